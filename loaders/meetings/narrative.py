"""The thread of a report: which encounter the next one continues, and what the sentences before set the scene with.

A pluperfect ("avait rencontré") steps back in time and is over where the tense returns; a frame at the head of a
sentence ("Vendredi à Oran, …", "Le lendemain, Malabo.") holds for the sentences that follow in the same tense
(Reichenbach's reference point, carried on as in discourse representation theory).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.whereabouts import in_dateline, places
from entrevue.schema.edtf import precision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

    from entrevue.loaders.annotations import CityMention, TimexMention
    from entrevue.loaders.meetings.merging import Cluster
    from entrevue.loaders.meetings.model import Encounter

_NEAR = 4
_SCENE = 2


def thread(doc: Doc, clusters: Sequence[Cluster], index: int, *, back: bool = False) -> int | None:
    """The earlier cluster whose narrative a cluster continues: near, with a person in common.

    Steps back in time break the thread unless `back` allows them.
    """
    cluster = clusters[index]
    first = cluster.mentions[0]
    if pluperfect(doc, first.trigger.token) and not back:
        return None
    for previous in range(index - 1, -1, -1):
        other = clusters[previous]
        earlier = [m.sentence for m in other.mentions if m.sentence <= first.sentence]
        if not earlier or first.sentence - max(earlier) > _NEAR:
            return None
        if pluperfect(doc, other.mentions[0].trigger.token) and not back:
            continue  # a step back in time is over where the tense returns
        if set(cluster.persons) & set(other.persons) and other.status in {cluster.status, "held"}:
            return previous
    return None


def last_told(clusters: Sequence[Cluster], previous: int | None, first: Encounter) -> int:
    """The sentence that last tells of a cluster before another one begins; -1 for none."""
    if previous is None:
        return -1
    return max((m.sentence for m in clusters[previous].mentions if m.sentence <= first.sentence), default=-1)


def scene(doc: Doc, first: Encounter, *, after: int) -> TimexMention | None:
    """The day that the sentence or two before set the scene with ("Vendredi, place à l'intime. À Oran, le wali…").

    Only what stands in their main clause counts, and only in the tense of the encounter: a pluperfect continues a
    pluperfect, a plan continues a plan or a present. A sentence without a verb is a frame for any tense.
    """
    pointing = _points_back(doc, first)
    for sentence in _before(doc, first, after):
        found = [
            t
            for t in doc._.timexes
            if sentence.start <= t.start < sentence.end
            and t.value
            and precision(t.value) == "day"
            and not in_dateline(doc, t.start)
            and _main_clause(doc[t.start : t.end].root, described=pointing)
        ]
        if found:
            return found[0] if _continues(doc, sentence, first) else None
    return None


def scene_city(doc: Doc, first: Encounter, *, after: int) -> CityMention | None:
    """The city that the sentence or two before set the scene in: the last one that a main clause of theirs names."""
    pointing = _points_back(doc, first)
    for sentence in _before(doc, first, after):
        told = places(doc, sentence.start, sentence.end)
        found = [c for c in told if _main_clause(doc[c.start : c.end].root, described=pointing)]
        if found:
            return found[-1] if _continues(doc, sentence, first) else None
    return None


def pluperfect(doc: Doc, trigger: int) -> bool:
    """Whether a trigger is told in the pluperfect."""
    token = doc[trigger]
    verb = token if token.pos_ in {"VERB", "AUX"} else syntax.governor(token)
    return verb is not None and any(
        "Imp" in a.morph.get("Tense", []) for a in syntax.auxiliaries(verb) if a.dep_ == "aux:tense"
    )


def _before(doc: Doc, first: Encounter, after: int) -> list[Span]:
    """The sentences right before an encounter, the nearest first, that follow the sentence number `after`."""
    if "sentences" not in doc.spans:
        return []
    before = [s for s in doc.spans["sentences"] if s.start < first.start][-_SCENE:]
    return [s for back, s in enumerate(reversed(before), start=1) if first.sentence - back > after]


def _continues(doc: Doc, sentence: Span, first: Encounter) -> bool:
    finite = [t for t in sentence if syntax.is_finite(t)]
    if not finite:
        return True
    if first.status != "held":
        return any(
            "Fut" in t.morph.get("Tense", []) or "Pres" in t.morph.get("Tense", []) for t in _verb_group(sentence)
        )
    return pluperfect(doc, first.trigger.token) == pluperfect(doc, sentence.root.i)


def _verb_group(sentence: Span) -> list[Token]:
    root = sentence.root
    helpers = syntax.auxiliaries(root)
    return helpers if any(syntax.is_finite(t) for t in helpers) else [root]


def _points_back(doc: Doc, first: Encounter) -> bool:
    """Whether a demonstrative takes up an encounter named before: "ce rendez-vous", "cette réunion"."""
    return any(c.dep_ == "det" and "Dem" in c.morph.get("PronType", []) for c in doc[first.trigger.token].children)


def _main_clause(token: Token, *, described: bool = False) -> bool:
    """Whether a token is outside of relative and complement clauses, and of a participle's ("Arrivé mardi, il…").

    `described` lets in a participle that describes a noun: "la réunion tenue jeudi à Skopje".
    """
    while token.head != token:
        participle = described and token.dep_ == "acl" and not _is_told(token)
        if (token.dep_.startswith(("acl", "ccomp")) and not participle) or (
            token.dep_.startswith("advcl") and not _is_told(token)
        ):
            return False
        token = token.head
    return True


def _is_told(verb: Token) -> bool:
    """Whether a verb is finite, by itself or by its auxiliary."""
    return any(syntax.is_finite(t) for t in (verb, *syntax.auxiliaries(verb)))
