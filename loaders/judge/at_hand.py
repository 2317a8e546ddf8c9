"""What the press tells in the present of a visit that is only to come: "Il débarque à Rabat accompagné de X".

Where the article announces the same person at the same place and tells of it in no past, the present is that of an
agenda.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.dates.verbs import outlook
from entrevue.loaders.judge.scene import lineage
from entrevue.loaders.judge.stages import MEMBER
from entrevue.loaders.meetings import syntax

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter


def at_hand(
    scene: Scene,
    groups: Sequence[Sequence[Encounter]],
    members: Sequence[Mapping[int, float]],
    elected: Sequence[tuple[str, str]],
) -> list[tuple[str, str]]:
    """The status and kind of each group, "planned" for those told as held that are only announced."""
    planned = [n for n, (status, _) in enumerate(elected) if status == "planned"]
    return [
        ("planned", kind)
        if status == "held"
        and any(_is_the_same(groups, members, number, other) for other in planned)
        and all(_is_present(scene, mention) for mention in groups[number])
        else (status, kind)
        for number, (status, kind) in enumerate(elected)
    ]


def _is_present(scene: Scene, mention: Encounter) -> bool:
    """Whether the finite verb that tells of it is in the present, and it is given no time of its own."""
    word = scene.doc[mention.trigger.token]
    verb = next((t for t in lineage(word) if syntax.is_verbal(t) and syntax.is_finite(t)), None)
    return verb is not None and outlook(verb) == "present" and mention.timex is None


def _is_the_same(
    groups: Sequence[Sequence[Encounter]], members: Sequence[Mapping[int, float]], one: int, other: int
) -> bool:
    """Whether both have somebody and the place in common."""
    mine, theirs = ({p for p, chance in members[n].items() if chance >= MEMBER} for n in (one, other))
    here, there = ({m.city.city for m in groups[n] if m.city} for n in (one, other))
    return bool(mine & theirs and here & there)
