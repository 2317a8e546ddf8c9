"""The date and the city of an encounter from its mentions, and from the narrative where they give none.

A report that follows one person through a day dates its first encounter and lets the reader carry the date on; a
step back in time, a date that nothing anchors, another town or another protagonist breaks the thread, and then no date
is better than a wrong one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.meetings.narrative import last_told, scene, scene_city, thread
from entrevue.loaders.meetings.stays import stay
from entrevue.loaders.meetings.whereabouts import dateline_city
from entrevue.schema.edtf import bounds, is_compatible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import CityMention, TimexMention
    from entrevue.loaders.meetings.merging import Cluster

    Dated = tuple[str | None, TimexMention | None, str]
    Located = tuple[CityMention | None, str]


def place_clusters(doc: Doc, clusters: Sequence[Cluster], dates: Sequence[Dated]) -> list[Located]:
    """For each cluster its city with the rule: its own, else that of the narrative it continues, else the dateline's.

    The narrative stays in a town as long as the day is the same. The dateline tells where the dispatch was written: it
    places the article's first encounter, and those of that day, if a participant's state is there.
    """
    dateline = dateline_city(doc)
    out: list[CityMention | None] = []
    for index, cluster in enumerate(clusters):
        own = next((m.city for m in cluster.mentions if m.city), None)
        if own is None and not cluster.destinations and not any(m.trigger.kind == "call" for m in cluster.mentions):
            first = cluster.mentions[0]
            previous = thread(doc, clusters, index, back=True)
            told = last_told(clusters, previous, first)
            own = scene_city(doc, first, after=told)
            same_day = _same(dates[index][0], dates[previous][0]) if previous is not None else False
            visit = previous is not None and _visits(clusters[previous], cluster)
            if own is None and previous is not None and (same_day or visit):
                own = out[previous]
            main = index == 0 or _same(dates[index][0], dates[0][0])
            if own is None and dateline is not None and main and dateline.country in cluster.countries(doc._.people):
                own = dateline
        out.append(own)
    return [
        (city, "own" if city is not None and any(m.city == city for m in cluster.mentions) else "narrative")
        for city, cluster in zip(out, clusters, strict=True)
    ]


def _visits(frame: Cluster, cluster: Cluster) -> bool:
    """Whether a planned encounter is one of a planned visit told before."""
    return frame.status == cluster.status == "planned" and any(m.trigger.kind == "visit" for m in frame.mentions)


def _same(one: str | None, other: str | None) -> bool:
    return one == other or (one is not None and other is not None and is_compatible(one, other))


def date_clusters(doc: Doc, clusters: Sequence[Cluster]) -> list[Dated]:
    """For each cluster its EDTF date (or None), the expression that gave it, and the rule."""
    out: list[Dated] = []
    for index, cluster in enumerate(clusters):
        value, timex = _own(cluster)
        rule = "own"
        if timex is None:
            value, timex, rule = _inherited(doc, clusters, index, out) or (None, None, "unknown")
        lasting = stay(doc, cluster, timex) if timex is not None and rule != "narrative" else None
        out.append((lasting, timex, f"{rule}-stay") if lasting else (value, timex, rule))
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


def _inherited(doc: Doc, clusters: Sequence[Cluster], index: int, dated: Sequence[Dated]) -> Dated | None:
    first = clusters[index].mentions[0]
    previous = thread(doc, clusters, index)
    setting = scene(doc, first, after=last_told(clusters, previous, first))
    if setting is not None:
        return setting.value, setting, "scene"
    if previous is None or dated[previous][0] is None:
        return None
    cities, earlier = clusters[index].cities, clusters[previous].cities
    if cities and earlier and not cities & earlier:
        return None  # the journey went on
    value, timex, _rule = dated[previous]
    return value, timex, "narrative"
