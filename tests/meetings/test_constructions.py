"""Who met whom, by construction: one short report a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from reports import Told

pytestmark = pytest.mark.slow


def test_the_subject_meets_the_object(told: list[Told]) -> None:
    """{Anna}, a rencontré lundi {omar}."""
    assert [t.by for t in told] == [{"Lindqvist": "verb-object", "Berrada": "verb-met"}]


def test_a_relative_clause_in_the_plural_is_of_the_whole_list(told: list[Told]) -> None:
    """L'accord est celui de {karl}, de {paolo}, et de {anna}, qui avaient rencontré lundi {omar}."""
    assert [set(t.who) for t in told] == [{"Weber", "Ricci", "Lindqvist", "Berrada"}]


def test_how_something_was_done_is_nobodys_company(told: list[Told]) -> None:
    """{Anna}, a relevé avec satisfaction, lundi à Rabat, les progrès de {omar}."""
    assert told == []


def test_the_council_that_somebody_heads_is_no_council(told: list[Told]) -> None:
    """La présidente du Conseil italien Carla Rossini a rencontré lundi {omar}."""
    assert [set(t.who) for t in told] == [{"Rossini", "Berrada"}]


def test_a_meeting_brings_its_object_together(told: list[Told]) -> None:
    """La rencontre réunira lundi à Calais les ministres de l'Intérieur français, allemand et belge."""
    assert [t.who for t in told] == [{}]  # three states' ministers, and nobody by name


def test_who_receives_is_the_host(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}."""
    assert [t.who for t in told] == [{"Lindqvist": "host", "Berrada": "visitor"}]


def test_the_passive_names_visitor_and_host(told: list[Told]) -> None:
    """{Anna}, a été reçue lundi par {omar}."""
    assert [t.who for t in told] == [{"Lindqvist": "visitor", "Berrada": "host"}]
    assert set(told[0].by.values()) == {"verb-passive"}


def test_who_is_paid_a_visit_is_met(told: list[Told]) -> None:
    """{Anna}, a également rendu visite lundi à {omar}."""
    assert [t.by for t in told] == [dict.fromkeys(("Lindqvist", "Berrada"), "verb-dative")]


def test_whom_a_call_is_made_to_stands_behind_the_preposition_alone(told: list[Told]) -> None:
    """{Anna}, et {omar}, ont eu lundi une conversation téléphonique au sujet des préparatifs d'un sommet de {karl}."""
    assert set(told[0].who) == {"Lindqvist", "Berrada"}


def test_who_does_something_at_a_meeting_with_somebody_was_at_it(told: list[Told]) -> None:
    """L'annonce a été faite lundi par {anna}, lors d'une réunion à Rabat avec {omar}."""
    assert [t.by for t in told] == [{"Lindqvist": "noun-beside", "Berrada": "noun-with"}]


def test_a_relative_object_is_the_visitor_of_each_host(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar}, que recevra aussi {karl}."""
    assert [t.who for t in told] == [
        {"Lindqvist": "host", "Berrada": "visitor"},
        {"Weber": "host", "Berrada": "visitor"},
    ]


def test_avec_names_the_other_side(told: list[Told]) -> None:
    """{Anna}, s'est entretenue lundi avec {omar}."""
    assert [t.by for t in told] == [dict.fromkeys(("Lindqvist", "Berrada"), "verb-with")]


def test_avec_in_a_relative_clause_names_its_antecedent(told: list[Told]) -> None:
    """{Anna}, avec laquelle {omar}, s'est entretenu lundi, a salué la coopération."""
    assert [t.by for t in told] == [dict.fromkeys(("Lindqvist", "Berrada"), "verb-with-relative")]


def test_who_is_phoned_takes_part_in_a_call(told: list[Told]) -> None:
    """{Anna}, a téléphoné lundi à {omar}."""
    assert [(t.kind, t.by) for t in told] == [("call", dict.fromkeys(("Lindqvist", "Berrada"), "verb-dative"))]


def test_talks_by_telephone_are_a_call(told: list[Told]) -> None:
    """{Anna}, s'est entretenue lundi par téléphone avec {omar}."""
    assert [(t.kind, sorted(t.who)) for t in told] == [("call", ["Berrada", "Lindqvist"])]


def test_two_who_sign_an_agreement_meet(told: list[Told]) -> None:
    """{Anna}, et {omar}, ont signé lundi un accord de coopération."""
    assert [(t.kind, t.by) for t in told] == [("signing", dict.fromkeys(("Lindqvist", "Berrada"), "verb-sign"))]


def test_a_memorandum_initialled_by_two_brings_them_together(told: list[Told]) -> None:
    """Le mémorandum a été paraphé lundi par {anna}, et {omar}."""
    assert [t.by for t in told] == [dict.fromkeys(("Lindqvist", "Berrada"), "verb-sign-passive")]


def test_a_question_examined_between_two_brings_them_together(told: list[Told]) -> None:
    """C'est l'une des questions abordées lundi à Rabat entre {anna}, et {omar}."""
    assert [t.by for t in told] == [dict.fromkeys(("Lindqvist", "Berrada"), "verb-between")]


def test_who_has_talks_in_a_relative_clause_is_its_antecedent(told: list[Told]) -> None:
    """Tout a commencé avec {anna}, qui a eu lundi un entretien avec {omar}."""
    assert [t.by for t in told] == [{"Berrada": "noun-with", "Lindqvist": "noun-support"}]


def test_two_who_examine_a_matter_deliberate(told: list[Told]) -> None:
    """{Anna}, et {omar}, ont examiné lundi la lutte contre le terrorisme."""
    assert [t.by for t in told] == [dict.fromkeys(("Lindqvist", "Berrada"), "verb-joint")]


def test_chez_names_the_host_of_a_visit(told: list[Told]) -> None:
    """{Anna}, s'est rendue lundi à Rabat, chez {omar}."""
    assert [(t.kind, t.who) for t in told] == [("visit", {"Lindqvist": "visitor", "Berrada": "host"})]


def test_who_awaits_the_traveller_is_the_host(told: list[Told]) -> None:
    """{Anna}, est attendue lundi prochain à Rabat par {omar}."""
    assert [t.by for t in told] == [dict.fromkeys(("Lindqvist", "Berrada"), "verb-awaited")]


def test_a_day_passed_with_someone_is_an_encounter(told: list[Told]) -> None:
    """{Anna}, a passé la journée de lundi avec {omar}."""
    assert [t.by for t in told] == [dict.fromkeys(("Lindqvist", "Berrada"), "comitative")]


def test_who_is_called_is_spoken_with(told: list[Told]) -> None:
    """{Anna}, a appelé lundi {omar}."""
    assert [(t.kind, t.by) for t in told] == [("call", {"Lindqvist": "verb-object", "Berrada": "verb-met"})]


def test_who_is_called_on_to_do_something_is_not_called(told: list[Told]) -> None:
    """{Anna}, a appelé lundi {omar}, à la retenue. {Paolo}, a appelé {karl}, à intervenir."""
    assert told == []


def test_a_call_that_is_received_is_a_call(told: list[Told]) -> None:
    """{Anna}, a reçu lundi un appel de {omar}."""
    assert [(t.kind, set(t.who)) for t in told] == [("call", {"Lindqvist", "Berrada"})]


def test_a_conference_gathers_its_objects(told: list[Told]) -> None:
    """Une conférence a rassemblé lundi à Rabat {anna}, {omar}, et {karl}."""
    assert [(t.kind, t.by) for t in told] == [
        ("conference", dict.fromkeys(("Lindqvist", "Berrada", "Weber"), "verb-gather"))
    ]


def test_a_plural_subject_gathered_somewhere_meets(told: list[Told]) -> None:
    """Réunis lundi à Rabat, {anna}, {omar}, et {karl}, ont adopté une feuille de route."""
    assert [set(t.who) for t in told] == [{"Lindqvist", "Berrada", "Weber"}]


def test_entre_names_both_sides(told: list[Told]) -> None:
    """Un entretien a eu lieu lundi entre {anna}, et {omar}."""
    assert [t.by for t in told] == [dict.fromkeys(("Lindqvist", "Berrada"), "noun-between")]


def test_who_has_a_talk_takes_part_in_it(told: list[Told]) -> None:
    """{Anna}, a eu lundi un entretien avec {omar}."""
    assert [t.by for t in told] == [{"Berrada": "noun-with", "Lindqvist": "noun-support"}]


def test_a_visit_names_visitor_and_host(told: list[Told]) -> None:
    """La visite de {anna}, auprès de {omar}, a commencé lundi."""
    assert [t.by for t in told] == [{"Lindqvist": "noun-of", "Berrada": "noun-towards"}]


def test_the_subject_of_a_visit_s_relative_clause_is_the_visitor(told: list[Told]) -> None:
    """La visite que {anna}, a effectuée lundi auprès de {omar}, a duré deux heures."""
    assert [t.by for t in told] == [{"Lindqvist": "noun-relative", "Berrada": "noun-towards"}]


def test_a_visit_is_not_that_of_whoever_gave_cause_to_call_it_off(told: list[Told]) -> None:
    """{Anna}, a annulé lundi une visite à Rabat à la suite des propos de {omar}."""
    assert all("Berrada" not in t.who for t in told)


def test_a_guest_has_a_host(told: list[Told]) -> None:
    """Lundi, {anna}, est l'invitée de {omar}."""
    assert [(t.who, set(t.by.values())) for t in told] == [
        ({"Lindqvist": "visitor", "Berrada": "host"}, {"noun-guest"})
    ]


def test_a_telephone_call_from_one_to_another_names_both(told: list[Told]) -> None:
    """Un coup de fil de {anna}, à {omar}, a dissipé le malentendu."""
    assert [(t.kind, sorted(t.who)) for t in told] == [("call", ["Berrada", "Lindqvist"])]


def test_a_semicolon_parts_two_encounters(told: list[Told]) -> None:
    """{Anna}, a reçu lundi {omar} ; {karl}, a rencontré {paolo}."""
    assert [set(t.who) for t in told] == [{"Lindqvist", "Berrada"}, {"Weber", "Ricci"}]


def test_what_stands_beside_a_conference_is_not_the_conference(told: list[Told]) -> None:
    """En marge de la conférence, {anna}, a rencontré {omar}."""
    assert [(t.kind, sorted(t.who)) for t in told] == [("talks", ["Berrada", "Lindqvist"])]


def test_football_is_no_diplomacy(told: list[Told]) -> None:
    """L'entraîneur suédois Nils Lindqvist a rencontré lundi l'attaquant marocain Omar Berrada avant le match."""
    assert told == []


def test_a_press_conference_is_no_encounter(told: list[Told]) -> None:
    """{Anna}, a donné lundi une conférence de presse sur {omar}."""
    assert told == []


def test_cooperation_without_an_encounter_is_none(told: list[Told]) -> None:
    """La coopération entre la Suède et le Maroc progresse, selon {anna}, et {omar}."""
    assert told == []


def test_one_verb_may_have_several_hosts_each_at_a_time_of_their_own(told: list[Told]) -> None:
    """{Anna}, rencontrera lundi à Oslo {omar}, mardi à Rome {karl}."""
    assert [set(t.who) for t in told] == [{"Lindqvist", "Berrada"}, {"Lindqvist", "Weber"}]


def test_so_may_one_whose_hosts_have_their_days_in_brackets(told: list[Told]) -> None:
    """{Anna}, sera reçue par {omar} (lundi), et {karl} (mardi)."""
    assert [set(t.who) for t in told] == [{"Lindqvist", "Berrada"}, {"Lindqvist", "Weber"}]


def test_an_object_pronoun_is_whom_the_clause_above_is_about(told: list[Told]) -> None:
    """{Anna}, s'est arrêtée lundi à Rabat, où l'a reçue {omar}."""
    assert {"Lindqvist", "Berrada"} in [set(t.by) for t in told]


def test_a_companion_of_the_host_is_not_whom_the_pronoun_means(told: list[Told]) -> None:
    """{Anna}, est arrivée lundi à Rabat. {Omar}, l'y a reçue avec {karl}."""
    assert any(t.by.get("Lindqvist") == "clitic" for t in told)


def test_who_witnessed_a_meeting_is_not_what_the_text_goes_on_about(told: list[Told]) -> None:
    """{Anna}, a rencontré lundi {omar}. {Karl}, assistait à l'entretien. Le président, Paul Meyer, l'a reçue mardi."""
    assert {"Lindqvist", "Meyer"} in [set(t.by) for t in told]
    assert {"Weber", "Meyer"} not in [set(t.by) for t in told]


def test_whoever_gives_up_a_journey_was_to_make_it(told: list[Told]) -> None:
    """{Anna}, a renoncé à un déplacement prévu lundi à Rabat."""
    assert [set(t.who) for t in told] == [{"Lindqvist"}]


def test_who_talks_of_the_safety_of_matches_meets_somebody(told: list[Told]) -> None:
    """{Anna}, a rencontré lundi {omar}, au siège de la Ligue arabe, sur la sécurité du stade avant les matchs."""
    assert [set(t.who) for t in told] == [{"Lindqvist", "Berrada"}]


def test_counterparts_each_with_his_state_are_one_list(told: list[Told]) -> None:
    """{Anna}, a discuté lundi avec ses homologues du Mali, Ali Keita, et de l'Italie, Carla Ricci, de la drogue."""
    assert [set(t.who) for t in told] == [{"Lindqvist", "Keita", "Ricci"}]
