"""Dates around the article: announced by a phrase, alone on their line, or a site's own above its menu."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from entrevue.loaders.page.announcement import sort_announced
from entrevue.loaders.page.blocks import SEPARATOR
from entrevue.loaders.page.candidate import Candidate
from entrevue.loaders.page.date_line import is_date_line
from entrevue.loaders.page.days import first_of_range, short_days, written_days
from entrevue.loaders.page.heading import is_live
from entrevue.loaders.page.issue import is_numbered, is_week, names_issue
from entrevue.loaders.page.layout import Span
from entrevue.loaders.page.signature import signs
from entrevue.loaders.page.wire_stamp import stamped_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from entrevue.loaders.page.days import WrittenDay
    from entrevue.loaders.page.layout import ArticleZones

NEAR = 3  # blocks below the article in which a date is still its own
OTHERS = frozenset({"related", "other headlines"})
MENU = frozenset({"navigation", "other headlines", "subscription"})
SHORTEST_MENU = 20  # characters: less is a rubric ("En bref")
LONGEST_WEEK = 10  # days
MASTHEAD = 80  # characters from the top of the page
SITE_CLOCK = re.compile(r"\d\s?(?:[:hH]|°)|\bheure|\bil est\b", re.IGNORECASE)  # "Il est 11:30", "Tunis 17°C"
PAIR = 2  # cells: a paper and its rubric, no menu
LETTERHEAD = re.compile(r",\s(?:le|ce)\s", re.IGNORECASE)  # Paris, le 4 novembre 2016


def in_furniture(text: str, zones: ArticleZones) -> Iterator[Candidate]:
    """Dates around the article: announced by a phrase, or alone on their line by the headline or the last word."""
    around = surroundings(zones)
    yield from _stamps(text, around, zones)
    for index, (start, end, reason) in enumerate(around):
        line = text[start:end]
        signed = start >= zones.end and signs(line)
        for written in written_days(line):
            found = first_of_range(line, written)
            span = Span(start + found.start, start + found.end)
            announced = sort_announced(line, found)
            distance = abs(start - zones.start)
            if announced is not None:
                yield Candidate(announced, found.day, span, distance)
            elif found.site:
                yield Candidate("visited", found.day, span, distance)
            elif not (signed or is_date_line(line) or is_live(line)):
                continue
            elif is_week(line[: found.start]) and not is_numbered(line):
                yield from _week(line, start, found, written)
            elif start < zones.start:
                clock = _is_clock(line, found, start, zones) and _is_over_menu(text, around[index + 1 :], zones.start)
                yield Candidate("visited" if clock else "date line", found.day, span, distance)
            elif start < zones.end:
                yield Candidate("inner", found.day, span, distance)
            elif reason not in OTHERS and (_is_near(around, zones, start) or _is_last_word(text, line, start, written)):
                yield Candidate("signature", found.day, span, distance)


def _stamps(text: str, around: Sequence[tuple[int, int, str]], zones: ArticleZones) -> Iterator[Candidate]:
    """The day by which an agency stamps what it closes."""
    for start, end, _ in around:
        if start >= zones.end and (stamp := stamped_day(text[start:end])) is not None:
            yield Candidate("signature", stamp.day, Span(start + stamp.start, start + stamp.end), start - zones.start)


def _is_near(around: Sequence[tuple[int, int, str]], zones: ArticleZones, start: int) -> bool:
    """Whether few blocks stand between the article and a line below it."""
    return sum(zones.end < other < start for other, _, _ in around) < NEAR


def _is_last_word(text: str, line: str, start: int, day: WrittenDay) -> bool:
    """Whether a page closes with a day and nothing else, be it under an address or comments that nobody wrote."""
    return not line[: day.start].strip() and not line[day.end :].strip(" .") and not text[start + len(line) :].strip()


def surroundings(zones: ArticleZones) -> list[tuple[int, int, str]]:
    """What is not a paragraph, in the order of the text, and why."""
    parts = sorted([*((*span, "") for span in zones.kept), *((p.start, p.end, p.reason) for p in zones.excluded)])
    return [part for part in parts if Span(*part[:2]) not in zones.body]


def _is_over_menu(text: str, parts: Sequence[tuple[int, int, str]], stop: int) -> bool:
    """Whether a site's menu follows, before the article: a masthead that names the issue is none, nor is a rubric."""
    rows = (text[start:end] for start, end, reason in parts if start < stop and reason in MENU)
    menu = (row for row in rows if len(SEPARATOR.split(row)) != PAIR and not names_issue(f"{row} du"))
    return sum(map(len, menu)) >= SHORTEST_MENU


def _is_clock(line: str, found: WrittenDay, start: int, zones: ArticleZones) -> bool:
    """Whether a date above a menu can be that of the visit: not under the headline, nor an issue's or a letter's."""
    above = zones.title is None or start < zones.title.start
    issue = is_numbered(line) or names_issue(line[: found.start].rstrip())
    masthead = 0 < start + found.start < MASTHEAD and not SITE_CLOCK.search(line)  # the paper's name, then its day
    updated = any(
        sort_announced(line, other) == "updated" for other in written_days(line)
    )  # no clock is brought up to date
    return above and not issue and not masthead and not updated and not LETTERHEAD.search(line)


def _week(line: str, start: int, found: WrittenDay, written: WrittenDay) -> Iterator[Candidate]:
    """The day of « Semaine du 27 mai 2019 »; of « Semaine du 27 au 31 mai 2019 », that which follows if one does."""
    if found == written:
        yield Candidate("week", found.day, Span(start + found.start, start + found.end), 0)
    span = range((written.day - found.day).days + 1)
    known = {found.day + datetime.timedelta(days=days) for days in span} if len(span) <= LONGEST_WEEK else set()
    for day in short_days(line[written.end :], known):
        yield Candidate("date line", day.day, Span(start + written.end + day.start, start + written.end + day.end), 0)
