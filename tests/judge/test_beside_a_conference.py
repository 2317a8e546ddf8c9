"""What takes place beside a conference is told from it, and a collective noun recalls those named before."""

from __future__ import annotations

from scenes import VOCAB, scene
from spacy.tokens import Doc

from entrevue.loaders.annotations import register_attributes
from entrevue.loaders.judge import attendance, linking
from entrevue.loaders.meetings.model import Encounter, Trigger
from entrevue.loaders.meetings.vocabulary import LEARNT


def is_beside(word: str) -> bool:
    """Whether what `word` tells of is beside something, in "en marge du sommet il rencontre Omar"."""
    register_attributes()
    words = ["en", "marge", "du", "sommet", "il", "rencontre", "Omar"]
    heads = [1, 5, 3, 1, 5, 5, 5]
    doc = Doc(VOCAB, words=words, heads=heads, deps=["dep"] * 5 + ["ROOT", "obj"], pos=["NOUN"] * 5 + ["VERB", "PROPN"])
    mention = Encounter(Trigger(words.index(word), LEARNT, "talks"), 0, 0, len(words), ())
    return linking.is_beside(doc, mention)


def test_what_is_told_after_the_phrase_is_beside_it_and_its_noun_is_not() -> None:
    assert is_beside("rencontre")
    assert not is_beside("sommet")


FAR = ["x ."] * 5


def test_a_delegation_recalls_who_was_introduced_as_one_long_before() -> None:
    seen = scene("Anna et Omar accompagnent .", *FAR, "la délégation rencontre Karl .")
    assert set(attendance.candidates(seen, 6, 17)) == {0, 1, 2}


def test_without_a_collective_noun_only_those_near_are_asked_about() -> None:
    seen = scene("Anna et Omar accompagnent .", *FAR, "elle rencontre Karl .")
    assert 1 not in set(attendance.candidates(seen, 6, 16))


def test_who_was_only_quoted_long_before_is_not_recalled() -> None:
    seen = scene("Anna et Omar parlent .", *FAR, "la délégation rencontre Karl .")
    assert set(attendance.candidates(seen, 6, 17)) == {2}
