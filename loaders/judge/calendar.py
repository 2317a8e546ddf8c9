"""When, all encounters of an article considered: a day is carried on from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.schema.edtf import bounds, contains, is_compatible, precision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.judge.dates import Candidate
    from entrevue.loaders.meetings.model import Encounter

_FAR = 9

Chances = dict[str, float]
"""By value, the best chance that any expression gives it (`dating`)."""


def chances(candidates: Sequence[Candidate], scores: Sequence[float]) -> Chances:
    """The best score of each value, in the order of the candidates."""
    out: Chances = {}
    for candidate, score in zip(candidates, scores, strict=True):
        out[candidate.value] = max(out.get(candidate.value, 0.0), score)
    return out


def features(  # noqa: PLR0913, PLR0917 -- a question with the answers before it
    value: str, number: int, groups: Sequence[Sequence[Encounter]], found: Sequence[Chances], kind: str, status: str
) -> dict[str, float]:
    """What speaks for and against the date `value` of the group `number`, given what each group's expressions say."""
    own = found[number]
    ranked = sorted(own.values(), reverse=True)
    top = ranked[0]
    out: dict[str, float] = {
        "score": own[value],
        "rank": sum(s > own[value] for s in ranked),
        "top": top,
        "second": ranked[1] if len(ranked) > 1 else 0.0,
        "margin": own[value] - max((s for v, s in own.items() if v != value), default=0.0),
        "values": len(own),
        f"precision={precision(value)}": 1,
        f"kind={kind}": 1,
        f"status={status}": 1,
        "groups": len(groups),
        "words": len(groups[number]),
    }
    finer = [s for v, s in own.items() if v != value and contains(value, v)]
    wider = [s for v, s in own.items() if v != value and contains(v, value)]
    out["finer"] = max(finer, default=0.0)
    out["wider"] = max(wider, default=0.0)
    order = sorted(range(len(groups)), key=lambda n: groups[n][0].trigger.token)
    place = order.index(number)
    for name, other in (("before", place - 1), ("after", place + 1)):
        if 0 <= other < len(order):
            out |= {
                f"{name}-{k}": v
                for k, v in _beside(value, groups[number], groups[order[other]], found[order[other]]).items()
            }
    claims = [
        max(f, key=lambda v: f[v]) for n, f in enumerate(found) if n != number and f and max(f.values()) > top / 2
    ]
    out["claimed"] = sum(c == value for c in claims)
    out["claimed-best"] = max((f.get(value, 0.0) for n, f in enumerate(found) if n != number), default=0.0)
    return out


def _beside(value: str, own: Sequence[Encounter], other: Sequence[Encounter], found: Chances) -> dict[str, float]:
    mine = {p for m in own for p in m.persons}
    theirs = {p for m in other for p in m.persons}
    out: dict[str, float] = {
        "near": min(_FAR, abs(own[0].sentence - other[-1].sentence)),
        "shared": len(mine & theirs),
        "same-status": float(own[0].status == other[0].status),
        "score": found.get(value, 0.0),
        "dated": float(bool(found)),
    }
    if found:
        best = max(found, key=lambda v: found[v])
        out["best"] = found[best]
        out["same"] = float(best == value)
        out["fits"] = float(is_compatible(best, value))
        out["days"] = max(-40, min(40, (bounds(value)[0] - bounds(best)[0]).days))
    return out
