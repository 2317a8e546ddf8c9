"""Cities of the gazetteer, and the capitals that stand for their states ("Rabat et Paris souhaitent").

Both read `vocabulary/cities.toml`. A name that is also a word or a given name ("Nice", "Florence") is a city only after
a locative word or in a dateline.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from entrevue.loaders.dates.lexicon import weekdays
from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.loaders.gazetteer.phrases import Match, PhraseIndex
from entrevue.schema import countries
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from entrevue.loaders.gazetteer.folding import Folded

_WINDOW = 32  # characters before a name in which its context is read; the longest listed phrase is shorter
_WORD = re.compile(r" (\w+)")
_ARTICLES = tuple(f"{lead}{article} " for article in ("le", "la", "du", "au") for lead in (" ", "\n", "("))
_ARTICLED = ("Le ", "La ", "Cap-")  # the article is part of the name: "au Caire", "du Cap-Haïtien"


@dataclass(frozen=True, slots=True)
class City:
    """An entry: the French name, the state, and whether this is its capital."""

    name: str
    country: str
    capital: bool


@dataclass(frozen=True, slots=True)
class CityReference:
    """A city named at `start:end` of the folded text; `state` where it stands for the state whose capital it is."""

    start: int
    end: int
    city: City
    state: bool


def city_references(folded: Folded, certain: Counter[str] | None = None) -> list[CityReference]:
    """Return the cities in the order of the text; `certain` (mentions of states by code) decides between homonyms."""
    found = [m for m in _index().longest_matches(folded) if m.value.name]
    matches = [m for m in _one_each(found, certain or Counter()) if _is_place(folded, m)]
    acting = {m.start for m in matches if m.value.capital and _is_state(folded, m)}
    for first, second in pairwise(matches):
        if _are_states(folded, first, second):
            acting |= {first.start, second.start}
    for first, second in pairwise(reversed(matches)):  # "Dakar, Ouagadougou et Bamako veulent": the last one tells
        listed = folded.text[second.end : first.start] in (", ", " et ")
        if listed and first.start in acting and second.value.capital and not _in_place(folded, second):
            acting.add(second.start)
    return [CityReference(m.start, m.end, m.value, m.start in acting) for m in matches]


def _one_each(matches: Iterable[Match[City]], certain: Counter[str]) -> Iterator[Match[City]]:
    """Keep one city a place: of homonyms the one whose state the article names most, else the first listed."""
    places: dict[int, list[Match[City]]] = {}
    for match in matches:
        places.setdefault(match.start, []).append(match)
    order: dict[str, list[str]] = read_table("cities")["reading"]["homonyms"]
    for candidates in places.values():
        ranks = order.get(candidates[0].value.name, [])
        yield max(
            candidates,
            key=lambda m: (certain[m.value.country], -ranks.index(m.value.country) if m.value.country in ranks else 0),
        )


def _is_place(folded: Folded, match: Match[City]) -> bool:
    before = _before(folded, match)
    if before.endswith(_ARTICLES) and not match.value.name.startswith(_ARTICLED):
        return False  # "au Québec", "le Luxembourg", "au Kigali Convention Centre": a region, a state or a house
    if match.value.name not in _words("ambiguous"):
        return True
    opening = before[-1:] in ("", "\n", ".", "(", "|") or before.endswith((". ", "| "))
    return before.endswith(_phrases("locative")) or (opening and bool(_dateline().match(folded.text, match.end)))


def _is_state(folded: Folded, match: Match[City]) -> bool:
    """Whether the capital acts, or is dealt with, as a state."""
    before, text = _before(folded, match), folded.text
    if match.value.name == countries.name_fr(match.value.country):
        return False
    if before.endswith(_phrases("relations")):
        return True
    if _in_place(folded, match):
        return False
    if _aside().match(text, match.end):
        return True
    word = _WORD.match(text, match.end)
    if not word or word[1] not in _words("acting") or not _next_is_verb(folded, match.end):
        return False
    following = _WORD.match(text, word.end())
    return not (word[1] in ("a", "avait", "aura") and following and following[1] in _words("hosting"))


def _in_place(folded: Folded, match: Match[City]) -> bool:
    return _before(folded, match).endswith(_phrases("place_only"))


def _next_is_verb(folded: Folded, at: int) -> bool:
    """Whether the word after `at` is not the preposition "à": folding makes one of "a" and "à"."""
    return not folded.original[folded.offsets[at] :].lstrip().startswith(("à ", "À "))


def _are_states(folded: Folded, first: Match[City], second: Match[City]) -> bool:
    """Whether two neighbouring capitals are a pair of states: "entre Rabat et Paris", "Rabat-Madrid"."""
    between = folded.text[first.end : second.start]
    capitals = first.value.capital and second.value.capital and first.value.country != second.value.country
    before = _before(folded, first)
    travel = any(f" {word} " in before.rpartition(". ")[2] for word in _words("routes"))
    if not capitals or travel or between not in (" et ", " ", "/", " / "):
        return False
    if before.endswith((" entre ", "\nentre ", *_phrases("relations"))):
        return True
    if before.endswith(_phrases("place_only")):
        return False
    if between != " et ":
        return before[-1:] != "\n" and folded.original[folded.offsets[first.end]] in "-/"
    word = _WORD.match(folded.text, second.end)
    return word is None or word[1] in _words("acting") or before.rstrip(" ")[-1:] in ("", "\n", ".", ",", ":")


@cache
def _dateline() -> re.Pattern[str]:
    """Compile what stands behind the city of a dateline: "RABAT (MAP)", "Rabat, mardi", "Rabat : "."""
    day = "|".join(weekdays())
    return re.compile(rf" ?(?:\(|[,.:\u2013\u2014]\s*(?:le )?\d|[\u2013\u2014:/]|,\s*(?:{day})\b|\.\s)")


@cache
def _aside() -> re.Pattern[str]:
    """Compile what is set behind the capital of a state that acts: "Alger, de son côté", "Rabat, qui accuse"."""
    contrasts, verbs = ("|".join(map(fold_phrase, read_table("cities")["reading"][k])) for k in ("contrasts", "who"))
    return re.compile(rf", (?:{contrasts}|qui (?:{verbs})\b)")


def _before(folded: Folded, match: Match[City]) -> str:
    return ("\n" if match.start < _WINDOW else "") + folded.text[max(0, match.start - _WINDOW) : match.start]


@cache
def _words(key: str) -> frozenset[str]:
    words: list[str] = read_table("cities")["reading"][key]
    return frozenset(words) if key == "ambiguous" else frozenset(fold_phrase(w) for w in words)


@cache
def _phrases(key: str) -> tuple[str, ...]:
    phrases: list[str] = read_table("cities")["reading"][key]
    return tuple(f"{lead}{fold_phrase(p)} " for p in phrases for lead in (" ", "\n", "("))


@cache
def _index() -> PhraseIndex[City]:
    return PhraseIndex(_entries())


def _entries() -> Iterator[tuple[str, City]]:
    table = read_table("cities")
    for code, cities in table["cities"].items():
        for number, entry in enumerate(cities):
            name, *others = entry.split("|")
            for form in (name, *others):
                yield form, City(name, code, capital=number == 0)
    for name in table["reading"]["elsewhere"]:
        yield name, City("", "", capital=False)


def cities_named(name: str) -> list[City]:
    """The cities of which the words are the name, and nothing more."""
    return [city for city in _index().values_of(fold_phrase(name)) if city.name]


def capital_of(code: str) -> str | None:
    """The French name of a state's capital, None for a state that the table lacks."""
    cities: list[str] = read_table("cities")["cities"].get(code, [])
    return cities[0].partition("|")[0] if cities else None
