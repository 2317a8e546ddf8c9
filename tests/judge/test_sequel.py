"""What follows on another encounter, or prepares one, is not that one."""

from __future__ import annotations

import pytest
from scenes import scene

from entrevue.loaders.judge.sequel import sequels
from entrevue.loaders.meetings.model import Encounter, Trigger
from entrevue.loaders.meetings.vocabulary import LEARNT


def pairs(text: str, *told: str) -> frozenset[tuple[int, int]]:
    """The pairs in a sentence of which these words tell of encounters."""
    seen = scene(text)
    tokens = [t.i for word in told for t in seen.doc if t.text == word]
    mentions = [Encounter(Trigger(t, LEARNT, "talks"), 0, 0, len(seen.doc), ()) for t in tokens]
    return sequels(seen.doc, mentions)


@pytest.mark.parametrize(
    "link", ["fait suite à", "prolonge", "s'inscrit dans le prolongement de", "a été précédée de", "doit préparer"]
)
def test_what_follows_on_an_encounter_or_prepares_one_is_another(link: str) -> None:
    assert pairs(f"La rencontre {link} une entrevue .", "rencontre", "entrevue") == {(0, 1)}


def test_only_the_words_on_either_side_are_told_apart() -> None:
    text = "Reçue lundi , la rencontre fait suite à une entrevue qui avait réuni Anna et Omar ."
    assert pairs(text, "Reçue", "rencontre", "entrevue", "réuni") == {(1, 2)}


def test_what_an_encounter_went_on_with_may_be_the_same() -> None:
    assert not pairs("La rencontre a été suivie d' un dîner .", "rencontre", "dîner")
    assert not pairs("La rencontre , préparatoire , a eu lieu .", "rencontre", "lieu")
