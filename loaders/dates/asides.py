"""What an incomplete date means if it counts from another day that the text names, not from that of the publication.

"En février 2009 … l'accord fut signé le 6 mars"; "du lundi 2 au jeudi 5 octobre … Mardi : séances d'experts". Which of
them the writer meant is for a reader to decide who sees more than the expression; here the values are only told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from entrevue.loaders.dates.resolution import resolve_one
from entrevue.loaders.dates.thread import is_of_days
from entrevue.loaders.dates.timex import CalendarDate, Cue, Offset, Span, Tense, Timex
from entrevue.schema.edtf import bounds, contains, precision

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

_LONGEST = 14  # days: a longer span holds a weekday more than twice
_SIDES: tuple[Tense | None, ...] = ("future", None)


@dataclass(frozen=True, slots=True)
class Aside:
    """A value (EDTF), and the place in the text's expressions of the day that it counts from."""

    value: str
    pivot: int


def asides(
    number: int, timexes: Sequence[Timex], values: Sequence[str | None], anchor: date | None
) -> tuple[Aside, ...]:
    """The values of the expression `number` counted from others; `values` are those that the report's thread gives."""
    timex = timexes[number]
    if not _is_incomplete(timex, anchor):
        return ()
    free, found = replace(timex, cue=Cue()), dict[str, int]()
    for pivot in _pivots(number, timexes, values, anchor):
        value = values[pivot]
        if value is None or not _can_count(timex, value, anchor) or _is_in_span(values[number], value):
            continue
        for tense in _SIDES:
            told = resolve_one(free, anchor=bounds(value)[0], reference=value, tense=tense).edtf
            if told is not None:
                found.setdefault(told, pivot)
    found.pop(values[number] or "", None)
    return tuple(Aside(value, pivot) for value, pivot in found.items())


def _is_incomplete(timex: Timex, anchor: date | None) -> bool:
    meaning = timex.meaning
    if isinstance(meaning, Span):
        return all(_is_incomplete(part, anchor) for part in meaning.parts)
    if isinstance(meaning, Offset):
        return anchor is None and meaning.base == "speech" and meaning.unit == "D" and not meaning.rough
    return isinstance(meaning, CalendarDate) and (
        meaning.year is None
        and meaning.direction is None
        and (meaning.year_offset, meaning.month_offset, meaning.week_offset) == (None, None, None)
    )


def _pivots(number: int, timexes: Sequence[Timex], values: Sequence[str | None], anchor: date | None) -> Iterator[int]:
    """The latest before it that names its year, the latest span of days, and the latest month.

    In a text without a day of publication the first that names its year too, wherever it stands, unless it is told as
    background: what precedes the report ("la session précédente s'était tenue le 7 janvier 2021") does not date it.
    """
    before = range(number - 1, -1, -1)
    today = None if anchor is None else anchor.isoformat()
    yield from [n for n in before if _names_year(timexes[n]) and values[n] not in {None, today}][:1]
    yield from [n for n in before if _is_span_of_days(values[n])][:1]
    yield from [n for n in before if (v := values[n]) is not None and precision(v) == "month"][:1]
    if anchor is None:
        told = [n for n in range(len(timexes)) if _names_year(timexes[n]) and is_of_days(values[n])]
        yield from [n for n in told if not timexes[n].cue.background][:1]


def _can_count(timex: Timex, value: str, anchor: date | None) -> bool:
    """Whether a value is fine enough to count from: a weekday needs days, a day of the month a month."""
    part = timex.parts[-1].meaning
    if not isinstance(part, CalendarDate):
        return is_of_days(value)
    if part.month is not None:
        return True
    if part.day is not None:
        return precision(value) != "year"
    return _is_span_of_days(value) or (anchor is None and is_of_days(value))


def _is_in_span(told: str | None, value: str) -> bool:
    """Whether the report's thread has put the expression into that span of days already."""
    return told is not None and _is_span_of_days(value) and contains(value, told)


def _names_year(timex: Timex) -> bool:
    last = timex.parts[-1].meaning
    return isinstance(last, CalendarDate) and last.year is not None


def _is_span_of_days(value: str | None) -> bool:
    if value is None or "/" not in value or not is_of_days(value):
        return False
    first, last = bounds(value)
    return (last - first).days < _LONGEST
