"""Who goes together: a delegation with its head and members, somebody with those who accompany him.

"La ministre était accompagnée de X et de Y" is said once, often at the end; whoever receives the minister receives X
and Y as well, and "la délégation" stands for them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import remembered
from entrevue.loaders.judge.scene import path
from entrevue.loaders.judge.words import judge_forms, judge_words
from entrevue.loaders.meetings import syntax

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Doc, Token

    from entrevue.loaders.judge.forest import Row
    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.sentence import Sentence
    from entrevue.loaders.meetings.units import Unit

_BULLETS = frozenset("-–—•*·")
_BESIDE = 4  # tokens between a body and its state
_REACH = 14  # tokens between a body and what says who makes it up
_LONGEST = 3  # relations of a path that is told in full
_FAR = 9


@dataclass(frozen=True, slots=True)
class Party:
    """People who go together, as the sentence `sentence` tells; `country` is the state that it gives them."""

    lead: int
    people: frozenset[int]
    country: str | None
    sentence: int


def parties(scene: Scene) -> tuple[Party, ...]:
    """The parties of an article, in the order in which they are told."""
    return remembered(scene.doc, "judge.parties", lambda _doc: tuple(_parties(scene)))


def company_of(scene: Scene, person: int) -> frozenset[int]:
    """Those who go together with a person."""
    return frozenset(p for party in parties(scene) if person in party.people for p in party.people) - {person}


def _parties(scene: Scene) -> Iterator[Party]:
    for number, sentence in enumerate(scene.sentences):
        opening = _opening(scene.doc, sentence)
        if opening is None:
            continue
        before = [u for u in sentence.units if u.human and len(u.persons) == 1 and u.end <= opening.i]
        behind = [*_listed(scene.doc, sentence, opening.i), *_items(scene, number)]
        if opening.lower_ in judge_forms("accompanying"):  # "X et Y accompagnaient le ministre"
            lead = behind[0].persons[0] if behind else None
            behind = [*before, *behind]
        else:
            lead = _lead(sentence, opening, before)
        people = {p for u in behind for p in u.persons}
        if not people:
            continue
        first = behind[0].persons[0] if lead is None else lead
        state = body_state(sentence, opening.i) or scene.doc._.people[first].country
        yield Party(first, frozenset(people | {first}), state, number)


def _opening(doc: Doc, sentence: Sentence) -> Token | None:
    """The first word that opens a company: a body that is led or made up by somebody, or "accompagné"."""
    body, bodies, making_up = None, judge_forms("bodies"), judge_forms("making_up")
    companies = judge_forms("accompanied") | judge_forms("accompanying")
    if companies.isdisjoint(sentence.forms) and bodies.isdisjoint(sentence.forms):
        return None
    for index, word in enumerate(sentence.forms, sentence.start):
        if word in bodies:
            body = index
        elif word in companies:
            return doc[index]
        elif body is not None and word in making_up and index - body <= _REACH:
            return doc[body]
    return None


def _lead(sentence: Sentence, opening: Token, before: list[Unit]) -> int | None:
    """Who is accompanied, or comes "à la tête d'une délégation"; a body led by somebody has them among its people."""
    if opening.lower_ in judge_forms("bodies"):
        near = {t.lower_ for t in sentence.doc[max(sentence.start, opening.i - _BESIDE) : opening.i]}
        return before[-1].persons[0] if before and not near.isdisjoint(judge_words("heading")) else None
    for subject in syntax.subjects(opening):
        for unit in sentence.group_of(subject)[:1]:
            if unit.human and len(unit.persons) == 1:
                return unit.persons[0]
    return before[-1].persons[0] if before else None


def _listed(doc: Doc, sentence: Sentence, opening: int) -> list[Unit]:
    """The people named behind an opening, up to the verb that goes on with the story."""
    end = sentence.end
    for token in doc[opening + 1 : sentence.end]:
        if _goes_on(token, opening) or token.text == ";":
            end = token.i
            break
    return [u for u in sentence.units if u.human and u.persons and opening < u.start < end]


def _goes_on(token: Token, opening: int) -> bool:
    """Whether a finite verb is neither the company's own ("était composée de") nor in a relative clause."""
    verb = token.head if token.dep_.startswith("aux") or token.dep_ == "cop" else token
    if not syntax.is_finite(token) or verb.lower_ in judge_forms("making_up"):
        return False
    return not (verb.dep_ == "acl:relcl" and verb.left_edge.i > opening)


def _items(scene: Scene, number: int) -> list[Unit]:
    """The people of the list that a sentence with a colon at its end announces, an item a line."""
    last = scene.doc[scene.sentences[number].start : scene.sentences[number].end].text.rstrip()
    found: list[Unit] = []
    if last.endswith(":"):
        for sentence in scene.sentences[number + 1 :]:
            if scene.doc[sentence.start].text[0] not in _BULLETS:
                break
            found += [u for u in sentence.units if u.human and u.persons]
    return found


def body_state(sentence: Sentence, token: int) -> str | None:
    """The state that the words beside a body give it ("la délégation suisse")."""
    near = (u for u in sentence.units if u.start <= token + _BESIDE and u.end > token and u.country and not u.human)
    return next((u.country for u in near), None)


def features(scene: Scene, number: int, index: int, person: int) -> Row:
    """Whether those who go together with a person are named in a word's sentence, or their body is."""
    own = [party for party in parties(scene) if person in party.people]
    if not own:
        return {}
    doc, sentence = scene.doc, scene.sentences[number]
    nearest = min(own, key=lambda party: abs(party.sentence - number))
    out: Row = {
        "party-size": max(len(party.people) for party in own),
        "party-leads": float(any(party.lead == person for party in own)),
        "party-delta": max(-_FAR, min(_FAR, nearest.sentence - number)),
        "parties": len(parties(scene)),
    }
    mates = {p for party in own for p in party.people} - {person}
    leads = {party.lead for party in own} - {person}
    ruled = {p for e in scene.told.get(index, ()) for p in e.persons}
    out["party-ruled"] = len(mates & ruled)
    out["party-lead-ruled"] = float(bool(leads & ruled))
    named = [u for u in sentence.units if u.human and mates & set(u.persons)]
    out["party-here"] = len(named)
    out["party-lead-here"] = float(any(leads & set(u.persons) for u in named))
    if named:
        way = min((path(doc[index], doc[u.head]) for u in named), key=lambda w: len(w) or _FAR)
        out[f"party-path={''.join(way) if len(way) <= _LONGEST else 'far'}"] = 1
    bodies = [doc[i] for i, form in enumerate(sentence.forms, sentence.start) if form in judge_forms("bodies")]
    if bodies:
        states = {party.country for party in own} - {None}
        best = max(bodies, key=lambda t: (body_state(sentence, t.i) in states, -(len(path(doc[index], t)) or _FAR)))
        state = body_state(sentence, best.i)
        way = path(doc[index], best)
        out["body-here"] = 1
        out["body-state"] = 0.0 if state is None or not states else (1.0 if state in states else -1.0)
        out[f"body-path={''.join(way) if len(way) <= _LONGEST else 'far'}"] = 1
        before = [party.sentence for party in parties(scene) if party.sentence < number]
        out["body-last"] = float(bool(before) and any(party.sentence == max(before) for party in own))
    return out


def near(scene: Scene, number: int) -> frozenset[int]:
    """Those who go together with somebody named in a word's sentence, or may be meant by a body in it."""
    sentence = scene.sentences[number]
    here = {p for u in sentence.units if u.human for p in u.persons}
    body = not judge_forms("bodies").isdisjoint(sentence.forms)
    return frozenset(p for party in parties(scene) if body or here & party.people for p in party.people)


def carried(scene: Scene, person: int, best: Mapping[int, float]) -> Row:
    """How likely those took part who go together with a person; `best` gives everybody's chance."""
    own = [party for party in parties(scene) if person in party.people]
    if not own:
        return {}
    mates = {p for party in own for p in party.people} - {person}
    chances = [best.get(p, 0.0) for p in mates]
    leads = [best.get(party.lead, 0.0) for party in own if party.lead != person]
    return {
        "party-best": max(chances, default=-1.0),
        "party-mean": sum(chances) / len(chances) if chances else -1.0,
        "party-lead": max(leads, default=-1.0),
        "party-leads": float(any(party.lead == person for party in own)),
        "party-size": len(mates),
        "parties": len(parties(scene)),
        "parties-own": len(own),
    }
