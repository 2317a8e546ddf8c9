"""The rules by themselves: from a parsed, annotated `Doc` to records of encounters.

The pipeline asks the judge instead (`loaders/judge`), which takes what these rules read as evidence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.meetings.agenda import assign_topics
from entrevue.loaders.meetings.dating import date_clusters, place_clusters
from entrevue.loaders.meetings.merging import join
from entrevue.loaders.meetings.reading import read_encounters
from entrevue.loaders.meetings.recording import record_meetings, tells
from entrevue.loaders.parsed import parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from entrevue.schema.records import Meeting


def find_meetings(doc: Doc) -> tuple[Meeting, ...]:
    """The encounters that the rules find in a `Doc`, one record each, in the order in which they are first told."""
    doc = parsed(doc)
    clusters = [c for c in join(read_encounters(doc).encounters, doc._.people) if tells(c, doc)]
    dates = date_clusters(doc, clusters)
    return record_meetings(doc, clusters, dates, place_clusters(doc, clusters, dates), assign_topics(doc, clusters))
