"""In what status an encounter is, all its mentions considered: an announcement may be called off further down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge.phase import phases
from entrevue.loaders.judge.prospect import prospect

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter


def features(
    scene: Scene,
    group: Sequence[Encounter],
    votes: Sequence[Mapping[str, float]],
    told: Mapping[int, float],
    kind: str,
) -> dict[str, float]:
    """What speaks for each status; `votes` has a mention's own answer, in the order of `group`."""
    out: dict[str, float] = {
        "words": len(group),
        "span": group[-1].sentence - group[0].sentence,
        "number": group[0].sentence,
        "dated": float(scene.doc._.published is not None),
        f"kind={kind}": 1,
        f"frame={group[0].trigger.entry.frame}": 1,
    }
    weights = [told.get(m.trigger.token, 0.0) + 1e-6 for m in group]
    best = max(range(len(group)), key=lambda n: weights[n])
    for name in votes[0]:
        shares = [vote[name] for vote in votes]
        out |= {
            f"mean-{name}": sum(shares) / len(shares),
            f"weighted-{name}": sum(w * s for w, s in zip(weights, shares, strict=True)) / sum(weights),
            f"most-{name}": max(shares),
            f"least-{name}": min(shares),
            f"first-{name}": shares[0],
            f"last-{name}": shares[-1],
            f"best-{name}": shares[best],
            f"ruled-{name}": float(sum(m.status == name for m in group)),
        }
    for place, mention in (("first", group[0]), ("last", group[-1]), ("best", group[best])):
        out |= {f"{place}-{key}": value for key, value in prospect(scene, mention.sentence, told).items()}
        out |= {f"{place}-{phase}": 1.0 for phase in phases(scene, mention.trigger.token)}
    return out
