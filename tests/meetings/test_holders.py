"""Who is told by office alone takes part under the office, for other articles to name."""

from __future__ import annotations

import datetime

import pytest

from entrevue.loaders.extraction import Extractor
from entrevue.schema.records import Article, Record
from entrevue.schema.serialisation import record_to_dict

BY_OFFICE = {
    "le ministre espagnol de l'Intérieur": ("ministre de l'Intérieur", "ES"),
    "son homologue français": ("ministre de l'Intérieur", "FR"),
    "le Premier ministre tunisien": ("Premier ministre", "TN"),
}
NOBODY_KNOWN = (
    "un haut responsable espagnol",  # not one office
    "un ancien ministre espagnol de l'Intérieur",  # held no longer
    "les ministres espagnol et portugais de l'Intérieur",  # two
    "le ministre de l'Intérieur",  # of which state?
    "le ministre espagnol de l'Intérieur, Diego Arrizabal",  # named
)


def told(someone: str) -> Record:
    text = f"RABAT (MAP) - Le ministre marocain de l'Intérieur, Driss Belkora, a reçu mardi à Rabat {someone}.\n"
    return Extractor().extract(Article("told", text, published=datetime.date(2015, 5, 13)))


@pytest.mark.parametrize("words", BY_OFFICE)
def test_an_office_of_one_state_takes_part_without_a_name(words: str) -> None:
    role, country = BY_OFFICE[words]
    record = told(words)
    [holder] = [person for person in record.persons if person.unnamed]
    assert (holder.role, holder.country) == (role, country)
    assert holder.evidence[0].text == words
    assert {part.name for part in record.meetings[0].persons} == {"Driss Belkora", holder.name}


@pytest.mark.parametrize("words", NOBODY_KNOWN)
def test_what_is_no_single_office_of_a_known_state_or_has_a_name_brings_in_no_holder(words: str) -> None:
    assert not [person for person in told(words).persons if person.unnamed]


def test_the_record_keeps_those_without_a_name_apart_from_the_persons() -> None:
    plain = record_to_dict(told("le ministre espagnol de l'Intérieur"))
    assert [person["name"] for person in plain["persons"]] == ["Driss Belkora"]
    assert [person["role"] for person in plain["unnamed"]] == ["ministre de l'Intérieur"]
    assert plain["meetings"][0]["persons"] == ["Driss Belkora"]
    assert plain["meetings"][0]["unnamed"] == [plain["unnamed"][0]["name"]]


@pytest.mark.parametrize(
    ("words", "countries"),
    [
        ("les ministres espagnol et portugais de l'Intérieur", ["ES", "MA", "PT"]),
        ("les ministres de l'Intérieur espagnol, portugais et italien", ["ES", "IT", "MA", "PT"]),
        ("les ministres de l'Intérieur du Portugal, de l'Espagne et du Mali", ["ES", "MA", "ML", "PT"]),
        ("ses homologues portugais et espagnol", ["ES", "MA", "PT"]),
    ],
)
def test_a_plural_of_several_states_brings_in_each_of_them(words: str, countries: list[str]) -> None:
    [meeting] = told(words).meetings
    assert [part.name for part in meeting.countries] == countries


def test_the_ministers_of_several_states_meet_one_another() -> None:
    text = (
        "RABAT (MAP) - Les ministres de l'Intérieur espagnol, portugais et marocain se sont réunis mardi à Rabat pour "
        "parler du terrorisme.\n"
    )
    [meeting] = Extractor().extract(Article("told", text, published=datetime.date(2015, 5, 13))).meetings
    assert [part.name for part in meeting.countries] == ["ES", "MA", "PT"]
