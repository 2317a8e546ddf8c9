"""Encounters told without their parties: "la prochaine session se tiendra à Madrid", "une entrevue est prévue lundi".

The next or last session of what two states hold together is held by the same two; that of a multilateral body has
parties that the article need not know. An encounter with a day or a town of its own is that of the two states whose
nationalities its sentence tells, or of the only two whose encounters the article tells. Talks, visits, calls and
signings are else between the states of which their sentences speak, as far as these are two; with one or none, between
the two of the nearest encounter that has it, or the only two of the article. What the sentences do not tell asks for
more certainty that there was an encounter at all (`component.py`).
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
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from spacy.tokens import Doc, Token

    from entrevue.loaders.annotations import CountryMention

_ORDINAL = re.compile(r"\d+(?:e|è|ème|ième)|[a-zà-ÿ]+ième")
_TWO = 2  # states: what a bilateral encounter has


def with_sides(clusters: Sequence[Cluster], doc: Doc) -> list[Cluster]:
    """The clusters, each one that tells no party with the two states that hold it, where the article tells which.

    The states of a series are those of the nearest encounter of people, one told before rather than one told after;
    where that has not just two states, nobody is added.
    """
    people = doc._.people
    states = [cluster.sides(people) for cluster in clusters]
    named = [number for number, cluster in enumerate(clusters) if cluster.persons]
    bilateral = {number for number in named if len(states[number]) == _TWO}
    only_two = len(set[str]().union(*(states[number] for number in named))) == _TWO
    out = []
    for number, cluster in enumerate(clusters):
        if cluster.persons or len(states[number]) >= _TWO:
            out.append(cluster)
            continue
        last = _nearest(number, named)
        pair = clusters[last] if last in bilateral else None
        alone = only_two and pair is not None and states[number] <= states[last]
        lent = _lent(cluster, pair, doc, alone=alone)
        if not lent and not _is_conference(cluster):
            near = sorted(bilateral, key=lambda n: _distance(number, n))
            lent = _around(cluster, states[number], [(states[n], clusters[n], n == last) for n in near], doc)
        out.append(_with(cluster, lent))
    return out


def _around(
    cluster: Cluster, own: AbstractSet[str], pairs: Sequence[tuple[AbstractSet[str], Cluster, bool]], doc: Doc
) -> dict[str, Participant]:
    """The parties of a cluster that tells less than two states, from its sentences, then from what is told around it.

    `own` are the states that it does tell; `pairs` the encounters of two states, the nearest first, each with these two
    and whether no encounter of people is nearer.
    """
    spoken = _spoken(cluster, doc)
    told = own | {country.code for country in spoken}
    if len(told) >= _TWO:
        return _named(spoken, "around")
    if not _is_apart(cluster):
        return {}
    for states, pair, is_nearest in pairs:
        if told <= states and (told or is_nearest):
            return _parties(pair, doc)
    article = {country.code for country in doc._.countries}
    return _named(doc._.countries, "around") if len(article) == _TWO and told <= article else {}


def _spoken(cluster: Cluster, doc: Doc) -> list[CountryMention]:
    """The states of which the sentences of an encounter speak, a mention each."""
    return [c for m in cluster.mentions for c in doc._.countries if m.start <= c.start < m.end]


def _named(countries: Iterable[CountryMention], rule: str) -> dict[str, Participant]:
    """A party for each state, by the first words that name it."""
    parties: dict[str, Participant] = {}
    for country in countries:
        unit = Unit(country.start, country.end, country.start, country=country.code, form="country")
        parties.setdefault(country.code, Participant(unit, "participant", rule))
    return parties


def _lent(cluster: Cluster, pair: Cluster | None, doc: Doc, *, alone: bool) -> dict[str, Participant]:
    """The parties of a cluster that tells none: those of its `pair`, the nearest one of two states, or its sentence's.

    `alone` tells that the article brings no other two states together.
    """
    if pair is not None and _is_of_series(cluster, doc):
        return _parties(pair, doc)
    if not _is_apart(cluster):
        return {}
    sides = _sides(cluster, doc)
    if len(sides) == _TWO:
        return sides
    return _parties(pair, doc) if pair is not None and alone and not _is_conference(cluster) else {}


def _nearest(number: int, others: Sequence[int]) -> int:
    """The one of `others` nearest to a place in the article, before it rather than after; -1 for none."""
    return min(others, key=lambda n: _distance(number, n), default=-1)


def _distance(number: int, other: int) -> tuple[bool, int]:
    """How far an encounter is from another: one told before is nearer than one told after."""
    return other > number, abs(other - number)


def _sides(cluster: Cluster, doc: Doc) -> dict[str, Participant]:
    """A party for each state whose officials the sentences name by their nationality: "le ministre marocain et …"."""
    return _named((country for country in _spoken(cluster, doc) if country.form == "adjective"), "nationality")


def _is_apart(cluster: Cluster) -> bool:
    """Whether a word of encounter tells a day, a town or what was not held: others may go on with one before."""
    return any(
        not m.trigger.entry.weak and (m.timex is not None or m.city is not None or m.status != "held")
        for m in cluster.mentions
    )


def _is_conference(cluster: Cluster) -> bool:
    """Whether more than the two states of which an article tells may hold it."""
    return cluster.mentions[0].trigger.kind == "conference"


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


def _parties(cluster: Cluster, doc: Doc) -> dict[str, Participant]:
    """A party for each state of a cluster's participants, where it is named."""
    parties: dict[str, Participant] = {}
    for mention in cluster.mentions:
        for part in mention.participants:
            unit = part.unit
            for code in sorted({*unit.codes, *(doc._.people[p].country for p in unit.persons)} - {None}):
                party = Unit(unit.start, unit.end, unit.head, country=code, form="country")
                parties.setdefault(code, Participant(party, "participant", "series"))
    return parties


def _with(cluster: Cluster, parties: Mapping[str, Participant]) -> Cluster:
    """A cluster with the party of each state, in the order of their codes."""
    first, *rest = cluster.mentions
    added = tuple(parties[code] for code in sorted(parties))
    return Cluster([replace(first, participants=(*first.participants, *added)), *rest])
