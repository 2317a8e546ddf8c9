"""Whom "entre X et Y" names, and no one else: a rule above what the judge has learnt.

French names the two sides of an encounter between "entre" and "et" ("les discussions entre X et Y", "une question
abordée à Rabat entre X et Y"). Once a word is held to tell of an encounter, those two took part in it; who only speaks
of it in the same sentence ("Z ignore la teneur des discussions entre X et Y") did not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter

_RULES = frozenset({"noun-between", "verb-between"})


def sides(mention: Encounter) -> frozenset[int]:
    """The people whom a mention names one by one between "entre" and "et", not "entre les deux hommes"."""
    alone = [part.unit.persons for part in mention.participants if part.rule in _RULES and len(part.unit.persons) == 1]
    named = frozenset(p for persons in alone for p in persons)
    return named if len(named) > 1 else frozenset()


def sides_of(group: Sequence[Encounter]) -> frozenset[int]:
    """The people so named by the mentions of one encounter."""
    return frozenset().union(*(sides(mention) for mention in group))


def circle(scene: Scene, group: Sequence[Encounter]) -> frozenset[int] | None:
    """All whom the rules read at an encounter every mention of which names its two sides; None for any other.

    "L'entretien tenu le 17 février entre X et Y" says who was there: nobody whom another sentence names.
    """
    if not group or not all(map(sides, group)):
        return None
    told = (e for m in group for e in scene.told.get(m.trigger.token, ()))
    return sides_of(group) | {p for encounter in told for p in encounter.persons}


def outsiders(scene: Scene, index: int) -> frozenset[int]:
    """Who stands before the word at `index` in its sentence, is none of its sides and in no encounter of the rules."""
    named = frozenset().union(*(sides(e) for e in scene.told.get(index, ())))
    if not named:
        return frozenset()
    sentence = scene.sentences[scene.sentence_of(index)]
    before = {p for unit in sentence.units if unit.end <= index for p in unit.persons}
    met = {p for encounter in scene.encounters for p in encounter.persons}
    return frozenset(before - named - met)
