"""What follows an office word: which prepositions and commas open a complement of it, read left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import IN, OF, THE, TO
from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.lexicon import MINISTERS
from entrevue.loaders.persons.noun_phrases import NounPhraseReader
from entrevue.loaders.persons.phrases import split_phrase
from entrevue.loaders.persons.words import person_words

if TYPE_CHECKING:
    from entrevue.loaders.annotations import CountryMention

_REACH = 9
_LIST = 40  # tokens of a list of states in brackets
_PORTFOLIOS = MINISTERS | {"head-of-government"}  # "vice-Premier ministre en charge de l'Intérieur, Sécurité et …"


class Complement(NounPhraseReader):
    """Reads the words after an office from a token on: which complements follow each other, and where they end."""

    def read(self, start: int) -> int:
        """Read modifiers and complements from `start`; returns the end."""
        end = self._modifiers(start)
        while end < len(self.text) and (following := self._complement(end)) is not None:
            end = self._modifiers(following)
        if self.office.plural and not self.countries:
            self._bracketed(start, end)
        return end

    def noun_phrase(self, start: int) -> int | None:
        """Read one noun phrase that begins at `start`, its article included; None where there is none."""
        return self._phrase(start)

    def portfolio(self) -> str | None:
        """The first field as a key: the vocabulary's where it lists it, else the folded words themselves."""
        if not self.field:
            return None
        words = [w for w in (fold(p) for p in split_phrase(self.field[0])) if w not in OF | THE]
        for size in range(len(words), 0, -1):
            key = self.lexicon.portfolios.get(" ".join(words[:size]))
            if key is not None:
                return key
        return " ".join(words)

    def _complement(self, i: int) -> int | None:
        """End of the complement that opens at `i`, or None where none does."""
        if self.text.words[i] == ",":
            return self._listed_state(i + 1) or self._enumerated(i + 1) or self._bare_complement(i + 1)
        if self._stops(i) or self._stops(i + 1):
            return None
        if (several := self._several_states(i)) is not None:
            return several
        opening = self._opening(i)
        return self._phrase(opening) if opening is not None else self._further(i)

    def _several_states(self, i: int) -> int | None:
        """End of "des deux pays" after a plural: whose they are, and no part of the role."""
        words = self.text.folded[i : i + 3]
        if not self.office.plural or words[:1] != ["des"]:
            return None
        counted = words[1] in {"deux", "trois", "quatre"}
        if words[1 + counted :][:1] not in ([w] for w in person_words("lands")):
            return None
        end = i + 2 + counted
        if self.text.words[end : end + 1] != [","] or not any(self.text.capital[end + 1 : end + 2]):
            return None  # told for the names behind it only
        self.dropped.update(range(i, end))
        return end

    def _further(self, i: int) -> int | None:
        """End of what goes on at `i` without a preposition of the office's own, or None where nothing does."""
        word, following = self.text.folded[i], i + 1
        if word in THE and self.office.family == "commander" and following in self.text.agency:
            return self._phrase(i)  # "X, commandant la Gendarmerie royale"
        if word in {"aupres", "pres"} and word in self.office.takes:
            return self._beside(following)
        if word == "et" and self._shares_states(following):
            return self._phrase(following + 1, joined=True)
        if word == "et" and self.field:
            if (field := self._further_field(following)) is not None:
                return self._noun(field)
            return self._phrase(following + 1, joined=True) if self._is_preposition(following) else None
        return self._abroad(i)

    def _further_field(self, i: int) -> int | None:
        """Where a further field without its preposition begins at `i`: "à l'Asile et la Migration", "et Médias".

        A prefect's has its article: "préfet délégué pour la défense et la sécurité".
        """
        minister, prefect = self.office.family in _PORTFOLIOS, self.office.family == "prefect"
        if minister and self.text.folded[i] in self.lexicon.field_nouns:
            return i
        noun = i + 1
        named = self.text.folded[i] in THE and not self._stops(noun)
        named = named and (prefect or (minister and self.text.capital[noun]))
        return noun if named and self.text.folded[noun] in self.lexicon.field_nouns else None

    def _bracketed(self, start: int, end: int) -> None:
        """Take the states in brackets behind "pays": "les ministres des six pays les plus influents (Italie, Mali)"."""
        opening = end
        while opening < min(end + _REACH, len(self.text)) and self.text.words[opening][0].isalnum():
            opening += 1
        several = not person_words("lands").isdisjoint(self.text.folded[start:opening])
        if not several or self.text.words[opening : opening + 1] != ["("]:
            return
        close = self.text.closing_bracket(opening, _LIST) or opening
        inside = range(opening + 1, close)
        states = {i: self.text.country[i] for i in inside if i in self.text.country}
        if all(i in states or self.text.words[i] == "," or self.text.folded[i] == "et" for i in inside):
            self.countries += dict.fromkeys(state.code for state in states.values())

    def _listed_state(self, i: int) -> int | None:
        """End of a further state that stands at `i` in a list: "les ministres du Mali, | du Niger et du Tchad"."""
        if not (self.office.plural and self.countries):
            return None
        state = self._state_of_list(i)
        while state is not None and self.text.words[state.end : state.end + 1] == [","]:
            state = self._state_of_list(state.end + 1)
        closes = state is not None and self.text.folded[state.end : state.end + 1] == ["et"]
        if state is None or not closes or self._state_of_list(state.end + 1) is None:
            return None
        self.dropped.add(i - 1)
        return self._phrase(i + 1)

    def _state_of_list(self, i: int) -> CountryMention | None:
        """The state by name behind "de" at `i`."""
        return self.text.state_by_name(i + 1) if i < len(self.text) and self.text.folded[i] in OF else None

    def _shares_states(self, i: int) -> bool:
        """Whether "de" and a further state stand at `i`: "les ambassadeurs d'Italie et de Malte"."""
        return bool(self.office.plural and self.countries and not self.field and self._state_of_list(i) is not None)

    def _abroad(self, i: int) -> int | None:
        """Read "en France", "au Maroc", "aux Émirats" after a field, or where the office is held abroad.

        An ambassador is told with both states: "l'ambassadeur de Mauritanie en France".
        """
        word, following = self.text.folded[i], i + 1
        state = self.text.country.get(following)
        sent = self.office.family == "ambassador" and not self.office.plural
        abroad = sent or (not self.countries and (self.field or "en" in self.office.takes))
        if word in IN and abroad and state is not None and state.form == "name":
            self._state_of(state.code)
            return state.end
        return None

    def _opening(self, i: int) -> int | None:
        """Where the noun begins after a preposition ("chargé de", "en charge de" too) at `i` that the office takes."""
        word, following, takes = self.text.folded[i], self.text.folded[i + 1], self.office.takes
        if word in person_words("charged") and word in takes:
            return i + 2 if following in OF else None
        if word == "en" and following == "charge":
            return i + 3
        if word == "contre" and self.text.folded[i - 1] in self.lexicon.struggles:
            return i + 1
        direction = self.text.words[i].lower() in TO and ("a" in takes or self._is_at_ministry(i + 1))
        if direction and self.field and self.office.family == "secretary" and i + 1 in self.text.city:
            return None  # "le secrétaire général de la diplomatie | à Alger": where he is, and not sent
        return i + 1 if word in OF or direction or (word in {"pour", "pres"} and word in takes) else None

    def _is_at_ministry(self, i: int) -> bool:
        """Whether a state's ministry stands at `i`, behind the field of a post: "directeur du port au | ministère"."""
        body = self.text.agency.get(i)
        if body is None or body.start != i or body.rule != "ministry" or not self.field:
            return False
        return any(j in self.text.country for j in range(i, body.end))

    def _is_preposition(self, i: int) -> bool:
        return self.text.folded[i] in OF or self.text.words[i].lower() in TO

    def _enumerated(self, i: int) -> int | None:
        """Read a minister's further field after a comma: "ministre de la Poste, des Télécommunications"."""
        if self.office.family not in _PORTFOLIOS or not self.field or self._stops(i):
            return None
        if self._bare_field(i):
            return self._noun(i)
        if self.text.folded[i] not in OF:
            return None
        noun = i + 1
        if not self._stops(noun) and self.text.folded[noun] in THE:
            noun += 1
        if self._stops(noun) or noun in self.text.country or self.lexicon.offices.match(self.text.folded, noun):
            return None
        if not self.text.capital[noun] and not self._goes_on(noun + 1):
            return None
        return self._phrase(noun)

    def _bare_complement(self, i: int) -> int | None:
        """Read a further field of a list that ends in "et": "directeur de la coopération, de sécurité et de …"."""
        if not self.field or self._stops(i) or self.text.folded[i] != "de":
            return None
        listed = self.text.folded[i + 1 : i + 2] != [] and self.text.folded[i + 1] in self.lexicon.field_nouns
        return self._phrase(i + 1) if listed and self._goes_on(i + 2) else None

    def _bare_field(self, i: int) -> bool:
        """Whether a further field stands at `i` without its preposition: "ministre de l'Intérieur, Sécurité et …"."""
        return not self._stops(i) and self.text.capital[i] and self.text.folded[i] in self.lexicon.field_nouns

    def _goes_on(self, i: int) -> bool:
        """Whether an enumeration of fields goes on after its noun at `i - 1`: ", du …" or "et du …" with a capital."""
        for j in range(i, min(i + _REACH, len(self.text) - 1)):
            if self.text.words[j] == ",":
                return self._enumerates(j + 1)
            if self._stops(j):
                return False
            if self.text.folded[j] == "et":
                return self.text.folded[j + 1] in OF
        return False

    def _enumerates(self, i: int) -> bool:
        """Whether a further field with a capital stands at `i`."""
        return self.text.folded[i : i + 1] != [] and self.text.folded[i] in OF and any(self.text.capital[i + 1 : i + 3])

    def _beside(self, i: int) -> int | None:
        """Read the superior, whose field is the holder's too: "auprès du ministre", "près le ministre"."""
        if self._stops(i) or (self.text.folded[i] not in OF and self.text.folded[i - 1] != "pres"):
            return None
        i += self.text.folded[i] in OF
        if not self._stops(i) and self.text.folded[i] in THE:
            i += 1
        if not self._stops(i) and (match := self.lexicon.offices.match(self.text.folded, i)) is not None:
            return self._modifiers(match[0])
        return self._phrase(i)
