"""Two encounters that a sentence tells as one after the other have people of their own."""

from __future__ import annotations

import pytest
from scenes import scene

from entrevue.loaders.judge.succession import succession

ANNA, OMAR, KARL = range(3)
AFTER = "la visite de Anna intervient peu après la visite de Omar ."
FIRST, SECOND = 1, 8


@pytest.mark.parametrize("word", ["après", "avant", "suivant", "précédant"])
def test_neither_of_two_visits_one_after_the_other_has_the_people_of_the_other(word: str) -> None:
    found = succession(scene(AFTER.replace("après", word), nouns=(FIRST, SECOND)))
    assert found.parts(FIRST, SECOND)
    assert found.excludes(OMAR, (FIRST,))
    assert found.excludes(ANNA, (SECOND,))
    assert not found.excludes(ANNA, (FIRST,))


def test_whoever_is_listed_behind_goes_with_them() -> None:
    found = succession(scene(AFTER.replace("Omar", "Omar et de Karl"), nouns=(FIRST, SECOND)))
    assert found.others[FIRST] == {OMAR, KARL}


@pytest.mark.parametrize(
    "text",
    [
        "la visite de Anna prolonge très utilement la visite de Omar .",  # no word of succession
        "la visite de Anna intervient peu après la visite de Anna .",  # hers, both of them
        "la visite de Anna intervient peu après la visite officielle .",  # nobody's
    ],
)
def test_other_sentences_tell_of_no_succession(text: str) -> None:
    assert not succession(scene(text, nouns=(FIRST, SECOND))).own


def test_visits_of_two_sentences_are_not_compared() -> None:
    assert not succession(scene("la visite de Anna", "peu après la visite de Omar", nouns=(1, 7))).own


def test_what_one_sentence_tells_apart_stays_apart_in_the_next() -> None:
    found = succession(scene(AFTER, AFTER, nouns=(FIRST, SECOND, FIRST + 12, SECOND + 12)))
    assert found.parts(FIRST, SECOND + 12)
    assert found.parts(SECOND, FIRST + 12)
    assert not found.parts(FIRST, FIRST + 12)
