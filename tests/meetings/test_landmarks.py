"""Houses of state that place an encounter without the name of a city."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
import spacy
from spacy.tokens import Doc

from entrevue.loaders.annotations import CountryMention, register_attributes
from entrevue.loaders.meetings.landmarks import landmark_city

if TYPE_CHECKING:
    from entrevue.loaders.meetings.model import Encounter

VOCAB = spacy.blank("fr").vocab


def placed(text: str, state: str, *, destination: str | None = None) -> str | None:
    """The city of what the verb of one clause tells, where the article names a state."""
    register_attributes()
    words = text.split(" ")
    at = words.index("reçu")
    deps = ["ROOT" if word == "reçu" else "dep" for word in words]
    doc = Doc(
        VOCAB, words=words, heads=[at] * len(words), deps=deps, pos=["VERB" if w == "reçu" else "X" for w in words]
    )
    doc._.countries = (CountryMention(0, 1, state, "name"),)
    mention = SimpleNamespace(start=0, end=len(words), trigger=SimpleNamespace(token=at), destination=destination)
    city = landmark_city(doc, [cast("Encounter", mention)])
    return None if city is None else city.city


@pytest.mark.parametrize(
    ("text", "state", "city"),
    [
        ("Anna a reçu Omar au Palais de l'Unité .", "CM", "Yaoundé"),
        ("Anna a reçu Omar à l'Élysée .", "FR", "Paris"),
        ("Anna a reçu Omar dans les salons du Quai d’Orsay .", "FR", "Paris"),
        ("Anna a reçu Omar au palais présidentiel de Koulouba .", "ML", "Bamako"),
        ("Anna a reçu Omar au Palais de la Nation .", "CD", "Kinshasa"),
    ],
)
def test_a_house_of_state_tells_its_city(text: str, state: str, city: str) -> None:
    assert placed(text, state) == city


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Anna a reçu Omar au Palais de la Nation .", "BE"),  # another state's: its own is not meant
        ("Anna a reçu le locataire de la place Beauvau .", "FR"),  # somebody, no place
        ("Anna a reçu Omar , selon l'Élysée .", "FR"),
    ],
)
def test_a_house_that_is_no_place_or_of_a_state_that_is_not_named_tells_none(text: str, state: str) -> None:
    assert placed(text, state) is None


def test_a_visit_to_another_state_is_only_announced_there() -> None:
    assert placed("Anna a reçu Omar à l'Élysée .", "FR", destination="DZ") is None
