"""Verbs of encounter in a row, each with people of its own, tell of an encounter each."""

from __future__ import annotations

import datetime

import pytest
from plain import CASTS

from entrevue.loaders.extraction import Extractor
from entrevue.schema.records import Article

pytestmark = pytest.mark.slow

FIRST, SECOND, THIRD = CASTS["Nordic"][:3]
BOTH = [{FIRST.name, SECOND.name}, {FIRST.name, THIRD.name}]


def met(told: str) -> list[set[str]]:
    text = f"Genève, 15 mai 2019 (AFP) – {FIRST.introduced[0].upper()}{FIRST.introduced[1:]}, {told}"
    record = Extractor().extract(Article("a", text.replace(" de le ", " du "), published=datetime.date(2019, 5, 15)))
    return [{part.name for part in meeting.persons} for meeting in record.meetings]


@pytest.mark.parametrize(
    "told",
    [
        f"a rencontré mercredi {SECOND.introduced}, et a eu des entretiens avec {THIRD.introduced}.",
        f"a été reçue mercredi par {SECOND.introduced}, puis s'est entretenue avec {THIRD.introduced}.",
        f"a eu mercredi une réunion avec {SECOND.introduced}, et un déjeuner avec {THIRD.introduced}.",
    ],
)
def test_each_verb_with_people_of_its_own_tells_of_an_encounter(told: str) -> None:
    assert met(told) == BOTH


def test_a_verb_that_names_nobody_new_goes_on_about_the_encounter() -> None:
    assert met(f"a rencontré mercredi {SECOND.introduced}, et a discuté avec lui de terrorisme.") == BOTH[:1]
