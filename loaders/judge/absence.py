"""Who was not there, in so many words: a rule above what the judge has learnt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge.words import judge_forms
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.agenda import ranks

if TYPE_CHECKING:
    from entrevue.loaders.judge.scene import Scene

_NEAR = 4  # tokens between the word and whoever it leaves out
_BEFORE = 3  # sentences between "du second entretien" and the word that tells of the two


def absent(scene: Scene, number: int) -> frozenset[int]:
    """The people of whom a sentence says so: "en l'absence de Z", "et non Z", "aux obsèques de Z".

    It does not by "non seulement Z".
    """
    doc, sentence = scene.doc, scene.sentences[number]
    words = judge_forms("absence") | judge_forms("deceased")
    out: set[int] = set()
    for unit in sentence.units:
        before = doc[max(sentence.start, unit.start - _NEAR) : unit.start]
        at = max((t.i for t in before if t.lower_ in words), default=None)
        if at is None or any(syntax.is_verbal(t) for t in doc[at + 1 : unit.start]):
            continue
        contrast = at > sentence.start and doc[at - 1].lower_ == "et"
        if doc[at].lower_ != "non" or contrast:
            out |= set(unit.persons)
    return frozenset(out)


def left_out(scene: Scene, index: int) -> frozenset[int]:
    """The people of the other encounters, where a word tells of one of several by its rank.

    "Il a enchaîné deux rendez-vous : avec A, puis avec B. Du premier tête-à-tête…" was without B.
    """
    doc = scene.doc
    rank = ranks().get(doc[index - 1].lower_) if index else None
    if rank is None:
        return frozenset()
    here = scene.sentence_of(index)
    first = scene.sentences[max(0, here - _BEFORE)].start
    several = [own for token, own in sorted(scene.told.items()) if first <= token < index and len(own) > 1]
    if not several or rank >= len(several[-1]):
        return frozenset()
    people = [frozenset(encounter.persons) for encounter in several[-1]]
    return frozenset().union(*people) - people[rank]
