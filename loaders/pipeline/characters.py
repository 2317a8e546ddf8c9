"""The characters of a text, whichever way a page or an editor has written them down.

"é" as a letter and its accent (as PDF readers and some file systems have it), "l&#039;Intérieur" and "M.&nbsp;X" of a
page saved as text, line ends of Windows, spaces of other widths or that break no line, hyphens that a browser may hide,
blanks at the end of a line or where French sets none ("( MAP ) ,"), the "er" of "1er mars" that was raised: none of
them tells anything. Where each character stood is kept.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.page.days import month_expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SPACES = "\u00a0\u202f\u2009\u2007\u2008\u200a\u205f\u1680\u3000"  # of another width, or that break no line
_HIDDEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"  # soft hyphen, marks of width nought
_ACCENTS = "\u0300-\u036f"
# What most texts have none of, in one class, which is found several times as fast.
_MARKS = re.compile(rf"[\r&{_SPACES}{_HIDDEN}{_ACCENTS}]|[ \t][\n,)]|\( | \.\s|1 er ")


def plain_characters(text: str) -> tuple[str, tuple[int, ...] | None]:
    """Return the text in plain characters, and the offset of each in the text as it was (None where they are the same).

    The offsets end with the length of that text.
    """
    if _MARKS.search(text) is None:
        return text, None
    return rewritten(text, ((found.start(), found.end(), _read(found)) for found in _written().finditer(text)))


def rewritten(text: str, changes: Iterable[tuple[int, int, str]]) -> tuple[str, tuple[int, ...] | None]:
    """Return a text with other words for some of its stretches (start, end, words), in order, and where it all stood.

    What stands for a stretch stands where that begins. Where no character moves there are no places.
    """
    made = tuple(changes)
    ends = (0, *(end for _, end, _ in made))
    pieces = [piece for at, (start, _, words) in zip(ends, made, strict=False) for piece in (text[at:start], words)]
    read = "".join((*pieces, text[ends[-1] :]))
    if all(len(words) == end - start for start, end, words in made):
        return read, None
    places: list[int] = []
    for at, (start, _, words) in zip(ends, made, strict=False):
        places += range(at, start)
        places += [start] * len(words)
    return read, (*places, *range(ends[-1], len(text) + 1))


def through(places: Sequence[int] | None, before: tuple[int, ...] | None) -> tuple[int, ...] | None:
    """Return where the characters of a text stood before two changes: `places` of the second, in those of the first."""
    if places is None or before is None:
        return before if places is None else tuple(places)
    return tuple(before[at] for at in places)


def in_article(start: int, end: int, places: Sequence[int] | None) -> tuple[int, int]:
    """Return where the characters `start:end` of what is read stand in the article."""
    return (start, end) if places is None else (places[start], places[end - 1] + 1)


@cache
def _written() -> re.Pattern[str]:
    first = rf"(?<=\b1)[ {_SPACES}](?=er[ {_SPACES}](?:au \d{{1,2}} )?(?:{month_expression()}))"  # "1 er mars"
    return re.compile(
        rf"(?P<line>\r\n?)|(?P<entity>&(?:#\d{{1,6}}|#[xX][0-9a-fA-F]{{1,5}}|[A-Za-z]{{2,8}}\d?);)"
        rf"|(?P<hidden>[{_HIDDEN}]+)|(?P<raised>{first})|(?P<blank>[ \t{_SPACES}]+(?=\r?\n))"
        rf"|(?P<loose>(?<=\()[ {_SPACES}]+|(?<=\S)[ {_SPACES}]+(?=[,)]|\.(?!\S)))|(?P<space>[{_SPACES}])"
        rf"|(?P<accented>[^\W\d_][{_ACCENTS}]+)"
    )


def _read(written: re.Match[str]) -> str:
    """What a stretch of a text stands for."""
    match written.lastgroup:
        case "line":
            return "\n"
        case "space":
            return " "
        case "accented":
            return unicodedata.normalize("NFC", written[0])
        case "entity":
            read = html.unescape(written[0])
            return " " if read in _SPACES else read
        case _:
            return ""
