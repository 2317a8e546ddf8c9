"""Who was there too, and what later sentences add to the encounter told before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from reports import Told

pytestmark = pytest.mark.slow


def test_en_presence_de_adds_witnesses(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}, en présence de {karl}."""
    assert [t.by for t in told] == [{"Lindqvist": "verb-object", "Berrada": "verb-met", "Weber": "presence"}]


def test_who_accompanies_a_visitor_takes_part(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}, accompagné de {karl}."""
    assert [t.by.get("Weber") for t in told] == ["presence"]


def test_who_took_part_joins_the_encounter_told_before(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}. {Karl}, a pris part à l'entretien."""
    assert [t.by.get("Weber") for t in told] == ["joining"]


def test_who_was_also_present_joins(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}. {Karl}, était également présent."""
    assert [t.by.get("Weber") for t in told] == ["joining"]


def test_an_inverted_subject_joins(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}. L'accompagnaient {karl}, et {paolo}."""
    assert [(t.by.get("Weber"), t.by.get("Ricci")) for t in told] == [("joining", "joining")]


def test_who_goes_with_another_traveller_does_not_join(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}. {Karl}, s'était rendu à Tunis, accompagné par {paolo}."""
    assert [set(t.who) for t in told if "Lindqvist" in t.who] == [{"Lindqvist", "Berrada"}]


def test_who_took_part_in_something_another_day_does_not_join(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}. Mardi, {karl}, a pris part à une cérémonie."""
    assert [set(t.who) for t in told] == [{"Lindqvist", "Berrada"}]


def test_the_members_of_a_delegation_join(told: list[Told]) -> None:
    """
    {Anna}, a reçu lundi {omar}. La délégation marocaine comprenait Hamid Tazi, préfet, et Salah Kadiri, directeur.
    """
    assert [(t.by.get("Tazi"), t.by.get("Kadiri")) for t in told] == [("delegation", "delegation")]


def test_the_members_of_a_mission_join(told: list[Told]) -> None:
    """
    {Anna}, a reçu lundi {omar}. La mission marocaine comprenait Hamid Tazi, préfet, et Salah Kadiri, directeur.
    """
    assert [(t.by.get("Tazi"), t.by.get("Kadiri")) for t in told] == [("delegation", "delegation")]


def test_lists_over_lines_join_the_encounter(told: list[Told]) -> None:
    """
    {Anna}, a reçu lundi {omar}.

    Étaient présents :
    - Karl Weber, chef de la police allemande
    - Paolo Ricci, ministre italien des Affaires étrangères
    """
    assert [(t.by.get("Weber"), t.by.get("Ricci")) for t in told] == [("roll", "roll")]


def test_y_means_the_summit_told_before(told: list[Told]) -> None:
    """Un sommet s'est tenu lundi à Rabat. {Anna}, et {omar}, y ont participé."""
    assert [t.by for t in told] == [dict.fromkeys(("Lindqvist", "Berrada"), "at-it")]


def test_who_speaks_at_the_rostrum_was_there(told: list[Told]) -> None:
    """
    Un sommet a réuni lundi à Rabat les ministres de cinq pays. À la tribune, {anna}, a plaidé pour la coopération.
    """
    assert [t.by.get("Lindqvist") for t in told] == ["scene"]


def test_a_pronoun_calls_off_the_encounter_told_before(told: list[Told]) -> None:
    """{Anna}, devait rencontrer lundi {omar}. Elle a été reportée."""
    assert [(t.status, t.because) for t in told] == [("cancelled", "called-off")]


def test_who_only_speaks_of_an_encounter_does_not_join_it(told: list[Told]) -> None:
    """{Anna}, a rencontré lundi {omar}. Selon {karl}, l'échange a été franc."""
    assert [set(t.who) for t in told] == [{"Lindqvist", "Berrada"}]


def test_y_means_the_place_of_a_visit(told: list[Told]) -> None:
    """{Anna}, s'est rendue lundi à Rabat. Elle y a rencontré {omar}."""
    assert [set(t.who) for t in told] == [{"Lindqvist", "Berrada"}]
