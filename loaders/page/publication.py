"""The day an article appeared, from its text: what the page says of itself, told apart from when it was printed.

Rules, surest first:

| rule | example |
| --- | --- |
| `published` | « Publié le 16/02/2015 à 10h », « Publié dans L'Opinion le 16 - 02 - 2015 » |
| `dateline` | « RABAT, 16 fév. 2015 (MAP) - » |
| `date line` | « samedi 9 avril 2011 » or « Le Matin, 3 mars 2021 » by the headline |
| `signature` | « 28 mai 2015 » under the last paragraph |
| `deictic` | « ce jeudi 14 septembre 2023 », « hier, mercredi 13 juin 2018 » in the article |
| `lead` | « BERNE (ats) - Le ministre a reçu mercredi 16 mai 2012 » : a dispatch tells the news of its day |
| `week` | « Semaine du 27 mai 2019 » |
| `updated` | « Mis à jour le 3 mars 2021 » where nothing says more |

A dateline or « ce mardi 16 avril » without its year takes that of the text's full dates. An issue of several days is
dated by its first (« Numéro 1418, du 27 mars au 2 avril 2025 »), but the week that an agenda announces or a bulletin
tells does not say when that appeared. A date that a site shows above its menu, or that tells when the page was printed
or visited, is no publication date; the earliest of them is `bound`, a day by which the article had appeared.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from entrevue.loaders.page.blocks import SEPARATOR
from entrevue.loaders.page.dateline import UPPER, opening_day, place_and_day
from entrevue.loaders.page.days import (
    WrittenDay,
    day_expression,
    first_of_range,
    is_date_line,
    short_day_expression,
    short_days,
    weekday_expression,
    written_days,
)
from entrevue.loaders.page.heading import headline_day, is_live, standfirst_day
from entrevue.loaders.page.issue import is_numbered, is_week, names_issue
from entrevue.loaders.page.layout import ArticleZones, Span
from entrevue.loaders.page.markers import fold_in_place, phrases_before_date
from entrevue.loaders.page.signature import signs
from entrevue.loaders.page.yearless import yearless_days

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Rule = Literal["published", "dateline", "date line", "signature", "deictic", "lead", "week", "updated"]
Sort = Rule | Literal["visited", "inner"]
RANKS: tuple[Rule, ...] = ("published", "dateline", "date line", "signature", "deictic", "lead", "week", "updated")
SHIFT = {"hier": 1, "avant-hier": 2, "demain": -1}  # days from the day told to the day of telling
REACH = 60  # characters from « Publié » to its date, past the paper's name or the author's
NEAR = 3  # blocks below the article in which a date is still its own
OTHERS = frozenset({"related", "other headlines"})
MENU = frozenset({"navigation", "other headlines", "subscription"})
SHORTEST_MENU = 20  # characters: less is a rubric ("En bref")
LONGEST_WEEK = 10  # days
MASTHEAD = 80  # characters from the top of the page
SITE_CLOCK = re.compile(r"\d\s?(?:[:hH]|°)|\bheure|\bil est\b", re.IGNORECASE)  # "Il est 11:30", "Tunis 17°C"
PAIR = 2  # cells: a paper and its rubric, no menu
LETTERHEAD = re.compile(r",\s(?:le|ce)\s", re.IGNORECASE)  # Paris, le 4 novembre 2016


@dataclass(frozen=True, slots=True)
class Publication:
    """The day of publication, or None; `bound`, a day by which it had appeared; the words that say it, and the rule."""

    published: datetime.date | None
    bound: datetime.date | None = None
    evidence: Span | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A dated expression of the text, with what it dates."""

    sort: Sort
    day: datetime.date
    span: Span
    distance: int


def publication(text: str, zones: ArticleZones) -> Publication:
    """Return when the article in `zones` of `text` was published."""
    known = {found.day for found in written_days(text)}
    candidates = [*_in_furniture(text, zones), *_datelines(text, zones, known), *_in_article(text, zones, known)]
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


def _in_furniture(text: str, zones: ArticleZones) -> Iterator[Candidate]:
    """Dates around the article: announced by a phrase, or alone on their line by the headline or the last word."""
    around = _around(zones)
    for index, (start, end, reason) in enumerate(around):
        line = text[start:end]
        signed = start >= zones.end and signs(line)
        for written in written_days(line):
            found = first_of_range(line, written)
            span = Span(start + found.start, start + found.end)
            announced = _announced(line, found)
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
            elif reason not in OTHERS and sum(zones.end < other < start for other, _, _ in around) < NEAR:
                yield Candidate("signature", found.day, span, distance)


def _around(zones: ArticleZones) -> list[tuple[int, int, str]]:
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
    return above and not issue and not masthead and not LETTERHEAD.search(line)


def _week(line: str, start: int, found: WrittenDay, written: WrittenDay) -> Iterator[Candidate]:
    """The day of « Semaine du 27 mai 2019 »; of « Semaine du 27 au 31 mai 2019 », that which follows if one does."""
    if found == written:
        yield Candidate("week", found.day, Span(start + found.start, start + found.end), 0)
    span = range((written.day - found.day).days + 1)
    known = {found.day + datetime.timedelta(days=days) for days in span} if len(span) <= LONGEST_WEEK else set()
    for day in short_days(line[written.end :], known):
        yield Candidate("date line", day.day, Span(start + written.end + day.start, start + written.end + day.end), 0)


def _datelines(text: str, zones: ArticleZones, known: set[datetime.date]) -> Iterator[Candidate]:
    """Dates of the dateline, or of a place and a day without its year on a line above the article."""
    lines = [part[:2] for part in _around(zones) if part[0] < zones.start and place_and_day(text[slice(*part[:2])])]
    for start, end in lines if zones.dateline is None else [zones.dateline]:
        line = text[start:end]
        full = zones.dateline is not None or not is_date_line(line)
        told = [*(written_days(line) if full else ()), *short_days(line, known)]
        for found in told or yearless_days(line, text[zones.start :]):
            yield Candidate("dateline", found.day, Span(start + found.start, start + found.end), 0)


def _in_article(text: str, zones: ArticleZones, known: set[datetime.date]) -> Iterator[Candidate]:
    """Dates that the article calls today, and those that the page says of itself in its midst."""
    yield from _at_the_head(text, zones)
    heads = [(start, day) for start, end in zones.body if (day := opening_day(text[start:end])) is not None]
    if len(heads) == 1 and heads[0][0] in {span.start for span in zones.body[:2]}:  # several: a chronology
        start, day = heads[0]
        yield Candidate("date line", day.day, Span(start, start + day.end), 0)
    for start, end in zones.body:
        paragraph = text[start:end]
        for match in _deictic().finditer(paragraph):
            shift = datetime.timedelta(days=SHIFT.get(match["anchor"].lower().replace("’", "'"), 0))
            for found in (*written_days(match.group()), *short_days(match.group(), known)):
                span = Span(start + match.start() + found.start, start + match.start() + found.end)
                yield Candidate("deictic", found.day + shift, span, span.start - zones.start)
        for found in written_days(paragraph):
            if start == zones.start and _heads_issue(paragraph, found):
                yield Candidate("date line", found.day, Span(start + found.start, start + found.end), 0)
            elif _stands_apart(paragraph, found) and (sort := _announced(paragraph, found)) is not None:
                yield Candidate(sort, found.day, Span(start + found.start, start + found.end), start - zones.start)

    yield from _lead(text, zones)


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
    """The one day told with its weekday by the first paragraph of a dispatch whose dateline has no day."""
    if zones.dateline is None or not zones.body or any(map(str.isdigit, text[slice(*zones.dateline)])):
        return
    start, end = zones.body[0]
    found = list(written_days(text[start:end]))
    if len(found) == 1 and text[start + found[0].start].isalpha():
        yield Candidate("lead", found[0].day, Span(start + found[0].start, start + found[0].end), 0)


def _heads_issue(paragraph: str, found: WrittenDay) -> bool:
    """Whether a first paragraph begins with its issue: « Revue de presse du 9 juillet 2011. Le Courrier… »."""
    before = paragraph[: found.start].rstrip()
    return len(before) <= REACH and paragraph[found.end : found.end + 2] in {". ", ".\n"} and names_issue(before)


def _announced(line: str, found: WrittenDay) -> Literal["published", "updated", "visited"] | None:
    """What the nearest phrase before a date says that it dates: « Publié le », « Modifié le », « Imprimé le »."""
    told = line[max(0, found.start - REACH) : found.start]
    before = fold_in_place(told)
    last: tuple[int, Literal["published", "updated", "visited"]] | None = None
    kinds: tuple[Literal["published", "updated", "visited"], ...] = ("published", "updated", "visited")
    for kind in kinds:
        for match in _phrases(kind).finditer(before):
            if kind == "visited" and _paper().match(told, match.end()):
                continue
            if last is None or match.end() > last[0]:
                last = (match.end(), kind)
    return None if last is None else last[1]


def _stands_apart(paragraph: str, found: WrittenDay) -> bool:
    """Whether a date in running text is the page's own word, run into it: « … Politique Publié le 12/03/2021 Le … »."""
    before = paragraph[max(0, found.start - REACH) : found.start]
    return (
        re.search(r"(?:^|[^\w'’]\s*)(?:Publié|Mis en ligne|Posté|Mis à jour|Modifié)e?\s(?:le\s)?(?:\w+\s)?$", before)
        is not None
    )


@cache
def _phrases(kind: Literal["published", "updated", "visited"]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(phrase) for phrase in phrases_before_date(kind))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")


@cache
def _paper() -> re.Pattern[str]:
    """Compile what makes a phrase the beginning of a paper's name: "Aujourd'hui Le Maroc", "Aujourd'hui en France"."""
    return re.compile(rf"\s(?:[Ll](?:es?|a)|en)\s(?!(?i:{weekday_expression()})\b)[{UPPER}]")


@cache
def _deictic() -> re.Pattern[str]:
    anchors = r"ce|ce jour|cet?te? (?:matinée|journée) du|aujourd['’]hui|hier|avant-hier|demain"
    day = f"{day_expression()}|{short_day_expression()}"
    return re.compile(rf"\b(?P<anchor>{anchors})(?:\s(?:matin|soir|après-midi))?,?\s+\(?(?:{day})", re.IGNORECASE)
