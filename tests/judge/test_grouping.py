"""Which mentions are of one encounter: each joins those that it goes best with, and some are never one."""

from __future__ import annotations

import pytest
from scenes import scene

from entrevue.loaders.judge import grouping, linking
from entrevue.loaders.judge.manner import Manner
from entrevue.loaders.meetings.model import Encounter, Trigger
from entrevue.loaders.meetings.vocabulary import LEARNT


def told(token: int, sentence: int = 0) -> Encounter:
    return Encounter(Trigger(token, LEARNT, "talks"), sentence, 0, 9, ())


def groups(count: int, chances: dict[tuple[int, int], float]) -> list[list[int]]:
    """The groups of so many mentions, by their tokens 0, 1, ...; pairs that are not named have a chance of 0.1."""
    pairs = {(a, b): 0.1 for b in range(count) for a in range(b)}
    mentions = [told(token) for token in range(count)]
    return [[m.trigger.token for m in group] for group in grouping.group(mentions, pairs | chances, 0.3)]


def test_nothing_told_is_no_group() -> None:
    assert groups(0, {}) == []


def test_what_is_likelier_than_the_threshold_is_one() -> None:
    assert groups(2, {(0, 1): 0.4}) == [[0, 1]]
    assert groups(2, {(0, 1): 0.3}) == [[0], [1]]


def test_a_mention_joins_the_group_with_the_best_mean() -> None:
    assert groups(3, {(0, 2): 0.4, (1, 2): 0.9}) == [[0], [1, 2]]
    assert groups(3, {(0, 1): 0.9, (0, 2): 0.5, (1, 2): 0.2}) == [[0, 1, 2]]
    assert groups(3, {(0, 1): 0.9, (0, 2): 0.5}) == [[0, 1], [2]]


def test_mentions_that_are_two_are_not_joined_by_a_third() -> None:
    assert groups(3, {(0, 1): 0.9, (0, 2): 0.0, (1, 2): 0.9}) == [[0, 1], [2]]
    assert groups(3, {(0, 1): 0.9, (0, 2): 0.1, (1, 2): 0.9}) == [[0, 1, 2]]


@pytest.mark.parametrize(
    ("held", "planned", "apart"),
    [(0.95, 0.9, True), (0.95, 0.8, False), (0.8, 0.95, False), (0.95, 0.05, False)],
)
def test_what_was_surely_held_is_not_what_is_surely_planned(held: float, planned: float, apart: bool) -> None:  # noqa: FBT001
    manners = {
        (0, 1): Manner({"held": held, "planned": 1 - held}, {"talks": 1.0}),
        (1, 5): Manner({"held": 1 - planned, "planned": planned}, {"talks": 1.0}),
    }
    seen = scene("Anna reçu Omar .", "Anna recevra Omar .")
    assert linking.divided(seen.doc, [told(1), told(5, 1)], {}, manners) == ({(0, 1)} if apart else set())
