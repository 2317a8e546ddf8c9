"""What the judge upholds of an encounter's mentions: its people, all of them and nobody else, its status and kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from entrevue.loaders.judge import grouping
from entrevue.loaders.meetings.merging import Cluster

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter
    from entrevue.schema.records import Kind, Status


def upheld(scene: Scene, group: Sequence[Encounter], people: set[int], manner: tuple[str, str]) -> Cluster:
    """The mentions of an encounter with those who took part, all of them and nobody else."""
    status, kind = cast("Status", manner[0]), cast("Kind", manner[1])
    mentions = [_mention(m, people, status, kind) for m in group]
    absent = people - {p for m in mentions for p in m.persons}
    added = tuple(p for person in sorted(absent) for p in grouping.participant(scene, person, group[0].sentence))
    mentions[0] = replace(mentions[0], participants=(*mentions[0].participants, *added))
    return Cluster(mentions)


def _mention(mention: Encounter, people: set[int], status: Status, kind: Kind) -> Encounter:
    """A mention with the judge's status and kind, and of its people only those who took part."""
    return replace(
        mention,
        participants=grouping.only(mention, people),
        status=status,
        status_rule=mention.status_rule if mention.status == status else "learnt",
        trigger=replace(mention.trigger, kind=kind),
    )
