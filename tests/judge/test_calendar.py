"""Dates carried on from one encounter to the next: what the others' dates say of one's own."""

from __future__ import annotations

import pytest

from entrevue.loaders.judge.calendar import chances, features
from entrevue.loaders.judge.dates import Candidate
from entrevue.loaders.judge.dating import Told

ANNA, OMAR, KARL = 0, 1, 2
MONDAY, TUESDAY = "2020-05-04", "2020-05-05"


def told(sentence: int, *persons: int, status: str = "held") -> Told:
    return Told(((sentence, 10 * sentence),), frozenset(persons), status, "talks", None, "unknown")


def test_expressions_of_one_day_speak_for_it_together() -> None:
    candidates = [
        Candidate(MONDAY, None, "value"),
        Candidate(TUESDAY, None, "value"),
        Candidate(MONDAY, None, "nearest"),
    ]
    assert chances(candidates, [0.3, 0.4, 0.2]) == pytest.approx({MONDAY: 0.5, TUESDAY: 0.4})


def test_the_encounter_told_before_and_that_of_the_same_people_are_seen_apart() -> None:
    story = [told(0, ANNA, OMAR), told(1, ANNA, KARL), told(2, ANNA, OMAR, status="planned")]
    found = [{MONDAY: 0.9}, {TUESDAY: 0.8}, {MONDAY: 0.2, TUESDAY: 0.3}]
    row = features(MONDAY, 2, story, found)
    assert (row["before-same"], row["kin-same"]) == (0, 1)
    assert (row["before-shared"], row["kin-shared"]) == (1, 2)
    assert (row["before-same-status"], row["kin-near"]) == (0, 2)
    assert row["rank"] == 1


def test_whoever_meets_nobody_twice_has_no_kin() -> None:
    story = [told(0, ANNA), told(1, OMAR)]
    row = features(MONDAY, 1, story, [{MONDAY: 0.9}, {MONDAY: 0.5}])
    assert not any(name.startswith("kin-") for name in row)
