"""Who attended the encounter told before was at that one, and no other is told."""

from __future__ import annotations

import datetime

import pytest
from plain import CASTS

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.judge.scene import build_scene
from entrevue.loaders.judge.witnesses import witnesses
from entrevue.loaders.meetings.reading import read_encounters
from entrevue.schema.records import Article

pytestmark = pytest.mark.slow

FIRST, SECOND, THIRD = next(iter(CASTS.values()))[:3]
LEAD = f"{FIRST.introduced[0].upper()}{FIRST.introduced[1:]}, a reçu mercredi {SECOND.introduced}."


def met(*sentences: str) -> list[set[str]]:
    text = f"Genève, 15 mai 2019 (AFP) – {' '.join(sentences)}".replace(" de le ", " du ")
    record = Extractor().extract(Article("a", text, published=datetime.date(2019, 5, 15)))
    return [{part.name for part in meeting.persons} for meeting in record.meetings]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{THIRD.introduced[0].upper()}{THIRD.introduced[1:]}, a pris part à cette rencontre.",
        f"L'entretien s'est déroulé en présence de {THIRD.introduced}.",
        f"{FIRST.again} avait à ses côtés {THIRD.introduced}.",
        f"Tous deux ont été rejoints en cours de réunion par {THIRD.introduced}.",
    ],
)
def test_who_attended_the_encounter_just_told_was_at_it(sentence: str) -> None:
    topics = "Les discussions ont porté sur la lutte contre le trafic de drogue."
    assert met(LEAD, topics, sentence) == [{FIRST.name, SECOND.name, THIRD.name}]


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("a pris part à cette rencontre", True),
        ("a assisté à l'entretien", True),
        ("a pris part à la réunion des directeurs de l'Office", False),
        ("a évoqué cette rencontre", False),
    ],
)
def test_only_who_attended_what_was_told_is_a_witness(sentence: str, *, there: bool) -> None:
    text = f"{LEAD} {THIRD.introduced[0].upper()}{THIRD.introduced[1:]}, {sentence}."
    _, doc = Extractor().prepared(Article("a", text, published=datetime.date(2019, 5, 15)))
    scene = build_scene(doc, read_encounters(doc))
    assert bool(witnesses(scene, 1)) is there
