"""Which accounts tell of one meeting: by who met, when, where and in what way.

1. Accounts with a sharp date and two named people or more: those that share two people at one time are one meeting.
2. An account that says less (a month, no date, one name) joins the one meeting that it can be; of two, neither.
3. What is left joins among itself: announcements of one plan, reports of one undated meeting.

No meeting holds two accounts of one article, two cities, or days too far apart; so the parts of a series stay apart.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from entrevue.graph.resolution.dates import FIRST, LONG, SHARP, Window, window
from entrevue.graph.resolution.pairs import Links, Pair
from entrevue.graph.resolution.partition import Partition
from entrevue.schema.data import read_table
from entrevue.schema.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from entrevue.graph.resolution.claims import Telling

SLIP = 3  # days by which two reports of one meeting may differ
SHIFT = 7  # days by which a meeting may come earlier or later than its announcement
_SAME_NEWS = 4  # days between two articles on one undated meeting
_PAIR = 2
_MONTH = 30  # days of a bucket in which candidates are looked for


def who(one: Telling, other: Telling) -> float | None:
    """Return from 0 to 1 how well the parties agree, None where they differ."""
    people = one.persons & other.persons
    states = one.countries & other.countries
    if one.persons and other.persons:
        share = len(people) / len(one.persons | other.persons)
        if len(people) >= _PAIR:
            conference = "conference" in {one.kind, other.kind} and one.kind != other.kind
            return None if conference and one.persons != other.persons else 0.8 + 0.2 * share
        fewest = min(len(one.persons), len(other.persons))
        if people and fewest == 1:
            counterpart = len(states) >= _PAIR or bool(one.agencies & other.agencies)
            return 0.5 + 0.2 * share if counterpart or one.persons == other.persons else None
        if one.kind == other.kind == "conference" and len(states) >= _PAIR and _same_city(one, other):
            return 0.5 if people or one.countries == other.countries else None
        return None
    if len(states) >= _PAIR and one.countries == other.countries:
        return 0.4 + (0.1 if one.agencies & other.agencies else 0)
    return None


def contradict(one: Telling, other: Telling) -> bool:  # noqa: PLR0911 - one return a reason
    """Tell whether two accounts cannot be of one meeting, whatever else they share."""
    if one.article == other.article:
        return True
    if one.city and other.city and one.city != other.city:
        return True
    if one.place and other.place and one.place != other.place:
        return True
    if (one.kind == "call") != (other.kind == "call"):
        return True
    if _ordinals(one.words).isdisjoint(_ordinals(other.words)) and _ordinals(one.words) and _ordinals(other.words):
        return True
    if len(one.persons) >= _PAIR and len(other.persons) >= _PAIR and who(one, other) is None:
        return True
    return _gap_too_wide(one, other)


def likeness(one: Telling, other: Telling) -> float | None:
    """Return from 0 to 1 how surely two accounts are of one meeting, None where they are not."""
    if contradict(one, other):
        return None
    parties = who(one, other)
    if parties is None:
        return None
    first, second = window(one), window(other)
    if one.persons.isdisjoint(other.persons) and not (first.sharp and second.sharp and first.overlaps(second)):
        return None
    if one.persons != other.persons and max(first.end - first.start, second.end - second.start) > LONG:
        return None
    place = 0.1 if one.city and one.city == other.city else 0.0
    if not first.overlaps(second):
        return 0.4 * parties
    return parties * (0.9 if first.sharp and second.sharp else 0.7) + place


def is_full(telling: Telling) -> bool:
    """Tell whether an account singles out its meeting by itself: a sharp date and two named people."""
    return window(telling).sharp and len(telling.persons) >= _PAIR


def candidates(tellings: Sequence[Telling]) -> Iterable[tuple[Telling, Telling]]:
    """Give the pairs of accounts that share a person, or all their states, at about one time."""
    buckets: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    endless: defaultdict[str, list[int]] = defaultdict(list)
    for number, telling in enumerate(tellings):
        span = window(telling)
        parties = [*telling.persons, *sides(telling)]
        for party in parties:
            if span.end - span.start > LONG:
                endless[party].append(number)
            else:
                for month in range((span.start - SHIFT) // _MONTH, (span.end + SHIFT) // _MONTH + 1):
                    buckets[party, month].append(number)
    seen: set[tuple[int, int]] = set()
    for (party, _), numbers in buckets.items():
        here = numbers + endless.get(party, [])
        seen.update((a, b) if a < b else (b, a) for i, a in enumerate(numbers) for b in here[i + 1 :])
    for numbers in endless.values():
        seen.update((a, b) for i, a in enumerate(numbers) for b in numbers[i + 1 :])
    return ((tellings[a], tellings[b]) for a, b in seen if a != b)


def reached(known: Sequence[Telling], others: Sequence[Telling]) -> set[str]:
    """Return the keys of those other accounts that may be of one meeting with one of the known."""
    inside = {telling.key for telling in known}
    pairs = candidates([*known, *(telling for telling in others if telling.key not in inside)])
    return {
        (other if one.key in inside else one).key
        for one, other in pairs
        if (one.key in inside) != (other.key in inside) and likeness(one, other) is not None
    }


def sides(telling: Telling) -> list[str]:
    """Return the states of a sharply dated account as one word, "FR-MA": what its like without names are found by."""
    if len(telling.countries) < _PAIR or not window(telling).sharp:
        return []
    return ["-".join(sorted(telling.countries))]


def report_block(telling: Telling) -> str | None:
    """Return the states and the month in which a sharply dated account begins: "FR-MA 2015-02"; None for others."""
    for side in sides(telling):
        return f"{side} {datetime.date.fromordinal(window(telling).start):%Y-%m}"
    return None


def search_blocks(telling: Telling) -> list[str]:
    """Return the blocks of the reports that may tell of the same days with the same states."""
    span = window(telling)
    months = {
        f"{datetime.date.fromordinal(max(FIRST, day)):%Y-%m}"
        for day in range(span.start - SHARP, span.end + 1)
        if telling.countries and span.sharp
    }
    return [f"{side} {month}" for side in sides(telling) for month in sorted(months)]


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
                self.uncertain += [Pair("Meeting", key, first, 0.5) for first in possible[:_PAIR]]
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


def _gap_too_wide(one: Telling, other: Telling) -> bool:
    """Tell whether the days are too far apart; only the same people in the same city can be misdated at all."""
    first, second = window(one), window(other)
    gap = first.gap(second)
    if gap == 0:
        return False
    if one.persons != other.persons or len(one.persons) < _PAIR or not one.city or one.city != other.city:
        return True
    shifted = (one.status == "planned") != (other.status == "planned")
    return gap > (SHIFT if shifted else SLIP)


def _agrees_more(one: Telling, other: Telling) -> bool:
    return one.persons == other.persons or (one.city is not None and one.city == other.city)


def _one_story(one: Telling, other: Telling) -> bool:
    """Tell whether two accounts that both say little say the same."""
    if one.persons != other.persons and not (one.persons and other.persons and one.persons & other.persons):
        return one.countries == other.countries and (bool(one.agencies & other.agencies) or _same_city(one, other))
    if not (one.persons or _same_city(one, other) or one.agencies & other.agencies):
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


def _same_city(one: Telling, other: Telling) -> bool:
    return one.city is not None and one.city == other.city


def _published(telling: Telling) -> int | None:
    span: Window = window(telling)
    return span.end if telling.published else None


@functools.cache
def _ordinal_pattern() -> re.Pattern[str]:
    nouns = "|".join(fold(noun) for noun in read_table("transliteration")["series"])
    return re.compile(rf"\b(\d+|[ivxl]+)(?:e|eme|er|ere|re)\s+(?:{nouns})\b")


@functools.lru_cache(maxsize=100_000)
def _ordinals(words: str) -> frozenset[str]:
    """Return the numbers that an account gives its meeting: "la 12e conférence"."""
    return frozenset(_ordinal_pattern().findall(fold(words)))
