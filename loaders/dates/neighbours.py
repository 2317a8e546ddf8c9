"""The year that an expression beside it gives to a month: "l'an dernier, en septembre", "le 3 mai, il y a deux ans"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from entrevue.loaders.dates.timex import CalendarDate, Offset, Timex

if TYPE_CHECKING:
    from collections.abc import Sequence

# What may stand between the two, the year first or last.
BETWEEN = re.compile(r",?\s(?:(?:en|le|au|dès|courant|début|fin)\s)?|\s?\(|\sde\s|\sd['’]|,?\s(?:soit\s)?")


def years_from_neighbours(text: str, timexes: Sequence[Timex]) -> list[Timex]:
    """The expressions, those of a month without its year now in the year told beside them."""
    out = list(timexes)
    for number, (one, other) in enumerate(pairwise(timexes)):
        if BETWEEN.fullmatch(text, one.end, other.start) is None:
            continue
        for place, year, month in ((number + 1, one, other), (number, other, one)):
            offset, told = _years_away(year), month.meaning
            if offset is not None and isinstance(told, CalendarDate) and _lacks_year(told):
                out[place] = replace(month, meaning=replace(told, year_offset=offset))
    return out


def _years_away(timex: Timex) -> int | None:
    """How many years before or after that of speech a year is, told by it alone."""
    it = timex.meaning
    return it.count if isinstance(it, Offset) and (it.unit, it.base, it.rough) == ("Y", "speech", False) else None


def _lacks_year(told: CalendarDate) -> bool:
    return told.month is not None and (told.year, told.year_offset, told.direction) == (None, None, None)
