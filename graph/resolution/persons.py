"""Who is who among the people of one block: same names first, then less and less of a name.

1. Full names: the same or a close spelling, with more in common than the name (state, office, service).
2. Full names without a state join the one person of that name whom the corpus knows.
3. Initials and surnames alone join the one person who fits; an office held about then singles one out of several.

Each step looks at the outcome of the step before, never at what it has itself just done, and takes pairs in the order
of their likeness and then of their keys; so the outcome depends on the set of claims alone.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from entrevue.graph.resolution.names import likeness
from entrevue.graph.resolution.pairs import Links, Pair
from entrevue.graph.resolution.partition import Partition
from entrevue.graph.resolution.profiles import Profile, agree, initial, profiles_of, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from entrevue.graph.resolution.claims import PersonClaim

_CERTAIN = 0.93  # likeness of names from which a common state is enough where no office is told
_ALIKE = 0.9  # likeness of surnames that are one name
_SHOWN = 4  # as many candidates for one surname are worth a user's question


def resolve_block(claims: Iterable[PersonClaim], links: Links) -> tuple[dict[str, str], list[Pair]]:
    """Return the id for each key of a block, and the pairs that were left apart but may be one person."""
    profiles = {profile.key: profile for profile in profiles_of(claims)}
    resolution = _Block(profiles, links)
    resolution.run()
    ids: dict[str, str] = {}
    for group in resolution.partition:
        best = min((profiles[key] for key in group), key=standing).key
        ids |= dict.fromkeys(group, best)
    pairs = [pair.placed(ids) for pair in resolution.uncertain]
    return ids, sorted({pair for pair in pairs if pair.a != pair.b and not links.decided(pair.a, pair.b)})


class _Block:
    def __init__(self, profiles: dict[str, Profile], links: Links) -> None:
        self.profiles = profiles
        self.links = links
        self.uncertain: list[Pair] = []
        self.aliases: dict[str, tuple[str, ...]] = {key: (key,) for key in profiles}
        self.partition = Partition(sorted(profiles), self.forbidden)

    def run(self) -> None:
        for one, other in self.links.same_among(self.profiles):
            self.partition.join(one, other, forbidden=self.links.apart)
        keys = sorted(self.profiles)
        self.aliases = {key: tuple(self.partition.group(key)) for key in keys}
        full = [key for key in keys if self.profiles[key].is_full]
        self.join_full_names([key for key in full if self.profiles[key].country])
        self.join_stateless([key for key in full if not self.profiles[key].country])
        rest = [key for key in keys if not self.profiles[key].is_full]
        self.join_short([key for key in rest if self.profiles[key].name.given])
        surnames = [key for key in rest if not self.profiles[key].name.given]
        self.join_short(surnames)
        self.join_left_over(surnames)

    def forbidden(self, one: str, other: str) -> bool:
        """Tell whether two keys differ, under every name that the user gave them."""
        if self.links.apart(one, other):
            return True
        return all(self.differ(a, b) for a in self.aliases[one] for b in self.aliases[other])

    def differ(self, one: str, other: str) -> bool:
        first, second = self.profiles[one], self.profiles[other]
        if first.country and second.country and first.country != second.country:
            return True
        return likeness(first.name, second.name)[0] == "different"

    def join_full_names(self, keys: Sequence[str]) -> None:
        """Join full names of one state; names of one initial letter are compared."""
        near: defaultdict[tuple[str | None, str], list[str]] = defaultdict(list)
        for key in keys:
            profile = self.profiles[key]
            near[profile.country, initial(profile.name)].append(key)
        pairs = [
            (one, other)
            for group in near.values()
            for position, one in enumerate(group)
            for other in group[position + 1 :]
        ]
        accepted = [(-score, one, other) for one, other in pairs if (score := self.score(one, other)) is not None]
        for _, one, other in sorted(accepted):
            self.partition.join(one, other)

    def score(self, one: str, other: str) -> float | None:
        """Return how surely two full names of one state are one person, None where it takes more; note the doubt."""
        first, second = self.profiles[one], self.profiles[other]
        kind, value = likeness(first.name, second.name)
        if kind == "same":
            return 1.0
        if kind != "close":
            return None
        if agree(first, second):
            return value
        if value >= _CERTAIN and (not first.terms or not second.terms):
            return value
        self.doubt(one, other, value)
        return None

    def join_stateless(self, keys: Sequence[str]) -> None:
        """Join full names without a state to the one person so named, unless their offices differ."""
        known = [key for key in sorted(self.profiles) if self.profiles[key].is_full and self.profiles[key].country]
        joins = []
        for key in keys:
            profile = self.profiles[key]
            alike = []
            for other in known:
                kind, _ = likeness(profile.name, self.profiles[other].name)
                if kind == "same" or (kind == "close" and agree(profile, self.profiles[other])):
                    alike.append(other)
            groups = self.groups(key, alike)
            chosen = groups if len(groups) == 1 else [group for group in groups if self.agrees(profile, group)]
            chosen = chosen or [group for group in groups if self.is_of(group, profile.states)]
            if len(chosen) == 1 and self.fits(profile, chosen[0]):
                joins.append((chosen[0][0], key))
            else:
                self.doubts(key, groups)
        for one, other in sorted(joins):
            self.partition.join(one, other)
        for position, one in enumerate(keys):
            for other in keys[position + 1 :]:
                kind, value = likeness(self.profiles[one].name, self.profiles[other].name)
                if kind in {"same", "close"} and agree(self.profiles[one], self.profiles[other]):
                    self.partition.join(one, other)
                elif kind == "same":
                    self.doubt(one, other, value)

    def join_short(self, keys: Sequence[str]) -> None:
        """Join initials or surnames alone to the one person who fits."""
        full = [key for key in sorted(self.profiles) if self.profiles[key].is_full]
        joins = []
        for key in keys:
            profile = self.profiles[key]
            alike = []
            for other in full:
                kind, value = likeness(profile.name, self.profiles[other].name)
                if kind in {"initial", "surname"} and (value >= _ALIKE or agree(profile, self.profiles[other])):
                    alike.append(other)
            groups = self.groups(key, alike)
            agreeing = [group for group in groups if self.agrees(profile, group)]
            if len(agreeing) == 1:
                joins.append((agreeing[0][0], key))
            elif chosen := self.of_one_state(profile, groups):
                joins.append((chosen[0], key))
            else:
                self.doubts(key, groups)
        for one, other in sorted(joins):
            self.partition.join(one, other)

    def join_left_over(self, keys: Sequence[str]) -> None:
        """Join surnames that found nobody: one surname, one state, one office is one person."""
        alone = [key for key in keys if not any(self.profiles[k].is_full for k in self.partition.group(key))]
        for position, one in enumerate(alone):
            for other in alone[position + 1 :]:
                first, second = self.profiles[one], self.profiles[other]
                kind, value = likeness(first.name, second.name)
                if kind == "same" and first.country == second.country and agree(first, second):
                    self.partition.join(one, other)
                elif kind == "same" and value == 1:
                    self.doubt(one, other, 0.5)

    def groups(self, key: str, others: Iterable[str]) -> list[list[str]]:
        """Return the groups of these keys that this key may join, each with its smallest key first."""
        groups = {min(group): sorted(group) for group in map(self.partition.group, others)}
        mine = self.partition.group(key)
        return [
            group
            for _, group in sorted(groups.items())
            if not any(self.forbidden(one, other) for one in mine for other in group)
        ]

    def agrees(self, profile: Profile, group: Iterable[str]) -> bool:
        return any(agree(profile, self.profiles[key]) for key in group)

    def terms(self, group: Iterable[str]) -> bool:
        return any(self.profiles[key].terms for key in group)

    def same_state(self, profile: Profile, group: Iterable[str]) -> bool:
        return profile.country is not None and any(self.profiles[key].country == profile.country for key in group)

    def fits(self, profile: Profile, group: list[str]) -> bool:
        """Tell whether nothing speaks against one person: neither another office nor meetings of other states."""
        if self.agrees(profile, group):
            return True
        return not (profile.terms and self.terms(group)) and not self.elsewhere(profile, group)

    def elsewhere(self, profile: Profile, group: Iterable[str]) -> bool:
        """Tell whether a person without a state met people of other states only."""
        return bool(profile.states) and not self.is_of(group, profile.states)

    def is_of(self, group: Iterable[str], states: frozenset[str]) -> bool:
        return any(self.profiles[key].country in states for key in group)

    def of_one_state(self, profile: Profile, groups: Sequence[list[str]]) -> list[str] | None:
        """Return the one group that a short name may join: the only one, or the only one of its state."""
        if len(groups) == 1 and not profile.terms and not self.elsewhere(profile, groups[0]):
            return groups[0]
        alike = [group for group in groups if self.same_state(profile, group) or self.is_of(group, profile.states)]
        return alike[0] if len(alike) == 1 else None

    def doubt(self, one: str, other: str, score: float) -> None:
        self.uncertain.append(Pair("Person", one, other, round(score, 3)))

    def doubts(self, key: str, groups: Sequence[Sequence[str]]) -> None:
        for group in groups[:_SHOWN]:
            self.doubt(key, group[0], 0.5)
