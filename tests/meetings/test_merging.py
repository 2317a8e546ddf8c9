"""One encounter, however often it is told; two, where the words tell them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from reports import Told

pytestmark = pytest.mark.slow

TWO = [{"Lindqvist", "Berrada"}, {"Lindqvist", "Weber"}]


def pairs(told: list[Told]) -> list[set[str]]:
    return [set(t.who) for t in told]


def test_avec_again_tells_apart_whom_somebody_met_who_is_not_known(told: list[Told]) -> None:
    """Mercredi, elle s'est entretenue avec {omar}, de la drogue, et avec {karl}."""
    assert {"Berrada", "Weber"} not in pairs(told)


def test_puis_tells_encounters_apart(told: list[Told]) -> None:
    """{Anna}, a rencontré lundi {omar}, puis {karl}."""
    assert pairs(told) == TWO


def test_tour_a_tour_tells_encounters_apart(told: list[Told]) -> None:
    """{Anna}, a rencontré tour à tour {omar}, et {karl}."""
    assert pairs(told) == TWO


def test_separement_tells_encounters_apart(told: list[Told]) -> None:
    """{Anna}, a reçu séparément lundi {omar}, et {karl}."""
    assert pairs(told) == TWO


def test_separate_talks_are_as_many_as_those_met(told: list[Told]) -> None:
    """{Anna}, a eu lundi des entretiens séparés avec {omar}, et {karl}."""
    assert pairs(told) == TWO


def test_the_next_sentence_taking_up_one_of_two_tells_them_apart(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}, et {karl}. Avec le premier, elle a évoqué les filières de passeurs."""
    assert pairs(told)[:2] == TWO


def test_the_next_sentence_counting_the_encounters_tells_them_apart(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}, et {karl}. Les deux entretiens ont porté sur la drogue."""
    assert pairs(told)[:2] == TWO


def test_two_guests_are_received_together_where_nothing_tells_them_apart(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}, et {karl}. Le premier ministre a salué leur venue."""
    assert pairs(told) == [{"Lindqvist", "Berrada", "Weber"}]


def test_who_saw_each_other_were_not_received_by_the_host_named_after(told: list[Told]) -> None:
    """{Anna}, et {omar}, s'étaient vus lundi à Kiev, où Mme Lindqvist avait aussi été accueillie par {karl}."""
    assert pairs(told) == [{"Lindqvist", "Berrada"}, {"Lindqvist", "Weber"}]


def test_another_partner_is_another_encounter(told: list[Told]) -> None:
    """{Anna}, a rencontré lundi {omar}. Mme Lindqvist a rencontré lundi {karl}."""
    assert pairs(told) == TWO


def test_then_a_pronoun_meets_another(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}. Elle s'est ensuite entretenue avec {karl}."""
    assert pairs(told) == TWO


def test_a_pronoun_is_nobody_of_the_other_gender(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}. Il s'est ensuite entretenu avec {karl}."""
    assert {"Lindqvist", "Weber"} not in pairs(told)


def test_the_visitor_is_he_who_was_received(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}. Le visiteur s'est ensuite entretenu avec {karl}."""
    assert pairs(told) == [{"Lindqvist", "Berrada"}, {"Berrada", "Weber"}]


def test_an_audience_without_a_visitor_is_the_protagonist_s(told: list[Told]) -> None:
    """{Anna}, a été reçue lundi par {omar}. Une audience auprès de {karl}, a suivi mardi."""
    assert pairs(told) == TWO
    assert told[1].by["Lindqvist"] == "protagonist"


def test_leur_entretien_is_the_one_just_told(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}. Leur entretien a porté sur le terrorisme."""
    assert [(t.who, t.frames) for t in told] == [({"Lindqvist": "host", "Berrada": "visitor"}, ("receive", "noun"))]


def test_cette_rencontre_is_the_one_just_told(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}. Cette rencontre a duré deux heures."""
    assert [t.frames for t in told] == [("receive", "noun")]


def test_cette_rencontre_with_a_name_is_that_person_s(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}. Elle avait reçu {karl}. Cette rencontre avec M. Berrada a porté sur la drogue."""
    assert [t.frames for t in told] == [("receive", "noun"), ("receive",)]


def test_the_same_people_the_same_day_meet_once(told: list[Told]) -> None:
    """{Anna}, a rencontré lundi {omar}. Lundi, Mme Lindqvist et M. Berrada ont discuté de terrorisme."""
    assert [t.frames for t in told] == [("object", "with")]


def test_a_signing_at_the_end_of_a_meeting_is_part_of_it(told: list[Told]) -> None:
    """{Anna}, et {omar}, se sont vus lundi. Les deux ministres ont signé un accord."""
    assert [(t.kind, t.frames) for t in told] == [("talks", ("object", "sign"))]


def test_the_same_people_on_another_day_meet_again(told: list[Told]) -> None:
    """{Anna}, a rencontré lundi {omar}. Mardi, Mme Lindqvist a de nouveau rencontré M. Berrada."""
    assert pairs(told) == [{"Lindqvist", "Berrada"}] * 2


def test_a_recalled_encounter_of_the_same_people_is_another(told: list[Told]) -> None:
    """{Anna}, a rencontré lundi {omar}. Anna Lindqvist avait reçu Omar Berrada le 3 mars."""
    assert [t.who["Lindqvist"] for t in told] == ["participant", "host"]


def test_what_is_planned_is_not_what_was_held(told: list[Told]) -> None:
    """{Anna}, a rencontré lundi {omar}. Mme Lindqvist rencontrera M. Berrada le 3 juin."""
    assert [t.status for t in told] == ["held", "planned"]


def test_a_call_is_not_the_talks_before_it(told: list[Told]) -> None:
    """{Anna}, a rencontré lundi {omar}. Mme Lindqvist a téléphoné mardi à M. Berrada."""
    assert [t.kind for t in told] == ["talks", "call"]


def test_a_visit_that_frames_talks_is_one_with_them(told: list[Told]) -> None:
    """{Anna}, effectue depuis lundi une visite au Maroc. Mme Lindqvist a rencontré {omar}."""
    assert pairs(told) == [{"Lindqvist", "Berrada"}]
