"""Words and dates that say where in an encounter we are: its opening, its course, its close."""

from __future__ import annotations

from scenes import VOCAB
from spacy.tokens import Doc

from entrevue.loaders.annotations import register_attributes
from entrevue.loaders.judge.phase import phases, phases_of_day
from entrevue.loaders.judge.scene import build_scene
from entrevue.loaders.meetings.reading import Reading


def sentence(words: str, heads: list[int], verbs: tuple[str, ...]) -> Doc:
    """A sentence whose verbs are `verbs`, and where `heads` govern each word."""
    register_attributes()
    tokens = words.split()
    return Doc(
        VOCAB,
        words=tokens,
        heads=heads,
        deps=["ROOT" if head == place else "dep" for place, head in enumerate(heads)],
        pos=["VERB" if word in verbs else "NOUN" for word in tokens],
    )


def said(words: str, heads: list[int], at: str, verbs: tuple[str, ...]) -> set[str]:
    """The phases of the word `at`."""
    doc = sentence(words, heads, verbs)
    return set(phases(build_scene(doc, Reading((), ())), words.split().index(at)))


def of_day(words: str, heads: list[int], at: str, verbs: tuple[str, ...]) -> set[str]:
    """The phases of the day `at`."""
    place = words.split().index(at)
    return set(phases_of_day(sentence(words, heads, verbs), place, place + 1))


def test_a_day_is_that_of_the_opening_if_its_verb_opens() -> None:
    assert said("la session s' ouvre mardi", [1, 3, 3, 3, 3], "mardi", ("ouvre",)) == {"opens"}


def test_a_noun_on_the_way_to_the_verb_says_the_phase_too() -> None:
    assert said("il parle à l' ouverture mardi", [1, 1, 4, 4, 1, 4], "mardi", ("parle",)) == {"opens"}


def test_a_verb_may_say_it_with_its_object() -> None:
    assert said("elle prend fin jeudi", [1, 1, 1, 1], "jeudi", ("prend",)) == {"closes"}


def test_a_preposition_before_a_day_says_it_whatever_the_verb() -> None:
    assert said("il séjourne jusqu' à jeudi", [1, 1, 4, 4, 1], "jeudi", ("séjourne",)) == {"closes-before"}


def test_what_tells_an_encounter_on_is_in_its_course() -> None:
    assert said("les travaux se poursuivent", [1, 3, 3, 3], "travaux", ("poursuivent",)) == {"lasts"}


def test_other_words_say_nothing_of_it() -> None:
    assert said("elle rencontre Omar jeudi", [1, 1, 1, 1], "jeudi", ("rencontre",)) == set()


def test_a_day_is_not_that_of_the_opening_which_a_participle_beside_its_verb_dates_otherwise() -> None:
    words, heads = "Ouverte lundi , la conférence a conclu mercredi", [6, 0, 6, 4, 6, 6, 6, 6]
    assert of_day(words, heads, "lundi", ("Ouverte", "conclu")) == {"opens"}
    assert of_day(words, heads, "mercredi", ("Ouverte", "conclu")) == {"closes"}


def test_the_word_before_a_day_tells_its_phase_whatever_the_parse() -> None:
    words, heads = "le sommet , ouvert lundi , a refermé mardi ses portes", [1, 7, 1, 1, 7, 1, 7, 7, 7, 10, 7]
    assert of_day(words, heads, "lundi", ("refermé",)) == {"opens"}
