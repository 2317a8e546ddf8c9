"""The city to which "où" refers: "s'est arrêtée à Arlon, où l'attendait le gouverneur", "d'Accra, où ils ont siégé".

What the relative clause tells took place there, wherever the rest of the sentence plays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.meetings.clauses import clause_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import CityMention
    from entrevue.loaders.meetings.model import Encounter

_GAP = frozenset({",", "(", ")", "-", "\u2013", "\u2014"})


def relative_city(doc: Doc, mentions: Sequence[Encounter]) -> CityMention | None:
    """The city before the "où" of the clause in which a mention is told."""
    for mention in mentions:
        clause = clause_of(doc[mention.trigger.token])
        for word in reversed(doc[mention.start : mention.trigger.token]):
            if word.lower_ == "où" and clause_of(word) == clause:
                at = word.i
                while at and doc[at - 1].text in _GAP:
                    at -= 1
                return next((city for city in doc._.cities if city.end == at), None)
    return None
