"""When, all encounters of an article considered: a day is carried on from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.schema.edtf import bounds, contains, is_compatible, precision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.judge.dates import Candidate
    from entrevue.loaders.judge.dating import Told
    from entrevue.loaders.judge.forest import Row

_FAR = 9

Chances = dict[str, float]
"""By value, the chance that all expressions of it give it together (`dating`)."""


def chances(candidates: Sequence[Candidate], scores: Sequence[float]) -> Chances:
    """The sum of the scores of each value, in the order of the candidates; at most one of these is right."""
    out: Chances = {}
    for candidate, score in zip(candidates, scores, strict=True):
        out[candidate.value] = out.get(candidate.value, 0.0) + score
    return out


def features(value: str, number: int, told: Sequence[Told], found: Sequence[Chances]) -> Row:
    """What speaks for and against the date `value` of the encounter `number`, given what each one's expressions say."""
    own, case = found[number], told[number]
    ranked = sorted(own.values(), reverse=True)
    top = ranked[0]
    out: Row = {
        "score": own[value],
        "rank": sum(s > own[value] for s in ranked),
        "top": top,
        "second": ranked[1] if len(ranked) > 1 else 0.0,
        "margin": own[value] - max((s for v, s in own.items() if v != value), default=0.0),
        "values": len(own),
        f"precision={precision(value)}": 1,
        f"kind={case.kind}": 1,
        f"status={case.status}": 1,
        "groups": len(told),
        "words": len(case.words),
        "persons": len(case.persons),
    }
    finer = [s for v, s in own.items() if v != value and contains(value, v)]
    wider = [s for v, s in own.items() if v != value and contains(v, value)]
    out["finer"] = max(finer, default=0.0)
    out["wider"] = max(wider, default=0.0)
    order = sorted(range(len(told)), key=lambda n: told[n].words[0][1])
    place = order.index(number)
    for name, other in (("before", place - 1), ("after", place + 1)):
        if 0 <= other < len(order):
            out |= _beside(name, value, case, told[order[other]], found[order[other]])
    kin = max((n for n in order if n != number), key=lambda n: len(case.persons & told[n].persons), default=None)
    if kin is not None and case.persons & told[kin].persons:
        out |= _beside("kin", value, case, told[kin], found[kin])
    claims = [max(f, key=f.__getitem__) for n, f in enumerate(found) if n != number and f and max(f.values()) > top / 2]
    out["claimed"] = sum(c == value for c in claims)
    out["claimed-best"] = max((f.get(value, 0.0) for n, f in enumerate(found) if n != number), default=0.0)
    return out


def _beside(name: str, value: str, own: Told, other: Told, found: Chances) -> Row:
    """How the value goes with the dates of another encounter."""
    out: Row = {
        f"{name}-near": min(_FAR, abs(own.words[0][0] - other.words[-1][0])),
        f"{name}-shared": len(own.persons & other.persons),
        f"{name}-same-people": float(own.persons == other.persons),
        f"{name}-same-status": float(own.status == other.status),
        f"{name}-same-kind": float(own.kind == other.kind),
        f"{name}-score": found.get(value, 0.0),
        f"{name}-dated": float(bool(found)),
    }
    if found:
        best = max(found, key=found.__getitem__)
        out[f"{name}-best"] = found[best]
        out[f"{name}-same"] = float(best == value)
        out[f"{name}-fits"] = float(is_compatible(best, value))
        out[f"{name}-days"] = max(-40, min(40, (bounds(value)[0] - bounds(best)[0]).days))
    return out
