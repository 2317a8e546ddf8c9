"""The day that a headline or the words below it give the article: "EN DIRECT. … : la journée du 3 mai 2021"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.page.dateline import PLACE, opening_day
from entrevue.loaders.page.days import day_expression, weekday_expression, written_days
from entrevue.loaders.page.signature import CLOSING, NAME

if TYPE_CHECKING:
    from entrevue.loaders.page.days import WrittenDay

LIVE = re.compile(r"(?:EN\s)?DIRECT\b(?=\s?[.:–—|-])|Direct\s?[:–—|-]")
LONGEST = 600  # characters of a standfirst


def is_live(headline: str) -> bool:
    """Whether a headline is that of a page told as things happen: "EN DIRECT – …"."""
    return LIVE.match(headline) is not None


def headline_day(headline: str) -> WrittenDay | None:
    """The full day that opens a headline, closes it in brackets, or is that of a live page."""
    if (opening := opening_day(headline)) is not None:
        return opening
    days = list(written_days(headline))
    if len(days) != 1:
        return None
    before, after = headline[: days[0].start], headline[days[0].end :].strip()
    return days[0] if is_live(headline) or (before.endswith(" (") and after == ")") else None


def standfirst_day(paragraph: str) -> WrittenDay | None:
    """The full day at the end of a first paragraph, behind an author, a place or in brackets a paper's name."""
    if len(paragraph) > LONGEST or not paragraph.rstrip(CLOSING)[-1:].isdigit():
        return None
    if (closing := _closing().search(paragraph)) is None:
        return None
    return next((day for day in written_days(paragraph) if day.start >= closing.start()), None)


@cache
def _closing() -> re.Pattern[str]:
    day = rf"(?i:{day_expression()})"
    weekday = rf"(?=(?i:{weekday_expression()})\s)"
    author = r"(?:[Pp]ar|[Pp]ropos recueillis par)\s[^.!?]{3,60},?"
    return re.compile(
        rf"(?:^|[.!?»)]\s)(?:(?:{author}|{PLACE},)\s(?:le\s)?{day}\.?|\({NAME}(?:\s[a-zà-ÿ]+)?,\s{weekday}{day}\)\.?)\s*$"
    )
