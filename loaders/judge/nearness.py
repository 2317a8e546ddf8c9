"""How near a date or a city stands to a word that tells of an encounter, and what stands nearer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.clauses import clause_of, reach

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from spacy.tokens import Doc

    from entrevue.loaders.judge.forest import Row


def rivals(word: int, start: int, own: Collection[int], told: Mapping[int, float]) -> Row:
    """The words that tell of other encounters between the token `word` and what begins at `start`, or nearer to it.

    `own` are the words of the encounter itself, `told` gives how likely each word tells of one.
    """
    low, high = sorted((word, start))
    others = [(token, chance) for token, chance in told.items() if token not in own]
    between = [chance for token, chance in others if low < token < high]
    return {
        "rival-between": max(between, default=0.0),
        "rivals-between": sum(between),
        "rival-nearer": max([chance for token, chance in others if abs(token - start) < high - low], default=0.0),
    }


def within_sentence(doc: Doc, word: int, start: int, end: int) -> Row:
    """How the tokens `start:end` belong to a word of their sentence."""
    token = doc[start:end].root
    low, high = sorted((word, start))
    return {
        "same-sentence": 1,
        "behind": float(start > word),
        f"reach={reach(token, doc[word])}": 1,
        "verbs-between": sum(syntax.is_finite(t) for t in doc[low + 1 : high]),
        "same-clause": float(clause_of(token) == clause_of(doc[word])),
        "governed": float(doc[word].is_ancestor(token)),
    }
