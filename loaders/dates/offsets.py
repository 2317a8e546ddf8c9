"""Values of what is counted from a day: "hier", "la semaine dernière", "la veille", "deux ans plus tard"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from entrevue.loaders.dates.anchoring import WEEK, add_months, monday_of
from entrevue.loaders.dates.situation import Situation, Value
from entrevue.schema.edtf import bounds, interval, precision

if TYPE_CHECKING:
    from entrevue.loaders.dates.timex import Offset, Unit

# "Huit jours" and "quinze jours" are a week and a fortnight; below that another number of days is meant as said.
LOOSE_WEEK = 8
FORTNIGHT = 14
SATURDAY = 6


def resolve_offset(meaning: Offset, situation: Situation, reference: str | None) -> Value:  # noqa: PLR0911
    """Count from the day of speech, or from `reference`, the date that the text or the expression itself names."""
    if meaning.base == "event":
        return Value(None, "event", "counted from an event whose date these words do not tell")
    if meaning.base == "speech":
        if situation.anchor is None:
            return Value(None, "unanchored", "no publication date to count from")
        day, rule = situation.anchor, "from-publication"
        if meaning.unit == "WE" and meaning.count == 0 and situation.tense == "past" and day.isoweekday() < SATURDAY:
            day -= timedelta(weeks=1)  # "ce week-end" on a Monday is the one just over
    else:
        if reference is None:
            return Value(None, "unanchored", "no date in the text to count from")
        if meaning.unit in {"D", "W", "WE"} and len(reference.partition("/")[0]) < len("YYYY-MM-DD"):
            return Value(None, "unanchored", "the date named before is too wide to count days from")
        if meaning.count == 0 and meaning.unit == "D":
            return Value(reference, "same-day", "the day named before")
        if meaning.unit == "M" and precision(reference) == "year":
            return Value(None, "unanchored", "the date named before is too wide to count months from")
        day, rule = bounds(reference)[1 if meaning.count > 0 else 0], "from-text"
    return _count(meaning, day, rule)


def _count(meaning: Offset, day: date, rule: str) -> Value:
    try:
        edtf, timex_value = _shift(meaning.unit, meaning.count, day)
    except (OverflowError, ValueError):
        return Value(None, rule, "beyond the calendar")
    days = abs(meaning.count) * {"D": 1, "W": WEEK}.get(meaning.unit, 0)
    if not meaning.rough and days >= FORTNIGHT:
        month = (day + timedelta(days=days if meaning.count > 0 else -days)).isoformat()[: len("YYYY-MM")]
        return Value(month, rule, "so many weeks tell the month, not the day", timex_value)
    if meaning.rough or days == LOOSE_WEEK:
        return Value(None, rule, "the number is not meant exactly", timex_value)
    source = "the publication date" if rule == "from-publication" else "the date named before"
    return Value(edtf, rule, f"counted from {source}", timex_value)


def _shift(unit: Unit, count: int, day: date) -> tuple[str | None, str]:  # noqa: PLR0911 -- one a unit
    """EDTF and TIMEX3 values of the day, week, month or year so many units away."""
    if unit == "D":
        text = (day + timedelta(days=count)).isoformat()
        return text, text
    if unit in {"W", "WE"}:
        monday = monday_of(day) + timedelta(weeks=count)
        iso = monday.isocalendar()
        first = monday + timedelta(days=5) if unit == "WE" else monday
        value = f"{iso.year}-W{iso.week:02d}" + ("-WE" if unit == "WE" else "")
        return interval(first.isoformat(), (monday + timedelta(days=6)).isoformat()), value
    if unit == "M":
        month = add_months(day, count)
        return month, month
    if unit == "Y":
        year = f"{date(day.year + count, 1, 1).year:04d}"
        return year, year
    if unit == "E":
        return None, f"{day.year // 10 + count}X"
    if unit == "C":
        return None, f"{day.year // 100 + count}XX"
    parts = {"Q": 4, "H": 2}[unit]
    year_number, index = divmod(day.year * parts + (day.month - 1) * parts // 12 + count, parts)
    return None, f"{year_number:04d}-{unit}{index + 1}"
