"""Talks that the text itself says were held at a distance: "s'est entretenu, lundi, avec Y, par téléphone".

One of several may take part from afar ("en présence, par visioconférence, de Z"): the device has to be the word's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import BY, IN
from entrevue.loaders.judge.words import judge_forms
from entrevue.loaders.meetings.syntax import is_finite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter

_BREAKS = frozenset({".", ";", ":", "«", "»"})


def kind_of(scene: Scene, group: Sequence[Encounter], kind: str) -> str:
    """The kind of an encounter: talks are a call where what tells of them first says by what device.

    What is told of them later may be one more's: "Z y a pris la parole par visioconférence".
    """
    first = min(mention.trigger.token for mention in group)
    return "call" if kind == "talks" and _is_remote(scene, first) else kind


def _is_remote(scene: Scene, index: int) -> bool:
    doc, sentence = scene.doc, scene.sentences[scene.sentence_of(index)]
    for token in doc[index + 1 : sentence.end]:
        if token.lower_ in judge_forms("devices") and doc[token.i - 1].lower_ in BY | IN:
            return any(head.i == index for head in (token.head, token.head.head))
        if token.text in _BREAKS or token.lower_ in judge_forms("others_part") or is_finite(token):
            return False
    return False
