"""From an annotated `Doc` to the record: what stands in the article proper, with the sentences that prove it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.gazetteer.facts import document_agencies, document_countries, document_topics
from entrevue.loaders.meetings.holders import unnamed_holders
from entrevue.schema.records import Evidence, Person, Record

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from entrevue.loaders.pipeline.plan import Plan

_EVIDENCE_PER_PERSON = 5


def build_record(plan: Plan, doc: Doc) -> Record:
    """Collect the facts of one article, with the offsets of their proofs in its text."""
    record = Record(
        article=plan.article,
        published=plan.published,
        persons=(*_persons(doc), *_unnamed(doc)),
        agencies=document_agencies(doc),
        countries=document_countries(doc),
        topics=document_topics(doc),
        meetings=doc._.meetings,
    )
    return plan.reading.prove(record)


def _unnamed(doc: Doc) -> tuple[Person, ...]:
    """Those at the encounters who are told by office alone, each once."""
    named = {person.name for person in doc._.people}
    present = {part.name for meeting in doc._.meetings for part in meeting.persons} - named
    if not present:
        return ()
    holders: dict[str, Person] = {}
    for holder in unnamed_holders(doc).values():
        known = holders.get(holder.name)
        proofs = (*known.evidence, *holder.evidence) if known else holder.evidence
        holders[holder.name] = replace(known or holder, evidence=proofs[:_EVIDENCE_PER_PERSON])
    return tuple(holder for name, holder in holders.items() if name in present)


def _persons(doc: Doc) -> tuple[Person, ...]:
    evidence: dict[int, list[Evidence]] = {}
    for mention in doc._.person_mentions:
        for index in mention.persons or (() if mention.person is None else (mention.person,)):
            held = evidence.setdefault(index, [])
            if len(held) < _EVIDENCE_PER_PERSON:
                span = doc[mention.start : mention.end]
                held.append(Evidence(span.text, span.start_char, span.end_char, mention.rule))
    return tuple(
        Person(p.name, p.aliases, p.role, p.country, p.service, tuple(evidence.get(index, ())))
        for index, p in enumerate(doc._.people)
    )
