"""Whose words a quotation is, by the verb of saying beside it: « J'ai eu X au téléphone », a répondu Y.

Within the marks "je" and "nous" are the speaker, whom hardly a sentence of the quotation names. The verb stands right
behind the closing mark, or in the clause that leads the quotation in with a colon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import QUOTES_CLOSE, QUOTES_OPEN
from entrevue.loaders.judge.words import judge_words
from entrevue.loaders.meetings.vocabulary import load_triggers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from entrevue.loaders.judge.scene import Scene

_TO_VERB = 5  # tokens from the closing mark to the verb of saying: », a par ailleurs déclaré
_TO_SPEAKER = 5  # tokens from the verb to who says it: ", a répondu hier soir Y"
_STRAIGHT = '"'
_ENDS = frozenset({".", ";", "?", "!"})


def quoted_speaker(scene: Scene, index: int) -> int | None:
    """Return whose words a word stands in; None outside of quotations, and where no verb of saying tells."""
    for start, end, who in scene.once(("quotations",), lambda: tuple(_quotations(scene))):
        if start < index < end:
            return who
    return None


def _quotations(scene: Scene) -> Iterator[tuple[int, int, int | None]]:
    for start, end in _marks(scene.doc):
        behind = _behind(scene, end)
        yield start, end, behind if behind is not None else _before(scene, start)


def _marks(doc: Doc) -> Iterator[tuple[int, int]]:
    """The tokens of opening and closing marks, within a paragraph."""
    start: int | None = None
    for token in doc:
        if start is None:
            start = token.i if token.text in QUOTES_OPEN or token.text == _STRAIGHT else None
        elif token.text in QUOTES_CLOSE or token.text == _STRAIGHT:
            yield start, token.i
            start = None
        elif "\n" in token.text:
            start = None


def _behind(scene: Scene, end: int) -> int | None:
    """Who says it behind the closing mark: », a répondu Y, », a-t-il dit."""
    for token in scene.doc[end + 1 : end + 1 + _TO_VERB]:
        if token.text in _ENDS:
            return None
        if _says(token.lower_):
            return _named(scene, end, token.i + 1 + _TO_SPEAKER)
    return None


def _before(scene: Scene, start: int) -> int | None:
    """Who says it in the clause before a colon: "Y a déclaré : «"."""
    if start == 0 or scene.doc[start - 1].text != ":":
        return None
    sentence = scene.sentences[min(scene.sentence_of(start), len(scene.sentences) - 1)]
    verb = next((t for t in reversed(scene.doc[sentence.start : start]) if _says(t.lower_)), None)
    if verb is None:
        return None
    found = [u for u in sentence.units if u.human and len(u.persons) == 1 and u.end <= verb.i]
    return found[-1].persons[0] if len(found) == 1 else None


def _says(word: str) -> bool:
    return load_triggers().reporting.has(word) or word.startswith(judge_words("quoting"))


def _named(scene: Scene, start: int, end: int) -> int | None:
    """The one person whom the tokens between name first."""
    sentence = scene.sentences[min(scene.sentence_of(start), len(scene.sentences) - 1)]
    units = (u for u in sentence.units if start < u.start < end and u.human)
    first = next(units, None)
    return first.persons[0] if first is not None and len(first.persons) == 1 else None
