"""The year of a dateline that has none: "Dakar, 24 juin (APS) – … a reçu jeudi …" on a page that names 2021.

A dispatch tells what happened on its day or the day before, and the latest year that its page names is mostly its own:
it is, if the first weekday fits that it tells as past ("prendra part mercredi" announces). Where the year before fits
better, the latest is that of something to come.
"""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.page.days import WrittenDay, full_weekdays, short_day_expression, short_days, weekday_number

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAD = 1000  # characters
LATEST = 1  # days from what is told to the telling
YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/.-]\d|\d)")
SENTENCE = ".!?\n"
# Verbs of what is to come, before a weekday.
AHEAD = re.compile(
    r"\b(?:[a-zà-ÿ]{2,}r(?:a|ont)|d(?:oi|e)v?(?:t|ent|ait|aient)|prévue?s?|attendue?s?|partir|jusqu\w+)\b"
)


def yearless_days(line: str, article: str, page: str) -> Iterator[WrittenDay]:
    """The days without a year of a dateline, in the latest year of the page if the article's first weekday fits."""
    if re.search(short_day_expression(), line, re.IGNORECASE) is None or (weekday := _told(article[:LEAD])) is None:
        return
    latest = max(map(int, YEAR.findall(page)), default=None)
    if latest is not None:
        years = (latest, latest - 1) if re.search(rf"\b{latest - 1}\b", page) else (latest,)
        fitting = [day for year in years for day in short_days(line, _every_day(year)) if _late(day, weekday) <= LATEST]
        yield from sorted(fitting, key=lambda day: _late(day, weekday))[:1]


def _late(day: WrittenDay, weekday: int) -> int:
    """How many days after a weekday a day is."""
    return (day.day.isoweekday() - weekday) % 7


def _told(lead: str) -> int | None:
    """The first weekday that stands without its date, and not after a verb of what is to come."""
    for match in _weekday().finditer(lead):
        sentence = max(lead.rfind(mark, 0, match.start()) for mark in SENTENCE) + 1
        if AHEAD.search(lead, sentence, match.start()) is None:
            return weekday_number(match["weekday"])
    return None


@cache
def _every_day(year: int) -> frozenset[datetime.date]:
    first, after = datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1)
    return frozenset(first + datetime.timedelta(days=n) for n in range((after - first).days))


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<weekday>{full_weekdays()})\b(?!\s+(?:\d|prochain|dernier))", re.IGNORECASE)
