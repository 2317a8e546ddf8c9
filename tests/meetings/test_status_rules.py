"""The status of an encounter, on parses made by hand: tense, mood, modality, negation."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from entrevue.loaders.meetings.status import status_of

VOCAB = spacy.blank("fr").vocab
PAST, PRESENT, FUTURE = (f"Mood=Ind|Tense={t}|VerbForm=Fin" for t in ("Past", "Pres", "Fut"))
CONDITIONAL = "Mood=Cnd|Tense=Pres|VerbForm=Fin"
PARTICIPLE, INFINITIVE = "Tense=Past|VerbForm=Part", "VerbForm=Inf"


def status(*tokens: tuple[str, int, str, str, str], trigger: int) -> tuple[str | None, str]:
    """The status of a trigger in a parse: each token's form, head, relation, part of speech and morphology."""
    forms, heads, deps, tags, morphs = (list(column) for column in zip(*tokens, strict=True))
    doc = Doc(VOCAB, words=forms, heads=heads, deps=deps, pos=tags, morphs=morphs)
    return status_of(doc, 0, len(doc), trigger)


def test_a_participle_after_its_auxiliary_is_held_by_the_parse() -> None:
    tokens = (
        ("Anna", 2, "nsubj", "PROPN", ""),
        ("a", 2, "aux:tense", "AUX", PRESENT),
        ("rencontré", 2, "ROOT", "VERB", PARTICIPLE),
        ("Omar", 2, "obj", "PROPN", ""),
    )
    assert status(*tokens, trigger=2) == ("held", "tense")


@pytest.mark.parametrize(
    ("form", "morph", "expected"),
    [
        ("veut", PRESENT, (None, "wish")),
        ("doit", PRESENT, ("planned", "modal")),
        ("compte", PRESENT, ("planned", "expectation")),
        ("osera", FUTURE, ("planned", "future")),
        ("osa", PAST, ("held", "tense")),
    ],
)
def test_the_verb_above_an_infinitive_gives_its_status(form: str, morph: str, expected: tuple[str | None, str]) -> None:
    tokens = (
        ("Anna", 1, "nsubj", "PROPN", ""),
        (form, 1, "ROOT", "VERB", morph),
        ("rencontrer", 1, "xcomp", "VERB", INFINITIVE),
        ("Omar", 2, "obj", "PROPN", ""),
    )
    assert status(*tokens, trigger=2) == expected


def test_negation_around_a_compound_tense_denies() -> None:
    tokens = (
        ("Anna", 4, "nsubj", "PROPN", ""),
        ("n'", 4, "advmod", "ADV", ""),
        ("a", 4, "aux:tense", "AUX", PRESENT),
        ("pas", 4, "advmod", "ADV", ""),
        ("rencontré", 4, "ROOT", "VERB", PARTICIPLE),
        ("Omar", 4, "obj", "PROPN", ""),
    )
    assert status(*tokens, trigger=4) == ("denied", "negation")


def test_a_conditional_perfect_is_hearsay_by_the_parse() -> None:
    tokens = (
        ("Anna", 2, "nsubj", "PROPN", ""),
        ("aurait", 2, "aux:tense", "AUX", CONDITIONAL),
        ("rencontré", 2, "ROOT", "VERB", PARTICIPLE),
        ("Omar", 2, "obj", "PROPN", ""),
    )
    assert status(*tokens, trigger=2) == (None, "rumour")


def test_the_next_meeting_is_planned() -> None:
    tokens = (
        ("La", 2, "det", "DET", ""),
        ("prochaine", 2, "amod", "ADJ", ""),
        ("réunion", 3, "nsubj", "NOUN", ""),
        ("inquiète", 3, "ROOT", "VERB", PRESENT),
    )
    assert status(*tokens, trigger=2) == ("planned", "attribute")


def test_preparations_for_a_visit_come_before_it() -> None:
    tokens = (
        ("Anna", 1, "nsubj", "PROPN", ""),
        ("parle", 1, "ROOT", "VERB", PRESENT),
        ("en", 3, "case", "ADP", ""),
        ("vue", 1, "obl", "NOUN", ""),
        ("de", 6, "case", "ADP", ""),
        ("la", 6, "det", "DET", ""),
        ("visite", 3, "nmod", "NOUN", ""),
    )
    assert status(*tokens, trigger=6) == ("planned", "attribute")


def test_what_is_called_off_stays_so_in_the_past() -> None:
    tokens = (
        ("Anna", 2, "nsubj", "PROPN", ""),
        ("a", 2, "aux:tense", "AUX", PRESENT),
        ("annulé", 2, "ROOT", "VERB", PARTICIPLE),
        ("la", 4, "det", "DET", ""),
        ("visite", 2, "obj", "NOUN", ""),
    )
    assert status(*tokens, trigger=4) == ("cancelled", "cancelled-word")
