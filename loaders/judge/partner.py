"""It takes two to talk: of whom alone talks are told, the one other whom the rules read at them was there too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter

_TALKS = frozenset({"talks", "call"})
_LIKELY = 0.4


def partner(
    scene: Scene, group: Sequence[Encounter], chances: Mapping[int, float], present: set[int], kind: str
) -> frozenset[int]:
    """The other of two by the rules, where talks are held to be of one alone and nearly of the other."""
    if kind not in _TALKS or len(present) != 1:
        return frozenset()
    told = (set(e.persons) for m in group for e in scene.told.get(m.trigger.token, ()))
    others = frozenset().union(*(people for people in told if present <= people)) - present
    return others if len(others) == 1 and chances.get(min(others), 0.0) >= _LIKELY else frozenset()
