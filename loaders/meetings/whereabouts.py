"""The cities that a stretch of text names as places: "à Rabat", "son bureau de Rabat", "dans la capitale marocaine".

A city inside a name, a title or another phrase ("la police de Rabat", "demande à Washington") is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.annotations import CityMention
from entrevue.loaders.closed_classes import OF
from entrevue.loaders.gazetteer.cities import capital_of
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.places import load_places
from entrevue.loaders.meetings.vocabulary import load_triggers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

_OF = OF - {"des"}
_AT = frozenset({"à", "au", "dans", "vers", "pour", "de", "depuis", "en"})
_BACK = 3
_AFTER_CAPITAL = 4


def places(doc: Doc, start: int, end: int) -> list[CityMention]:
    """The cities named as places among the tokens `start:end`, in text order; not those of the dateline."""
    found = [
        c for c in doc._.cities if start <= c.start < end and not in_dateline(doc, c.start) and _is_place(doc, c, start)
    ]
    found += _capitals(doc, start, end)
    return sorted((c for c in found if not _reported(doc[c.start])), key=lambda c: c.start)


def in_dateline(doc: Doc, token: int) -> bool:
    """Whether a token stands in the dateline, which tells of the dispatch and not of the encounter."""
    return any(s.start <= token < s.end for s in (doc.spans.get("dateline", ())))


def dateline_city(doc: Doc) -> CityMention | None:
    """The city that heads a dispatch ("RABAT, 16 fév. 2015 (MAP)")."""
    return next((c for c in doc._.cities if in_dateline(doc, c.start)), None)


def _is_place(doc: Doc, city: CityMention, start: int) -> bool:
    words = load_places()
    if any(c.start == city.start and c.form == "capital" for c in doc._.countries):
        return False  # "demande à Washington": the state
    before = doc[city.start - 1].lower_ if city.start > start else ""
    if before in words.cases:
        return not _complement(doc, city)
    if before in _OF:
        return any(t.lower_ in words.venues for t in doc[max(start, city.start - 1 - _BACK) : city.start - 1])
    if before == "sur" and doc[city.start - 2].lower_ == "cap":
        return True
    head = doc[city.end - 1]
    if words.reached.has(head.head.lower_) and head.i > head.head.i and syntax.is_verbal(head.head):
        return not any(t.text == "," for t in doc[head.head.i : head.i])
    return not any(syntax.is_finite(t) for t in doc[start].sent) and before in {"", ","}  # "Le lendemain, Malabo."


def _complement(doc: Doc, city: CityMention) -> bool:
    """Whether a city only tells where a thing is ("un centre de commandement à Agadez"), not where something happens.

    The thing is a common noun right before; an encounter, a venue or a day is none, nor what an encounter governs.
    """
    head = doc[city.end - 1].head
    if head.pos_ != "NOUN" or head.i >= city.start or head.lower_ in load_places().times:
        return False
    gap = doc[head.i : city.start - 1]
    if any(t.is_punct or syntax.is_verbal(t) or t.pos_ == "PROPN" for t in gap) or _dated(doc, city.start - 2):
        return False
    current = head
    while not syntax.is_verbal(current):
        if any(e.forms.has(current.lower_) for e in load_triggers().nouns):
            return False
        if current.head == current:
            break
        current = current.head
    return not any(t.lower_ in load_places().venues for t in gap)


def _dated(doc: Doc, token: int) -> bool:
    return any(t.start <= token < t.end for t in doc._.timexes)


def _capitals(doc: Doc, start: int, end: int) -> Iterator[CityMention]:
    """As in "Dans la capitale marocaine", "la capitale du Maroc": the capital of the state named right behind."""
    for token in doc[start:end]:
        if token.lower_ != "capitale" or token.i < start + 2 or doc[token.i - 2].lower_ not in _AT:
            continue
        state = next((c for c in doc._.countries if token.i < c.start <= token.i + _AFTER_CAPITAL), None)
        if state is not None and state.end <= end and not any(t.is_punct for t in doc[token.i : state.start]):
            city = capital_of(state.code)
            if city is not None:
                yield CityMention(token.i - 1, state.end, city, state.code)


def _reported(token: Token) -> bool:
    """Whether the place is that of a report ("dit-on à Berlin", "à Pretoria, on assure", "diffusé à Alger")."""
    doc, words = token.doc, load_places()
    before = [t.lower_ for t in doc[max(0, token.i - 4) : token.i - 1]]
    after = [t.lower_ for t in doc[token.i + 1 : token.i + 4]]
    if "on" in after[:2] or any(form.endswith("-on") or form == "on" for form in before):
        return True
    return bool(before) and words.published.has(before[-1])
