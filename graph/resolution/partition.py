"""Grouping by pairwise joins under constraints, in an order that the members alone decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Iterator

T = TypeVar("T", bound="Hashable")


class Partition(Generic[T]):
    """Groups of members; `forbidden(a, b)` says which two may never be in one group.

    Joining two groups looks at every pair across them, so that no chain of likenesses brings together two that are
    known to differ.
    """

    def __init__(self, members: Iterable[T], forbidden: Callable[[T, T], bool]) -> None:
        self._group: dict[T, list[T]] = {member: [member] for member in members}
        self._forbidden = forbidden

    def join(self, one: T, other: T, *, forbidden: Callable[[T, T], bool] | None = None) -> bool:
        """Join the groups of two members unless that is forbidden; tell whether they are together now."""
        first, second = self._group[one], self._group[other]
        if first is second:
            return True
        veto = forbidden or self._forbidden
        if any(veto(a, b) for a in first for b in second):
            return False
        large, small = (first, second) if len(first) >= len(second) else (second, first)
        large.extend(small)
        for member in small:
            self._group[member] = large
        return True

    def together(self, one: T, other: T) -> bool:
        """Tell whether two members are in one group."""
        return self._group[one] is self._group[other]

    def group(self, member: T) -> Collection[T]:
        """Return the members of this member's group."""
        return tuple(self._group[member])

    def mark(self, member: T) -> int:
        """Return a number that the members of one group share until the next join."""
        return id(self._group[member])

    def __iter__(self) -> Iterator[list[T]]:
        seen: set[int] = set()
        for group in self._group.values():
            if id(group) not in seen:
                seen.add(id(group))
                yield group
