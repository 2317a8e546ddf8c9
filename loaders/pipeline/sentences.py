"""Sentence boundaries by rule, before any parse, so that only the sentences that matter are parsed.

Press prose ends its sentences with a mark and begins the next with a capital. What misleads such a rule is knowledge
of the language and stands here: abbreviations (`M.`, `gén.`), initials (`S. Jaishankar`), lines wrapped by a screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

_FINAL = frozenset(".!?…")
_CLOSING = frozenset("»\"”’)]'")
_OPENING = frozenset('«"“([-–—•*‘')
_WRAPPED_LINE = 60


@dataclass(frozen=True, slots=True)
class Spread:
    """The tokens of a text: as written, whether a space follows, and where each begins."""

    words: Sequence[str]
    spaced: Sequence[int]
    places: Sequence[int]


def spread(doc: Doc) -> Spread:
    """The tokens of a tokenised `doc`."""
    strings = doc.vocab.strings
    orths, spaced, places = doc.to_array(["ORTH", "SPACY", "IDX"]).T.tolist()
    return Spread([strings[orth] for orth in orths], spaced, places)


def sentence_starts(text: Spread, abbreviations: frozenset[str]) -> list[int]:
    """Token indices at which a sentence begins; whitespace tokens never begin one.

    `abbreviations` are lower-case words without their point ("m", "gén", "st").
    """
    places = text.places
    starts: list[int] = []
    pending = True
    line_start = 0
    for i, word in enumerate(text.words):
        if word.isspace():
            if "\n" in word:
                pending = pending or _ends_paragraph(text, i, line_start)
                line_start = places[i] + len(word)
            continue
        if pending and not (starts and _only_closes(text, i)):
            starts.append(i)
            pending = False
        if (word[-1] in _FINAL or word in _CLOSING) and _ends_sentence(text, i, abbreviations):
            pending = True
    return starts


def _only_closes(text: Spread, i: int) -> bool:
    return text.words[i] in _CLOSING and i > 0 and not text.words[i - 1].isspace() and not text.spaced[i - 1]


def _ends_sentence(text: Spread, i: int, abbreviations: frozenset[str]) -> bool:
    """Whether a mark, or what closes a quotation behind one, ends a sentence."""
    words = text.words
    if words[i][-1] not in _FINAL:
        return i > 0 and words[i - 1][-1] in _FINAL and _opens_sentence(words, i + 1)
    if words[i][-1] == "." and _is_abbreviation(text, i, abbreviations):
        return False
    if i + 1 < len(words) and words[i + 1] in _CLOSING:
        return False  # the closing mark belongs to the sentence and ends it in its turn
    return _opens_sentence(words, i + 1)


def _is_abbreviation(text: Spread, i: int, abbreviations: frozenset[str]) -> bool:
    word = text.words[i].rstrip(".") or (text.words[i - 1] if i and not text.spaced[i - 1] else "")
    initial = len(word) == 1 and word.isupper()
    return initial or word.casefold() in abbreviations


def _opens_sentence(words: Sequence[str], start: int) -> bool:
    for word in words[start : start + 3]:
        if word.isspace():
            if "\n" in word:
                return True
        elif word[0] not in _OPENING:
            return not word[0].islower()
    return True


def _ends_paragraph(text: Spread, i: int, line_start: int) -> bool:
    """Whether a line break is a boundary: not where a screen wrapped a running sentence."""
    if i == 0 or i + 1 >= len(text.words):
        return True
    if text.words[i].count("\n") > 1 and not _is_cut(text, i, line_start):
        return True
    before, after = text.words[i - 1], text.words[i + 1]
    if before[-1] in _FINAL or before in _CLOSING:
        return True
    if before in {",", "-", "–"} or after[0].islower():
        return before == "," and after[0] in _OPENING
    return text.places[i] - line_start < _WRAPPED_LINE or not after[0].isalpha()


def _is_cut(text: Spread, i: int, line_start: int) -> bool:
    """Whether an advertisement cut a sentence in two: a long line ends with a comma, and words follow."""
    before, after = text.words[i - 1], text.words[i + 1]
    return before == "," and after.isalpha() and text.places[i] - line_start >= _WRAPPED_LINE
