"""Two encounters told as one after the other: a rule above what the judge has learnt.

"La visite de X intervient peu après celle de Y", "la visite de X, suivant la visite de Y": each is that of its own
visitors, and neither has those of the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from entrevue.loaders.judge.words import judge_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.sentence import Sentence

_OF = frozenset({"de", "du", "d'", "d’", "des"})
_NOBODY: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Succession:
    """Of the words (tokens) that tell of encounters one after the other: whose each is, and whose the other one is."""

    own: Mapping[int, frozenset[int]]
    others: Mapping[int, frozenset[int]]

    def excludes(self, person: int, words: Iterable[int]) -> bool:
        """Whether somebody is of the other encounter by one of the words that tell of this one."""
        return any(person in self.others.get(word, ()) for word in words)

    def parts(self, one: int, two: int) -> bool:
        """Whether two words tell of two encounters: the one is of those of whom the other is not."""
        return any(
            not self.own.get(a, _NOBODY).isdisjoint(self.others.get(b, _NOBODY)) for a, b in ((one, two), (two, one))
        )


def succession(scene: Scene) -> Succession:
    """What an article tells as one after the other, by nouns of encounter with whose it is in the same sentence."""
    own: dict[int, frozenset[int]] = {}
    others: dict[int, frozenset[int]] = {}
    for sentence in scene.sentences:
        for (first, mine), (second, theirs) in pairwise(_owned(sentence)):
            between = scene.doc[first + 1 : second]
            if mine.isdisjoint(theirs) and any(t.lower_ in judge_words("succession") for t in between):
                own |= {first: mine, second: theirs}
                others[first] = others.get(first, _NOBODY) | theirs
                others[second] = others.get(second, _NOBODY) | mine
    return Succession(own, others)


def _owned(sentence: Sentence) -> list[tuple[int, frozenset[int]]]:
    """The nouns of encounter of a sentence with the people that it gives them ("la visite de X et de Y")."""
    nouns = sorted(t.token for t in sentence.triggers if t.entry.frame == "noun")
    found = [(noun, {p for unit in sentence.after(noun, _OF) for p in unit.persons}) for noun in nouns]
    return [(noun, frozenset(people)) for noun, people in found if people]
