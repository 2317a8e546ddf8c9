"""What follows an office word: nationality, field, body and state, read left to right without a parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.persons.lexicon import fold, split_phrase

if TYPE_CHECKING:
    from entrevue.loaders.annotations import AgencyMention, CountryMention
    from entrevue.loaders.persons.lexicon import Lexicon, Office
    from entrevue.loaders.persons.text import Text

OF = frozenset({"de", "du", "des", "d'"})
TO = frozenset({"à", "au", "aux"})
ARTICLES = frozenset({"le", "la", "l'", "les"})
_IN = frozenset({"en", "au", "aux"})
_STATES = frozenset({"royaume", "republique", "sultanat", "emirat", "etat"})
_LANDS = ("pays", "etats", "nations")
_CHARGED = frozenset({"charge", "chargee", "charges"})
_REACH = 9
_MINISTERS = frozenset({"minister", "junior-minister", "vice-minister", "state-secretary"})
_PORTFOLIOS = _MINISTERS | {"head-of-government"}  # "vice-Premier ministre en charge de l'Intérieur, Sécurité et …"
_NOUNS_IN_R = frozenset({"mer", "avenir", "hiver", "fer", "pouvoir", "tresor", "loisir", "espoir"})
_ENDS = frozenset(
    {
        *("a", "ont", "est", "sont", "sera", "seront", "etait", "etaient", "avait", "avaient", "aura", "auront", "fut"),
        *(
            "furent",
            "doit",
            "devait",
            "devrait",
            "peut",
            "va",
            "vont",
            "qui",
            "que",
            "dont",
            "ou",
            "lors",
            "apres",
            "avant",
        ),
        *("pendant", "depuis", "pour", "par", "sur", "dans", "vers", "sans", "sous", "afin", "ainsi", "mais", "comme"),
        *(
            "lorsque",
            "quand",
            "se",
            "s'",
            "ne",
            "n'",
            "y",
            "il",
            "elle",
            "ce",
            "cet",
            "cette",
            "ces",
            "son",
            "sa",
            "ses",
        ),
        *("leur", "leurs", "notre", "nos", "un", "une", "plusieurs", "deux", "trois", "autres", "divers", "certains"),
    }
)


class Complement:
    """Reads the words after an office from a token on; what it found stands in its attributes.

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

    def read(self, start: int) -> int:
        """Read modifiers and complements from `start`; returns the end."""
        end = self._modifiers(start)
        while end < len(self.text) and (following := self._complement(end)) is not None:
            end = self._modifiers(following)
        return end

    def noun_phrase(self, start: int) -> int | None:
        """Read one noun phrase that begins at `start`, its article included; None where there is none."""
        return self._phrase(start)

    def portfolio(self) -> str | None:
        """The first field as a key: the vocabulary's where it lists it, else the folded words themselves."""
        if not self.field:
            return None
        words = [w for w in (fold(p) for p in split_phrase(self.field[0])) if w not in OF | ARTICLES]
        for size in range(len(words), 0, -1):
            key = self.lexicon.portfolios.get(" ".join(words[:size]))
            if key is not None:
                return key
        return " ".join(words)

    def _stops(self, i: int) -> bool:
        return i >= len(self.text) or i in self.barriers or not self.text.words[i][0].isalnum()

    def _state_adjective(self, i: int) -> CountryMention | None:
        mention = self.text.country.get(i)
        return mention if mention is not None and mention.form in {"adjective", "demonym"} else None

    def _modifiers(self, i: int) -> int:
        """Adjectives of office and nationality after the word; "français et italien" gives two states."""
        while not self._stops(i):
            mention = self.text.country.get(i)
            if mention is not None and mention.start < i and mention.form == "name":
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

    def _state_of(self, code: str) -> None:
        if self.office.family != "ambassador" or not self.countries:  # "ambassadeur de France au Maroc" serves France
            self.countries.append(code)

    def _complement(self, i: int) -> int | None:
        """End of the complement that opens at `i`, or None where none does."""
        if self.text.words[i] == ",":
            return self._enumerated(i + 1)
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
        if words[1 + counted :][:1] not in ([w] for w in _LANDS):
            return None
        end = i + 2 + counted
        if self.text.words[end : end + 1] != [","] or not any(self.text.capital[end + 1 : end + 2]):
            return None  # told for the names behind it only
        self.dropped.update(range(i, end))
        return end

    def _further(self, i: int) -> int | None:
        """End of what goes on at `i` without a preposition of the office's own, or None where nothing does."""
        word, following = self.text.folded[i], i + 1
        if word in ARTICLES and self.office.family == "commander" and following in self.text.agency:
            return self._phrase(i)  # "X, commandant la Gendarmerie royale"
        if word == "aupres" and word in self.office.takes:
            return self._beside(following)
        if word == "et" and self.field:
            if self.office.family in _PORTFOLIOS and self.text.folded[following] in self.lexicon.field_nouns:
                return self._noun(following)
            return self._phrase(following + 1, joined=True) if self._is_preposition(following) else None
        return self._abroad(i)

    def _abroad(self, i: int) -> int | None:
        """Read "en France", "au Maroc", "aux Émirats" after a field, or where the office is held abroad."""
        word, following = self.text.folded[i], i + 1
        state = self.text.country.get(following)
        abroad = not self.countries and (self.field or "en" in self.office.takes)
        if word in _IN and abroad and state is not None and state.form == "name":
            if not self.international:  # "la représentante du HCR en Tunisie" does not serve Tunisia
                self._state_of(state.code)
            return state.end
        return None

    def _opening(self, i: int) -> int | None:
        """Where the noun begins after a preposition ("chargé de", "en charge de" too) at `i` that the office takes."""
        word, following, takes = self.text.folded[i], self.text.folded[i + 1], self.office.takes
        if word in _CHARGED and word in takes:
            return i + 2 if following in OF else None
        if word == "en" and following == "charge":
            return i + 3
        direction = self.text.words[i].lower() in TO and "a" in takes
        return i + 1 if word in OF or direction or (word in {"pour", "pres"} and word in takes) else None

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
        if not self._stops(noun) and self.text.folded[noun] in ARTICLES:
            noun += 1
        if self._stops(noun) or noun in self.text.country or self.lexicon.offices.match(self.text.folded, noun):
            return None
        if not self.text.capital[noun] and not self._goes_on(noun + 1):
            return None
        return self._phrase(noun)

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
        """Read the superior, whose field is the holder's too: "auprès du ministre de l'Intérieur"."""
        if self._stops(i) or self.text.folded[i] not in OF:
            return None
        i += 1
        if not self._stops(i) and self.text.folded[i] in ARTICLES:
            i += 1
        if not self._stops(i) and (match := self.lexicon.offices.match(self.text.folded, i)) is not None:
            return self._modifiers(match[0])
        return self._phrase(i)

    def _phrase(self, i: int, *, joined: bool = False) -> int | None:
        """End of the noun phrase after a preposition."""
        text = self.text
        if not self._stops(i) and text.folded[i] in ARTICLES:
            i += 1
        if self._stops(i) or text.folded[i] in _ENDS or text.folded[i].isdigit() or self._infinitive(i):
            return None
        agency, state = text.agency.get(i), text.country.get(i)
        superior = self.lexicon.offices.match(text.folded, i)
        if agency is not None and self.office.family not in _MINISTERS:
            end = self._body(agency, i)
        elif text.folded[i] in _STATES:
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
        self.international = self.international or (self.service is None and agency.country is None)
        self.service = self.service or agency.name
        self.field.append(self.text.text(i, agency.end))
        for code in dict.fromkeys(self.text.country[j].code for j in range(i, agency.end) if j in self.text.country):
            self._state_of(code)
        return agency.end

    def _drop(self, start: int, end: int) -> None:
        """Leave tokens `start:end` and the preposition and article before them out of the role."""
        before = 1 + (self.text.folded[start - 1] in ARTICLES)
        self.dropped.update(range(start - before, end))

    def _infinitive(self, i: int) -> bool:
        """Whether an infinitive stands there, no complement of the office: "a proposé au ministre de dépêcher"."""
        word, tagged = self.text.folded[i], self.text.doc[i].pos_
        if self.text.capital[i] or not word.endswith(("er", "ir", "oir", "re")):
            return False
        return tagged == "VERB" if tagged else not word.endswith("re") and word not in _NOUNS_IN_R

    def _state(self, i: int) -> int:
        """Read a state by its kind: "du Royaume du Maroc", "du royaume", "de la République du Mali"."""
        text, end = self.text, i + 1
        mention = text.country.get(i)
        if mention is None:
            j = i + 1
            while not self._stops(j) and (text.folded[j] in OF | ARTICLES or text.folded[j] in self.lexicon.fields):
                j += 1
            mention = text.country.get(j)
        if mention is not None and mention.form != "demonym":
            self._state_of(mention.code)
            end = mention.end
        elif text.folded[i] in _STATES - {"republique", "etat"} and (kingdom := self._kingdom()) is not None:
            self._state_of(kingdom)
        self._drop(i, end)
        return end

    def _kingdom(self) -> str | None:
        """The one monarchy that the article speaks of: "le ministre de l'Intérieur du royaume"."""
        kingdoms = {m.code for m in self.text.country.values()} & self.lexicon.monarchies
        return kingdoms.pop() if len(kingdoms) == 1 else None

    def _noun(self, start: int) -> int:
        """A noun with its adjectives, coordinated adjectives included."""
        text, lexicon, i = self.text, self.lexicon, start + 1
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
        city = text.city.get(start)
        if city is not None and city.country and self.office.family != "ambassador":
            self._state_of(city.country)
        return i
