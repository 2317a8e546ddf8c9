"""What was only to be, or was not, is never held by that word alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.judge.expectation import tells_no_event, was_to_be
from entrevue.schema.records import Article

if TYPE_CHECKING:
    from spacy.tokens import Doc


def analysed(text: str) -> Doc:
    return Extractor().prepared(Article("a", text))[1]



@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Le ministre italien, Corrado Bassani, était attendu mardi à Trieste.", "attendu", True),
        ("Les deux ministres devaient se rencontrer à Rabat.", "rencontrer", True),
        ("Le préfet devait être reçu par le ministre.", "reçu", True),
        ("Ils devaient gagner Rabat pour prendre part à une réunion.", "réunion", True),
        ("La réunion devait porter sur le terrorisme.", "réunion", True),
        ("Le ministre italien, Corrado Bassani, est attendu mardi à Trieste.", "attendu", False),
        ("Le préfet a été reçu par le ministre, qui devait partir.", "reçu", False),
        ("Le ministre a présidé une réunion.", "réunion", False),
    ],
)
def test_the_past_looks_ahead(text: str, word: str, expected: bool) -> None:
    doc = analysed(text)
    assert was_to_be(doc, next(t.i for t in doc if t.text == word)) is expected


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "word", "nothing"),
    [
        ("Aucun déplacement à Trieste ce mardi, donc.", "déplacement", True),
        ("Il a fait un déplacement à Trieste mardi.", "déplacement", False),
    ],
)
def test_what_is_not_there_is_not_held(text: str, word: str, nothing: bool) -> None:
    doc = analysed(text)
    assert tells_no_event(doc, next(t.i for t in doc if t.text == word)) is nothing
