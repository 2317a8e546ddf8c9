"""Apostrophes that a page lost are read all the same."""

from __future__ import annotations

from entrevue.loaders.page import article_zones
from entrevue.loaders.pipeline.spacing import Reading, read_text


def read(text: str) -> str:
    return read_text(Reading(text, article_zones(text))).text


def test_apostrophes_that_a_page_lost_are_read() -> None:
    garbled = (
        "Il part pour l?aéroport d\ufffdOran, qu?il connaît, et N?Djamena. Aujourd?hui, dit-il, l\u00b4Algérie attend."
    )
    expected = "Il part pour l'aéroport d'Oran, qu'il connaît, et N'Djamena. Aujourd'hui, dit-il, l'Algérie attend."
    assert read(garbled) == expected


def test_a_question_stays_one() -> None:
    asked = "Le ministre vient-il?Oui, dit le préfet, après le G8?Une réunion aura lieu. Et toi?"
    assert read(asked) == asked
