"""Houses of state are listed once, and met as the press spells them."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.loaders.gazetteer.houses import houses, spellings


@pytest.mark.parametrize(
    ("name", "met"),
    [
        ("Élysée", "Elysée"),
        ("palais de la nation", "Palais de la Nation"),
        ("cité de l'UA", "Cité de l’UA"),
        ("Maison-Blanche", "Maison Blanche"),
        ("immeuble Étoile", "Immeuble Etoile"),
    ],
)
def test_a_name_is_met_with_capitals_without_accents_and_without_its_hyphen(name: str, met: str) -> None:
    assert re.fullmatch(spellings(name), name)
    assert re.fullmatch(spellings(name), met)


@pytest.mark.parametrize(("name", "other"), [("Bercy", "bercy"), ("Matignon", "Martignon"), ("Capitole", "CAPITOLE")])
def test_a_capital_is_never_small_and_small_letters_are_no_capitals_within_a_word(name: str, other: str) -> None:
    assert not re.fullmatch(spellings(name), other)


def test_a_state_lists_no_house_twice() -> None:
    counted = Counter((house.country, fold_phrase(house.name)) for house in houses())
    assert [house for house, times in counted.items() if times > 1] == []


def test_a_house_whose_name_others_bear_tells_no_state() -> None:
    palaces = {house.country: house.tells_state for house in houses() if house.name == "palais de la Marina"}
    assert palaces == {"BJ": True, "TG": False}
