"""Houses of state ("l'Élysée", "le Kremlin"): whose they are, where they stand, and how the press spells them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from entrevue.schema.data import read_table


@dataclass(frozen=True, slots=True)
class House:
    """A house of state; `city` is None where its name places nothing, and not every one `tells_state` by its name."""

    name: str
    country: str
    city: str | None
    tells_state: bool


@cache
def houses() -> tuple[House, ...]:
    """The houses of `vocabulary/houses.toml`; raises `DataError` where it is missing or malformed."""
    table = read_table("houses")
    placed = [
        House(name, country, city, tells_state=key == "known")
        for key in ("known", "shared")
        for country, cities in table[key].items()
        for city, names in cities.items()
        for name in names
    ]
    powers = [House(name, code, None, tells_state=True) for code, names in table["powers"].items() for name in names]
    return (*placed, *powers)


def spellings(name: str) -> str:
    """Return an expression of what the press writes for a name of the vocabulary, in either kind of apostrophe."""
    return re.sub(r"\w+|.", lambda match: _word(match[0]), name)


def _word(word: str) -> str:
    """A word with a capital for its small initial and without its accents, or the sign between two words."""
    if word in {"-", "'"}:
        return "[- ]" if word == "-" else "['\u2019]"
    letters = [f"[{letter}{plain}]" if (plain := _plain(letter)) != letter else re.escape(letter) for letter in word]
    if word[0].islower():
        letters[0] = f"[{''.join(sorted({form for one in (word[0], _plain(word[0])) for form in (one, one.upper())}))}]"
    return "".join(letters)


def _plain(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]
