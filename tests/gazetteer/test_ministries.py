"""Where the name of a ministry begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from named_bodies import agencies

if TYPE_CHECKING:
    import spacy


def test_a_federal_ministry_is_a_ministry(nlp: spacy.Language) -> None:
    assert agencies(nlp, "le ministère fédéral de l'Intérieur (BMI) allemand") == [("BMI", "DE")]


def test_a_verb_that_ends_like_an_adjective_ends_the_name_of_a_ministry(nlp: spacy.Language) -> None:
    assert agencies(nlp, "le ministère de l'Intérieur communique ses chiffres") == [("ministère de l'Intérieur", None)]


def test_a_ministry_takes_in_the_state_behind_it(nlp: spacy.Language) -> None:
    text = "du ministère de la Défense du Mali auprès du ministère de la Défense de la Mauritanie"
    expected = [("ministère de la Défense du Mali", "ML"), ("ministère de la Défense de la Mauritanie", "MR")]
    assert agencies(nlp, text) == expected


def test_an_infinitive_ends_the_name_of_a_ministry(nlp: spacy.Language) -> None:
    text = "Il a chargé le directeur du ministère de l'Intérieur de dresser un bilan au Mali."
    assert agencies(nlp, text) == [("ministère de l'Intérieur", "ML")]


def test_what_a_ministry_does_somewhere_is_no_part_of_its_name(nlp: spacy.Language) -> None:
    text = "le ministère de l'Intérieur pour l'exercice clos, le ministère de l'Intérieur à l'ouverture du salon"
    assert agencies(nlp, text) == [("ministère de l'Intérieur", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "le ministère des Affaires étrangères et des Togolais de l'extérieur",
            ["ministère des Affaires étrangères et des Togolais de l'extérieur"],
        ),
        (
            "le ministère des Affaires étrangères et européennes",
            ["ministère des Affaires étrangères et européennes"],
        ),
    ],
)
def test_a_ministrys_last_portfolio_is_part_of_its_name(nlp: spacy.Language, text: str, expected: list[str]) -> None:
    assert [name for name, _ in agencies(nlp, text)] == expected
