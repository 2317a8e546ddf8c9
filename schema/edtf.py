"""Extended Date/Time Format, Level 0, for dates of encounters (ISO 8601-2:2019, clause 4; loc.gov/standards/datetime).

A value is a day `2015-02-14`, a month `2025-04`, a year `2014`, or an interval of two of them, `2023-12-14/2023-12-15`,
its ends included. Times of day, which Level 0 also has, are left out: an encounter is dated by the day at the finest.
The year 0000 is left out as well, since Python's calendar starts with the year 1.
"""

from __future__ import annotations

import calendar
import functools
import re
from datetime import date
from typing import Literal

from entrevue.schema.errors import InputError

Precision = Literal["day", "month", "year", "interval"]

_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
_DASH = "\N{EN DASH}"
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


class InvalidEdtfError(InputError, ValueError):
    """The string is no date or interval of EDTF Level 0, or its interval runs backwards."""


@functools.lru_cache(maxsize=50_000)
def bounds(edtf: str) -> tuple[date, date]:
    """First and last day that the value covers: `2025-04` gives 1 and 30 April. Raises `InvalidEdtfError`."""
    first, slash, last = edtf.partition("/")
    start = _date_bounds(first, edtf)
    if not slash:
        return start
    end = _date_bounds(last, edtf)
    if start[0] > end[0] or start[1] > end[1]:
        raise InvalidEdtfError(f"the interval {edtf!r} ends before it starts")
    return start[0], end[1]


def is_valid(edtf: str) -> bool:
    """Tell whether the string is a Level 0 date or interval."""
    try:
        bounds(edtf)
    except InvalidEdtfError:
        return False
    return True


def precision(edtf: str) -> Precision:
    """Tell how fine the value is; an interval is "interval" whatever its ends. Raises `InvalidEdtfError`."""
    bounds(edtf)
    if "/" in edtf:
        return "interval"
    return _date_precision(edtf)


def interval(first: str, last: str) -> str:
    """Join two dates or intervals, in the order given, from the start of one to the end of the other.

    Equal ends make the date itself. Raises `InvalidEdtfError`.
    """
    start, end = first.partition("/")[0], last.rpartition("/")[2]
    joined = start if start == end else f"{start}/{end}"
    bounds(joined)
    return joined


def is_compatible(first: str | None, second: str | None) -> bool:
    """Tell whether both values may date the same event: they share a day, or one is unknown.

    Raises `InvalidEdtfError`.
    """
    if first is None or second is None:
        return True
    one, other = bounds(first), bounds(second)
    return one[0] <= other[1] and other[0] <= one[1]


def contains(outer: str, inner: str) -> bool:
    """Tell whether every day of `inner` is one of `outer`: April contains the 14th. Raises `InvalidEdtfError`."""
    one, other = bounds(outer), bounds(inner)
    return one[0] <= other[0] and other[1] <= one[1]


def in_french(edtf: str) -> str:
    """Write the value as a French caption: "14 février 2015", the ends of an interval joined by a dash.

    What the two ends of an interval share is said once. Raises `InvalidEdtfError`.
    """
    bounds(edtf)
    first, slash, last = edtf.partition("/")
    if not slash or first == last:
        return _date_in_french(first)
    if _date_precision(first) != _date_precision(last) or first[:4] != last[:4]:
        return f"{_date_in_french(first)} {_DASH} {_date_in_french(last)}"
    if _date_precision(first) == "day" and first[:7] == last[:7]:
        return f"{_day_in_french(first)}{_DASH}{_date_in_french(last)}"
    return f"{_date_in_french(first).rpartition(' ')[0]} {_DASH} {_date_in_french(last)}"


def _date_precision(text: str) -> Literal["day", "month", "year"]:
    if len(text) == len("YYYY"):
        return "year"
    return "month" if len(text) == len("YYYY-MM") else "day"


def _date_bounds(text: str, whole: str) -> tuple[date, date]:
    if not _DATE.fullmatch(text):
        raise InvalidEdtfError(
            f"{whole!r} is no date or interval of EDTF Level 0, such as 2015-02-14 or 2015-02/2015-04"
        )
    year, *rest = map(int, text.split("-"))
    try:
        if not rest:
            return date(year, 1, 1), date(year, 12, 31)
        if len(rest) == 1:
            first = date(year, rest[0], 1)
            return first, first.replace(day=calendar.monthrange(year, rest[0])[1])
        only = date(year, rest[0], rest[1])
    except ValueError as error:
        raise InvalidEdtfError(f"{whole!r} names no day of the calendar: {error}") from error
    return only, only


def _day_in_french(day: str) -> str:
    return "1er" if day[8:] == "01" else str(int(day[8:]))


def _date_in_french(text: str) -> str:
    year = str(int(text[:4]))
    kind = _date_precision(text)
    if kind == "year":
        return year
    month = f"{_MONTHS[int(text[5:7]) - 1]} {year}"
    return month if kind == "month" else f"{_day_in_french(text)} {month}"
