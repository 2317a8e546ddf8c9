"""Properties of articles and edges, without those that are unknown."""

from __future__ import annotations

import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from entrevue.graph.captions import article_caption

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from entrevue.schema.records import Article, Evidence, Meeting, Participation, Record


Row = dict[str, Any]


def article_properties(record: Record) -> Row:
    """Return the properties of a record's Article node, but for those of the write path."""
    article: Article = record.article
    published = article.published
    if record.published and len(record.published) == len("2015-02-16"):
        published = datetime.date.fromisoformat(record.published)
    return stated(
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


def proof(evidence: Evidence | None) -> Row:
    """Return what an edge carries of the words that prove it."""
    if evidence is None:
        return {}
    return {
        "sentence": evidence.text,
        "start_char": evidence.start,
        "end_char": evidence.end,
        "rule": evidence.rule,
    }


def stated(properties: Row) -> Row:
    """Return the properties without those that are unknown."""
    return {key: value for key, value in properties.items() if value is not None}


def parts(
    article: str,
    meeting: Meeting,
    parts: Iterable[tuple[str | None, Participation]],
    *,
    states: Mapping[str, str | None] = MappingProxyType({}),
) -> dict[str, Row]:
    """Return the edges of those who took part, by node; who is nobody known has none."""
    edges: dict[str, Row] = {}
    for key, part in parts:
        if key is None:
            continue
        edge = {**word(article, meeting, part.evidence), "status": meeting.status, "role": part.role}
        edges.setdefault(key, stated({**edge, "country": states.get(part.name)}))
    return edges


def word(article: str, meeting: Meeting, evidence: Evidence | None) -> Row:
    """Return what every edge at a meeting carries; where nothing finer proves it, the meeting's own words do."""
    words = evidence or (meeting.evidence[0] if meeting.evidence else None)
    return stated({"date": meeting.date, "article": article, **proof(words)})
