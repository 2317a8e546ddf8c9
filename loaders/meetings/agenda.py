"""The agenda: which of an article's topics belong to which encounter.

A topic belongs to the encounter of its own sentence, else to the one told last in the same stretch of text: the press
tells an encounter and then what was said there. Where an article tells of one encounter, all its topics are that one's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import TopicMention
    from entrevue.loaders.meetings.merging import Cluster


def assign_topics(doc: Doc, clusters: Sequence[Cluster]) -> list[list[TopicMention]]:
    """For each cluster the topic mentions tied to it, in text order."""
    out: list[list[TopicMention]] = [[] for _ in clusters]
    if not clusters:
        return out
    if len(clusters) == 1:
        out[0] = list(doc._.topics)
        return out
    spans = sorted(
        (m.start, m.end, m.trigger.token, index) for index, cluster in enumerate(clusters) for m in cluster.mentions
    )
    for topic in doc._.topics:
        inside = [s for s in spans if s[0] <= topic.start < s[1]]
        if inside:
            index = min(inside, key=lambda s: abs(s[2] - topic.start))[3]
        else:
            before = [s for s in spans if s[1] <= topic.start]
            if not before:
                continue
            index = before[-1][3]
        out[index].append(topic)
    return out
