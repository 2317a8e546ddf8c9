"""The city of the line above an article that tells where and when it was written, for what took place with its state.

"Ouagadougou, jeudi 16 janvier 2025", then "Le Président du Faso a reçu …": a report from the capital of one of those
who met places the encounter there if nothing else does, as a dateline would.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.annotations import CityMention
from entrevue.loaders.gazetteer.cities import cities_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.meetings.model import Encounter, Participant


def written_at(doc: Doc, mentions: Sequence[Encounter], status: str) -> CityMention | None:
    """The city in which the article was written, if what took place had someone of its state, the host where known."""
    if status != "held" or any(mention.destination for mention in mentions):
        return None
    parts = [part for mention in mentions for part in mention.participants]
    hosts = _states(doc, [part for part in parts if part.role == "host"])
    states = hosts or _states(doc, parts)
    for span in doc.spans.get("place line", ()):
        for city in cities_named(span.text):
            if city.country in states:
                return CityMention(span.start, span.end, city.name, city.country)
    return None


def _states(doc: Doc, parts: Sequence[Participant]) -> set[str]:
    """The states that participants serve."""
    found = {code for part in parts for code in part.unit.codes} | {
        doc._.people[p].country for part in parts for p in part.unit.persons
    }
    return {state for state in found if state}
