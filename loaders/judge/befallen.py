"""Days of what befell somebody, not of an encounter: "deux soldats ont été tués lundi", "la drogue saisie en mai".

Reports tell of arrests, seizures, deaths and appointments beside the encounters that they were about. Of 300
expressions of time in the clause of such a participle in the annotated dispatches, 18 are an encounter's date too.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.judge.words import judge_words
from entrevue.loaders.meetings.clauses import clause_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from entrevue.loaders.annotations import TimexMention


def befell(doc: Doc, timex: TimexMention) -> bool:
    """Whether an expression stands in a clause that tells what befell somebody."""
    verb = clause_of(doc[timex.start : timex.end].root)
    return verb.i != timex.start and _participle().fullmatch(verb.lower_) is not None


@cache
def _participle() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(judge_words('befallen'))})e?s?")
