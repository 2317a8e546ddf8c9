"""The next or last encounter of two states is theirs, though nobody says so again."""

from __future__ import annotations

import pytest
from scenes import VOCAB
from spacy.tokens import Doc

from entrevue.loaders.annotations import DocumentPerson, register_attributes
from entrevue.loaders.judge.series import with_sides
from entrevue.loaders.meetings.merging import Cluster
from entrevue.loaders.meetings.model import Encounter, Participant, Trigger
from entrevue.loaders.meetings.units import Unit
from entrevue.loaders.meetings.vocabulary import LEARNT

STATES = ("ES", "FR", "IT")


def sides(words: str, heads: list[int], told: str, people: int = 2) -> set[str]:
    """The states at the encounter that the word `told` tells of, after one of so many people of different states."""
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
    first = Encounter(Trigger(1, LEARNT, "talks"), 0, 0, 2, parties)
    second = Encounter(Trigger(tokens.index(told), LEARNT, "talks"), 1, 2, len(tokens), ())
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
