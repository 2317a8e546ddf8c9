"""Dates by the calendar: absolute, partial, numeric, weekdays, months and years."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from entrevue.loaders.dates.grammar.parts import (
    DAYPART,
    DIRECTION,
    THIS_MONTH,
    UNITS,
    WEEKDAY,
    calendar,
    find,
    is_no_name,
    names_something,
    value,
)
from entrevue.loaders.dates.lexicon import word_set
from entrevue.loaders.dates.pattern import Match, Reading, Rule
from entrevue.loaders.dates.timex import CalendarDate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.dates.tokens import Token

OLDEST_BARE_YEAR = 1800
FIRST_SHORT_YEAR = 45  # "en 45": no later year is told by two digits that are not a day
LAST_IN_WORDS = 16  # days of one word: "le seize juin"
# "fin mars", "à la mi-avril", "au début du mois de mai", "dans le courant de 2016"
EDGE = "(((the | at_the)? edge | the? in_progress) (dash | of the? | of_the)?)"
MONTH = "((the | of_the | this)? month_unit of)?"
RELATIVE_YEAR = "(of? the year_unit (last | next) | of? this year_unit | of? the year_unit current)"
AFTER_BARE_DAY = frozenset(
    {"comma", "stop", "mark", "open", "dash", "break", "at", "at_the", "in", "in_the", "and", "of", "of_the", "per"}
)
AFTER_DAY_OF_MONTH = frozenset({"comma", "stop", "break", "at", "at_the", "in", "and", "per"})


def numeric(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "16/02/2015", and "le 16/02" without its year."""
    whole = find(tokens, "numeric")
    weekday = value(tokens, "weekday", "weekday_abbr")
    if whole is not None and isinstance(whole.value, date):
        day = whole.value
        return Reading(CalendarDate(day.year, day.month, day.day, weekday))
    partial = find(tokens, "dm")
    if partial is None:
        return None
    number, month = map(int, str(partial.value).split("/"))
    return Reading(CalendarDate(month=month, day=number, weekday=weekday))


def written_day(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "premier avril" and "quatorze juillet 2015" in words."""
    reading = calendar(tokens)
    ordinal = value(tokens, "ordinal", "numword")
    if ordinal is None or not isinstance(reading.meaning, CalendarDate) or not 1 <= ordinal <= LAST_IN_WORDS:
        return None
    return replace(reading, meaning=replace(reading.meaning, day=ordinal))


def relative_year(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "en mai de l'année dernière": the year is counted from the day of speech."""
    reading = calendar(tokens)
    if not isinstance(reading.meaning, CalendarDate):
        return None
    offset = {"last": -1, "next": 1}.get(reading.meaning.direction or "", 0)
    return replace(reading, meaning=replace(reading.meaning, direction=None, year_offset=offset))


def relative_month(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "le 12 courant", "mardi 5 du mois prochain": the month is counted from the day of speech."""
    reading = calendar(tokens)
    if not isinstance(reading.meaning, CalendarDate):
        return None
    offset = {"last": -1, "next": 1}.get(reading.meaning.direction or "", 0)
    return replace(reading, mod=None, meaning=replace(reading.meaning, direction=None, month_offset=offset))


def same(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "le 2 juin de la même année", "le 18 du même mois": the rest is that of the date named before."""
    reading = calendar(tokens)
    if not isinstance(reading.meaning, CalendarDate):
        return None
    return replace(reading, meaning=replace(reading.meaning, direction="same"))


def two_digit_year(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "mai 68": a year of two digits that cannot be a day."""
    reading, year = calendar(tokens), value(tokens, "small")
    if year is None or year < FIRST_SHORT_YEAR or not isinstance(reading.meaning, CalendarDate):
        return None
    return replace(reading, meaning=replace(reading.meaning, year=1900 + year))


def is_month(match: Match) -> bool:
    """Tell a month named alone from a surname, a planet, an abbreviated number: capitals ask for a preposition."""
    if match.name(match.first - 1) in {"day", "ordinal", "numword"}:
        return False  # the day before it has been read as part of a name
    index = next(i for i in range(match.first, match.last) if match.name(i) == "month")
    form = match.form(index)
    if match.last - match.first > 1:
        return not names_something(match)
    if form.endswith(".") or names_something(match):
        return False
    return form[0].islower() or match.name(match.first - 1) in {"in", "since", "until", "from"}


def is_bare_day(match: Match) -> bool:
    """Tell "mardi 14," from "mardi 14 personnes": what follows must not be a noun that the number counts."""
    return match.name(match.last) in AFTER_BARE_DAY or match.ends_line


def is_day_of_month(match: Match) -> bool:
    """Tell "le 18", a day of the month that the text speaks of, from a number and from a rank ("le 1er")."""
    if match.form(match.first).lower() != "le" or not match.form(match.last - 1).isdigit():
        return False
    return goes_on_without_noun(match)


def is_day_of_noun(match: Match) -> bool:
    """Tell "l'entrevue du 21", "les attentats du 11,", from a number and from half of "du 25.10"."""
    article = match.form(match.first - 1).lower() == "du" and not names_something(match)
    cut = match.name(match.last) in {"stop", "at_the"} and match.form(match.last + 1).isdigit()
    return article and not cut and match.form(match.first).isdigit() and goes_on_without_noun(match)


def is_part_of_day_of_month(match: Match) -> bool:
    """Tell "le matin du 29", of a day of the month that the text speaks of, from "le soir du 29 juin"."""
    return match.form(match.last - 1).isdigit() and goes_on_without_noun(match)


def goes_on_without_noun(match: Match) -> bool:
    """Whether nothing follows that the number of a day may count: a mark, a preposition, a name's title."""
    listed = match.form(match.last).lower() in word_set("guards", "after_a_day")
    return match.ends_line or listed or match.name(match.last) in AFTER_DAY_OF_MONTH


def is_year(match: Match) -> bool:  # noqa: PLR0911 -- one a reason
    """Tell a year from any other number of four digits, by what stands before and after it."""
    before, after = match.name(match.first - 1), match.name(match.last)
    if match.name(match.first) != "year":
        return True  # "l'an 2000", "fin 2015"
    if before in {"num", "small", "numword", "ago", "month"} or after in UNITS or after in {"clock_unit", "num"}:
        return False
    if match.form(match.first - 1).lower() in word_set("guards", "numbered"):
        return False
    following = match.form(match.last).lower()
    if following in word_set("guards", "quantities"):
        return False
    if before in {"in", "since", "until", "from", "open", "between"}:
        return True
    if int(match.form(match.first)) < OLDEST_BARE_YEAR:
        return False
    return after != "other" or (match.form(match.last)[0].isupper() and not following.endswith(("s", "x")))


def is_short_year(match: Match) -> bool:
    """Tell "en 98" and "depuis 98" from a number that counts what follows."""
    after = match.name(match.last)
    stands_alone = after not in UNITS and after not in {"other", "clock_unit", "num", "mark"}
    return match.name(match.first - 1) in {"in", "since"} and stands_alone


def is_of_month(match: Match) -> bool:
    """Tell "le 12 courant" and "12 du mois prochain" from a number before "courant"."""
    return match.name(match.first) != "day" or match.name(match.last - 1) != "in_progress"


THE = "(the | this)?"
RULES = (
    Rule(
        "day-month",
        f"{THE} ({WEEKDAY} (comma | last | next)? the?)? day month (comma? year)? {DIRECTION}? {DAYPART}?",
        calendar,
        is_no_name,
    ),
    Rule(
        "day-month-of-part",
        f"in_the? the daypart (of | of_the) (the | this)? ({WEEKDAY}? day month year? | weekday)",
        calendar,
    ),
    Rule("day-of-part", "(in_the? the | at_the) daypart of_the day", calendar, is_part_of_day_of_month),
    Rule("month-day", f"({WEEKDAY} comma?)? month day comma? year", calendar),
    Rule("written-day-month", f"{THE} (weekday comma?)? (ordinal | numword) month year?", written_day, is_no_name),
    Rule("numeric", f"{THE} ({WEEKDAY} comma? the?)? numeric", numeric),
    Rule("numeric-day-month", f"(the | this | {WEEKDAY} comma?) the? dm", numeric),
    Rule("relative-year", f"{EDGE}? {MONTH} (the? weekday? day)? month {RELATIVE_YEAR}", relative_year),
    Rule("same-year", "(the? weekday? day)? month of the same year_unit", same),
    Rule("same-month", "the weekday? day (of_the same month_unit | of this month_unit dash there)", same),
    Rule("day", "the day", calendar, is_day_of_month),
    Rule("day-of-noun", "day", calendar, is_day_of_noun),
    Rule("relative-month", f"{THE} {WEEKDAY}? day {THIS_MONTH}", relative_month, is_of_month),
    Rule("weekday-day", f"{THE} weekday day", calendar, is_bare_day),
    Rule("weekday", f"{THE} same? weekday ({DIRECTION} | previous | following)? {DAYPART}?", calendar),
    Rule("month", f"{EDGE}? {MONTH} month year? {DIRECTION}?", calendar, is_month),
    Rule("month-small-year", "month small", two_digit_year, lambda match: match.name(match.last) != "other"),
    Rule("two-digit-year", "small", two_digit_year, is_short_year),
    Rule("year", f"({EDGE} (the? year_unit)? | {THE} year_unit)? year", calendar, is_year),
)
