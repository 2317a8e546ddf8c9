"""Arithmetic that turns incomplete dates into dates of the calendar, by a day that anchors them and the tense."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from entrevue.loaders.dates.timex import Tense

WEEK = 7
YEARS_BACK = 11  # a day of the year falls on the same weekday again after 5, 6 or 11 years
LEAP_YEARS_APART = 8  # at most, around 1900 and 2100
LONGEST_SEARCH = 3 * 366


def nearest(candidates: Iterable[date], anchor: date, tense: Tense | None, *, strictly: bool = False) -> date | None:
    """The candidate nearest to the anchor on the side that the tense says (the anchor's own day is on both).

    Without tense, or with either, the nearest of all, the earlier of two; None without a candidate on that side.
    """
    left_out = anchor if strictly else None
    eligible = [
        day
        for day in candidates
        if day != left_out and (tense in {None, "either"} or (day <= anchor if tense == "past" else day >= anchor))
    ]
    return min(eligible, key=lambda day: (abs(day - anchor), day), default=None)


def weekday_near(weekday: int, anchor: date, tense: Tense | None, *, strictly: bool = False) -> date:
    """The nearest day of that ISO weekday; "mardi" on a Tuesday is that day unless `strictly` ("mardi dernier")."""
    days = (anchor + timedelta(days=shift) for shift in range(-WEEK, WEEK + 1))
    found = nearest((day for day in days if day.isoweekday() == weekday), anchor, tense, strictly=strictly)
    return found or anchor


def weekday_and_day_near(weekday: int, day: int, anchor: date, tense: Tense | None) -> date | None:
    """The nearest date on which that day of the month is that weekday: "mardi 14"."""
    first = (weekday - anchor.isoweekday() + LONGEST_SEARCH) % WEEK - LONGEST_SEARCH
    around = (anchor + timedelta(days=shift) for shift in range(first, LONGEST_SEARCH, WEEK))
    return nearest((it for it in around if it.day == day), anchor, tense)


def make_date(year: int, month: int, day: int) -> date | None:
    """The date, None where the calendar has no such day."""
    with suppress(ValueError):
        return date(year, month, day)
    return None


def day_of_years(month: int, day: int, years: Iterable[int]) -> list[date]:
    """That day and month in each of the years that has it."""
    return [found for year in years if (found := make_date(year, month, day))]


def day_and_month_near(month: int, day: int, weekday: int | None, anchor: date, tense: Tense | None) -> date | None:
    """That day of the year, in the year that fits the anchor: the weekday decides before the tense does.

    A weekday that none of the three years around gives is taken for a slip.
    """
    reach = LEAP_YEARS_APART if (month, day) == (2, 29) else 1
    candidates = day_of_years(month, day, range(anchor.year - reach, anchor.year + reach + 1))
    fitting = [it for it in candidates if it.isoweekday() == weekday] if weekday else []
    if fitting:
        return nearest(fitting, anchor, tense) or nearest(fitting, anchor, None)
    return nearest(candidates, anchor, tense)


def day_and_month_before(month: int, day: int, weekday: int, bound: date, tense: Tense | None) -> date | None:
    """The latest year in which that day is that weekday and which the bound (a print date) allows.

    What lies ahead of the article may lie ahead of the bound too, by less than a year.
    """
    last = bound.year + 1 if tense == "future" else bound.year
    candidates = day_of_years(month, day, range(last - YEARS_BACK, last + 1))
    limit = bound + timedelta(days=365) if tense == "future" else bound
    return max((it for it in candidates if it.isoweekday() == weekday and it <= limit), default=None)


def month_near(month: int, anchor: date, tense: Tense | None, *, strictly: bool = False) -> str:
    """The nearest such month on the side of the tense, as EDTF; the anchor's own month is on both sides."""
    middle = anchor.replace(day=15)
    years = (middle.replace(year=middle.year + shift, month=month) for shift in (-1, 0, 1))
    found = nearest(years, middle, tense, strictly=strictly)
    return (found or middle).isoformat()[:7]


def add_months(anchor: date, months: int) -> str:
    """The month so many months from the anchor's, as EDTF."""
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    return f"{year:04d}-{month + 1:02d}"


def monday_of(day: date) -> date:
    """The Monday of the ISO week of a day."""
    return day - timedelta(days=day.isoweekday() - 1)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher: Meeus, Astronomical Algorithms, 1991, ch. 8)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, short = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - shift + 15) % 30
    fours, ones = divmod(rest, 4)
    sunday = (32 + 2 * short + 2 * fours - moon - ones) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def feast_of(rule: str, year: int) -> date:
    """The day of a feast, by the vocabulary's rule: "12-25", or days from Easter Sunday, "+39"."""
    if rule[0] in "+-":
        return easter(year) + timedelta(days=int(rule))
    month, day = map(int, rule.split("-"))
    return date(year, month, day)
