"""A parsed article as plain objects, for rules that look at its words many times.

spaCy makes a new `Token` at every access and looks every attribute up anew; rules and judge ask some ten thousand such
questions an article. `parsed` copies what they read once, and answers by the same names: `Word` for `Token`, `Stretch`
for `Span`, `Parsed` for `Doc`. To the type checker, and to all who read it, it is a `Doc`.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from entrevue.loaders.annotations import ATTRIBUTES, remembered, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc
    from spacy.vocab import Vocab


# What is copied of a token: what spaCy keeps as a number, and what it keeps as the key of a string.
_NUMBERS = ("IDX", "LOWER", "SPACY", "ENT_IOB", "IS_ALPHA", "IS_PUNCT", "IS_SPACE", "IS_STOP")
_NAMES = ("ORTH", "LOWER", "POS", "DEP", "ENT_TYPE", "MORPH")
_IOB = ("", "I", "O", "B")


def parsed(doc: Doc) -> Doc:
    """The plain copy of a `Doc` with all that is annotated on it by now; the same one at every call."""
    given: object = doc
    return doc if isinstance(given, Parsed) else cast("Doc", remembered(doc, "parsed", Parsed))


def is_parsed(doc: Doc) -> bool:
    """Whether a `Doc` is a plain copy, which does not change any more."""
    given: object = doc
    return isinstance(given, Parsed)


class Word:
    """A token: what spaCy calls so by the same names."""

    __slots__ = (
        "_edges",
        "children",
        "dep_",
        "doc",
        "ent_iob_",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_alpha",
        "is_punct",
        "is_space",
        "is_stop",
        "lower",
        "lower_",
        "morph",
        "pos_",
        "sent",
        "text",
        "whitespace_",
    )
    head: Word
    sent: Stretch

    def __init__(self, doc: Parsed, i: int, numbers: Sequence[int], names: tuple[str, ...]) -> None:
        self.doc, self.i = doc, i
        self.idx, self.lower, space, iob, alpha, punct, blank, stop = numbers
        self.whitespace_, self.ent_iob_ = " " if space else "", _IOB[iob]
        self.is_alpha, self.is_punct, self.is_space, self.is_stop = alpha != 0, punct != 0, blank != 0, stop != 0
        self.text, self.lower_, self.pos_, self.dep_, self.ent_type_, feats = names
        self.morph = _features(feats)
        self.children: tuple[Word, ...] = ()
        self._edges: tuple[Word, Word] | None = None

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def left_edge(self) -> Word:
        """The first word of all that it governs."""
        return self._outermost()[0]

    @property
    def right_edge(self) -> Word:
        """The last word of all that it governs."""
        return self._outermost()[1]

    def _outermost(self) -> tuple[Word, Word]:
        if self._edges is None:
            first = last = self
            for child in self.children:
                left, right = child._outermost()  # noqa: SLF001 -- of its own kind
                first = left if left.i < first.i else first
                last = right if right.i > last.i else last
            self._edges = first, last
        return self._edges

    def is_ancestor(self, other: Word) -> bool:
        """Whether it governs another word, directly or not."""
        while other.head is not other:
            other = other.head
            if other is self:
                return True
        return False

    def nbor(self, step: int = 1) -> Word:
        """The word so many steps on."""
        if not 0 <= self.i + step < len(self.doc):
            raise IndexError(step)
        return self.doc.words[self.i + step]


class Stretch:
    """The words `start:end` of an article."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: Parsed, start: int, end: int) -> None:
        self.doc, self.start, self.end = doc, start, end

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Word]:
        return iter(self.doc.words[self.start : self.end])

    def __getitem__(self, key: int | slice) -> Word | Stretch:
        if isinstance(key, int):
            return self.doc.words[self.start : self.end][key]
        low, high, _ = key.indices(self.end - self.start)
        return Stretch(self.doc, self.start + low, self.start + max(low, high))

    @property
    def text(self) -> str:
        """Its text, without the space behind it."""
        if self.start >= self.end:
            return ""
        last = self.doc.words[self.end - 1]
        return self.doc.text[self.doc.words[self.start].idx : last.idx + len(last.text)]

    @property
    def start_char(self) -> int:
        """Where it begins in the text."""
        return self.doc.words[self.start].idx

    @property
    def end_char(self) -> int:
        """Where it ends in the text."""
        last = self.doc.words[self.end - 1]
        return last.idx + len(last.text)

    @property
    def sent(self) -> Stretch:
        """The sentence that it begins in."""
        return self.doc.words[self.start].sent

    @property
    def root(self) -> Word:
        """The word that governs the others; of several, the one nearest to the root of the sentence."""
        words = self.doc.words[self.start : self.end]
        top = [w for w in words if w.head is w]
        if top:
            return top[0]
        outward = [w for w in words if not self.start <= w.head.i < self.end]
        return min(outward, key=_depth, default=words[0])


class Parsed:
    """An article: its text and words, their sentences, and the annotations as they stand."""

    __slots__ = ("_", "sents", "spans", "text", "user_data", "vocab", "words")

    def __init__(self, doc: Doc) -> None:
        self.text = text_of(doc)
        self.vocab: Vocab = doc.vocab
        self.user_data: dict[str, object] = {}
        keys = doc.to_array([*_NAMES]).T.tolist()
        strings = {key: self.vocab.strings[key] for key in set(chain.from_iterable(keys))}
        names = zip(*([strings[key] for key in column] for column in keys), strict=True)
        said = zip(doc.to_array([*_NUMBERS]).tolist(), names, strict=True)
        words = self.words = [Word(self, i, *one) for i, one in enumerate(said)]
        children: list[list[Word]] = [[] for _ in words]
        for word, step in zip(words, doc.to_array("HEAD").astype("int64").tolist(), strict=True):
            word.head = words[word.i + step]
            if step:
                children[word.head.i].append(word)
        for word, governed in zip(words, children, strict=True):
            if governed:
                word.children = tuple(governed)
        self.sents = tuple(Stretch(self, s.start, s.end) for s in doc.sents)
        for sentence in self.sents:
            for word in sentence:
                word.sent = sentence
        self.spans = {name: [Stretch(self, s.start, s.end) for s in group] for name, group in doc.spans.items()}
        self._ = SimpleNamespace(**{name: getattr(doc._, name) for name in (*ATTRIBUTES, "published")})

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    def __getitem__(self, key: int | slice) -> Word | Stretch:
        if isinstance(key, int):
            return self.words[key]
        low, high, _ = key.indices(len(self.words))
        return Stretch(self, low, max(low, high))


@cache
def _features(feats: str) -> dict[str, list[str]]:
    """Morphological features by name, of "Gender=Masc|Number=Plur,Sing"; "_" stands for none."""
    named = (feature.partition("=") for feature in feats.split("|") if feature.strip("_"))
    return {name: values.split(",") for name, _, values in named}


def _depth(word: Word) -> int:
    """How far a word is from the root of its sentence; a mark or space alone is farther than any word."""
    if (word.is_punct or word.is_space) and not word.children:
        return len(word.doc) - 1
    steps = 0
    while word.head is not word:
        word, steps = word.head, steps + 1
    return steps
