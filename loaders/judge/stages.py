"""The judge's questions in their order, each on the answers to those before; training asks them in the same way.

1. Which words tell of an encounter (`telling`)?
2. Who takes part in what a word tells of (`attendance`)?
3. In what status does each word tell of it, and of what kind is it (`manner`)?
4. Which words tell of the same encounter (`linking`)?
5. Who took part in it, all its mentions considered (`membership`)?
6. In what status is it by all of them (`outcome`)?
7. Does it stand as an encounter at all (`standing`)?
8. When, of all days and spans of the article (`dates`): by what its own expressions say (`dating`), and with the other
   encounters considered (`calendar`)?
9. Where (`placing`)?
10. If it stands, what was on its agenda (`agenda`)?

A question is a list of keys with a row of features each; the forests answer with a number a row. Questions 8 and
9 are asked in `circumstances`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge import (
    agenda,
    attendance,
    linking,
    manner,
    membership,
    outcome,
    party,
    standing,
    telling,
)
from entrevue.loaders.judge.protagonist import LIKELY
from entrevue.loaders.judge.scene import own_chances
from entrevue.loaders.meetings.agenda import assign_topics, topics_of
from entrevue.loaders.meetings.merging import Cluster

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.annotations import TopicMention
    from entrevue.loaders.judge.forest import Row
    from entrevue.loaders.judge.resemblance import Resemblance
    from entrevue.loaders.judge.scene import Attending, Scene, Telling
    from entrevue.loaders.meetings.model import Encounter

_RESEMBLES = 0.25  # a noun that no vocabulary lists is asked about from here
MEMBER = 0.5459
STANDS = 0.4821
# STANDS where at most one person took part, by kind
ALONE = {"talks": 0.76, "conference": 0.7888, "visit": 0.72, "call": 0.72, "signing": 0.72}


def telling_rows(scene: Scene, resemblance: Resemblance) -> tuple[list[tuple[int, int]], list[Row]]:
    """Question 1, by (sentence, token)."""
    keys, rows = [], []
    candidates = list(telling.candidates(scene))
    scores = resemblance.scores(scene.doc, [index for _, index in candidates])
    for (number, index), score in zip(candidates, scores, strict=True):
        if score > _RESEMBLES or telling.is_plain(scene.sentences[number], scene.doc[index]):
            keys.append((number, index))
            rows.append(telling.features(scene, number, index) | {"vector": score})
    return keys, rows


def attendance_rows(scene: Scene, told: Telling, least: float) -> tuple[list[tuple[int, int]], list[Row]]:
    """Question 2, by (token, person), on the words that are at least so likely to tell."""
    keys, rows = [], []
    for number, sentence in enumerate(scene.sentences):
        for index in (t for t, p in told.items() if sentence.start <= t < sentence.end and p >= least):
            for person in attendance.candidates(scene, number, index):
                keys.append((index, person))
                rows.append(attendance.features(scene, number, index, person, told[index], told))
    return keys, rows


def manner_rows(scene: Scene, words: Sequence[tuple[int, int]]) -> list[Row]:
    """Question 3 on status and kind, for words by (sentence, token)."""
    return [manner.features(scene, number, index) for number, index in words]


def linking_rows(
    scene: Scene, told: Sequence[Encounter], attending: Attending
) -> tuple[list[tuple[int, int]], list[Row]]:
    """Question 4, by the indices of two mentions, the earlier first."""
    keys, rows = [], []
    for second in range(len(told)):
        for first in range(second):
            keys.append((first, second))
            rows.append(linking.features(scene, told[first], told[second], attending, second - first - 1))
    return keys, rows


def membership_rows(
    scene: Scene, groups: Sequence[Sequence[Encounter]], attending: Attending, told: Telling
) -> tuple[list[tuple[int, int]], list[Row]]:
    """Question 5, by (group, person)."""
    best: list[dict[int, float]] = []
    for members in groups:
        chances: dict[int, float] = {}
        for mention in members:
            for person, chance in own_chances(scene, mention, attending).items():
                chances[person] = max(chances.get(person, 0.0), chance)
        best.append(chances)
    around = {person for chances in best for person, chance in chances.items() if chance > LIKELY}
    keys, rows = [], []
    for number in range(len(groups)):
        likely = [person for person, chance in best[number].items() if chance > LIKELY]
        along = {mate for person in likely for mate in party.company_of(scene, person)}
        for person in (*best[number], *sorted((around | along) - best[number].keys())):
            keys.append((number, person))
            rows.append(membership.features(scene, groups, number, person, attending, told, best))
    return keys, rows


def outcome_rows(
    scene: Scene,
    groups: Sequence[Sequence[Encounter]],
    votes: Sequence[Sequence[Mapping[str, float]]],
    told: Telling,
    kinds: Sequence[str],
) -> list[Row]:
    """Question 6 on the status of every group; `votes` has those of its mentions."""
    return [
        outcome.features(scene, group, of_mentions, told, kind)
        for group, of_mentions, kind in zip(groups, votes, kinds, strict=True)
    ]


def standing_rows(  # noqa: PLR0913, PLR0917 -- a question with the answers before it
    scene: Scene,
    groups: Sequence[Sequence[Encounter]],
    members: Sequence[Mapping[int, float]],
    told: Telling,
    votes: Sequence[Mapping[str, float]],
    kinds: Sequence[str],
) -> list[Row]:
    """Question 7, a row a group: `members` has each one's chances by person, `votes` those of each status."""
    return [
        standing.features(scene, group, chances, told, vote, kind)
        for group, chances, vote, kind in zip(groups, members, votes, kinds, strict=True)
    ]


def least_chance(members: Mapping[int, float], kind: str) -> float:
    """From which chance on a group of these members stands: one may visit, call or sign; for talks two are needed."""
    return STANDS if sum(chance >= MEMBER for chance in members.values()) > 1 else ALONE[kind]


def agenda_rows(
    scene: Scene, groups: Sequence[Sequence[Encounter]], told: Telling
) -> tuple[list[tuple[int, str]], list[Row]]:
    """Question 10, by (group, topic code)."""
    doc = scene.doc
    ruled = assign_topics(doc, [Cluster(list(members)) for members in groups])
    by_code: dict[str, list[TopicMention]] = {}
    for mention in topics_of(doc):
        by_code.setdefault(mention.code, []).append(mention)
    keys, rows = [], []
    for number, group in enumerate(groups):
        near = agenda.reach(scene, group)
        for code, found in by_code.items():
            if not agenda.is_possible(scene, near, found):
                continue
            keys.append((number, code))
            rows.append(agenda.features(scene, groups, number, found, ruled, told))
    return keys, rows
