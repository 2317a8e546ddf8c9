"""Ranges and lists of dates: "du 14 au 16 avril", "les jeudi 14 et vendredi 15 décembre", "entre 1990 et 1999"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from entrevue.loaders.dates.anchoring import make_date
from entrevue.loaders.dates.grammar.calendar import goes_on_without_noun, is_bare_day, is_year, numeric, relative_month
from entrevue.loaders.dates.grammar.parts import DAYPART, DIRECTION, THIS_MONTH, WEEKDAY, calendar, find, is_no_name
from entrevue.loaders.dates.grammar.relative import deictic
from entrevue.loaders.dates.pattern import Match, Reading, Rule
from entrevue.loaders.dates.timex import CalendarDate, Span, Timex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.dates.tokens import Token

LONGEST_RANGE_OF_YEARS = 200
LEAP_YEAR = 2000
OPENING = "(of_the | of | between | in_the)"
JOINT = "(at_the | at | dash | slash | and of_the | and | or | until at_the)"
JOINTS = frozenset({"at_the", "at", "dash", "slash", "and", "or", "comma", "until"})
LISTING = frozenset({"and", "comma"})
DAY = f"(the | this)? {WEEKDAY}? day"
MONTH = "((the | at_the | of_the)? month_unit of)?"


def span(tokens: Sequence[Token], text: str) -> Reading | None:
    """Cut the tokens at their joints and let each part take from the next what it leaves unsaid."""
    pieces: list[list[Token]] = [[]]
    joints: list[str] = []
    for token in tokens:
        if token.name in JOINTS and any(_has_content(other) for other in pieces[-1]):
            joints.append(token.name)
            pieces.append([])
        elif token.name not in JOINTS or pieces[-1]:
            pieces[-1].append(token)
    parts = [_part(piece, text, tokens[0].start) for piece in pieces if any(map(_has_content, piece))]
    kind: Literal["range", "list", "choice"] = "list" if LISTING.issuperset(joints) else "range"
    if find(tokens, "between") is not None:
        kind = "range"
    elif "or" in joints:
        kind = "choice"
    if kind == "list" and _are_apart(parts):
        return None
    for index in range(len(parts) - 2, -1, -1):
        parts[index] = _inherit(parts[index], parts[index + 1])
    return Reading(Span(tuple(parts), kind)) if joints else None


def night(tokens: Sequence[Token], text: str) -> Reading | None:
    """Read "la nuit de lundi à mardi"."""
    start = next(index for index, token in enumerate(tokens) if token.name == "daypart") + 1
    reading = span(tokens[start:], text[tokens[start].start - tokens[0].start :])
    return None if reading is None else replace(reading, type="TIME", time="TNI")


def are_bare_days(match: Match) -> bool:
    """Tell "du 27 au 29" and "les 8 et 9," from other numbers: they rise, and nothing follows that they may count."""
    days = [index for index in range(match.first, match.last) if match.name(index) == "day"]
    numbers = [int(match.form(index)) for index in days if match.form(index).isdigit()]
    rising = len(numbers) == len(days) and all(one < other for one, other in pairwise(numbers))
    article = match.form(days[0] - 1).lower()
    return rising and article in {"du", "les"} and goes_on_without_noun(match)


def are_years(match: Match) -> bool:
    """Tell two years in order from two numbers."""
    years = [int(match.form(index)) for index in range(match.first, match.last) if match.name(index) == "year"]
    return 0 < years[-1] - years[0] <= LONGEST_RANGE_OF_YEARS and is_year(
        Match(match.text, match.tokens, match.last - 1, match.last)
    )


def _has_content(token: Token) -> bool:
    return token.name in {"day", "month", "year", "weekday", "weekday_abbr", "numeric", "deictic"}


def _part(piece: Sequence[Token], text: str, offset: int) -> Timex:
    first = next(index for index, token in enumerate(piece) if token.name in {"the", "this"} or _has_content(token))
    used = piece[first:]
    if find(used, "numeric") is not None:
        reading, rule = numeric(used, ""), "numeric"
    elif find(used, "deictic") is not None:
        reading, rule = deictic(used, ""), "deictic"
    elif find(used, "month_unit", "in_progress") is not None and find(used, "month") is None:
        reading, rule = relative_month(used, ""), "relative-month"
    else:
        reading, rule = calendar(used), "calendar"
    start, end = used[0].start, used[-1].end
    if reading is None:  # numeric() refuses only what has no numeric token
        reading = calendar(used)
    return Timex(start, end, text[start - offset : end - offset], "DATE", reading.meaning, rule)


def _are_apart(parts: Sequence[Timex]) -> bool:
    """Tell "le 3 mai et le 12 juin", two dates, from "le 14 mai et le 15 mai", a stay of two days.

    A year that only one of them says keeps them together, since it may be the other's too.
    """
    meanings = [it.meaning for it in parts if isinstance(it.meaning, CalendarDate)]
    days = [make_date(LEAP_YEAR, it.month, it.day) for it in meanings if it.month and it.day]
    if len(days) < len(parts) or len({it.year is None for it in meanings}) > 1:
        return False
    return any(one is None or other is None or abs((other - one).days) != 1 for one, other in pairwise(days))


def _inherit(part: Timex, following: Timex) -> Timex:
    """Give a part the month, year and direction that only the next one says: "14 et 15 décembre derniers"."""
    mine, its = part.meaning, following.meaning
    if not isinstance(mine, CalendarDate) or not isinstance(its, CalendarDate):
        return part
    month = its.month if mine.month is None and mine.day is not None else mine.month
    year = mine.year
    if year is None and its.year is not None and month is not None:
        # "du 30 décembre au 2 janvier 2023" begins in 2022.
        year = its.year - 1 if its.month is not None and month > its.month else its.year
    offset = its.month_offset if mine.month is None and mine.day is not None else mine.month_offset
    way = mine.direction or (its.direction if its.direction != "this" else None)
    return replace(part, meaning=replace(mine, month=month, year=year, month_offset=offset, direction=way))


THEN = f"(comma {DAY} month?)* comma? {JOINT}"
RULES = (
    Rule("days", f"{OPENING}? {DAY} (month year?)? {THEN} {DAY} month year? {DIRECTION}?", span, is_no_name),
    Rule("days-of-month", f"{OPENING}? {DAY} (comma {DAY})* {JOINT} {DAY} {THIS_MONTH}", span),
    Rule("weekday-days", f"{OPENING}? the? weekday day {JOINT} the? weekday day", span, is_bare_day),
    Rule("bare-days", "of_the day at_the day | the day (comma day)* and day", span, are_bare_days),
    Rule("bare-night", "in_the? the daypart of_the day at_the day", night, are_bare_days),
    Rule("month-days", f"{OPENING}? {WEEKDAY}? month day {JOINT} {WEEKDAY}? month? day comma? year", span),
    Rule("numeric-days", f"{OPENING}? the? {WEEKDAY}? numeric {JOINT} the? {WEEKDAY}? numeric", span),
    Rule(
        "night",
        f"in_the? (the | this)? daypart of_the? of? the? weekday (day month?)? {JOINT} the? weekday (day month year?)?",
        night,
    ),
    Rule(
        "weekdays",
        f"{OPENING}? the? weekday (comma weekday)* {JOINT} the? weekday {DIRECTION}? {DAYPART}?",
        span,
        lambda match: match.name(match.last) not in {"day", "dm"},
    ),
    Rule("deictics", f"deictic {JOINT} deictic", span),
    Rule("weekday-deictic", f"{OPENING}? the? weekday {JOINT} deictic", span),
    Rule(
        "deictic-weekday",
        f"deictic {JOINT} the? weekday",
        span,
        lambda match: match.name(match.last) not in {"day", "dm"},
    ),
    Rule("months", f"{OPENING}? {MONTH} month year? (comma month)* {JOINT} {MONTH} month year? {DIRECTION}?", span),
    Rule("years", f"{OPENING}? year {JOINT} year", span, are_years),
)
