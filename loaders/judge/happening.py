"""The day of what happened, by which the text names it: "les attentats du 22 mars 2016", "la loi du 3 mars".

Such a day tells which attack, election or law is meant, not when somebody met. Of 128 days that stand so behind one of
these nouns in the annotated dispatches, 124 are no encounter's, and the other four are told elsewhere too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge.words import judge_forms, judge_words
from entrevue.loaders.meetings.syntax import is_finite
from entrevue.schema.edtf import precision

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from entrevue.loaders.annotations import TimexMention

_FARTHEST = 7  # tokens from the noun to its day: "les attaques terroristes contre New York du 11 septembre"
_ARTICLES = frozenset({"le", "la", "l'", "l’", "ce"})
_OF = frozenset({"du", "de", "d'", "d’"})


def names_event(doc: Doc, timex: TimexMention) -> bool:
    """Whether a day is told as that of an attack, an election, a law and the like ("happenings" of `judge.toml`)."""
    if timex.value is None or precision(timex.value) != "day":
        return False
    at = timex.start
    if doc[at].lower_ not in _OF:
        while at and doc[at - 1].lower_ in _ARTICLES:
            at -= 1
        at -= 1
    if at < 1 or not (doc[at].lower_ in _OF or doc[at].lower_.startswith(judge_words("happened"))):
        return False
    for token in reversed(doc[max(0, at - _FARTHEST) : at]):
        word = token.lower_
        if word in judge_forms("happenings"):
            return True
        if not token.text[0].isalpha() or word in judge_forms("happening_ends") or is_finite(token):
            return False
    return False
