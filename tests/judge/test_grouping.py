"""Which mentions are of one encounter, by how likely each two are."""

from __future__ import annotations

from scenes import scene

from entrevue.loaders.judge.grouping import group

SEEN = scene("Anna rencontre Omar .", "Karl rencontre Anna .", "elle rencontre Omar .", told=(1, 5, 9))


def test_mentions_are_joined_with_those_that_they_go_with_on_average() -> None:
    one, two, three = SEEN.encounters
    assert group((one, two, three), {(0, 1): 0.9, (0, 2): 0.1, (1, 2): 0.8}, 0.4) == [[one, two, three]]


def test_two_with_no_chance_at_all_are_apart_whatever_the_others_say() -> None:
    one, two, three = SEEN.encounters
    assert group((one, two, three), {(0, 1): 0.9, (0, 2): 0.0, (1, 2): 0.9}, 0.4) == [[one, two], [three]]
