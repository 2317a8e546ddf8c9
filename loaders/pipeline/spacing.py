"""What is read of a text: its sentences as they flow, without the white space that a page's layout leaves in them.

French typography sets a no-break space before a colon and behind "M.", pages add a second space between words, hyphens
that a browser may hide, and line breaks of print or mail. Words are told apart by one space only, so that "M. Karim
Haddaoui" is one name whatever stands between its words. Where each character stood is kept, for the offsets of proofs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING, TypeVar, cast

from entrevue.loaders.page.layout import ArticleZones, Excluded, Span
from entrevue.loaders.pipeline.apostrophes import with_apostrophes
from entrevue.schema.records import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

_OTHER_SPACES = "\u00a0\u202f\u2009\u2007\u2008\u200a\u205f\u1680\u3000"  # of another width, or that break no line
_HIDDEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"  # soft hyphen, marks of width nought
_SPACES = re.compile(rf"[\s{_HIDDEN}]+")
_LAID_OUT = re.compile(rf"\s\s|[^\S\n ]|[{_HIDDEN}]")  # what is more than single spaces and line breaks


@dataclass(frozen=True, slots=True)
class Reading:
    """The text that is read, with the zones in it; `places` gives each character's offset in the article.

    `places` is None where they are the same, and has the article's length behind the last one.
    """

    text: str
    zones: ArticleZones
    places: tuple[int, ...] | None


def with_plain_spaces(text: str) -> str:
    """The text, character for character, with a plain space for each one of another kind."""
    for sign in _OTHER_SPACES:
        text = text.replace(sign, " ")
    return text


def read_text(text: str, zones: ArticleZones) -> Reading:
    """Return what is read of an article's text, with its lost apostrophes: outside its zones character by character."""
    flowing = with_apostrophes(with_plain_spaces(text))
    if not any("\n" in flowing[a:b] or _LAID_OUT.search(flowing, a, b) for a, b in zones.kept):
        return Reading(flowing, zones, None)
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for start, end in zones.kept:
        pieces.append(flowing[at:start])
        places.extend(range(at, start))
        for run in _SPACES.finditer(flowing, start, end):
            pieces += [flowing[start : run.start()], _between(run[0])]
            places.extend(range(start, run.start()))
            places.extend([run.start()] * len(pieces[-1]))
            start = run.end()  # noqa: PLW2901 -- what is left of the zone
        pieces.append(flowing[start:end])
        places.extend(range(start, end))
        at = end
    pieces.append(flowing[at:])
    places.extend(range(at, len(flowing) + 1))
    read = "".join(pieces)
    if len(read) == len(flowing):
        return Reading(read, zones, None)
    return Reading(read, _moved(zones, places), tuple(places))


def _between(run: str) -> str:
    """One space for white space; nothing for a soft hyphen, which parts no words."""
    return " " if any(sign.isspace() for sign in run) else ""


def _moved(zones: ArticleZones, places: Sequence[int]) -> ArticleZones:
    """The zones in a text of which each character stood at one of `places`."""

    def span(one: Span) -> Span:
        return Span(bisect_left(places, one.start), bisect_left(places, one.end))

    return ArticleZones(
        title=None if zones.title is None else span(zones.title),
        dateline=None if zones.dateline is None else span(zones.dateline),
        body=tuple(map(span, zones.body)),
        headings=tuple(map(span, zones.headings)),
        excluded=tuple(Excluded(*span(Span(one.start, one.end)), one.reason) for one in zones.excluded),
    )


def at_their_places(value: T, places: Sequence[int]) -> T:
    """Return facts with every proof's offsets in the article, of a text whose characters stood at `places`."""
    if isinstance(value, Evidence):
        return cast("T", replace(value, start=places[value.start], end=places[value.end - 1] + 1))
    if isinstance(value, tuple):
        return cast("T", tuple(at_their_places(part, places) for part in value))
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: getattr(value, field.name) for field in fields(value)}
        moved = {name: at_their_places(part, places) for name, part in parts.items() if _may_prove(part)}
        return cast("T", replace(value, **moved)) if moved else value
    return value


def _may_prove(part: object) -> bool:
    return bool(part) and (isinstance(part, tuple) or is_dataclass(part))
