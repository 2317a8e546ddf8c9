"""The spelling under which words are compared: small letters without accents."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_FRENCH = frozenset("abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüÿœæ'’.-")


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Small letters without accents, typographic apostrophes made plain; the key under which words are matched."""
    plain = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    return (
        "".join(c for c in plain if not unicodedata.combining(c))
        .replace("\N{LATIN SMALL LETTER DOTLESS I}", "i")
        .replace("ł", "l")
        .replace("ø", "o")
    )


def has_french_letters(word: str) -> bool:
    """Whether a word is spelt with the letters of French alone: "Sá" is no "sa"."""
    return _FRENCH.issuperset(word.casefold())
