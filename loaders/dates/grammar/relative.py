"""Dates counted from the day of speech ("hier", "l'an dernier") or from one that the text has named ("la veille")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, cast

from entrevue.loaders.dates.grammar.parts import (
    DAYPART,
    NUMBER,
    UNIT,
    WEEKDAY,
    calendar,
    direction,
    find,
    mod,
    number,
    part_of_day,
    unit,
    value,
)
from entrevue.loaders.dates.pattern import Match, Reading, Rule
from entrevue.loaders.dates.timex import CalendarDate, Offset, Opaque

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.dates.tokens import Token

Base = Literal["speech", "reference", "event"]
DAYS_OF_A_WEEK, HOURS_OF_A_DAY = 7, 24
COUNTS = {"last": -1, "previous": -1, "next": 1, "following": 1}
PLURALS = ("les ", "ces ", "des ")
NOUN_STARTS = frozenset({"the", "of", "of_the", "this", "other", "same", "numword"})


def offset(tokens: Sequence[Token], count: int, base: Base, *, rough: bool = False) -> Reading:
    """So many of the unit that the tokens name from the base, at the part of day that they name."""
    time = part_of_day(tokens)
    meaning = Offset(unit(tokens), count, base, rough=rough)
    return Reading(meaning, "TIME" if time else "DATE", mod=mod(tokens), time=time)


def deictic(tokens: Sequence[Token], _text: str) -> Reading:
    """Read "hier", "demain matin"."""
    return offset(tokens, value(tokens, "deictic") or 0, "speech")


def named_deictic(tokens: Sequence[Token], text: str) -> Reading:
    """Read "hier samedi", "hier, mardi 21 mai": the fuller of two names of one day.

    Who writes both may print the next day; the date is then what was looked up.
    """
    return calendar(tokens) if value(tokens, "month") is not None else deictic(tokens, text)


def this_part(tokens: Sequence[Token], _text: str) -> Reading:
    """Read "ce matin"."""
    return offset(tokens, 0, "speech")


def that_part(tokens: Sequence[Token], _text: str) -> Reading:
    """Read "dans l'après-midi": of the day that the text speaks of."""
    return offset(tokens, 0, "reference")


def unit_by_direction(tokens: Sequence[Token], text: str) -> Reading:
    """Read "la semaine dernière", "le mois suivant"; "les mois derniers" are no date."""
    if text.lower().startswith(PLURALS):
        return Reading(Opaque(f"PX{unit(tokens)}"), "DURATION")
    way = direction(tokens) or "this"
    return offset(tokens, COUNTS.get(way, 0), "reference" if way in {"previous", "following"} else "speech")


def this_unit(tokens: Sequence[Token], text: str) -> Reading:
    """Read "cette semaine", "ce mois-ci", "ce jour-là"; "ces jours-ci" is no date."""
    if text.lower().startswith(PLURALS):
        return Reading(Opaque(f"PX{unit(tokens)}"), "DURATION")
    return offset(tokens, 0, "reference" if find(tokens, "there", "same") else "speech")


def part_of_unit(tokens: Sequence[Token], _text: str) -> Reading:
    """Read "fin de l'année", "en début de semaine dernière"."""
    return unit_by_direction(tokens, "")


def ago(tokens: Sequence[Token], _text: str) -> Reading:
    """Read "il y a deux jours", "voilà une quinzaine de jours"."""
    count = number([token for token in tokens if token.name != "ago"])
    rough = value(tokens, "rough_number")
    if rough is not None or count is None:
        return (
            Reading(Offset(unit(tokens), -(rough or 0), rough=True), "DATE") if rough else Reading(Opaque("PAST_REF"))
        )
    return offset(tokens, -count, "speech", rough=find(tokens, "rough") is not None)


def ahead(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "dans trois semaines"."""
    count = number(tokens)
    return None if count is None else offset(tokens, count, "speech", rough=find(tokens, "rough") is not None)


def shifted(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "deux jours plus tard", "trois semaines auparavant"; one week is seven days."""
    count, way = number(tokens), value(tokens, "earlier", "later")
    if count is None or way is None:
        return None
    if count == 1 and unit(tokens) == "W":
        return Reading(Offset("D", DAYS_OF_A_WEEK * way, "reference"))
    return offset(tokens, count * way, "reference")


def shifted_from_event(tokens: Sequence[Token], text: str) -> Reading | None:
    """Read "trois jours après les tueries": the event's date is not in these words."""
    reading = shifted(tokens, text)
    if reading is None or not isinstance(reading.meaning, Offset):
        return None
    return Reading(Offset(reading.meaning.unit, reading.meaning.count, "event"), "DURATION")


def shifted_by_hours(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "quarante-huit heures plus tard": two days."""
    hours, way = number(tokens), value(tokens, "earlier", "later")
    unit_of_clock = find(tokens, "clock_unit")
    if hours is None or way is None or unit_of_clock is None or unit_of_clock.value != "H" or hours % HOURS_OF_A_DAY:
        return None
    return Reading(Offset("D", hours // HOURS_OF_A_DAY * way, "reference"))


def weekday_of_week(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "mardi de la semaine dernière", "le jeudi de la semaine suivante"."""
    reading = calendar(tokens)
    if not isinstance(reading.meaning, CalendarDate):
        return None
    way = reading.meaning.direction or "this"
    base = way if way in {"previous", "following"} else None
    return replace(reading, meaning=replace(reading.meaning, direction=base, week_offset=COUNTS.get(way, 0)))


def weekend(tokens: Sequence[Token], _text: str) -> Reading:
    """Read "le week-end" as the nearest one."""
    return offset(tokens, 0, "speech")


def here(_tokens: Sequence[Token], _text: str) -> Reading:
    """Read the "ici" of "d'ici la fin de l'année": the day of speech, as the start of a span."""
    return Reading(Offset("D", 0), mod="START")


def now(tokens: Sequence[Token], _text: str) -> Reading:
    """Read "désormais", "récemment"."""
    token = cast("Token", find(tokens, "now"))
    return Reading(Opaque(str(token.value)), "TIME")


def several(tokens: Sequence[Token], _text: str) -> Reading:
    """Read "ces derniers mois", "les trois prochaines années": a stretch of time, no date."""
    count = number(tokens)
    return Reading(Opaque(f"P{'X' if count is None else count}{unit(tokens)}"), "DURATION")


def has_event(match: Match) -> bool:
    """Tell whether a noun phrase follows "après" or "avant"."""
    return match.form(match.last - 1).lower() in {"après", "avant"} and match.name(match.last) in NOUN_STARTS


LONG_UNIT = "(week_unit | month_unit | year_unit)"
ANY_DIRECTION = "(last | next | current | in_progress | previous | following)"
PART_OF = "(the | at_the)? edge (of the? | of_the | of this)"
RULES = (
    Rule("deictic", f"deictic {DAYPART}?", deictic),
    Rule("deictic-of-part", "in_the? the daypart of deictic", deictic),
    Rule("deictic-apposition", f"deictic comma? the? {WEEKDAY} (day month (comma? year)?)? {DAYPART}?", named_deictic),
    Rule(
        "deictic-date",
        f"(deictic | this day_unit) comma the? {WEEKDAY}? day month (comma? year)? {DAYPART}?",
        named_deictic,
    ),
    Rule("this-daypart", "this daypart", this_part),
    Rule("daypart", "(in_the the | the same) daypart", that_part),
    Rule("unit-direction", f"(the | this)? {UNIT} {ANY_DIRECTION}", unit_by_direction),
    Rule("next-unit", f"(the | this) next ({LONG_UNIT} | weekend | quarter_unit)", unit_by_direction),
    Rule(
        "weekday-of-week",
        "(the | this)? weekday of (the | this) week_unit (last | next | previous | following)?",
        weekday_of_week,
    ),
    Rule("weekend", "(in_the | in)? the weekend", weekend),
    Rule("this-unit", f"this {UNIT} (dash (hence | there))?", this_unit),
    Rule("same-unit", f"(the | at_the)? (same {UNIT} | {UNIT} same)", this_unit),
    Rule("edge-of-unit", f"{PART_OF} {LONG_UNIT} (last | next | current | in_progress)?", part_of_unit),
    Rule("ago", f"ago rough? ({NUMBER} | few | numword rough_number of) {UNIT}", ago),
    Rule(
        "ahead", f"in_the rough? {NUMBER} {UNIT}", ahead, lambda match: match.name(match.last) not in {"of", "of_the"}
    ),
    Rule("shifted-from-event", f"{NUMBER} {UNIT} (earlier | later)", shifted_from_event, has_event),
    Rule("shifted", f"{NUMBER} {UNIT} (earlier | later)", shifted, lambda match: not has_event(match)),
    Rule(
        "shifted-by-hours",
        f"{NUMBER} clock_unit (earlier | later)",
        shifted_by_hours,
        lambda match: not has_event(match),
    ),
    Rule("several", f"(the | this) {NUMBER}? (last | next) {NUMBER}? {UNIT}", several),
    Rule("here", "here", here, lambda match: match.name(match.last) not in {"other", "stop", "comma", "mark", "break"}),
    Rule("now", "now", now),
)
