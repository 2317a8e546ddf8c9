"""An encounter of somebody alone is the one that is told in full, or stands by a word that tells of nothing else."""

from __future__ import annotations

import datetime

import pytest
from plain import CASTS

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.judge.stages import least_chance
from entrevue.schema.records import Article

pytestmark = pytest.mark.slow

CAST = next(iter(CASTS))


def met(text: str) -> list[set[str]]:
    record = Extractor().extract(Article("a", text, published=datetime.date(2019, 5, 15)))
    return [{part.name for part in meeting.persons} for meeting in record.meetings]


def test_who_presents_a_plan_has_met_nobody() -> None:
    one = CASTS[CAST][0].introduced
    assert met(f"Genève, 15 mai 2019 (AFP) – {one[0].upper()}{one[1:]}, a présenté son plan.") == []


def test_a_later_mention_of_one_of_the_two_is_no_further_encounter() -> None:
    first, second = CASTS[CAST][:2]
    lead = f"{first.introduced[0].upper()}{first.introduced[1:]}, a reçu mercredi {second.introduced}."
    assert met(f"Genève, 15 mai 2019 (AFP) – {lead} La visite de {second.again} a duré une heure.") == [
        {first.name, second.name}
    ]


def test_what_a_later_mention_says_of_the_agenda_is_the_encounters() -> None:
    first, second = CASTS[CAST][:2]
    lead = f"{first.introduced[0].upper()}{first.introduced[1:]}, a reçu mercredi {second.introduced}."
    text = f"Genève, 15 mai 2019 (AFP) – {lead} La visite de {second.again} a porté sur le trafic de drogue."
    (meeting,) = Extractor().extract(Article("a", text, published=datetime.date(2019, 5, 15))).meetings
    assert "drug-trafficking" in {topic.code for topic in meeting.topics}


def test_one_person_more_easily_visits_than_talks() -> None:
    alone = {0: 1.0}
    assert least_chance({0: 1.0, 1: 1.0}, "talks") < least_chance(alone, "visit") < least_chance(alone, "talks")
    assert least_chance({0: 1.0, 1: 0.0}, "call") == least_chance(alone, "visit")


def test_who_lunches_with_a_minister_unnamed_was_at_an_encounter() -> None:
    one = CASTS[CAST][0].introduced
    lunch = "a déjeuné mercredi à Lausanne avec le ministre français de l'Intérieur"
    text = f"Genève, 15 mai 2019 (AFP) – {one[0].upper()}{one[1:]}, {lunch}, avec qui il a parlé du trafic de drogue."
    assert met(text) == [{CASTS[CAST][0].name}]
