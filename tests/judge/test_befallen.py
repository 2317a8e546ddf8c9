"""Days of arrests, seizures, deaths and appointments, which are no encounter's."""

from __future__ import annotations

import pytest
from scenes import VOCAB
from spacy.tokens import Doc

from entrevue.loaders.annotations import TimexMention
from entrevue.loaders.judge.befallen import befell


@pytest.mark.parametrize(
    ("participle", "expected"),
    [
        ("tués", True),
        ("enlevées", True),
        ("saisie", True),
        ("nommé", True),
        ("reçus", False),
        ("arrêté", False),  # a list or a date is, too
    ],
)
def test_the_day_of_what_befell_somebody_is_no_encounters(participle: str, *, expected: bool) -> None:
    doc = Doc(
        VOCAB,
        words=["Deux", "soldats", "ont", "été", participle, "lundi"],
        heads=[1, 4, 4, 4, 4, 4],
        deps=["nummod", "nsubj:pass", "aux:tense", "aux:pass", "ROOT", "obl:mod"],
        pos=["NUM", "NOUN", "AUX", "AUX", "VERB", "NOUN"],
    )
    assert befell(doc, TimexMention(5, 6, "", "2015-02-16", "weekday")) is expected


def test_the_day_of_a_clause_beside_it_may_be() -> None:
    doc = Doc(
        VOCAB,
        words=["Ils", "parlent", "lundi", "des", "armes", "saisies"],
        heads=[1, 1, 1, 4, 1, 4],
        deps=["nsubj", "ROOT", "obl:mod", "case", "obl:arg", "acl"],
        pos=["PRON", "VERB", "NOUN", "ADP", "NOUN", "VERB"],
    )
    assert not befell(doc, TimexMention(2, 3, "", "2015-02-16", "weekday"))
