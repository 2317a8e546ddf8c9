"""The place of a line that only tells where and when an article was written: « Ouagadougou, jeudi 16 janvier 2025 ».

Such a line above the article says what a dateline says in its first words, and is read as one where there is none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.page.date_line import CELLS, SEPARATORS, is_date_line
from entrevue.loaders.page.dateline import PLACE, place_and_day
from entrevue.loaders.page.days import written_days
from entrevue.loaders.page.furniture import surroundings
from entrevue.loaders.page.layout import Span
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from entrevue.loaders.page.layout import ArticleZones


def place_line(text: str, zones: ArticleZones) -> Span | None:
    """Where the place before the day of the last such line above the article is named; None without one."""
    if zones.dateline is not None:
        return None
    for start, end, _ in reversed(surroundings(zones)):
        line = text[start:end]
        if start < zones.start and (is_date_line(line) or place_and_day(line)):
            place = _place(line)
            if place is not None:
                return Span(start + place.start, start + place.end)
    return None


def _place(line: str) -> Span | None:
    """The place right before the first day of a line, in the cell of that day."""
    day = next(written_days(line), None)
    if day is None:
        return None
    cell = max((m.end() for m in CELLS.finditer(line, 0, day.start)), default=0)
    match = _before_day().search(line[cell : day.start])
    return Span(cell + match.start("place"), cell + match.end("place")) if match is not None else None


@cache
def _before_day() -> re.Pattern[str]:
    """Compile a place between the start of the line or a separator and the day: "(Beyrouth) Publié le"."""
    published = read_table("boilerplate")["published"]
    label = rf"(?:(?:{'|'.join(published['behind_place'])}) )?(?:le |ce )?"
    others = "|".join(word.replace(" ", r"\s") for word in published["no_place"])
    place = rf"(?!{others})(?P<place>{PLACE})"
    return re.compile(rf"(?:^|[|/·•–—(\[]|\s-\s)\s*{place}\s*[{re.escape(SEPARATORS)}]*\s*{label}$")
