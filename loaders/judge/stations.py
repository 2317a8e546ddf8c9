"""The day of a station of a tour: "a clos vendredi une tournée de trois jours … le directeur l'a accueilli mercredi".

A tour is a string of encounters and none itself: who is told to have received the traveller on a day of it met him on
that day. Of groups of mentions that hold a tour's noun and one such day, the annotators give the day to 4 of 5, and the
fifth only begins then ("une tournée entamée jeudi").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge.phase import phases
from entrevue.loaders.judge.untold import own_times
from entrevue.loaders.judge.words import judge_words
from entrevue.schema.edtf import contains, precision

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from entrevue.loaders.annotations import TimexMention
    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.dating import Dated
    from entrevue.loaders.meetings.model import Encounter

_TRAVELS = frozenset({"opens", "lasts", "closes", "leaves"})  # phases of the tour, not of who receives the traveller


def of_stations(scene: Scene, groups: Sequence[Sequence[Encounter]], dates: Sequence[Dated]) -> list[Dated]:
    """The dates of groups of mentions, of one dated by a tour that of its station, where a mention tells it."""
    out = []
    for group, date in zip(groups, dates, strict=True):
        value = date[0]
        days = {} if value is None or "/" not in value else {t.value: t for t in _stations(scene, group, value)}
        out.append((*days.popitem(), "own-station") if len(days) == 1 else date)
    return out


def _stations(scene: Scene, group: Sequence[Encounter], span: str) -> Iterator[TimexMention]:
    """The days within a span on which the mentions of a group beside those of a tour say that somebody met."""
    tours = [m for m in group if scene.doc[m.trigger.token].lower_ in judge_words("tours")]
    told = {mention.sentence for mention in tours}
    for mention in group if tours else ():
        if mention.sentence in told or not _TRAVELS.isdisjoint(phases(scene, mention.trigger.token)):
            continue
        for timex in own_times(scene, mention.sentence, mention.trigger.token):
            day = timex.value
            if day is not None and precision(day) == "day" and "/" not in day and contains(span, day):
                yield timex
