"""From mentions to what the record says of the whole article: agencies, countries, topics, each with its evidence.

What counts is the article proper: the spans given, or else the zones that `doc.spans` marks (`zones`), or the whole
text where no body is marked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from entrevue.loaders.annotations import AgencyMention, CountryMention, TopicMention
from entrevue.loaders.gazetteer.zones import article_proper
from entrevue.schema.records import Agency, Evidence, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc, Span

M = TypeVar("M", AgencyMention, CountryMention, TopicMention)


def document_agencies(doc: Doc, spans: Iterable[Span] | None = None) -> tuple[Agency, ...]:
    """Return the agencies that the article names, in the order of the text."""
    bodies: dict[str, list[AgencyMention]] = {}
    for mention in _proper(doc, doc._.agencies, spans):
        bodies.setdefault(mention.key, []).append(mention)
    return tuple(_agency(doc, mentions) for mentions in bodies.values())


def document_countries(doc: Doc, spans: Iterable[Span] | None = None) -> tuple[Tag, ...]:
    """Return the countries that the article names, sorted by code; a capital standing for its state names none."""
    found: dict[str, list[Evidence]] = {}
    for mention in _proper(doc, doc._.countries, spans):
        if mention.form != "capital":
            evidence = _evidence(doc, mention.start, mention.end, f"country-{mention.form}")
            found.setdefault(mention.code, []).append(evidence)
    return _tags(found)


def document_topics(doc: Doc, spans: Iterable[Span] | None = None) -> tuple[Tag, ...]:
    """Return the topics that the article speaks of or its bodies are there for, sorted by code."""
    found: dict[str, list[Evidence]] = {}
    within = None if spans is None else list(spans)
    for mention in (*_proper(doc, doc._.topics, within), *_proper(doc, doc._.concerns, within)):
        found.setdefault(mention.code, []).append(_evidence(doc, mention.start, mention.end, "topic"))
    return _tags(found)


def _agency(doc: Doc, mentions: Sequence[AgencyMention]) -> Agency:
    first = mentions[0]
    forms = tuple(dict.fromkeys(" ".join(doc[m.start : m.end].text.split()).strip("-\u2013") for m in mentions))
    others = tuple(form for form in forms if form != first.name)
    return Agency(
        name=first.name,
        aliases=others,
        country=first.country,
        kind=first.kind,
        long_name=max((form for form in others if " " in form), key=len, default=None),
        evidence=tuple(_evidence(doc, m.start, m.end, m.rule) for m in mentions),
    )


def _tags(found: dict[str, list[Evidence]]) -> tuple[Tag, ...]:
    return tuple(Tag(code, tuple(evidence)) for code, evidence in sorted(found.items()))


def _evidence(doc: Doc, start: int, end: int, rule: str) -> Evidence:
    span = doc[start:end]
    return Evidence(span.text, span.start_char, span.end_char, rule)


def _proper(doc: Doc, mentions: Iterable[M], spans: Iterable[Span] | None) -> list[M]:
    within = article_proper(doc) if spans is None else list(spans)
    if within is None:
        return list(mentions)
    return [m for m in mentions if any(s.start <= m.start and m.end <= s.end for s in within)]
