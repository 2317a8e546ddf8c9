"""The day an article appeared, from its text: what the page says of itself, told apart from when it was printed.

Rules, surest first:

| rule | example |
| --- | --- |
| `published` | « Publié le 16/02/2015 à 10h », « Publié dans L'Opinion le 16 - 02 - 2015 » |
| `dateline` | « RABAT, 16 fév. 2015 (MAP) - » |
| `date line` | « samedi 9 avril 2011 » or « Le Matin, 3 mars 2021 » by the headline |
| `signature` | « 28 mai 2015 » under the last paragraph |
| `deictic` | « ce jeudi 14 septembre 2023 », « hier, mercredi 13 juin 2018 » in the article |
| `lead` | « BERNE (ats) - Le ministre a reçu mercredi 16 mai 2012 », « a annoncé lundi 3 mai 2021 » |
| `week` | « Semaine du 27 mai 2019 » |
| `address` | « www.lejournal.example/2015/05/26/ceuta.html » |
| `updated` | « Mis à jour le 3 mars 2021 » where nothing says more |

A dateline or « ce mardi 16 avril » without its year takes that of the text's full dates; where nothing else dates the
page, the latest year that it names, if the weekday fits. An issue of several days is
dated by its first (« Numéro 1418, du 27 mars au 2 avril 2025 »), but the week that an agenda announces or a bulletin
tells does not say when that appeared. A date that a site shows above its menu, or that tells when the page was printed
or visited, is no publication date; the earliest of them is `bound`, a day by which the article had appeared.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.dates.lexicon import word_set
from entrevue.loaders.page.address import address_day
from entrevue.loaders.page.announcement import REACH, sort_announced, stands_apart
from entrevue.loaders.page.candidate import Candidate
from entrevue.loaders.page.date_line import is_date_line
from entrevue.loaders.page.dateline import opening_day, place_and_day
from entrevue.loaders.page.days import (
    day_expression,
    may_name_day,
    short_day_expression,
    short_days,
    weekday_expression,
    weekday_number,
    written_days,
    years_of_months,
)
from entrevue.loaders.page.furniture import in_furniture, surroundings
from entrevue.loaders.page.heading import headline_day, standfirst_day
from entrevue.loaders.page.issue import names_issue
from entrevue.loaders.page.layout import Span
from entrevue.loaders.page.yearless import yearless_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from entrevue.loaders.page.candidate import Rule, Sort
    from entrevue.loaders.page.days import WrittenDay
    from entrevue.loaders.page.layout import ArticleZones

RANKS: tuple[Rule, ...] = (
    "published",
    "dateline",
    "date line",
    "signature",
    "deictic",
    "lead",
    "week",
    "address",
    "updated",
)
FULL: frozenset[Sort] = frozenset({"published", "dateline", "date line", "signature"})
SHIFT = {"hier": 1, "avant-hier": 2, "demain": -1}  # days from the day told to the day of telling


@dataclass(frozen=True, slots=True)
class Publication:
    """The day of publication, or None; `bound`, a day by which it had appeared; the words that say it, and the rule."""

    published: datetime.date | None
    bound: datetime.date | None = None
    evidence: Span | None = None
    rule: str | None = None


def publication(text: str, zones: ArticleZones) -> Publication:
    """Return when the article in `zones` of `text` was published."""
    known = {found.day for found in written_days(text)}
    candidates = [*in_furniture(text, zones), *_datelines(text, zones, known), *_in_article(text, zones, known)]
    if (address := address_day(text)) is not None:
        candidates.append(Candidate("address", address.day, Span(address.start, address.end), 0))
    if not any(candidate.sort in FULL for candidate in candidates):
        candidates += _yearless(text, zones)
    if sum(candidate.sort == "inner" for candidate in candidates) == 1:  # several are the heads of a chronology
        candidates = [replace(c, sort="date line") if c.sort == "inner" else c for c in candidates]
    visits = [candidate.day for candidate in candidates if candidate.sort in {"visited", "updated"}]
    bound = min(visits, default=None)
    for sort in RANKS:
        of_sort = [candidate for candidate in candidates if candidate.sort == sort]
        if not of_sort or (sort == "deictic" and len({candidate.day for candidate in of_sort}) > 1):
            continue
        best = min(of_sort, key=lambda candidate: candidate.distance)
        return Publication(best.day, bound, best.span, best.sort)
    return Publication(None, bound)


def _datelines(text: str, zones: ArticleZones, known: set[datetime.date]) -> Iterator[Candidate]:
    """Dates of the dateline, or of a place and a day without its year on a line above the article."""
    for start, line in _dateline_lines(text, zones):
        full = zones.dateline is not None or not is_date_line(line)
        for found in (*(written_days(line) if full else ()), *short_days(line, known)):
            yield Candidate("dateline", found.day, Span(start + found.start, start + found.end), 0)


def _yearless(text: str, zones: ArticleZones) -> Iterator[Candidate]:
    """Days of the dateline in the year that its page names, where nothing says the day in full."""
    for start, line in _dateline_lines(text, zones):
        for found in yearless_days(line, text[zones.start :], text):
            yield Candidate("dateline", found.day, Span(start + found.start, start + found.end), 0)


def _dateline_lines(text: str, zones: ArticleZones) -> list[tuple[int, str]]:
    if zones.dateline is not None:
        return [(zones.dateline.start, text[slice(*zones.dateline)])]
    above = (part[:2] for part in surroundings(zones) if part[0] < zones.start)
    return [(start, line) for start, end in above if place_and_day(line := text[start:end])]


def _in_article(text: str, zones: ArticleZones, known: set[datetime.date]) -> Iterator[Candidate]:
    """Dates that the article calls today, and those that the page says of itself in its midst."""
    yield from _at_the_head(text, zones)
    heads = [(start, day) for start, end in zones.body if (day := opening_day(text[start:end])) is not None]
    if len(heads) == 1 and heads[0][0] in {span.start for span in zones.body[:2]}:  # several: a chronology
        start, day = heads[0]
        yield Candidate("date line", day.day, Span(start, start + day.end), 0)
    years: set[int] | None = None
    for start, end in zones.body:
        paragraph = text[start:end]
        if not may_name_day(paragraph):
            continue
        for match in _deictic().finditer(paragraph):
            years = years_of_months(text) if years is None else years
            shift = datetime.timedelta(days=SHIFT.get(match["anchor"].lower().replace("’", "'"), 0))
            for found in (*written_days(match.group()), *short_days(match.group(), known, years)):
                span = Span(start + match.start() + found.start, start + match.start() + found.end)
                yield Candidate("deictic", found.day + shift, span, span.start - zones.start)
        for found in written_days(paragraph):
            if start == zones.start and _heads_issue(paragraph, found):
                yield Candidate("date line", found.day, Span(start + found.start, start + found.end), 0)
            elif stands_apart(paragraph, found) and (sort := sort_announced(paragraph, found)) is not None:
                yield Candidate(sort, found.day, Span(start + found.start, start + found.end), start - zones.start)

    yield from _this_weekday(text, zones)
    yield from _lead(text, zones)


def _this_weekday(text: str, zones: ArticleZones) -> Iterator[Candidate]:
    """The one full date of the article that falls on the day that it calls « ce lundi »."""
    found = [(span, day) for span in zones.body for day in written_days(text[slice(*span)])]
    if not found:
        return
    said = {weekday_number(m["name"]) for span in zones.body for m in _bare_deictic().finditer(text[slice(*span)])}
    fitting = [(span, day) for span, day in found if {day.day.isoweekday()} == said]
    if len({day.day for _, day in fitting}) == 1:
        (start, _), day = fitting[0]
        yield Candidate("deictic", day.day, Span(start + day.start, start + day.end), start + day.start - zones.start)


def _at_the_head(text: str, zones: ArticleZones) -> Iterator[Candidate]:
    """The days of the headline and of the words below it."""
    found = [(span, standfirst_day(text[slice(*span)])) for span in zones.body[:2]]
    if zones.title is not None:
        headline = text[slice(*zones.title)]
        found.append((zones.title, standfirst_day(headline) or headline_day(headline)))
    for span, day in found:
        if day is not None:
            yield Candidate("date line", day.day, Span(span.start + day.start, span.start + day.end), 0)


def _lead(text: str, zones: ArticleZones) -> Iterator[Candidate]:
    """The one day told with its weekday by the first paragraph of a dispatch whose dateline has no day.

    Without a dateline, the day on which somebody said what it tells (", fait savoir, lundi 26 septembre 2022, X"):
    a dispatch tells the news of its day.
    """
    if not zones.body or (zones.dateline is not None and any(map(str.isdigit, text[slice(*zones.dateline)]))):
        return
    start, end = zones.body[0]
    found = list(written_days(text[start:end]))
    if len(found) != 1 or not text[start + found[0].start].isalpha():
        return
    if zones.dateline is not None or _said_before().search(text[start : start + found[0].start]) is not None:
        yield Candidate("lead", found[0].day, Span(start + found[0].start, start + found[0].end), 0)


def _heads_issue(paragraph: str, found: WrittenDay) -> bool:
    """Whether a first paragraph begins with its issue: « Revue de presse du 9 juillet 2011. Le Courrier… »."""
    before = paragraph[: found.start].rstrip()
    return len(before) <= REACH and paragraph[found.end : found.end + 2] in {". ", ".\n"} and names_issue(before)


@cache
def _bare_deictic() -> re.Pattern[str]:
    return re.compile(
        rf"\bce\s(?P<name>{weekday_expression()})\b(?!-là|\s(?:\d|prochain|dernier|précédent|suivant))", re.IGNORECASE
    )


@cache
def _said_before() -> re.Pattern[str]:
    said = "|".join(sorted(word_set("cues", "said") | word_set("cues", "saying")))
    return re.compile(rf"\b(?:{said}),? (?:le )?$", re.IGNORECASE)


@cache
def _deictic() -> re.Pattern[str]:
    anchors = r"ce|ce jour|cet?te? (?:matinée|journée) du|aujourd['’]hui|hier|avant-hier|demain"
    day = f"{day_expression()}|{short_day_expression()}"
    return re.compile(
        rf"\b(?=[acdh])(?P<anchor>{anchors})(?:\s(?:matin|soir|après-midi))?,?\s+\(?(?:{day})", re.IGNORECASE
    )
