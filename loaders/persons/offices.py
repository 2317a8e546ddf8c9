"""Descriptions of posts: an office word with its modifiers and complements, read left to right without a parse.

    [article] [modifier]* OFFICE [modifier | nationality]* [de/à/chargé de COMPLEMENT]*

A complement is a body of the gazetteer, a state, or a noun phrase of a field ("la Sécurité publique et des Cultes");
it ends before a name, a verb, a mark of punctuation, or a preposition that opens no complement.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from entrevue.loaders.persons.lexicon import fold, split_phrase

if TYPE_CHECKING:
    from entrevue.loaders.persons.lexicon import Lexicon, Office
    from entrevue.loaders.persons.text import Text

Determiner = Literal["definite", "indefinite", "possessive", "demonstrative", "none"]
_DEFINITE = frozenset({"le", "la", "l'", "du", "au", "les", "des", "aux"})
_INDEFINITE = frozenset({"un", "une", "d'"})
_POSSESSIVE = frozenset({"son", "sa", "ses", "leur", "leurs", "notre", "nos", "mon", "ma", "mes", "votre", "vos"})
_DEMONSTRATIVE = frozenset({"ce", "cet", "cette", "ces"})
_OF = frozenset({"de", "du", "des", "d'"})
_TO = frozenset({"a", "au", "aux"})
_IN = frozenset({"en", "au", "aux"})
_ARTICLES = frozenset({"le", "la", "l'", "les"})
_NUMBERS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8}
_ENDS = frozenset(
    "a ont est sont sera seront etait etaient avait avaient aura auront fut furent doit devait devrait peut va vont qui que dont ou"
    " lors apres avant pendant depuis pour par sur dans vers sans sous afin ainsi mais comme lorsque quand se s' ne n' y il elle"
    " ce cet cette ces son sa ses leur leurs notre nos".split()
)


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """An office at tokens `start:end` (article included), its word at `head:head_end`.

    `text` is the role as the record tells it (no article, no nationality); `portfolio` the field folded to a key, None
    for a bare office; `country` the state that the words give, `service` the body; `number` how many holders are meant
    where told; `countries` all states of "les ministres français et italien".
    """

    start: int
    end: int
    head: int
    head_end: int
    office: Office
    determiner: Determiner
    text: str
    portfolio: str | None
    country: str | None
    service: str | None
    plural: bool
    number: int | None
    countries: tuple[str, ...]
    former: bool = False


def find_offices(text: Text, lexicon: Lexicon, barriers: frozenset[int]) -> list[OfficePhrase]:
    """All office phrases of the article proper in text order; no complement runs over a token of `barriers` (names)."""
    found = []
    index = 0
    while index < len(text):
        if text.body[index] and text.folded[index] in lexicon.offices and index not in barriers:
            match = lexicon.offices.match(text.folded, index)
            if match is not None and not _inside_agency(text, index, match[0]):
                phrase = _read(text, lexicon, index, match[0], match[1], barriers)
                found.append(phrase)
                index = phrase.end
                continue
        index += 1
    return found


def _inside_agency(text: Text, start: int, end: int) -> bool:
    mention = text.agency.get(start)
    return mention is not None and (mention.start < start or mention.end > end) and mention.start != start


def _read(
    text: Text, lexicon: Lexicon, head: int, head_end: int, office: Office, barriers: frozenset[int]
) -> OfficePhrase:
    start, determiner, number, former = _left(text, lexicon, head)
    complement = _Complement(text, lexicon, barriers, office)
    end = complement.read(head_end)
    countries = tuple(dict.fromkeys(complement.countries))
    plural = office.plural or number is not None
    return OfficePhrase(
        start=start,
        end=end,
        head=head,
        head_end=head_end,
        office=office,
        determiner=determiner,
        text=_role(text, office, head, head_end, end, complement),
        portfolio=complement.portfolio() or office.topic,
        country=countries[0] if len(countries) == 1 else None,
        service=complement.service,
        plural=plural,
        number=number,
        countries=countries,
        former=former,
    )


def _left(text: Text, lexicon: Lexicon, head: int) -> tuple[int, Determiner, int | None, bool]:
    """Start of the phrase, kind of its article, number of holders told, and whether it is a former post."""
    start, former, number = head, False, None
    while start > 0:
        word = text.folded[start - 1]
        if word in lexicon.before:
            former = former or word.startswith(("ancien", "ex", "precedent"))
        elif word in _NUMBERS:
            number = _NUMBERS[word]
        elif word != "-" and text.words[start - 1] not in {"SM", "S.M.", "SAR", "S.A.R.", "SE", "S.E.", "M.", "Mme"}:
            break
        elif word == "-" and not (start > 1 and text.folded[start - 2] == "ex"):
            break
        start -= 1
    word = text.folded[start - 1] if start > 0 else ""
    for determiner, words in (
        ("definite", _DEFINITE),
        ("indefinite", _INDEFINITE),
        ("possessive", _POSSESSIVE),
        ("demonstrative", _DEMONSTRATIVE),
    ):
        if word in words:
            # contracted articles ("du", "au") hold a preposition: they stay outside the phrase
            return (start - 1 if word not in {"du", "des", "au", "aux", "d'"} else start), determiner, number, former  # type: ignore[return-value]
    return start, "none", number, former


class _Complement:
    """Reads what follows an office word and collects country, service and field."""

    def __init__(self, text: Text, lexicon: Lexicon, barriers: frozenset[int], office: Office) -> None:
        self.text, self.lexicon, self.barriers, self.office = text, lexicon, barriers, office
        self.countries: list[str] = []
        self.dropped: set[int] = set()
        self.field: list[str] = []
        self.service: str | None = None

    def read(self, start: int) -> int:
        end = self._modifiers(start)
        while end < len(self.text) and (following := self._complement(end)) is not None:
            end = self._modifiers(following)
        return end

    def _stops(self, i: int) -> bool:
        return i >= len(self.text) or i in self.barriers or not self.text.words[i][0].isalnum()

    def _modifiers(self, i: int) -> int:
        """Adjectives of office and nationality after the word; "français et italien" gives two states."""
        while not self._stops(i):
            mention = self.text.country.get(i)
            if mention is not None and mention.form == "adjective" and not self.text.capital[i]:
                self.countries.append(mention.code)
                self.dropped.update(range(mention.start, mention.end))
                i = mention.end
            elif (match := self.lexicon.after.match(self.text.folded, i)) is not None:
                i = match[0]
            elif self.countries and self.text.folded[i] == "et" and self._adjective(i + 1):
                self.dropped.add(i)
                i += 1
            else:
                break
        return i

    def _adjective(self, i: int) -> bool:
        mention = self.text.country.get(i)
        return mention is not None and mention.form == "adjective"

    def _complement(self, i: int) -> int | None:
        """End of the complement that opens at `i`, or None where none does."""
        if self._stops(i):
            return None
        word, takes = self.text.folded[i], self.office.takes
        if word in {"charge", "chargee", "charges"} and word in takes and not self._stops(i + 1):
            return self._phrase(i + 2) if self.text.folded[i + 1] in _OF else None
        if word == "en" and not self._stops(i + 1) and self.text.folded[i + 1] == "charge":
            return self._phrase(i + 3)
        if word == "aupres" and "aupres" in takes:
            return self._beside(i + 1)
        if word in _OF:
            return self._phrase(i + 1)
        if word in {"et"} and self.field and not self._stops(i + 1) and self.text.folded[i + 1] in _OF | _TO:
            return self._phrase(i + 2, joined=True)
        if word in _TO and "a" in takes or word in {"pour", "pres"} and word in takes:
            return self._phrase(i + 1)
        if word in _IN and (mention := self.text.country.get(i + 1)) is not None and mention.form == "name":
            if self.field or self.service or "en" in takes:
                self.countries.append(mention.code)
                return mention.end
        return None

    def _beside(self, i: int) -> int | None:
        """ "auprès du ministre de l'Intérieur": the phrase of the superior, whose field is the holder's too."""
        if self._stops(i) or self.text.folded[i] not in _OF:
            return None
        i += 1
        if not self._stops(i) and self.text.folded[i] in _ARTICLES:
            i += 1
        if not self._stops(i) and (match := self.lexicon.offices.match(self.text.folded, i)) is not None:
            return self._modifiers(match[0])
        return self._phrase(i)

    def _phrase(self, i: int, *, joined: bool = False) -> int | None:
        """End of the noun phrase after a preposition."""
        if not self._stops(i) and self.text.folded[i] in _ARTICLES:
            i += 1
        if self._stops(i) or self.text.folded[i] in _ENDS or self.text.folded[i].isdigit():
            return None
        text, lexicon = self.text, self.lexicon
        agency = text.agency.get(i)
        if agency is not None:
            self.service = self.service or agency.name
            if agency.country:
                self.countries.append(agency.country)
            self.field.append(text.text(i, agency.end))
            return agency.end
        if text.folded[i] in {"royaume", "republique", "sultanat", "emirat", "etat"} and not self._stops(i + 1):
            return self._state(i)
        country = text.country.get(i)
        if country is not None and country.form in {"name", "capital"}:
            self.countries.append(country.code)
            if not (self.office.family in {"ambassador"}):
                self.dropped.update(range(i - 1 - (text.folded[i - 1] in _ARTICLES), country.end))
            return country.end
        if joined and text.folded[i] in lexicon.offices:
            return None
        return self._noun(i)

    def _state(self, i: int) -> int:
        """ "du Royaume du Maroc", "du royaume", "de la République du Mali"."""
        text = self.text
        mention = text.country.get(i)
        end = i + 1
        if mention is None:
            j = i + 1
            while not self._stops(j) and (text.folded[j] in _OF | _ARTICLES or text.folded[j] in self.lexicon.fields):
                j += 1
            mention = text.country.get(j)
        if mention is not None and mention.form != "demonym":
            self.countries.append(mention.code)
            end = mention.end
        self.dropped.update(range(i - 1 - (text.folded[i - 1] in _ARTICLES), end))
        return end

    def _noun(self, i: int) -> int:
        """A noun with its adjectives, coordinated nouns and adjectives included."""
        text, lexicon = self.text, self.lexicon
        start, i = i, i + 1
        while not self._stops(i):
            word = text.folded[i]
            mention = text.country.get(i)
            if mention is not None and mention.form == "adjective" and not text.capital[i]:
                self.countries.append(mention.code)
                if self.office.family != "head":
                    self.dropped.update(range(i, mention.end))
                i = mention.end
            elif word in lexicon.fields:
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
        if city is not None and city.country:
            self.countries.append(city.country)
        return i

    def body(self, start: int) -> int | None:
        """End of the noun phrase at `start`, its article included."""
        return self._phrase(start)

    def portfolio(self) -> str | None:
        """The first field as a key: the vocabulary's where it lists it, else the folded words themselves."""
        if not self.field:
            return None
        folded = " ".join(self.text_key(self.field[0]))
        for size in range(len(folded.split()), 0, -1):
            key = self.lexicon.portfolios.get(" ".join(folded.split()[:size]))
            if key is not None:
                return key
        return folded

    def text_key(self, field: str) -> list[str]:
        """The words of a field without articles, prepositions and nationality."""
        return [w for w in (fold(p) for p in split_phrase(field)) if w not in _OF | _ARTICLES]


def _role(text: Text, office: Office, head: int, head_end: int, end: int, complement: _Complement) -> str:
    """The words of the office without nationality and state."""
    kept = [
        i for i in range(head, end) if i not in complement.dropped or (office.family == "ambassador" and i >= head_end)
    ]
    out = ""
    for i in kept:
        out += text.words[i] + text.doc[i].whitespace_
    role = " ".join(out.split())
    for tail in (" et", " de", " du", " de la", " de l'", " des"):
        role = role.removesuffix(tail)
    return role[0].lower() + role[1:] if role[:1].isupper() and not role.startswith(("Premi", "DG")) else role


def read_complement(
    text: Text, lexicon: Lexicon, noun: str, start: int, barriers: frozenset[int]
) -> OfficePhrase | None:
    """The office that a clause states ("qui dirige | la diplomatie marocaine"): `noun` of what stands at `start`."""
    match = lexicon.offices.match([fold(noun)], 0)
    if match is None:
        return None
    complement = _Complement(text, lexicon, barriers, match[1])
    end = complement.body(start)
    if end is None:
        return None
    end = complement.read(end)
    words, office = text.folded[start:end], match[1]
    body = next((k for k, w in enumerate(words) if w not in _ARTICLES), 0)
    kept = "".join(
        text.words[i] + text.doc[i].whitespace_ for i in range(start, end) if i not in complement.dropped
    ).strip()
    if words[body : body + 1] == ["ministere"]:
        minister = lexicon.offices.match(["ministre"], 0)
        office = minister[1] if minister else office
        role = "ministre " + kept.split(" ", 1)[1].split("ère ", 1)[-1] if " " in kept else "ministre"
        complement.field = [" ".join(text.words[start + body + 1 : end])]
    elif words[body : body + 1] == ["diplomatie"]:
        known = lexicon.offices.match(["chef", "de", "la", "diplomatie"], 0)
        office, role = (known[1] if known else office), "chef de la diplomatie"
    else:
        role = f"{noun} {_with_of(kept)}"
    countries = tuple(dict.fromkeys(complement.countries))
    return OfficePhrase(
        start,
        end,
        start,
        start,
        office,
        "none",
        role,
        complement.portfolio() or office.topic,
        countries[0] if len(countries) == 1 else None,
        complement.service,
        False,
        None,
        countries,
    )


def _with_of(phrase: str) -> str:
    """The phrase after "de", contracted: "le bureau" gives "du bureau"."""
    if phrase.startswith("le "):
        return "du " + phrase[3:]
    if phrase.startswith("les "):
        return "des " + phrase[4:]
    vowel = fold(phrase[:1]) in "aeiouyh"
    return ("d'" if vowel else "de ") + phrase
