"""Finding thousands of phrases in a text at once, whole words only (Aho and Corasick 1975)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

import ahocorasick_rs

from entrevue.loaders.gazetteer.folding import fold_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from entrevue.loaders.gazetteer.folding import Folded

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """An entry found at `start:end` of the folded text."""

    start: int
    end: int
    value: T


class PhraseIndex(Generic[T]):
    """Phrases, each with what it stands for; a phrase given twice keeps both values.

    A phrase in capitals throughout ("DST") is an acronym and matches in capitals only, and one that begins with a
    capital ("Nice") only where the text has one too.
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        values: dict[str, list[tuple[T, bool, bool]]] = {}
        for phrase, value in entries:
            letters = [c for c in phrase if c.isalpha()]
            acronym = len(letters) > 1 and all(c.isupper() for c in letters)
            entry = (value, acronym, phrase[:1].isupper())
            if entry not in (known := values.setdefault(fold_phrase(phrase), [])):
                known.append(entry)
        self._by_phrase = values
        self._values = list(values.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(values))

    def values_of(self, phrase: str) -> list[T]:
        """What a folded phrase stands for, in the order in which it was given."""
        return [value for value, *_ in self._by_phrase.get(phrase, ())]

    def all_matches(self, folded: Folded) -> Iterator[Match[T]]:
        """Every phrase at every place, in no certain order; several may overlap."""
        text, original, offsets = folded.text, folded.original, folded.offsets
        last = len(text)
        for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if (start and text[start - 1].isalnum()) or (end < last and text[end].isalnum()):
                continue
            for value, acronym, capital in self._values[number]:
                if acronym:
                    if not original[offsets[start] : offsets[end - 1] + 1].isupper():
                        continue
                elif capital and not original[offsets[start]].isupper():
                    continue
                yield Match(start, end, value)

    def longest_matches(self, folded: Folded) -> list[Match[T]]:
        """Return the phrases that no longer one covers, leftmost first; one place may hold several values."""
        found = sorted(self.all_matches(folded), key=lambda m: (m.start, -m.end))
        kept: list[Match[T]] = []
        for match in found:
            if kept and match.start < kept[-1].end and (match.start, match.end) != (kept[-1].start, kept[-1].end):
                continue
            kept.append(match)
        return kept
