"""Towns that no list holds, shown by what stands before them: "s'est rendu vendredi à X", "la localité de X"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_WORD = r"[A-ZÀ-Ý][\w'\u2019-]+"
_LINK = r" (?:de|du|des|la|le|les|sur|sous|en|el|al|ben|d'|d\u2019)"
_NAME = rf"{_WORD}(?:(?:{_LINK})* ?{_WORD}){{0,3}}"
_WEEKDAY = r"(?:ce |le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: \w+)?"
_WHEN = rf"(?:,? (?:{_WEEKDAY}|hier|aujourd['\u2019]hui|le \d+ \w+),?)?"


@dataclass(frozen=True, slots=True)
class Town:
    """A town's name at `start:end` of the original text."""

    start: int
    end: int
    name: str


def unlisted_towns(text: str, known: Collection[int]) -> Iterator[Town]:
    """Yield the towns that the context shows, but for what starts at an offset of `known` (listed places, states)."""
    buildings = frozenset(read_table("cities")["unlisted"]["buildings"])
    for match in _shown().finditer(text):
        start, end = match.span("town")
        name = match["town"]
        if start not in known and name not in buildings and name.split()[0] not in buildings and not name.isupper():
            yield Town(start, end, name)


@cache
def _shown() -> re.Pattern[str]:
    table: dict[str, list[str]] = read_table("cities")["unlisted"]
    staged = "|".join(_either(w) for w in table["staged"])
    nouns = "|".join(_either(w) for w in table["nouns"])
    return re.compile(rf"(?<!\w)(?:(?:{staged}){_WHEN} à |(?:{nouns}) ?)(?P<town>{_NAME})")


def _either(phrase: str) -> str:
    """Return the phrase as an expression that takes either apostrophe."""
    return re.escape(phrase).replace("'", "['\u2019]")
