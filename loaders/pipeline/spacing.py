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
from entrevue.loaders.pipeline.characters import in_article, rewritten, through
from entrevue.loaders.pipeline.headings import with_headings_in_small
from entrevue.loaders.pipeline.surnames import with_names_in_small
from entrevue.schema.records import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.schema.records import Record

T = TypeVar("T")

_LAID_OUT = re.compile(r"\s\s+|[^\S ]")  # what is more than a space


@dataclass(frozen=True, slots=True)
class Reading:
    """The text that is read, with the zones in it; `places` gives each character's offset in the article.

    `places` is None where they are the same, and ends with the article's length. `shown` is the text with the capitals
    that it has, for proofs, None where they are those of `text`.
    """

    text: str
    zones: ArticleZones
    places: tuple[int, ...] | None = None
    shown: str | None = None

    def prove(self, record: Record) -> Record:
        """Return a record with its proofs in the words of the article, at their offsets in it."""
        return record if self.places is None and self.shown is None else _proven(record, self)


def read_text(page: Reading) -> Reading:
    """Return what is read of a page in plain characters: outside its zones the same, with its lost apostrophes."""
    flowing, zones, places = with_apostrophes(page.text), page.zones, page.places
    runs = (run for zone in zones.kept for run in _LAID_OUT.finditer(flowing, *zone))
    shown, kept = rewritten(flowing, ((run.start(), run.end(), " ") for run in runs))
    if kept is not None:
        zones, places = _moved(zones, kept), through(kept, places)
    read = with_headings_in_small(with_names_in_small(shown, zones.kept), zones)
    return Reading(read, zones, places, None if read == shown else shown)


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


def _proven(value: T, reading: Reading) -> T:
    if isinstance(value, Evidence):
        return cast("T", _at_its_place(value, reading))
    if isinstance(value, tuple):
        return cast("T", tuple(_proven(part, reading) for part in value))
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: getattr(value, field.name) for field in fields(value)}
        moved = {name: _proven(part, reading) for name, part in parts.items() if _may_prove(part)}
        return cast("T", replace(value, **moved)) if moved else value
    return value


def _at_its_place(proof: Evidence, reading: Reading) -> Evidence:
    text = proof.text if reading.shown is None else reading.shown[proof.start : proof.end]
    start, end = in_article(proof.start, proof.end, reading.places)
    return replace(proof, text=text, start=start, end=end)


def _may_prove(part: object) -> bool:
    return bool(part) and (isinstance(part, tuple) or is_dataclass(part))
