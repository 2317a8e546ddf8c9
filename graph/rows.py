"""From a record to rows: what one article adds to the graph, as maps that the statements take as they are.

Everything in the rows is that article's own word; only which nodes it speaks of is decided elsewhere. Rows of one
article hold no two edges of a type between the same two nodes, but for MENTIONS, which has one for each key: two names
that the article keeps apart and the corpus joins.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import orjson

from entrevue.graph import plover
from entrevue.graph.captions import meeting_caption
from entrevue.graph.properties import Row, article_properties, parts, proof, stated, word
from entrevue.graph.resolution.accounts import report_block
from entrevue.graph.resolution.dates import published
from entrevue.graph.resolution.keys import agency_key
from entrevue.graph.stored import dump_record
from entrevue.schema.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.graph.resolution.claims import RecordClaims, Telling
    from entrevue.graph.resolution.decisions import Decisions
    from entrevue.graph.resolution.resolver import Resolution
    from entrevue.schema.records import Evidence, Meeting, Participation, Record


@dataclass(frozen=True, slots=True)
class ArticleRows:
    """One article's rows.

    `tale` is the nested map of `statements/tell.cypher`; `countries` and `topics` are the codes that it needs.
    """

    id: str
    tale: Row
    countries: frozenset[str]
    topics: frozenset[str]
    meetings: tuple[str, ...]


def fingerprint(record: Record, *, extractor: str = "") -> str:
    """Return a hash that changes whenever anything that is loaded from the record, or the extractor's version, does."""
    facts = [extractor, record.article.sha256, dump_record(record)]
    return hashlib.sha256(orjson.dumps(facts)).hexdigest()


def article_rows(
    record: Record, told: RecordClaims, places: Resolution, *, decisions: Decisions | None = None, extractor: str = ""
) -> ArticleRows:
    """Return the rows of `record`, which claims `told`; its people, bodies and meetings are the nodes of `places`.

    Who is told by office alone and is nobody known has no rows; nor has what the user rejected.
    """
    builder = _Builder(record, places, told, decisions)
    tale = builder.tale()
    tale["properties"] |= {
        "fingerprint": fingerprint(record, extractor=extractor),
        "extractor": extractor,
        "record": dump_record(record),
    }
    return ArticleRows(
        id=record.article.id,
        tale=tale,
        countries=frozenset(builder.countries),
        topics=frozenset(builder.topics),
        meetings=tuple(row["id"] for row in tale["meetings"]),
    )


class _Builder:
    """The nodes of one record's people and bodies, and the rows made with them."""

    def __init__(self, record: Record, places: Resolution, told: RecordClaims, decisions: Decisions | None) -> None:
        self.record = record
        self.places = places
        self.told = told
        self.rejected = decisions.rejected_parts if decisions else {}
        self.article = record.article.id
        self.date = record.published or published(record)
        self.countries: set[str] = set()
        self.topics: set[str] = set()

    def tale(self) -> Row:
        """Return the nested map of the article."""
        record = self.record
        accounts = {telling.key: telling for telling in self.told.tellings}
        meetings: dict[str, Row] = {}
        for key, meeting in zip(self.told.accounts, record.meetings, strict=True):
            if key is not None and (id_ := self.places.meetings[key]) not in meetings:
                meetings[id_] = self.meeting(meeting, id_, accounts[key])
        countries = {tag.code: self.mention(tag.evidence) for tag in record.countries}
        topics = {tag.code: self.mention(tag.evidence) for tag in record.topics}
        serves_agency, serves_country = self.offices()
        self.countries |= {*countries, *(claim.country for claim in self.told.agencies if claim.country)}
        self.topics |= {*topics}
        posts = sorted({claim.post for claim in self.told.persons if claim.unnamed and claim.post})
        return {
            "id": self.article,
            "properties": {
                **article_properties(record),
                "reports": len(meetings),
                **({"posts": posts} if posts else {}),
            },
            "persons": self.persons(),
            "agencies": self.agencies(),
            "countries": [{"code": key, "edge": edge} for key, edge in countries.items()],
            "topics": [{"code": key, "edge": edge} for key, edge in topics.items()],
            "serves_agency": serves_agency,
            "serves_country": serves_country,
            "meetings": list(meetings.values()),
        }

    def person_id(self, name: str) -> str | None:
        return self.places.persons.get(self.told.names[name])

    def agency_id(self, name: str) -> str:
        return self.places.agencies[self.told.bodies[fold(name)]]

    def persons(self) -> list[Row]:
        """Return one MENTIONS edge for each key, so that what the article says of each name is kept apart."""
        evidence: defaultdict[str, list[Evidence]] = defaultdict(list)
        for person in self.record.persons:
            evidence[self.told.names[person.name]] += person.evidence
        return [
            {
                "id": id_,
                "edge": self.mention(
                    evidence[claim.key],
                    name=claim.name,
                    aliases=sorted(claim.aliases),
                    key=claim.key,
                    block=claim.block,
                    title=claim.title,
                    country=claim.country,
                    service=claim.service,
                    post=None if claim.unnamed else claim.post,
                    states=sorted(claim.states) or None,
                ),
            }
            for claim in self.told.persons
            if (id_ := self.places.persons.get(claim.key))
        ]

    def agencies(self) -> list[Row]:
        """Return one MENTIONS edge for each key of a body."""
        evidence: defaultdict[str, list[Evidence]] = defaultdict(list)
        for agency in self.record.agencies:
            evidence[agency_key(agency.name, agency.country)] += agency.evidence
        return [
            {
                "id": self.places.agencies[claim.key],
                "edge": self.mention(
                    evidence[claim.key],
                    name=claim.name,
                    aliases=sorted(claim.aliases),
                    long_name=claim.long_name,
                    kind=claim.kind,
                    key=claim.key,
                    block=claim.block,
                    country=claim.country,
                ),
            }
            for claim in self.told.agencies
        ]

    def mention(self, evidence: Sequence[Evidence], **properties: object) -> Row:
        first = evidence[0] if evidence else None
        edge = {"date": self.date, "count": max(1, len(evidence)), **properties, **proof(first)}
        return stated(edge)

    def offices(self) -> tuple[list[Row], list[Row]]:
        """Return the SERVES edges to agencies and to states, one for each person and body."""
        agencies: dict[tuple[str, str], Row] = {}
        countries: dict[tuple[str, str], Row] = {}
        for person in self.record.persons:
            if (key := self.person_id(person.name)) is None:
                continue
            words = next((e for e in person.evidence if person.role and person.role in e.text), None)
            edge = stated(
                {
                    "title": person.role,
                    "date": self.date,
                    "article": self.article,
                    **proof(words or (person.evidence[0] if person.evidence else None)),
                }
            )
            if person.service and fold(person.service) in self.told.bodies:
                agencies.setdefault((key, self.agency_id(person.service)), edge)
            if person.country:
                countries.setdefault((key, person.country), edge)
                self.countries.add(person.country)
        return (
            [{"person": person, "agency": agency, "edge": edge} for (person, agency), edge in agencies.items()],
            [{"person": person, "country": country, "edge": edge} for (person, country), edge in countries.items()],
        )

    def meeting(self, meeting: Meeting, id_: str, account: Telling) -> Row:
        """Return the map of one meeting as this article tells it."""
        no = self.rejected.get(account.key, frozenset())
        persons = parts(
            self.article,
            meeting,
            ((self.person_id(part.name), part) for part in meeting.persons if self.told.names[part.name] not in no),
            states={person.name: person.country for person in self.record.persons},
        )
        agencies = parts(
            self.article,
            meeting,
            (
                (self.agency_id(part.name), part)
                for part in meeting.agencies
                if self.told.bodies[fold(part.name)] not in no
            ),
        )
        countries = parts(
            self.article, meeting, ((part.name, part) for part in meeting.countries if part.name not in no)
        )
        topics = {
            tag.code: word(self.article, meeting, tag.evidence[0] if tag.evidence else None) for tag in meeting.topics
        }
        place = meeting.place
        places = {place.country: word(self.article, meeting, place.evidence)} if place.country else {}
        self.countries |= {*countries, *places}
        self.topics |= {*topics}
        report = {
            "date": self.date,
            "account": account.key,
            "block": report_block(account),
            "status": meeting.status,
            "meeting_date": meeting.date,
            "name": meeting_caption(replace(meeting, persons=self.named(meeting)), self.record.persons),
            "kind": meeting.kind,
            "city": place.city,
            "plover_mode": plover.mode(meeting),
            **proof(meeting.evidence[0] if meeting.evidence else None),
        }
        return {
            "id": id_,
            "edge": stated(report),
            "persons": [{"id": key, "edge": edge} for key, edge in persons.items()],
            "agencies": [{"id": key, "edge": edge} for key, edge in agencies.items()],
            "countries": [{"code": key, "edge": edge} for key, edge in countries.items()],
            "topics": [{"code": key, "edge": edge} for key, edge in topics.items()],
            "places": [{"code": key, "edge": edge} for key, edge in places.items()],
        }

    def named(self, meeting: Meeting) -> tuple[Participation, ...]:
        """Return the people of a meeting without those who are told by office alone."""
        unnamed = {person.name for person in self.record.persons if person.unnamed}
        return tuple(part for part in meeting.persons if part.name not in unnamed)
