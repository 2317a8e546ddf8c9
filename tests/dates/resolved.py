"""One expression of time, resolved as the tests ask."""

from __future__ import annotations

from datetime import date

from entrevue.loaders.dates import Resolved, Tense, find_timexes, resolve_one

MONDAY = date(2015, 2, 16)


def value(
    text: str,
    *,
    anchor: date | None = MONDAY,
    bound: date | None = None,
    reference: str | None = None,
    tense: Tense | None = None,
) -> Resolved:
    (timex,) = find_timexes(text)
    return resolve_one(timex, anchor=anchor, bound=bound, reference=reference, tense=tense)
