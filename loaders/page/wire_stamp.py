"""The stamp by which a news agency closes a dispatch: day, hour, month and year ("AFP 041530 GMT OCT 24")."""

from __future__ import annotations

import datetime
import re
from contextlib import suppress
from functools import cache

from entrevue.loaders.page.days import CENTURY, TURN, WrittenDay
from entrevue.schema.data import read_table

LAST_HOUR, LAST_MINUTE = 23, 59


def stamped_day(line: str) -> WrittenDay | None:
    """The day of the stamp of a line; capitals and an hour that there is tell it from other numbers."""
    for match in _stamp().finditer(line):
        if int(match["hour"]) > LAST_HOUR or int(match["minute"]) > LAST_MINUTE:
            continue
        with suppress(ValueError):
            short = int(match["year"][-2:])
            year = short + CENTURY - (100 if short >= TURN else 0)
            month = _months()[match["month"].lower()]
            return WrittenDay(match.start(), match.end(), datetime.date(year, month, int(match["day"])))
    return None


@cache
def _stamp() -> re.Pattern[str]:
    months = "|".join(sorted((month.upper() for month in _months()), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)\s?(?:GMT|UTC|Z|HEC)?\s?(?P<month>{months})\.?\s(?P<year>(?:20)?\d\d)(?!\w)"
    )


@cache
def _months() -> dict[str, int]:
    return {str(word): int(number) for word, number in read_table("dates")["month_stamp"].items()}
