"""The date of an encounter from its mentions, and from the narrative where they give none.

A report that follows one person through a day dates its first encounter and lets the reader carry the date on; a
pluperfect ("avait rencontré"), a date that nothing anchors, or another protagonist breaks the thread, and then no date
is better than a wrong one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.whereabouts import dateline_city, in_dateline, places
from entrevue.schema.edtf import bounds, is_compatible, precision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import CityMention, TimexMention
    from entrevue.loaders.meetings.merging import Cluster
    from entrevue.loaders.meetings.model import Encounter

_NEAR = 4
_SCENE = 2


def place_clusters(doc: Doc, clusters: Sequence[Cluster]) -> list[CityMention | None]:
    """For each cluster its city: its own, else that of the narrative it continues, else the dateline's.

    The dateline tells where the dispatch was written: it places an encounter that a participant's state hosts there.
    """
    dateline = dateline_city(doc)
    out: list[CityMention | None] = []
    for index, cluster in enumerate(clusters):
        own = next((m.city for m in cluster.mentions if m.city), None)
        if own is None and not cluster.destinations and not any(m.trigger.kind == "call" for m in cluster.mentions):
            previous = _thread(doc, clusters, index)
            own = _scene_city(doc, cluster.mentions[0]) or (out[previous] if previous is not None else None)
            if own is None and dateline is not None and dateline.country in cluster.countries(doc._.people):
                own = dateline
        out.append(own)
    return out


def date_clusters(doc: Doc, clusters: Sequence[Cluster]) -> list[tuple[str | None, TimexMention | None, str]]:
    """For each cluster its EDTF date (or None), the expression that gave it, and the rule."""
    out: list[tuple[str | None, TimexMention | None, str]] = []
    for index, cluster in enumerate(clusters):
        value, timex = _own(cluster)
        if timex is not None or value is not None:
            out.append((value, timex, "own"))
            continue
        inherited = _inherited(doc, clusters, index, out)
        out.append(inherited or (None, None, "unknown"))
    return out


def _own(cluster: Cluster) -> tuple[str | None, TimexMention | None]:
    """The finest of the compatible dates that the mentions give, the first of them leading."""
    timexes = [m.timex for m in cluster.mentions if m.timex is not None]
    dated = [t for t in timexes if t.value is not None]
    if not dated:
        return None, timexes[0] if timexes else None
    best = dated[0]
    for other in dated[1:]:
        if is_compatible(best.value, other.value) and _length(other.value) < _length(best.value):
            best = other
    return best.value, best


def _length(value: str | None) -> int:
    if value is None:
        return 10**6
    start, end = bounds(value)
    return (end - start).days


def _inherited(
    doc: Doc, clusters: Sequence[Cluster], index: int, dated: list[tuple[str | None, TimexMention | None, str]]
) -> tuple[str | None, TimexMention | None, str] | None:
    first = clusters[index].mentions[0]
    previous = _thread(doc, clusters, index)
    told = (
        max((m.sentence for m in clusters[previous].mentions if m.sentence <= first.sentence), default=-1)
        if (previous is not None)
        else -1
    )
    scene = _scene(doc, first, after=told)
    if scene is not None:
        return scene.value, scene, "scene"
    if previous is None or dated[previous][0] is None:
        return None
    value, timex, _rule = dated[previous]
    return value, timex, "narrative"


def _scene(doc: Doc, first: Encounter, *, after: int) -> TimexMention | None:
    """The date that the sentence or two before set the scene with ("Vendredi, place à l'intime. À Oran, le wali…").

    Only what stands in their main clause counts, in the same tense: a pluperfect continues a pluperfect.
    """
    before = [s for s in doc.spans["sentences"] if s.start < first.start][-_SCENE:] if "sentences" in doc.spans else []
    number = first.sentence - len(before)
    for offset, sentence in reversed(list(enumerate(before))):
        if number + offset <= after:
            return None
        found = [
            t
            for t in doc._.timexes
            if sentence.start <= t.start < sentence.end
            and t.value
            and precision(t.value) == "day"
            and not in_dateline(doc, t.start)
            and _main_clause(doc, t)
        ]
        if found:
            steps_back = _pluperfect(doc, first.trigger.token) and not _pluperfect(doc, sentence.root.i)
            return None if steps_back or first.status != "held" else found[0]
    return None


def _scene_city(doc: Doc, first: Encounter) -> CityMention | None:
    """The city that the sentence before sets the scene in, where it also gives the day."""
    scene = _scene(doc, first, after=-1)
    if scene is None:
        return None
    sentence = doc[scene.start].sent
    return next(iter(places(doc, sentence.start, sentence.end)), None)


def _main_clause(doc: Doc, timex: TimexMention) -> bool:
    token = doc[timex.start]
    while token.head != token:
        if token.dep_.startswith(("acl", "ccomp")):
            return False
        token = token.head
    return True


def _thread(doc: Doc, clusters: Sequence[Cluster], index: int) -> int | None:
    """The earlier cluster whose narrative a cluster continues: near, with a person in common, no step back in time."""
    cluster = clusters[index]
    first = cluster.mentions[0]
    if _pluperfect(doc, first.trigger.token):
        return None
    for previous in range(index - 1, -1, -1):
        other = clusters[previous]
        earlier = [m.sentence for m in other.mentions if m.sentence <= first.sentence]
        if not earlier or first.sentence - max(earlier) > _NEAR:
            return None
        if _pluperfect(doc, other.mentions[0].trigger.token):
            continue  # a step back in time is over where the tense returns
        if set(cluster.persons) & set(other.persons) and (other.status in (cluster.status, "held")):
            return previous
    return None


def _pluperfect(doc: Doc, trigger: int) -> bool:
    token = doc[trigger]
    verb = token if token.pos_ in {"VERB", "AUX"} else syntax.governor(token)
    return verb is not None and any(
        "Imp" in a.morph.get("Tense", []) for a in syntax.auxiliaries(verb) if a.dep_ == "aux:tense"
    )
