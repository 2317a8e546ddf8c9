"""What measures time rather than placing it: durations, sets and times of the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.dates.grammar.parts import NUMBER, UNIT, UNITS, WEEKDAY, find, number, value
from entrevue.loaders.dates.pattern import Reading, Rule
from entrevue.loaders.dates.timex import CalendarDate, Offset, Opaque

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.dates.tokens import Token

HOURS_OF_A_DAY = 24
# What ISO 8601 has no designator for, in designators that it has.
EQUIVALENTS = {"Q": (3, "M"), "E": (10, "Y"), "C": (100, "Y"), "H": (6, "M"), "WE": (1, "WE")}


def duration(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "trois jours", "quelques mois", "une dizaine d'années", "un demi-siècle"."""
    token = find(tokens, "clock_unit", *UNITS)
    if token is None:
        return None
    count = value(tokens, "rough_number") or number(tokens)
    if token.name == "clock_unit":
        return Reading(Opaque(f"PT{'X' if count is None else count}{token.value}"), "DURATION")
    factor, designator = EQUIVALENTS.get(str(token.value), (1, str(token.value)))
    if count is not None and find(tokens, "half") is not None:
        factor //= 2
    return Reading(Opaque(f"P{'X' if count is None else count * factor}{designator}"), "DURATION")


def repeated(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "chaque année", "tous les deux jours", "par an", "les lundis"."""
    weekday = value(tokens, "weekday", "weekday_abbr", "weekdays")
    if weekday is not None:
        return Reading(Opaque(f"XXXX-WXX-{weekday}"), "SET")
    unit = find(tokens, *UNITS)
    return None if unit is None else Reading(Opaque(f"P{number(tokens) or 1}{unit.value}"), "SET")


def clock(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "17 h 30", "à 18 heures": a time of a day that other words tell."""
    token = find(tokens, "clock")
    if token is not None:
        return Reading(Opaque(str(token.value)), "TIME")
    hours = number(tokens)
    return None if hours is None or hours > HOURS_OF_A_DAY else Reading(Opaque(f"T{hours:02d}:00"), "TIME")


def clock_of_day(tokens: Sequence[Token], text: str) -> Reading | None:
    """Read "4 h mardi", "20 heures hier"."""
    hour, day = clock(tokens, text), find(tokens, "deictic")
    if hour is None or not isinstance(hour.meaning, Opaque):
        return None
    if day is not None and isinstance(day.value, int):
        return Reading(Offset("D", day.value), "TIME", time=hour.meaning.value)
    return Reading(CalendarDate(weekday=value(tokens, "weekday")), "TIME", time=hour.meaning.value)


QUANTITY = f"({NUMBER} | few | numword rough_number of | numword half dash)"
RULES = (
    Rule("duration", f"rough? of? {QUANTITY} ({UNIT} | clock_unit)", duration),
    Rule("each", f"each ({UNIT} | {WEEKDAY})", repeated),
    Rule("every", f"all the {NUMBER}? ({UNIT} | weekdays)", repeated),
    Rule("per", f"per {UNIT}", repeated),
    Rule("weekdays", "(the | this)? weekdays", repeated),
    Rule("clock-of-day", f"(clock | {NUMBER} clock_unit) at? (the? weekday | deictic)", clock_of_day),
    Rule("clock", "clock", clock),
    Rule("clock-in-words", f"(at | from) {NUMBER} clock_unit", clock),
)  # fmt: skip
