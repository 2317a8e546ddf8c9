"""Pairs of keys: those that the user joined or parted, and those that only the user can decide."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two keys (or ids) of one label that may be one; `score` from 0 to 1."""

    label: str
    a: str
    b: str
    score: float

    def placed(self, ids: Mapping[str, str]) -> Pair:
        """Return the pair of the two nodes' ids, in the order of the alphabet."""
        first, second = sorted((ids.get(self.a, self.a), ids.get(self.b, self.b)))
        return replace(self, a=first, b=second)


@dataclass(frozen=True, slots=True)
class Links:
    """The user's judgements on pairs of keys, each pair in the order of the alphabet."""

    positive: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    negative: frozenset[tuple[str, str]] = field(default_factory=frozenset)

    def apart(self, one: str, other: str) -> bool:
        """Tell whether the user said that the two differ."""
        return pair(one, other) in self.negative

    def together(self, one: str, other: str) -> bool:
        """Tell whether the user said that the two are one."""
        return pair(one, other) in self.positive

    def decided(self, one: str, other: str) -> bool:
        """Tell whether the user has judged this very pair."""
        return self.apart(one, other) or self.together(one, other)

    def same_among(self, keys: Container[str]) -> Iterator[tuple[str, str]]:
        """Give the joined pairs whose two keys are both there, in order."""
        return (link for link in sorted(self.positive) if link[0] in keys and link[1] in keys)

    def partners(self, key: str) -> Iterator[str]:
        """Give the keys that the user judged together with this one."""
        for one, other in (*self.positive, *self.negative):
            if key in (one, other):
                yield other if key == one else one

    def keys(self) -> frozenset[str]:
        """Return all keys that a judgement names."""
        return frozenset(key for link in (*self.positive, *self.negative) for key in link)

    def among(self, keys: Iterable[str]) -> Links:
        """Return the judgements that touch these keys."""
        known = frozenset(keys)
        return Links(
            frozenset(link for link in self.positive if not known.isdisjoint(link)),
            frozenset(link for link in self.negative if not known.isdisjoint(link)),
        )


def pair(one: str, other: str) -> tuple[str, str]:
    """Return two keys in the order of the alphabet."""
    return (one, other) if one <= other else (other, one)
