"""Values of calendar dates, feasts and seasons: anchor, weekday and tense supply what the words leave out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from entrevue.loaders.dates.anchoring import (
    add_months,
    day_and_month_before,
    day_and_month_near,
    feast_of,
    make_date,
    monday_of,
    month_near,
    nearest,
    weekday_and_day_near,
    weekday_near,
)
from entrevue.loaders.dates.situation import Situation, Value
from entrevue.loaders.dates.timex import CalendarDate
from entrevue.schema.edtf import bounds, interval, precision

if TYPE_CHECKING:
    from entrevue.loaders.dates.timex import Direction, Feast, Period, Tense

SIDES: dict[Direction, Tense] = {"last": "past", "previous": "past", "next": "future", "following": "future"}
MONTHS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}
UNANCHORED = "no publication date to count from"


def resolve_calendar(meaning: CalendarDate, situation: Situation) -> Value:  # noqa: PLR0911 -- one a combination
    """Complete a calendar date."""
    if meaning.week_offset is not None and meaning.weekday is not None:
        return _of_week(meaning.weekday, meaning.week_offset, situation, by_text=meaning.direction is not None)
    if meaning.direction in {"previous", "following", "same"}:
        return _by_reference(meaning, situation)
    filled = _fill_offsets(meaning, situation.anchor)
    if filled is None:
        return Value(None, "unanchored", UNANCHORED)
    if filled.year is not None:
        return _with_year(filled, filled.year)
    if filled.month is not None and filled.day is not None:
        return _day_and_month(filled, filled.month, filled.day, situation)
    if filled.month is None and filled.weekday is None and filled.day is not None:
        return _day_alone(filled.day, situation)
    if situation.anchor is None:
        return _by_home(filled, situation)
    return _by_anchor(filled, situation.anchor, _side(filled.direction, situation.tense))


def resolve_feast(meaning: Feast, situation: Situation) -> Value:
    """Give a feast its day: of the year named, else of the year that fits the anchor."""
    if meaning.year is not None:
        return Value(feast_of(meaning.rule, meaning.year).isoformat(), "feast", "the feast in the year named")
    anchor = situation.anchor
    if anchor is None:
        return Value(None, "unanchored", UNANCHORED)
    days = [feast_of(meaning.rule, anchor.year + shift) for shift in (-1, 0, 1)]
    tense = _side(meaning.direction, situation.tense)
    found = nearest(days, anchor, tense, strictly=meaning.direction in {"last", "next"})
    return Value(found.isoformat() if found else None, "feast", _told("the feast", tense))


def resolve_period(meaning: Period, situation: Situation) -> Value:
    """Give a season or quarter its TIMEX3 value; only the months of a quarter or half-year have EDTF of Level 0."""
    year, anchor = meaning.year, situation.anchor
    if year is None and anchor is not None:
        middle = {"SP": 5, "SU": 8, "FA": 11, "WI": 1, "Q1": 2, "Q2": 5, "Q3": 8, "Q4": 11, "H1": 4, "H2": 10}
        tense = _side(meaning.direction, situation.tense)
        year = int(month_near(middle[meaning.code], anchor, tense, strictly=meaning.direction in {"last", "next"})[:4])
    timex_value, months = f"{year or 'XXXX'}-{meaning.code}", MONTHS.get(meaning.code)
    if year is None or months is None:
        return Value(None, "period", "a span that EDTF Level 0 cannot name", timex_value)
    first, last = months
    return Value(interval(f"{year}-{first:02d}", f"{year}-{last:02d}"), "period", "from its first month", timex_value)


def _fill_offsets(meaning: CalendarDate, anchor: date | None) -> CalendarDate | None:
    """Put in the year or month counted from the anchor; None where that needs an anchor and there is none."""
    if meaning.year_offset is None and meaning.month_offset is None:
        return meaning
    if anchor is None:
        return None
    if meaning.year_offset is not None:
        return replace(meaning, year=anchor.year + meaning.year_offset)
    month = add_months(anchor, meaning.month_offset or 0)
    return replace(meaning, year=int(month[:4]), month=int(month[5:]))


def _with_year(meaning: CalendarDate, year: int) -> Value:
    if meaning.month is None:
        return Value(f"{year:04d}", "absolute", "the words name the year")
    if meaning.day is None:
        return Value(f"{year:04d}-{meaning.month:02d}", "absolute", "the words name month and year")
    day = make_date(year, meaning.month, meaning.day)
    if day is None:
        return Value(None, "no-such-day", "the calendar has no such day")
    if meaning.weekday is not None and day.isoweekday() != meaning.weekday:
        return Value(day.isoformat(), "absolute", "the words name the whole date; its weekday does not fit")
    return Value(day.isoformat(), "absolute", "the words name the whole date")


def _day_and_month(meaning: CalendarDate, month: int, day: int, situation: Situation) -> Value:
    tense = _side(meaning.direction, situation.tense)
    if situation.anchor is not None:
        found = day_and_month_near(month, day, meaning.weekday, situation.anchor, tense)
        if found is None:
            return Value(None, "no-such-day", "the calendar has no such day")
        if meaning.weekday is None:
            return Value(found.isoformat(), "year-by-anchor", _told("the year", tense))
        fits = "by the weekday" if found.isoweekday() == meaning.weekday else "though the weekday does not fit"
        return Value(found.isoformat(), "year-by-weekday", f"the year nearest to the publication date, {fits}")
    if situation.bound is not None and meaning.weekday is not None:
        found = day_and_month_before(month, day, meaning.weekday, situation.bound, tense)
        reason = "the latest year before the page was printed in which the weekday fits"
        return Value(found.isoformat() if found else None, "year-by-weekday", reason)
    if situation.reference is not None and precision(situation.reference) != "year":
        middle = bounds(situation.reference)[0]
        found = day_and_month_near(month, day, meaning.weekday, middle, None)
        return Value(found.isoformat() if found else None, "year-by-text", "the year nearest to the date named before")
    return Value(None, "unanchored", "no year, and no publication date to tell it")


def _by_anchor(meaning: CalendarDate, anchor: date, tense: Tense | None) -> Value:
    """Resolve a month, a weekday, or a weekday with its day of the month."""
    strictly = meaning.direction in {"last", "next"}
    if meaning.month is not None:
        month = month_near(meaning.month, anchor, tense, strictly=strictly)
        return Value(month, "month", _told("the month", tense))
    if meaning.weekday is None:
        return Value(None, "unanchored", "no field to resolve")
    if meaning.day is not None:
        found = weekday_and_day_near(meaning.weekday, meaning.day, anchor, tense)
        return Value(found.isoformat() if found else None, "weekday-day", _told("that weekday and day", tense))
    if meaning.direction != "this":
        tense = tense or "past"  # a report tells what has happened
    weekday = weekday_near(meaning.weekday, anchor, tense, strictly=strictly)
    return Value(weekday.isoformat(), "weekday", _told("that weekday", tense))


def _by_home(meaning: CalendarDate, situation: Situation) -> Value:
    """Resolve a weekday or month by the day of the report's event, which the report follows by days.

    "Dernier" and "prochain" count from the report.
    """
    if situation.home is None or meaning.direction is not None:
        return Value(None, "unanchored", UNANCHORED)
    found = _by_anchor(meaning, situation.home, situation.tense or "either")
    return Value(found.edtf, "by-event", "the nearest to the day of the event told in full")


def _of_week(weekday: int, weeks: int, situation: Situation, *, by_text: bool) -> Value:
    """Resolve "mardi de la semaine dernière": that day of the week so many from that of the publication or the text."""
    day = situation.anchor
    if by_text:
        day = bounds(situation.reference)[0] if situation.reference is not None else None
    if day is None:
        return Value(None, "unanchored", UNANCHORED)
    found = monday_of(day) + timedelta(weeks=weeks, days=weekday - 1)
    return Value(found.isoformat(), "weekday-of-week", "that day of the week named")


def _day_alone(day: int, situation: Situation) -> Value:
    """Resolve "le 18": in the month of the date named before, else in that nearest to the publication date.

    What lies ahead of the publication is not sought before it.
    """
    if situation.reference is not None and len(situation.reference) > len("YYYY"):
        month = bounds(situation.reference)[0]
        value = _with_year(CalendarDate(month=month.month, day=day), month.year)
        behind = situation.anchor is not None and (value.edtf or "") < situation.anchor.isoformat()
        if not (situation.tense == "future" and behind):
            return value
    if situation.anchor is None:
        return Value(None, "unanchored", "a day of the month without its month")
    months = (add_months(situation.anchor, shift) for shift in (-2, -1, 0, 1, 2))
    days = (make_date(int(month[:4]), int(month[5:]), day) for month in months)
    found = nearest((it for it in days if it is not None), situation.anchor, situation.tense)
    return Value(found.isoformat() if found else None, "day", _told("that day", situation.tense))


def _by_reference(meaning: CalendarDate, situation: Situation) -> Value:
    """Resolve "le mardi suivant", "en mai précédent": counted from the day that the text speaks of."""
    if situation.reference is None or meaning.direction is None:
        return Value(None, "unanchored", "no date in the text to count from")
    first, last = bounds(situation.reference)
    if meaning.direction == "same":
        month = meaning.month or (first.month if len(situation.reference) > len("YYYY") else None)
        return resolve_calendar(replace(meaning, direction=None, year=first.year, month=month), Situation())
    side = SIDES[meaning.direction]
    plain = replace(meaning, direction="last" if side == "past" else "next")
    return resolve_calendar(plain, Situation(anchor=first if side == "past" else last))


def _side(direction: Direction | None, tense: Tense | None) -> Tense | None:
    return SIDES.get(direction, tense) if direction is not None else tense


def _told(what: str, tense: Tense | None) -> str:
    where = {"past": "before or on", "future": "after or on", "either": "nearest to", None: "nearest to"}[tense]
    return f"{what} {where} the publication date"
