"""Days on which a communiqué or a note came out, which are no encounter's."""

from __future__ import annotations

import pytest
from scenes import VOCAB
from spacy.tokens import Doc

from entrevue.loaders.annotations import TimexMention
from entrevue.loaders.judge.released import is_of_a_release


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lit-on dans un communiqué diffusé , hier", True),
        ("selon une note parvenue à l' agence lundi", True),
        ("la déclaration du ministère rendue publique mardi", True),
        ("il a diffusé lundi", False),
        ("un communiqué dit que le ministre , rendu à Tunis lundi", False),
        ("un communiqué publié à l' issue de la réunion tenue lundi", False),
    ],
)
def test_the_day_on_which_a_text_came_out_is_that_texts(text: str, *, expected: bool) -> None:
    words = text.split(" ")
    verbs = {"dit": "VerbForm=Fin", "a": "VerbForm=Fin", "tenue": "VerbForm=Part"}
    doc = Doc(
        VOCAB,
        words=words,
        pos=["VERB" if w in verbs else "X" for w in words],
        morphs=[verbs.get(w, "") for w in words],
    )
    assert is_of_a_release(doc, TimexMention(len(words) - 1, len(words), "", "2015-02-16", "weekday")) is expected
