"""All that articles say of a person under one key, ready to be compared with other keys."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.graph.resolution.names import Name, parse
from entrevue.graph.resolution.offices import Office, parse_office, same_office
from entrevue.schema import edtf

if TYPE_CHECKING:
    from collections.abc import Iterable

    from entrevue.graph.resolution.claims import PersonClaim

_TERM = 550  # days around the dates at which an office is attested during which it was probably held


@dataclass(frozen=True, slots=True)
class Profile:
    """All claims with one key."""

    key: str
    name: Name
    country: str | None
    terms: tuple[tuple[Office, int | None, int | None], ...]
    services: frozenset[str]
    states: frozenset[str]
    count: int

    @property
    def is_full(self) -> bool:
        """Whether the name stands for one person by itself: given names in full, or a regnal number."""
        return bool(self.name.number) or any(len(word) > 1 for word in self.name.given)


def profiles_of(claims: Iterable[PersonClaim]) -> Iterable[Profile]:
    """Give one profile for each key, in the order of keys."""
    by_key: defaultdict[str, list[PersonClaim]] = defaultdict(list)
    for claim in claims:
        by_key[claim.key].append(claim)
    for key, told in sorted(by_key.items()):
        forms: Counter[str] = Counter()
        for claim in told:
            forms[claim.name] += claim.count
        terms: dict[Office, list[int]] = defaultdict(list)
        for claim in told:
            if office := parse_office(claim.title):
                days = terms[office]
                days += [edtf.bounds(day)[0].toordinal() for day in (claim.first, claim.last) if day]
        yield Profile(
            key=key,
            name=parse(min(forms, key=lambda form: (-forms[form], form)), told[0].country),
            country=told[0].country,
            states=frozenset(state for claim in told for state in claim.states),
            terms=tuple(
                (office, min(days, default=None), max(days, default=None))
                for office, days in sorted(terms.items(), key=lambda item: (item[0].family, item[0].field))
            ),
            services=frozenset(claim.service for claim in told if claim.service),
            count=sum(claim.count for claim in told),
        )


def agree(one: Profile, other: Profile) -> bool:
    """Tell whether two profiles share a service, or an office at about the same time."""
    if one.services & other.services:
        return True
    return any(
        same_office(first, second) and _near((since, until), (start, end))
        for first, since, until in one.terms
        for second, start, end in other.terms
    )


def _near(one: tuple[int | None, int | None], other: tuple[int | None, int | None]) -> bool:
    since, until = one
    start, end = other
    if since is None or until is None or start is None or end is None:
        return True
    return since - _TERM <= end and start - _TERM <= until


def initial(name: Name) -> str:
    """Return the first letter of the given name, or the regnal number."""
    return name.given[0][0] if name.given else name.number


def standing(profile: Profile) -> tuple[bool, bool, int, str]:
    """Order the keys of one person: full names first, then those with a state, then the commonest."""
    return not profile.is_full, profile.country is None, -profile.count, profile.key
