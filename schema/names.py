"""Names of people and things made comparable: accents, case, hyphens, apostrophes and honorifics folded.

`fold` serves keys and searches alike, so that what a user types finds what an article wrote. It does not judge
spelling: Mohamed and Mohammed stay two (identity across articles is the resolver's concern).
"""

from __future__ import annotations

import functools
import re
import unicodedata

from entrevue.schema.data import read_table

_LETTERS = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
    }
)
_NASAL = re.compile(r"\b([nm])['\u2019\u02bc](?=\w)")
_OTHER = re.compile(r"[^\w]+|_+")
_NAME = 100  # letters of the longest text that may be a name or a title


def fold(text: str) -> str:
    """Return `text` in small letters without accents, its words parted by one space; "N'Guesso" gives "nguesso"."""
    return _remembered(text) if len(text) <= _NAME else _folded(text)


def fold_person(name: str) -> str:
    """Return `name` folded, without the honorifics that stand before it ("M.", "Dr", "SM"); never empty for a name."""
    words = fold(name).split()
    honorifics = _words("honorifics")
    while len(words) > 1 and words[0] in honorifics:
        words.pop(0)
    return " ".join(words)


def surname(name: str) -> str:
    """Return the family name of `name` with its particles: "Saad Eddine El Othmani" gives "El Othmani"."""
    words = name.split()
    particles = _words("particles")
    start = len(words) - 1
    while start > 1 and fold(words[start - 1]) in particles:
        start -= 1
    return " ".join(words[start:]) if words else name


def _folded(text: str) -> str:
    small = text.casefold()
    if not small.isascii():
        parts = unicodedata.normalize("NFKD", small.translate(_LETTERS))
        small = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return _OTHER.sub(" ", _NASAL.sub(r"\1", small)).strip()


_remembered = functools.lru_cache(maxsize=100_000)(_folded)  # names come again and again, sentences do not


@functools.cache
def _words(key: str) -> frozenset[str]:
    return frozenset(read_table("names")[key])
