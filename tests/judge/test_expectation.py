"""What was only to be, or was not, is never held by that word alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.judge.expectation import is_denied, tells_no_event, was_to_be
from entrevue.schema.records import Article

if TYPE_CHECKING:
    from spacy.tokens import Doc


def word_of(text: str, word: str) -> tuple[Doc, int]:
    doc = Extractor().prepared(Article("a", text))[1]
    return doc, next(token.i for token in doc if token.text == word)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Le ministre italien, Corrado Bassani, était attendu mardi à Trieste.", "attendu"),
        ("Les deux ministres devaient se rencontrer à Rabat.", "rencontrer"),
        ("Le préfet devait être reçu par le ministre.", "reçu"),
        ("Ils devaient gagner Rabat pour prendre part à une réunion.", "réunion"),
        ("La réunion devait porter sur le terrorisme.", "réunion"),
    ],
)
def test_what_is_expected_need_not_come_about(text: str, word: str) -> None:
    assert was_to_be(*word_of(text, word))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Le ministre italien, Corrado Bassani, est arrivé mardi à Trieste.", "arrivé"),
        ("Le préfet a été reçu par le ministre, qui devait partir.", "reçu"),
        ("Le ministre a présidé une réunion.", "réunion"),
        ("Il a fait un déplacement à Trieste mardi.", "déplacement"),
    ],
)
def test_what_is_or_was_has_no_such_look(text: str, word: str) -> None:
    assert not tells_no_event(*word_of(text, word))


@pytest.mark.slow
def test_who_is_expected_has_not_come() -> None:
    assert tells_no_event(*word_of("Le ministre italien, Corrado Bassani, est attendu mardi à Trieste.", "attendu"))


@pytest.mark.slow
def test_what_is_not_there_is_not_held() -> None:
    assert tells_no_event(*word_of("Aucun déplacement à Trieste ce mardi, donc.", "déplacement"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("L'armée soudanaise a toujours démenti cette entrevue.", True),
        ("L'armée soudanaise n'a pas démenti cette entrevue.", False),
        ("L'armée soudanaise nie que cette entrevue ait eu lieu.", True),
        ("Le journal cite une source niant que cette entrevue ait eu lieu.", True),
        ("L'armée soudanaise assure que cette entrevue a eu lieu.", False),
        ("L'armée soudanaise a toujours annoncé cette entrevue.", False),
    ],
)
def test_what_somebody_denies_is_denied(text: str, *, denied: bool) -> None:
    assert is_denied(*word_of(text, "entrevue")) is denied
