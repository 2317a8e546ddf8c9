"""The plain copy of a parse answers as spaCy does."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from entrevue.loaders.annotations import register_attributes
from entrevue.loaders.parsed import parsed

WORDS = ["Anna", "a", "vu", "le", "ministre", ".", "Omar", "part"]
HEADS = [2, 2, 2, 4, 2, 2, 7, 7]
DEPS = ["nsubj", "aux:tense", "ROOT", "det", "obj", "punct", "nsubj", "ROOT"]
MORPHS = ["", "Tense=Pres|VerbForm=Fin", "VerbForm=Part", "", "", "", "", "VerbForm=Fin"]


def report() -> Doc:
    register_attributes()
    return Doc(spacy.blank("fr").vocab, words=WORDS, heads=HEADS, deps=DEPS, morphs=MORPHS)


def test_words_answer_as_tokens_do() -> None:
    doc = report()
    for token, word in zip(doc, parsed(doc), strict=True):
        assert (word.text, word.lower_, word.dep_, word.head.i) == (token.text, token.lower_, token.dep_, token.head.i)
        assert (word.left_edge.i, word.right_edge.i) == (token.left_edge.i, token.right_edge.i)
        assert [c.i for c in word.children] == [c.i for c in token.children]
        assert word.morph.get("VerbForm", []) == token.morph.get("VerbForm", [])
        assert [word.is_ancestor(w) for w in parsed(doc)] == [token.is_ancestor(t) for t in doc]
        assert (word.sent.start, word.sent.end) == (token.sent.start, token.sent.end)


def test_stretches_answer_as_spans_do() -> None:
    doc = report()
    for start in range(len(doc)):
        for end in range(start + 1, len(doc) + 1):
            span, stretch = doc[start:end], parsed(doc)[start:end]
            assert (stretch.text, len(stretch), stretch.root.i) == (span.text, len(span), span.root.i)
            assert (stretch.start_char, stretch.end_char) == (span.start_char, span.end_char)


def test_an_article_is_copied_once() -> None:
    doc = report()
    assert parsed(doc) is parsed(doc) is parsed(parsed(doc))
