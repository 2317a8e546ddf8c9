"""The spaCy component `meetings`: from a parsed, annotated `Doc` to records of encounters in `doc._.meetings`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

from entrevue.loaders.judge.judge import judge_encounters, load_judge
from entrevue.loaders.meetings.agenda import topics_of
from entrevue.loaders.meetings.reading import read_encounters
from entrevue.loaders.meetings.recording import record_meetings, tells
from entrevue.loaders.parsed import parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from entrevue.loaders.judge.judge import Judge
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
    verdicts = [v for v in judge_encounters(text, reading, judge) if tells(v.cluster, text)]
    dates = [v.date for v in verdicts]
    agendas = [[t for t in topics_of(text) if t.code in v.topics] for v in verdicts]
    doc._.meetings = record_meetings(text, [v.cluster for v in verdicts], dates, agendas)
    return doc
