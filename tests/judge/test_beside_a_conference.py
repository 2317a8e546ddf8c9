"""What takes place beside a conference is told from it, and a collective noun recalls those named before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from scenes import VOCAB, scene
from spacy.tokens import Doc

from entrevue.loaders.annotations import TimexMention, TopicMention, register_attributes
from entrevue.loaders.judge import agenda, attendance, linking
from entrevue.loaders.judge.manner import Manner
from entrevue.loaders.meetings.model import Encounter, Trigger
from entrevue.loaders.meetings.vocabulary import LEARNT

if TYPE_CHECKING:
    from entrevue.schema.records import Kind


WORDS = ["en", "marge", "du", "sommet", "il", "rencontre", "Omar"]
HELD = {(0, token): Manner({"held": 1.0}, {"talks": 1.0}) for token in range(len(WORDS))}


def beside() -> Doc:
    """ "en marge du sommet il rencontre Omar"."""
    register_attributes()
    deps, tags = ["dep"] * 5 + ["ROOT", "obj"], ["NOUN"] * 5 + ["VERB", "PROPN"]
    return Doc(VOCAB, words=WORDS, heads=[1, 5, 3, 1, 5, 5, 5], deps=deps, pos=tags)


def told(word: str, kind: Kind = "talks") -> Encounter:
    return Encounter(Trigger(WORDS.index(word), LEARNT, kind), 0, 0, len(WORDS), ())


def is_beside(word: str) -> bool:
    """Whether what `word` tells of is beside something."""
    return linking.is_beside(beside(), told(word))


def test_what_is_told_after_the_phrase_is_beside_it_and_its_noun_is_not() -> None:
    assert is_beside("rencontre")
    assert not is_beside("sommet")


def test_a_conference_and_what_takes_place_beside_it_are_two() -> None:
    assert linking.divided(beside(), [told("sommet", "conference"), told("rencontre")], {}, HELD) == {(0, 1)}
    assert linking.divided(beside(), [told("sommet"), told("rencontre")], {}, HELD) == set()


def on(day: str | None, word: str) -> Encounter:
    """What a word tells of, on a day."""
    return replace(told(word), timex=None if day is None else TimexMention(0, 1, day, day, "test"))


@pytest.mark.parametrize(
    ("days", "others", "apart"),
    [
        (("2013-10", "2016-11-22"), (2, 3), True),
        (("2016-11", "2016-11-22"), (2, 3), False),  # the day is of that month
        (("2013-10", None), (2, 3), False),
        (("2013-10", "2016-11-22"), (1, 2), False),  # somebody was at both
    ],
)
def test_other_people_on_another_day_met_another_time(
    days: tuple[str, str | None],
    others: tuple[int, int],
    apart: bool,  # noqa: FBT001
) -> None:
    mentions = [on(days[0], "sommet"), on(days[1], "rencontre")]
    one, two = (m.trigger.token for m in mentions)
    attending = {one: {0: 0.9, 1: 0.9, 3: 0.5}, two: dict.fromkeys(others, 0.9)}
    assert linking.divided(beside(), mentions, attending, HELD) == ({(0, 1)} if apart else set())


@pytest.mark.parametrize(("sentence", "possible"), [(0, True), (1, True), (2, False)])
def test_what_is_beside_a_conference_has_the_topics_told_with_it_alone(
    monkeypatch: pytest.MonkeyPatch,
    sentence: int,
    possible: bool,  # noqa: FBT001
) -> None:
    seen = scene("Anna rencontre Omar .", "trafic x x .", "trafic x x .", told=(1,))
    topic = TopicMention(4 * sentence, 4 * sentence + 1, "drug-trafficking")
    assert agenda.is_possible(seen, agenda.reach(seen, seen.encounters), [topic])
    monkeypatch.setattr(agenda, "is_beside", lambda _doc, _mention: True)
    assert agenda.is_possible(seen, agenda.reach(seen, seen.encounters), [topic]) is possible


FAR = ["x ."] * 5


def test_a_delegation_recalls_who_was_introduced_as_one_long_before() -> None:
    seen = scene("Anna et Omar accompagnent .", *FAR, "la délégation rencontre Karl .")
    assert set(attendance.candidates(seen, 6, 17)) == {0, 1, 2}


def test_without_a_collective_noun_only_those_near_are_asked_about() -> None:
    seen = scene("Anna et Omar participent .", *FAR, "elle rencontre Karl .")
    assert 1 not in set(attendance.candidates(seen, 6, 16))


def test_who_was_only_quoted_long_before_is_not_recalled() -> None:
    seen = scene("Anna et Omar parlent .", *FAR, "la délégation rencontre Karl .")
    assert set(attendance.candidates(seen, 6, 17)) == {2}


@pytest.mark.parametrize(
    ("kind", "others", "apart"),
    [
        ("talks", {2: 0.7, 3: 0.7}, True),
        ("talks", {1: 0.7, 2: 0.7}, False),  # somebody was at both
        ("talks", {1: 0.4, 2: 0.7, 3: 0.7}, False),  # or may have been
        ("talks", {2: 0.7}, False),
        ("conference", {2: 0.7, 3: 0.7}, False),  # of which others are told here
    ],
)
def test_two_who_met_are_not_two_others(
    kind: Kind,
    others: dict[int, float],
    apart: bool,  # noqa: FBT001
) -> None:
    mentions = [told("sommet"), told("rencontre", kind)]
    one, two = (m.trigger.token for m in mentions)
    attending = {one: {0: 0.7, 1: 0.7}, two: others}
    assert linking.divided(beside(), mentions, attending, HELD) == ({(0, 1)} if apart else set())
