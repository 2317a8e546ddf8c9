"""What the text only goes on telling of is not told a second time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from scenes import NAMES, scene

from entrevue.loaders.annotations import TimexMention
from entrevue.loaders.judge.judge import Verdict
from entrevue.loaders.judge.retelling import told_once
from entrevue.loaders.meetings.merging import Cluster
from entrevue.loaders.meetings.model import Encounter, Participant, Trigger
from entrevue.loaders.meetings.vocabulary import load_triggers

if TYPE_CHECKING:
    from entrevue.loaders.judge.scene import Scene
    from entrevue.schema.records import Kind

LEAD = "Anna reçoit Omar ."


def verdict(told: Scene, number: int, word: str, kind: Kind = "talks", when: str | None = None) -> Verdict:
    """The encounter of the people of a sentence that one of its words tells of."""
    sentence = told.sentences[number]
    token = next(t for t in told.doc[sentence.start : sentence.end] if t.text == word)
    entries = load_triggers()
    entry = next(e for e in (*entries.verbs, *entries.nouns) if e.forms.has(token.lower_))
    parts = tuple(Participant(u, "participant", "verb-met") for u in sentence.units if u.persons)
    timex = TimexMention(sentence.start, sentence.start + 1, word, when, "test") if when else None
    mention = Encounter(Trigger(token.i, entry, kind), number, sentence.start, sentence.end, parts, timex=timex)
    return Verdict(Cluster([mention]), (when, timex, "own"), (None, "own"), frozenset(), 1.0)


def count(
    later: str, word: str, kind: Kind = "talks", lead: tuple[str, Kind] = ("reçoit", "talks"), **told: str
) -> int:
    seen = scene(LEAD, later)
    return len(told_once([verdict(seen, 0, *lead), verdict(seen, 1, word, kind, **told)], seen.doc))


def test_a_noun_with_its_article_goes_on_about_what_was_told() -> None:
    assert NAMES[:2] == ("Anna", "Omar")
    assert count("La séance de Anna et Omar a duré .", "séance") == 1


def test_a_visit_and_the_talks_held_in_it_are_one() -> None:
    assert count("Une séance de Anna et Omar a eu lieu .", "séance", lead=("reçoit", "visit")) == 1


@pytest.mark.parametrize("word", ["autre", "nouvelle", "seconde"])
def test_another_one_is_another(word: str) -> None:
    assert count(f"La {word} séance de Anna et Omar a duré .", "séance") == 2


def test_a_word_that_tells_as_for_the_first_time_tells_of_another() -> None:
    assert count("Omar rencontre Anna .", "rencontre") == 2
    assert count("Une séance de Anna et Omar a eu lieu .", "séance") == 2


def test_a_day_of_its_own_tells_of_another() -> None:
    assert count("La séance de Anna et Omar a duré .", "séance", when="2019-05-17") == 2


def test_other_people_met_elsewhere() -> None:
    assert count("La séance de Anna et Karl a duré .", "séance") == 2


def test_two_calls_of_one_day_between_the_same_are_one() -> None:
    call: tuple[str, Kind] = ("reçoit", "call")
    assert _calls("2022-05-13", "2022-05-13", call) == 1
    assert _calls("2022-05-13", "2022-05-14", call) == 2
    assert _calls("2022-05", "2022-05", call) == 2


def _calls(one: str, other: str, lead: tuple[str, Kind]) -> int:
    seen = scene(LEAD, "Une séance de Anna et Omar a eu lieu .")
    return len(told_once([verdict(seen, 0, *lead, when=one), verdict(seen, 1, "séance", "call", when=other)], seen.doc))
