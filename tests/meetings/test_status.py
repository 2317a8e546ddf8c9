"""Held, planned, cancelled, denied, or no encounter at all: one short report a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from reports import Told

pytestmark = pytest.mark.slow


def test_a_past_tense_is_held(told: list[Told]) -> None:
    """{Anna}, a rencontré lundi {omar}."""
    assert [(t.status, t.because) for t in told] == [("held", "tense")]


def test_a_future_is_planned(told: list[Told]) -> None:
    """{Anna}, rencontrera {omar}, lundi à Rabat."""
    assert [(t.status, t.because) for t in told] == [("planned", "future")]


def test_what_will_be_an_occasion_is_planned(told: list[Told]) -> None:
    """Ce sera au tour de {anna}, de recevoir lundi {omar}."""
    assert [t.status for t in told] == ["planned"]


def test_who_says_so_in_passing_leaves_the_tense_alone(told: list[Told]) -> None:
    """{Anna}, se rendra lundi à Rabat pour des entretiens avec {omar}, a-t-on appris vendredi."""
    assert {t.status for t in told} == {"planned"}


def test_a_duty_is_planned(told: list[Told]) -> None:
    """{Anna}, doit rencontrer lundi {omar}."""
    assert [(t.status, t.because) for t in told] == [("planned", "modal")]


def test_who_are_called_to_meet_will(told: list[Told]) -> None:
    """{Anna}, et {omar}, sont appelés à se revoir lundi à Rabat."""
    assert [(t.status, t.because) for t in told] == [("planned", "modal")]


def test_what_has_no_reason_to_be_any_more_is_cancelled(told: list[Told]) -> None:
    """La rencontre entre {anna}, et {omar}, lundi à Rabat, n'a plus lieu d'être."""
    assert [(t.status, t.because) for t in told] == [("cancelled", "cancelled-word")]


def test_a_near_future_is_planned(told: list[Told]) -> None:
    """{Anna}, va rencontrer {omar}, lundi à Rabat."""
    assert [(t.status, t.because) for t in told] == [("planned", "modal")]


def test_who_is_expected_has_not_come_yet(told: list[Told]) -> None:
    """{Anna}, est attendue lundi prochain à Rabat par {omar}."""
    assert [(t.status, t.because) for t in told] == [("planned", "expectation")]


def test_a_scheduled_talk_is_planned(told: list[Told]) -> None:
    """Un entretien est prévu lundi entre {anna}, et {omar}."""
    assert [(t.status, t.because) for t in told] == [("planned", "expectation")]


def test_what_a_programme_comprises_is_planned(told: list[Told]) -> None:
    """Le programme de {anna}, comprend un entretien avec {omar}."""
    assert [(t.status, t.because) for t in told] == [("planned", "agenda")]


def test_a_wish_is_no_encounter(told: list[Told]) -> None:
    """{Anna}, souhaite rencontrer {omar}."""
    assert told == []


def test_a_possibility_is_no_encounter(told: list[Told]) -> None:
    """{Anna}, pourrait rencontrer {omar}."""
    assert told == []


def test_a_refusal_is_no_encounter(told: list[Told]) -> None:
    """{Anna}, refuse de rencontrer {omar}."""
    assert told == []


def test_a_negated_past_is_denied(told: list[Told]) -> None:
    """{Anna}, n'a pas rencontré {omar}, lundi à Rabat."""
    assert [(t.status, t.because) for t in told] == [("denied", "negation")]


def test_what_was_not_done_at_an_encounter_does_not_deny_it(told: list[Told]) -> None:
    """{Anna}, n'a jamais souri lors de sa rencontre, lundi à Rabat, avec {omar}."""
    assert {t.status for t in told} == {"held"}


def test_who_puts_a_visit_off_in_the_present_tense_has_not_come(told: list[Told]) -> None:
    """{Anna}, reporte sa visite à Rabat, où elle devait voir {omar}."""
    assert {t.status for t in told} == {"cancelled"}


def test_a_negated_future_is_no_encounter(told: list[Told]) -> None:
    """{Anna}, ne rencontrera pas {omar}, lundi à Rabat."""
    assert told == []


def test_what_never_took_place_is_denied(told: list[Told]) -> None:
    """L'entretien entre {anna}, et {omar}, n'a jamais eu lieu."""
    assert [(t.status, t.because) for t in told] == [("denied", "denied-word")]


def test_what_someone_denies_is_denied(told: list[Told]) -> None:
    """{Anna}, nie avoir rencontré {omar}."""
    assert [(t.status, t.because) for t in told] == [("denied", "denied-word")]


def test_hearsay_is_no_encounter(told: list[Told]) -> None:
    """{Anna}, aurait rencontré {omar}, lundi à Rabat."""
    assert told == []


def test_hearsay_denied_is_denied(told: list[Told]) -> None:
    """{Anna}, aurait rencontré {omar}, lundi à Rabat, rumeur que son cabinet dément."""
    assert [(t.status, t.because) for t in told] == [("denied", "denied-rumour")]


def test_a_postponed_visit_is_cancelled(told: list[Told]) -> None:
    """La visite de {anna}, chez {omar}, a été reportée sine die."""
    assert [(t.status, t.because) for t in told] == [("cancelled", "cancelled-word")]


def test_a_called_off_talk_is_cancelled(told: list[Told]) -> None:
    """{Anna}, a annulé lundi sa rencontre avec {omar}."""
    assert [(t.status, t.because) for t in told] == [("cancelled", "cancelled-word")]


def test_who_renounces_cancels(told: list[Told]) -> None:
    """{Anna}, a renoncé à rencontrer {omar}."""
    assert [(t.status, t.because) for t in told] == [("cancelled", "cancelled-word")]


def test_what_fell_through_is_cancelled(told: list[Told]) -> None:
    """L'entretien entre {anna} et {omar}, prévu lundi à Rabat, est tombé à l'eau."""
    assert [(t.status, t.because) for t in told] == [("cancelled", "cancelled-word")]


def test_what_could_not_be_held_is_cancelled_however_the_apostrophe_is_printed(told: list[Told]) -> None:
    """L’entretien entre {anna} et {omar}, prévu lundi à Rabat, n’a pas pu se tenir."""
    assert [(t.status, t.because) for t in told] == [("cancelled", "cancelled-word")]
