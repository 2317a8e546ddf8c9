"""The regular inflection of French adjectives of nationality (Grevisse, Le bon usage, § 554–566)."""

from __future__ import annotations


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
