"""Whoever sent greetings, a message or instructions was not there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from scenes import scene

from entrevue.loaders.judge.proxy import only_of_others, represented
from entrevue.loaders.meetings.model import Participant

ANNA, OMAR, KARL = range(3)


@pytest.mark.parametrize(
    "text",
    [
        "Anna transmet à Omar les salutations de Karl .",
        "Anna remet à Omar un message écrit de Karl .",
        "Anna salue Omar au nom de Karl .",
        "Anna salue Omar de la part de Karl .",
        "Anna rencontre Omar à la demande de Karl .",
        "Anna et Omar traduisent la volonté forte de Karl .",
        "Anna reçoit Omar selon les directives des deux chefs d'État , Karl .",
        "Chargé par Karl de transmettre un avis , Anna rencontre Omar .",
        "Anna , nommée par Karl , rencontre Omar .",
        "Anna remet à Omar un pli fermé de Karl .",
    ],
)
def test_who_sent_something_is_represented(text: str) -> None:
    assert represented(scene(text)) == {KARL}


def test_so_is_who_is_listed_behind() -> None:
    assert represented(scene("Anna transmet les salutations de Omar et de Karl .")) == {OMAR, KARL}


def test_a_name_beside_other_nouns_represents_nobody() -> None:
    assert represented(scene("Anna se réjouit de la visite de Karl .")) == frozenset()


def test_whom_the_rules_find_in_an_encounter_was_there() -> None:
    seen = scene("Anna rencontre Karl .", "Le message de Karl est clair .", told=(1,))
    karl = seen.mentions[KARL][0].unit
    told = replace(seen.encounters[0], participants=(Participant(karl, "participant", "verb"),))
    assert represented(replace(seen, encounters=(told,))) == frozenset()


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Anna reçoit l' envoyé spécial de Karl .", {KARL}),
        ("Le conseiller de Karl rencontre Omar .", {KARL}),
        ("Le conseiller de Karl rencontre Omar , que Karl a reçu .", set()),
        ("Anna reçoit le conseiller , Omar et Karl .", set()),
    ],
)
def test_somebody_of_theirs_is_not_they(text: str, people: set[int]) -> None:
    assert only_of_others(scene(text), 0) == people
