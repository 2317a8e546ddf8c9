"""Lines that a mail program, a terminal or a PDF broke at one width: they are joined before anything is read.

What is left of a page is told from menus and headlines by its lines, which says nothing once a width has cut them. Of a
page that a width has cut in parts alone, `page.blocks` joins the paragraphs.
"""

from __future__ import annotations

import re
import statistics
from typing import TYPE_CHECKING, NamedTuple

from entrevue.loaders.page.blocks import GOES_ON, NARROW, WIDE, stands_apart
from entrevue.loaders.page.dateline import dated_dateline_end
from entrevue.loaders.pipeline.characters import rewritten

if TYPE_CHECKING:
    from collections.abc import Sequence

_BREAK = re.compile(r"(?<=\S)\n(?=(?P<word>\S+))")
_HYPHEN = re.compile(r"[^\W\d_]-$")  # a line may end within "Jean-Yves"
_FULL = 0.92  # of the width: so far, at least, a line goes that has no room for the next word
_FEWEST = 4  # breaks from which a width is seen
_MOST = 0.5  # of a text's breaks stand behind a full line; the others end paragraphs, items and headlines


class _Line(NamedTuple):
    end: int
    width: int  # characters
    needed: int  # characters that it would have with the next line's first word
    goes_on: bool  # the next line begins in a small letter


def unwrapped(text: str) -> tuple[str, tuple[int, ...] | None]:
    """Return a text with its broken lines joined, and the offset of each character (None where they are the same)."""
    breaks = text.count("\n")
    if breaks < _FEWEST or breaks * WIDE < len(text):  # fewer than a width would make
        return text, None
    return rewritten(text, ((end, end + 1, _between(text, end)) for end in _broken_at(text)))


def _broken_at(text: str) -> Sequence[int]:
    """Where lines end that a width has broken."""
    lines = [_line(text, found) for found in _BREAK.finditer(text)]
    width = max((line.width for line in lines), default=0)
    full = [line for line in lines if line.needed >= _FULL * width]
    if not NARROW <= width <= WIDE or len(full) < max(_FEWEST, _MOST * len(lines)):
        return ()
    if statistics.mean(line.goes_on for line in full) < GOES_ON:
        return ()
    return [line.end for line in full if not _begins(text, line.end + 1)]


def _begins(text: str, start: int) -> bool:
    """Whether what is there begins a part of the page, however full the line before it is."""
    line, *others = text[start : start + 3 * WIDE].split("\n")
    return stands_apart(line) or dated_dateline_end(" ".join((line, *others[:1]))) is not None


def _line(text: str, broken: re.Match[str]) -> _Line:
    end, word = broken.start(), broken["word"]
    width = end - text.rfind("\n", 0, end) - 1
    return _Line(end, width, width + 1 + len(word), word[0].islower())


def _between(text: str, end: int) -> str:
    """What stands between a line that ends there and the next."""
    return "" if _HYPHEN.search(text, end - 2, end) else " "
