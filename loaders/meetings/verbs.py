"""Who takes part, by the construction of a verbal trigger: one named rule per frame (see `triggers.toml`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import BETWEEN, BY, REFLEXIVES, TO, WHICH, WITH
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.sentence import Sentence, parts, speaks

if TYPE_CHECKING:
    from spacy.tokens import Token

    from entrevue.loaders.meetings.model import Participant, Trigger
    from entrevue.loaders.meetings.units import Unit
    from entrevue.schema.records import Role

_TITLE = 12
_COMPANY_PRONOUNS = WHICH | {"qui"}
_TWO_SIDED = frozenset({"joint", "with", "sign"})
_CHEZ = frozenset({"chez"})


def subject_units(sentence: Sentence, verb: Token) -> tuple[Unit, ...]:
    """The units that are subject of a verb, by the parse; else the last unit before it in its clause."""
    found: list[Unit] = []
    known = False
    for token in syntax.subjects(verb):
        known = True
        units = sentence.group_of(token)
        units = sentence.list_to(units[0]) if len(units) == 1 and _is_told_of_several(verb) else units
        found += [u for u in units if u not in found]
    if found or known:
        return tuple(found)
    if verb.dep_ not in {"ROOT", "conj", "parataxis", "ccomp"}:
        return ()
    for unit in reversed(sentence.units):
        if verb.i - 12 <= unit.start < verb.i and unit.human:
            return (unit,)
    return ()


def _is_told_of_several(verb: Token) -> bool:
    """Whether a relative clause is of more than one: "celle de X, de Y et de Z, qui avaient rencontré W"."""
    relative = any(child.lower_ == "qui" and child.dep_ in {"nsubj", "nsubj:pass"} for child in verb.children)
    return relative and any(
        "Plur" in t.morph.get("Number", []) for t in (verb, *syntax.auxiliaries(verb)) if syntax.is_finite(t)
    )


def object_units(sentence: Sentence, verb: Token, reach: int = 12) -> tuple[Unit, ...]:
    """The units that are direct object: clitic, relative or noun phrase; else the first unit right after the verb."""
    for child in verb.children:
        if child.dep_ in {"obj", "iobj", "obl:arg", "dep", "expl:comp"} and not _is_company(child):
            units = sentence.group_of(syntax.antecedent(child))
            if units and units[0].human:
                return units
    for index, unit in enumerate(sentence.units):
        if verb.i < unit.start <= verb.i + reach and unit.human:
            gap = sentence.doc[verb.i + 1 : unit.start]
            words = [t for t in gap if t.pos_ != "DET"]
            if (words and words[-1].pos_ == "ADP") or any(syntax.is_finite(t) or t.i in sentence.stops for t in gap):
                return ()
            return sentence.group(index)
    return ()


def _is_company(token: Token) -> bool:
    """Whether a complement is in somebody's company: "l'a reçu avec son conseiller" received another."""
    return any(c.dep_ == "case" and c.lower_ in WITH | BY for c in token.children)


def verb_participants(  # noqa: C901, PLR0911 -- one return a frame
    sentence: Sentence, trigger: Trigger
) -> tuple[Participant, ...]:
    """The participants of a verbal trigger; empty where the construction does not name them."""
    verb = sentence.doc[trigger.token]
    frame = trigger.entry.frame
    if frame in _TWO_SIDED and len(sides := _between(sentence, verb)) > 1:
        return parts(sides, "participant", "verb-between")
    if frame in {"object", "receive"}:
        return _object_frame(sentence, verb, receive=frame == "receive", reach=4 if trigger.entry.weak else _TITLE)
    if frame == "with":
        return _with_frame(sentence, verb, "verb-with")
    if frame == "dative":
        behind = next((t.i for t in sentence.doc[verb.i + 1 : verb.i + 4] if t.lower_ == "visite"), verb.i)
        return parts(subject_units(sentence, verb), "participant", "verb-dative") + parts(
            sentence.after(behind, TO, 8), "participant", "verb-dative"
        )
    if frame == "travel":
        return _awaited(sentence, verb) or _travel_frame(sentence, verb)
    if frame in {"comitative", "attend"}:
        return comitative(sentence, verb)
    if frame == "phrase":
        people = (u for u in sentence.units if u.human and not speaks(sentence, u))
        return parts(people, "participant", "phrase")
    if frame == "gather":
        gathered = object_units(sentence, verb)
        return parts(gathered, "participant", "verb-gather")
    if frame in {"joint", "chair"}:
        actors = subject_units(sentence, verb)
        return parts(actors, "participant", "verb-joint") if len({p for u in actors for p in u.persons}) > 1 else ()
    if frame == "sign":
        if not _signs(sentence, verb):
            return ()
        agents = sentence.after(verb.i, BY, 20) if syntax.is_passive(verb) else ()
        if len({p for u in agents for p in u.persons}) > 1:  # "le mémorandum paraphé par X et Y"
            return parts(agents, "participant", "verb-sign-passive")
        return _with_frame(sentence, verb, "verb-sign")
    return ()


def _between(sentence: Sentence, verb: Token) -> tuple[Unit, ...]:
    """The people of "entre X et Y" behind a verb of deliberation: "une question abordée à Rabat entre X et Y"."""
    group = sentence.after(verb.i, BETWEEN, 15)
    return group if all(u.human and u.persons for u in group) else ()


def _object_frame(sentence: Sentence, verb: Token, *, receive: bool, reach: int) -> tuple[Participant, ...]:
    active: Role = "host" if receive else "participant"
    other: Role = "visitor" if receive else "participant"
    if syntax.is_passive(verb):
        agent = sentence.after(verb.i, BY)
        return parts(subject_units(sentence, verb), other, "verb-passive") + parts(agent, active, "verb-passive")
    actor = subject_units(sentence, verb)
    met = tuple(u for u in object_units(sentence, verb, reach) if u not in actor)
    if not met and actor and actor[0].start > verb.i:  # "que recevait Angelino Alfano": the relative object comes first
        met = tuple(u for u in sentence.units if u.end <= verb.i and u.human)[-1:]
    return parts(actor, active, "verb-object") + parts(met, other, "verb-met")


def _with_frame(sentence: Sentence, verb: Token, rule: str) -> tuple[Participant, ...]:
    relative = _company_relative(sentence, verb)
    if relative is not None:
        return relative
    actors = subject_units(sentence, verb)
    company = tuple(u for u in sentence.after(verb.i, WITH) if u not in actors)
    if not company:
        before = next(
            (c for c in verb.children if c.dep_.startswith("obl") and any(g.lower_ == "avec" for g in c.children)), None
        )
        if before is not None:
            company = tuple(u for u in sentence.group_of(before) if u not in actors)
    if not actors and not company and _has_object(verb):  # "la rencontre réunira les ministres"
        return parts(object_units(sentence, verb), "participant", "verb-gather")
    return parts(actors, "participant", rule) + parts(company, "participant", rule)


def _has_object(verb: Token) -> bool:
    """Whether a verb that is not reflexive has a noun for its object."""
    reflexive = any(child.lower_ in REFLEXIVES for child in verb.children)
    return not reflexive and any(child.dep_ == "obj" and child.pos_ in {"NOUN", "PROPN"} for child in verb.children)


def _company_relative(sentence: Sentence, verb: Token) -> tuple[Participant, ...] | None:
    """As in "Y, avec lequel X s'est entretenu": the antecedent and the unit between the pronoun and the verb."""
    for position in range(verb.i - 1, max(sentence.start, verb.i - 25), -1):
        if sentence.doc[position].lower_ in _COMPANY_PRONOUNS and sentence.doc[position - 1].lower_ == "avec":
            before = [u for u in sentence.units if u.end < position and u.human][-1:]
            actors = [u for u in sentence.units if position < u.start < verb.i and u.human][:1]
            if before and actors:
                return parts((*before, *actors), "participant", "verb-with-relative")
    return None


def comitative(sentence: Sentence, verb: Token) -> tuple[Participant, ...]:
    """The subject of a verb and those in whose company it acts ("passera la journée avec Y", "en compagnie de Y")."""
    actors = tuple(u for u in subject_units(sentence, verb) if u.human)
    company = tuple(u for u in _company(sentence, verb) if u.human and u.persons and u not in actors)
    return parts(actors + company, "participant", "comitative") if actors and company else ()


def _company(sentence: Sentence, verb: Token) -> tuple[Unit, ...]:
    for token in sentence.doc[sentence.start : sentence.end]:
        if token.lower_ in sentence.vocabulary.comitative and verb.is_ancestor(token) and token.i not in sentence.stops:
            group = sentence.behind(token.i)
            if group:
                return group
    return ()


def _awaited(sentence: Sentence, verb: Token) -> tuple[Participant, ...]:
    """As in "Il est attendu par X": who awaits the traveller is his host."""
    hosts = tuple(u for u in sentence.after(verb.i, BY, 15) if u.human)
    visitors = subject_units(sentence, verb)
    return parts(visitors, "visitor", "verb-awaited") + parts(hosts, "host", "verb-awaited") if hosts else ()


def _travel_frame(sentence: Sentence, verb: Token) -> tuple[Participant, ...]:
    visitors = tuple(u for u in subject_units(sentence, verb) if u.human or u.form == "side")
    host = sentence.after(verb.i, _CHEZ, 20)
    return parts(visitors, "visitor", "verb-travel") + parts(host, "host", "verb-travel")


def _signs(sentence: Sentence, verb: Token) -> bool:
    words = sentence.vocabulary.context["signable"]
    near = sentence.doc[max(sentence.start, verb.i - 12) : min(sentence.end, verb.i + 15)]
    return any(t.lower_ in words for t in near)
