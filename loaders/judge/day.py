"""What speaks for and against a date as such, whatever encounter it may be of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.schema.edtf import bounds, contains, precision

if TYPE_CHECKING:
    import datetime

    from spacy.tokens import Doc

_FAR = 400  # days
_EXPLICIT = frozenset({"absolute", "year-by-anchor", "year-by-weekday", "year-by-text", "weekday-day"})


def by_itself(doc: Doc, value: str, anchor: datetime.date | None) -> dict[str, float]:
    """How long it is, how far from the day of publication, and how often the article names it."""
    start, end = bounds(value)
    timexes = doc._.timexes
    out: dict[str, float] = {
        f"precision={precision(value)}": 1,
        "interval": float("/" in value),
        "length": min((end - start).days, _FAR),
        "timexes": len(timexes),
        "occurrences": [t.value for t in timexes].count(value),
    }
    if anchor is not None:
        out["published"] = 1
        out["ahead-by"] = max(-_FAR, min(_FAR, (start - anchor).days))
        out["same-day"] = float(start == anchor == end)
        out["past"] = float(end < anchor)
        out["future"] = float(start > anchor)
    return out


def among_others(doc: Doc, value: str, anchor: datetime.date | None) -> dict[str, float]:
    """How the value compares with the article's others."""
    values = {t.value for t in doc._.timexes if t.value}
    starts = sorted({bounds(v)[0] for v in values})
    start = bounds(value)[0]
    past = [s for s in starts if anchor is not None and s <= anchor]
    return {
        "values": len(values),
        "later-values": sum(s > start for s in starts),
        "earlier-values": sum(s < start for s in starts),
        "latest-past": float(bool(past) and start == past[-1]),
        "explicit": sum(t.value == value and t.rule in _EXPLICIT for t in doc._.timexes),
        "within-span": sum("/" in v and v != value and contains(v, value) for v in values),
        "finer-there": float(any(v != value and contains(value, v) for v in values)),
    }
