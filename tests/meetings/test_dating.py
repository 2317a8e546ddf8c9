"""The dates of encounters, in short reports made for one rule each."""

from __future__ import annotations

import datetime

import pytest

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.meetings.component import find_meetings
from entrevue.schema.records import Article, Meeting

pytestmark = pytest.mark.slow

PUBLISHED = datetime.date(2019, 5, 15)  # a Wednesday
ANNA = "la ministre suédoise de l'Intérieur, Anna Lindqvist"
OMAR = "le ministre marocain de l'Intérieur, Omar Berrada"
KARL = "le chef de la police allemande, Karl Weber"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def _meetings(extractor: Extractor, text: str) -> tuple[Meeting, ...]:
    _plan, doc = extractor.prepared(Article("report", text, published=PUBLISHED))
    return find_meetings(doc)


def _date_with(meetings: tuple[Meeting, ...], name: str) -> str | None:
    return next(m.date for m in meetings if any(name in p.name for p in m.persons))


def test_a_planned_encounter_lies_ahead_of_the_publication(extractor: Extractor) -> None:
    found = _meetings(extractor, f"{ANNA[0].upper()}{ANNA[1:]}, rencontrera {OMAR}, le 14 février à Rabat.")
    assert _date_with(found, "Berrada") == "2020-02-14"


def test_the_day_of_a_release_is_not_that_of_the_encounter(extractor: Extractor) -> None:
    text = f"L'entretien entre {ANNA}, et {OMAR}, selon un communiqué rendu public mardi, a porté sur le terrorisme."
    assert _date_with(_meetings(extractor, text), "Berrada") is None


def test_a_frame_dates_the_encounter_of_the_next_sentence(extractor: Extractor) -> None:
    text = f"Lundi, place au travail à Rabat. {ANNA[0].upper()}{ANNA[1:]}, a rencontré {OMAR}."
    assert _date_with(_meetings(extractor, text), "Berrada") == "2019-05-13"


def test_a_return_from_a_flashback_drops_its_date(extractor: Extractor) -> None:
    text = (
        f"Lundi, {ANNA}, avait été reçue par {OMAR}. "
        f"Il y a eu aussi une séance de travail entre Mme Lindqvist et {KARL}."
    )
    assert _date_with(_meetings(extractor, text), "Weber") is None


def test_the_days_of_a_visit_are_counted_from_the_first(extractor: Extractor) -> None:
    text = f"{ANNA[0].upper()}{ANNA[1:]}, a entamé mardi à Rabat une visite de trois jours chez {OMAR}."
    assert _date_with(_meetings(extractor, text), "Lindqvist") == "2019-05-14/2019-05-16"


def test_for_so_many_days_counts_from_the_day_named(extractor: Extractor) -> None:
    text = f"{ANNA[0].upper()}{ANNA[1:]}, a été reçue mardi à Rabat, pour trois jours, par {OMAR}."
    assert _date_with(_meetings(extractor, text), "Lindqvist") == "2019-05-14/2019-05-16"
