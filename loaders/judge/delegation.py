"""Who makes up a delegation is told of the conference to which it was sent, not of the talks beside it.

"En marge des travaux, le ministre a eu des rencontres. La délégation est composée de…": the members came for the
conference at which the article has their head.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.judge import grouping
from entrevue.loaders.judge.words import judge_words
from entrevue.loaders.meetings.merging import Cluster

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.judge.judge import Verdict
    from entrevue.loaders.meetings.model import Encounter


def with_delegations(verdicts: Sequence[Verdict], doc: Doc) -> list[Verdict]:
    """The encounters, a delegation's make-up with the conference that its head attends rather than with talks."""
    out = list(verdicts)
    for number, talks in enumerate(verdicts):
        makeup = [m for m in talks.cluster.mentions if _makes_up(m, doc)]
        rest = [m for m in talks.cluster.mentions if m not in makeup] if makeup else []
        if not rest or (conference := _conference(out, number)) is None:
            continue
        present = {p for m in rest for mention in _named(m, doc) for p in mention}
        kept = [replace(m, participants=grouping.only(m, present)) for m in rest]
        if any(m.persons for m in kept):
            out[number] = replace(talks, cluster=Cluster(kept))
            mentions = [*out[conference].cluster.mentions, *makeup]
            out[conference] = replace(out[conference], cluster=Cluster(mentions))
    return out


def _makes_up(mention: Encounter, doc: Doc) -> bool:
    """Whether a mention tells of whom a delegation consists ("la délégation est composée de")."""
    makes_up = doc[mention.trigger.token].lower_.startswith(judge_words("makeup"))
    return makes_up and any(t.lower_ == "délégation" for t in doc[mention.start : mention.end])


def _conference(verdicts: Sequence[Verdict], number: int) -> int | None:
    """The first conference of the same status and date that only people of these talks are told to have attended."""
    talks = verdicts[number]
    people, first = set(talks.cluster.persons), talks.cluster.mentions[0]
    if first.trigger.kind == "conference":
        return None
    same = (
        n
        for n, other in enumerate(verdicts)
        if other.cluster.mentions[0].trigger.kind == "conference"
        and other.cluster.mentions[0].status == first.status
        and other.date[0] == talks.date[0]
        and other.cluster.persons
        and set(other.cluster.persons) <= people
    )
    return next(same, None)


def _named(mention: Encounter, doc: Doc) -> list[tuple[int, ...]]:
    """The people of each mention of somebody in a sentence."""
    return [m.persons for m in doc._.person_mentions if mention.start <= m.start < mention.end]
