"""Whom "entre X et Y" names, and no one else: a rule above what the judge has learnt.

French names the two sides of an encounter between "entre" and "et" ("les discussions entre X et Y", "une question
abordée à Rabat entre X et Y"). Once a word is held to tell of an encounter, those two took part in it; who only speaks
of it in the same sentence ("Z ignore la teneur des discussions entre X et Y") did not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import BETWEEN, HIS
from entrevue.loaders.judge.words import is_between
from entrevue.loaders.meetings import syntax

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter
    from entrevue.loaders.meetings.sentence import Sentence

_RULES = frozenset({"noun-between", "verb-between"})
_SUBJECT, _COMPANY = frozenset({"noun-support", "noun-beside"}), frozenset({"noun-with"})
_TWO = 2
_REACH = 15  # tokens from the word to "entre"


def sides(mention: Encounter) -> frozenset[int]:
    """The people whom a mention names one by one between "entre" and "et", not "entre les deux hommes"."""
    alone = [part.unit.persons for part in mention.participants if part.rule in _RULES and len(part.unit.persons) == 1]
    named = frozenset(p for persons in alone for p in persons)
    return named if len(named) > 1 else frozenset()


def parties(mention: Encounter) -> frozenset[int]:
    """The same, and the one named of two: X in "entre X et le roi d'Espagne", where the king has no name."""
    units = [part.unit for part in mention.participants if part.rule in _RULES]
    two = len(units) == _TWO and all(unit.human and not unit.plural for unit in units)
    return sides(mention) or (frozenset(p for unit in units for p in unit.persons) if two else frozenset())


def sides_of(group: Sequence[Encounter]) -> frozenset[int]:
    """The people so named by the mentions of one encounter."""
    return frozenset().union(*(sides(mention) for mention in group))


def possessed(scene: Scene, group: Sequence[Encounter]) -> frozenset[int]:
    """The subject and the company of "lors de son entretien avec Y, X a …", where each is one person."""
    found: set[int] = set()
    for encounter in (e for m in group for e in scene.told.get(m.trigger.token, ())):
        determiner = syntax.determiner(scene.doc[encounter.trigger.token])
        if determiner is None or determiner.lower_ not in HIS:
            continue
        subject, company = (_of_rules(encounter, rules) for rules in (_SUBJECT, _COMPANY))
        if len(subject) == 1 and len(company) == 1:
            found |= subject | company
    return frozenset(found)


def _of_rules(encounter: Encounter, rules: frozenset[str]) -> frozenset[int]:
    return frozenset(p for part in encounter.participants if part.rule in rules for p in part.unit.persons)


def circle(scene: Scene, group: Sequence[Encounter]) -> frozenset[int] | None:
    """All whom the rules read at an encounter every mention of which tells its two sides; None for any other.

    "L'entretien tenu le 17 février entre X et Y" says who was there: nobody whom another sentence names.
    """
    if not group or not all(map(parties, group)):
        return None
    told = (e for m in group for e in scene.told.get(m.trigger.token, ()))
    return frozenset().union(*map(parties, group)) | {p for encounter in told for p in encounter.persons}


def sides_of_others(scene: Scene, index: int) -> frozenset[int]:
    """Who is a side of what the word at `index` follows on or prepares, and not named with that word.

    "Cette réunion fait suite à l'entretien entre X et Y" tells of X and Y at that talk alone.
    """
    if any(encounter.persons for encounter in scene.told.get(index, ())):
        return frozenset()
    behind = range(index + 1, scene.sentences[scene.sentence_of(index)].end)
    others = (e for t in behind for e in scene.told.get(t, ()) if is_between(scene.doc, index, t, "sequel"))
    return frozenset().union(*map(parties, others))


def outsiders(scene: Scene, index: int) -> frozenset[int]:
    """Who stands before the word at `index` in its sentence, is none of its sides and in no encounter of the rules."""
    named = frozenset().union(*(sides(e) for e in scene.told.get(index, ())))
    if not named:
        return frozenset()
    sentence = scene.sentences[scene.sentence_of(index)]
    before = {p for unit in sentence.units if unit.end <= index for p in unit.persons}
    met = {p for encounter in scene.encounters for p in encounter.persons}
    return frozenset(before - named - met)


def of_another_pair(scene: Scene, mentions: Sequence[Encounter]) -> frozenset[tuple[int, int]]:
    """The pairs of mentions of which one names its sides, and the sentence of the other is of two who are neither.

    "L'entretien entre X et Y. Les deux ministres ont relevé…", where the ministers are A and B: they were not at it.
    """
    named = [(number, those) for number, mention in enumerate(mentions) if (those := parties(mention))]
    pairs = (
        {number: _pairs(scene.sentences[mention.sentence]) for number, mention in enumerate(mentions)} if named else {}
    )
    return frozenset(
        (min(one, other), max(one, other))
        for one, those in named
        for other, told in pairs.items()
        if any(those.isdisjoint(pair) for pair in told)
    )


def _pairs(sentence: Sentence) -> list[tuple[int, ...]]:
    """Those whom a plural stands for in a sentence: "les deux ministres"."""
    return [unit.persons for unit in sentence.units if unit.human and unit.plural and len(unit.persons) == _TWO]


def are_unnamed(scene: Scene, index: int) -> bool:
    """Whether the two sides of the word at `index` are offices of which the article names neither holder.

    "L'entretien du 26 novembre entre le roi et le Premier ministre" was not one of those whom the text does name.
    """
    group = scene.sentences[scene.sentence_of(index)].after(index, BETWEEN, _REACH)
    return len(group) == _TWO and all(unit.human and not unit.plural and not unit.persons for unit in group)
