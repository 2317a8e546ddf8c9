"""The French model on the sentences that need it, several articles at a time.

Tokenising a whole article is cheap, parsing it is not. An article is cut into sentences by rule (`sentences`), each
sentence that needs a level of analysis is handed to the model as a `Doc` of its own, and the results are put together
again into one `Doc` over the article's whole text, so that character offsets stay the article's.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Span

from entrevue.loaders.pipeline.sentences import sentence_starts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Token
    from threadpoolctl import ThreadpoolController

_MAX_SENTENCE = 250
_BATCH = 128


@dataclass(frozen=True, slots=True)
class Need:
    """What a sentence needs: named entities, and the parse (with tags)."""

    entities: bool
    parse: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """A tokenised article with its sentences (token ranges without surrounding space) and what each needs."""

    doc: Doc
    sentences: tuple[tuple[int, int], ...]
    needs: tuple[Need, ...]


def draft(
    doc: Doc, spans: Sequence[tuple[int, int]], abbreviations: frozenset[str], need: Callable[[Span], Need]
) -> Draft:
    """Cut the parts of a tokenised `doc` that `spans` (character offsets) name into sentences."""
    starts = [*sentence_starts(doc, abbreviations), len(doc)]
    ranges: list[tuple[int, int]] = []
    for start, end in itertools.pairwise(starts):
        while end > start and doc[end - 1].is_space:
            end -= 1  # noqa: PLW2901 -- trailing space belongs to no sentence
        for low in range(start, end, _MAX_SENTENCE):
            high = min(end, low + _MAX_SENTENCE)
            if any(s < doc[high - 1].idx + 1 and doc[low].idx < e for s, e in spans):
                ranges.append((low, high))
    return Draft(doc, tuple(ranges), tuple(need(doc[a:b]) for a, b in ranges))


def annotate(nlp: Language, drafts: Sequence[Draft]) -> Iterator[Doc]:
    """Run the model's components over the needy sentences of all drafts in one batch; one annotated `Doc` a draft."""
    pieces = [_piece(nlp, d.doc, a, b) for d in drafts for a, b in d.sentences]
    needs = [n for d in drafts for n in d.needs]
    with _blas().limit(limits=1, user_api="blas"):  # on matrices as small as ours, threads cost more than they bring
        _run(nlp, [p for p, n in zip(pieces, needs, strict=True) if n.parse], lambda name: name != "ner")
        _run(nlp, [p for p, n in zip(pieces, needs, strict=True) if n.entities], lambda name: name == "ner")
    position = 0
    for item in drafts:
        count = len(item.sentences)
        yield _assemble(nlp, item, pieces[position : position + count])
        position += count


@cache
def _blas() -> ThreadpoolController:
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415 -- looks for the loaded libraries, once a process

    return ThreadpoolController()


def _run(nlp: Language, docs: list[Doc], wanted: Callable[[str], bool]) -> None:
    stream: Iterable[Doc] = docs
    for name, component in nlp.pipeline:
        if wanted(name):
            stream = component.pipe(stream, batch_size=_BATCH) if hasattr(component, "pipe") else map(component, stream)
    for _doc in stream:
        pass


def _piece(nlp: Language, doc: Doc, start: int, end: int) -> Doc:
    tokens: Sequence[Token] = [t for t in doc[start:end] if not t.is_space]
    piece = Doc(nlp.vocab, words=[t.text for t in tokens], spaces=[bool(t.whitespace_) for t in tokens])
    for token in piece[1:]:
        token.is_sent_start = False
    return piece


def _assemble(nlp: Language, item: Draft, pieces: Sequence[Doc]) -> Doc:
    doc = item.doc
    size = len(doc)
    pos, morphs, deps = ([""] * size for _ in range(3))
    heads = list(range(size))
    ents = ["O"] * size
    starts = [False] * size
    words, space = [t.text for t in doc], [t.is_space for t in doc]
    for (start, end), piece in zip(item.sentences, pieces, strict=True):
        places = [i for i in range(start, end) if not space[i]]
        starts[start] = True
        for token, i in zip(piece, places, strict=True):
            pos[i], morphs[i] = token.pos_, str(token.morph)
            deps[i] = token.dep_ or "dep"
            heads[i] = places[token.head.i] if token.dep_ else start
            if token.ent_type_:
                ents[i] = f"{token.ent_iob_}-{token.ent_type_}"
        for i in range(start, end):
            if space[i]:
                heads[i], deps[i] = max(start, i - 1), "dep"
    for i in range(size):  # what lies outside of all sentences: one filler sentence a stretch
        if not deps[i]:
            fresh = i == 0 or starts[i] or bool(deps[i - 1] and deps[i - 1] != "filler")
            starts[i] = fresh
            heads[i], deps[i] = (i if fresh else heads[i - 1]), "filler"
    out = Doc(
        nlp.vocab,
        words=words,
        spaces=[bool(t.whitespace_) for t in doc],
        pos=pos,
        morphs=morphs,
        heads=heads,
        deps=deps,
        ents=ents,
    )
    out.spans["sentences"] = [out[a:b] for a, b in item.sentences]
    return out
