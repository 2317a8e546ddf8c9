"""Which names of public bodies are one body: an acronym and its long form, of one state.

Two bodies of one state are one when one's name is the other's name, long name or alias as some article writes them,
or when the acronym spells the initials of the long form. A name without a state joins the one body so called.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from entrevue.graph.resolution.bodies import body_block, known_body
from entrevue.graph.resolution.pairs import Links, Pair
from entrevue.graph.resolution.partition import Partition
from entrevue.schema.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from entrevue.graph.resolution.claims import AgencyClaim

_ALIKE = 90.0  # token-sort ratio of two long names of which a user may know whether they are one
_INITIALS = 3  # letters from which an acronym is no accident


class _Body:
    """All claims with one key."""

    def __init__(self, key: str, claims: list[AgencyClaim]) -> None:
        self.key = key
        self.country = claims[0].country
        self.name = fold(claims[0].name)
        self.count = sum(claim.count for claim in claims)
        self.forms = {fold(form) for claim in claims for form in (claim.name, claim.long_name or "", *claim.aliases)}
        self.forms.discard("")
        self.is_acronym = " " not in self.name
        self.known = known_body(self.name, self.country)

    def standing(self) -> tuple[bool, bool, int, str]:
        """Order the keys of one body: those with a state first, then acronyms, then the commonest."""
        return self.country is None, not self.is_acronym, -self.count, self.key


def resolve_block(claims: Iterable[AgencyClaim], links: Links) -> tuple[dict[str, str], list[Pair]]:
    """Return the id for each key of a block, and the pairs that were left apart but may be one body."""
    by_key: defaultdict[str, list[AgencyClaim]] = defaultdict(list)
    for claim in claims:
        by_key[claim.key].append(claim)
    bodies = {key: _Body(key, told) for key, told in sorted(by_key.items())}

    def forbidden(one: str, other: str) -> bool:
        first, second = bodies[one].country, bodies[other].country
        return links.apart(one, other) or bool(first and second and first != second)

    partition = Partition(bodies, forbidden)
    for one, other in links.same_among(bodies):
        partition.join(one, other, forbidden=links.apart)
    uncertain = [*_join_of_one_state(bodies, partition), *_join_stateless(bodies, partition, forbidden)]
    ids: dict[str, str] = {}
    for group in partition:
        best = min((bodies[key] for key in group), key=_Body.standing).key
        ids |= dict.fromkeys(group, best)
    pairs = {pair.placed(ids) for pair in uncertain}
    return ids, sorted(pair for pair in pairs if pair.a != pair.b and not links.decided(pair.a, pair.b))


def _join_of_one_state(bodies: Mapping[str, _Body], partition: Partition[str]) -> list[Pair]:
    """Join the names of one body of one state; return the pairs that are nearly alike."""
    uncertain = []
    for one, other in itertools.combinations(bodies, 2):
        first, second = bodies[one], bodies[other]
        if first.country != second.country:
            continue
        if _same(first, second):
            partition.join(one, other)
        elif (ratio := fuzz.token_sort_ratio(first.name, second.name)) >= _ALIKE:
            uncertain.append(Pair("Agency", one, other, round(ratio / 100, 3)))
    return uncertain


def _join_stateless(
    bodies: Mapping[str, _Body], partition: Partition[str], forbidden: Callable[[str, str], bool]
) -> list[Pair]:
    """Join names without a state to the one body so called; return the pairs where several are."""
    joins, uncertain = [], []
    for key in (key for key, body in bodies.items() if body.country is None):
        alike = [other for other, body in bodies.items() if body.country and _same(bodies[key], body)]
        groups = {min(partition.group(other)) for other in alike if not forbidden(key, other)}
        if len(groups) == 1:
            joins.append((groups.pop(), key))
        else:
            uncertain += [Pair("Agency", key, group, 0.5) for group in sorted(groups)]
    for one, other in sorted(joins):
        partition.join(one, other)
    return uncertain


def _same(one: _Body, other: _Body) -> bool:
    if one.name in other.forms or other.name in one.forms:
        return True
    if one.known or other.known:
        return one.known == other.known
    if one.is_acronym == other.is_acronym:
        return False
    acronym, long = (one, other) if one.is_acronym else (other, one)
    return len(acronym.name) >= _INITIALS and acronym.name == body_block(long.name, None)
