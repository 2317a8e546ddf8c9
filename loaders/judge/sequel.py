"""What follows on another encounter, or prepares one, is not that one.

"Cette rencontre fait suite à une première entrevue", "la réunion, précédée d'un entretien", "il est attendu à Rome pour
la préparation du sommet": the words before and behind tell of two encounters. In the annotated articles and dispatches
they do in 41 of 42 such places.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from entrevue.loaders.judge.words import is_between

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
        and is_between(doc, mentions[one].trigger.token, mentions[other].trigger.token, "sequel")
    )
