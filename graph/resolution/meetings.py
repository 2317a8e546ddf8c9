"""Which accounts tell of one meeting: by who met, when, where and in what way.

1. Accounts with a sharp date and two named people or more: those that share two people at one time are one meeting.
2. An account that says less (a month, no date, one name) joins the one meeting that it can be; of two, neither.
3. What is left joins among itself: announcements of one plan, reports of one undated meeting.

No meeting holds two accounts of one article, two cities, or days too far apart; so the parts of a series stay apart.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from entrevue.graph.resolution.accounts import PAIR, candidates, contradict, is_full, likeness, same_city
from entrevue.graph.resolution.dates import Window, window
from entrevue.graph.resolution.pairs import Links, Pair
from entrevue.graph.resolution.partition import Partition

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from entrevue.graph.resolution.claims import Telling

_SAME_NEWS = 4  # days between two articles on one undated meeting


def resolve(tellings: Iterable[Telling], links: Links) -> tuple[dict[str, str], list[Pair]]:
    """Return the meeting's id for each account's key, and the pairs of meetings that may be one.

    The accounts' people and agencies are nodes' ids. A meeting's id is the first of its accounts' keys.
    """
    by_key = {telling.key: telling for telling in sorted(tellings, key=lambda telling: telling.key)}
    scores: dict[tuple[str, str], float] = {}
    for one, other in candidates(list(by_key.values())):
        if (score := likeness(one, other)) is not None:
            scores[(one.key, other.key) if one.key < other.key else (other.key, one.key)] = score
    meetings = _Meetings(by_key, scores, links)
    meetings.run()
    ids = {key: min(group) for group in meetings.partition for key in group}
    pairs = {pair.placed(ids) for pair in meetings.uncertain}
    return ids, sorted(pair for pair in pairs if pair.a != pair.b and not links.decided(pair.a, pair.b))


class _Meetings:
    def __init__(self, tellings: Mapping[str, Telling], scores: Mapping[tuple[str, str], float], links: Links) -> None:
        self.tellings = tellings
        self.scores = scores
        self.links = links
        self.uncertain: list[Pair] = []
        self.partition = Partition(sorted(tellings), self.forbidden)
        self.near: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for (one, other), score in scores.items():
            self.near[one][other] = self.near[other][one] = score

    def forbidden(self, one: str, other: str) -> bool:
        if self.links.together(one, other):
            return False
        return self.links.apart(one, other) or contradict(self.tellings[one], self.tellings[other])

    def run(self) -> None:
        for one, other in self.links.same_among(self.tellings):
            self.partition.join(one, other, forbidden=self.links.apart)
        full = {key for key, telling in self.tellings.items() if is_full(telling)}
        linked = sorted((-score, *pair) for pair, score in self.scores.items() if full.issuperset(pair))
        for _, one, other in linked:
            self.partition.join(one, other)
        self.join_lesser([key for key in self.tellings if key not in full], full)
        self.join_left_over(full)
        for _, one, other in linked:
            if not self.partition.together(one, other):
                self.doubt(one, other)

    def join_lesser(self, keys: Iterable[str], full: set[str]) -> None:
        """Join accounts that say less to the one meeting that they can be."""
        joins = []
        for key in keys:
            groups: dict[str, tuple[str, ...]] = {}
            for other in self.near[key]:
                if other in full:
                    group = tuple(sorted(self.partition.group(other)))
                    groups[group[0]] = group
            possible = [
                first for first, group in sorted(groups.items()) if not any(self.forbidden(key, k) for k in group)
            ]
            if len(possible) > 1:
                possible = self.nearest(key, possible)
            if len(possible) == 1:
                joins.append((-self.best(key, possible[0]), possible[0], key))
            else:
                self.uncertain += [Pair("Meeting", key, first, 0.5) for first in possible[:PAIR]]
        for _, one, other in sorted(joins):
            self.partition.join(one, other)

    def nearest(self, key: str, groups: list[str]) -> list[str]:
        """Return the groups that this account agrees with on the place or on all its people, if there are any."""
        telling = self.tellings[key]
        better = [
            first
            for first in groups
            if any(_agrees_more(telling, self.tellings[other]) for other in self.partition.group(first))
        ]
        return better or groups

    def best(self, key: str, group: str) -> float:
        return max(self.near[key].get(other, 0.0) for other in self.partition.group(group))

    def join_left_over(self, full: set[str]) -> None:
        """Join accounts that found no meeting to each other."""
        left = {key for key in self.tellings if not full.intersection(self.partition.group(key))}
        linked = sorted((-score, *pair) for pair, score in self.scores.items() if left.issuperset(pair))
        for _, one, other in linked:
            if _one_story(self.tellings[one], self.tellings[other]):
                self.partition.join(one, other)
            else:
                self.doubt(one, other)

    def doubt(self, one: str, other: str) -> None:
        self.uncertain.append(Pair("Meeting", one, other, round(self.scores[one, other], 3)))


def _agrees_more(one: Telling, other: Telling) -> bool:
    return one.persons == other.persons or (one.city is not None and one.city == other.city)


def _one_story(one: Telling, other: Telling) -> bool:
    """Tell whether two accounts that both say little say the same."""
    if one.persons != other.persons and not (one.persons and other.persons and one.persons & other.persons):
        return one.countries == other.countries and (bool(one.agencies & other.agencies) or same_city(one, other))
    if not (one.persons or same_city(one, other) or one.agencies & other.agencies):
        return False
    first, second = window(one), window(other)
    if first.sharp and second.sharp:
        return True
    if one.date and other.date:
        return one.date == other.date or first.sharp or second.sharp
    if one.date is None and other.date is None:
        published = _published(one), _published(other)
        return None not in published and abs((published[0] or 0) - (published[1] or 0)) <= _SAME_NEWS
    return first.sharp or second.sharp


def _published(telling: Telling) -> int | None:
    span: Window = window(telling)
    return span.end if telling.published else None
