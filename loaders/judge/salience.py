"""Who goes without saying: the places around a word that nobody named takes, and who was named last.

"Dîner offert par le ministre" says who invited, not whom; "il l'a ensuite reçue" says neither by name. A reader fills
such a place with whoever the text has just been about (centering: Grosz, Joshi and Weinstein 1995).
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from entrevue.loaders.judge.words import judge_forms
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.clauses import clause_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from entrevue.loaders.judge.forest import Row
    from entrevue.loaders.judge.scene import Mention, Scene
    from entrevue.loaders.meetings.sentence import Sentence

_ARGUMENTS = ("nsubj", "obj", "iobj", "obl", "nmod", "expl", "appos")
_FAR = 9
_BOTH = 2  # sides of an encounter


def places(scene: Scene, number: int, index: int) -> Row:
    """Which places around a word are taken, by what, and which words of its sentence stand for somebody."""
    doc, sentence = scene.doc, scene.sentences[number]
    token = doc[index]
    out: Row = {f"takes={place}": 1.0 for place in _taken(sentence, token)}
    verb = syntax.verb_of(token)
    if verb is not None and verb != token:
        out |= {f"governor-takes={place}": 1.0 for place in _taken(sentence, verb)}
    clause = clause_of(token)
    for place, form in enumerate(sentence.forms, sentence.start):
        if form in judge_forms("standing"):
            out[f"stands={form}"] = 1.0
            if clause_of(doc[place]) == clause:
                out[f"stands-here={form}"] = 1.0
    humans = [u for u in sentence.units if u.human]
    inside = {p for u in humans if clause_of(doc[u.head]) == clause for p in u.persons}
    out["clause-people"] = len(inside)
    out["clause-unnamed"] = sum(not u.persons and clause_of(doc[u.head]) == clause for u in humans)
    return out


def _taken(sentence: Sentence, word: Token) -> list[str]:
    """The places of a word's arguments with what takes each: "nsubj::name", "obl:avec:-"."""
    out = []
    for child in word.children:
        if child.dep_.startswith(_ARGUMENTS):
            unit = sentence.at(child.i)
            case = next((c.lower_ for c in child.children if c.dep_ == "case"), "")
            out.append(f"{child.dep_}:{case}:{'-' if unit is None else sentence.units[unit].form}")
    return out


def last_named(scene: Scene, number: int, index: int, person: int) -> Row:
    """How long ago a person was named before a word, and who has been named since (two questions ask)."""
    return scene.once(("last-named", index, person), lambda: _last_named(scene, number, index, person))


def _last_named(scene: Scene, number: int, index: int, person: int) -> Row:
    own = scene.mentions.get(person, ())
    before = [m for m in own if m.unit.start < index]
    times, latest = scene.once(("named-before", index), lambda: _named_before(scene, index))
    out: Row = {
        "introduced-at": own[0].sentence if own else 99,
        "frequent": len([count for count in times if count > len(before)]),
    }
    if not before:
        out["to-come"] = 1.0
        return out
    last = max(before, key=lambda m: m.unit.start)
    out["ago"] = min(_FAR, number - last.sentence)
    out["since"] = len([start for start in latest if start > last.unit.start])
    out["last-subject"] = float(_is_subject(scene, last))
    out["subjects"] = sum(_is_subject(scene, m) for m in before)
    return out


def _named_before(scene: Scene, index: int) -> tuple[list[int], list[int]]:
    """How often each person was named before a word, and where last."""
    starts = scene.once(("starts",), lambda: _starts(scene))
    times = [bisect_left(places, index) for places in starts]
    return times, [places[count - 1] for places, count in zip(starts, times, strict=True) if count]


def _starts(scene: Scene) -> list[list[int]]:
    """Where the mentions of each person begin, in the order of the text."""
    return [sorted(m.unit.start for m in mentions) for mentions in scene.mentions.values()]


def _is_subject(scene: Scene, mention: Mention) -> bool:
    return scene.doc[mention.lead.head].dep_.startswith("nsubj")


def sides(scene: Scene, number: int, person: int) -> Row:
    """Whether a sentence names the state that a person serves, or other states' people."""
    people = scene.doc._.people
    own = people[person].country
    units = scene.sentences[number].units
    served = {people[p].country for u in units if u.human for p in u.persons if p != person}
    served |= {u.country for u in units if u.human and not u.persons}
    named = {u.country for u in units if not u.human} - {None}
    states = served - {None}
    return {
        "compatriots": float(own is not None and own in states),
        "foreigners": float(own is not None and bool(states - {own})),
        "state-named": float(own is not None and own in named),
        "two-sided": float(len(states | named) >= _BOTH),
        "one-sided": float(len(states | named) == 1),
    }
