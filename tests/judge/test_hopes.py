"""What was hoped for and did not take place is denied, what had been agreed is called off."""

from __future__ import annotations

import pytest
from scenes import scene

from entrevue.loaders.judge.hopes import without_agreement

OFF = {"held": 0.1, "planned": 0.0, "cancelled": 0.8, "denied": 0.1}


def status(sentence: str, heads: dict[int, int]) -> str:
    """What becomes of what the second word of a sentence tells, where the judge takes it for called off."""
    seen = scene(sentence, told=(1,), heads=heads)
    vote = without_agreement(seen, seen.encounters, OFF)
    return max(vote, key=lambda name: vote[name])


@pytest.mark.parametrize(
    ("sentence", "heads"),
    [
        ("L' audience sollicitée par Anna n' a pas eu lieu .", {1: 7, 2: 1}),
        ("Le rendez-vous qu' Anna espérait n' a pas eu lieu .", {1: 8, 4: 1}),
        ("Anna voir Omar avait demandé sans succès .", {1: 4}),
    ],
)
def test_what_was_only_hoped_for_is_denied(sentence: str, heads: dict[int, int]) -> None:
    assert status(sentence, heads) == "denied"


@pytest.mark.parametrize(
    ("sentence", "heads"),
    [
        ("L' audience de Anna n' a pas eu lieu .", {1: 6}),
        ("L' audience sollicitée par Anna , prévue lundi , n' a pas eu lieu .", {1: 12, 2: 1}),
        ("L' audience sollicitée par Anna a été reportée .", {1: 7, 2: 1}),
    ],
)
def test_what_had_been_agreed_is_called_off_whoever_asked_for_it(sentence: str, heads: dict[int, int]) -> None:
    assert status(sentence, heads) == "cancelled"


def test_hopes_of_other_things_are_none_of_the_encounter() -> None:
    assert status("L' audience n' a pas eu lieu , Anna espérait un accord .", {1: 5}) == "cancelled"
