"""Expressions wider than what EDTF's Level 0 can say, and feasts: seasons, quarters, decades, centuries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.dates.grammar.parts import DIRECTION, direction, find, mod, value
from entrevue.loaders.dates.lexicon import word_set
from entrevue.loaders.dates.pattern import Match, Reading, Rule
from entrevue.loaders.dates.timex import Feast, Opaque, Period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.dates.tokens import Token

EDGE = "((the | at_the)? edge (of the? | of_the))"
EARLIEST_SHORT_DECADE, LAST_OF_CENTURY = 20, 99
PARTS_OF_YEAR = {"Q": 4, "H": 2}


def season(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "cet été", "l'hiver prochain", "au printemps 2014"."""
    token = find(tokens, "season")
    return (
        None
        if token is None
        else Reading(Period(str(token.value), value(tokens, "year"), direction(tokens)), mod=mod(tokens))
    )


def quarter(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "le premier trimestre 2015", "au second semestre"."""
    token, ordinal = find(tokens, "quarter_unit"), value(tokens, "ordinal", "day")
    if token is None or ordinal is None or ordinal > PARTS_OF_YEAR[str(token.value)]:
        return None
    return Reading(Period(f"{token.value}{ordinal}", value(tokens, "year"), direction(tokens)), mod=mod(tokens))


def decade(tokens: Sequence[Token], text: str) -> Reading | None:
    """Read "les années 60", "les années 1990", "la décennie 1980"."""
    year = value(tokens, "year", "small", "day")
    if year is None or year % 10 or (find(tokens, "year_unit") is not None and "nnées" not in text.casefold()):
        return None
    if year <= LAST_OF_CENTURY:
        if year < EARLIEST_SHORT_DECADE:
            return None
        year += 1900
    return Reading(Opaque(f"{year // 10}X"), mod=mod(tokens))


def century(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "le XIXe siècle": value 18XX."""
    number = value(tokens, "roman", "ordinal", "day")
    return None if number is None else Reading(Opaque(f"{number - 1:02d}XX"), mod=mod(tokens))


def feast(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "à Noël", "la Toussaint 2014", "Pâques dernier"."""
    token = find(tokens, "feast")
    return None if token is None else Reading(Feast(str(token.value), value(tokens, "year"), direction(tokens)))


def is_feast(match: Match) -> bool:
    """Tell the day from a name that borrows it: "l'accord du Vendredi saint", "l'île de Pâques", Noël the man."""
    before = match.name(match.first - 1)
    if before in {"of", "of_the"}:
        return match.form(match.first - 2).lower() not in word_set("guards", "named_after_a_feast")
    return match.last - match.first > 1 or before in {
        "at",
        "at_the",
        "from",
        "since",
        "until",
        "in_the",
        "earlier",
        "later",
    }


def is_season(match: Match) -> bool:
    """Tell the season from an event that it names: "le printemps de l'environnement"."""
    return match.name(match.last) not in {"of", "of_the"}


DETERMINER = "(this | the | at_the | in)"
OF_YEAR = "(of_the? year | of (the year_unit)? year)"
RULES = (
    Rule("season", f"({EDGE} | {DETERMINER}) season (of_the? year | {DIRECTION})?", season, is_season),
    Rule("season-of-year", "season (year | last | next)", season),
    Rule("quarter", f"{EDGE}? (the | at_the)? (ordinal | day) quarter_unit {OF_YEAR}?", quarter),
    Rule("decade", f"{EDGE}? (the | of_the)? (year_unit | decade_unit) (of_the)? (year | small | day)", decade),
    Rule("century", f"{EDGE}? (the | at_the)? (roman | ordinal | day) century_unit", century),
    Rule("feast", f"the? feast (year | {DIRECTION})?", feast, is_feast),
)
