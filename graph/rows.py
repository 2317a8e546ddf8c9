"""From a record to rows: what one article adds to the graph, as maps that the statements take as they are.

Everything in the rows is that article's own word. Rows of one article hold no two edges of a type between the same two
nodes: several mentions of one person, or two forms of one name, are joined first.
"""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson

from entrevue.graph import identity, plover
from entrevue.graph.captions import article_caption, meeting_caption
from entrevue.schema.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from entrevue.schema.records import Agency, Article, Evidence, Meeting, Participation, Record

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ArticleRows:
    """One article's rows.

    `tale` is the nested map of `statements/tell.cypher`; `fingerprint` changes whenever anything that is loaded, or
    the extractor's version, does. `words` gives, for each Person and Agency key, the name forms of this article.
    """

    id: str
    fingerprint: str
    tale: Row
    persons: Mapping[str, Row]
    agencies: Mapping[str, Row]
    belongings: Mapping[str, str]
    countries: frozenset[str]
    topics: frozenset[str]
    meetings: tuple[str, ...]


def article_rows(record: Record, *, extractor: str = "") -> ArticleRows:
    """Return the rows of `record`, as read by the extractor's version `extractor`."""
    builder = _Builder(record)
    tale = builder.tale()
    facts = orjson.dumps(
        [extractor, record.article.sha256, tale, sorted(builder.belongings.items())], option=orjson.OPT_SORT_KEYS
    )
    fingerprint = hashlib.sha256(facts).hexdigest()
    tale["properties"] |= {"fingerprint": fingerprint, "extractor": extractor}
    return ArticleRows(
        id=record.article.id,
        fingerprint=fingerprint,
        tale=tale,
        persons={row["id"]: row["edge"] for row in tale["persons"]},
        agencies={row["id"]: row["edge"] for row in tale["agencies"]},
        belongings=builder.belongings,
        countries=frozenset(builder.countries),
        topics=frozenset(builder.topics),
        meetings=tuple(row["id"] for row in tale["meetings"]),
    )


class _Builder:
    """The keys of one record's people and bodies, and the rows made with them."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.article = record.article.id
        self.countries: set[str] = set()
        self.topics: set[str] = set()
        self.belongings: dict[str, str] = {}
        self.person_ids = {person.name: identity.person_id(person.name, person.country) for person in record.persons}
        self.agency_ids: dict[str, str] = {}
        for agency in reversed(record.agencies):  # so that the first of two bodies of one name keeps it
            id_ = identity.agency_id(agency.name, agency.country)
            self.agency_ids |= {fold(form): id_ for form in (*agency.aliases, agency.long_name or "", agency.name)}
            if agency.country:
                self.belongings[id_] = agency.country

    def tale(self) -> Row:
        """Return the nested map of the article."""
        record = self.record
        meetings = [
            self.meeting(meeting, ordinal) for meeting, ordinal in _numbered(record.meetings, self.meeting_signature)
        ]
        persons = _joined(
            (self.person_id(person.name), self.mention(person.evidence, name=person.name, aliases=person.aliases))
            for person in record.persons
        )
        agencies = _joined((self.agency_id(agency.name), self.agency_mention(agency)) for agency in record.agencies)
        for meeting in record.meetings:  # whoever took part is mentioned, even if the record's list forgot it
            for part in meeting.persons:
                persons.setdefault(self.person_id(part.name), self.mention((), name=part.name))
            for part in meeting.agencies:
                agencies.setdefault(self.agency_id(part.name), self.mention((), name=part.name))
        countries = {tag.code: self.mention(tag.evidence) for tag in record.countries}
        topics = {tag.code: self.mention(tag.evidence) for tag in record.topics}
        serves_agency, serves_country = self.offices()
        self.countries |= {*countries, *self.belongings.values()}
        self.topics |= {*topics}
        return {
            "id": self.article,
            "properties": {**_article_properties(record), "reports": len(meetings)},
            "persons": [{"id": key, "edge": edge} for key, edge in persons.items()],
            "agencies": [{"id": key, "edge": edge} for key, edge in agencies.items()],
            "countries": [{"code": key, "edge": edge} for key, edge in countries.items()],
            "topics": [{"code": key, "edge": edge} for key, edge in topics.items()],
            "serves_agency": serves_agency,
            "serves_country": serves_country,
            "meetings": meetings,
        }

    def person_id(self, name: str) -> str:
        return self.person_ids.get(name) or identity.person_id(name, None)

    def agency_id(self, name: str) -> str:
        return self.agency_ids.get(fold(name)) or identity.agency_id(name, None)

    def meeting_signature(self, meeting: Meeting) -> tuple[object, ...]:
        return meeting.date, frozenset(self.person_id(part.name) for part in meeting.persons)

    def mention(self, evidence: tuple[Evidence, ...], **properties: object) -> Row:
        first = evidence[0] if evidence else None
        edge = {"date": self.record.published, "count": max(1, len(evidence)), **properties, **_proof(first)}
        return _told({key: list(value) if isinstance(value, tuple) else value for key, value in edge.items()})

    def agency_mention(self, agency: Agency) -> Row:
        return self.mention(
            agency.evidence, name=agency.name, aliases=agency.aliases, long_name=agency.long_name, kind=agency.kind
        )

    def offices(self) -> tuple[list[Row], list[Row]]:
        """Return the SERVES edges to agencies and to states, one for each person and body."""
        agencies: dict[tuple[str, str], Row] = {}
        countries: dict[tuple[str, str], Row] = {}
        for person in self.record.persons:
            key = self.person_id(person.name)
            words = next((e for e in person.evidence if person.role and person.role in e.text), None)
            edge = _told(
                {
                    "title": person.role,
                    "date": self.record.published,
                    "article": self.article,
                    **_proof(words or (person.evidence[0] if person.evidence else None)),
                }
            )
            if person.service and (agency := self.agency_ids.get(fold(person.service))):
                agencies.setdefault((key, agency), edge)
            if person.country:
                countries.setdefault((key, person.country), edge)
                self.countries.add(person.country)
        return (
            [{"person": person, "agency": agency, "edge": edge} for (person, agency), edge in agencies.items()],
            [{"person": person, "country": country, "edge": edge} for (person, country), edge in countries.items()],
        )

    def meeting(self, meeting: Meeting, ordinal: int) -> Row:
        """Return the map of one meeting as this article tells it."""
        persons = self.parts(meeting, ((self.person_id(part.name), part) for part in meeting.persons))
        agencies = self.parts(meeting, ((self.agency_id(part.name), part) for part in meeting.agencies))
        countries = self.parts(meeting, ((part.name, part) for part in meeting.countries))
        topics = {tag.code: self.word(meeting, tag.evidence[0] if tag.evidence else None) for tag in meeting.topics}
        place = meeting.place
        places = {place.country: self.word(meeting, place.evidence)} if place.country else {}
        self.countries |= {*countries, *places}
        self.topics |= {*topics}
        report = {
            "date": self.record.published,
            "status": meeting.status,
            "meeting_date": meeting.date,
            "name": meeting_caption(meeting),
            "kind": meeting.kind,
            "city": place.city,
            "plover_mode": plover.mode(meeting),
            **_proof(meeting.evidence[0] if meeting.evidence else None),
        }
        return {
            "id": identity.meeting_id(self.article, persons, meeting.date, ordinal=ordinal),
            "edge": _told(report),
            "persons": [{"id": key, "edge": edge} for key, edge in persons.items()],
            "agencies": [{"id": key, "edge": edge} for key, edge in agencies.items()],
            "countries": [{"code": key, "edge": edge} for key, edge in countries.items()],
            "topics": [{"code": key, "edge": edge} for key, edge in topics.items()],
            "places": [{"code": key, "edge": edge} for key, edge in places.items()],
        }

    def parts(self, meeting: Meeting, parts: Iterable[tuple[str, Participation]]) -> dict[str, Row]:
        edges: dict[str, Row] = {}
        for key, part in parts:
            edge = {**self.word(meeting, part.evidence), "status": meeting.status, "role": part.role}
            edges.setdefault(key, edge)
        return edges

    def word(self, meeting: Meeting, evidence: Evidence | None) -> Row:
        """Return what every edge at a meeting carries; where nothing finer proves it, the meeting's own words do."""
        proof = _proof(evidence or (meeting.evidence[0] if meeting.evidence else None))
        return _told({"date": meeting.date, "article": self.article, **proof})


def _article_properties(record: Record) -> Row:
    article: Article = record.article
    published = article.published
    if record.published and len(record.published) == len("2015-02-16"):
        published = datetime.date.fromisoformat(record.published)
    return _told(
        {
            "id": article.id,
            "name": article_caption(article),
            "title": article.title,
            "url": article.url,
            "published": published,
            "publisher": article.publisher,
            "language": article.language,
            "source": article.source,
            "sha256": article.sha256,
        }
    )


def _proof(evidence: Evidence | None) -> Row:
    if evidence is None:
        return {}
    return {
        "sentence": evidence.text,
        "start_char": evidence.start,
        "end_char": evidence.end,
        "rule": evidence.rule,
    }


def _told(properties: Row) -> Row:
    """Return the properties without those that are unknown."""
    return {key: value for key, value in properties.items() if value is not None}


def _joined(mentions: Iterable[tuple[str, Row]]) -> dict[str, Row]:
    """Return one edge for each key; a key met again, by another form, adds its count and its forms."""
    edges: dict[str, Row] = {}
    for key, edge in mentions:
        if key not in edges:
            edges[key] = edge
            continue
        first = edges[key]
        forms = {*first["aliases"], *edge["aliases"], edge["name"]} - {first["name"]}
        edges[key] = {**edge, **first, "count": first["count"] + edge["count"], "aliases": sorted(forms)}
    return edges


def _numbered(meetings: Iterable[Meeting], signature: Any) -> Iterable[tuple[Meeting, int]]:
    """Give each meeting the number of those before it that are otherwise alike."""
    seen: dict[object, int] = {}
    for meeting in meetings:
        key = signature(meeting)
        yield meeting, seen.get(key, 0)
        seen[key] = seen.get(key, 0) + 1
