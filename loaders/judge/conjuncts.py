"""Verbs of encounter in a row, each with people of its own: "il a rencontré X et a eu un entretien avec Y".

Where "et" or "puis" joins two verbs, or two nouns of encounter, and each is followed by somebody whom it meets, the
sentence tells of two encounters; neither says that the other's guest was there, and who acts in the first one does so
in both. In a tenth of the annotated dispatches and half of the pages all 15 such sentences tell of two.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from entrevue.loaders.judge.words import judge_forms
from entrevue.loaders.meetings import syntax

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter
    from entrevue.loaders.meetings.sentence import Sentence
    from entrevue.loaders.meetings.units import Unit

_MEETS = frozenset({"object", "receive", "with", "noun", "comitative", "dative"})
_JOINS = frozenset({"et", "puis", "ensuite"})
_NEW = frozenset({"un", "une", "des"})
_CLITICS = frozenset({"s'", "s\u2019", "se", "l'", "l\u2019", "y", "lui", "leur", "les"})
_QUALITIES = 3  # tokens between an article and its noun: "et un bref entretien"
_NEAR = 6  # tokens from what joins two verbs to the second, with its pronouns and adverbs
_TWO = 2


@dataclass(frozen=True, slots=True)
class Conjunct:
    """The tokens `start:end` of a sentence that tell of one encounter: whom it meets, and who acts in it."""

    start: int
    end: int
    met: frozenset[int]
    acting: frozenset[int]


def conjuncts(scene: Scene, number: int) -> tuple[Conjunct, ...]:
    """The parts of a sentence that such words open; none but for two or more."""
    return scene.once(("conjuncts", number), lambda: _conjuncts(scene.sentences[number]))


def apart(scene: Scene, mentions: Sequence[Encounter]) -> frozenset[tuple[int, int]]:
    """The pairs of mentions, the earlier first, that stand in two parts of one sentence."""
    places = [_part(scene, m.trigger.token) for m in mentions]
    return frozenset(
        (a, b)
        for a, b in combinations(range(len(mentions)), 2)
        if mentions[a].sentence == mentions[b].sentence
        and None not in {places[a], places[b]}
        and places[a] != places[b]
    )


def met_elsewhere(scene: Scene, index: int) -> frozenset[int]:
    """Whom only other parts of the sentence meet than the one of the word at `index`."""
    own = _part(scene, index)
    if own is None:
        return frozenset()
    others = (part.met for part in conjuncts(scene, scene.sentence_of(index)) if part != own)
    return frozenset().union(*others) - own.met - own.acting


def acting(scene: Scene, group: Sequence[Encounter]) -> frozenset[int]:
    """Who acts in the parts of sentences that tell of a group, so that he took part in it."""
    parts = (_part(scene, mention.trigger.token) for mention in group)
    return frozenset().union(*(part.acting for part in parts if part is not None))


def _part(scene: Scene, index: int) -> Conjunct | None:
    parts = conjuncts(scene, scene.sentence_of(index))
    return next((part for part in parts if part.start <= index < part.end), None)


def _conjuncts(sentence: Sentence) -> tuple[Conjunct, ...]:
    doc = sentence.doc
    words = [t.token for t in sentence.triggers if t.entry.frame in _MEETS and t.kind in {"talks", "call"}]
    words = [word for word in words if doc[word].lower_ not in judge_forms("making_up")]
    if len(words) < _TWO:
        return ()
    splits = [t.i for t in doc[words[0] + 1 : words[-1]] if t.lower_ in _JOINS and _joins(sentence, t.i)]
    found: list[Conjunct] = []
    for start, end in pairwise([sentence.start, *splits, sentence.end]):
        first = next((word for word in words if start <= word < end), None)
        begin = start if found else (first or start)  # who acts stands before the first verb
        people = [u for u in sentence.units if u.human and u.persons and start <= u.start < end]
        met = frozenset(p for u in people if u.start >= begin and not _acts(sentence, u) for p in u.persons)
        if first is None or not met or any(met & other.met for other in found):
            return ()
        subjects = [u for u in people if u.start < first and _acts(sentence, u)]
        own = frozenset(subjects[0].persons if len(subjects) == 1 else ())
        found.append(Conjunct(start, end, met, own if subjects or not found else found[0].acting))
    return tuple(found) if len(found) > 1 else ()


def _acts(sentence: Sentence, unit: Unit) -> bool:
    """Whether somebody is the subject of a verb, and so of the one joined to it too."""
    verb = next((t for t in sentence.doc[unit.end : sentence.end] if t.lower_ not in _CLITICS), None)
    return sentence.doc[unit.head].dep_.startswith("nsubj") or (verb is not None and syntax.is_finite(verb))


def _joins(sentence: Sentence, at: int) -> bool:
    """Whether a verb follows, with nobody named before it, or a new encounter: "et a reçu", "et un entretien"."""
    doc = sentence.doc
    if doc[at - 1].lower_ == "bel":
        return False  # "bel et bien"
    if at + 1 < sentence.end and doc[at + 1].lower_ in _NEW:
        return any(t.token in range(at + 2, at + 2 + _QUALITIES) for t in sentence.triggers)
    for token in doc[at + 1 : min(at + 1 + _NEAR, sentence.end)]:
        if syntax.is_finite(token) or token.pos_ == "VERB":
            return True
        if token.pos_ not in {"PRON", "ADV", "SCONJ", "AUX", "PUNCT"}:
            return False
    return False
