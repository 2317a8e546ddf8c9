"""What the rules tell apart in one word stays apart, whatever governs the word."""

from __future__ import annotations

import datetime

import pytest
from plain import CASTS

from entrevue.loaders.extraction import Extractor
from entrevue.schema.records import Article

pytestmark = pytest.mark.slow

OPENINGS = ("a enchaîné mercredi deux rendez-vous :", "a eu mercredi deux entretiens,")


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("cast", CASTS)
def test_a_verb_with_several_encounters_as_its_object_is_not_one_of_all_their_people(cast: str, opening: str) -> None:
    one, other, third = (someone.introduced for someone in CASTS[cast])
    text = f"Genève, 15 mai 2019 (AFP) – {one[0].upper()}{one[1:]}, {opening} avec {other}, puis avec {third}."
    record = Extractor().extract(Article("a", text, published=datetime.date(2019, 5, 15)))
    everybody = {someone.name for someone in CASTS[cast]}
    assert everybody not in [{part.name for part in meeting.persons} for meeting in record.meetings]
