"""One verb for several hosts, each at a time of their own: "il rencontrera lundi à Bogota A, mardi à Quito B".

The press does not repeat the verb: before each further name stands when, and often where, that encounter was.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from entrevue.loaders.closed_classes import BY, WITH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import CityMention, TimexMention
    from entrevue.loaders.meetings.model import Encounter, Participant

Mention = TypeVar("Mention", "TimexMention", "CityMention")

_SMALL = frozenset({"à", "le", "la", "l'", "l\u2019", "ce", "au", "en", "dès", "puis", "son", "sa"})
_BRINGS_IN = BY | WITH


def adverbial_before(doc: Doc, left: int, right: int) -> int:
    """Where between two units (token `left`, token `right`) a time that stands before the second begins; else `right`.

    Nothing but the time, a city and small words may stand between the time and the unit.
    """
    covered = {i for t in _within(doc._.timexes, left, right) for i in range(t.start, t.end)}
    if not covered:
        return right
    begin = min(covered)
    covered |= {i for city in _within(doc._.cities, begin, right) for i in range(city.start, city.end)}
    rest = (doc[i] for i in range(begin, right) if i not in covered)
    if any(t.lower_ not in _SMALL and t.lower_ not in _BRINGS_IN and t.text != "," for t in rest):
        return right
    while begin > left and doc[begin - 1].lower_ in _SMALL - {"puis"}:
        begin -= 1
    return begin if begin > left else right


def by_stages(
    doc: Doc, encounter: Encounter, many: Sequence[Participant], common: Sequence[Participant]
) -> list[Encounter]:
    """An encounter a stage, each with the time and the city before its name; none where they do not all have a time.

    The times may as well stand behind the names, in brackets: "reçu par A (mardi), B (mercredi)".
    """
    starts = [encounter.start, *(one.unit.end for one in many)]
    before = [_last(_within(doc._.timexes, a, one.unit.start)) for a, one in zip(starts, many, strict=False)]
    ends = [*(one.unit.start for one in many[1:]), encounter.end]
    behind = [_bracketed(doc, one.unit.end, end) for one, end in zip(many, ends, strict=True)]
    times = behind if all(behind) else before
    if any(time is None for time in times[1:]):
        return []
    cities = [_last(_within(doc._.cities, a, one.unit.start)) for a, one in zip(starts, many, strict=False)]
    return [
        replace(encounter, participants=(*common, one), timex=when, city=where or encounter.city, apart=True)
        for one, when, where in zip(many, times, cities, strict=True)
    ]


def _bracketed(doc: Doc, start: int, end: int) -> TimexMention | None:
    """The time that a bracket opens with."""
    found = _within(doc._.timexes, start, end)
    return next((t for t in found if "(" in {doc[t.start - 1].text, doc[t.start - 2].text}), None)


def _within(mentions: Sequence[Mention], start: int, end: int) -> list[Mention]:
    """The mentions that stand between two tokens, of all those of a text in its order."""
    found = []
    for mention in mentions[bisect_left(mentions, start, key=lambda m: m.start) :]:
        if mention.start >= end:
            break
        if mention.end <= end:
            found.append(mention)
    return found


def _last(found: Sequence[Mention]) -> Mention | None:
    return found[-1] if found else None
