"""Texts whose lines were all joined to one, as tables and copied pages have them: the head is parted from the story.

Prose has a stop or a comma behind a date. Where a dateline stands in the midst, or a capital follows a full date, a
line has ended there: "… un front commun Rabat, 16 fév. 2015 (MAP) - Le ministre", "… mardi 23 avril 2024 Les hôtels".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.page.announcement import REACH, running_in, sort_announced
from entrevue.loaders.page.dateline import AGENCY, HOUR, UPPER, dated_dateline_end
from entrevue.loaders.page.days import may_name_day, written_days
from entrevue.loaders.page.issue import names_issue
from entrevue.loaders.pipeline.characters import rewritten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from entrevue.loaders.page.days import WrittenDay

_LONG = 200  # characters from which a line is more than a headline
_HEAD = 500  # characters in which a page says its day
_DATELINE = 300  # characters that show one with its first words
_FEWEST = 3  # words of a headline before it
_CAPITAL = re.compile(rf"(?<=[^\s,]) (?=[{UPPER}(\[])")
_IN_PROSE = re.compile(r"(?:\b(?:du|au|des|depuis|dès|avant|après)|\W[dD]['’])\s?$")  # what a page's own day has not


def with_head_apart(text: str) -> tuple[str, tuple[int, ...] | None]:
    """Return the text, of whose long first line the headline and its day are lines; no character moves (None)."""
    line = text.lstrip().partition("\n")[0]
    if len(line) < _LONG or not may_name_day(line[: _HEAD + _DATELINE]):
        return text, None
    if dated_dateline_end(line[:_DATELINE]) is not None:
        return text, None
    start = len(text) - len(text.lstrip())
    ends = [start + at for at in _breaks(line) if at > 0 and line[at] == " "]
    return rewritten(text, ((end, end + 1, "\n") for end in ends))


def _breaks(text: str) -> Iterator[int]:
    """Where a line has ended, if a space is there."""
    if (dateline := _dateline_start(text)) is not None:
        yield dateline
        return
    for day in written_days(text[:_HEAD]):
        rest = _behind().match(text, day.end)
        if rest is not None and not _is_in_prose(text, day) and sort_announced(text, day) != "visited":
            said = _said().search(text, max(0, day.start - REACH), day.start)
            yield (said.start("said") if said else day.start) - 1
            yield rest.end() - 1
            return


def _dateline_start(text: str) -> int | None:
    for found in _CAPITAL.finditer(text, 0, _HEAD):
        start = found.end()
        if len(text[:start].split()) >= _FEWEST and dated_dateline_end(text[start : start + _DATELINE]) is not None:
            return found.start()
    return None


def _is_in_prose(text: str, day: WrittenDay) -> bool:
    before = text[max(0, day.start - REACH) : day.start]
    return _IN_PROSE.search(before) is not None and not names_issue(before.rstrip())


@cache
def _said() -> re.Pattern[str]:
    return re.compile(rf"\s(?P<said>{running_in()}\s.*)$")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"{HOUR}(?:\s?{AGENCY})?(?:\s?(?:\.|[|–—-]))?\s(?=[{UPPER}«\"“])")
