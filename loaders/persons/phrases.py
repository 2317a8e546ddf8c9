"""Phrases of a vocabulary, cut as the tokeniser cuts them; the longest that stands at a place of the text is meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, TypeVar

from entrevue.loaders.persons.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = TypeVar("Value")
_PIECES = re.compile(r"[^\s'’]+['’]?|['’]")


def split_phrase(phrase: str) -> tuple[str, ...]:
    """A phrase of a vocabulary as the tokeniser cuts it: at spaces and after an elision."""
    return tuple(_PIECES.findall(phrase))


class Phrases(Generic[Value]):
    """Phrases by their first token; `match` gives the longest that stands at a position."""

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}

    def add(self, phrase: str, value: Value, *, folded: bool = True) -> None:
        """Add a phrase, also as the tokeniser would cut it at hyphens."""
        pieces = tuple(fold(p) if folded else p for p in split_phrase(phrase))
        variants = {pieces}
        if any("-" in p.strip("-") for p in pieces):
            variants.add(tuple(q for p in pieces for q in re.findall(r"[^-]+|-", p)))
        for variant in variants:
            entries = self._by_first.setdefault(variant[0], [])
            if all(variant != known for known, _ in entries):
                entries.append((variant, value))
                entries.sort(key=lambda e: -len(e[0]))

    def matches(self, words: list[str], start: int) -> Iterator[tuple[int, Value]]:
        """End (exclusive) and value of each phrase at `start`, the longest first; none where the text has ended."""
        for pieces, value in self._by_first.get(words[start], ()) if start < len(words) else ():
            end = start + len(pieces)
            if tuple(words[start:end]) == pieces:
                yield end, value

    def match(self, words: list[str], start: int) -> tuple[int, Value] | None:
        """End (exclusive) and value of the longest phrase at `start`, or None."""
        return next(self.matches(words, start), None)

    def __contains__(self, first: str) -> bool:
        return first in self._by_first
