"""From joined mentions to the records of encounters: people, agencies, countries, place, agenda, evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.annotations import remembered
from entrevue.loaders.meetings.holders import unnamed_holders
from entrevue.schema.records import Evidence, Meeting, Participation, Place, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import TimexMention, TopicMention
    from entrevue.loaders.meetings.dating import Dated, Located
    from entrevue.loaders.meetings.merging import Cluster
    from entrevue.loaders.meetings.model import Encounter
    from entrevue.schema.records import Person, Role


def record_meetings(
    doc: Doc,
    clusters: Sequence[Cluster],
    dates: Sequence[Dated],
    cities: Sequence[Located],
    agendas: Sequence[Sequence[TopicMention]],
) -> tuple[Meeting, ...]:
    """One record a cluster, in their order; for each `dates` has value, expression and rule, `cities` city and rule."""
    holders = unnamed_holders(doc)
    return tuple(
        _record(doc, cluster, when, where, topics, holders)
        for cluster, when, where, topics in zip(clusters, dates, cities, agendas, strict=True)
    )


def tells(cluster: Cluster, doc: Doc) -> bool:
    """Whether the joined mentions amount to an encounter between two sides, or to a visit or conference of one."""
    kinds = {m.trigger.kind for m in cluster.mentions}
    sides = cluster.sides(doc._.people)
    if len(cluster.persons) > 1 or len(sides) > 1:
        return True
    if cluster.persons and any(p.unit.human and p.unit.plural for m in cluster.mentions for p in m.participants):
        return True  # "plusieurs rencontres avec ses homologues"
    return bool(cluster.persons) and bool(kinds & {"conference", "visit"})


def _record(  # noqa: PLR0913, PLR0917 -- all that makes up a record
    doc: Doc,
    cluster: Cluster,
    when: tuple[str | None, TimexMention | None, str],
    where: Located,
    topics: Iterable[TopicMention],
    holders: Mapping[int, Person],
) -> Meeting:
    first = cluster.mentions[0]
    date, timex, rule = when
    city = where[0]
    countries = _countries(doc, cluster)
    bilateral = first.trigger.kind == "conference" and len(countries) == 2  # noqa: PLR2004 -- committees of two states are talks
    country = (city.country if city else None) or next((m.destination for m in cluster.mentions if m.destination), None)
    return Meeting(
        persons=(*_persons(doc, cluster), *_unnamed(doc, cluster, holders)),
        agencies=_agencies(doc, cluster),
        countries=countries,
        date=date,
        status=cluster.status,
        kind="talks" if bilateral else first.trigger.kind,
        place=Place(city.city if city else None, country, _place_evidence(doc, cluster, where)),
        topics=_tags(doc, topics),
        evidence=tuple(_evidence(doc, m.start, m.end, m.trigger.entry.frame) for m in cluster.mentions),
        date_evidence=_evidence(doc, timex.start, timex.end, f"{rule}:{timex.rule}") if timex else None,
        status_evidence=_status_evidence(doc, cluster),
    )


def _evidence(doc: Doc, start: int, end: int, rule: str) -> Evidence:
    span = doc[start:end]
    return Evidence(span.text.strip(), span.start_char, span.start_char + len(span.text.rstrip()), rule)


def _status_evidence(doc: Doc, cluster: Cluster) -> Evidence | None:
    """The sentence of the mention that gave the status."""
    mention = next((m for m in cluster.mentions if m.status == cluster.status), None)
    return _evidence(doc, mention.start, mention.end, mention.status_rule) if mention else None


def _place_evidence(doc: Doc, cluster: Cluster, where: Located) -> Evidence | None:
    """The sentence that names the city, the encounter's own or one that it continues; for a country the visit's."""
    city, rule = where
    if city is not None:
        sentence = doc[city.start].sent
        return _evidence(doc, sentence.start, sentence.end, rule)
    visit = next((m for m in cluster.mentions if m.destination), None)
    return _evidence(doc, visit.start, visit.end, "destination") if visit else None


def _participations(cluster: Cluster) -> Iterable[tuple[Encounter, int, Role, str]]:
    for mention in cluster.mentions:
        for participant in mention.participants:
            for person in participant.unit.persons:
                yield mention, person, participant.role, participant.rule


def _persons(doc: Doc, cluster: Cluster) -> tuple[Participation, ...]:
    found: dict[int, Participation] = {}
    for mention, person, role, rule in _participations(cluster):
        known = found.get(person)
        if known is None or (known.role == "participant" and role != "participant"):
            evidence = known.evidence if known else _evidence(doc, mention.start, mention.end, rule)
            found[person] = Participation(doc._.people[person].name, role, evidence)
    return tuple(found.values())


def _unnamed(doc: Doc, cluster: Cluster, holders: Mapping[int, Person]) -> tuple[Participation, ...]:
    """Those whom a mention tells by office alone, each once; `holders` by the first token of the office's words."""
    found: dict[str, Participation] = {}
    for mention in cluster.mentions:
        for part in mention.participants:
            holder = None if part.unit.persons else holders.get(part.unit.start)
            if holder is not None:
                evidence = _evidence(doc, mention.start, mention.end, part.rule)
                found.setdefault(holder.name, Participation(holder.name, part.role, evidence))
    return tuple(found.values())


def _services(doc: Doc) -> dict[int, set[str]]:
    """Return the bodies that each person serves: "directeur général de la police et de la garde civile" names two."""
    found = {i: {person.service} for i, person in enumerate(doc._.people) if person.service}
    for mention in doc._.person_mentions:
        if mention.person in found and mention.service in found[mention.person]:
            found[mention.person].update(
                a.name for a in doc._.agencies if mention.start <= a.start and a.end <= mention.end
            )
    return found


def _agencies(doc: Doc, cluster: Cluster) -> tuple[Participation, ...]:
    services = remembered(doc, "services", _services)
    found: dict[str, Participation] = {}
    for mention in cluster.mentions:
        for participant in mention.participants:
            names = {participant.unit.agency, *(body for p in participant.unit.persons for body in services.get(p, ()))}
            for name in sorted(n for n in names if n):
                evidence = _evidence(doc, mention.start, mention.end, participant.rule)
                found.setdefault(name, Participation(name, participant.role, evidence))
    return tuple(found.values())


def _countries(doc: Doc, cluster: Cluster) -> tuple[Participation, ...]:
    found: dict[str, Participation] = {}
    for mention in cluster.mentions:
        for participant in mention.participants:
            codes = {doc._.people[p].country for p in participant.unit.persons} or participant.unit.codes
            for code in sorted(c for c in codes if c):
                evidence = _evidence(doc, mention.start, mention.end, participant.rule)
                found.setdefault(code, Participation(code, participant.role, evidence))
        if mention.destination and mention.trigger.kind == "visit":
            found.setdefault(
                mention.destination,
                Participation(mention.destination, "host", _evidence(doc, mention.start, mention.end, "destination")),
            )
    return tuple(found[c] for c in sorted(found))


def _tags(doc: Doc, topics: Iterable[TopicMention]) -> tuple[Tag, ...]:
    found: dict[str, list[Evidence]] = {}
    for topic in topics:
        sentence = doc[topic.start].sent
        found.setdefault(topic.code, []).append(_evidence(doc, sentence.start, sentence.end, "topic"))
    return tuple(Tag(code, tuple(found[code][:3])) for code in sorted(found))
