"""What was on the agenda of an encounter: what speaks for and against each topic that the article names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge.linking import is_beside
from entrevue.loaders.judge.scene import lineage
from entrevue.loaders.judge.telling import STEM
from entrevue.loaders.judge.words import judge_words
from entrevue.loaders.meetings.clauses import clause_of
from entrevue.schema.names import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.annotations import TopicMention
    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter

DISCUSSES = 0.38
ALLUDES = 0.12  # of a general topic, which the annotators of dispatches leave out beside a special one
SPREADS = 0.34  # of wars and crises, which a report unfolds over several sentences far from the word of encounter
TIED = 0.34  # of a topic that the rules tie to this encounter and to no other
_FAR = 9
_LONG = 24  # letters of a topic's words that are looked at


def reach(scene: Scene, group: Sequence[Encounter]) -> frozenset[int]:
    """The sentences that alone may name the topics of what took place beside a conference; of others, none.

    "En marge du sommet, il a vu X" is not on the agenda of the summit: this sentence or the next one names its topics.
    """
    beside = (mention.sentence for mention in group if is_beside(scene.doc, mention))
    return frozenset(sentence + after for sentence in beside for after in (0, 1))


def is_possible(scene: Scene, near: frozenset[int], mentions: Sequence[TopicMention]) -> bool:
    """Whether a topic can be an encounter's, by the sentences (`reach`) in which it would have to be named."""
    return not near or any(scene.sentence_of(topic.start) in near for topic in mentions)


def is_discussed(code: str, chance: float, *, tied: bool = False) -> bool:
    """Whether a topic is likely enough to have been discussed; `tied` if the rules say so, of this encounter alone."""
    if code in judge_words("general_topics"):
        return chance >= ALLUDES
    if code in judge_words("spreading_topics"):
        return chance >= SPREADS
    return chance >= (TIED if tied else DISCUSSES)


def features(  # noqa: PLR0913, PLR0917 -- a question with the answers before it
    scene: Scene,
    groups: Sequence[Sequence[Encounter]],
    number: int,
    mentions: Sequence[TopicMention],
    ruled: Sequence[Sequence[TopicMention]],
    told: Mapping[int, float],
) -> dict[str, float]:
    """What speaks for a topic at the encounter of the group `number`.

    `mentions` are all of the topic's words in the article, `ruled` the topics that the rules give each group, `told`
    how likely each word of the article tells of an encounter.
    """
    doc, group = scene.doc, groups[number]
    code = mentions[0].code
    spans = [(m, scene.sentence_of(m.start)) for m in mentions]
    nearest, there = min(spans, key=lambda pair: _distance(group, pair[0].start, pair[1]))
    word = min(group, key=lambda m: (abs(m.sentence - there), abs(m.trigger.token - nearest.start)))
    token = word.trigger.token
    low, high = sorted((token, nearest.start))
    own = {m.trigger.token for m in group}
    rivals = {t: s for t, s in told.items() if t not in own}
    others = sorted(_distance(g, nearest.start, there) for n, g in enumerate(groups) if n != number)
    mine = _distance(group, nearest.start, there)
    people = {p for m in group for p in m.persons}
    named = {p for p, own_mentions in scene.mentions.items() if any(m.sentence == there for m in own_mentions)}
    sentence = scene.sentences[there] if there < len(scene.sentences) else None
    out: dict[str, float] = {
        f"code={code}": 1,
        f"kind={group[0].trigger.kind}": 1,
        f"status={group[0].status}": 1,
        "ruled": sum(t.code == code for t in ruled[number]),
        "ruled-elsewhere": sum(any(t.code == code for t in ruled[n]) for n in range(len(groups)) if n != number),
        "ruled-any": len({t.code for t in ruled[number]}),
        "delta": max(-_FAR, min(_FAR, there - word.sentence)),
        "distance": min(_FAR, abs(there - word.sentence)),
        "tokens": min(200, high - low),
        "behind": float(nearest.start > token),
        "same-sentence": float(there == word.sentence),
        "mentions": len(mentions),
        "in-body": float(sentence is not None and sentence.start <= nearest.start),
        "from-first": max(-_FAR, min(_FAR, there - group[0].sentence)),
        "rivals-between": sum(s for t, s in rivals.items() if low < t < high),
        "rival-between": max((s for t, s in rivals.items() if low < t < high), default=0),
        "nearer-groups": sum(d < mine for d in others),
        "next-group": others[0] - mine if others else 99.0,
        "groups": len(groups),
        "number": sorted(g[0].trigger.token for g in groups).index(group[0].trigger.token),
        "people": len(people),
        "people-there": len(people & named),
        "others-there": len(named - people),
        "paragraphs": doc[low:high].text.count("\n\n"),
        "codes": len({t.code for t in doc._.topics}),
        "words": len(group),
        "governed": float(doc[token].is_ancestor(doc[nearest.start])),
        "same-clause": float(clause_of(doc[token]) == clause_of(doc[nearest.start])),
        f"head={doc[nearest.start : nearest.end].root.head.lower_[:STEM]}": 1,
        f"clause={clause_of(doc[nearest.start]).lower_[:STEM]}": 1,
    }
    sentences = {m.sentence for m in group}
    out["own-sentences"] = sum(s in sentences for _, s in spans)
    out["sentences-after"] = sum(s - 1 in sentences for _, s in spans)
    out["same-sentence-best"] = max((told.get(m.trigger.token, 0.0) for m in group if m.sentence == there), default=0.0)
    out["headline"] = float(any(m.end <= scene.sentences[0].start for m in mentions)) if scene.sentences else 0.0
    company = {t.code for t in doc._.topics if scene.sentence_of(t.start) == there} - {code}
    out |= {f"with={other}": 1 for other in company}
    out["codes-there"] = len(company)
    out[f"word={fold(doc[nearest.start : nearest.end].text)[:_LONG]}"] = 1
    last = max((m.trigger.token for g in groups for m in g if m.trigger.token < nearest.start), default=-1)
    out["told-last"] = float(last in own)
    out["first-in-article"] = float(mentions[0].start == min(m.start for m in doc._.topics))
    for up in lineage(doc[nearest.start : nearest.end].root)[2:4]:
        out[f"up={up.lower_[:STEM]}"] = 1
    for back in (1, 2):
        if nearest.start - back >= 0:
            out[f"before{back}={doc[nearest.start - back].lower_}"] = 1
    return out


def _distance(group: Sequence[Encounter], token: int, sentence: int) -> float:
    return min(abs(m.sentence - sentence) * 50.0 + min(40, abs(m.trigger.token - token)) for m in group)
