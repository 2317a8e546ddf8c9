"""The spaCy component `meetings`: from a parsed, annotated `Doc` to records of encounters in `doc._.meetings`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacy.language import Language

from entrevue.loaders.judge.delegation import with_delegations
from entrevue.loaders.judge.judge import judge_encounters, load_judge
from entrevue.loaders.judge.retelling import told_once
from entrevue.loaders.judge.series import with_sides
from entrevue.loaders.judge.stages import ALONE
from entrevue.loaders.meetings.agenda import topics_of
from entrevue.loaders.meetings.reading import read_encounters
from entrevue.loaders.meetings.recording import record_meetings, tells
from entrevue.loaders.meetings.vocabulary import LEARNT
from entrevue.loaders.parsed import parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from entrevue.loaders.judge.judge import Judge, Verdict
    from entrevue.loaders.meetings.merging import Cluster
    from entrevue.loaders.meetings.reading import Reading


@Language.component(
    "meetings",
    requires=["token.dep", "token.head", "doc._.person_mentions", "doc._.people", "doc._.published"],
    assigns=["doc._.meetings"],
)
def meetings_component(doc: Doc) -> Doc:
    """Set `doc._.meetings`: the rules read, the judge decides."""
    reading = read_encounters(doc)
    return set_meetings(doc, reading, load_judge()) if reading.sentences else doc


def set_meetings(doc: Doc, reading: Reading, judge: Judge) -> Doc:
    """Set `doc._.meetings` to what a given judge makes of a reading."""
    text = parsed(doc)
    verdicts = with_delegations(judge_encounters(text, reading, judge), text)
    sided = with_sides([v.cluster for v in verdicts], text)
    verdicts = [replace(v, cluster=cluster) for v, cluster in zip(verdicts, sided, strict=True)]
    verdicts = told_once([v for v in verdicts if _is_one(v, text)], text)
    dates, cities = [v.date for v in verdicts], [v.city for v in verdicts]
    agendas = [[t for t in topics_of(text) if t.code in v.topics] for v in verdicts]
    clusters = [v.cluster for v in verdicts]
    doc._.meetings = record_meetings(text, clusters, dates, cities, agendas)
    return doc


def _is_one(verdict: Verdict, doc: Doc) -> bool:
    """Whether two sides meet, or somebody alone by a word of encounter.

    A word that only shows or hands over something ("a présenté") tells of none without a recipient. Where nobody is
    named and the parties are only known from around, one must be as sure of the encounter as of a conference; of whom
    alone a conference is told must be named with it.
    """
    cluster = verdict.cluster
    if cluster.mentions[0].trigger.kind == "conference" and len(cluster.persons) == 1 and not _names(cluster, doc):
        return False
    around = any(part.rule == "around" for mention in cluster.mentions for part in mention.participants)
    if tells(cluster, doc):
        return not around or verdict.chance >= ALONE["conference"]
    entries = [mention.trigger.entry for mention in cluster.mentions]
    gives = all(entry is not LEARNT and entry.weak and entry.frame == "dative" for entry in entries)
    return bool(cluster.persons) and not gives


def _names(cluster: Cluster, doc: Doc) -> bool:
    """Whether the sentences of an encounter speak of somebody who was there."""
    return any(
        spoken.person in cluster.persons and mention.start <= spoken.start < mention.end
        for mention in cluster.mentions
        for spoken in doc._.person_mentions
    )
