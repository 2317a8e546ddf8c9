"""One encounter, however often an article mentions it: mentions joined by participants, dates, status and anaphora."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from entrevue.schema.edtf import is_compatible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.annotations import DocumentPerson
    from entrevue.loaders.meetings.model import Encounter
    from entrevue.schema.records import Status

_COMPANY = frozenset({"presence", "joining", "delegation", "delegate", "roll"})
_RANK: dict[Status, int] = {"held": 1, "planned": 0, "denied": 2, "cancelled": 3}


@dataclass(slots=True)
class Cluster:
    """The mentions of one encounter, in the order of the text."""

    mentions: list[Encounter] = field(default_factory=list)

    @property
    def persons(self) -> tuple[int, ...]:
        """People in the order of the text."""
        return tuple(dict.fromkeys(p for m in self.mentions for p in m.persons))

    @property
    def principals(self) -> frozenset[int]:
        """Those who met, without those who were merely present or came along."""
        named = (
            p for m in self.mentions for part in m.participants if part.rule not in _COMPANY for p in part.unit.persons
        )
        return frozenset(named)

    @property
    def status(self) -> Status:
        """The status of the mention that says most: called off, denied, held, planned."""
        return max(
            (m.status for m in self.mentions if not m.back or len(self.mentions) == 1 or m.status == "cancelled"),
            key=_RANK.__getitem__,
            default=self.mentions[0].status,
        )

    @property
    def dates(self) -> tuple[str, ...]:
        """The EDTF values that the mentions give."""
        return tuple(dict.fromkeys(m.timex.value for m in self.mentions if m.timex and m.timex.value))

    @property
    def destinations(self) -> set[str]:
        """Countries visited."""
        return {m.destination for m in self.mentions if m.destination}

    @property
    def cities(self) -> set[str]:
        """Cities named."""
        return {m.city.city for m in self.mentions if m.city}

    def countries(self, people: Sequence[DocumentPerson]) -> set[str]:
        """Countries of the participants, named or not."""
        out = {code for m in self.mentions for u in m.participants for code in u.unit.codes}
        return out | {c for p in self.persons if (c := people[p].country)}

    def sides(self, people: Sequence[DocumentPerson]) -> set[str]:
        """The states that meet: those of the participants, and those visited."""
        return self.countries(people) | self.destinations


def join(mentions: Sequence[Encounter], people: Sequence[DocumentPerson]) -> list[Cluster]:
    """Cluster the mentions of an article; visits that only frame the talks held in them are dissolved."""
    clusters: list[Cluster] = []
    for mention in mentions:
        target = _target(mention, clusters, people)
        if target is None:
            if not mention.back or mention.persons:
                clusters.append(Cluster([mention]))
        else:
            target.mentions.append(mention)
    return _dissolve_visits(clusters, people)


def _target(  # noqa: PLR0911 -- one return a case, surest first
    mention: Encounter, clusters: list[Cluster], people: Sequence[DocumentPerson]
) -> Cluster | None:
    persons = set(mention.persons)
    recent = clusters[::-1]
    if mention.joins:
        return max(clusters, key=_last_told, default=None)
    if mention.apart and len(persons) < 2:  # noqa: PLR2004
        recent = []
    if mention.back:
        return _referent(mention, clusters)
    if not persons:
        same = (c for c in recent if mention.trigger.kind in _kinds(c))
        return next((c for c in same if _same_sides(mention, c, people) and _fits(mention, c)), None)
    for cluster in recent:
        known = set(cluster.persons)
        shared = known & persons
        nested = persons <= cluster.principals or known <= persons
        if mention.trigger.entry.weak and persons <= known and not _dated(mention) and cluster is recent[0]:
            return cluster  # "les deux ministres ont parlé de…": what was said at the encounter just told
        if len(shared) >= 2 and nested and _fits(mention, cluster):  # noqa: PLR2004
            return cluster
        if (
            len(shared) >= 2  # noqa: PLR2004
            and len(shared) >= 0.6 * min(len(known), len(persons))
            and _fits(mention, cluster)
            and (mention.timex is None or cluster.dates)
        ):
            return cluster
    if len(persons) == 1:
        return _single(mention, persons, recent, people)
    return next(
        (
            c
            for c in recent
            if len(c.persons) == 1
            and set(c.persons) <= persons
            and c.mentions[0].trigger.kind in {"visit", "talks"}
            and _fits(mention, c)
            and _sides_fit(mention, c, people)
        ),
        None,
    )


def _referent(mention: Encounter, clusters: list[Cluster]) -> Cluster | None:
    """The encounter that an anaphoric mention points back to: of those last told the one of its people and kind.

    Those who were merely present do not tell which encounter it was.
    """
    core = {p for part in mention.participants if part.rule != "presence" for p in part.unit.persons}
    recent = sorted((c for c in clusters if _fits(mention, c, loose=True)), key=_last_told, reverse=True)
    same_kind = [c for c in recent[:3] if mention.trigger.kind in _kinds(c)]
    if core:
        nested = next((c for c in recent if core <= (c.principals if len(core) > 1 else set(c.persons))), None)
        if nested is not None or not mention.pointing:
            return nested
        return next((c for c in (*same_kind, *recent[:1]) if _last_told(c)[0] >= mention.sentence - 2), None)
    return next(iter(same_kind or recent), None)


def _dated(mention: Encounter) -> bool:
    return mention.timex is not None and mention.timex.value is not None


def _last_told(cluster: Cluster) -> tuple[int, int]:
    return max((m.sentence, m.trigger.token) for m in cluster.mentions)


def _kinds(cluster: Cluster) -> set[str]:
    """The kinds that the mentions name by themselves; "cette rencontre" may point back to a visit."""
    return {m.trigger.kind for m in cluster.mentions if not m.back} or {m.trigger.kind for m in cluster.mentions}


def _single(
    mention: Encounter, persons: set[int], recent: list[Cluster], people: Sequence[DocumentPerson]
) -> Cluster | None:
    """A mention with one named person joins the encounter of that person that it can only mean."""
    for cluster in recent:
        if not (persons <= set(cluster.persons)) or not _fits(mention, cluster):
            continue
        kinds = _kinds(cluster)
        if mention.trigger.kind == "visit" and kinds <= {"visit"}:
            return cluster
        if mention.trigger.kind in kinds and _same_sides(mention, cluster, people):
            return cluster
    return None


def _fits(mention: Encounter, cluster: Cluster, *, loose: bool = False) -> bool:
    if (
        mention.timex
        and mention.timex.value
        and cluster.dates
        and not any(is_compatible(mention.timex.value, d) for d in cluster.dates)
    ):
        return False
    kinds = _kinds(cluster)
    if ("call" in kinds) != (mention.trigger.kind == "call") and not mention.back:
        return False
    if loose:
        return True
    if mention.city and cluster.cities and mention.city.city not in cluster.cities:
        return False
    if (
        mention.status == cluster.status
        or "cancelled" in (mention.status, cluster.status)
        or "denied" in (mention.status, cluster.status)
    ):
        return True
    return mention.back


def _same_sides(mention: Encounter, cluster: Cluster, people: Sequence[DocumentPerson]) -> bool:
    mine = Cluster([mention]).countries(people)
    return bool(mine) and mine <= cluster.sides(people)


def _sides_fit(mention: Encounter, cluster: Cluster, people: Sequence[DocumentPerson]) -> bool:
    theirs = cluster.countries(people)
    return theirs <= Cluster([mention]).countries(people) or not theirs


def _dissolve_visits(clusters: list[Cluster], people: Sequence[DocumentPerson]) -> list[Cluster]:
    """A visit without a named host frames the talks that its visitor holds in that country, if any are told."""
    kept: list[Cluster] = []
    for cluster in clusters:
        if _kinds(cluster) != {"visit"} or len(cluster.persons) > 1:
            kept.append(cluster)
            continue
        inside = [c for c in clusters if c is not cluster and _inside(cluster, c, people)]
        if len(inside) == 1:
            inside[0].mentions.extend(replace(m, back=True) for m in cluster.mentions)
        elif not inside:
            kept.append(cluster)
    return kept


def _inside(visit: Cluster, talks: Cluster, people: Sequence[DocumentPerson]) -> bool:
    if not visit.persons or not set(visit.persons) <= set(talks.persons) or len(talks.persons) < 2:  # noqa: PLR2004
        return False
    if {visit.status, talks.status} == {"held", "planned"} and visit.dates != talks.dates:
        return False
    if visit.dates and talks.dates and not any(is_compatible(a, b) for a in visit.dates for b in talks.dates):
        return False
    if visit.destinations:
        hosts = {people[p].country for p in talks.persons if p not in visit.persons} | {
            m.city.country for m in talks.mentions if m.city
        }
        return bool(visit.destinations & hosts) or not (hosts - {None})
    return True
