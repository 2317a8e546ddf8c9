"""The judge: from what the rules read of an article to its encounters, each with people, status, kind and date.

The rules (`loaders/meetings`) propose; what they propose is evidence among other evidence. Forests grown on annotated
dispatches (`training/`) answer one question after the other (`stages`). What a rule read and the judge upholds keeps
the rule's name; what the judge adds is named "learnt".
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.judge import agenda, grouping, linking, stages
from entrevue.loaders.judge.absence import absent, left_out, onlookers
from entrevue.loaders.judge.at_hand import at_hand
from entrevue.loaders.judge.barred import lies_ahead
from entrevue.loaders.judge.came import came
from entrevue.loaders.judge.choosing import choose_cities, choose_dates, days_of_stages
from entrevue.loaders.judge.company import with_company
from entrevue.loaders.judge.conjuncts import acting, apart
from entrevue.loaders.judge.expectation import left_open
from entrevue.loaders.judge.forest import Forest, load_forest, load_weights
from entrevue.loaders.judge.interview import heard, met_oneself, with_speaker
from entrevue.loaders.judge.invitation import inviting
from entrevue.loaders.judge.manner import Manner, count_votes, elect, without
from entrevue.loaders.judge.partner import partner
from entrevue.loaders.judge.prospect import is_just_over, is_over, lies_behind
from entrevue.loaders.judge.proxy import only_of_others, represented
from entrevue.loaders.judge.remote import kind_of
from entrevue.loaders.judge.resemblance import Resemblance
from entrevue.loaders.judge.rounds import each_at_its_own, met_apart, rounds, with_modals
from entrevue.loaders.judge.scene import build_scene
from entrevue.loaders.judge.sequel import sequels
from entrevue.loaders.judge.sides import (
    are_unnamed,
    circle,
    of_another_pair,
    outsiders,
    possessed,
    sides_of,
    sides_of_others,
)
from entrevue.loaders.judge.stations import of_stations
from entrevue.loaders.judge.tenses import at_other_times
from entrevue.loaders.judge.untold import without_stand_ins
from entrevue.loaders.judge.upheld import upheld
from entrevue.loaders.judge.witnesses import attended, with_witnesses

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.judge.manner import Manners
    from entrevue.loaders.judge.scene import Attending, Scene, Telling
    from entrevue.loaders.meetings.dating import Dated, Located
    from entrevue.loaders.meetings.merging import Cluster
    from entrevue.loaders.meetings.model import Encounter
    from entrevue.loaders.meetings.reading import Reading


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
    outcome: Forest
    standing: Forest
    dating: Forest
    calendar: Forest
    placing: Forest
    agenda: Forest


@dataclass(frozen=True, slots=True)
class Verdict:
    """One encounter: its mentions with the people who took part, its date and city with their rules, and its agenda.

    `chance` is how likely it stands as an encounter at all.
    """

    cluster: Cluster
    date: Dated
    city: Located
    topics: frozenset[str]
    chance: float


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
    missing = _missing(scene, told)
    attending = _attending(judge, scene, told, missing)
    mentions = grouping.mentions(scene, told, attending, tells=grouping.TELLS, attends=grouping.ATTENDS)
    if not mentions:
        return []
    manners = _manners(judge, scene, mentions)
    groups = _groups(judge, scene, mentions, attending, manners)
    away = [
        _told_missing(missing, group) | frozenset().union(*(met_apart(scene, m.trigger.token) for m in group))
        for group in groups
    ]
    named = [(sides_of(group) | met_oneself(scene, group)) - gone for group, gone in zip(groups, away, strict=True)]
    members = _members(judge, scene, groups, attending, told, away, named)
    of_mentions, kinds = count_votes(groups, manners)
    kinds = [kind_of(scene, group, kind) for group, kind in zip(groups, kinds, strict=True)]
    votes = _votes(judge, scene, groups, of_mentions, told, kinds)
    elected = at_hand(scene, groups, members, [(elect([v]), kind) for v, kind in zip(votes, kinds, strict=True)])
    rows = stages.standing_rows(scene, groups, members, told, votes, kinds)
    chances = judge.standing.probabilities(rows)
    stands = [
        bool(two) or chance >= stages.least_chance(people, kind)
        for chance, people, kind, two in zip(chances, members, kinds, named, strict=True)
    ]
    kept = [number for number, stand in enumerate(stands) if stand]
    dates = days_of_stages(groups, choose_dates(judge, scene, groups, elected, members, told))
    elected = [
        ("planned", kind) if status == "held" and lies_ahead(date, scene.doc._.published) else (status, kind)
        for (status, kind), date in zip(elected, dates, strict=True)
    ]
    cities = choose_cities(judge, scene, groups, elected, dates, told, kept)
    dates = of_stations(scene, groups, without_stand_ins(scene, groups, elected, dates))
    agendas = _agendas(judge, scene, [groups[n] for n in kept], told)
    present = [{p for p, chance in members[n].items() if chance >= stages.MEMBER} for n in kept]
    present = [who | partner(scene, groups[n], members[n], who, kinds[n]) for n, who in zip(kept, present, strict=True)]
    verdicts = [
        Verdict(upheld(scene, groups[n], who, elected[n]), dates[n], cities[n], topics, chances[n])
        for n, who, topics in zip(kept, present, agendas, strict=True)
    ]
    return with_company(scene, verdicts)


def _attending(judge: Judge, scene: Scene, told: Telling, missing: Mapping[int, frozenset[int]]) -> Attending:
    """How likely each person took part in what each word tells, but for those who the text says were not there."""
    pairs, rows = stages.attendance_rows(scene, told, grouping.TELLS)
    indices = {index for index, _ in pairs}
    away = {i: only_of_others(scene, scene.sentence_of(i)) | sides_of_others(scene, i) | missing[i] for i in indices}
    attending: Attending = {}
    for (index, person), p in zip(pairs, judge.attendance.probabilities(rows), strict=True):
        attending.setdefault(index, {})[person] = 0.0 if person in away[index] else p
    return with_speaker(scene, told, attending)


def _groups(
    judge: Judge, scene: Scene, mentions: Sequence[Encounter], attending: Attending, manners: Manners
) -> list[list[Encounter]]:
    """The mentions of each encounter together, but for those that the text tells apart."""
    couples, rows = stages.linking_rows(scene, mentions, each_at_its_own(scene, attending))
    divided = linking.divided(scene.doc, mentions, attending, manners)
    divided |= rounds(scene.doc, mentions, attending) | sequels(scene.doc, mentions)
    divided |= of_another_pair(scene, mentions) | at_other_times(scene, mentions, manners) | apart(scene, mentions)
    linked = dict(zip(couples, judge.linking.probabilities(rows), strict=True))
    divided = with_modals(scene.doc, mentions, divided, linked)
    linked |= dict.fromkeys(divided & linked.keys(), 0.0)
    return with_witnesses(scene, grouping.group(mentions, linked, grouping.LINKS), divided, mentions)


def _votes(  # noqa: PLR0913, PLR0917 -- a question with the answers before it
    judge: Judge,
    scene: Scene,
    groups: Sequence[Sequence[Encounter]],
    of_mentions: Sequence[Sequence[Mapping[str, float]]],
    told: Telling,
    kinds: Sequence[str],
) -> list[dict[str, float]]:
    """How likely each status of each group is, of those that its words leave open."""
    votes = judge.outcome.distributions(stages.outcome_rows(scene, groups, of_mentions, told, kinds))
    return [left_open(scene, group, vote) for group, vote in zip(groups, votes, strict=True)]


def _members(  # noqa: PLR0913, PLR0917 -- a question with the answers before it
    judge: Judge,
    scene: Scene,
    groups: Sequence[Sequence[Encounter]],
    attending: Attending,
    told: Telling,
    away: Sequence[frozenset[int]],
    named: Sequence[frozenset[int]],
) -> list[dict[int, float]]:
    """How likely each person took part in each group: its `named` sides did, who was `away` did not."""
    seats, rows = stages.membership_rows(scene, groups, attending, told)
    members: list[dict[int, float]] = [{} for _ in groups]
    for (number, person), p in zip(seats, judge.membership.probabilities(rows), strict=True):
        members[number][person] = 0.0 if person in away[number] else p
    for chances, sides, gone, group in zip(members, named, away, groups, strict=True):
        told_there = (
            attended(scene, group),
            heard(scene, group),
            came(scene, group),
            acting(scene, group),
            inviting(scene, group),
            possessed(scene, group),
        )
        there = sides | (frozenset().union(*told_there) - gone)
        chances |= {p: max(chances.get(p, 0.0), stages.MEMBER) for p in there}
        if (those := circle(scene, group)) is not None:
            chances.update(dict.fromkeys(chances.keys() - those, 0.0))
    return members


def _missing(scene: Scene, told: Telling) -> dict[int, frozenset[int]]:
    """By token of a word that may tell of an encounter, those who the text says were not there."""
    away, everybody = represented(scene) | onlookers(scene), frozenset(range(len(scene.doc._.people)))
    by_sentence = [away | absent(scene, number) for number in range(len(scene.sentences))]
    elsewhere = {index: left_out(scene, index) | outsiders(scene, index) for index in told}
    elsewhere |= {index: everybody for index in told if are_unnamed(scene, index)}
    return {index: by_sentence[scene.sentence_of(index)] | gone for index, gone in elsewhere.items()}


def _told_missing(missing: Mapping[int, frozenset[int]], group: Sequence[Encounter]) -> frozenset[int]:
    """Those who the text says were not there, by any mention of a group."""
    return frozenset().union(*(missing[m.trigger.token] for m in group))


def _agendas(judge: Judge, scene: Scene, groups: Sequence[Sequence[Encounter]], told: Telling) -> list[frozenset[str]]:
    """The topics of each group; only groups that stand are asked about, since others would draw topics away."""
    keys, rows = stages.agenda_rows(scene, groups, told)
    found: list[set[str]] = [set() for _ in groups]
    for (number, code), row, p in zip(keys, rows, judge.agenda.probabilities(rows), strict=True):
        if agenda.is_discussed(code, p, tied=row["ruled"] > 0 and not row["ruled-elsewhere"]):
            found[number].add(code)
    return list(map(frozenset, found))


def _manners(judge: Judge, scene: Scene, mentions: Sequence[Encounter]) -> Manners:
    """How likely each status and kind is by the word of each mention."""
    words = sorted({(m.sentence, m.trigger.token) for m in mentions})
    rows = stages.manner_rows(scene, words)
    answers = zip(words, judge.status.distributions(rows), judge.kind.distributions(rows), strict=True)
    behind = {
        (m.sentence, m.trigger.token)
        for m in mentions
        if lies_behind(m) or is_just_over(scene.doc, m.trigger.token) or is_over(scene, m.trigger.token)
    }
    return {
        word: Manner(without(status, "planned") if word in behind else status, kind) for word, status, kind in answers
    }
