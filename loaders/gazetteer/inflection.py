"""The regular inflection of French adjectives of nationality (Grevisse, Le bon usage, § 554–566)."""

from __future__ import annotations

from functools import cache

from entrevue.schema.data import read_table


def inflect(masculine: str) -> tuple[str, ...]:
    """Return masculine and feminine, singular and plural of the adjective, `masculine` first, without repetition.

    >>> inflect("marocain")
    ('marocain', 'marocaine', 'marocains', 'marocaines')
    >>> inflect("belge")
    ('belge', 'belges')
    """
    if masculine.endswith("e"):
        feminine = masculine
    elif masculine.endswith(("ien", "éen", "yen", "on")):
        feminine = masculine + "ne"
    else:
        feminine = masculine + "e"
    plural = masculine if masculine.endswith(("s", "x")) else masculine + "s"
    return tuple(dict.fromkeys((masculine, feminine, plural, feminine + "s")))


@cache
def nationalities() -> tuple[str, ...]:
    """Return the adjectives of nationality in all their forms."""
    states = read_table("countries")["countries"].values()
    inflected = (form for s in states for adjective in s.get("adjectives", ()) for form in inflect(adjective))
    shared = (word for word in read_table("countries")["shared"] if word.islower())  # "congolais", of two states
    return (*inflected, *(form for s in states for form in s.get("forms", ())), *shared)
