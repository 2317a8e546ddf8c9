"""Values of ranges and lists: the parts anchor one another, so that "du 30 décembre au 2 janvier" stays in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from entrevue.loaders.dates.anchoring import WEEK
from entrevue.loaders.dates.situation import Situation
from entrevue.loaders.dates.timex import CalendarDate, Offset, Resolved, Span, Timex
from entrevue.schema.edtf import InvalidEdtfError, bounds, interval, precision

Resolver = Callable[[Timex, Situation], Resolved]


def resolve_span(timex: Timex, span: Span, situation: Situation, resolve: Resolver) -> Resolved:
    """Give a span its interval: a range always, a list where its parts follow on one another, a choice never."""
    parts = _share_weekday(span.parts)
    if _begins_ahead(parts[0]):
        situation = replace(situation, tense="future")
    values = (
        _forwards(parts, situation, resolve) if situation.tense == "future" else _backwards(parts, situation, resolve)
    )
    edtf, reason = _join(values, span.kind)
    if situation.anchor is not None and situation.tense != "future":
        begun = _forwards(parts, replace(situation, tense="past"), resolve)
        running, why = _join(begun, span.kind)
        if running is not None and bounds(running)[0] <= situation.anchor <= bounds(running)[1]:
            values, edtf, reason = begun, running, why  # a visit under way: its last day is yet to come
    timex_value = edtf if timex.time is None or edtf is None else f"{bounds(edtf)[0].isoformat()}{timex.time}"
    return Resolved(edtf, timex_value, f"{span.kind}:{values[-1].rule}", reason, values)


def _begins_ahead(part: Timex) -> bool:
    """Whether a span begins tomorrow or later: "demain et mercredi"."""
    it = part.meaning
    return isinstance(it, Offset) and it.base == "speech" and it.count > 0


def _backwards(parts: tuple[Timex, ...], situation: Situation, resolve: Resolver) -> tuple[Resolved, ...]:
    """Anchor the last part as a single date is, and each other one by its successor."""
    values = [resolve(parts[-1], situation)]
    for part in reversed(parts[:-1]):
        known = values[0].edtf
        values.insert(
            0, resolve(part, situation) if known is None or _is_fixed(part) else _beside(part, known, "past", resolve)
        )
    return tuple(values)


def _forwards(parts: tuple[Timex, ...], situation: Situation, resolve: Resolver) -> tuple[Resolved, ...]:
    """Anchor the first part as a single date is, and each other one by its predecessor."""
    values = [resolve(parts[0], situation)]
    for part in parts[1:]:
        known = values[-1].edtf
        values.append(
            resolve(part, situation) if known is None or _is_fixed(part) else _beside(part, known, "future", resolve)
        )
    return tuple(values)


def _is_fixed(part: Timex) -> bool:
    meaning = part.meaning
    if not isinstance(meaning, CalendarDate):
        return True
    return (meaning.year, meaning.year_offset, meaning.month_offset) != (None, None, None)


def _beside(part: Timex, known: str, side: str, resolve: Resolver) -> Resolved:
    first, last = bounds(known)
    meaning = part.meaning
    if isinstance(meaning, CalendarDate):
        part = replace(part, meaning=replace(meaning, direction=None))
    if side == "past":
        return resolve(part, Situation(anchor=first, tense="past"))
    return resolve(part, Situation(anchor=last, tense="future"))


def _share_weekday(parts: tuple[Timex, ...]) -> tuple[Timex, ...]:
    """Let "le jeudi 14 et le 15 décembre" say that the 15th is a Friday."""
    known = next((it.meaning for it in parts if isinstance(it.meaning, CalendarDate) and it.meaning.weekday), None)
    if known is None or known.weekday is None or known.day is None:
        return parts
    shared: list[Timex] = []
    for part in parts:
        meaning = part.meaning
        if (
            isinstance(meaning, CalendarDate)
            and meaning.weekday is None
            and meaning.day is not None
            and meaning.month == known.month
        ):
            weekday = (known.weekday - 1 + meaning.day - known.day) % WEEK + 1
            shared.append(replace(part, meaning=replace(meaning, weekday=weekday)))
        else:
            shared.append(part)
    return tuple(shared)


def _join(values: tuple[Resolved, ...], kind: str) -> tuple[str | None, str]:
    known = [value.edtf for value in values if value.edtf is not None]
    if len(known) < len(values):
        return None, next(value.reason for value in values if value.edtf is None)
    if kind == "choice":
        return None, "one of several dates"
    if kind == "list":
        known.sort(key=bounds)  # "hier et avant-hier"
    if kind == "list" and not all(_follows(one, other) for one, other in pairwise(known)):
        return None, "several dates that do not follow on one another"
    try:
        return interval(known[0], known[-1]), values[-1].reason
    except InvalidEdtfError:
        return None, "the span would end before it starts"


def _follows(one: str, other: str) -> bool:
    """Tell whether the second date begins on the day after the first ends, both being as fine."""
    end: date = bounds(one)[1]
    return precision(one) == precision(other) and bounds(other)[0] == end + timedelta(days=1)
