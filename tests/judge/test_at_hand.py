"""The present tells of a visit that is to come, where the article announces it elsewhere."""

from __future__ import annotations

import datetime

import pytest

from entrevue.loaders.extraction import Extractor
from entrevue.schema.records import Article

pytestmark = pytest.mark.slow

ANNOUNCED = "Le ministre belge de l'Intérieur, Wouter Dehaene, est attendu mardi à Rabat, a appris l'agence."
LANDS = "Wouter Dehaene débarque à Rabat accompagné d'une délégation où figurent Greet Lambrechts et Thierry Linden."


def statuses(*sentences: str) -> set[str]:
    record = Extractor().extract(Article("a", "\n\n".join(sentences), published=datetime.date(2024, 6, 3)))
    return {meeting.status for meeting in record.meetings}


def test_a_present_of_what_is_announced_is_to_come() -> None:
    assert statuses(ANNOUNCED, LANDS) == {"planned"}


def test_a_present_beside_what_was_is_of_today() -> None:
    received = "Le ministre belge de l'Intérieur, Wouter Dehaene, a été reçu mardi à Rabat par le préfet Karim Sekkat."
    assert statuses(received, LANDS) == {"held"}
