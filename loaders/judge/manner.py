"""In what status and of what kind an encounter is told: what speaks for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge.prospect import prospect
from entrevue.loaders.judge.scene import lineage
from entrevue.loaders.judge.telling import STEM
from entrevue.loaders.judge.telling import features as telling_features

if TYPE_CHECKING:
    from entrevue.loaders.judge.scene import Scene

_NEAR = 8


def features(scene: Scene, number: int, index: int) -> dict[str, float]:
    """What is said with the word at token `index`: its own features, the words around it, the dates of its sentence."""
    doc = scene.doc
    sentence = scene.sentences[number]
    out = dict(telling_features(scene, number, index))
    for token in doc[max(sentence.start, index - _NEAR) : min(sentence.end, index + _NEAR + 1)]:
        if token.i != index and token.is_alpha:
            out[f"{'left' if token.i < index else 'right'}={token.lower_[:STEM]}"] = 1
    for token in doc[sentence.start : sentence.end]:
        if token.is_alpha:
            out[f"in={token.lower_[:STEM]}"] = 1
    for up in lineage(doc[index])[1:4]:
        out[f"up={up.lower_[:STEM]}"] = 1
    for timex in doc._.timexes:
        if sentence.start <= timex.start < sentence.end:
            out["ambiguous"] = float(timex.ahead is not None and timex.ahead != timex.value)
            out[f"timex={timex.rule}"] = 1
    out |= prospect(scene, number)
    for encounter in scene.told.get(index, ()):
        out[f"told={encounter.status}"] = 1
        if encounter.destination:
            out["destination"] = 1
    return out
