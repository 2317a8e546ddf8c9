"""The French model on the sentences that need it, several articles at a time.

Tokenising a whole article is cheap, parsing it is not. An article is cut into sentences by rule (`sentences`), each
sentence that needs a level of analysis is handed to the model as a `Doc` of its own, and the results are put together
again into one `Doc` over the article's whole text, so that character offsets stay the article's.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from spacy.tokens import Doc

from entrevue.loaders.pipeline.sentences import sentence_starts, spread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import numpy.typing as npt
    from spacy.language import Language
    from spacy.vocab import Vocab
    from threadpoolctl import ThreadpoolController

    _Columns = npt.NDArray[np.uint64]

_MAX_SENTENCE = 250
_BATCH = 512  # sentences; parser and recogniser of names take a quarter of it at a time
_FORM = ("ORTH", "SPACY", "IS_SPACE")
_LAYERS = ("HEAD", "DEP", "ENT_IOB", "ENT_TYPE", "POS", "MORPH")  # what the model says of a token
_INSIDE, _OUTSIDE, _BEGINS = 1, 2, 3  # of a name, as spaCy counts ENT_IOB


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
    need: Callable[[Vocab, Sequence[str], str], Need],
) -> Draft:
    """Cut the parts of a tokenised `doc` that `spans` (character offsets, as `dateline`) name into sentences."""
    text = spread(doc)
    begins, ends = text.places, [place + len(word) for place, word in zip(text.places, text.words, strict=True)]
    kept = _within(begins, ends, [*spans, *([dateline] if dateline is not None else [])])
    ranges: list[tuple[int, int]] = []
    for start, end in itertools.pairwise([*sentence_starts(text, abbreviations), len(doc)]):
        for first, last in _proper(text.words, kept, start, end):
            for low in range(first, last, _MAX_SENTENCE):
                high = min(last, low + _MAX_SENTENCE)
                if any(s <= begins[high - 1] and begins[low] < e for s, e in spans):
                    ranges.append((low, high))
    story = None
    if dateline is not None:
        behind = range(bisect_left(begins, dateline[1]), len(doc))
        story = next((i for i in behind if not text.words[i].isspace()), None)
    whole = doc.text
    needs = tuple(need(doc.vocab, text.words[a:b], whole[begins[a] : ends[b - 1]]) for a, b in ranges)
    return Draft(doc, tuple(ranges), needs, story)


def _within(begins: Sequence[int], ends: Sequence[int], spans: Iterable[tuple[int, int]]) -> list[bool]:
    """By token, whether any of it is in one of `spans` (character offsets)."""
    within = [False] * len(begins)
    for start, end in spans:
        first, last = bisect_right(ends, start), bisect_left(begins, end)
        within[first:last] = [True] * (last - first)
    return within


def _proper(words: Sequence[str], kept: Sequence[bool], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence within what is `kept`, without space at their ends.

    "Lire aussi : …" on a line that no mark closes runs into the next, and is no part of its sentence.
    """
    proper = (i for i in range(start, end) if not words[i].isspace())
    for inside, run in itertools.groupby(proper, key=kept.__getitem__):
        if inside:
            first, *others = run
            yield first, (others[-1] if others else first) + 1


def annotate(nlp: Language, drafts: Sequence[Draft]) -> Iterator[Doc]:
    """Run the model's components over the needy sentences of all drafts in one batch; one annotated `Doc` a draft."""
    stretches = [
        (form, *part, n)
        for d, form in zip(drafts, (_columns(d.doc, _FORM) for d in drafts), strict=True)
        for span, n in zip(d.sentences, d.needs, strict=True)
        for part in d.stretches(*span)
    ]
    pieces = [_piece(nlp, form, a, b) for form, a, b, _ in stretches]
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


def _columns(doc: Doc, names: Sequence[str]) -> _Columns:
    """What spaCy says of the tokens, a row each."""
    columns: npt.NDArray[Any] = doc.to_array(list(names))
    return columns


def _set(doc: Doc, names: Sequence[str], columns: _Columns) -> Doc:
    return doc.from_array(list(names), cast("Any", columns))


def _piece(nlp: Language, form: _Columns, start: int, end: int) -> Doc:
    """The words of `start:end` as a `Doc` of one sentence, without the space among them."""
    orths, gaps, _ = form[start:end][form[start:end, 2] == 0].T.tolist()
    piece = Doc(nlp.vocab, words=orths, spaces=gaps)
    within = np.full(len(piece), -1).astype(np.uint64)  # -1 begins no sentence
    within[:1] = 0
    return _set(piece, ("SENT_START",), within[:, None])


def _assemble(nlp: Language, item: Draft, pieces: Iterator[Doc]) -> Doc:
    """One `Doc` over an article's whole text, every sentence with one root, its story's.

    Without a parse, words hang on the first of their sentence; space hangs on what it follows.
    """
    form = _columns(item.doc, _FORM)
    layers = np.zeros((len(_LAYERS), len(form)), dtype=np.uint64)
    heads, deps, places_in_name, labels = layers[:4]
    places_in_name[:] = _OUTSIDE
    dep, root, filler = (nlp.vocab.strings.add(name) for name in ("dep", "ROOT", "filler"))
    for start, end in item.sentences:
        roots: list[int] = []
        for first, last in item.stretches(start, end):
            words = first + np.flatnonzero(form[first:last, 2] == 0)
            said = _columns(next(pieces), _LAYERS).T
            said[0] = words[np.arange(len(words)) + said[0].astype(np.int64)]
            said[0][said[1] == 0], said[1][said[1] == 0], said[2][said[3] == 0] = start, dep, _OUTSIDE
            roots += words[said[1] == root].tolist()
            layers[:, words] = said
        for extra in roots[:-1]:
            heads[extra], deps[extra] = roots[-1], dep
        for i in (start + np.flatnonzero(form[start:end, 2])).tolist():
            heads[i], deps[i] = max(start, i - 1), dep
    for i in np.flatnonzero(deps == 0).tolist():  # outside of all sentences: one filler sentence a stretch
        follows = i > 0 and deps[i - 1] == filler
        heads[i], deps[i] = heads[i - 1] if follows else i, filler
    begins = (places_in_name[1:] == _INSIDE) & (labels[1:] != labels[:-1])  # a name ends at a break of the line
    places_in_name[1:][begins] = _BEGINS
    heads -= np.arange(len(form), dtype=np.uint64)
    orths, gaps, _ = form.T.tolist()
    out = _set(Doc(nlp.vocab, words=orths, spaces=gaps), _LAYERS, layers.T)
    out.spans["sentences"] = [out[a:b] for a, b in item.sentences]
    return out
