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


def met(*sentences: str, above: str = "") -> list[set[str]]:
    text = f"{above}Genève, 15 mai 2019 (AFP) – {' '.join(sentences)}".replace(" de le ", " du ")
    record = Extractor().extract(Article("a", text, published=datetime.date(2019, 5, 15)))
    return [{part.name for part in meeting.persons} for meeting in record.meetings]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{THIRD.introduced[0].upper()}{THIRD.introduced[1:]}, a pris part à cette rencontre.",
        f"L'entretien s'est déroulé en présence de {THIRD.introduced}.",
        f"{FIRST.again} avait à ses côtés {THIRD.introduced}.",
        f"{FIRST.again} avait auprès de lui {THIRD.introduced}.",
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


def test_a_standfirst_tells_who_attended_what_the_text_below_it_tells() -> None:
    third = THIRD.introduced
    standfirst = f"La rencontre, à laquelle a assisté {third}, a permis de passer en revue la coopération."
    assert met(LEAD, above=f"{standfirst}\n\n") == [{FIRST.name, SECOND.name, THIRD.name}]


def test_a_text_cut_off_behind_its_verb_names_no_witness() -> None:
    assert met(LEAD, "La rencontre, à laquelle a assisté") == [{FIRST.name, SECOND.name}]


def test_the_subject_and_the_company_of_his_talks_were_at_them() -> None:
    lead = f"{FIRST.introduced[0].upper()}{FIRST.introduced[1:]}, n'a fait aucune déclaration"
    assert met(f"{lead} à l'issue de sa rencontre, mardi à Genève, avec {SECOND.introduced}.") == [
        {FIRST.name, SECOND.name}
    ]


def test_whose_turn_it_will_be_was_not_there() -> None:
    lead = f"{FIRST.introduced[0].upper()}{FIRST.introduced[1:]}, s'est rendu la semaine dernière à Genève"
    told = met(f"{lead} et la semaine prochaine ce sera au tour de {SECOND.introduced}.")
    assert {FIRST.name, SECOND.name} not in told
