"""What had been before is another encounter than what is told of another day, and than what is to come.

"Il a reçu X lundi. Il l'avait vu en mai": a pluperfect of another day steps back to another encounter. "Ils se verront
à Rome; la première séance avait duré deux jours": what had been is not what is to be. Of pairs of mentions in the
annotated pages, 99 in 100 of either kind are of two encounters. Nor is "la prochaine réunion" one that has been.
"""

from __future__ import annotations

from functools import partial
from itertools import combinations, product
from typing import TYPE_CHECKING

from entrevue.loaders.judge.barred import outlook_at
from entrevue.loaders.judge.dates import Candidate, is_no_encounters
from entrevue.loaders.judge.linking import steps_back
from entrevue.loaders.judge.manner import elect
from entrevue.loaders.meetings.status import load_status
from entrevue.schema.edtf import is_compatible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.judge.manner import Manners
    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter

_PLANNED = 0.6


def at_other_times(scene: Scene, mentions: Sequence[Encounter], manners: Manners) -> frozenset[tuple[int, int]]:
    """The pairs of mentions, the earlier first, of which one had been before the other, or before that is to come."""
    back = [_steps_back(scene, m) for m in mentions]
    days = [_day(scene.doc, m) for m in mentions]
    told = [manners[m.sentence, m.trigger.token].status for m in mentions]
    return _next_and_past(scene.doc, mentions) | {
        (a, b)
        for a, b in combinations(range(len(mentions)), 2)
        if back[a] != back[b]
        and (
            _are_apart(mentions[a], mentions[b], days[a], days[b])
            or _is_to_come(told[a if back[b] else b], told[b if back[b] else a])
        )
    }


def _steps_back(scene: Scene, mention: Encounter) -> bool:
    """Whether it is told in the pluperfect, and does not take up an encounter told before ("cette rencontre avait")."""
    token = mention.trigger.token
    return not mention.back and scene.once(("pluperfect", token), partial(steps_back, scene.doc, token))


def _next_and_past(doc: Doc, mentions: Sequence[Encounter]) -> frozenset[tuple[int, int]]:
    """The pairs of the next of a series and of what a verb in the past tells."""
    coming = {n for n, mention in enumerate(mentions) if _is_following(doc, mention)}
    over = {n for n, m in enumerate(mentions) if coming and outlook_at(doc, m.trigger.token) == "past"}
    return frozenset((min(pair), max(pair)) for pair in product(coming, over) if pair[0] != pair[1])


def _is_following(doc: Doc, mention: Encounter) -> bool:
    """Whether it is one of a series that is yet to come: "la prochaine réunion"."""
    return any(t.lower_ in load_status()["planned"].beside for t in doc[mention.trigger.token].children)


def _are_apart(first: Encounter, second: Encounter, day: str | None, other: str | None) -> bool:
    """Whether two sentences give them days that are not the same; in one, the day may be of either word."""
    if first.sentence == second.sentence or day is None or other is None:
        return False
    return not is_compatible(day, other)


def _day(doc: Doc, mention: Encounter) -> str | None:
    """The time that its sentence gives it; not since when something is so ("inédit depuis juillet 1962")."""
    timex = mention.timex
    if timex is None or timex.value is None or is_no_encounters(doc, Candidate(timex.value, timex, "value")):
        return None
    return timex.value


def _is_to_come(status: Mapping[str, float], other: Mapping[str, float]) -> bool:
    """Whether a mention is told as planned and the other one as held."""
    return status["planned"] >= _PLANNED and elect([other]) == "held"
