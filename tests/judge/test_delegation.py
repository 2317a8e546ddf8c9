"""Who a sentence says was absent was not there; a delegation came for the conference, not for the talks beside it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from scenes import scene

from entrevue.loaders.annotations import DocumentPerson
from entrevue.loaders.judge.absence import absent, left_out, onlookers
from entrevue.loaders.judge.delegation import with_delegations
from entrevue.loaders.judge.judge import Verdict
from entrevue.loaders.meetings.merging import Cluster
from entrevue.loaders.meetings.model import Encounter, Participant, Trigger
from entrevue.loaders.meetings.units import Unit
from entrevue.loaders.meetings.vocabulary import LEARNT

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from entrevue.loaders.judge.scene import Scene

ANNA, OMAR, KARL = range(3)


@pytest.mark.parametrize(
    "text",
    [
        "Anna rencontre Omar , Karl n' ayant pu se libérer .",
        "Anna rencontre Omar ; Karl , empêché , avait écrit .",
        "Anna rencontre Omar , mais Karl n' en était pas .",
        "Anna rencontre Omar ; Karl s' est fait excuser .",
        "Anna rencontre Omar ; Karl n' avait pas fait le déplacement .",
    ],
)
def test_what_follows_somebody_may_say_that_they_did_not_come(text: str) -> None:
    assert absent(scene(text), 0) == {KARL}


def test_it_says_so_of_the_one_named_last_before_it_alone() -> None:
    assert absent(scene("Karl reçoit Anna et Omar n' en était pas ."), 0) == {OMAR}


def test_absence_exclusion_and_contrast_say_who_was_not_there() -> None:
    assert absent(scene("Anna rencontre Omar en l' absence de Karl ."), 0) == {KARL}
    assert absent(scene("Anna rencontre Omar et non Karl ."), 0) == {KARL}
    assert absent(scene("Anna rencontre Omar aux obsèques de Karl ."), 0) == {KARL}


def test_not_only_says_that_somebody_was_there() -> None:
    assert absent(scene("Anna rencontre non seulement Omar mais Karl ."), 0) == frozenset()


@pytest.mark.parametrize(
    ("noun", "others"),
    [
        ("premier entretien", {KARL}),
        ("second entretien", {OMAR}),
        ("troisième entretien", set()),
        ("long entretien", set()),
    ],
)
def test_the_first_of_two_meetings_was_without_those_of_the_second(noun: str, others: set[int]) -> None:
    seen = scene("Anna dîne avec Omar puis avec Karl .", f"Du {noun} rien ne sort .", told=(1, 1))
    with_omar, with_karl = (
        replace(told, participants=tuple(Participant(Unit(0, 1, 0, persons=(p,)), "participant", "test") for p in who))
        for told, who in zip(seen.encounters, ((ANNA, OMAR), (ANNA, KARL)), strict=True)
    )
    assert left_out(replace(seen, told={1: (with_omar, with_karl)}), 10) == others


TEXT = [
    "Anna",
    "assiste",
    "au",
    "sommet",
    ".",
    "Anna",
    "rencontre",
    "ses",
    "homologues",
    ".",
    "la",
    "délégation",
    "est",
    "composée",
    "de",
    "Anna",
    "Omar",
    "Karl",
    ".",
]
SENTENCES = ((0, 5), (5, 10), (10, 19))


def doc() -> Doc:
    """The text as words, with the people that each sentence names."""
    words = [SimpleNamespace(lower_=word.lower()) for word in TEXT]
    named = [(0, ANNA), (5, ANNA), (15, ANNA), (16, OMAR), (17, KARL)]
    mentions = [SimpleNamespace(start=at, persons=(person,)) for at, person in named]

    class Words(list):  # type: ignore[type-arg]
        _ = SimpleNamespace(person_mentions=mentions)

    return cast("Doc", Words(words))


def verdict(kind: str, *told: tuple[int, tuple[int, ...]]) -> Verdict:
    """An encounter of a kind, told in sentences by number, each of these people."""
    mentions = []
    for number, people in told:
        start, end = SENTENCES[number]
        at = next((i for i in range(start, end) if TEXT[i] == "composée"), start + 1)
        part = Participant(Unit(start, start + 1, start, persons=people), "participant", "test")
        mentions.append(Encounter(Trigger(at, LEARNT, kind), number, start, end, (part,)))  # type: ignore[arg-type]
    return Verdict(Cluster(mentions), (None, None, ""), (None, ""), frozenset(), 1.0)


@pytest.mark.parametrize("known", [(ANNA,), (ANNA, OMAR, KARL)], ids=["their head", "everybody"])
def test_the_make_up_of_a_delegation_is_told_of_the_conference_and_not_of_the_talks(known: tuple[int, ...]) -> None:
    everybody = (ANNA, OMAR, KARL)
    conference, talks = verdict("conference", (0, known)), verdict("talks", (1, everybody), (2, everybody))
    found = with_delegations([conference, talks], doc())
    assert [set(v.cluster.persons) for v in found] == [set(everybody), {ANNA}]


def test_without_a_conference_it_stays_with_the_talks() -> None:
    everybody = (ANNA, OMAR, KARL)
    talks = [verdict("visit", (0, (ANNA,))), verdict("talks", (1, everybody), (2, everybody))]
    assert with_delegations(talks, doc()) == talks


@pytest.mark.parametrize(("role", "expected"), [("journaliste à la RTS", {KARL}), ("ministre", set()), (None, set())])
def test_who_writes_of_others_meets_nobody(role: str | None, expected: set[int]) -> None:
    people = [DocumentPerson(name, (), None, None, None) for name in ("Anna", "Omar", "Karl")]
    people[KARL] = replace(people[KARL], role=role)
    found = SimpleNamespace(doc=SimpleNamespace(_=SimpleNamespace(people=people)))
    assert onlookers(cast("Scene", found)) == expected
