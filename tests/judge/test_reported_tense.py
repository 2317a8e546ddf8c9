"""A pluperfect steps back in time, but not where it only follows the tense of the source that tells of an encounter."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from entrevue.loaders.annotations import TimexMention, register_attributes
from entrevue.loaders.judge.linking import steps_back

RECEIVED = 7  # token of "reçu"


def said(source: str, dated: int | None = None) -> Doc:
    """Somebody said that Anna had received Omar on Monday; `dated` is the token whose Monday it is."""
    words = ["Un", source, "a", "dit", "qu'", "Anna", "avait", "reçu", "Omar", "lundi"]
    register_attributes()
    doc = Doc(
        spacy.blank("fr").vocab,
        words=words,
        heads=[1, 3, 3, 3, 7, 7, 7, 3, 7, 7 if dated is None else dated],
        deps=["det", "nsubj", "aux:tense", "ROOT", "mark", "nsubj", "aux:tense", "ccomp", "obj", "obl:mod"],
        pos=["DET", "NOUN", "AUX", "VERB", "SCONJ", "PROPN", "AUX", "VERB", "PROPN", "NOUN"],
        morphs=["", "", "Tense=Pres", "", "", "", "Tense=Imp", "", "", ""],
    )
    doc._.timexes = () if dated is None else (TimexMention(9, 10, "lundi", "2019-05-13", "weekday"),)
    return doc


@pytest.mark.parametrize(("source", "back"), [("communiqué", False), ("porte-parole", False), ("ministre", True)])
def test_what_a_source_tells_of_does_not_step_back(source: str, back: bool) -> None:  # noqa: FBT001
    assert steps_back(said(source), RECEIVED) is back


def test_a_date_of_its_own_steps_back() -> None:
    assert steps_back(said("communiqué", dated=RECEIVED), RECEIVED)
    assert not steps_back(said("communiqué", dated=3), RECEIVED)
