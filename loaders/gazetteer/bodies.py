"""Public bodies that no list holds, and what their readers know of the text and of `vocabulary/bodies.toml`.

`ministries`, `heads` and `forces` each read one construction of French; what they give is a `Body`, whose country may
be left to the context.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.loaders.gazetteer.links import OF
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from entrevue.loaders.gazetteer.cities import CityReference
    from entrevue.loaders.gazetteer.countries import Nationality
    from entrevue.loaders.gazetteer.folding import Folded

_OF_STATE = re.compile(rf" {OF} ")


@dataclass(frozen=True, slots=True)
class Body:
    """A body named at `start:end` of the folded text; `stem` is its name without the nationality."""

    start: int
    end: int
    stem: str
    kind: str
    country: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Context:
    """What the other readers found in the same text: states and cities by where they start, starts of listed bodies."""

    folded: Folded
    states: dict[int, Nationality]
    cities: dict[int, CityReference]
    listed: Collection[int]

    @classmethod
    def of(
        cls, folded: Folded, states: Sequence[Nationality], cities: Sequence[CityReference], listed: Collection[int]
    ) -> Context:
        """Index the references by where they start."""
        return cls(folded, {s.start: s for s in states}, {c.start: c for c in cities}, listed)

    def is_capital(self, at: int) -> bool:
        """Whether the original has a capital letter at the folded offset `at`."""
        return self.folded.original[self.folded.offsets[at]].isupper()

    def adjective_at(self, at: int) -> Nationality | None:
        """Return the adjective of nationality that starts after the blank at `at`."""
        state = self.states.get(at + 1)
        return state if state and state.form != "name" and self.folded.text[at : at + 1] == " " else None

    def state_behind(self, at: int) -> Nationality | None:
        """Return the state that a complement names right behind `at`: "du Tchad"."""
        link = _OF_STATE.match(self.folded.text, at)
        state = self.states.get(link.end()) if link else None
        return state if state and state.form == "name" else None


@cache
def kinds(table: str) -> dict[str, str]:
    """Return what kind of body a word of a name makes it, by the table of `bodies.toml`."""
    words: dict[str, str] = read_table("bodies")[table]["kinds"]
    return {fold_phrase(word): kind for word, kind in words.items()}


@cache
def phrases(table: str, key: str) -> frozenset[str]:
    """Return a list of a table of `bodies.toml`, folded."""
    return frozenset(fold_phrase(phrase) for phrase in read_table("bodies")[table][key])


@cache
def word_set(table: str, key: str) -> frozenset[str]:
    """Return the words that a text of a table lists, folded; a hyphenated one by its parts, as folding parts them."""
    words: str = read_table("bodies")[table][key]
    return frozenset(part for word in words.split() for part in fold_phrase(word).split() if len(part) > 1)
