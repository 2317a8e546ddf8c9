"""Who goes together: a delegation with its members, somebody with those who accompany him."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from scenes import scene

from entrevue.loaders.judge import party

ANNA, OMAR, KARL = 0, 1, 2
CAST = tuple(SimpleNamespace(country=code) for code in ("SE", "MA", None))


def parties(*texts: str) -> list[tuple[int, set[int]]]:
    seen = scene(*texts)
    seen.doc._.people = CAST
    return [(one.lead, set(one.people)) for one in party.parties(seen)]


@pytest.mark.parametrize(
    ("text", "lead", "people"),
    [
        ("Anna était accompagnée de Omar et de Karl .", ANNA, {ANNA, OMAR, KARL}),
        ("la délégation comprenait Omar et Karl .", OMAR, {OMAR, KARL}),
        ("une délégation conduite par Karl .", KARL, {KARL}),
        ("Anna , à la tête de une délégation composée de Karl .", ANNA, {ANNA, KARL}),
        ("Omar et Karl accompagnaient Anna .", ANNA, {ANNA, OMAR, KARL}),
    ],
)
def test_a_head_and_those_who_came_along_are_one_party(text: str, lead: int, people: set[int]) -> None:
    assert parties(text) == [(lead, people)]


def test_the_lines_of_a_list_make_up_the_delegation_that_announces_them() -> None:
    assert parties("La délégation était composée de :", "- Omar ;", "- Karl .", "Anna parle .") == [
        (OMAR, {OMAR, KARL})
    ]


@pytest.mark.parametrize("text", ["La délégation dîne avec Omar .", "Anna rencontre Omar .", "Le groupe arrive ."])
def test_a_body_that_nobody_is_told_to_lead_or_make_up_is_no_party(text: str) -> None:
    assert parties(text) == []


def test_whoever_came_along_is_near_where_the_one_they_came_with_is_named_or_their_body_is() -> None:
    seen = scene("Anna dîne .", "Hier elle est accompagnée de Karl .", "La délégation repart .", "Omar parle .")
    seen.doc._.people = CAST
    assert [party.near(seen, number) for number in range(4)] == [
        {ANNA, KARL},
        {ANNA, KARL},
        {ANNA, KARL},
        set(),
    ]


def test_how_likely_the_head_took_part_is_told_of_the_members() -> None:
    seen = scene("Anna est accompagnée de Karl .", "Omar parle .")
    seen.doc._.people = CAST
    assert party.carried(seen, KARL, {ANNA: 0.9})["party-lead"] == 0.9
    assert party.carried(seen, OMAR, {ANNA: 0.9}) == {}
