"""The days on which a meeting can have been, as its account and the article's own date leave it open."""

from __future__ import annotations

import datetime
import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.schema import edtf

if TYPE_CHECKING:
    from entrevue.graph.resolution.claims import Telling
    from entrevue.schema.records import Record

SHARP = 6  # days between the ends of a date that still singles out one meeting of a series
_NEWS = 10  # days before its article that an undated meeting took place, in news
_PLANS = 60  # days after its article that an undated plan may lie
LONG = 400  # days of a window so wide that only the very same people can tell which meeting is meant
FIRST, LAST = datetime.date.min.toordinal(), datetime.date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Window:
    """First and last day (proleptic ordinals); `sharp` where the account itself singles out the day or few days."""

    start: int
    end: int
    sharp: bool

    def overlaps(self, other: Window) -> bool:
        """Tell whether the two share a day."""
        return self.start <= other.end and other.start <= self.end

    def gap(self, other: Window) -> int:
        """Return the days between the two, 0 where they overlap."""
        return max(0, self.start - other.end, other.start - self.end)


def window(telling: Telling) -> Window:
    """Return the window of an account."""
    return open_days(telling.date, telling.published, telling.status)


@functools.lru_cache(maxsize=200_000)
def open_days(date: str | None, published: str | None, status: str) -> Window:
    """Return the window of a meeting so dated (EDTF) by an article of that day; without any date it is all time."""
    if date:
        start, end = (day.toordinal() for day in edtf.bounds(date))
        return Window(start, end, end - start <= SHARP)
    if published:
        start, end = (day.toordinal() for day in edtf.bounds(published))
        ahead = status == "planned"
        return Window(start if ahead else max(FIRST, start - _NEWS), min(LAST, end + _PLANS) if ahead else end, False)  # noqa: FBT003
    return Window(FIRST, LAST, False)  # noqa: FBT003


def published(record: Record) -> str | None:
    """Return the day the article appeared, from its text or its source's fields; None where not known to the day."""
    if record.published:
        return day(record.published)
    return record.article.published.isoformat() if record.article.published else None


def day(edtf: str | None) -> str | None:
    """Return an EDTF date if it is a day."""
    return edtf if edtf and len(edtf) == len("2015-02-14") else None
