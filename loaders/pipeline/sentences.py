"""Sentence boundaries by rule, before any parse, so that only the sentences that matter are parsed.

Press prose ends its sentences with a mark and begins the next with a capital. What misleads such a rule is knowledge
of the language and stands here: abbreviations (`M.`, `gén.`), initials (`S. Jaishankar`), lines wrapped by a screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FINAL = frozenset(".!?…")
_CLOSING = frozenset("»\"”’)]'")
_OPENING = frozenset('«"“([-–—•*‘')
_WRAPPED_LINE = 60


def sentence_starts(doc: Doc, abbreviations: frozenset[str]) -> list[int]:
    """Token indices at which a sentence begins; whitespace tokens never begin one.

    `abbreviations` are lower-case words without their point ("m", "gén", "st").
    """
    starts: list[int] = []
    pending = True
    line_start = 0
    for token in doc:
        if token.is_space:
            if "\n" in token.text and _ends_paragraph(doc, token, line_start):
                pending = True
            if "\n" in token.text:
                line_start = token.idx + len(token.text)
            continue
        if pending and not (starts and _only_closes(token, doc)):
            starts.append(token.i)
            pending = False
        if _ends_sentence(doc, token, abbreviations):
            pending = True
    return starts


def _only_closes(token: Token, doc: Doc) -> bool:
    return token.text in _CLOSING and token.i > 0 and not doc[token.i - 1].is_space and not doc[token.i - 1].whitespace_


def _ends_sentence(doc: Doc, token: Token, abbreviations: frozenset[str]) -> bool:
    if token.text[-1] not in _FINAL:
        if token.text not in _CLOSING or token.i == 0 or doc[token.i - 1].text[-1] not in _FINAL:
            return False
        return _opens_sentence(doc, token.i + 1)
    if token.text[-1] == "." and _is_abbreviation(doc, token, abbreviations):
        return False
    following = token.i + 1
    if following < len(doc) and doc[following].text in _CLOSING:
        return False  # the closing mark belongs to the sentence and ends it in its turn
    return _opens_sentence(doc, following)


def _is_abbreviation(doc: Doc, token: Token, abbreviations: frozenset[str]) -> bool:
    word = token.text.rstrip(".") or (doc[token.i - 1].text if token.i and not doc[token.i - 1].whitespace_ else "")
    initial = len(word) == 1 and word.isupper()
    return initial or word.casefold() in abbreviations


def _opens_sentence(doc: Doc, index: int) -> bool:
    for token in doc[index : index + 3]:
        if token.is_space:
            if "\n" in token.text:
                return True
            continue
        first = token.text[0]
        if first in _OPENING:
            continue
        return not first.islower()
    return True


def _ends_paragraph(doc: Doc, space: Token, line_start: int) -> bool:
    """Whether a line break is a boundary: not where a screen wrapped a running sentence."""
    if space.i == 0 or space.i + 1 >= len(doc):
        return True
    if space.text.count("\n") > 1 and not _is_cut(doc, space, line_start):
        return True
    before, after = doc[space.i - 1], doc[space.i + 1]
    if before.text[-1] in _FINAL or before.text in _CLOSING:
        return True
    if before.text in {",", "-", "–"} or after.text[0].islower():
        return before.text == "," and after.text[0] in _OPENING
    return space.idx - line_start < _WRAPPED_LINE or not after.text[0].isalpha()


def _is_cut(doc: Doc, space: Token, line_start: int) -> bool:
    """Whether an advertisement cut a sentence in two: a long line ends with a comma, and words follow."""
    return doc[space.i - 1].text == "," and doc[space.i + 1].is_alpha and space.idx - line_start >= _WRAPPED_LINE
