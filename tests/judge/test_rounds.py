"""One person who sees somebody and then somebody else is at two encounters."""

from __future__ import annotations

from dataclasses import replace

from scenes import NAMES, VOCAB, scene
from spacy.tokens import Doc

from entrevue.loaders.judge.rounds import each_at_its_own, met_apart, rounds, with_modals
from entrevue.loaders.judge.scene import Scene, build_scene
from entrevue.loaders.meetings.model import Encounter, Participant, Trigger
from entrevue.loaders.meetings.reading import Reading
from entrevue.loaders.meetings.vocabulary import LEARNT, load_triggers

APART = ("Anna voit Omar .", "Anna retrouve Karl .")
ANNA, OMAR, KARL = range(3)


def mention(told: Scene, number: int, token: int, people: str, rule: str = "verb-with") -> Encounter:
    """An encounter of these people, told by a word of a sentence."""
    sentence = told.sentences[number]
    units = {name: u for u in sentence.units for name in [NAMES[u.persons[0]]] if u.persons}
    parts = tuple(Participant(units[name], "participant", rule) for name in people.split())
    return Encounter(Trigger(token, LEARNT, "talks"), number, sentence.start, sentence.end, parts)


def two(told: Scene, rule: str = "verb-with") -> list[Encounter]:
    return [mention(told, 0, 1, "Anna Omar"), mention(told, 1, 5, "Anna Karl", rule)]


def test_two_words_with_one_side_in_common_and_another_each_tell_of_two_encounters() -> None:
    told = scene(*APART)
    attending = {1: {ANNA: 0.9, OMAR: 0.9, KARL: 0.1}, 5: {ANNA: 0.9, OMAR: 0.1, KARL: 0.9}}
    assert rounds(told.doc, two(told), attending) == {(0, 1)}


def test_who_may_have_been_at_both_tells_nothing_apart() -> None:
    told = scene(*APART)
    attending = {1: {ANNA: 0.9, OMAR: 0.9, KARL: 0.6}, 5: {ANNA: 0.9, OMAR: 0.1, KARL: 0.9}}
    assert not rounds(told.doc, two(told), attending)


def test_who_was_present_is_no_side() -> None:
    told = scene(*APART)
    assert not rounds(told.doc, two(told, rule="presence"), {})


def test_a_conference_may_be_told_of_several_pairs() -> None:
    told = scene(*APART)
    first, second = two(told)
    assert not rounds(told.doc, [first, replace(second, trigger=Trigger(5, LEARNT, "conference"))], {})


def one_sentence(text: str) -> tuple[Scene, list[Encounter]]:
    bare = scene(text)
    token = len(bare.doc) - 3
    found = [mention(bare, 0, 1, "Anna Omar"), mention(bare, 0, token, "Anna Karl")]
    return build_scene(bare.doc, Reading(bare.sentences, tuple(found))), found


def test_words_that_put_two_encounters_in_order_keep_their_people_apart() -> None:
    told, found = one_sentence("Anna voit Omar avant de retrouver Karl .")
    assert rounds(told.doc, found, {}) == {(0, 1)}
    assert met_apart(told, 1) == {KARL}
    assert met_apart(told, 5) == {OMAR}
    chances = {1: {ANNA: 0.9, OMAR: 0.9, KARL: 0.6}, 5: {ANNA: 0.9, OMAR: 0.1, KARL: 0.9}}
    assert each_at_its_own(told, chances) == {1: {ANNA: 0.9, OMAR: 0.9, KARL: 0}, 5: {ANNA: 0.9, OMAR: 0, KARL: 0.9}}


def test_a_time_of_day_puts_nothing_in_order() -> None:
    told, found = one_sentence("Anna voit Omar avant midi et retrouve Karl .")
    assert not rounds(told.doc, found, {})
    assert not met_apart(told, 1)


def test_two_plain_verbs_of_encounter_tell_of_two_whoever_else_may_have_been_there() -> None:
    told = scene(*APART)
    plain = next(e for e in load_triggers().verbs if e.frame == "object" and not e.weak)
    found = [replace(m, trigger=Trigger(m.trigger.token, plain, "talks")) for m in two(told)]
    attending = {1: {ANNA: 0.9, OMAR: 0.9, KARL: 0.6}, 5: {ANNA: 0.9, OMAR: 0.6, KARL: 0.9}}
    assert rounds(told.doc, found, attending) == {(0, 1)}


def test_the_modal_above_a_verb_that_is_told_apart_goes_with_it() -> None:
    words = ["Anna", "voit", "Omar", ".", "Anna", "doit", "voir", "Karl", "."]
    heads, deps = list(range(len(words))), ["dep"] * len(words)
    heads[6], deps[6] = 5, "xcomp"
    doc = Doc(VOCAB, words=words, heads=heads, deps=deps)
    mentions = [Encounter(Trigger(t, LEARNT, "talks"), number, 0, 0, ()) for t, number in ((1, 0), (5, 1), (6, 1))]
    linked = {(0, 1): 0.7, (0, 2): 0.2, (1, 2): 1.0}
    assert with_modals(doc, mentions, frozenset({(0, 2)}), linked) == {(0, 1), (0, 2)}
