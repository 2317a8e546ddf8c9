"""Lists of participants, and the subjects of verbs, on parses made by hand."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from entrevue.loaders.annotations import CountryMention, PersonMention, register_attributes
from entrevue.loaders.meetings.syntax import antecedent, is_passive, subjects
from entrevue.loaders.meetings.units import group_from, sentence_units

VOCAB = spacy.blank("fr").vocab
NAMES = ("Anna", "Omar", "Karl", "Paolo")
TAGS = {"et": "CCONJ", ",": "PUNCT", ".": "PUNCT", ";": "PUNCT", "ministre": "NOUN", "dirige": "VERB", "vient": "VERB"}


def first_group(text: str, *, subject: str = "", stop: str = "") -> str:
    """The group that begins with the first name; `subject` is a name that is subject, `stop` a noun of encounter."""
    register_attributes()
    words = text.split()
    doc = Doc(
        VOCAB,
        words=words,
        heads=[0] * len(words),
        deps=["ROOT", *("nsubj" if w == subject else "dep" for w in words[1:])],
        pos=["PROPN" if w in NAMES else TAGS.get(w, "X") for w in words],
        morphs=["VerbForm=Fin" if TAGS.get(w) == "VERB" else "" for w in words],
    )
    doc._.person_mentions = tuple(_person(i, NAMES.index(w)) for i, w in enumerate(words) if w in NAMES)
    units = sentence_units(doc, 0, len(doc), frozenset())
    stops = frozenset(i for i, w in enumerate(words) if w == stop)
    return " ".join(doc[u.start : u.end].text for u in group_from(doc, units, 0, stops))


def _person(at: int, index: int) -> PersonMention:
    return PersonMention(at, at + 1, at, "name", index, (index,), None, None, None, plural=False, rule="test")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna et Omar", "Anna Omar"),
        ("Anna ainsi que Omar", "Anna Omar"),
        ("Anna , Omar et Karl", "Anna Omar Karl"),
        ("Anna , ministre , Omar , ministre , et Karl", "Anna Omar Karl"),
        ("Anna , Omar , Karl", "Anna Omar Karl"),
    ],
)
def test_a_coordination_is_a_group_whatever_stands_in_apposition(text: str, expected: str) -> None:
    assert first_group(text) == expected


@pytest.mark.parametrize(
    "text", ["Anna Omar", "Anna , Omar", "Anna . Omar et Karl", "Anna dirige Omar", "Anna ; puis dirige Omar et Karl"]
)
def test_without_a_coordinator_there_is_no_group(text: str) -> None:
    assert first_group(text) == "Anna"


def test_a_list_ends_with_its_coordination() -> None:
    assert first_group("Anna et Omar , Karl") == "Anna Omar"


def test_the_subject_of_the_next_clause_is_not_of_the_list() -> None:
    assert first_group("Anna , Omar et Karl et Paolo vient", subject="Paolo") == "Anna Omar Karl"


def test_no_list_runs_over_a_noun_of_encounter() -> None:
    assert first_group("Anna et rencontre et Omar", stop="rencontre") == "Anna"


@pytest.mark.parametrize(("helper", "relation"), [("", ""), ("a", "aux:tense"), ("est", "cop")])
def test_a_relative_clause_does_not_break_a_coordination_in_any_tense(helper: str, relation: str) -> None:
    words = ["Anna", ",", "qui", *([helper] if helper else []), "dirige", ",", "et", "Omar"]
    verb = words.index("dirige")
    heads, deps = [0] * len(words), ["ROOT", *["dep"] * (len(words) - 1)]
    heads[2], deps[2], deps[verb] = verb, "nsubj", "acl:relcl"
    if helper:
        heads[3], deps[3] = verb, relation
    finite = 3 if helper else verb
    doc = Doc(
        VOCAB,
        words=words,
        heads=heads,
        deps=deps,
        pos=["PROPN" if w in NAMES else "AUX" if w == helper else TAGS.get(w, "X") for w in words],
        morphs=["VerbForm=Fin" if i == finite else "" for i in range(len(words))],
    )
    register_attributes()
    doc._.person_mentions = tuple(_person(i, NAMES.index(w)) for i, w in enumerate(words) if w in NAMES)
    units = sentence_units(doc, 0, len(doc), frozenset())
    assert [doc[u.start].text for u in group_from(doc, units, 0, frozenset())] == ["Anna", "Omar"]


def test_a_state_takes_part_with_its_article() -> None:
    register_attributes()
    doc = Doc(VOCAB, words=["entre", "la", "Suède", "et", "le", "Maroc"])
    doc._.countries = (CountryMention(2, 3, "SE", "name"), CountryMention(5, 6, "MA", "name"))
    units = sentence_units(doc, 0, len(doc), frozenset())
    assert [(u.start, u.end, u.country, u.human) for u in units] == [(1, 3, "SE", False), (4, 6, "MA", False)]


def test_the_longest_of_overlapping_units_wins() -> None:
    register_attributes()
    doc = Doc(VOCAB, words=["le", "ministre", "suédois", "Anna"])
    doc._.countries = (CountryMention(2, 3, "SE", "demonym"),)
    long = PersonMention(0, 4, 3, "name", 0, (0,), None, "SE", None, plural=False, rule="test")
    doc._.person_mentions = (long,)
    assert [(u.start, u.end) for u in sentence_units(doc, 0, len(doc), frozenset())] == [(0, 4)]


def parse(*tokens: tuple[str, int, str, str]) -> Doc:
    forms, heads, deps, morphs = (list(column) for column in zip(*tokens, strict=True))
    return Doc(VOCAB, words=forms, heads=heads, deps=deps, pos=["X"] * len(forms), morphs=morphs)


def test_a_verb_has_its_own_subject() -> None:
    doc = parse(("Anna", 1, "nsubj", ""), ("vient", 1, "ROOT", ""))
    assert [t.text for t in subjects(doc[1])] == ["Anna"]


@pytest.mark.parametrize("relation", ["xcomp", "conj", "advcl"])
def test_a_verb_without_a_subject_has_that_of_the_verb_above(relation: str) -> None:
    doc = parse(("Anna", 1, "nsubj", ""), ("veut", 1, "ROOT", ""), ("venir", 1, relation, ""))
    assert [t.text for t in subjects(doc[2])] == ["Anna"]


def test_a_relative_pronoun_stands_for_its_antecedent() -> None:
    doc = parse(
        ("Anna", 3, "nsubj", ""), ("qui", 2, "nsubj", ""), ("vient", 0, "acl:relcl", ""), ("parle", 3, "ROOT", "")
    )
    assert antecedent(doc[1]) == doc[0]
    assert [t.text for t in subjects(doc[2])] == ["Anna"]


def test_a_participle_beside_its_noun_has_it_as_subject() -> None:
    doc = parse(("Anna", 0, "ROOT", ""), ("reçue", 0, "acl", "Tense=Past|VerbForm=Part"))
    assert [t.text for t in subjects(doc[1])] == ["Anna"]
    assert is_passive(doc[1])


def test_a_compound_tense_is_no_passive() -> None:
    doc = parse(("Anna", 2, "nsubj", ""), ("a", 2, "aux:tense", ""), ("reçu", 2, "ROOT", "Tense=Past|VerbForm=Part"))
    assert not is_passive(doc[2])
    doc = parse(("Anna", 2, "nsubj", ""), ("est", 2, "aux:pass", ""), ("reçue", 2, "ROOT", "Tense=Past|VerbForm=Part"))
    assert is_passive(doc[2])
