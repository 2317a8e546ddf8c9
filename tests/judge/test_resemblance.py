"""What a word's vector and those around it amount to, with a vocabulary of three dimensions."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from entrevue.loaders.judge.resemblance import Resemblance, vectors

if TYPE_CHECKING:
    from spacy.vocab import Vocab

VECTORS = {"rencontre": (3.0, 4.0, 0.0), "ministre": (0.0, 0.0, 2.0), "accord": (2.0, 0.0, 0.0)}
FAR = "loin " * 5


@pytest.fixture(scope="module")
def vocab() -> Vocab:
    vocab = spacy.blank("fr").vocab
    vocab.reset_vectors(width=3)
    for word, vector in VECTORS.items():
        vocab.set_vector(word, np.array(vector, dtype=np.float32))
    return vocab


def parse(vocab: Vocab, text: str) -> Doc:
    """A text with a sentence to each " | "."""
    sentences = [part.split() for part in text.split("|")]
    words = [word for sentence in sentences for word in sentence]
    starts = [n == 0 for sentence in sentences for n in range(len(sentence))]
    return Doc(vocab, words=words, sent_starts=starts)


def test_a_word_and_its_neighbours_are_unit_vectors_end_to_end(vocab: Vocab) -> None:
    doc = parse(vocab, "ministre rencontre accord")
    assert vectors(doc, [1])[0] == pytest.approx([0.6, 0.8, 0, math.sqrt(0.5), 0, math.sqrt(0.5)])


@pytest.mark.parametrize(
    "text",
    [
        "rencontre",
        "rencontre | ministre",  # another sentence
        f"rencontre {FAR} ministre",  # too far away
        "rencontre , le",  # no word, and one that says nothing
    ],
)
def test_what_is_not_near_does_not_count(vocab: Vocab, text: str) -> None:
    assert vectors(parse(vocab, text), [0])[0] == pytest.approx([0.6, 0.8, 0, 0, 0, 0])


def test_a_word_without_a_vector_is_zero(vocab: Vocab) -> None:
    assert vectors(parse(vocab, "inconnu ministre"), [0])[0] == pytest.approx([0, 0, 0, 0, 0, 1])


def test_capitals_do_not_matter(vocab: Vocab) -> None:
    assert vectors(parse(vocab, "Rencontre"), [0])[0] == pytest.approx([0.6, 0.8, 0, 0, 0, 0])


def test_the_score_is_the_weighted_sum_squashed(vocab: Vocab) -> None:
    resemblance = Resemblance(np.array([1.0, 0.0, 0.0, 0.0, 0.0, 2.0]), -1.0)
    doc = parse(vocab, "rencontre ministre")
    assert resemblance.scores(doc, [0]) == pytest.approx([1 / (1 + math.exp(-(0.6 + 2.0 - 1.0)))])
