"""Days counted from an event whose own day the noun phrase tells: "trois jours après les attentats du 13 novembre".

The day stands behind the event's noun ("du 13 novembre", "de vendredi"), behind a participle of happening ("survenu le
5 janvier") or in brackets ("le naufrage (32 morts, le 6 avril)"). After a comma alone it is no event's day but the
count's own in apposition: "au lendemain du drame, le 18 décembre".
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from entrevue.loaders.dates.lexicon import word_set
from entrevue.loaders.dates.timex import CalendarDate, Offset, Timex

if TYPE_CHECKING:
    from collections.abc import Sequence

_FARTHEST = 80  # characters of the event's noun phrase


def count_from_events(text: str, timexes: Sequence[Timex]) -> list[Timex]:
    """The expressions, those that count from an event now from its day where the text tells that with the event."""
    counted = [_counted(text, one, other) for one, other in pairwise(timexes)]
    return [*counted, *timexes[-1:]]


def _counted(text: str, timex: Timex, day: Timex) -> Timex:
    meaning = timex.meaning
    if not isinstance(meaning, Offset) or meaning.base != "event" or not _is_day(day):
        return timex
    between = text[timex.end : day.start]
    if len(between) > _FARTHEST or not _of_event().fullmatch(between):
        return timex
    return replace(timex, type="DATE", meaning=replace(meaning, base=day))


def _is_day(timex: Timex) -> bool:
    it = timex.meaning
    return isinstance(it, CalendarDate) and (it.day is not None or it.weekday is not None)


@cache
def _of_event() -> re.Pattern[str]:
    happened = "|".join(sorted(word_set("cues", "happened")))
    noun = r" (?:de |du |des |d['’]|l['’]|la |le |les )[^,;:.!?()\n]+?"
    return re.compile(rf"{noun}(?: (?:du|de) |,? (?:{happened})e?s? | \([^()\n]*)")
