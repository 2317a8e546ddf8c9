"""From what an expression says to a date: `resolve_one` for one, `resolve` for those of a text in order.

Three things may anchor an expression: the day on which the article appeared (`anchor`), a day before which it must have
appeared, such as a print or crawl date (`bound`), and the day of which the text has last spoken (`reference`). Where
they do not suffice the value is None: a date is never invented, and never finer or vaguer than the words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from entrevue.loaders.dates.anchoring import WEEK
from entrevue.loaders.dates.fields import resolve_calendar, resolve_feast, resolve_period
from entrevue.loaders.dates.offsets import resolve_offset
from entrevue.loaders.dates.situation import Situation, Value
from entrevue.loaders.dates.spans import resolve_span
from entrevue.loaders.dates.thread import Thread, home_day, is_of_days
from entrevue.loaders.dates.timex import (
    CalendarDate,
    Feast,
    Offset,
    Opaque,
    Period,
    Resolved,
    Span,
    Tense,
    Timex,
)
from entrevue.schema.edtf import bounds

if TYPE_CHECKING:
    from datetime import date

TenseOf = Callable[[Timex], Tense | None]


def resolve_one(
    timex: Timex,
    *,
    anchor: date | None = None,
    bound: date | None = None,
    reference: str | None = None,
    tense: Tense | None = None,
) -> Resolved:
    """Give an expression its value.

    `anchor` is the publication date, `bound` a day that the article cannot be later than, `reference` the EDTF date of
    which the text last spoke, `tense` that of the governing verb (default: the cue that the words around give).
    """
    return _resolve(timex, Situation(anchor, bound, reference, tense or timex.cue.tense))


def resolve(
    timexes: Sequence[Timex],
    *,
    anchor: date | None = None,
    bound: date | None = None,
    tense_of: TenseOf | None = None,
) -> tuple[Resolved, ...]:
    """Give the expressions of one text their values, in order, by the thread that the days before each make."""
    values: list[Resolved] = []
    thread = Thread(anchor)
    home, of_event = home_day(timexes) if anchor is None else (None, False)
    home = None if home == bound else home
    dated: dict[int, date] = {}
    for timex in timexes:
        tense = timex.cue.tense if timex.cue.firm or tense_of is None else tense_of(timex) or timex.cue.tense
        if home is not None and of_event and tense == "past" and not timex.cue.background:
            tense = "either"  # what is past for the report may have come after the event that it tells in full
        named = thread.base_of(timex, tense)
        value = None if tense in {"past", "future"} else _dated(timex, dated, anchor)
        value = value or _of_stay(timex, thread)
        values.append(value or _resolve(timex, Situation(anchor, bound, named, tense, home)))
        _remember(dated, timex, values[-1].edtf)
        thread.follow(timex, values[-1].edtf, tense)
    return tuple(values)


def _remember(dated: dict[int, date], timex: Timex, value: str | None) -> None:
    """Take note of a day that is told with its weekday and its date: "mardi 14 mars"."""
    it = timex.meaning
    if value is not None and isinstance(it, CalendarDate) and it.weekday and it.day and is_of_days(value):
        dated[it.weekday] = bounds(value)[0]


def _dated(timex: Timex, dated: dict[int, date], anchor: date | None) -> Resolved | None:
    """The day of that name that the text dates near by, for a weekday of which no verb tells where it lies."""
    it = timex.meaning
    if (
        anchor is None
        or not isinstance(it, CalendarDate)
        or it.weekday not in dated
        or it.direction not in {None, "this"}
    ):
        return None
    day, bare = dated[it.weekday], it == CalendarDate(weekday=it.weekday, direction=it.direction)
    if not bare or abs((day - anchor).days) > WEEK:
        return None
    return Resolved(day.isoformat(), day.isoformat(), "weekday", "the day of that name that the text dates")


def _of_stay(timex: Timex, thread: Thread) -> Resolved | None:
    """The day of that name in the stay that the text tells, for a weekday with its article: "le mercredi, il a vu".

    Without article a weekday is the nearest to the day of speech (Grevisse, Le bon usage, on names of days).
    """
    it = timex.meaning
    if not isinstance(it, CalendarDate) or it.weekday is None or it != CalendarDate(weekday=it.weekday):
        return None
    day = thread.weekday_of_stay(it.weekday) if timex.text.lower().startswith("le ") else None
    return None if day is None else Resolved(day, day, "from-text", "the day of that name in the stay told before")


def _resolve(timex: Timex, situation: Situation) -> Resolved:
    meaning = timex.meaning
    if isinstance(meaning, Span):
        return resolve_span(timex, meaning, situation, _resolve)
    if isinstance(meaning, Opaque):
        return _opaque(timex, meaning, situation)
    if isinstance(meaning, CalendarDate):
        value = resolve_calendar(meaning, situation)
    elif isinstance(meaning, Feast):
        value = resolve_feast(meaning, situation)
    elif isinstance(meaning, Period):
        value = resolve_period(meaning, situation)
    else:
        value = _offset(timex, meaning, situation)
    timex_value = value.timex_value or value.edtf
    if timex_value is not None and timex.time is not None and value.edtf is not None:
        timex_value += timex.time
    return Resolved(value.edtf, timex_value, value.rule, value.reason)


def _offset(timex: Timex, meaning: Offset, situation: Situation) -> Value:
    if isinstance(meaning.base, Timex):
        base = _resolve(meaning.base, situation)
        return resolve_offset(meaning, situation, base.edtf)
    value = resolve_offset(meaning, situation, situation.reference)
    if timex.rule == "here":
        return Value(None, "here", "the start of a span that ends later", value.edtf)
    return value


def _opaque(timex: Timex, meaning: Opaque, situation: Situation) -> Resolved:
    if timex.type == "TIME" and meaning.value.startswith("T"):
        day = situation.reference if is_of_days(situation.reference) else None
        when = bounds(day)[0].isoformat() if day else str(situation.anchor or "XXXX-XX-XX")
        return Resolved(None, when + meaning.value, "clock", "a time of the day, not a date")
    return Resolved(None, meaning.value, timex.rule, "no date of the calendar")
