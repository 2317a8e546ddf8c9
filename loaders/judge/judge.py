"""The judge: from what the rules read of an article to its encounters, each with people, status, kind and date.

The rules (`loaders/meetings`) propose; what they propose is evidence among other evidence. Forests grown on annotated
dispatches (`training/`) answer one question after the other (`stages`). What a rule read and the judge upholds keeps
the rule's name; what the judge adds is named "learnt".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, cast

from entrevue.loaders.judge import stages
from entrevue.loaders.judge.forest import Forest, load_forest, load_weights
from entrevue.loaders.judge.resemblance import Resemblance
from entrevue.loaders.judge.scene import build_scene
from entrevue.loaders.meetings.merging import Cluster

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import TimexMention
    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter, Participant
    from entrevue.loaders.meetings.reading import Reading
    from entrevue.schema.records import Kind, Status


@dataclass(frozen=True, slots=True)
class Judge:
    """The forests, one a question."""

    resemblance: Resemblance
    telling: Forest
    attendance: Forest
    linking: Forest
    membership: Forest
    status: Forest
    kind: Forest
    dating: Forest


@dataclass(frozen=True, slots=True)
class Verdict:
    """One encounter: its mentions with the people who took part, and its date with the expression that gives it."""

    cluster: Cluster
    date: str | None
    timex: TimexMention | None
    rule: str


@cache
def load_judge() -> Judge:
    """Read what `training/` wrote (once a process)."""
    import numpy as np  # noqa: PLC0415 -- only where something is read

    words = load_weights("resemblance")
    return Judge(
        Resemblance(np.array(words["weights"], dtype=np.float64), float(words["constant"])),
        *(load_forest(name) for name in ("telling", "attendance", "linking", "membership", "status", "kind", "dating")),
    )


def judge_encounters(doc: Doc, reading: Reading, judge: Judge) -> list[Verdict]:
    """The encounters of an article, in the order in which they are first told."""
    scene = build_scene(doc, reading)
    words, rows = stages.telling_rows(scene, judge.resemblance)
    told = {index: p for (_, index), p in zip(words, judge.telling.probabilities(rows), strict=True)}
    pairs, rows = stages.attendance_rows(scene, told)
    attending: stages.Attending = {}
    for (index, person), p in zip(pairs, judge.attendance.probabilities(rows), strict=True):
        attending.setdefault(index, {})[person] = p
    mentions = stages.mentions(scene, told, attending)
    if not mentions:
        return []
    couples, rows = stages.linking_rows(scene, mentions, attending)
    groups = stages.group(mentions, dict(zip(couples, judge.linking.probabilities(rows), strict=True)))
    seats, rows = stages.membership_rows(scene, groups, attending, told)
    members: list[set[int]] = [set() for _ in groups]
    for (number, person), p in zip(seats, judge.membership.probabilities(rows), strict=True):
        if p >= stages.MEMBER:
            members[number].add(person)
    manners = _manners(judge, scene, groups)
    questions = stages.dating_questions(scene, groups, manners, doc._.published, told)
    chances = iter(judge.dating.probabilities([row for question in questions for row in question.rows]))
    return [
        _verdict(scene, group, people, manner, question, list(islice(chances, len(question.rows))))
        for group, people, manner, question in zip(groups, members, manners, questions, strict=True)
    ]


def _manners(judge: Judge, scene: Scene, groups: Sequence[Sequence[Encounter]]) -> list[tuple[Status, Kind]]:
    """Status and kind of each group by the votes of its mentions; the first one's word on the kind counts double."""
    words = sorted({(m.sentence, m.trigger.token) for g in groups for m in g})
    rows = stages.manner_rows(scene, words)
    statuses = dict(zip(words, judge.status.distributions(rows), strict=True))
    kinds = dict(zip(words, judge.kind.distributions(rows), strict=True))
    out = []
    for group in groups:
        keys = [(m.sentence, m.trigger.token) for m in group]
        out.append(
            (
                cast("Status", elect([statuses[k] for k in keys])),
                cast("Kind", elect([kinds[k] for k in (keys[0], *keys)])),
            )
        )
    return out


def elect(votes: Sequence[Mapping[str, float]]) -> str:
    """The class with the most votes, the first of equals."""
    return max(votes[0], key=lambda name: sum(v[name] for v in votes))


def _verdict(
    scene: Scene,
    group: Sequence[Encounter],
    people: set[int],
    manner: tuple[Status, Kind],
    question: stages.DatingQuestion,
    chances: Sequence[float],
) -> Verdict:
    status, kind = manner
    mentions = [_upheld(m, people, status, kind) for m in group]
    absent = people - {p for m in mentions for p in m.persons}
    added = tuple(p for person in sorted(absent) for p in stages.participant(scene, person, group[0].sentence))
    mentions[0] = replace(mentions[0], participants=(*mentions[0].participants, *added))
    best = max(range(len(chances)), key=lambda n: chances[n], default=None)
    if best is None or chances[best] < stages.DATES:
        return Verdict(Cluster(mentions), None, None, "unknown")
    candidate = question.candidates[best]
    return Verdict(Cluster(mentions), candidate.value, candidate.timex, "learnt")


def _upheld(mention: Encounter, people: set[int], status: Status, kind: Kind) -> Encounter:
    """A mention with the judge's status and kind, and of its people only those who took part."""
    return replace(
        mention,
        participants=tuple(_among(p, people) for p in mention.participants if _stays(p, people)),
        status=status,
        status_rule=mention.status_rule if mention.status == status else "learnt",
        trigger=replace(mention.trigger, kind=kind),
    )


def _stays(part: Participant, people: set[int]) -> bool:
    return not part.unit.persons or bool(people & set(part.unit.persons))


def _among(part: Participant, people: set[int]) -> Participant:
    return replace(part, unit=replace(part.unit, persons=tuple(p for p in part.unit.persons if p in people)))
