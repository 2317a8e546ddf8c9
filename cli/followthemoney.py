"""The graph as FollowTheMoney entities (followthemoney.tech): Person, PublicBody, Event, Article, and their edges.

A meeting is an Event that involves people and bodies; its proofs are the articles that report it, and Documentation
ties each article to it with the sentence. An office is an Employment where the agency is known. Ids carry a prefix of
ours, so that another data set's cannot be the same.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from followthemoney import model

from entrevue.schema.countries import name_fr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from entrevue.graph.export import EdgeRow, Exporter

_PREFIX = "entrevue"
_DAY = len("2015-02-14")


def entities(exporter: Exporter) -> Iterator[dict[str, Any]]:
    """Stream the entities as plain data; raises the library's `InvalidData` for one that is not valid."""
    serves = list(exporter.relationships("SERVES"))
    states = _targets(edge for edge in serves if edge.target_label == "Country")
    belongs = _targets(exporter.relationships("BELONGS_TO"))
    for row in exporter.nodes("Article"):
        told = row.properties
        yield _entity(
            "Article",
            ("Article", row.key),
            title=told.get("title") or told.get("name"),
            publishedAt=told.get("published"),
            publisher=told.get("publisher"),
            sourceUrl=told.get("url"),
            language=told.get("language"),
        )
    for row in exporter.nodes("Person"):
        titles = sorted({e.properties["title"] for e in serves if e.source == row.key and "title" in e.properties})
        yield _entity(
            "Person",
            ("Person", row.key),
            name=row.properties["name"],
            alias=row.properties.get("aliases"),
            country=states.get(row.key),
            position=titles,
            wikidataId=row.properties.get("wikidata"),
        )
    for row in exporter.nodes("Agency"):
        yield _entity(
            "PublicBody",
            ("Agency", row.key),
            name=[row.properties["name"], row.properties.get("long_name")],
            alias=row.properties.get("aliases"),
            country=belongs.get(row.key),
            wikidataId=row.properties.get("wikidata"),
        )
    yield from _offices(edge for edge in serves if edge.target_label == "Agency")
    yield from _meetings(exporter)


def _offices(edges: Iterable[EdgeRow]) -> Iterator[dict[str, Any]]:
    for edge in edges:
        told = edge.properties
        yield _entity(
            "Employment",
            ("SERVES", edge.source, edge.target, told["article"]),
            employee=_id("Person", edge.source),
            employer=_id("Agency", edge.target),
            role=told.get("title"),
            date=_day(told.get("date")),
            recordId=told["article"],
            summary=told.get("sentence"),
        )


def _meetings(exporter: Exporter) -> Iterator[dict[str, Any]]:
    involved: defaultdict[str, set[str]] = defaultdict(set)
    for type_ in ("ATTENDED", "REPRESENTED_AT"):
        for edge in exporter.relationships(type_):
            if edge.source_label != "Country":
                involved[edge.target].add(_id(edge.source_label, edge.source))
    places = _targets(exporter.relationships("HELD_IN"))
    topics = _targets(exporter.relationships("DISCUSSED"))
    reports = list(exporter.relationships("REPORTS"))
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for edge in reports:
        articles[edge.target].add(_id("Article", edge.source))
    for row in exporter.nodes("Meeting"):
        told = row.properties
        yield _entity(
            "Event",
            ("Meeting", row.key),
            name=told["name"],
            summary=" · ".join(filter(None, (told.get("kind"), told.get("status")))),
            date=_day(told.get("date")),
            startDate=told.get("start"),
            endDate=told.get("end"),
            location=[told.get("city"), *(name_fr(code) for code in sorted(places.get(row.key, ())))],
            country=places.get(row.key),
            keywords=topics.get(row.key),
            involved=involved.get(row.key),
            proof=articles.get(row.key),
        )
    for edge in reports:
        yield _entity(
            "Documentation",
            ("REPORTS", edge.source, edge.target),
            document=_id("Article", edge.source),
            entity=_id("Meeting", edge.target),
            role=edge.properties.get("status"),
            date=_day(edge.properties.get("meeting_date")),
            summary=edge.properties.get("sentence"),
        )


def _entity(schema: str, key: tuple[str, ...], **properties: object) -> dict[str, Any]:
    """Return a valid entity; values that the library would clean away are an error."""
    proxy = model.make_entity(schema)
    proxy.make_id(_PREFIX, *key)
    for name, value in properties.items():
        values = sorted(value) if isinstance(value, (set, frozenset)) else value
        if values and name in proxy.schema.properties:
            proxy.add(name, values)
    proxy.schema.validate(proxy.to_dict())
    return dict(proxy.to_dict())


def _id(label: str, key: str) -> str:
    proxy = model.make_entity("Thing")
    return str(proxy.make_id(_PREFIX, label, key))


def _day(edtf: str | None) -> str | None:
    """Return an EDTF date that FollowTheMoney's date type takes: an interval by its beginning."""
    return edtf.partition("/")[0][:_DAY] if edtf else None


def _targets(edges: Iterable[EdgeRow]) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for edge in edges:
        found[edge.source].add(edge.target)
    return dict(found)
