"""The days within a span that words count from its first or its last: "le deuxième jour", "la dernière journée"."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import TimexMention
from entrevue.loaders.judge.words import judge_words
from entrevue.schema.data import read_table
from entrevue.schema.edtf import bounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

_LONGEST = 14  # days of a span whose days are counted


def counted_days(doc: Doc) -> Iterator[tuple[TimexMention, int]]:
    """Each such expression without a value, and its day: 1 is the first, 0 the last."""
    ordinals, units = _ordinals(), _units()
    for token in doc[:-1]:
        place = ordinals.get(token.lower_)
        if place is not None and doc[token.i + 1].lower_ in units:
            span = doc[token.i : token.i + 2]
            yield TimexMention(span.start, span.end, span.text, None, "inner"), place


def day_within(span: str, place: int) -> str | None:
    """That day of a span of days (EDTF), None where it has none."""
    first, last = bounds(span)
    day = last if place == 0 else first + timedelta(days=place - 1)
    return day.isoformat() if day <= last and (last - first).days < _LONGEST else None


@cache
def _ordinals() -> dict[str, int]:
    return {str(word): int(place) for word, place in read_table("dates")["ordinal"].items()} | dict.fromkeys(
        judge_words("last"), 0
    )


@cache
def _units() -> frozenset[str]:
    return frozenset(read_table("dates")["day_unit"])
