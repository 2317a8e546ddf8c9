"""The thin layer between the date component and spaCy: writes `doc._.timexes`.

What can date an encounter comes through: dates and parts of days, resolved or not (an unresolved one still tells that
the text dates the fact). Durations, sets, hours and adverbs like "désormais" do not.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import TimexMention, register_attributes, text_of
from entrevue.loaders.dates.asides import asides
from entrevue.loaders.dates.recognition import find_timexes
from entrevue.loaders.dates.resolution import resolve, resolve_one
from entrevue.loaders.dates.syntax import governing_tense
from entrevue.loaders.dates.timex import Cue, Offset, Opaque, Resolved, Tense, Timex
from entrevue.schema.edtf import bounds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from spacy.tokens import Doc, Span

_SIDES: tuple[Tense, Tense] = ("future", "past")
DATED_TYPES = frozenset({"DATE", "TIME"})


def set_timexes(doc: Doc, *, anchor: date | None = None, bound: date | None = None) -> Doc:
    """Set `doc._.timexes` for a text that appeared on `anchor` (None: unknown), not later than `bound`.

    Where the `Doc` is parsed the governing verb gives the tense, elsewhere the words around do.
    """
    register_attributes()
    timexes = [timex for timex in find_timexes(text_of(doc)) if timex.type in DATED_TYPES]
    spans = {timex.start: _span(doc, timex) for timex in timexes}
    parsed = doc.has_annotation("DEP")

    def tense_of(timex: Timex) -> Tense | None:
        tense = governing_tense(spans[timex.start]) if parsed else None
        return timex.cue.tense or "either" if tense == "present" else tense

    values = resolve(timexes, anchor=anchor, bound=bound, tense_of=tense_of)
    told = [value.edtf for value in values]
    doc._.timexes = tuple(
        TimexMention(
            spans[timex.start].start,
            spans[timex.start].end,
            timex.text,
            value.edtf,
            value.rule,
            value.reason,
            *_either_side(timex, anchor, bound),
            _shift(timex),
            (
                *((a.value, spans[timexes[a.pivot].start].start) for a in asides(number, timexes, told, anchor)),
                *((part, spans[timex.start].start) for part in _apart(value)),
            ),
        )
        for number, (timex, value) in enumerate(zip(timexes, values, strict=True))
        if not isinstance(timex.meaning, Opaque) and timex.rule != "here"
    )
    return doc


def _either_side(timex: Timex, anchor: date | None, bound: date | None) -> tuple[str | None, str | None]:
    """The values that the words would have ahead of the publication and nearest to it, whatever verb stands by."""
    if isinstance(timex.meaning, Offset | Opaque):
        return None, None
    free = replace(timex, cue=Cue())
    ahead, behind = (resolve_one(free, anchor=anchor, bound=bound, tense=t).edtf for t in _SIDES)
    if anchor is None or ahead is None or behind is None:
        return ahead, ahead or behind
    far = bounds(ahead)[0] - anchor > anchor - bounds(behind)[1]
    return ahead, behind if far else ahead


def _apart(value: Resolved) -> Iterator[str]:
    """The values of days that are listed and do not follow on one another: "vendredi et dimanche"."""
    if value.edtf is None:
        yield from (part.edtf for part in value.parts if part.edtf is not None)


def _shift(timex: Timex) -> int | None:
    """The days that the words count from a day of the text."""
    it = timex.meaning
    return it.count if isinstance(it, Offset) and (it.unit, it.base) == ("D", "reference") and not it.rough else None


def _span(doc: Doc, timex: Timex) -> Span:
    span = doc.char_span(timex.start, timex.end, alignment_mode="expand")
    return span if span is not None else doc[0:0]
