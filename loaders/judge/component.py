"""The spaCy component `meetings`: from a parsed, annotated `Doc` to records of encounters in `doc._.meetings`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacy.language import Language

from entrevue.loaders.judge.delegation import with_delegations
from entrevue.loaders.judge.judge import judge_encounters, load_judge
from entrevue.loaders.judge.linking import is_beside
from entrevue.loaders.judge.retelling import told_once
from entrevue.loaders.judge.series import with_sides
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
    verdicts = with_delegations(judge_encounters(text, reading, judge), text)
    sided = with_sides([v.cluster for v in verdicts], text)
    verdicts = [replace(v, cluster=cluster) for v, cluster in zip(verdicts, sided, strict=True)]
    verdicts = _absorbed(told_once([v for v in verdicts if _is_one(v.cluster, text)], text), text)
    dates, cities = [v.date for v in verdicts], [v.city for v in verdicts]
    agendas = [[t for t in topics_of(text) if t.code in v.topics] for v in verdicts]
    clusters = [v.cluster for v in verdicts]
    doc._.meetings = record_meetings(text, clusters, dates, cities, agendas)
    return doc


def _is_one(cluster: Cluster, doc: Doc) -> bool:
    """Whether two sides meet, or somebody alone by a word that the vocabulary does not call weak ("a présenté")."""
    entries = [mention.trigger.entry for mention in cluster.mentions]
    strong = any(entry is LEARNT or not entry.weak for entry in entries)
    return tells(cluster, doc) or (bool(cluster.persons) and strong)


def _absorbed(verdicts: Sequence[Verdict], doc: Doc) -> list[Verdict]:
    """The encounters without those of one person alone which are told in full elsewhere.

    Whoever is said to have met somebody at a time at which one encounter of theirs is told has been at that one; its
    mentions and its agenda are then the other's too.
    """
    told, kept = list(verdicts), []
    for number, lone in enumerate(verdicts):
        fuller = _fuller(lone, verdicts, doc)
        if fuller is None:
            kept.append(number)
        else:
            one = told[fuller]
            mentions = [*one.cluster.mentions, *lone.cluster.mentions]
            told[fuller] = replace(one, cluster=Cluster(mentions), topics=one.topics | lone.topics)
    return [told[number] for number in kept]


def _fuller(lone: Verdict, verdicts: Sequence[Verdict], doc: Doc) -> int | None:
    """The first encounter of the one person of `lone` with others, of the same status and date.

    Somebody alone at a conference was there with people whom the article does not name: only a conference tells it.
    What took place beside one is not told by it.
    """
    people = set(lone.cluster.persons)
    if len(people) != 1:
        return None
    confers = lone.cluster.mentions[0].trigger.kind == "conference"
    beside = any(is_beside(doc, mention) for mention in lone.cluster.mentions)
    same = (
        number
        for number, other in enumerate(verdicts)
        if people < set(other.cluster.persons)
        and other.cluster.mentions[0].status == lone.cluster.mentions[0].status
        and other.date[0] == lone.date[0]
        and (not confers or other.cluster.mentions[0].trigger.kind == "conference")
        and not (beside and other.cluster.mentions[0].trigger.kind == "conference")
    )
    return next(same, None)
