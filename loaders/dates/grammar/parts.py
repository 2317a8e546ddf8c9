"""Pieces that several rules share: fragments of patterns, and reading a value off a run of tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from entrevue.loaders.dates.lexicon import word_set
from entrevue.loaders.dates.pattern import Match, Reading
from entrevue.loaders.dates.timex import CalendarDate, Direction, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.dates.tokens import Token

WEEKDAY = "(weekday | weekday_abbr)"
THIS_MONTH = "(in_progress | of this month_unit | of_the month_unit (current | last | next | in_progress))"
DAYPART = "((at_the | in_the the)? daypart)"
NUMBER = "(numword ((dash | and)? numword)* | day | small | num)"
DIRECTION = "(last | next | in_progress)"
UNIT = "(day_unit | week_unit | weekend | month_unit | quarter_unit | year_unit | decade_unit | century_unit)"
FOUR, TWENTY, HUNDRED, THOUSAND = 4, 20, 100, 1000  # "quatre-vingts" multiplies
UNITS = frozenset(UNIT.strip("()").split(" | "))
DIRECTIONS = ("last", "next", "this", "current", "in_progress", "previous", "following")


def find(tokens: Sequence[Token], *names: str) -> Token | None:
    """The first token of one of the classes."""
    return next((token for token in tokens if token.name in names), None)


def value(tokens: Sequence[Token], *names: str) -> int | None:
    """The whole number that the first token of one of the classes stands for; None without such a token."""
    token = find(tokens, *names)
    return token.value if token is not None and isinstance(token.value, int) else None


def direction(tokens: Sequence[Token]) -> Direction | None:
    """What an adjective says of the direction, else a demonstrative ("this")."""
    named = [token.name for token in tokens if token.name in DIRECTIONS]
    named.sort(key=lambda name: name == "this")
    if not named:
        return None
    return "this" if named[0] in {"current", "in_progress"} else cast("Direction", named[0])


def unit(tokens: Sequence[Token]) -> Unit:
    """The calendar unit among the tokens, as its designator."""
    token = find(tokens, *UNITS)
    return cast("Unit", token.value if token is not None else "D")


def number(tokens: Sequence[Token]) -> int | None:
    """The number that digits or number words make ("vingt-deux" is 22); None without one."""
    digits = value(tokens, "day", "small", "num")
    if digits is not None:
        return digits
    words = [token.value for token in tokens if token.name == "numword" and isinstance(token.value, int)]
    if not words:
        return None
    total = group = 0
    for word in words:
        if word == THOUSAND:
            total, group = total + max(group, 1) * word, 0
        elif word == HUNDRED or (word == TWENTY and group % HUNDRED == FOUR):
            group = max(group, 1) * word
        else:
            group += word
    return total + group


def part_of_day(tokens: Sequence[Token]) -> str | None:
    """The TIMEX3 code of a part of the day, such as "TEV"."""
    token = find(tokens, "daypart")
    return None if token is None else f"T{token.value}"


def calendar(tokens: Sequence[Token], _text: str = "") -> Reading:
    """Read the calendar fields that the tokens name."""
    meaning = CalendarDate(
        year=value(tokens, "year"),
        month=value(tokens, "month"),
        day=value(tokens, "day"),
        weekday=value(tokens, "weekday", "weekday_abbr"),
        direction=direction(tokens),
    )
    time = part_of_day(tokens)
    return Reading(meaning, "TIME" if time else "DATE", mod=mod(tokens), time=time)


def mod(tokens: Sequence[Token]) -> str | None:
    """TIMEX3's `mod` of an expression that names a part of a longer span: "fin mars" is END."""
    token = find(tokens, "edge")
    return None if token is None else str(token.value)


def names_something(match: Match) -> bool:
    """Tell whether the date is part of a name: "rue du 20 Août", "mouvement du 20 février"."""
    return match.name(match.first - 1) == "of_the" and match.form(match.first - 2).lower() in word_set(
        "guards", "named_after"
    )


def is_no_name(match: Match) -> bool:
    """The guard of dates that names borrow."""
    return not names_something(match)
