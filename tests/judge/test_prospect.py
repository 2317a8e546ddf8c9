"""Whether an encounter came about: dates against the publication, words of calling off, mentions that disagree."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from scenes import VOCAB, scene
from spacy.tokens import Doc

from entrevue.loaders.annotations import TimexMention
from entrevue.loaders.judge.manner import without
from entrevue.loaders.judge.outcome import features
from entrevue.loaders.judge.prospect import gainsaid, is_just_over, is_over, lies_behind, prospect
from entrevue.loaders.meetings.model import Encounter, Trigger
from entrevue.loaders.meetings.vocabulary import LEARNT

PUBLISHED = datetime.date(2019, 5, 15)


def on(day: str) -> TimexMention:
    return TimexMention(3, 4, "ce jour", day, "absolute")


SIDES = {"2019-05-14": "past", "2019-05-15": "now", "2019-05": "now", "2019-05-20": "ahead"}


@pytest.mark.parametrize("day", SIDES)
def test_a_date_lies_before_on_or_after_the_day_of_publication(day: str) -> None:
    row = prospect(scene("Anna rencontre Omar jeudi .", published=PUBLISHED, timexes=(on(day),)), 0)
    assert [side for side in ("past", "now", "ahead") if row[f"times-{side}"]] == [SIDES[day]]


def test_without_a_day_of_publication_no_date_lies_before_or_after() -> None:
    assert "times-past" not in prospect(scene("Anna rencontre Omar jeudi .", timexes=(on("2019-05-14"),)), 0)


def test_the_next_sentence_may_call_off_what_this_one_announces() -> None:
    row = prospect(scene("Anna rencontre Omar .", "La visite a été annulée ."), 0, {6: 0.7})
    assert (row["cue-cancelled"], row["next-cue-cancelled"], row["next-tells"]) == (0, 1, 0.7)


def test_mentions_that_disagree_are_all_heard() -> None:
    seen = scene("Anna rencontre Omar .", "Karl part .", told=(1, 5))
    votes = [{"held": 0.9, "cancelled": 0.1}, {"held": 0.2, "cancelled": 0.8}]
    row = features(seen, seen.encounters, votes, {1: 0.5, 5: 0.5}, "talks")
    assert row["mean-held"] == pytest.approx(0.55)
    assert (row["first-held"], row["last-held"], row["most-cancelled"], row["least-cancelled"]) == (0.9, 0.2, 0.8, 0.1)


def off(*sentences: str) -> bool:
    """Whether what the first sentence tells may have been called off."""
    seen = scene(*sentences, told=(1,))
    return gainsaid(seen, seen.encounters)


@pytest.mark.parametrize(
    ("sentence", "called_off"),
    [("Anna rencontrera Omar .", False), ("Anna ne part pas .", True), ("La visite a été annulée .", True)],
)
def test_only_a_word_of_calling_off_or_a_negation_calls_anything_off(sentence: str, called_off: bool) -> None:  # noqa: FBT001
    assert off("Karl part .", sentence) is called_off


@pytest.mark.parametrize("said", ["a sauté", "a été biffée", "est une fiction", "aurait dû durer", "a fait faux bond"])
def test_what_was_struck_off_or_made_up_or_ought_to_have_been_may_be_called_off(said: str) -> None:
    assert off("Anna rencontre Omar .", f"La visite {said} .")


def test_what_is_negated_far_away_is_another_matter() -> None:
    assert not off("Anna rencontre Omar .", "Karl part .", "Anna ne part pas .")


def test_what_a_concessive_clause_denies_was_only_not_expected() -> None:
    assert not off("Anna rencontre Omar alors que rien n' était prévu .")
    assert off("Anna rencontre Omar alors que Karl part , et ne part pas .")


@pytest.mark.parametrize(("said", "behind"), [("octobre dernier", True), ("L'an passé", True), ("octobre", False)])
def test_what_is_dated_by_words_that_look_back_is_not_to_come(said: str, behind: bool) -> None:  # noqa: FBT001
    dated = Encounter(Trigger(0, LEARNT, "talks"), 0, 0, 9, (), timex=TimexMention(3, 4, said, None, "unanchored"))
    assert lies_behind(dated) is behind
    assert not lies_behind(replace(dated, timex=None))


def test_a_class_that_cannot_be_leaves_its_chances_to_the_others() -> None:
    assert without({"held": 0.2, "planned": 0.6, "denied": 0.2}, "planned") == {
        "held": 0.5,
        "planned": 0.0,
        "denied": 0.5,
    }
    assert without({"planned": 1.0}, "planned") == {"planned": 0.0}


def test_what_has_only_just_been_is_over() -> None:
    doc = Doc(
        VOCAB,
        words=["ils", "viennent", "de", "voir", "Omar"],
        heads=[1, 1, 3, 1, 3],
        deps=["nsubj", "ROOT", "mark", "xcomp", "obj"],
        pos=["PRON", "VERB", "ADP", "VERB", "PROPN"],
    )
    assert is_just_over(doc, 3)
    came = Doc(
        VOCAB,
        words=["ils", "viennent", "voir"],
        heads=[1, 1, 1],
        deps=["nsubj", "ROOT", "xcomp"],
        pos=["PRON", "VERB", "VERB"],
    )
    assert not is_just_over(came, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna salue Omar à l' issue d' une réunion .", True),
        ("Anna salue Omar lors d' une longue réunion .", False),
        ("Anna verra Omar à l' issue d' une réunion .", False),
        ("Anna salue ceux qui « doivent partir » , à l' issue d' une réunion .", True),
        ("Anna salue le fait qu' à l' issue de la réunion elle verra Omar .", False),
        ("À l' issue de la réunion Anna salue Omar .", True),
    ],
)
def test_what_somebody_did_as_it_ended_is_over(text: str, *, expected: bool) -> None:
    seen = scene(text, tenses={"salue": "Past", "verra": "Fut", "doivent": "Pres"})
    assert is_over(seen, text.split(" ").index("réunion")) is expected
