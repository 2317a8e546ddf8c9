"""Calendar days written out in full (day, month and year) in a line: the only ones that can date a page.

A weekday that contradicts the day makes it no day: something in it is wrong, and no date is better than a wrong one.
"""

from __future__ import annotations

import datetime
import re
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

CENTURY, TURN = 2000, 70  # two-digit years from the turn on are of the century before: "15.10.98"
FIRST_YEAR, LAST_YEAR = 1900, 2100
# 2015, 15.10.98, "3 mai 09 –": a digit first, so that `re` looks at digits only.
YEAR = re.compile(r"\d(?:(?<=1)9\d\d|(?<=2)0\d\d|(?<=[/.-]\d)\d\b|(?<=[/.-]\s\d)\d\b|(?<=\s[09])\d\s?[(\[–—])")
DAY_REACH = 80  # characters on either side of a year: more than the words of a day take up, with the space among them
ADDRESS = re.compile(r"://|\bwww\.|\.\w{2,}/")


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day at `start:end` of a line; `site` marks the order weekday, month, day, year of a site's own clock."""

    start: int
    end: int
    day: datetime.date
    site: bool = False


def may_name_day(text: str) -> bool:
    """Whether a text has what every day has, in full or without its year; most texts have none, and fast."""
    return _hint().search(text) is not None


def written_days(line: str) -> Iterator[WrittenDay]:
    """Find the full dates of a line, in order."""
    for match in chain.from_iterable(_pattern().finditer(line, *stretch) for stretch in _stretches(line)):
        parts = {key[0]: value for key, value in match.groupdict().items() if value}
        year = int(parts["y"])
        year += 0 if year > 99 else CENTURY - 100 if year >= TURN else CENTURY  # noqa: PLR2004 (two digits)
        month = int(parts["m"]) if parts["m"].isdigit() else (_months() | _english())[parts["m"].lower()]
        number, weekday = int(parts["d"]), parts.get("w")
        if _in_address(line, match.start(), match.end()):
            continue
        day = _day(year, month, number)
        if (
            day is None
            or not FIRST_YEAR <= year <= LAST_YEAR
            or (weekday and (_weekdays() | _weekday_letters())[weekday.lower()] != day.isoweekday())
        ):
            continue
        yield WrittenDay(match.start(), match.end(), day, site=match["m4"] is not None)


def _stretches(line: str) -> Iterator[tuple[int, int]]:
    """Where a day may be written: around what may be its year."""
    start, end = 0, 0
    for year in YEAR.finditer(line):
        if year.start() - DAY_REACH > end:
            if end:
                yield start, end
            start = year.start() - DAY_REACH
        end = year.end() + DAY_REACH
    if end:
        yield start, end


def _day(year: int, month: int, number: int) -> datetime.date | None:
    with suppress(ValueError):
        return datetime.date(year, month, number)
    return None


def _in_address(line: str, start: int, end: int) -> bool:
    """Whether a date is part of a web address, the run of characters without a space around it."""
    start = max(line.rfind(" ", 0, start), line.rfind("\n", 0, start)) + 1
    return "/" in line[start:end] and ADDRESS.search(line[start:end]) is not None


@cache
def day_expression() -> str:
    """Return a regular expression of full dates without groups, for use inside others."""
    return re.sub(r"\(\?P<\w+>", "(?:", _pattern().pattern)


def short_day_expression() -> str:
    """Return a regular expression of days without a year, without groups: "19 nov.", "mardi 16 avril"."""
    return re.sub(r"\(\?P<\w+>", "(?:", _short_day().pattern)


def month_expression() -> str:
    """Return a regular expression of month names and abbreviations."""
    return "|".join(re.escape(month) for month in sorted(_months(), key=len, reverse=True))


def weekday_number(word: str) -> int:
    """Return the ISO number of a day of the week, in full or short."""
    return _weekdays()[word.lower()]


def weekday_expression() -> str:
    """Return a regular expression of the days of the week, in full or short."""
    return "|".join(re.escape(word) for word in sorted(_weekdays(), key=len, reverse=True))


def full_weekdays() -> str:
    """Return a regular expression of the days of the week in full: "mer" is the sea, too."""
    return "|".join(read_table("dates")["weekday"])


def first_of_range(line: str, found: WrittenDay) -> WrittenDay:
    """The first day of what a full date ends ("du 27 mars au 2 avril 2025", "samedi 4 et dimanche 5 mai"), else it."""
    match = _range_start().search(line[: found.start]) or _double_start().search(line[: found.start])
    if match is None:
        return found
    month = _months()[match["month"].lower()] if match["month"] else found.day.month
    day = _day(found.day.year - (month > found.day.month), month, int(match["day"]))
    return WrittenDay(match.start("start"), found.end, day) if day and day < found.day else found


def before_double(text: str) -> str:
    """The text before a day, without the first day of a double issue ("samedi 4 et dimanche 5 mai 2019")."""
    return _double_start().sub("", text)


def is_short_day(line: str) -> bool:
    """Whether a line is a day without a year, and nothing else."""
    return _short_day().fullmatch(line) is not None


def short_days(line: str, known: Collection[datetime.date], years: Collection[int] = ()) -> Iterator[WrittenDay]:
    """Days without a year to which the `known` full dates of the text give one.

    With a weekday it is the only year named in which it fits ("ce mardi 16 avril"), be it one of the further `years`
    that the text names; else that of the same day.
    """
    for match in _short_day().finditer(line):
        number, month = int(match["day"]), _months()[match["month"].lower()]
        named = {it.year for it in known} | set(years if match["weekday"] else ())
        days = {day for year in named if (day := _day(year, month, number)) is not None}
        if match["weekday"]:
            days = {day for day in days if day.isoweekday() == _weekdays()[match["weekday"].lower()]}
        else:
            days.intersection_update(known)
        if len(days) == 1:
            yield WrittenDay(match.start(), match.end(), days.pop())


def years_of_months(text: str) -> set[int]:
    """The years that a text names with a month: "en juin 2019"."""
    return {int(match[1]) for match in _month_and_year().finditer(text)}


@cache
def _short_day() -> re.Pattern[str]:
    """Compile a day without a year, as programmes and calendars have it ("Samedi 9 novembre")."""
    weekdays = weekday_expression()
    return re.compile(
        rf"(?:(?P<weekday>{weekdays})\s+)?(?P<day>\d{{1,2}})(?:er|ᵉʳ)?\s+(?P<month>{month_expression()})(?!\w|[,\s-]+(?:19|20)\d\d)",
        re.IGNORECASE,
    )


@cache
def _hint() -> re.Pattern[str]:
    return re.compile(
        rf"\d(?:(?:\s?er|ᵉʳ)?[\s-]+(?:de\s)?(?:{_every_month()})|\s?[/.-]\s?\d|,?\s+(?:19|20)\d\d)", re.IGNORECASE
    )


@cache
def _month_and_year() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{month_expression()})\s+((?:19|20)\d\d)(?!\w)", re.IGNORECASE)


@cache
def _range_start() -> re.Pattern[str]:
    weekdays = weekday_expression()
    return re.compile(
        rf"\bdu\s+(?:(?:{weekdays})\s+)?(?P<start>(?P<day>\d{{1,2}}))(?:er|ᵉʳ)?(?:\s+(?P<month>{month_expression()}))?\s+au\s+$",
        re.IGNORECASE,
    )


@cache
def _double_start() -> re.Pattern[str]:
    """Compile the first day of a double issue, before "et dimanche 5 mai 2019"."""
    day = r"(?P<day>\d{1,2})(?:er|ᵉʳ)?"
    return re.compile(
        rf"(?P<start>\b(?:{weekday_expression()})\s+{day}(?:\s+(?P<month>{month_expression()}))?)\s+(?:et|&)\s+$",
        re.IGNORECASE,
    )


@cache
def _pattern() -> re.Pattern[str]:
    months, weekdays, short = _every_month(), weekday_expression(), "|".join(_weekday_letters())
    french = (
        rf"(?:(?P<w1>{weekdays}|{short}),?\s+(?:le\s+)?)?"
        rf"(?P<d1>\d{{1,2}})(?:\s?er|ᵉʳ)?[\s-]+(?:de\s)?(?P<m1>{months}),?[\s-]+(?:de\s)?(?P<y1>(?:19|20)\d\d|[09]\d(?=\s?[(\[–—]))"
    )
    numeric = (
        rf"(?:(?P<w2>{weekdays}),?\s+(?:le\s+)?)?"
        r"(?P<d2>\d{1,2})\s?[/.-]\s?(?P<m2>\d{1,2})\s?[/.-]\s?(?P<y2>(?:19|20)\d\d|\d\d(?!\d|[./-]\d))"
    )
    hour = r"(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"  # ISO 8601
    iso = rf"(?P<y3>(?:19|20)\d\d)[-/](?P<m3>\d\d)[-/](?P<d3>\d\d){hour}"
    clock = rf"(?P<w4>{weekdays}),?\s+(?P<m4>{months})\s+(?P<d4>\d{{1,2}}),?\s+(?P<y4>(?:19|20)\d\d)"
    english = rf"(?P<m5>{months})\s+(?P<d5>\d{{1,2}}),\s+(?P<y5>(?:19|20)\d\d)"  # Décembre 24, 2020
    # A slash that another number stands by belongs to the number; after initials it parts a trailer ("mk/15.04.2010"),
    # as a hyphen does after an agency's ("MAP-13/03/2015"). An hour may stand against it ("11:4218/06/2025").
    return re.compile(
        rf"(?:(?<![\w.-])|(?<=[(\s][^\W\d]{{3}}-)|(?<=\d:[0-5]\d)(?=\d\d/))(?<!\d/)(?:{french}|{iso}|{numeric}|{clock}|{english})(?!\w|/\d)",
        re.IGNORECASE,
    )


@cache
def _months() -> dict[str, int]:
    vocabulary = read_table("dates")
    months = {str(word): int(number) for word, number in (vocabulary["month"] | vocabulary["month_abbr"]).items()}
    folded = str.maketrans("éûÉ", "eue")
    return months | {word.translate(folded): number for word, number in months.items()}


@cache
def _english() -> dict[str, int]:
    """Months in English: a French page whose site keeps its clock in that language ("Mercredi, 07 March 2018")."""
    return {str(word): int(number) for word, number in read_table("dates")["month_english"].items()}


def _every_month() -> str:
    """Months in both languages, as a regular expression."""
    return "|".join(sorted({*map(re.escape, _months()), *_english()}, key=len, reverse=True))


@cache
def _weekdays() -> dict[str, int]:
    vocabulary = read_table("dates")
    words = {str(word): int(number) for word, number in (vocabulary["weekday"] | vocabulary["weekday_abbr"]).items()}
    return words | {word.rstrip("."): number for word, number in words.items()}


@cache
def _weekday_letters() -> dict[str, int]:
    return {str(word): int(number) for word, number in read_table("dates")["weekday_letters"].items()}
