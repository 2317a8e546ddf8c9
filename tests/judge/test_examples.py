"""What only illustrates a notion is on no agenda."""

from __future__ import annotations

import pytest
from scenes import scene

from entrevue.loaders.annotations import TopicMention
from entrevue.loaders.judge import agenda


@pytest.mark.parametrize(
    ("ending", "example"),
    [
        ("( trafic , x , etc. ) .", True),
        ("( trafic , x ) .", False),  # a list that is complete
        ("x trafic , x , etc. .", False),  # in no brackets
    ],
)
def test_examples_in_brackets_are_no_agenda(ending: str, *, example: bool) -> None:
    seen = scene("Anna rencontre Omar .", "x x .", f"Tout cela x {ending}", told=(1,))
    at = next(token.i for token in seen.doc if token.text == "trafic")
    assert agenda.is_example(seen, seen.encounters, [TopicMention(at, at + 1, "drug-trafficking")]) is example


def test_a_list_right_behind_what_is_told_is_one() -> None:
    seen = scene("Anna rencontre Omar .", "Tout cela x ( trafic , x , etc. ) .", told=(1,))
    topic = TopicMention(8, 9, "drug-trafficking")
    assert not agenda.is_example(seen, seen.encounters, [topic])
