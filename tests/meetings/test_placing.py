"""The cities of encounters, in short reports made for one rule each."""

from __future__ import annotations

import datetime

import pytest

from entrevue.loaders.extraction import Extractor
from entrevue.schema.records import Article, Meeting

pytestmark = pytest.mark.slow

ANNA = "La ministre suédoise de l'Intérieur, Anna Lindqvist"
OMAR = "le ministre marocain de l'Intérieur, Omar Berrada"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def _city(extractor: Extractor, text: str, name: str = "Berrada") -> str | None:
    record = extractor.extract(Article("a", text, published=datetime.date(2019, 5, 15)))
    found: Meeting = next(m for m in record.meetings if any(name in p.name for p in m.persons))
    return found.place.city if found.place else None


def test_the_capital_of_a_named_state_is_a_city(extractor: Extractor) -> None:
    assert _city(extractor, f"{ANNA}, a rencontré lundi {OMAR}, dans la capitale marocaine.") == "Rabat"


def test_a_venue_names_its_city(extractor: Extractor) -> None:
    assert _city(extractor, f"{ANNA}, a rencontré lundi {OMAR}, à la terrasse d'un hôtel d'Oran.") == "Oran"


def test_y_points_back_to_the_place_named_last(extractor: Extractor) -> None:
    text = f"Mme Anna Lindqvist s'est envolée pour Bruxelles. {ANNA}, y a rencontré lundi {OMAR}."
    assert _city(extractor, text) == "Bruxelles"


def test_where_a_statement_came_out_is_no_place(extractor: Extractor) -> None:
    text = f"{ANNA}, a rencontré lundi {OMAR}, selon un communiqué diffusé à Alger."
    assert _city(extractor, text) is None


def test_where_a_thing_stands_is_no_place(extractor: Extractor) -> None:
    text = f"{ANNA}, a parlé lundi avec {OMAR}, d'un centre de commandement à Agadez."
    assert _city(extractor, text) is None


def test_a_part_of_the_day_is_no_thing_that_stands_there(extractor: Extractor) -> None:
    text = f"Après Nairobi, Oran. {ANNA}, est arrivée lundi en début de soirée à Oran, où elle a rencontré {OMAR}."
    assert _city(extractor, text) == "Oran"


def test_a_house_of_state_places_an_audience_for_which_no_city_is_named(extractor: Extractor) -> None:
    assert _city(extractor, f"Le président français a reçu lundi à l'Élysée {OMAR}.") == "Paris"


def test_a_visit_to_another_state_is_not_where_the_page_was_written(extractor: Extractor) -> None:
    text = f"Berne. {ANNA}, en visite de travail au Maroc, y a rencontré lundi {OMAR}."
    assert _city(extractor, text) != "Berne"


def test_a_call_takes_place_nowhere(extractor: Extractor) -> None:
    text = f"À Rabat, on confirme la nouvelle. {ANNA}, a eu lundi un entretien téléphonique avec {OMAR}."
    assert _city(extractor, text) is None


def test_another_day_does_not_inherit_the_city(extractor: Extractor) -> None:
    text = (
        f"{ANNA}, a rencontré lundi à Rabat {OMAR}. Elle avait reçu jeudi le chef de la police allemande, Karl Weber."
    )
    assert _city(extractor, text, "Weber") is None


@pytest.mark.parametrize(
    ("way", "city"),
    [
        ("avant de rentrer mercredi à Stockholm", None),
        ("avant de s'envoler pour Stockholm", None),
        ("puis devait regagner Stockholm", None),
        ("avant midi à Marrakech", "Marrakech"),
    ],
)
def test_the_town_to_which_somebody_goes_on_is_not_the_encounter_s(
    extractor: Extractor, way: str, city: str | None
) -> None:
    assert _city(extractor, f"{ANNA}, a rencontré lundi {OMAR}, {way}.") == city
