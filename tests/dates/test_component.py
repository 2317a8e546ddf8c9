"""The layer over spaCy: what reaches `doc._.timexes`, on a blank Doc and on parses built by hand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
import spacy
from spacy.tokens import Doc

from entrevue.loaders.dates.component import set_timexes

if TYPE_CHECKING:
    from spacy.vocab import Vocab

MONDAY = date(2015, 2, 16)


@pytest.fixture(scope="module")
def vocab() -> Vocab:
    return spacy.blank("xx").vocab


def parsed(vocab: Vocab, *words: tuple[str, int, str, str, str]) -> Doc:
    """A Doc from (form, head, dependency, part of speech, morphology)."""
    return Doc(
        vocab,
        words=[word[0] for word in words],
        heads=[word[1] for word in words],
        deps=[word[2] for word in words],
        pos=[word[3] for word in words],
        morphs=[word[4] for word in words],
    )


def test_mentions_carry_token_offsets_and_values() -> None:
    doc = spacy.blank("xx")("Il a été reçu lundi 9 février à Rabat, deux jours durant.")
    (mention,) = set_timexes(doc, anchor=MONDAY)._.timexes
    assert doc[mention.start : mention.end].text == mention.text == "lundi 9 février"
    assert mention.value == "2015-02-09"


def test_an_unresolved_date_stays_as_a_mention_without_value() -> None:
    doc = spacy.blank("xx")("Il a été reçu mardi à Rabat, au lendemain de l'attentat.")
    assert [(it.text, it.value) for it in set_timexes(doc)._.timexes] == [("mardi", None), ("au lendemain", None)]


def test_hours_durations_and_adverbs_do_not_come_through() -> None:
    doc = spacy.blank("xx")("Désormais, chaque année, à 17 h, pendant trois jours, d'ici lundi.")
    assert [it.text for it in set_timexes(doc, anchor=MONDAY)._.timexes] == ["lundi"]


@pytest.mark.parametrize(
    ("verb", "value"),
    [
        (("recevra", 1, "ROOT", "VERB", "Mood=Ind|Tense=Fut|VerbForm=Fin"), "2015-02-17"),
        (("recevrait", 1, "ROOT", "VERB", "Mood=Cnd|Tense=Pres|VerbForm=Fin"), "2015-02-17"),
        (("recevait", 1, "ROOT", "VERB", "Mood=Ind|Tense=Imp|VerbForm=Fin"), "2015-02-10"),
        (("reçut", 1, "ROOT", "VERB", "Mood=Ind|Tense=Past|VerbForm=Fin"), "2015-02-10"),
    ],
)
def test_the_governing_verb_gives_the_tense(vocab: Vocab, verb: tuple[str, int, str, str, str], value: str) -> None:
    doc = parsed(vocab, ("Il", 1, "nsubj", "PRON", ""), verb, ("mardi", 1, "obl:mod", "NOUN", ""))
    assert set_timexes(doc, anchor=MONDAY)._.timexes[0].value == value


def test_a_modal_of_expectation_above_the_infinitive_looks_ahead(vocab: Vocab) -> None:
    doc = parsed(
        vocab,
        ("Il", 1, "nsubj", "PRON", ""),
        ("doit", 1, "ROOT", "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin"),
        ("partir", 1, "xcomp", "VERB", "VerbForm=Inf"),
        ("mardi", 2, "obl:mod", "NOUN", ""),
    )
    assert set_timexes(doc, anchor=MONDAY)._.timexes[0].value == "2015-02-17"


def test_a_conditional_perfect_looks_back(vocab: Vocab) -> None:
    doc = parsed(
        vocab,
        ("Il", 2, "nsubj", "PRON", ""),
        ("aurait", 2, "aux:tense", "AUX", "Mood=Cnd|Tense=Pres|VerbForm=Fin"),
        ("reçu", 2, "ROOT", "VERB", "Tense=Past|VerbForm=Part"),
        ("mardi", 2, "obl:mod", "NOUN", ""),
    )
    assert set_timexes(doc, anchor=MONDAY)._.timexes[0].value == "2015-02-10"


@pytest.mark.parametrize(
    ("modal", "participle", "value"),
    [
        (("doit", 1, "ROOT", "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin"), "reçu", "2015-02-17"),
        (("devait", 1, "ROOT", "VERB", "Mood=Ind|Tense=Imp|VerbForm=Fin"), "reçu", "2015-02-17"),
    ],
)
def test_the_modal_of_a_passive_infinitive_gives_the_tense(
    vocab: Vocab, modal: tuple[str, int, str, str, str], participle: str, value: str
) -> None:
    doc = parsed(
        vocab,
        ("Il", 1, "nsubj", "PRON", ""),
        modal,
        ("être", 3, "aux:pass", "AUX", "VerbForm=Inf"),
        (participle, 1, "xcomp", "VERB", "Tense=Past|VerbForm=Part"),
        ("mardi", 3, "obl:mod", "NOUN", ""),
    )
    assert set_timexes(doc, anchor=MONDAY)._.timexes[0].value == value


@pytest.mark.parametrize(("participle", "value"), [("organisé", "2015-02-17"), ("arrivé", "2015-02-10")])
def test_a_present_passive_is_no_past(vocab: Vocab, participle: str, value: str) -> None:
    doc = parsed(
        vocab,
        ("Il", 2, "nsubj", "PRON", ""),
        ("est", 2, "aux:pass", "AUX", "Mood=Ind|Tense=Pres|VerbForm=Fin"),
        (participle, 2, "ROOT", "VERB", "Tense=Past|VerbForm=Part"),
        ("mardi", 2, "obl:mod", "NOUN", ""),
    )
    assert set_timexes(doc, anchor=MONDAY)._.timexes[0].value == value


def test_an_unmistakable_future_is_one_whatever_the_tagger_says(vocab: Vocab) -> None:
    verb = ("rejoindra", 1, "ROOT", "VERB", "Tense=Past|VerbForm=Part")
    doc = parsed(vocab, ("Il", 1, "nsubj", "PRON", ""), verb, ("mardi", 1, "obl:mod", "NOUN", ""))
    assert set_timexes(doc, anchor=MONDAY)._.timexes[0].value == "2015-02-17"


_CONDITIONAL, _FUTURE, _PRESENT = (
    f"{mood}|VerbForm=Fin" for mood in ("Mood=Cnd|Tense=Pres", "Tense=Fut", "Tense=Pres")
)


@pytest.mark.parametrize(
    ("auxiliary", "dependency", "morphology", "verb", "edtf"),
    [
        ("serait", "aux:tense", _CONDITIONAL, "passé", "2015-02-15"),
        ("serait", "aux:pass", _CONDITIONAL, "reçu", "2015-02-22"),
        ("aura", "aux:tense", _FUTURE, "passé", "2015-02-15"),
        ("a", "aux:tense", _PRESENT, "attendu", "2015-02-15"),
        ("est", "aux:pass", _PRESENT, "attendu", "2015-02-22"),
    ],
)
def test_a_perfect_in_the_conditional_or_of_waiting_is_past(  # noqa: PLR0913, PLR0917 -- the words of a sentence
    vocab: Vocab, auxiliary: str, dependency: str, morphology: str, verb: str, edtf: str
) -> None:
    doc = parsed(
        vocab,
        ("Il", 2, "nsubj", "PRON", ""),
        (auxiliary, 2, dependency, "AUX", morphology),
        (verb, 2, "ROOT", "VERB", "Tense=Past|VerbForm=Part"),
        ("dimanche", 2, "obl", "NOUN", ""),
    )
    assert [it.value for it in set_timexes(doc, anchor=MONDAY)._.timexes] == [edtf]


def test_days_that_are_listed_apart_are_told_each() -> None:
    doc = spacy.blank("xx")("Il a été convoqué deux fois, les 3 et 7 février, au ministère.")
    (mention,) = set_timexes(doc, anchor=MONDAY)._.timexes
    assert mention.value is None
    assert mention.asides == (("2015-02-03", mention.start), ("2015-02-07", mention.start))


@pytest.mark.parametrize(("verb", "edtf"), [("convié", "2015-05"), ("remercié", "2014-05")])
def test_what_somebody_is_bidden_to_do_lies_ahead(vocab: Vocab, verb: str, edtf: str) -> None:
    doc = parsed(
        vocab,
        ("Elle", 2, "nsubj", "PRON", ""),
        ("a", 2, "aux:tense", "AUX", _PRESENT),
        (verb, 2, "ROOT", "VERB", "Tense=Past|VerbForm=Part"),
        ("Omar", 2, "obj", "PROPN", ""),
        ("à", 5, "mark", "ADP", ""),
        ("venir", 2, "xcomp", "VERB", "VerbForm=Inf"),
        ("en", 7, "case", "ADP", ""),
        ("mai", 5, "obl", "NOUN", ""),
    )
    assert [it.value for it in set_timexes(doc, anchor=MONDAY)._.timexes] == [edtf]
