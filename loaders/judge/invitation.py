"""At whose invitation a journey was made: a rule above what the judge has learnt.

"Le ministre X a séjourné à Djibouti à l'invitation de Y" tells who his host was, though no verb of receiving follows:
in the dispatches 35 of 38 who so invite somebody met him on that journey. An invitation accepted, declined or handed
over is none, and who is received by another on a journey ("a reçu X, en visite à l'invitation de Y") met that one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import OF, THE
from entrevue.loaders.judge.words import judge_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter
    from entrevue.loaders.meetings.sentence import Sentence
    from entrevue.loaders.meetings.units import Unit

_AT = frozenset({"à", "sur"})
_MEETS = frozenset({"receive", "object", "with", "dative"})


def inviting(scene: Scene, group: Sequence[Encounter]) -> frozenset[int]:
    """Those at whose invitation the journey was made that the mentions of an encounter tell."""
    found: set[int] = set()
    for mention in group:
        sentence = scene.sentences[mention.sentence]
        if mention.trigger.entry.kind == "visit" and not _receives(scene, sentence):
            found |= {p for unit in _hosts(sentence) for p in unit.persons}
    return frozenset(found)


def _hosts(sentence: Sentence) -> list[Unit]:
    """The people right behind "à l'invitation de" and its like."""
    found: list[Unit] = []
    words = judge_forms("invitation")
    for offset, form in enumerate(sentence.forms):
        before = sentence.forms[max(0, offset - 2) : offset]
        at_it = before[-1:] != () and (before[-1] in _AT or (before[-1] in THE and before[0] in _AT))
        if form not in words or not at_it:
            continue
        opening = sentence.start + offset + 1
        if opening < sentence.end and sentence.doc[opening].lower_ in OF:
            found += [
                u for u in sentence.units if u.human and len(u.persons) == 1 and opening <= u.start <= opening + 2
            ][:1]
    return found


def _receives(scene: Scene, sentence: Sentence) -> bool:
    """Whether a verb of the sentence says who received or met whom."""
    told = (e for e in scene.encounters if e.start == sentence.start and not e.trigger.entry.weak)
    return any(e.trigger.entry.frame in _MEETS and len(e.persons) > 1 for e in told)
