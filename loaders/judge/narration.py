"""How a word tells of something: in which tense, and beside which words that say what came before and what after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge.words import judge_words
from entrevue.loaders.meetings import syntax

if TYPE_CHECKING:
    from entrevue.loaders.judge.forest import Row
    from entrevue.loaders.judge.scene import Scene


def features(scene: Scene, number: int, index: int) -> Row:
    """The narration of the word at token `index` of sentence `number`."""
    doc, sentence = scene.doc, scene.sentences[number]
    token = doc[index]
    verb = syntax.verb_of(token)
    words = () if verb is None else (verb, *syntax.auxiliaries(verb))
    finite = [word for word in words if syntax.is_finite(word)]
    out = {f"tense={value}": 1.0 for word in finite for value in word.morph.get("Tense", [])}
    out |= {f"mood={value}": 1.0 for word in finite for value in word.morph.get("Mood", [])}
    out |= {f"order={word}": 1.0 for word in judge_words("order") if word in sentence.forms}
    out[f"sentence-opens={doc[sentence.start].lower_}"] = 1.0
    determiner = None if syntax.is_verbal(token) else syntax.determiner(token)
    if determiner is not None:
        out[f"det={determiner.lower_}"] = 1.0
    return out
