"""Talks at a distance: by the device that belongs to the word of encounter."""

from __future__ import annotations

import pytest
from scenes import scene

from entrevue.loaders.judge.remote import kind_of


@pytest.mark.parametrize(
    ("text", "heads", "kind", "expected"),
    [
        ("Anna discute , lundi par téléphone , avec Omar .", {5: 3, 3: 1}, "talks", "call"),
        ("Anna discute avec Omar par téléphone .", {5: 1}, "talks", "call"),
        ("Anna discute avec Omar joint par téléphone .", {6: 4, 4: 3}, "talks", "talks"),
        ("Anna discute avec Omar en présence par téléphone de Karl .", {7: 1}, "talks", "talks"),
        ("Anna discute avec Omar du téléphone .", {5: 1}, "talks", "talks"),
        ("Anna signe avec Omar par visioconférence .", {5: 1}, "signing", "signing"),
    ],
)
def test_talks_are_a_call_by_their_own_device(text: str, heads: dict[int, int], kind: str, *, expected: str) -> None:
    seen = scene(text, told=(1,), heads=heads)
    assert kind_of(seen, seen.encounters, kind) == expected


def test_by_what_device_one_more_takes_part_says_nothing_of_the_others() -> None:
    seen = scene("Anna discute avec Omar .", "Karl parle par visioconférence .", told=(1, 6), heads={8: 6})
    assert kind_of(seen, seen.encounters, "talks") == "talks"
