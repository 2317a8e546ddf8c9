"""The judge's questions in their order, each on the answers to those before; training asks them in the same way.

1. Which words tell of an encounter (`telling`)?
2. Who takes part in what a word tells of (`attendance`)?
3. Which words tell of the same encounter (`linking`)?
4. Who took part in it, all its mentions considered (`membership`)?
5. In what status, of what kind (`manner`)?
6. Does it stand as an encounter at all (`standing`)?
7. When, by what its own expressions say (`dating`), and with the other encounters considered (`calendar`)?
8. What was on its agenda (`agenda`)?

A question is a list of keys with a row of features each; the forests answer with a number a row.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from entrevue.loaders.judge import agenda, attendance, calendar, dating, linking, manner, membership, standing, telling
from entrevue.loaders.judge.scene import own_chances
from entrevue.loaders.meetings.agenda import assign_topics, topics_of
from entrevue.loaders.meetings.dating import date_clusters
from entrevue.loaders.meetings.merging import Cluster
from entrevue.loaders.meetings.model import Encounter, Participant, Trigger
from entrevue.loaders.meetings.placing import city_for, destination_for, timex_for
from entrevue.loaders.meetings.status import status_of
from entrevue.loaders.meetings.vocabulary import LEARNT

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.annotations import TopicMention
    from entrevue.loaders.judge.dating import Candidate
    from entrevue.loaders.judge.forest import Row
    from entrevue.loaders.judge.resemblance import Resemblance
    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.dating import Dated
    from entrevue.loaders.meetings.sentence import Sentence

Telling = dict[int, float]
"""By token, how likely the word tells of an encounter."""
Attending = dict[int, dict[int, float]]
"""By token and person, how likely the person takes part in what the word tells of."""

_RESEMBLES = 0.25  # a noun that no vocabulary lists is asked about from here
_WORTH = 0.1  # who takes part is asked of words from here
TELLS = 0.4
ATTENDS = 0.4
LINKS = 0.5
MEMBER = 0.48
DATES = 0.25
STANDS = 0.5
DISCUSSES = 0.4


def telling_rows(scene: Scene, resemblance: Resemblance) -> tuple[list[tuple[int, int]], list[Row]]:
    """Question 1, by (sentence, token)."""
    keys, rows = [], []
    for number, index in telling.candidates(scene):
        score = resemblance.score(scene.doc, index)
        if score > _RESEMBLES or telling.is_plain(scene.sentences[number], scene.doc[index]):
            keys.append((number, index))
            rows.append(telling.features(scene, number, index) | {"vector": score})
    return keys, rows


def attendance_rows(scene: Scene, told: Telling) -> tuple[list[tuple[int, int]], list[Row]]:
    """Question 2, by (token, person)."""
    keys, rows = [], []
    for number, sentence in enumerate(scene.sentences):
        for index in (t for t, p in told.items() if sentence.start <= t < sentence.end and p >= _WORTH):
            for person in attendance.candidates(scene, number, index):
                keys.append((index, person))
                rows.append(attendance.features(scene, number, index, person, told[index], told))
    return keys, rows


def mentions(scene: Scene, told: Telling, attending: Attending) -> list[Encounter]:
    """The mentions of encounters that questions 1 and 2 leave: the rules' own where there are any, else new ones."""
    out: list[Encounter] = []
    for number, sentence in enumerate(scene.sentences):
        for index in sorted(t for t, p in told.items() if sentence.start <= t < sentence.end and p >= TELLS):
            who = {p for p, chance in attending.get(index, {}).items() if chance >= ATTENDS}
            own = scene.told.get(index, ())
            if len(own) > 1:  # "avec A, puis avec B": the rules tell them apart
                out += [replace(e, participants=_kept(e, who)) for e in own]
                continue
            encounter = own[0] if own else _encounter(scene, sentence, number, index)
            kept = _kept(encounter, who)
            new = who - {p for part in kept for p in part.unit.persons}
            parts = (*kept, *(p for person in sorted(new) for p in participant(scene, person, number)))
            out.append(replace(encounter, participants=tuple(sorted(parts, key=lambda p: p.unit.start))))
    return out


def _kept(encounter: Encounter, who: set[int]) -> tuple[Participant, ...]:
    return tuple(p for p in encounter.participants if not p.unit.persons or who & set(p.unit.persons))


def participant(scene: Scene, person: int, number: int) -> tuple[Participant, ...]:
    """A person as the judge adds one, by the mention nearest to a sentence; none where there is no mention."""
    mention = scene.near(person, number)
    if mention is None:
        return ()
    return (Participant(replace(mention.unit, persons=(person,), plural=False), "participant", "learnt"),)


def _encounter(scene: Scene, sentence: Sentence, number: int, index: int) -> Encounter:
    trigger = next((t for t in sentence.triggers if t.token == index), None) or Trigger(index, LEARNT, "talks")
    status, rule = status_of(scene.doc, sentence.start, sentence.end, index)
    return Encounter(
        trigger,
        number,
        sentence.start,
        sentence.end,
        (),
        status=status or "held",
        status_rule=rule,
        timex=timex_for(sentence, trigger),
        city=city_for(sentence, trigger),
        destination=destination_for(sentence, trigger),
    )


def linking_rows(
    scene: Scene, told: Sequence[Encounter], attending: Attending
) -> tuple[list[tuple[int, int]], list[Row]]:
    """Question 3, by the indices of two mentions, the earlier first."""
    keys, rows = [], []
    for second in range(len(told)):
        for first in range(second):
            keys.append((first, second))
            rows.append(linking.features(scene, told[first], told[second], attending, second - first - 1))
    return keys, rows


def group(told: Sequence[Encounter], linked: Mapping[tuple[int, int], float]) -> list[list[Encounter]]:
    """Mentions of one encounter together: each joins the group with which it goes best on average, or opens one.

    What the rules tell apart in one word ("reçu par A, puis par B") stays apart.
    """
    groups: list[list[int]] = []
    for index, mention in enumerate(told):
        best, chance = None, LINKS
        for members in groups:
            if mention.apart and any(told[m].trigger.token == mention.trigger.token for m in members):
                continue
            mean = sum(linked[m, index] for m in members) / len(members)
            if mean > chance:
                best, chance = members, mean
        if best is None:
            groups.append([index])
        else:
            best.append(index)
    return [[told[i] for i in members] for members in groups]


def membership_rows(
    scene: Scene, groups: Sequence[Sequence[Encounter]], attending: Attending, told: Telling
) -> tuple[list[tuple[int, int]], list[Row]]:
    """Question 4, by (group, person)."""
    best: list[dict[int, float]] = []
    for members in groups:
        chances: dict[int, float] = {}
        for mention in members:
            for person, chance in own_chances(scene, mention, attending).items():
                chances[person] = max(chances.get(person, 0.0), chance)
        best.append(chances)
    keys, rows = [], []
    for number, members in enumerate(groups):
        for person in best[number]:
            elsewhere = max((b.get(person, 0.0) for n, b in enumerate(best) if n != number), default=0.0)
            keys.append((number, person))
            rows.append(membership.features(scene, members, person, attending, told, elsewhere))
    return keys, rows


def manner_rows(scene: Scene, words: Sequence[tuple[int, int]]) -> list[Row]:
    """Question 5 on status and kind, for words by (sentence, token)."""
    return [manner.features(scene, number, index) for number, index in words]


def standing_rows(  # noqa: PLR0913, PLR0917 -- a question with the answers before it
    scene: Scene,
    groups: Sequence[Sequence[Encounter]],
    members: Sequence[Mapping[int, float]],
    told: Telling,
    votes: Sequence[Mapping[str, float]],
    kinds: Sequence[str],
) -> list[Row]:
    """Question 6, a row a group: `members` has each one's chances by person, `votes` those of each status."""
    return [
        standing.features(scene, group, chances, told, vote, kind)
        for group, chances, vote, kind in zip(groups, members, votes, kinds, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class DatingQuestion:
    """The dates that an encounter may have, with a row each, and the one that the rules give it."""

    candidates: tuple[Candidate, ...]
    rows: tuple[Row, ...]
    ruled: Dated


def dating_questions(
    scene: Scene,
    groups: Sequence[Sequence[Encounter]],
    manners: Sequence[tuple[str, str]],
    anchor: datetime.date | None,
    told: Telling,
) -> list[DatingQuestion]:
    """Question 7 on the date of every group of known status and kind; `anchor` is the day of publication."""
    out = []
    ruled = date_clusters(scene.doc, [Cluster(list(members)) for members in groups])
    for members, (status, kind), dated in zip(groups, manners, ruled, strict=True):
        value, _timex, rule = dated
        words = tuple((m.sentence, m.trigger.token) for m in members)
        case = dating.Told(words, status, kind, value, rule)
        candidates = tuple(dating.candidates(scene, case))
        rows = tuple(dating.features(scene, case, c, anchor, told) for c in candidates)
        out.append(DatingQuestion(candidates, rows, dated))
    return out


def calendar_rows(
    groups: Sequence[Sequence[Encounter]], manners: Sequence[tuple[str, str]], found: Sequence[calendar.Chances]
) -> tuple[list[tuple[int, str]], list[Row]]:
    """Question 7 again, by (group, value), on the answers that every group's own expressions gave."""
    keys, rows = [], []
    for number, (status, kind) in enumerate(manners):
        for value in found[number]:
            keys.append((number, value))
            rows.append(calendar.features(value, number, groups, found, kind, status))
    return keys, rows


def agenda_rows(
    scene: Scene, groups: Sequence[Sequence[Encounter]], told: Telling
) -> tuple[list[tuple[int, str]], list[Row]]:
    """Question 8, by (group, topic code)."""
    doc = scene.doc
    ruled = assign_topics(doc, [Cluster(list(members)) for members in groups])
    by_code: dict[str, list[TopicMention]] = {}
    for mention in topics_of(doc):
        by_code.setdefault(mention.code, []).append(mention)
    keys, rows = [], []
    for number in range(len(groups)):
        for code, found in by_code.items():
            keys.append((number, code))
            rows.append(agenda.features(scene, groups, number, found, ruled, told))
    return keys, rows
