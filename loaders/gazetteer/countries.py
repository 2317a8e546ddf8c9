"""References to states by name, adjective or demonym.

Names come from CLDR (through Babel) and `vocabulary/countries.toml`. Not counted, as a careful reader would not: a
state's name inside another proper name ("Air France", "golfe de Guinée"), a language ("en français"), a city alone.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.loaders.gazetteer.inflection import inflect
from entrevue.loaders.gazetteer.phrases import Match, PhraseIndex
from entrevue.schema import countries
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from entrevue.loaders.gazetteer.folding import Folded

Sort = Literal["name", "adjective", "prefix", "elsewhere"]
# What stands before a word that names state and people alike where it names the state: "de Suisse", "France, Suisse".
_OF_STATE = (" de ", " en ", " la ", " d ", "\nla ", " hors ", " entre ", ", ", " et ", "(")
_SURNAME = re.compile(r"-|\s(?:(?:de|du|des|le|la|van|ben|el|al)\s|d['’]|al-|el-)?[A-ZÀ-Ý]")
_OPENERS = "Avec|Chez|Depuis|Entre|Pour|Selon|Vers"  # words that a sentence's place capitalises
_CALLED = re.compile(rf"(?:-|\b(?:MM?|Mr|Dr)\.\s|\b(?!(?:{_OPENERS})\s)[A-ZÀ-Ý][\w'’-]{{2,}}\s)$")
_NAME = 40  # letters of a given name before another


@dataclass(frozen=True, slots=True)
class Word:
    """What a phrase says: of which states (several for a shared word), by which sort of word."""

    codes: tuple[str, ...]
    sort: Sort
    city: bool = False
    language: bool = False
    given: bool = False


@dataclass(frozen=True, slots=True)
class Nationality:
    """A reference to the state `code` at `start:end` of the folded text."""

    start: int
    end: int
    code: str
    form: Literal["name", "adjective", "demonym"]


def country_references(folded: Folded) -> list[Nationality]:
    """Return the references to states in the order of the text; each member of a compound adjective is one."""
    matches = [m for m in _index().longest_matches(folded) if m.value.sort != "elsewhere"]
    adjectives = {m.start for m in matches if m.value.sort == "adjective"}
    kept: list[Match[Word]] = []
    for match in reversed(matches):
        if match.value.sort == "prefix":
            joined = folded.text[match.end : match.end + 1] == " " and match.end + 1 in adjectives
            if not joined or folded.original[folded.offsets[match.end]] not in "-\u2010\u2011":
                continue
            adjectives.add(match.start)
        elif _is_elsewhere(folded, match) or (match.value.given and _is_called(folded, match)):
            continue
        kept.append(match)
    kept.reverse()
    kept = _one_each(folded, kept)
    certain = Counter(m.value.codes[0] for m in kept if len(m.value.codes) == 1)
    if any(len(m.value.codes) > 1 for m in kept):
        certain.update(m.value for m in _cities().longest_matches(folded))
    return [_reference(folded, m, certain) for m in kept]


def _one_each(folded: Folded, matches: list[Match[Word]]) -> list[Match[Word]]:
    """Of a word that names state and people alike, take the one that its place tells: "de Suisse", "le Suisse X"."""
    named = {m.start for m in matches if m.value.sort == "name"}
    told = {m.start for m in matches if m.value.sort == "adjective"} & named
    states = {at for at in told if f" {folded.text[:at]}".endswith(_OF_STATE)}
    return [m for m in matches if m.start not in told or (m.value.sort == "name") == (m.start in states)]


def _reference(folded: Folded, match: Match[Word], certain: Counter[str]) -> Nationality:
    codes = match.value.codes
    code = max(codes, key=lambda c: certain[c]) if any(certain[c] for c in codes) else codes[0]
    if match.value.sort == "name":
        return Nationality(match.start, match.end, code, "name")
    start, end = folded.span(match.start, match.end)
    capital = folded.original[start].isupper() and not folded.original[start:end].isupper()
    form: Literal["adjective", "demonym"] = "demonym" if capital and match.value.sort != "prefix" else "adjective"
    return Nationality(match.start, match.end, code, form)


def _is_elsewhere(folded: Folded, match: Match[Word]) -> bool:
    """Whether the words before make it a street, a firm, a language or (after "à") a city."""
    before = folded.text[max(0, match.start - 24) : match.start]
    word = match.value
    if word.sort == "name":
        return before.endswith(_before("before")) or (word.city and before.endswith((" a ", "\na ", ")a ")))
    if before.endswith(_before("speaking")):
        return True
    return (
        word.language
        and before.endswith((" en ", "\nen "))
        and not folded.original[folded.offsets[match.start]].isupper()
    )


def _is_called(folded: Folded, match: Match[Word]) -> bool:
    """Whether a state's name that is a given name too stands within a person's: "M. Maurice", "Maurice Dumonteil"."""
    start, end = folded.span(match.start, match.end)
    text = folded.original
    before = text[max(0, start - _NAME) : start]
    return text[start].islower() or _SURNAME.match(text, end) is not None or _CALLED.search(before) is not None


@cache
def _before(key: str) -> tuple[str, ...]:
    phrases: list[str] = read_table("countries")["elsewhere"][key]
    return tuple(f"{lead}{fold_phrase(p)} " for p in phrases for lead in (" ", "\n", "("))


@cache
def _cities() -> PhraseIndex[str]:
    """Cities that tell of two states of one name which is meant."""
    table: dict[str, list[str]] = read_table("countries")["shared_cities"]
    return PhraseIndex((city, code) for code, cities in table.items() for city in cities)


@cache
def _index() -> PhraseIndex[Word]:
    return PhraseIndex(_entries())


def _names(code: str, entry: dict[str, Any]) -> Iterator[tuple[str, Word]]:
    names = list(entry.get("names", ()))
    if entry.get("cldr", True):
        names.append(countries.name_fr(code))
    for name in dict.fromkeys(names):
        yield name, Word((code,), "name", city=bool(entry.get("city")))
    for name in entry.get("given", ()):
        yield name, Word((code,), "name", given=True)


def _entries() -> Iterator[tuple[str, Word]]:
    table = read_table("countries")
    languages = {form for word in table["elsewhere"]["languages"] for form in inflect(word)[:1]}
    shared: dict[str, list[str]] = table["shared"]
    entry: dict[str, Any]
    for code, entry in table["countries"].items():
        yield from _names(code, entry)
        for adjective in entry.get("adjectives", ()):
            for form in inflect(adjective):
                yield form, Word((code,), "adjective", language=form in languages)
        for form in entry.get("forms", ()):
            yield form.lower(), Word((code,), "adjective", language=form in languages)
        for prefix in entry.get("prefixes", ()):
            yield prefix, Word((code,), "prefix")
    for word, codes in shared.items():
        yield word, Word(tuple(codes), "name" if word[0].isupper() else "adjective", language=word in languages)
    for name in table["elsewhere"]["names"]:
        yield name, Word((), "elsewhere")
