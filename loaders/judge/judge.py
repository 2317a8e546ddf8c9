"""The judge: from what the rules read of an article to its encounters, each with people, status, kind and date.

The rules (`loaders/meetings`) propose; what they propose is evidence among other evidence. Forests grown on annotated
dispatches (`training/`) answer one question after the other (`stages`). What a rule read and the judge upholds keeps
the rule's name; what the judge adds is named "learnt".
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, cast

from entrevue.loaders.judge import stages
from entrevue.loaders.judge.calendar import chances
from entrevue.loaders.judge.forest import Forest, load_forest, load_weights
from entrevue.loaders.judge.resemblance import Resemblance
from entrevue.loaders.judge.scene import build_scene
from entrevue.loaders.meetings.merging import Cluster

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.dating import Dated
    from entrevue.loaders.meetings.model import Encounter, Participant
    from entrevue.loaders.meetings.reading import Reading
    from entrevue.schema.records import Kind, Status


@dataclass(frozen=True, slots=True)
class Judge:
    """The forests, one a question and by its name."""

    resemblance: Resemblance
    telling: Forest
    attendance: Forest
    linking: Forest
    membership: Forest
    status: Forest
    kind: Forest
    standing: Forest
    dating: Forest
    calendar: Forest
    agenda: Forest


@dataclass(frozen=True, slots=True)
class Verdict:
    """One encounter: its mentions with the people who took part, its date with where that stands, and its agenda."""

    cluster: Cluster
    date: Dated
    topics: frozenset[str]


@cache
def load_judge() -> Judge:
    """Read what `training/` wrote (once a process)."""
    import numpy as np  # noqa: PLC0415 -- only where something is read

    words = load_weights("resemblance")
    return Judge(
        Resemblance(np.array(words["weights"], dtype=np.float64), float(words["constant"])),
        **{one.name: load_forest(one.name) for one in fields(Judge) if one.name != "resemblance"},
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
    members: list[dict[int, float]] = [{} for _ in groups]
    for (number, person), p in zip(seats, judge.membership.probabilities(rows), strict=True):
        members[number][person] = p
    votes = _votes(judge, scene, groups)
    manners = [(elect([v]), kind) for v, kind in votes]
    rows = stages.standing_rows(scene, groups, members, told, [v for v, _ in votes], [kind for _, kind in votes])
    stands = [p >= stages.STANDS for p in judge.standing.probabilities(rows)]
    dates = _dates(judge, scene, groups, manners, told)
    keys, rows = stages.agenda_rows(scene, groups, told)
    agendas: list[set[str]] = [set() for _ in groups]
    for (number, code), p in zip(keys, judge.agenda.probabilities(rows), strict=True):
        if p >= stages.DISCUSSES:
            agendas[number].add(code)
    return [
        _verdict(scene, group, {p for p, c in people.items() if c >= stages.MEMBER}, manner, date, frozenset(topics))
        for group, people, manner, date, topics, stand in zip(
            groups, members, manners, dates, agendas, stands, strict=True
        )
        if stand
    ]


def _dates(
    judge: Judge,
    scene: Scene,
    groups: Sequence[Sequence[Encounter]],
    manners: Sequence[tuple[str, str]],
    told: stages.Telling,
) -> list[Dated]:
    """The date of each group with its expression and rule; None and "unknown" where no date is likely enough."""
    questions = stages.dating_questions(scene, groups, manners, scene.doc._.published, told)
    answers = iter(judge.dating.probabilities([row for question in questions for row in question.rows]))
    scores = [list(islice(answers, len(question.rows))) for question in questions]
    found = [chances(q.candidates, s) for q, s in zip(questions, scores, strict=True)]
    keys, rows = stages.calendar_rows(groups, manners, found)
    best: list[tuple[float, str | None]] = [(stages.DATES, None) for _ in groups]
    for (number, value), p in zip(keys, judge.calendar.probabilities(rows), strict=True):
        if p > best[number][0]:
            best[number] = (p, value)
    return [_dated(value, q, s) for (_, value), q, s in zip(best, questions, scores, strict=True)]


def _dated(value: str | None, question: stages.DatingQuestion, scores: Sequence[float]) -> Dated:
    """A date with the expression that speaks for it: the rules' own where they give the same, else the likeliest."""
    if value is None:
        return None, None, "unknown"
    if value == question.ruled[0]:
        return question.ruled
    giving = [n for n, candidate in enumerate(question.candidates) if candidate.value == value]
    return value, question.candidates[max(giving, key=lambda n: scores[n])].timex, "learnt"


def _votes(judge: Judge, scene: Scene, groups: Sequence[Sequence[Encounter]]) -> list[tuple[dict[str, float], str]]:
    """How likely each status of each group is, and its kind, by its mentions."""
    words = sorted({(m.sentence, m.trigger.token) for g in groups for m in g})
    rows = stages.manner_rows(scene, words)
    statuses = dict(zip(words, judge.status.distributions(rows), strict=True))
    kinds = dict(zip(words, judge.kind.distributions(rows), strict=True))
    return [count_votes(group, statuses, kinds) for group in groups]


def count_votes(
    group: Sequence[Encounter],
    statuses: Mapping[tuple[int, int], Mapping[str, float]],
    kinds: Mapping[tuple[int, int], Mapping[str, float]],
) -> tuple[dict[str, float], str]:
    """The mean of the mentions' statuses, and the kind that they elect; the first one's word on it counts double."""
    keys = [(m.sentence, m.trigger.token) for m in group]
    mean = {name: sum(statuses[k][name] for k in keys) / len(keys) for name in statuses[keys[0]]}
    return mean, elect([kinds[k] for k in (keys[0], *keys)])


def elect(votes: Sequence[Mapping[str, float]]) -> str:
    """The class with the most votes, the first of equals."""
    return max(votes[0], key=lambda name: sum(v[name] for v in votes))


def _verdict(  # noqa: PLR0913, PLR0917 -- a question with the answers before it
    scene: Scene,
    group: Sequence[Encounter],
    people: set[int],
    manner: tuple[str, str],
    date: Dated,
    topics: frozenset[str],
) -> Verdict:
    status, kind = cast("Status", manner[0]), cast("Kind", manner[1])
    mentions = [_upheld(m, people, status, kind) for m in group]
    absent = people - {p for m in mentions for p in m.persons}
    added = tuple(p for person in sorted(absent) for p in stages.participant(scene, person, group[0].sentence))
    mentions[0] = replace(mentions[0], participants=(*mentions[0].participants, *added))
    return Verdict(Cluster(mentions), date, topics)


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
