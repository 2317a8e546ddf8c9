"""Words in place of a name: with whom they agree, and who else may be meant."""

from __future__ import annotations

import pytest
from scenes import scene

from entrevue.loaders.judge import standin
from entrevue.loaders.judge.standin import Profile, StandIn

ANNA, OMAR = 0, 1
NOBODY = Profile(None, frozenset(), frozenset(), None, None)
MINISTER = Profile("f", frozenset({"minister"}), frozenset({"interior"}), "SE", None)


@pytest.mark.parametrize(
    ("word", "sign"),
    [
        (StandIn(0, "pronoun", gender="f"), 1),
        (StandIn(0, "pronoun", gender="m"), -1),
        (StandIn(0, "office", country="SE", families=frozenset({"minister"})), 1),
        (StandIn(0, "office", families=frozenset({"minister"}), portfolios=frozenset({"defence"})), 0),
        (StandIn(0, "country", country="MA"), -1),
        (StandIn(0, "pronoun"), 0),
    ],
)
def test_a_word_agrees_with_whom_it_shares_gender_office_and_state(word: StandIn, sign: int) -> None:
    fit = standin.agreement(word, MINISTER)
    assert (fit > 0) - (fit < 0) == sign


def test_what_is_not_known_of_somebody_speaks_neither_for_nor_against() -> None:
    assert standin.agreement(StandIn(0, "office", gender="f", country="SE"), NOBODY) == 0


def test_a_pronoun_is_seen_in_the_place_of_whoever_is_not_named_beside_it() -> None:
    seen = scene("Anna arrive .", "Il parle à Omar .")
    row = standin.features(seen, 1, 4, ANNA)
    assert row["standin=il"] == 1


def test_whoever_was_named_since_and_agrees_as_well_is_a_rival() -> None:
    seen = scene("Anna arrive .", "Omar arrive .", "Il parle .")
    assert standin.features(seen, 2, 7, ANNA)["standin-rivals"] == 1
    assert standin.features(seen, 2, 7, OMAR)["standin-rivals"] == 0
