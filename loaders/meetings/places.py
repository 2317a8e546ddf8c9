"""The vocabulary of places and stays, read from `schema/vocabulary/places.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from entrevue.loaders.meetings.vocabulary import Words, words
from entrevue.schema.data import read_table


@dataclass(frozen=True, slots=True)
class Places:
    """Words around cities (`cases` to `rooms`) and around the days of a stay (`begin` to `hours`)."""

    cases: frozenset[str]
    venues: frozenset[str]
    reached: Words
    back: frozenset[str]
    times: frozenset[str]
    published: Words
    rooms: tuple[str, ...]
    begin: Words
    begin_phrases: tuple[str, ...]
    end: tuple[str, ...]
    days: dict[str, int]
    hours: dict[str, int]


@cache
def load_places() -> Places:
    """Read the vocabulary that ships with Entrevue (once per process)."""
    data = read_table("places")
    city, stay = data["city"], data["stay"]
    return Places(
        cases=frozenset(city["cases"]),
        venues=frozenset(city["venues"]),
        reached=words(city["reached"]),
        back=frozenset(city["back"]),
        times=frozenset(city["times"]),
        published=words(city["published"]),
        rooms=tuple(city["rooms"]),
        begin=words(stay["begin"]),
        begin_phrases=tuple(stay["begin_phrases"]),
        end=tuple(stay["end"]),
        days=dict(stay["days"]),
        hours=dict(stay["hours"]),
    )
