"""Cities told by a house of state: "reçu à l'Élysée", "au palais de l'Unité", where the article names the state."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import CityMention, remembered, text_of
from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.loaders.gazetteer.houses import houses, spellings
from entrevue.loaders.meetings.clauses import reach
from entrevue.loaders.meetings.places import load_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.meetings.model import Encounter


def landmark_city(doc: Doc, mentions: Sequence[Encounter]) -> CityMention | None:
    """The city of the first house of state that stands in the clause of a mention, or frames it.

    None where the encounter goes to another state: its visit is only announced there.
    """
    destinations = {mention.destination for mention in mentions if mention.destination}
    for mention in mentions:
        for place in remembered(doc, "landmarks", _landmarks):
            inside = mention.start <= place.start < mention.end
            away = destinations and place.country not in destinations
            if inside and not away and reach(doc[place.end - 1], doc[mention.trigger.token]) in {"same", "frame"}:
                return place
    return None


def _landmarks(doc: Doc) -> list[CityMention]:
    """Every house of state that the article names as a place."""
    states = {country.code for country in doc._.countries} | {city.country for city in doc._.cities}
    starts = [token.idx for token in doc]
    found = []
    for match in _houses().finditer(text_of(doc)):
        known = [(city, code) for city, code in _table()[fold_phrase(match["name"])] if code in states]
        if len(known) == 1:
            start, end = bisect_left(starts, match.start("name")), bisect_left(starts, match.end("name"))
            found.append(CityMention(start, max(end, start + 1), *known[0]))
    return found


@cache
def _table() -> dict[str, list[tuple[str, str]]]:
    """The city and the state of each house, by its folded name."""
    table: dict[str, list[tuple[str, str]]] = {}
    for house in houses():
        if house.city is not None:
            table.setdefault(fold_phrase(house.name), []).append((house.city, house.country))
    return table


@cache
def _houses() -> re.Pattern[str]:
    """Compile what stands behind a preposition of place: "au palais de Koulouba", "dans les salons du Quai d'Orsay"."""
    placed = {house.name for house in houses() if house.city is not None}
    names = "|".join(map(spellings, sorted(placed, key=len, reverse=True)))
    of = r"(?:de |du |d['\u2019])?(?:la |le |les |l['\u2019])?"
    rooms = f"(?:{'|'.join(map(re.escape, load_places().rooms))})"
    at = r"(?:à |au |aux |dans |(?<!\bla )(?=[Pp]lace ))(?:la |le |les |l['\u2019])?"
    return re.compile(rf"(?<!\w)(?:{at}(?:{rooms} (?:présidentiel |royal )?{of})?)(?P<name>{names})(?!\w)")
