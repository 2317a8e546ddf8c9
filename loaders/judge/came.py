"""Whom "la délégation" stands for: a rule above what the judge has learnt.

"Une délégation malienne, conduite par X, séjourne à Alger. […] La délégation a été reçue par Y": where a body that the
text has introduced with its people is itself a side of the word that tells of an encounter, they were there; so they
were where "elle" goes on from the sentence that introduces it. It holds of 69 heads in 71 in the dispatches.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge.party import body_state, parties
from entrevue.loaders.judge.words import judge_forms
from entrevue.loaders.meetings import syntax

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from entrevue.loaders.judge.party import Party
    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter
    from entrevue.loaders.meetings.sentence import Sentence

_BACK = frozenset({"la", "cette", "l'", "l\u2019"})
_SIDES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:arg", "obl:agent", "nmod"})


def came(scene: Scene, group: Sequence[Encounter]) -> frozenset[int]:
    """The people of the bodies that are a side of what the mentions of an encounter tell."""
    return frozenset().union(*(_came(scene, mention.trigger.token) for mention in group))


def _came(scene: Scene, token: int) -> frozenset[int]:
    number = scene.sentence_of(token)
    sentence = scene.sentences[number]
    before = [party for party in parties(scene) if party.sentence < number and _is_named(scene, party)]
    if not before or any(party.sentence == number for party in parties(scene)):
        return frozenset()
    people: set[int] = set()
    for side in _sides(scene.doc[token]):
        if side.lower_ in judge_forms("delegations") and _points_back(side):
            people |= _people(before, body_state(sentence, side.i))
        elif side.lower_ == "elle" and _opens(scene.sentences[number - 1], before, number - 1):
            people |= before[-1].people
    return frozenset(people)


def _sides(word: Token) -> Iterator[Token]:
    """The nouns and pronouns that may be a side of a word: a verb's subject and complements, a noun's complements."""
    verb = syntax.verb_of(word)
    if verb is not None:
        yield from syntax.subjects(verb)
        yield from (child for child in verb.children if child.dep_ in _SIDES)
    if verb is not word:
        yield from (child for child in word.children if child.dep_ in _SIDES)


def _points_back(body: Token) -> bool:
    determiner = syntax.determiner(body)
    return determiner is not None and determiner.lower_ in _BACK


def _people(before: Sequence[Party], state: str | None) -> frozenset[int]:
    """The people of the one party that a body may be: that of its state, or the only one of the article so far."""
    fitting = [party for party in before if state is not None and party.country == state]
    if not fitting and (state is None or all(party.country is None for party in before)):
        fitting = list(before)
    leads = {party.lead for party in fitting}
    return frozenset().union(*(party.people for party in fitting)) if len(leads) == 1 else frozenset()


def _is_named(scene: Scene, party: Party) -> bool:
    """Whether the sentence that introduces a party names its head: no "il" stands for him there."""
    units = scene.sentences[party.sentence].units
    return any(party.lead in unit.persons and unit.form in {"name", "surname"} for unit in units)


def _opens(sentence: Sentence, before: Sequence[Party], number: int) -> bool:
    """Whether the sentence before introduces a body in the singular, and no woman."""
    return before[-1].sentence == number and not judge_forms("delegations").isdisjoint(sentence.forms)
