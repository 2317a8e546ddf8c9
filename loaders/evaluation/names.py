"""When two names are the same to the measure: without regard to case, accents, signs and the titles that lead them.

Apart from `entrevue.schema.names`, which may grow as searching and identity need, since figures are to stay comparable.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from entrevue.schema.data import read_table

_WORD = re.compile(r"[^\W_]+")
# Letters that Unicode does not decompose, and that agencies write either way (Sørensen, Łukasz, the Turkish dotless i).
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})  # noqa: RUF001


def fold(text: object) -> str:
    """Return the words of `text` in small letters without accents, parted by one space: "Al-Draïss," is "al draiss"."""
    decomposed = unicodedata.normalize("NFKD", str(text).casefold().translate(_LETTERS))
    letters = (character for character in decomposed if not unicodedata.combining(character))
    return " ".join(_WORD.findall("".join(letters)))


def bare_name(name: object) -> str:
    """Return the folded name without the titles that lead it ("M. le général Draïss" → "draiss").

    A name that is nothing but a title stays ("le Roi").
    """
    words = fold(name).split()
    while True:
        shorter = _without_title(words)
        if shorter is None:
            return " ".join(words)
        words = shorter


def _without_title(words: list[str]) -> list[str] | None:
    """Return `words` without the longest title at their head (and an article before it); None where there is none."""
    articles, titles = _vocabulary()
    start = 1 if words and words[0] in articles else 0
    for length in range(len(words) - start - 1, 0, -1):
        if tuple(words[start : start + length]) in titles:
            return words[start + length :]
    return None


@cache
def _vocabulary() -> tuple[frozenset[str], frozenset[tuple[str, ...]]]:
    """Return the articles and the titles (as tuples of words) of `scoring.toml`."""
    lists = read_table("scoring")
    titles = (tuple(title.split()) for key, titles in lists.items() if key != "articles" for title in titles)
    return frozenset(lists["articles"]), frozenset(titles)
