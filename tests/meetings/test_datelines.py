"""What stands before a dispatch does not change how it is read: a dateline is nobody's subject."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from entrevue.loaders.extraction import Extractor
from entrevue.schema.records import Article

if TYPE_CHECKING:
    from spacy.tokens import Doc

pytestmark = pytest.mark.slow

DATELINES = ("GENÈVE, 15 mai 2019 (AFP) – ", "Rabat, 16 fév. 2015 (MAP) - ", "Alger (APS) — ")
STORIES = (
    "Le ministre algérien de l'Intérieur, Noureddine Benaïssa, ancien juge, a reçu la ministre belge, Leïla Gharbi.",
    "Arrivé mardi soir, le chef de la police allemande, Karl Weber, s'est entretenu mercredi avec Anna Lindqvist.",
    "La ministre suédoise, Anna Lindqvist, qui a pris ses fonctions en janvier, et Omar Berrada ont signé un accord.",
)
CASES = list(itertools.product(DATELINES, STORIES))


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def parse(doc: Doc, story: str) -> list[tuple[str, str, int]]:
    """Part of speech, relation and distance to the head of each word of the story."""
    start = len(doc.text) - len(story)
    return [(t.pos_, t.dep_, t.head.i - t.i) for t in doc if t.idx >= start]


@pytest.mark.parametrize(("dateline", "story"), CASES)
def test_a_story_is_parsed_as_it_is_without_a_dateline(extractor: Extractor, dateline: str, story: str) -> None:
    alone = extractor.annotated(Article("alone", story))
    behind = extractor.annotated(Article("behind", dateline + story))
    assert parse(behind, story) == parse(alone, story)


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_dateline_remains_in_the_first_sentence_which_has_one_root(extractor: Extractor, dateline: str) -> None:
    doc = extractor.annotated(Article("behind", dateline + STORIES[0]))
    (sentence,) = doc.spans["sentences"]
    assert sentence.text == dateline + STORIES[0]
    assert [t.text for t in sentence if t.head == t] == ["reçu"]


def test_a_line_of_other_stories_is_no_part_of_the_sentence_below_it(extractor: Extractor) -> None:
    teaser = "Lire aussi : Commerce : une monnaie unique est attendue par sept États de la région en juin 2019"
    doc = extractor.annotated(Article("teased", "\n".join((STORIES[0], teaser, *STORIES[1:]))))
    assert [sentence.text for sentence in doc.spans["sentences"]] == list(STORIES)
