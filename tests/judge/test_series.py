"""Whose an encounter is that tells no party: of the two states of its series, of its sentence, or of the article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from scenes import VOCAB
from spacy.tokens import Doc

from entrevue.loaders.annotations import CountryMention, DocumentPerson, register_attributes
from entrevue.loaders.judge.series import with_sides
from entrevue.loaders.meetings.merging import Cluster
from entrevue.loaders.meetings.model import Encounter, Participant, Trigger
from entrevue.loaders.meetings.units import Unit
from entrevue.loaders.meetings.vocabulary import LEARNT

if TYPE_CHECKING:
    from entrevue.loaders.meetings.vocabulary import Entry
    from entrevue.schema.records import Kind, Status

STRONG = replace(LEARNT, weak=False)
STATES = ("ES", "FR", "IT")


def sides(  # noqa: PLR0913 -- what an encounter tells
    words: str,
    heads: list[int],
    told: str,
    people: int = 2,
    *,
    status: Status = "held",
    kind: Kind = "talks",
    adjectives: tuple[str, ...] = (),
    names: tuple[str, ...] = (),
    elsewhere: tuple[str, ...] = (),
    entry: Entry = STRONG,
) -> set[str]:
    """The states at the encounter that the word `told` tells of, after one of so many people of different states.

    `adjectives` are the states of the nationalities that its sentence tells, `names` the states that it names;
    `elsewhere` are named outside of it.
    """
    register_attributes()
    tokens = ["Anna", "rencontre", *words.split()]
    doc = Doc(
        VOCAB,
        words=tokens,
        heads=[1, 1, *(head + 2 for head in heads)],
        deps=["nsubj", "ROOT", *("ROOT" if head == place else "nsubj" for place, head in enumerate(heads))],
        pos=["PROPN", "VERB", *("VERB" if word in {"aura", "reverront"} else "NOUN" for word in words.split())],
    )
    doc._.people = tuple(DocumentPerson(state, (), None, state, None) for state in STATES)
    parties = tuple(Participant(Unit(0, 1, 0, persons=(n,)), "participant", "test") for n in range(people))
    told_there = [*((2, code, "adjective") for code in adjectives), *((2, code, "name") for code in names)]
    spoken = [*((0, code, "name") for code in elsewhere), *told_there]
    doc._.countries = tuple(CountryMention(start, start + 1, code, form) for start, code, form in spoken)
    first = Encounter(Trigger(1, LEARNT, "talks"), 0, 0, 2, parties)
    second = Encounter(Trigger(tokens.index(told), entry, kind), 1, 2, len(tokens), (), status=status)
    return with_sides([Cluster([first]), Cluster([second])], doc)[1].countries(doc._.people)


@pytest.mark.parametrize("word", ["prochaine", "précédente", "dernière", "quatrième", "4e"])
def test_one_of_a_series_is_of_the_same_two_states(word: str) -> None:
    assert sides(f"la {word} réunion aura lieu", [2, 2, 3, 3, 3], "réunion") == {"ES", "FR"}


def test_a_verb_may_say_that_they_meet_again() -> None:
    assert sides("ils se reverront", [2, 2, 2], "reverront") == {"ES", "FR"}


def test_any_other_encounter_keeps_the_parties_that_are_told() -> None:
    assert sides("la réunion aura lieu", [1, 2, 2, 2], "réunion") == set()


def test_the_next_session_of_many_states_is_not_said_to_be_of_these() -> None:
    assert sides("la prochaine réunion aura lieu", [2, 2, 3, 3, 3], "réunion", people=3) == set()


def test_what_is_planned_between_the_only_two_states_is_theirs() -> None:
    assert sides("la réunion aura lieu", [1, 2, 2, 2], "réunion", status="planned") == {"ES", "FR"}
    assert sides("la réunion aura lieu", [1, 2, 2, 2], "réunion", people=3, status="planned") == set()


def test_a_conference_may_be_of_more_states() -> None:
    assert sides("la réunion aura lieu", [1, 2, 2, 2], "réunion", status="planned", kind="conference") == set()


def test_two_nationalities_in_the_sentence_are_its_parties() -> None:
    found = sides("la réunion aura lieu", [1, 2, 2, 2], "réunion", status="planned", adjectives=("IT", "PT"))
    assert found == {"IT", "PT"}


def test_a_word_that_may_tell_of_anything_else_makes_no_encounter_of_theirs() -> None:
    weak = sides("la réunion aura lieu", [1, 2, 2, 2], "réunion", status="planned", entry=LEARNT)
    assert weak == set()


def test_states_of_which_the_sentence_speaks_hold_talks_but_not_a_conference() -> None:
    told = {"words": "la réunion rapproche Roma", "heads": [1, 2, 2, 2], "told": "réunion", "names": ("IT", "ES")}
    assert sides(**told) == {"IT", "ES"}
    assert sides(**told, kind="conference") == set()


def test_who_meets_the_state_of_the_sentence_is_whom_the_article_brings_together_with_it() -> None:
    planned = {"words": "la réunion aura lieu", "heads": [1, 2, 2, 2], "told": "réunion", "status": "planned"}
    assert sides(**planned, names=("ES",)) == {"ES", "FR"}
    assert sides(**planned, people=3, names=("ES",)) == set()


def test_the_only_two_states_of_an_article_are_those_that_meet() -> None:
    planned = {"words": "la réunion aura lieu", "heads": [1, 2, 2, 2], "told": "réunion", "status": "planned"}
    assert sides(**planned, people=0, elsewhere=("DE", "FR")) == {"DE", "FR"}
    assert sides(**planned, people=0, elsewhere=("DE", "FR", "IT")) == set()
