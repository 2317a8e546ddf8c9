"""Where an encounter may have been: every city of the article is asked about."""

from __future__ import annotations

import pytest
from scenes import scene

from entrevue.loaders.annotations import CityMention
from entrevue.loaders.judge import circumstances
from entrevue.loaders.judge.placing import Placed, candidates, features

RABAT, PARIS = CityMention(4, 5, "Rabat", "MA"), CityMention(9, 10, "Paris", "FR")


def test_every_city_that_is_named_is_a_candidate_in_the_order_of_the_text() -> None:
    seen = scene("Anna rencontre Omar à Rabat .", "Karl part pour Paris .", cities=(PARIS, RABAT))
    assert [city.city for city in candidates(seen)] == ["Rabat", "Paris"]


def test_the_city_of_the_own_sentence_is_told_from_that_of_the_next() -> None:
    seen = scene("Anna rencontre Omar à Rabat .", "Karl part pour Paris .", told=(1,), cities=(RABAT, PARIS))
    placed = Placed(seen.encounters, "held", "talks", None, RABAT)
    here, there = (features(seen, placed, city, {1: 0.9}) for city in (RABAT, PARIS))
    assert (here["rule"], here["distance"], here["behind"]) == (1, 0, 1)
    assert (there["rule"], there["distance"]) == (0, 1)
    assert "behind" not in there


@pytest.mark.parametrize(("kind", "cities"), [("call", []), ("talks", ["Rabat"])])
def test_a_call_has_no_place(kind: str, cities: list[str]) -> None:
    seen = scene("Anna appelle Omar à Rabat .", told=(1,), cities=(RABAT,))
    questions = circumstances.placing_questions(seen, [seen.encounters], [("held", kind)], [(None, None, "")], {1: 0.9})
    assert [city.city for question in questions for city in question.candidates] == cities
