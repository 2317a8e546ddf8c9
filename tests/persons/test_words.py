"""What is one word: titles and sentences run into the next ("M.Dupont", "en 2015.Durant la visite"), compounds."""

from __future__ import annotations

import pytest

from entrevue.loaders.pipeline.language import load_pipeline


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("M.Karim Haddaoui", ["M.", "Karim", "Haddaoui"]),
        ("MM.Dupont et Sow", ["MM.", "Dupont", "et", "Sow"]),
        ("Dr.HADDAOUI", ["Dr.", "HADDAOUI"]),
        ("M. Haddaoui", ["M.", "Haddaoui"]),
    ],
)
def test_a_title_is_a_word_of_its_own_without_a_space_behind_it(text: str, words: list[str]) -> None:
    assert [token.text for token in load_pipeline().model.tokenizer(text)] == words


def test_initials_are_not_taken_for_a_title() -> None:
    assert load_pipeline().model.tokenizer("M.A. Sow")[0].text != "M."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("en 2015.Durant la visite", ["en", "2015", ".", "Durant", "la", "visite"]),
        ("(Asean).Lors", ["(", "Asean", ")", ".", "Lors"]),
        ("le 3.12.2015", ["le", "3.12.2015"]),
    ],
)
def test_a_sentence_run_into_a_year_or_a_bracket_begins_of_its_own(text: str, words: list[str]) -> None:
    assert [token.text for token in load_pipeline().model.tokenizer(text)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("le chef d'état-major", ["le", "chef", "d'", "état-major"]),
        ("l\u2019Etat-Major,", ["l\u2019", "Etat-Major", ","]),
        ("Celui-ci arrive", ["Celui-ci", "arrive"]),
        ("Alger-Paris", ["Alger", "-", "Paris"]),
    ],
)
def test_a_compound_of_the_treebanks_is_one_word(text: str, words: list[str]) -> None:
    assert [token.text for token in load_pipeline().model.tokenizer(text)] == words
