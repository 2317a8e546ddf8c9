"""It takes two to talk."""

from __future__ import annotations

from dataclasses import replace

import pytest
from scenes import scene

from entrevue.loaders.judge.partner import partner
from entrevue.loaders.meetings.model import Participant

ANNA, OMAR, KARL = range(3)


@pytest.mark.parametrize(
    ("ruled", "chances", "kind", "expected"),
    [
        ((ANNA, OMAR), {ANNA: 0.8, OMAR: 0.5}, "talks", {OMAR}),
        ((ANNA, OMAR), {ANNA: 0.8, OMAR: 0.1}, "talks", set()),
        ((ANNA, OMAR), {ANNA: 0.8, OMAR: 0.5}, "visit", set()),
        ((ANNA, OMAR, KARL), {ANNA: 0.8, OMAR: 0.5, KARL: 0.5}, "talks", set()),
        ((OMAR, KARL), {ANNA: 0.8, OMAR: 0.5}, "talks", set()),
    ],
)
def test_who_talks_alone_talks_with_the_one_other_of_the_rules(
    ruled: tuple[int, ...], chances: dict[int, float], kind: str, *, expected: set[int]
) -> None:
    seen = scene("Anna évoque cela avec Omar et Karl .", told=(1,))
    people = (Participant(seen.mentions[p][0].unit, "participant", "joint") for p in ruled)
    told = replace(seen.encounters[0], participants=tuple(people))
    seen = replace(seen, encounters=(told,), told={1: [told]})
    assert partner(seen, [told], chances, {ANNA}, kind) == expected


def test_two_need_nobody_else() -> None:
    seen = scene("Anna évoque cela avec Omar .", told=(1,))
    assert partner(seen, seen.encounters, {ANNA: 0.8, OMAR: 0.8}, {ANNA, OMAR}, "talks") == frozenset()
