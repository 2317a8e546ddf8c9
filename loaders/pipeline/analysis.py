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
    """A tokenised article with its sentences (token ranges without surrounding space) and what each needs.

    `story` is the token behind the dateline. What stands before it in its sentence is analysed by itself: together, a
    parser takes "RABAT, 16 février (MAP) –" for the subject of what follows.
    """

    doc: Doc
    sentences: tuple[tuple[int, int], ...]
    needs: tuple[Need, ...]
    story: int | None = None

    def stretches(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """What is analysed at a time of the sentence `start:end`."""
        if self.story is None or not start < self.story < end:
            return ((start, end),)
        return (start, self.story), (self.story, end)


def draft(
    doc: Doc,
    spans: Sequence[tuple[int, int]],
    dateline: tuple[int, int] | None,
    abbreviations: frozenset[str],
    need: Callable[[Span], Need],
) -> Draft:
    """Cut the parts of a tokenised `doc` that `spans` (character offsets, as `dateline`) name into sentences."""
    starts = [*sentence_starts(doc, abbreviations), len(doc)]
    ranges: list[tuple[int, int]] = []
    for start, end in itertools.pairwise(starts):
        while end > start and doc[end - 1].is_space:
            end -= 1  # noqa: PLW2901 -- trailing space belongs to no sentence
        for low in range(start, end, _MAX_SENTENCE):
            high = min(end, low + _MAX_SENTENCE)
            if any(s < doc[high - 1].idx + 1 and doc[low].idx < e for s, e in spans):
                ranges.append((low, high))
    story = None if dateline is None else next((t.i for t in doc if t.idx >= dateline[1] and not t.is_space), None)
    return Draft(doc, tuple(ranges), tuple(need(doc[a:b]) for a, b in ranges), story)


def annotate(nlp: Language, drafts: Sequence[Draft]) -> Iterator[Doc]:
    """Run the model's components over the needy sentences of all drafts in one batch; one annotated `Doc` a draft."""
    stretches = [
        (d.doc, *part, n)
        for d in drafts
        for span, n in zip(d.sentences, d.needs, strict=True)
        for part in d.stretches(*span)
    ]
    pieces = [_piece(nlp, doc, a, b) for doc, a, b, _ in stretches]
    needs = [need for *_, need in stretches]
    with _blas().limit(limits=1, user_api="blas"):  # on matrices as small as ours, threads cost more than they bring
        _run(nlp, [p for p, n in zip(pieces, needs, strict=True) if n.parse], lambda name: name != "ner")
        _run(nlp, [p for p, n in zip(pieces, needs, strict=True) if n.entities], lambda name: name == "ner")
    analysed = iter(pieces)
    for item in drafts:
        yield _assemble(nlp, item, analysed)


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


@dataclass(frozen=True, slots=True)
class _Layers:
    """What the model says of each token of an article."""

    pos: list[str]
    morphs: list[str]
    heads: list[int]
    deps: list[str]
    ents: list[str]

    @classmethod
    def of(cls, size: int) -> _Layers:
        """Nothing yet: every token is its own head."""
        return cls([""] * size, [""] * size, list(range(size)), [""] * size, ["O"] * size)

    def take(self, piece: Doc, places: Sequence[int], lead: int) -> list[int]:
        """Write down the analysis of a piece, whose tokens are at `places`, and return its roots.

        Without a parse, its tokens hang on the token `lead`.
        """
        for token, i in zip(piece, places, strict=True):
            self.pos[i], self.morphs[i] = token.pos_, str(token.morph)
            self.deps[i] = token.dep_ or "dep"
            self.heads[i] = places[token.head.i] if token.dep_ else lead
            if token.ent_type_:
                self.ents[i] = f"{token.ent_iob_}-{token.ent_type_}"
        return [i for token, i in zip(piece, places, strict=True) if token.dep_ == "ROOT"]


def _assemble(nlp: Language, item: Draft, pieces: Iterator[Doc]) -> Doc:
    doc = item.doc
    size = len(doc)
    layers = _Layers.of(size)
    heads, deps = layers.heads, layers.deps
    starts = [False] * size
    words, space = [t.text for t in doc], [t.is_space for t in doc]
    for start, end in item.sentences:
        starts[start] = True
        roots: list[int] = []
        for first, last in item.stretches(start, end):
            roots += layers.take(next(pieces), [i for i in range(first, last) if not space[i]], start)
        for root in roots[:-1]:  # one sentence, one root: the story's
            heads[root], deps[root] = roots[-1], "dep"
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
        pos=layers.pos,
        morphs=layers.morphs,
        heads=heads,
        deps=deps,
        ents=layers.ents,
    )
    out.spans["sentences"] = [out[a:b] for a, b in item.sentences]
    return out
