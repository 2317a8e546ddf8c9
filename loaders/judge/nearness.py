"""How near a date or a city stands to a word that tells of an encounter, and what stands nearer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.clauses import clause_of, reach

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from spacy.tokens import Doc, Token

    from entrevue.loaders.judge.forest import Row
    from entrevue.loaders.judge.scene import Scene


def rivals(word: int, start: int, own: Collection[int], told: Mapping[int, float]) -> Row:
    """The words that tell of other encounters between the token `word` and what begins at `start`, or nearer to it.

    `own` are the words of the encounter itself, `told` gives how likely each word tells of one.
    """
    low, high = sorted((word, start))
    first, last = start - (high - low), start + (high - low)
    nearer = [(token, chance) for token, chance in told.items() if first < token < last and token not in own]
    between = [chance for token, chance in nearer if low < token < high]
    return {
        "rival-between": max(between, default=0.0),
        "rivals-between": sum(between),
        "rival-nearer": max([chance for _, chance in nearer], default=0.0),
    }


def telling_in(scene: Scene, clause: Token, told: Mapping[int, float]) -> Sequence[int]:
    """The words of `told`, the same for a whole article, in the clause of this head."""
    return scene.once(("telling-by-clause",), lambda: _by_clause(scene.doc, told)).get(clause.i, ())


def _by_clause(doc: Doc, told: Mapping[int, float]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for token in told:
        found.setdefault(clause_of(doc[token]).i, []).append(token)
    return found


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
