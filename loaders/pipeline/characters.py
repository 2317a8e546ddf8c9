"""The characters of a text, whichever way a page or an editor has written them down.

"é" as a letter and its accent (as PDF readers and some file systems have it), "l&#039;Intérieur" and "M.&nbsp;X" of a
page saved as text, line ends of Windows, spaces of other widths or that break no line, hyphens that a browser may hide,
blanks at the end of a line, the "er" of "1er mars" that was raised: none of them tells anything. Where each character
stood is kept.
"""

from __future__ import annotations

import html
import re
import unicodedata

_SPACES = "\u00a0\u202f\u2009\u2007\u2008\u200a\u205f\u1680\u3000"  # of another width, or that break no line
_HIDDEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"  # soft hyphen, marks of width nought
_ACCENTS = "\u0300-\u036f"
_MONTHS = "janv|f[ée]v|mars|avril|mai|juin|juil|ao[ûu]t|sept|oct|nov|d[ée]c"
_WRITTEN = re.compile(
    rf"(?P<line>\r\n?)|(?P<entity>&(?:#\d{{1,6}}|#[xX][0-9a-fA-F]{{1,5}}|[A-Za-z]{{2,8}}\d?);)|(?P<hidden>[{_HIDDEN}]+)"
    rf"|(?P<raised>(?<=\b1)[ {_SPACES}](?=er[ {_SPACES}](?:au \d{{1,2}} )?(?:{_MONTHS})))"
    rf"|(?P<blank>[ \t{_SPACES}]+(?=\r?\n))|(?P<space>[{_SPACES}])|(?P<accented>[^\W\d_][{_ACCENTS}]+)"
)
# What most texts have none of, in one class, which is found several times as fast.
_MARKS = re.compile(rf"[\r&{_SPACES}{_HIDDEN}{_ACCENTS}]|[ \t]\n|1 er ")


def plain_characters(text: str) -> tuple[str, tuple[int, ...] | None]:
    """Return the text in plain characters, and the offset of each in the text as it was (None where they are the same).

    The offsets end with the length of that text.
    """
    found = _WRITTEN.search(text) if _MARKS.search(text) is not None else None
    if found is None:
        return text, None
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    while found is not None:
        read = _read(found)
        pieces += [text[at : found.start()], read]
        places.extend(range(at, found.start()))
        places.extend([found.start()] * len(read))
        at = found.end()
        found = _WRITTEN.search(text, at)
    pieces.append(text[at:])
    places.extend(range(at, len(text) + 1))
    return "".join(pieces), tuple(places)


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
