"""Who was not there, in so many words: a rule above what the judge has learnt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge.words import judge_words
from entrevue.loaders.meetings import syntax

if TYPE_CHECKING:
    from entrevue.loaders.judge.scene import Scene

_NEAR = 4  # tokens between the word and whoever it leaves out


def absent(scene: Scene, number: int) -> frozenset[int]:
    """The people of whom a sentence says so: "en l'absence de Z", "et non Z", "sauf Z"; not "non seulement Z"."""
    doc, sentence = scene.doc, scene.sentences[number]
    out: set[int] = set()
    for unit in sentence.units:
        before = doc[max(sentence.start, unit.start - _NEAR) : unit.start]
        at = max((t.i for t in before if t.lower_ in judge_words("absence")), default=None)
        if at is None or any(syntax.is_verbal(t) for t in doc[at + 1 : unit.start]):
            continue
        contrast = at > sentence.start and doc[at - 1].lower_ == "et"
        if doc[at].lower_ != "non" or contrast:
            out |= set(unit.persons)
    return frozenset(out)
