"""In what status and of what kind an encounter is told: what speaks for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.loaders.judge.prospect import prospect
from entrevue.loaders.judge.scene import lineage
from entrevue.loaders.judge.telling import STEM
from entrevue.loaders.judge.telling import features as telling_features

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter

    Manners = Mapping[tuple[int, int], "Manner"]

_NEAR = 8
_SURE = 0.9  # of mentions of two such statuses that went together, 3 pairs were one and 43 were two


@dataclass(frozen=True, slots=True)
class Manner:
    """How a word tells of its encounter: how likely each status and each kind is.

    `Manners` has it by the word's sentence and token.
    """

    status: Mapping[str, float]
    kind: Mapping[str, float]

    @property
    def sure_status(self) -> str | None:
        """The status that is told beyond doubt, if any."""
        status = elect([self.status])
        return status if self.status[status] >= _SURE else None


def features(scene: Scene, number: int, index: int) -> dict[str, float]:
    """What is said with the word at token `index`: its own features, the words around it, the dates of its sentence."""
    doc = scene.doc
    sentence = scene.sentences[number]
    out = dict(telling_features(scene, number, index))
    for token in doc[max(sentence.start, index - _NEAR) : min(sentence.end, index + _NEAR + 1)]:
        if token.i != index and token.is_alpha:
            out[f"{'left' if token.i < index else 'right'}={token.lower_[:STEM]}"] = 1
    out |= scene.once(("words-of", number), lambda: _words_of(scene, number))
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


def _words_of(scene: Scene, number: int) -> dict[str, float]:
    """The words of a sentence, whichever of them is asked about."""
    sentence = scene.sentences[number]
    return {f"in={t.lower_[:STEM]}": 1 for t in scene.doc[sentence.start : sentence.end] if t.is_alpha}


def count_votes(
    groups: Sequence[Sequence[Encounter]], manners: Manners
) -> tuple[list[list[Mapping[str, float]]], list[str]]:
    """The statuses by the mentions of each group, and the kind that they elect; the first one's word counts double."""
    own = [[manners[m.sentence, m.trigger.token] for m in group] for group in groups]
    kinds = [elect([manner.kind for manner in (of_group[0], *of_group)]) for of_group in own]
    return [[manner.status for manner in of_group] for of_group in own], kinds


def elect(votes: Sequence[Mapping[str, float]]) -> str:
    """The class with the most votes, the first of equals."""
    return max(votes[0], key=lambda name: sum(v[name] for v in votes))


def without(vote: Mapping[str, float], name: str) -> dict[str, float]:
    """The chances of the other classes, which add up to one again."""
    rest = sum(chance for other, chance in vote.items() if other != name) or 1.0
    return {other: 0.0 if other == name else chance / rest for other, chance in vote.items()}
