"""Scenes by hand: sentences that name Anna, Omar and Karl."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import spacy
from spacy.tokens import Doc

from entrevue.loaders.annotations import PersonMention, register_attributes
from entrevue.loaders.judge.scene import build_scene
from entrevue.loaders.meetings.model import Encounter, Trigger
from entrevue.loaders.meetings.reading import Reading
from entrevue.loaders.meetings.sentence import Sentence
from entrevue.loaders.meetings.units import sentence_units
from entrevue.loaders.meetings.vocabulary import LEARNT, load_triggers

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from entrevue.loaders.annotations import CityMention, TimexMention, TopicMention
    from entrevue.loaders.judge.scene import Scene

VOCAB = spacy.blank("fr").vocab
NAMES = ("Anna", "Omar", "Karl")
TAGS = {"et": "CCONJ", ",": "PUNCT", ".": "PUNCT", "elle": "PRON", "part": "VERB", "La": "DET"}


def scene(  # noqa: PLR0913 -- all that a test may say of a scene
    *texts: str,
    told: tuple[int, ...] = (),
    published: datetime.date | None = None,
    timexes: tuple[TimexMention, ...] = (),
    cities: tuple[CityMention, ...] = (),
    topics: tuple[TopicMention, ...] = (),
    heads: Mapping[int, int] | None = None,
    tenses: Mapping[str, str] | None = None,
) -> Scene:
    """A scene of sentences that name people ("elle" stands for Anna); `told` are tokens that tell of an encounter.

    A token has no head but itself, unless `heads` gives it one; `tenses` has the finite verbs.
    """
    register_attributes()
    sentences = [text.split(" ") for text in texts]
    words = [word for sentence in sentences for word in sentence]
    doc = Doc(
        VOCAB,
        words=words,
        heads=[(heads or {}).get(i, i) for i in range(len(words))],
        deps=["dep"] * len(words),
        pos=["PROPN" if w in NAMES else TAGS.get(w, "X") for w in words],
        morphs=[f"Tense={tenses[w]}|VerbForm=Fin" if tenses and w in tenses else "" for w in words],
    )
    doc._.person_mentions = tuple(
        _mention(i, 0 if word == "elle" else NAMES.index(word), "pronoun" if word == "elle" else "name")
        for i, word in enumerate(words)
        if word in {*NAMES, "elle"}
    )
    doc._.people = tuple(SimpleNamespace(name=name, country=None, service=None, role=None) for name in NAMES)
    doc._.published, doc._.timexes, doc._.cities, doc._.topics = published, timexes, cities, topics
    seen, start = [], 0
    for sentence in sentences:
        end = start + len(sentence)
        seen.append(Sentence(doc, start, end, sentence_units(doc, start, end, frozenset()), (), load_triggers()))
        start = end
    encounters = tuple(Encounter(Trigger(t, LEARNT, "talks"), 0, 0, len(doc), ()) for t in told)
    return build_scene(doc, Reading(tuple(seen), encounters))


def _mention(at: int, person: int, form: str) -> PersonMention:
    return PersonMention(at, at + 1, at, form, person, (person,), None, None, None, plural=False, rule="test")  # type: ignore[arg-type]
