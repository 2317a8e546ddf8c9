"""The day with which a sentence sets the scene for what the next one tells."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from entrevue.loaders.annotations import TimexMention, register_attributes
from entrevue.loaders.meetings.model import Encounter, Trigger
from entrevue.loaders.meetings.narrative import scene
from entrevue.loaders.meetings.vocabulary import LEARNT

VOCAB = spacy.blank("fr").vocab
MONDAY, TUESDAY = "2019-05-13", "2019-05-14"
# "OPENING lundi , elle a travaillé mardi . Elle a vu Omar ."
OPENING = ("lundi", ",", "elle", "a", "travaillé", "mardi", ".", "Elle", "a", "vu", "Omar", ".")
HEADS = (0, 5, 5, 5, 5, 5, 5, 10, 10, 10, 10, 10)
DEPS = (
    "obl:mod",
    "punct",
    "nsubj",
    "aux:tense",
    "ROOT",
    "obl:mod",
    "punct",
    "nsubj",
    "aux:tense",
    "ROOT",
    "obj",
    "punct",
)
FINITE = "VerbForm=Fin|Tense=Pres"


def setting(opening: str, form: str, relation: str) -> str | None:
    """The day for "Elle a vu Omar", where the sentence before opens with a verb form and "lundi"."""
    register_attributes()
    doc = Doc(
        VOCAB,
        words=[opening, *OPENING],
        heads=[5, *HEADS],
        deps=[relation, *DEPS],
        pos=["VERB" if w in {"travaillé", "vu", opening} else "AUX" if w == "a" else "X" for w in (opening, *OPENING)],
        morphs=[form, *(FINITE if w == "a" else "" for w in OPENING)],
    )
    doc._.timexes = tuple(TimexMention(at, at + 1, "", value, "weekday") for at, value in ((1, MONDAY), (6, TUESDAY)))
    doc.spans["sentences"] = [doc[:8], doc[8:]]
    doc.spans["dateline"] = []
    told = scene(doc, Encounter(Trigger(10, LEARNT, "talks"), 1, 8, 13, ()), after=-1)
    return None if told is None else told.value


@pytest.mark.parametrize(("form", "relation"), [("VerbForm=Part|Tense=Past", "advcl"), ("VerbForm=Part", "acl")])
def test_the_day_of_a_participle_sets_no_scene(form: str, relation: str) -> None:
    assert setting("Arrivée", form, relation) == TUESDAY


def test_the_day_of_a_finite_clause_does() -> None:
    assert setting("Arrivait", "VerbForm=Fin|Tense=Imp", "advcl") == MONDAY


@pytest.mark.parametrize(("determiner", "day"), [("Ce", MONDAY), ("Le", None)])
def test_who_takes_up_an_encounter_takes_up_what_describes_it(determiner: str, day: str | None) -> None:
    register_attributes()
    doc = Doc(
        VOCAB,
        words=["La", "réunion", "tenue", "lundi", "compte", ".", determiner, "rendez-vous", "compte", "."],
        heads=[1, 4, 1, 2, 4, 4, 7, 8, 8, 8],
        deps=["det", "nsubj", "acl", "obl:mod", "ROOT", "punct", "det", "nsubj", "ROOT", "punct"],
        pos=["DET", "NOUN", "VERB", "NOUN", "VERB", "PUNCT", "DET", "NOUN", "VERB", "PUNCT"],
        morphs=["", "", "VerbForm=Part", "", FINITE, "", "PronType=Dem" if day else "PronType=Art", "", FINITE, ""],
    )
    doc._.timexes = (TimexMention(3, 4, "", MONDAY, "weekday"),)
    doc.spans["sentences"] = [doc[:6], doc[6:]]
    doc.spans["dateline"] = []
    told = scene(doc, Encounter(Trigger(7, LEARNT, "talks"), 1, 6, 10, ()), after=-1)
    assert (None if told is None else told.value) == day
