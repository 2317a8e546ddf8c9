"""The year of a dateline that has none: "Dakar, 24 juin (APS) – … a reçu jeudi …" in a text that names 2021.

A dispatch tells what happened on its day or the day before, and the latest year that it names is mostly its own: it is,
if the weekday of the first sentence fits.
"""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.page.days import WrittenDay, short_day_expression, short_days, weekday_expression, weekday_number

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAD = 400  # characters
LATEST = 1  # days from what is told to the telling
YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/.-]\d|\d)")


def yearless_days(line: str, article: str) -> Iterator[WrittenDay]:
    """The days without a year of a dateline, in the latest year named if the weekday of the article's lead fits."""
    weekday = _lead_weekday().search(article[:LEAD])
    if weekday is None or re.search(short_day_expression(), line, re.IGNORECASE) is None:
        return
    latest = max(map(int, YEAR.findall(article)), default=None)
    if latest is not None:
        number = weekday_number(weekday["weekday"])
        yield from (day for day in short_days(line, _every_day(latest)) if _fits(day.day, number))


def _fits(day: datetime.date, weekday: int) -> bool:
    return (day.isoweekday() - weekday) % 7 <= LATEST


@cache
def _every_day(year: int) -> frozenset[datetime.date]:
    first, after = datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1)
    return frozenset(first + datetime.timedelta(days=n) for n in range((after - first).days))


@cache
def _lead_weekday() -> re.Pattern[str]:
    """Compile the first weekday that stands without its date."""
    return re.compile(rf"\b(?P<weekday>{weekday_expression()})\b(?!\s+(?:\d|prochain|dernier))", re.IGNORECASE)
