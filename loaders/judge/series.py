"""Encounters of a series, told without their parties: "la prochaine session se tiendra à Madrid".

The next or last session of what two states hold together is held by the same two; that of a multilateral body has
parties that the article need not know.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.judge.words import judge_words
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.merging import Cluster
from entrevue.loaders.meetings.model import Participant
from entrevue.loaders.meetings.units import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

_ORDINAL = re.compile(r"\d+(?:e|è|ème|ième)|[a-zà-ÿ]+ième")
_TWO = 2  # states: what a bilateral encounter has


def with_sides(clusters: Sequence[Cluster], doc: Doc) -> list[Cluster]:
    """The clusters, each one of a series that tells no party with the two states of the nearest encounter of people.

    One told before goes before one told after; where the nearest has not just two states, nobody is added.
    """
    people = doc._.people
    states = [cluster.countries(people) | cluster.destinations for cluster in clusters]
    named = [number for number, cluster in enumerate(clusters) if cluster.persons]
    out = []
    for number, cluster in enumerate(clusters):
        told = min(named, key=lambda n: (n > number, abs(n - number)), default=None)
        partyless = not cluster.persons and len(states[number]) < _TWO
        if told is not None and partyless and len(states[told]) == _TWO and _is_of_series(cluster, doc):
            out.append(_of(cluster, clusters[told], doc))
        else:
            out.append(cluster)
    return out


def _is_of_series(cluster: Cluster, doc: Doc) -> bool:
    """Whether a word counts the encounter among others ("prochaine", "4e"), or is a verb that does ("se reverront")."""
    return any(_is_counted(doc[mention.trigger.token]) for mention in cluster.mentions)


def _is_counted(token: Token) -> bool:
    if not syntax.is_verbal(token):
        return any(_counts(word) for word in token.children)
    around = (token, *(c for c in token.children if c.dep_.startswith(("nsubj", "advmod", "obl"))))
    return any(_counts(word) for noun in around for word in (noun, *noun.children))


def _counts(token: Token) -> bool:
    form = token.lower_
    return form.startswith(judge_words("series")) or _ORDINAL.fullmatch(form) is not None


def _of(cluster: Cluster, sides: Cluster, doc: Doc) -> Cluster:
    """A cluster with a party for each state of another one, where that names it."""
    first, *rest = cluster.mentions
    parties: dict[str, Participant] = {}
    for mention in sides.mentions:
        for part in mention.participants:
            unit = part.unit
            for code in sorted({unit.country, *(doc._.people[p].country for p in unit.persons)} - {None}):
                party = Unit(unit.start, unit.end, unit.head, country=code, form="country")
                parties.setdefault(code, Participant(party, "participant", "series"))
    added = tuple(parties[code] for code in sorted(parties))
    return Cluster([replace(first, participants=(*first.participants, *added)), *rest])
