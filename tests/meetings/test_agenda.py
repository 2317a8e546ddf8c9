"""Which topic belongs to which encounter: the narrative's order, its tenses, its asides and its ordinals."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, cast

import pytest
import spacy
from spacy.tokens import Doc

from entrevue.loaders.annotations import PersonMention, TopicMention, register_attributes
from entrevue.loaders.meetings.agenda import assign_topics
from entrevue.loaders.meetings.merging import Cluster
from entrevue.loaders.meetings.model import Encounter, Participant, Trigger
from entrevue.loaders.meetings.units import Unit
from entrevue.loaders.meetings.vocabulary import COMITATIVE

if TYPE_CHECKING:
    from entrevue.schema.records import Status

VOCAB = spacy.blank("fr").vocab
TOPICS = {"terrorisme": "terrorism", "drogue": "drug-trafficking", "faux": "document-fraud"}
VERBS = {"reçu", "vu", "verra", "parlé", "dit"}
PEOPLE = {"Diaz": 0, "Alami": 1, "Berg": 2}


def read(text: str, *told: tuple[str, int, str, str]) -> list[set[str]]:
    """Topics of each encounter; `told` gives the word, the encounter, its people ("Diaz Alami") and its status."""
    register_attributes()
    words = text.split()
    ends = [-1, *(i for i, w in enumerate(words) if w in {".", "¶"})]
    roots = {
        i: _root(words, start + 1, end) for start, end in itertools.pairwise(ends) for i in range(start + 1, end + 1)
    }
    heads = [roots[i] for i in range(len(words))]
    doc = Doc(
        VOCAB,
        words=["\n" if w == "¶" else w for w in words],
        heads=heads,
        deps=["ROOT" if heads[i] == i else "aux:tense" if w == "avait" else "dep" for i, w in enumerate(words)],
        pos=["VERB" if w in VERBS else "AUX" if w == "avait" else "NOUN" for w in words],
        morphs=[_morph(w) for w in words],
    )
    doc._.topics = tuple(TopicMention(i, i + 1, TOPICS[w]) for i, w in enumerate(words) if w in TOPICS)
    doc._.person_mentions = tuple(_person(i, PEOPLE[w]) for i, w in enumerate(words) if w in PEOPLE)
    clusters = [Cluster() for _ in range(1 + max(n for _, n, _, _ in told))]
    for word, number, people, status in told:
        at = words.index(word)
        sentence = doc[at].sent
        persons = tuple(PEOPLE[p] for p in people.split())
        unit = Participant(_unit(at, persons), "participant", "test")
        mention = Encounter(
            Trigger(at, COMITATIVE, "talks"), 0, sentence.start, sentence.end, (unit,), status=cast("Status", status)
        )
        clusters[number].mentions.append(mention)
    return [{t.code for t in topics} for topics in assign_topics(doc, clusters)]


def _root(words: list[str], start: int, end: int) -> int:
    return next((i for i in range(start, end) if words[i] in VERBS), start)


def _morph(word: str) -> str:
    if word == "verra":
        return "Tense=Fut|VerbForm=Fin"
    if word == "avait":
        return "Tense=Imp|VerbForm=Fin"
    return "Tense=Past|VerbForm=Part" if word in VERBS else ""


def _person(at: int, index: int) -> PersonMention:
    return PersonMention(at, at + 1, at, "surname", index, (index,), None, None, None, plural=False, rule="test")


def _unit(at: int, persons: tuple[int, ...]) -> Unit:
    return Unit(at, at + 1, at, persons)


def test_what_follows_an_encounter_was_its_agenda() -> None:
    text = "Diaz a reçu Alami . Le terrorisme domine . Berg a vu Alami . La drogue domine ."
    told = (("reçu", 0, "Diaz Alami", "held"), ("vu", 1, "Berg Alami", "held"))
    assert read(text, *told) == [{"terrorism"}, {"drug-trafficking"}]


def test_what_follows_a_recalled_encounter_in_a_new_paragraph_goes_on_with_the_narrative() -> None:
    text = "Diaz a reçu Alami . Berg avait vu Alami . ¶ Le terrorisme domine ."
    told = (("reçu", 0, "Diaz Alami", "held"), ("vu", 1, "Berg Alami", "held"))
    assert read(text, *told) == [{"terrorism"}, set()]


def test_a_sentence_goes_with_the_encounter_of_those_whom_it_names() -> None:
    text = "Diaz a reçu Alami . Berg a vu Alami . Diaz a parlé de terrorisme ."
    told = (("reçu", 0, "Diaz Alami", "held"), ("vu", 1, "Berg Alami", "held"))
    assert read(text, *told) == [{"terrorism"}, set()]


def test_what_had_happened_before_was_not_discussed() -> None:
    told = ("reçu", 0, "Diaz Alami", "held")
    assert read("Diaz a reçu Alami . Berg avait dit le terrorisme .", told) == [set()]
    assert read("Diaz a reçu Alami . Alami avait dit le terrorisme .", told) == [{"terrorism"}]


def test_an_aside_or_a_cause_is_no_agenda() -> None:
    told = ("reçu", 0, "Diaz Alami", "held")
    assert read("Diaz a reçu Alami . Rappelons que le terrorisme domine .", told)[0] == set()
    assert read("Diaz a reçu Alami . Tout cesse en raison du terrorisme .", told)[0] == set()


def test_an_ordinal_picks_one_of_the_encounters_told_together() -> None:
    text = "Diaz a reçu Alami et Berg . Le second entretien : drogue . Le faux domine ."
    told = (("reçu", 0, "Diaz Alami", "held"), ("reçu", 1, "Diaz Berg", "held"))
    assert read(text, *told) == [set(), {"drug-trafficking", "document-fraud"}]


def test_encounters_told_by_one_word_share_what_follows() -> None:
    text = "Diaz a reçu Alami et Berg . Le terrorisme domine ."
    told = (("reçu", 0, "Diaz Alami", "held"), ("reçu", 1, "Diaz Berg", "held"))
    assert read(text, *told) == [{"terrorism"}, {"terrorism"}]


def test_the_same_agenda_is_that_of_the_encounter_before() -> None:
    text = "Diaz a reçu Alami . Le terrorisme domine . Berg a vu Alami . Même ordre du jour ."
    told = (("reçu", 0, "Diaz Alami", "held"), ("vu", 1, "Berg Alami", "held"))
    assert read(text, *told) == [{"terrorism"}, {"terrorism"}]


@pytest.mark.parametrize(("word", "status", "expected"), [("reçu", "held", {"terrorism"}), ("verra", "planned", set())])
def test_a_headline_speaks_of_the_only_encounter_unless_announced_at_the_end(
    word: str, status: str, expected: set[str]
) -> None:
    text = f"Le terrorisme domine . Diaz {word} Alami ."
    assert read(text, (word, 0, "Diaz Alami", status))[0] == expected
