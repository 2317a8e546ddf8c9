"""Days on which a text came out, not when somebody met: "dans un communiqué diffusé hier", "une note parvenue lundi".

Of 24 such days in the annotated dispatches, one is an encounter's date that is not told elsewhere too.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.judge.words import judge_forms, judge_words
from entrevue.loaders.meetings.syntax import is_finite, is_verbal

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from entrevue.loaders.annotations import TimexMention

_BREAKS = frozenset({".", ";", ":", "«", "»", "–"})
_FROM_ISSUING = 6  # tokens from the participle to its day: "rendu public par le ministère mardi"
_FROM_TEXT = 7  # tokens from the text to the participle: "un communiqué du ministère de l'Intérieur diffusé"


def is_of_a_release(doc: Doc, timex: TimexMention) -> bool:
    """Whether an expression tells when a communiqué, a note or the like was issued."""
    for issued in reversed(doc[max(0, timex.start - _FROM_ISSUING) : timex.start]):
        if _issued().fullmatch(issued.lower_):
            return _tells_of_a_text(doc, issued.i)
        if issued.text in _BREAKS or is_verbal(issued):
            return False
    return False


def _tells_of_a_text(doc: Doc, issued: int) -> bool:
    """Whether what a participle tells of is a text, no finite verb between the two."""
    for token in reversed(doc[max(0, issued - _FROM_TEXT) : issued]):
        if token.lower_ in judge_forms("texts"):
            return True
        if token.text in _BREAKS or is_finite(token):
            return False
    return False


@cache
def _issued() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(judge_words('issued'))})e?s?")
