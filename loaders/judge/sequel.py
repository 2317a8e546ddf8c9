"""What follows on another encounter, or prepares one, is not that one.

"Cette rencontre fait suite à une première entrevue", "la réunion, précédée d'un entretien", "il est attendu à Rome pour
la préparation du sommet": the words before and behind tell of two encounters. In the annotated articles and dispatches
they do in 41 of 42 such places.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from entrevue.loaders.judge.words import judge_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.meetings.model import Encounter


def sequels(doc: Doc, mentions: Sequence[Encounter]) -> frozenset[tuple[int, int]]:
    """The pairs of mentions, the earlier first, next to each other in a sentence, between which such a word stands."""
    order = sorted(range(len(mentions)), key=lambda number: mentions[number].trigger.token)
    return frozenset(
        (min(one, other), max(one, other))
        for one, other in pairwise(order)
        if mentions[one].sentence == mentions[other].sentence
        and _relates(doc, mentions[one].trigger.token, mentions[other].trigger.token)
    )


def _relates(doc: Doc, first: int, second: int) -> bool:
    words = " ".join(t.lower_ for t in doc[first + 1 : second])
    return any(f" {phrase} " in f" {words} " for phrase in judge_words("sequel"))
