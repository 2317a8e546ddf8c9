"""Days of a stay: "au deuxième jour de sa visite", counted from the day on which it began, "au dernier jour"."""

from __future__ import annotations

from itertools import chain, takewhile
from typing import TYPE_CHECKING

from entrevue.loaders.dates.grammar.parts import value
from entrevue.loaders.dates.lexicon import word_set
from entrevue.loaders.dates.pattern import Match, Reading, Rule
from entrevue.loaders.dates.timex import Offset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.dates.tokens import Token

_REACH = 4  # tokens from "jour" in which the stay is named: "de sa première visite"
_ENDS = frozenset({"stop", "break", "comma", "mark"})
_DAYS = frozenset({"weekday", "month", "numeric", "deictic", "dm", "eve"})


def day_of_stay(tokens: Sequence[Token], _text: str) -> Reading | None:
    """Read "au deuxième jour": so many days after the first one."""
    count = value(tokens, "ordinal")
    return None if count is None else Reading(Offset("D", count - 1, "arrival"))


def last_day_of_stay(_tokens: Sequence[Token], _text: str) -> Reading:
    """Read "au dernier jour"."""
    return Reading(Offset("D", 0, "departure"))


def is_of_stay(match: Match) -> bool:
    """Tell the day of a stay or session, of a sentence that dates it by nothing else."""
    return _names_stay(match) and not _is_dated(match)


def _names_stay(match: Match) -> bool:
    if match.name(match.last) not in {"of", "of_the"}:
        return False
    for index in range(match.last + 1, match.last + 1 + _REACH):
        if match.name(index) in _ENDS:
            return False
        if match.form(index).lower() in word_set("guards", "stays"):
            return True
    return False


def _is_dated(match: Match) -> bool:
    """Whether the sentence names a day besides, which it is then: "lundi, au premier jour de sa visite"."""
    before, behind = range(match.first - 1, -2, -1), range(match.last, len(match.tokens) + 1)
    within = (takewhile(lambda name: name not in {"stop", "break"}, map(match.name, side)) for side in (before, behind))
    return not _DAYS.isdisjoint(chain.from_iterable(within))


ARTICLE = "(the | at_the | of_the)"
RULES = (
    Rule("day-of-stay", f"{ARTICLE} ordinal (and last)? day_unit", day_of_stay, is_of_stay),
    Rule("last-day-of-stay", f"{ARTICLE} last day_unit", last_day_of_stay, is_of_stay),
)
