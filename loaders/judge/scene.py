"""An article as the judge sees it: sentences, what the rules found in them, and who is mentioned where."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from entrevue.loaders.parsed import parsed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from spacy.tokens import Doc, Token

    from entrevue.loaders.meetings.model import Encounter
    from entrevue.loaders.meetings.reading import Reading
    from entrevue.loaders.meetings.sentence import Sentence
    from entrevue.loaders.meetings.units import Unit

T = TypeVar("T")

Telling = dict[int, float]
"""By token, how likely the word tells of an encounter."""
Attending = dict[int, dict[int, float]]
"""By token and person, how likely the person takes part in what the word tells of."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit of a sentence that stands for a person; `lead` is the first unit of its coordination, `place` its rank."""

    sentence: int
    unit: Unit
    lead: Unit
    place: int
    size: int


@dataclass(frozen=True, slots=True)
class Scene:
    """The sentences of an article's body with the rules' encounters by trigger, and the mentions of every person.

    `ends` has for each sentence the token behind it.
    """

    doc: Doc
    sentences: tuple[Sentence, ...]
    encounters: tuple[Encounter, ...]
    told: dict[int, tuple[Encounter, ...]]
    mentions: dict[int, tuple[Mention, ...]]
    ends: tuple[int, ...]
    _memo: dict[tuple[object, ...], Any] = field(default_factory=dict, compare=False, repr=False)

    def once(self, key: tuple[object, ...], make: Callable[[], T]) -> T:
        """What several questions share, features above all, made once; not to be changed by who gets it."""
        known: T | None = self._memo.get(key)
        if known is None:
            known = self._memo[key] = make()
        return known

    def sentence_of(self, token: int) -> int:
        """The number of the sentence that a token stands in, or of the next one; their count behind the last."""
        return bisect_right(self.ends, token)

    def near(self, person: int, sentence: int) -> Mention | None:
        """The mention of a person nearest to a sentence, the earlier of two."""
        return min(
            self.mentions.get(person, ()),
            key=lambda m: (abs(m.sentence - sentence), m.sentence > sentence, m.unit.form == "pronoun"),
            default=None,
        )


def own_chances(scene: Scene, mention: Encounter, attending: Mapping[int, Mapping[int, float]]) -> Mapping[int, float]:
    """How likely each person takes part in what a mention tells, of `attending` by token and person.

    Where the rules read several encounters off one word ("reçu par A, puis par B"), each has its own people only.
    """
    chances = attending.get(mention.trigger.token, {})
    if len(scene.told.get(mention.trigger.token, ())) < 2:  # noqa: PLR2004
        return chances
    people = set(mention.persons)
    return {person: chance for person, chance in chances.items() if person in people}


def build_scene(doc: Doc, reading: Reading) -> Scene:
    """Index what the rules read."""
    told: dict[int, list[Encounter]] = {}
    for encounter in reading.encounters:
        if encounter.start <= encounter.trigger.token < encounter.end:  # others only join one told before
            told.setdefault(encounter.trigger.token, []).append(encounter)
    mentions: dict[int, list[Mention]] = {}
    for number, sentence in enumerate(reading.sentences):
        for mention in _mentions(sentence, number):
            for person in mention.unit.persons:
                mentions.setdefault(person, []).append(mention)
    return Scene(
        parsed(doc),
        reading.sentences,
        reading.encounters,
        {token: tuple(found) for token, found in told.items()},
        {person: tuple(found) for person, found in mentions.items()},
        tuple(sentence.end for sentence in reading.sentences),
    )


def _mentions(sentence: Sentence, number: int) -> list[Mention]:
    leads: dict[int, tuple[Unit, int, int]] = {}
    for index in range(len(sentence.units)):
        if index in leads:
            continue
        group = sentence.group(index)
        for place, unit in enumerate(group):
            position = sentence.units.index(unit)
            leads.setdefault(position, (group[0], place, len(group)))
    return [
        Mention(number, unit, *leads[index]) for index, unit in enumerate(sentence.units) if unit.human and unit.persons
    ]


def lineage(token: Token) -> list[Token]:
    """A token and its ancestors, the root last."""
    chain = [token]
    while chain[-1].head != chain[-1] and len(chain) < 40:  # noqa: PLR2004 -- no sentence is deeper
        chain.append(chain[-1].head)
    return chain


def path(source: Token, target: Token) -> tuple[str, ...]:
    """The relations from one token to another of the same tree: "<" up, ">" down; empty where there is no way."""
    up, down = lineage(source), lineage(target)
    places = {t.i: n for n, t in enumerate(down)}
    for steps, token in enumerate(up):
        if token.i in places:
            ups = [f"<{t.dep_}" for t in up[:steps]]
            downs = [f">{t.dep_}" for t in reversed(down[: places[token.i]])]
            return (*ups, *downs)
    return ()
