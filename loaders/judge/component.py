"""The spaCy component `meetings`: from a parsed, annotated `Doc` to records of encounters in `doc._.meetings`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacy.language import Language

from entrevue.loaders.judge.judge import judge_encounters, load_judge
from entrevue.loaders.meetings.agenda import topics_of
from entrevue.loaders.meetings.merging import Cluster
from entrevue.loaders.meetings.reading import read_encounters
from entrevue.loaders.meetings.recording import record_meetings, tells
from entrevue.loaders.meetings.vocabulary import LEARNT
from entrevue.loaders.parsed import parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.judge.judge import Judge, Verdict
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
    verdicts = _absorbed([v for v in judge_encounters(text, reading, judge) if _is_one(v.cluster, text)])
    dates = [v.date for v in verdicts]
    agendas = [[t for t in topics_of(text) if t.code in v.topics] for v in verdicts]
    clusters, cities = [v.cluster for v in verdicts], [v.city for v in verdicts]
    doc._.meetings = record_meetings(text, clusters, dates, cities, agendas)
    return doc


def _is_one(cluster: Cluster, doc: Doc) -> bool:
    """Whether two sides meet, or somebody alone by a word that the vocabulary does not call weak ("a présenté")."""
    entries = [mention.trigger.entry for mention in cluster.mentions]
    strong = any(entry is LEARNT or not entry.weak for entry in entries)
    return tells(cluster, doc) or (bool(cluster.persons) and strong)


def _absorbed(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The encounters without those of one person alone which are told in full elsewhere.

    Whoever is said to have met somebody at a time at which one encounter of theirs is told has been at that one; its
    mentions are then the other's too.
    """
    mentions = [list(v.cluster.mentions) for v in verdicts]
    kept = []
    for number, lone in enumerate(verdicts):
        fuller = _fuller(lone, verdicts)
        if fuller is None:
            kept.append(number)
        else:
            mentions[fuller] += lone.cluster.mentions
    return [replace(verdicts[number], cluster=Cluster(mentions[number])) for number in kept]


def _fuller(lone: Verdict, verdicts: Sequence[Verdict]) -> int | None:
    """The first encounter of the one person of `lone` with others, of the same status and date."""
    people = set(lone.cluster.persons)
    if len(people) != 1:
        return None
    same = (
        number
        for number, other in enumerate(verdicts)
        if people < set(other.cluster.persons)
        and other.cluster.mentions[0].status == lone.cluster.mentions[0].status
        and other.date[0] == lone.date[0]
    )
    return next(same, None)
