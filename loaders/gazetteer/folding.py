"""Text folded for matching, with the way back to the original's offsets.

Folding gives "LE MINISTRE ALGÉRIEN", "Côte-d'Ivoire" and "O.N.U." one spelling each: lower case, no accents; hyphens,
apostrophes and line ends are single spaces, the points of an acronym go, a paragraph's end (or a column's: three
blanks) is a line feed, and all other signs stay, so that a phrase never reaches across a comma or a full stop.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_BLANK = "-\u2010\u2011\u00ad'\u2019\u2018\u02bc`\u00b4"  # hyphens and apostrophes
_PARAGRAPH = "\u2029"
_LETTERS = {"\u0131": "i", "ł": "l", "đ": "d", "ø": "o"}
# What folding shortens: runs of white space, a hyphen at a line's end, and the points of "O.N.U.".
_SHORTENED = re.compile(r"\s{2,}|(?<=\w)-\n\s*|(?<![\w.])(?:[A-Z]\.){2,}(?:[A-Z](?!\w))?")
_COLUMN_GAP = 3


class _Table(dict[int, str]):
    """Character to folded character, one for one, filled as characters turn up."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char == _PARAGRAPH:
            folded = "\n"
        elif char in _BLANK or char.isspace():
            folded = " "
        else:
            lower = char.lower()
            plain = "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))
            folded = _LETTERS.get(lower, plain)[:1] or " "
        self[code] = folded
        return folded


_TABLE = _Table()


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` folded; `offsets[i]` is the original's offset of its character i, with one entry more for the end."""

    text: str
    offsets: Sequence[int]
    original: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original's offsets of the folded span, end exclusive."""
        return self.offsets[start], self.offsets[end - 1] + 1


def fold(original: str) -> Folded:
    """Fold `original`, in time linear in its length."""
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in _SHORTENED.finditer(original):
        run, start = match[0], match.start()
        pieces.append(original[at:start])
        offsets += range(at, start)
        if run[-1].isspace():
            pieces.append(_PARAGRAPH if run.count("\n") > 1 or run.count(" ") >= _COLUMN_GAP else " ")
            offsets.append(start)
        else:
            pieces.append(run.replace(".", ""))
            offsets += [start + i for i, char in enumerate(run) if char != "."]
        at = match.end()
    if not pieces:
        return Folded(original.translate(_TABLE), range(len(original) + 1), original)
    pieces.append(original[at:])
    offsets += range(at, len(original) + 1)
    return Folded("".join(pieces).translate(_TABLE), offsets, original)


@lru_cache(maxsize=100_000)
def fold_phrase(phrase: str) -> str:
    """Fold an entry of a vocabulary as `fold` would fold it within an article's line."""
    return fold(phrase).text.strip()
