"""The noun phrases of an office's field, body or state, with their adjectives, read left to right without a parse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import OF, THE
from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.lexicon import MINISTERS, lexicon
from entrevue.loaders.persons.words import person_words

if TYPE_CHECKING:
    from entrevue.loaders.annotations import AgencyMention, CountryMention
    from entrevue.loaders.persons.lexicon import Lexicon
    from entrevue.loaders.persons.office_words import Office
    from entrevue.loaders.persons.text import Text


def serves_no_state(agency: AgencyMention) -> bool:
    """Whether a body is no state's: a union's, or its mission to a state ("mission de l'ONU au Congo")."""
    mission = agency.rule == "head" and not lexicon().unions.isdisjoint(re.findall(r"\w+", fold(agency.name)))
    return agency.country is None or mission


class NounPhraseReader:
    """Reads noun phrases from a token on; what it found stands in its attributes.

    `countries` are the states in the order of the text, `dropped` the tokens that tell nationality and no role, `field`
    the noun phrases of field or body, `service` the name of the first public body, `own` the states of adjectives that
    stand with the office word itself.
    """

    def __init__(self, text: Text, lexicon: Lexicon, barriers: frozenset[int], office: Office) -> None:
        self.text, self.lexicon, self.barriers, self.office = text, lexicon, barriers, office
        self.countries: list[str] = []
        self.own: list[str] = []
        self.dropped: set[int] = set()
        self.field: list[str] = []
        self.service: str | None = None
        self.international = False

    def _stops(self, i: int) -> bool:
        return i >= len(self.text) or i in self.barriers or not self.text.words[i][0].isalnum()

    def _state_adjective(self, i: int) -> CountryMention | None:
        mention = self.text.country.get(i)
        return mention if mention is not None and mention.form in {"adjective", "demonym"} else None

    def _modifiers(self, i: int) -> int:
        """Adjectives of office and nationality after the word; "français, turc et italien" gives three states."""
        while not self._stops(i) or self._goes_on_with_state(i):
            mention = self.text.country.get(i)
            if self.text.words[i] == ",":
                self.dropped.add(i)
                i += 1
            elif mention is not None and mention.start < i and mention.form == "name":
                # the state's name began within the office: "président de la | République française"
                self._state_of(mention.code)
                i = mention.end
            elif (adjective := self._state_adjective(i)) is not None:
                self._state_of(adjective.code)
                if not self.field:
                    self.own.append(adjective.code)
                self.dropped.update(range(adjective.start, adjective.end))
                i = adjective.end
            elif (match := self.lexicon.after.match(self.text.folded, i)) is not None:
                i = match[0]
            elif (
                self.text.doc[i].pos_ == "ADJ"
                and not self.text.capital[i]
                and self.text.folded[i + 1 : i + 2] in ([w] for w in OF)
            ):
                i += 1  # an adjective that no list has: "le ministre lao de la Sécurité"
            elif self.countries and self.text.folded[i] == "et" and self._state_adjective(i + 1) is not None:
                self.dropped.add(i)
                i += 1
            else:
                break
        return i

    def _goes_on_with_state(self, i: int) -> bool:
        """Whether a comma at `i` goes on a list of nationalities, which "et" must end: "marocain, espagnol et turc"."""
        text = self.text
        if not (self.office.plural and self.countries and text.words[i : i + 1] == [","]):
            return False
        while text.words[i : i + 1] == [","] and (adjective := self._state_adjective(i + 1)) is not None:
            i = adjective.end
        return text.folded[i : i + 1] == ["et"] and self._state_adjective(i + 1) is not None

    def _state_of(self, code: str) -> None:
        if self.international:
            return  # "l'émissaire de l'ONU pour le Yémen" serves no state
        if self.office.family != "ambassador" or self.office.plural or not self.countries:
            # "ambassadeur de France au Maroc" serves France
            self.countries.append(code)

    def _phrase(self, i: int, *, joined: bool = False) -> int | None:
        """End of the noun phrase after a preposition."""
        text = self.text
        if not self._stops(i) and text.folded[i] in THE:
            i += 1
        if (
            self._stops(i)
            or text.folded[i] in person_words("ends_field")
            or text.folded[i].isdigit()
            or self._infinitive(i)
        ):
            return None
        agency, state = text.agency.get(i), text.country.get(i)
        superior = self.lexicon.offices.match(text.folded, i)
        if agency is not None and self.office.family not in MINISTERS:
            end = self._body(agency, i)
        elif text.folded[i] in person_words("states"):
            end = self._state(i)
        elif state is not None and state.form in {"name", "capital"}:
            self._state_of(state.code)
            if self.office.family not in {"ambassador", "envoy"}:
                self._drop(i, state.end)
            end = state.end
        elif superior is not None:  # "la directrice de cabinet du Premier ministre"
            if joined:
                return None
            self.field.append(text.text(i, superior[0]))
            end = superior[0]
        else:
            end = self._noun(i)
        return end

    def _body(self, agency: AgencyMention, i: int) -> int:
        """Read a public body, with the state that stands in its name."""
        self.international = self.international or (self.service is None and serves_no_state(agency))
        self.service = self.service or agency.name
        self.field.append(self.text.text(i, agency.end))
        for code in dict.fromkeys(self.text.country[j].code for j in range(i, agency.end) if j in self.text.country):
            self._state_of(code)
        return agency.end

    def _drop(self, start: int, end: int) -> None:
        """Leave tokens `start:end` and the preposition and article before them out of the role."""
        before = 1 + (self.text.folded[start - 1] in THE)
        self.dropped.update(range(start - before, end))

    def _infinitive(self, i: int) -> bool:
        """Whether an infinitive stands there, no complement of the office: "a proposé au ministre de dépêcher"."""
        word, tagged = self.text.folded[i], self.text.doc[i].pos_
        if self.text.capital[i] or not word.endswith(("er", "ir", "oir", "re")):
            return False
        return tagged == "VERB" if tagged else not word.endswith("re") and word not in person_words("nouns_in_r")

    def _state(self, i: int) -> int:
        """Read a state by its kind: "du Royaume du Maroc", "du royaume", "de la République du Mali"."""
        text, end = self.text, i + 1
        mention = text.country.get(i)
        if mention is None:
            j = i + 1
            while not self._stops(j) and (text.folded[j] in OF | THE or text.folded[j] in self.lexicon.fields):
                j += 1
            mention = text.country.get(j)
        if mention is not None and mention.form != "demonym":
            self._state_of(mention.code)
            end = mention.end
        elif text.folded[i] in person_words("monarchies") and (kingdom := self._kingdom()) is not None:
            self._state_of(kingdom)
        self._drop(i, end)
        return end

    def _kingdom(self) -> str | None:
        """The one monarchy that the article speaks of: "le ministre de l'Intérieur du royaume"."""
        kingdoms = {m.code for m in self.text.country.values()} & self.lexicon.monarchies
        return kingdoms.pop() if len(kingdoms) == 1 else None

    def _proper_end(self, start: int) -> int:
        """Where a town or a house of state that opens a noun phrase ends: "d'Abou Dhabi", "du Kremlin"."""
        town, house = self.text.city.get(start), self.lexicon.houses.match(self.text.folded, start)
        end = start + 1
        if town is not None and town.start == start and not self._stops(town.end - 1):
            end = town.end
        if house is not None:
            self._state_of(house[1])
            end = max(end, house[0])
        return end

    def _noun(self, start: int) -> int:
        """A noun with its adjectives, coordinated adjectives included."""
        text, lexicon, town = self.text, self.lexicon, self.text.city.get(start)
        i = self._proper_end(start)
        while not self._stops(i):
            word = text.folded[i]
            if (adjective := self._state_adjective(i)) is not None:
                self._state_of(adjective.code)
                if self.office.family != "head":
                    self.dropped.update(range(i, adjective.end))
                i = adjective.end
            elif word in lexicon.fields or (
                text.doc[i].pos_ == "ADJ" and not text.capital[i] and i not in text.country
            ):
                i += 1
            elif word == "-" and text.glued[i - 1] and not self._stops(i + 1):
                i += 2
            elif text.capital[i] and text.capital[i - 1] and i not in text.country and i not in text.city:
                i += 1
            elif word == "et" and not self._stops(i + 1) and text.folded[i + 1] in lexicon.fields:
                i += 2
            else:
                break
        self.field.append(text.text(start, i))
        abroad = text.country.get(start)
        if abroad is not None and abroad.form == "demonym" and self.office.family in MINISTERS:
            self._state_of(abroad.code)  # "ministre des Affaires étrangères et des Marocains résidant à l'étranger"
        if town is not None and town.country and self.office.family != "ambassador":
            self._state_of(town.country)
        return i
