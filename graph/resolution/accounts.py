"""Two accounts compared: by who met, when, where and in what way; and where the accounts are that can be alike."""

from __future__ import annotations

import datetime
import functools
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from entrevue.graph.resolution.dates import FIRST, LONG, SHARP, window
from entrevue.schema.data import read_table
from entrevue.schema.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from entrevue.graph.resolution.claims import Telling

SLIP = 3  # days by which two reports of one meeting may differ
SHIFT = 7  # days by which a meeting may come earlier or later than its announcement
PAIR = 2
_MONTH = 30  # days of a bucket in which candidates are looked for


def who(one: Telling, other: Telling) -> float | None:
    """Return from 0 to 1 how well the parties agree, None where they differ."""
    people = one.persons & other.persons
    states = one.countries & other.countries
    if one.persons and other.persons:
        share = len(people) / len(one.persons | other.persons)
        if len(people) >= PAIR:
            conference = "conference" in {one.kind, other.kind} and one.kind != other.kind
            return None if conference and one.persons != other.persons else 0.8 + 0.2 * share
        fewest = min(len(one.persons), len(other.persons))
        if people and fewest == 1:
            counterpart = len(states) >= PAIR or bool(one.agencies & other.agencies)
            return 0.5 + 0.2 * share if counterpart or one.persons == other.persons else None
        if one.kind == other.kind == "conference" and len(states) >= PAIR and same_city(one, other):
            return 0.5 if people or one.countries == other.countries else None
        return None
    if len(states) >= PAIR and one.countries == other.countries:
        return 0.4 + (0.1 if one.agencies & other.agencies else 0)
    return None


def may_share_one(telling: Telling) -> bool:
    """Tell whether an account with several people may be of one meeting with this one though they share one person."""
    return len(telling.persons) < PAIR or telling.kind == "conference"


def may_share_none(telling: Telling) -> bool:
    """Tell whether an account that names others may be of one meeting with this one though they share nobody."""
    return not telling.persons or telling.kind == "conference"


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
    if len(one.persons) >= PAIR and len(other.persons) >= PAIR and who(one, other) is None:
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
    return window(telling).sharp and len(telling.persons) >= PAIR


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
    if len(telling.countries) < PAIR or not window(telling).sharp:
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


def _gap_too_wide(one: Telling, other: Telling) -> bool:
    """Tell whether the days are too far apart; only the same people in the same city can be misdated at all."""
    first, second = window(one), window(other)
    gap = first.gap(second)
    if gap == 0:
        return False
    if one.persons != other.persons or len(one.persons) < PAIR or not one.city or one.city != other.city:
        return True
    shifted = (one.status == "planned") != (other.status == "planned")
    return gap > (SHIFT if shifted else SLIP)


def same_city(one: Telling, other: Telling) -> bool:
    """Tell whether both accounts name one city."""
    return one.city is not None and one.city == other.city


@functools.cache
def _ordinal_pattern() -> re.Pattern[str]:
    nouns = "|".join(fold(noun) for noun in read_table("transliteration")["series"])
    return re.compile(rf"\b(\d+|[ivxl]+)(?:e|eme|er|ere|re)\s+(?:{nouns})\b")


@functools.lru_cache(maxsize=100_000)
def _ordinals(words: str) -> frozenset[str]:
    """Return the numbers that an account gives its meeting: "la 12e conférence"."""
    return frozenset(_ordinal_pattern().findall(fold(words)))
