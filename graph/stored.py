"""A record as the graph keeps it with its article: before identity was decided, so that it can be told anew.

The article's text stays out; its caption is kept as the title of an untitled article's first line would be.
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import orjson

from entrevue.graph.captions import article_caption
from entrevue.schema.records import Agency, Article, Evidence, Meeting, Participation, Person, Place, Record, Tag


def dump_record(record: Record) -> str:
    """Return the record as JSON, without the article's text beyond its caption."""
    slim = replace(record.article, text=article_caption(record.article))
    return orjson.dumps(replace(record, article=slim)).decode()


def load_record(text: str) -> Record:
    """Return the record that `dump_record` wrote."""
    plain = orjson.loads(text)
    article = plain["article"]
    day = article["published"]
    return Record(
        article=Article(**article | {"published": datetime.date.fromisoformat(day) if day else None}),
        published=plain["published"],
        persons=tuple(Person(**_named(one)) for one in plain["persons"]),
        agencies=tuple(Agency(**_named(one)) for one in plain["agencies"]),
        countries=_tags(plain["countries"]),
        topics=_tags(plain["topics"]),
        meetings=tuple(_meeting(one) for one in plain["meetings"]),
    )


def _named(one: dict[str, Any]) -> dict[str, Any]:
    return one | {"aliases": tuple(one["aliases"]), "evidence": _evidences(one["evidence"])}


def _meeting(one: dict[str, Any]) -> Meeting:
    place = one["place"]
    return Meeting(
        **one
        | {
            "persons": _parts(one["persons"]),
            "agencies": _parts(one["agencies"]),
            "countries": _parts(one["countries"]),
            "place": Place(**place | {"evidence": _evidence(place["evidence"])}),
            "topics": _tags(one["topics"]),
            "evidence": _evidences(one["evidence"]),
            "date_evidence": _evidence(one.get("date_evidence")),
            "status_evidence": _evidence(one.get("status_evidence")),
        }
    )


def _parts(parts: list[dict[str, Any]]) -> tuple[Participation, ...]:
    return tuple(Participation(**part | {"evidence": _evidence(part["evidence"])}) for part in parts)


def _tags(tags: list[dict[str, Any]]) -> tuple[Tag, ...]:
    return tuple(Tag(tag["code"], _evidences(tag["evidence"])) for tag in tags)


def _evidences(items: list[dict[str, Any]]) -> tuple[Evidence, ...]:
    return tuple(Evidence(**item) for item in items)


def _evidence(item: dict[str, Any] | None) -> Evidence | None:
    return Evidence(**item) if item else None
