"""Whether what a group of mentions tells stands as an encounter at all: the last word against inventing one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.annotations import of_the_field

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter

_MEMBER = 0.4
_SURE = 0.7


def features(  # noqa: PLR0913, PLR0917 -- a question with the answers before it
    scene: Scene,
    group: Sequence[Encounter],
    members: Mapping[int, float],
    told: Mapping[int, float],
    votes: Mapping[str, float],
    kind: str,
) -> dict[str, float]:
    """What speaks for and against a group.

    `members` gives how likely each person took part, `told` how likely each word tells of an encounter, `votes` how
    likely each status is.
    """
    doc = scene.doc
    tokens = [m.trigger.token for m in group]
    tellings = sorted((told.get(t, 0.0) for t in tokens), reverse=True)
    chances = sorted(members.values(), reverse=True)
    likely = [p for p, c in members.items() if c > _MEMBER]
    sides = {doc._.people[p].country for p in likely} - {None}
    units = [part.unit for m in group for part in m.participants]
    unnamed = {u.start: u.country for u in units if u.human and not u.persons}
    states = sides | {u.country for u in units if u.country}
    best = max(told.values(), default=0.0)
    first = group[0]
    near = [c for c in of_the_field(doc) if any(m.start <= c.start < m.end for m in group)]
    return {
        "telling": tellings[0],
        "telling-second": tellings[1] if len(tellings) > 1 else 0.0,
        "telling-mean": sum(tellings) / len(tellings),
        "words": len(tokens),
        "sentences": len({m.sentence for m in group}),
        "first": chances[0] if chances else 0.0,
        "second": chances[1] if len(chances) > 1 else 0.0,
        "third": chances[2] if len(chances) > 2 else 0.0,  # noqa: PLR2004
        "likely": len(likely),
        "sure": sum(c > _SURE for c in chances),
        "doubtful": sum(0.15 < c <= _MEMBER for c in chances),  # noqa: PLR2004
        "sides": len(sides),
        "states": len(states),
        "unnamed": len(unnamed),
        "unnamed-states": len(set(unnamed.values()) - {None}),
        "unnamed-plural": float(any(u.plural and not u.persons for u in units)),
        "ruled": sum(bool(scene.told.get(t)) for t in tokens),
        "ruled-people": max((len(e.persons) for t in tokens for e in scene.told.get(t, ())), default=0),
        "strong": sum(not m.trigger.entry.weak for m in group),
        "destination": float(any(m.destination for m in group)),
        "dated": float(any(m.timex is not None and m.timex.value is not None for m in group)),
        "city": float(any(m.city is not None for m in group)),
        "topics": len(near),
        "number": first.sentence,
        "from-end": len(scene.sentences) - first.sentence,
        "document-best": best,
        "document-words": sum(s > _MEMBER for s in told.values()),
        "cast": len(doc._.people),
        "topics-all": len(of_the_field(doc)),
        "agencies": len(doc._.agencies),
        f"kind={kind}": 1,
        f"frame={first.trigger.entry.frame}": 1,
        **{f"status-{name}": chance for name, chance in votes.items()},
    }
