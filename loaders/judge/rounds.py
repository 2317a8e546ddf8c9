"""Somebody who sees one person and then another: two encounters, however near they are told.

"La ministre s'est d'abord entretenue avec A. Plus tard, elle a rencontré B": each verb or noun names its own two sides,
one of whom is the same, and neither says that the other's guest was there. Of 452 such pairs in a third of the
annotated dispatches, 451 are of two encounters.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from entrevue.loaders.judge.conjuncts import met_elsewhere
from entrevue.loaders.judge.words import is_between

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.judge.scene import Attending, Scene
    from entrevue.loaders.meetings.model import Encounter

# The constructions that name a side with the very word: who only joins, attends or is told beside it may come again.
_SIDES = frozenset({
    "clitic", "noun-between", "noun-guest", "noun-support", "noun-towards", "noun-with", "pronoun-protagonist",
    "possessive", "protagonist", "verb-between", "verb-dative", "verb-met", "verb-object", "verb-passive", "verb-with",
    "verb-with-relative",
})  # fmt: skip
_ABSENT = 0.2  # the chance up to which somebody is not held to take part in what the other word tells
_PLAIN = frozenset({"object", "receive", "with"})  # frames of verbs that name who meets whom
_SAME = 0.95  # the chance of a link from which on a verb and the modal above it are one ("doit rencontrer")


def rounds(
    doc: Doc, mentions: Sequence[Encounter], attending: Mapping[int, Mapping[int, float]]
) -> frozenset[tuple[int, int]]:
    """The pairs of mentions, the earlier first, in which one person meets somebody else each time.

    `attending` gives for a trigger's token how likely each person takes part. Two words of one sentence are told apart
    only where it puts them in order ("une audience avec A avant de rencontrer B"). A conference has many sides.
    """
    sides = [_sides(m) if m.trigger.kind != "conference" else frozenset() for m in mentions]
    return frozenset(
        (a, b)
        for a, b in combinations(range(len(mentions)), 2)
        if sides[a] & sides[b] and _are_two(doc, mentions[a], mentions[b], sides[a], sides[b], attending)
    )


def with_modals(
    doc: Doc,
    mentions: Sequence[Encounter],
    pairs: frozenset[tuple[int, int]],
    linked: Mapping[tuple[int, int], float],
) -> frozenset[tuple[int, int]]:
    """The pairs, with those of a verb above the one that is told apart: "doit" of "doit rencontrer" goes with it."""
    modals = {
        (a, b) if doc[mentions[a].trigger.token].is_ancestor(doc[mentions[b].trigger.token]) else (b, a)
        for (a, b), chance in linked.items()
        if chance >= _SAME and mentions[a].sentence == mentions[b].sentence and _is_above(doc, mentions[a], mentions[b])
    }
    above: dict[int, list[int]] = {}
    for modal, verb in modals:
        above.setdefault(verb, []).append(modal)
    added = {
        (min(modal, other), max(modal, other))
        for a, b in pairs
        for verb, other in ((a, b), (b, a))
        for modal in above.get(verb, ())
        if modal != other and mentions[modal].sentence != mentions[other].sentence
    }
    return pairs | added


def _is_above(doc: Doc, one: Encounter, other: Encounter) -> bool:
    """Whether one of two words governs the other as its infinitive."""
    a, b = doc[one.trigger.token], doc[other.trigger.token]
    return any(low.head == high and low.dep_ in {"xcomp", "ccomp"} for low, high in ((a, b), (b, a)))


def met_apart(scene: Scene, index: int) -> frozenset[int]:
    """Who is a side only of what another word of the sentence tells, before or after what the word at `index` does."""
    return scene.once(("met-apart", index), lambda: _met_apart(scene, index) | met_elsewhere(scene, index))


def _met_apart(scene: Scene, index: int) -> frozenset[int]:
    own = frozenset().union(*(_sides(e) for e in scene.told.get(index, ())))
    if not own:
        return frozenset()
    sentence = scene.sentences[scene.sentence_of(index)]
    others = [
        _sides(encounter)
        for token, found in scene.told.items()
        if sentence.start <= token < sentence.end and token != index and is_between(scene.doc, index, token, "sequence")
        for encounter in found
    ]
    return frozenset().union(*(sides for sides in others if sides & own)) - own


def each_at_its_own(scene: Scene, attending: Attending) -> Attending:
    """How likely each person takes part, nobody in what the sentence tells before or after their own encounter.

    What is told next of "les deux hommes" then goes with the encounter of the two.
    """
    return {
        index: {person: 0.0 if person in apart else chance for person, chance in chances.items()}
        for index, chances in attending.items()
        for apart in [met_apart(scene, index)]
    }


def _are_two(  # noqa: PLR0913, PLR0917 -- two mentions with what is known of each
    doc: Doc,
    first: Encounter,
    second: Encounter,
    mine: frozenset[int],
    theirs: frozenset[int],
    attending: Mapping[int, Mapping[int, float]],
) -> bool:
    """Whether each of two mentions with a side in common has one that the other has not."""
    own, others = mine - theirs, theirs - mine
    if first.sentence == second.sentence:
        return bool(own and others) and is_between(doc, first.trigger.token, second.trigger.token, "sequence")
    if own and others and _is_plain(first) and _is_plain(second):
        return True
    there, here = attending.get(second.trigger.token, {}), attending.get(first.trigger.token, {})
    return any(there.get(p, 0.0) <= _ABSENT for p in own) and any(here.get(p, 0.0) <= _ABSENT for p in others)


def _is_plain(mention: Encounter) -> bool:
    return mention.trigger.entry.frame in _PLAIN and not mention.trigger.entry.weak


def _sides(mention: Encounter) -> frozenset[int]:
    """The people whom a mention names one by one as a side of it."""
    units = [part.unit.persons for part in mention.participants if part.rule in _SIDES]
    return frozenset(persons[0] for persons in units if len(persons) == 1)
