"""What is read of a text: its sentences as they flow, without the white space that a page's layout leaves in them.

Pages add a second space between words, print and mail break a line anywhere. Within the article words are told apart by
one space only, so that "M. Karim  Haddaoui" is one name whatever stands between its words.
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

_LAID_OUT = re.compile(r"\s\s+|[^\S ]")  # what is more than a space


@dataclass(frozen=True, slots=True)
class Reading:
    """The text that is read, with the zones in it; `places` gives each character's offset in the article.

    `places` is None where they are the same, and ends with the article's length.
    """

    text: str
    zones: ArticleZones
    places: tuple[int, ...] | None


def read_text(text: str, zones: ArticleZones, places: tuple[int, ...] | None = None) -> Reading:
    """Return what is read of an article, with its lost apostrophes: outside its zones character by character.

    `places` are the offsets in the article of the characters of `text`, None where they are the same.
    """
    flowing = with_apostrophes(text)
    pieces: list[str] = []
    kept: list[int] = []
    at = 0
    for start, end in zones.kept:
        for run in _LAID_OUT.finditer(flowing, start, end):
            pieces += [flowing[at : run.start()], " "]
            kept.extend(range(at, run.start() + 1))
            at = run.end()
    read = "".join([*pieces, flowing[at:]])
    if len(read) == len(flowing):
        return Reading(read, zones, places)
    kept.extend(range(at, len(flowing) + 1))
    return Reading(read, _moved(zones, kept), tuple(kept if places is None else (places[i] for i in kept)))


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
