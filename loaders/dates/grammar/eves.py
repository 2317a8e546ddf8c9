"""Eves and morrows: of the day told ("la veille"), of a date, of a feast, of an encounter, of an event.

The weekend of a date ("le week-end du 7 mars") counts from it in the same way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.dates.grammar.parts import DAYPART, WEEKDAY, calendar, value
from entrevue.loaders.dates.grammar.relative import offset
from entrevue.loaders.dates.lexicon import word_set
from entrevue.loaders.dates.pattern import Match, Reading, Rule
from entrevue.loaders.dates.timex import Feast, Offset, Timex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.dates.tokens import Token


def eve(tokens: Sequence[Token], _text: str) -> Reading:
    """Read "la veille", "le lendemain matin"."""
    return offset(tokens, value(tokens, "eve") or 0, "reference")


def eve_of_event(tokens: Sequence[Token], _text: str) -> Reading:
    """Read "au lendemain de": an event follows."""
    return offset(tokens, value(tokens, "eve") or 0, "event")


def eve_of_date(tokens: Sequence[Token], text: str) -> Reading:
    """Read "à la veille du 14 juillet"."""
    return Reading(Offset("D", value(tokens, "eve") or 0, _date(tokens, text)))


def weekend_of_date(tokens: Sequence[Token], text: str) -> Reading:
    """Read "le week-end du 7 mars": its Saturday and Sunday."""
    return Reading(Offset("WE", 0, _date(tokens, text)))


def _date(tokens: Sequence[Token], text: str) -> Timex:
    """The date that the tokens end in, behind "du"."""
    index = next(index for index, token in enumerate(tokens) if token.name == "of_the") + 1
    inner = calendar(tokens[index:])
    start = tokens[index].start
    words = text[start - tokens[0].start :]
    return Timex(start, tokens[-1].end, words, "DATE", inner.meaning, "day-month")


def eve_of_feast(tokens: Sequence[Token], text: str) -> Reading | None:
    """Read "la veille de Noël"."""
    index = next(index for index, token in enumerate(tokens) if token.name == "feast")
    start = tokens[index].start
    meaning = Feast(str(tokens[index].value), value(tokens, "year"))
    base = Timex(start, tokens[-1].end, text[start - tokens[0].start :], "DATE", meaning, "feast")
    return Reading(Offset("D", value(tokens, "eve") or 0, base))


def is_not_watch(match: Match) -> bool:
    """Tell the eve from a watch ("la veille sanitaire") and from what has its own complement."""
    return match.form(match.last).lower() not in word_set("guards", "watches") and not has_complement(match)


def has_complement(match: Match) -> bool:
    """Tell whether an event follows: "au lendemain de"; not in "arrivé la veille de Mexico", where a place does."""
    place = match.name(match.last + 1) == "other" and match.form(match.last + 1)[0].isupper()
    by_itself = match.name(match.first) == "the"
    return match.name(match.last) == "of_the" or (match.name(match.last) == "of" and not (by_itself and place))


def has_told_event(match: Match) -> bool:
    """Tell an event that the text has told: "de cette visite", "de la réunion," without more of its own but a place."""
    if match.name(match.last) not in {"of", "of_the"}:
        return False
    if match.name(match.last + 1) == "this":
        return True
    noun = match.last + (1 if match.name(match.last) == "of_the" else 2)
    alone = match.name(noun + 1) in {"comma", "stop", "break", "at"} and match.name(noun - 1) != "numword"
    return alone and match.form(noun).lower() in word_set("guards", "encounters")


DATE_AFTER_EVE = f"(the? {WEEKDAY}? day month year? | weekday)"
RULES = (
    Rule("eve-of-date", f"(the | at_the | at the) eve of_the {WEEKDAY}? day month year?", eve_of_date),
    Rule("weekend-of-date", f"(in_the | the) weekend of_the {WEEKDAY}? day month year?", weekend_of_date),
    Rule("eve-of-feast", "(the | at_the | at the) eve (of | of_the) the? feast year?", eve_of_feast),
    Rule("eve-of-told-event", "(the | at_the | at the) eve", eve, has_told_event),
    Rule("eve-of-event", "(the | at_the | at the) eve", eve_of_event, has_complement),
    Rule("eve-apposition", f"(the | at_the) eve comma? {DATE_AFTER_EVE}", calendar),
    Rule("eve", f"(the | at_the | of_the) eve {DAYPART}?", eve, is_not_watch),
)
