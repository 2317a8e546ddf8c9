"""A record as the JSON object that `entrevue extract` prints, one a line: the shape of gold records, with evidence.

Persons, agencies and meetings carry `evidence`, a list of `{"text", "start", "end", "rule"}` with character offsets
into the article's text; `article` holds the source's own fields. Who is told by office alone stands under `unnamed`,
apart from the persons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from entrevue.schema.records import Agency, Article, Evidence, Meeting, Participation, Person, Record, Tag


def record_to_dict(record: Record) -> dict[str, Any]:
    """Turn a record into plain JSON types, keys in a fixed order."""
    unnamed = frozenset(p.name for p in record.persons if p.unnamed)
    return {
        "id": record.article.id,
        "published": record.published,
        "persons": [_person(p) for p in record.persons if not p.unnamed],
        "unnamed": [_person(p) for p in record.persons if p.unnamed],
        "agencies": [_agency(a) for a in record.agencies],
        "countries": [t.code for t in record.countries],
        "topics": [t.code for t in record.topics],
        "meetings": [_meeting(m, unnamed) for m in record.meetings],
        "article": _article(record.article),
    }


def _person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "aliases": list(person.aliases),
        "role": person.role,
        "country": person.country,
        "service": person.service,
        "evidence": _evidences(person.evidence),
    }


def _agency(agency: Agency) -> dict[str, Any]:
    return {
        "name": agency.name,
        "aliases": list(agency.aliases),
        "country": agency.country,
        "kind": agency.kind,
        "evidence": _evidences(agency.evidence),
    }


def _meeting(meeting: Meeting, unnamed: frozenset[str]) -> dict[str, Any]:
    named = [p for p in meeting.persons if p.name not in unnamed]
    return {
        "persons": [p.name for p in named],
        "unnamed": [p.name for p in meeting.persons if p.name in unnamed],
        "agencies": [a.name for a in meeting.agencies],
        "countries": [c.name for c in meeting.countries],
        "date": meeting.date,
        "status": meeting.status,
        "kind": meeting.kind,
        "place": {"city": meeting.place.city, "country": meeting.place.country},
        "topics": [t.code for t in meeting.topics],
        "roles": {p.name: p.role for p in named},
        "participations": [_participation(p) for p in (*meeting.persons, *meeting.agencies, *meeting.countries)],
        "agenda": [_tag(t) for t in meeting.topics],
        "date_evidence": _evidence(meeting.date_evidence) if meeting.date_evidence else None,
        "status_evidence": _evidence(meeting.status_evidence) if meeting.status_evidence else None,
        "evidence": _evidences(meeting.evidence),
    }


def _participation(participation: Participation) -> dict[str, Any]:
    evidence = _evidence(participation.evidence) if participation.evidence else None
    return {"name": participation.name, "role": participation.role, "evidence": evidence}


def _tag(tag: Tag) -> dict[str, Any]:
    return {"code": tag.code, "evidence": _evidences(tag.evidence)}


def _article(article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "url": article.url,
        "published": article.published.isoformat() if article.published else None,
        "publisher": article.publisher,
        "language": article.language,
        "source": article.source,
        "sha256": article.sha256,
    }


def _evidences(items: Iterable[Evidence]) -> list[dict[str, Any]]:
    return [_evidence(e) for e in items]


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {"text": evidence.text, "start": evidence.start, "end": evidence.end, "rule": evidence.rule}
