"""Who takes part, by the complements of a nominal trigger and by the verb that governs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import BETWEEN, BY, OF, TO, WITH
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.sentence import Sentence, parts

if TYPE_CHECKING:
    from spacy.tokens import Token

    from entrevue.loaders.meetings.model import Participant, Trigger
    from entrevue.loaders.meetings.units import Unit
    from entrevue.schema.records import Kind, Role

_REACH, _BESIDE_REACH, _CALLED_REACH = 40, 5, 12
_DESTINATION = TO | {"en"}
_TOWARDS = frozenset({"auprès", "chez"})


def noun_participants(sentence: Sentence, trigger: Trigger) -> tuple[Participant, ...]:
    """The participants that a nominal trigger's complements and its governing verb name."""
    noun = sentence.doc[trigger.token]
    visit = trigger.entry.kind == "visit"
    if noun.lower_.startswith(("hôte", "invité", "convive")):
        return _guest(sentence, noun)
    complement = _of_complement(sentence, noun, visit=visit)
    found: list[Participant] = list(parts(complement, "visitor" if visit else "participant", "noun-of"))
    between = sentence.after(noun.i, BETWEEN)
    if len(between) > 1 or any(u.plural for u in between):
        found += parts(between, "participant", "noun-between")
    elif not visit:
        found += parts(sentence.after(noun.i, WITH), "participant", "noun-with")
    found += parts(_towards(sentence, noun), "host", "noun-towards")
    if visit:
        found += parts(_of_relative(sentence, noun), "visitor", "noun-relative")
    elif noun.lower_.startswith(("accueil", "réception")):
        found += parts(sentence.after(noun.i, BY, 6), "host", "noun-by")
    if trigger.kind == "call":  # "un coup de fil de X à Y"
        found += parts(_called(sentence, noun), "participant", "noun-to")
    hosted = any(p.rule == "noun-towards" for p in found)
    found += _actors(sentence, noun, named=hosted if visit else bool(found), kind=trigger.kind)
    return tuple({p.unit: p for p in reversed(found)}.values())[::-1]


def _called(sentence: Sentence, noun: Token) -> tuple[Unit, ...]:
    """As in "un coup de fil de X à Y"; a call "au sujet d'un sommet de l'ONU" is made to nobody."""
    called = sentence.after(noun.i, TO, _CALLED_REACH)
    before = [t.lower_ for t in sentence.doc[noun.i + 1 : called[0].start]] if called else []
    to = max((n for n, word in enumerate(before) if word in TO), default=0)
    return () if any(word in OF for word in before[to:]) else called


def _of_relative(sentence: Sentence, noun: Token) -> tuple[Unit, ...]:
    """As in "la visite de travail que X a effectuée": the subject of the relative clause is the visitor."""
    for child in noun.children:
        if child.dep_.startswith("acl") and sentence.vocabulary.support_visit.has(child.lower_):
            own = [t for t in child.children if t.dep_ == "nsubj"]
            return tuple(u for t in own for u in sentence.group_of(t) if u.human)
    return ()


def _guest(sentence: Sentence, noun: Token) -> tuple[Participant, ...]:
    """As in "X sera l'hôte à dîner de Y": the subject of the predicate noun and its complement."""
    if not any(c.dep_ == "cop" for c in noun.children):
        return ()
    guests = [u for t in noun.children if t.dep_ == "nsubj" for u in sentence.group_of(t) if u.human]
    hosts = [u for u in sentence.after(noun.i, OF, 12) if u.human and u.start > noun.i]
    return parts(guests, "visitor", "noun-guest") + parts(hosts, "host", "noun-guest") if guests and hosts else ()


def _towards(sentence: Sentence, noun: Token) -> tuple[Unit, ...]:
    """The hosts behind "auprès de" and "chez", each one's own encounter ("l'une chez A, l'autre chez B")."""
    found: list[Unit] = []
    for position in range(noun.i + 1, min(sentence.end, noun.i + _REACH)):
        if position in sentence.stops or sentence.doc[position].text in {";", "."}:
            break
        if sentence.doc[position].lower_ in _TOWARDS:
            found += [u for u in sentence.behind(position) if u not in found]
    return tuple(found)


def _of_complement(sentence: Sentence, noun: Token, *, visit: bool) -> tuple[Unit, ...]:
    """The group of "de" right behind the noun and its adjectives ("la visite de travail du ministre").

    A visit may name its destination first ("la venue en Inde d'Emmanuel Macron").
    """
    closing = sentence.vocabulary.context["after_complement"]
    for position in range(noun.i + 1, min(sentence.end, noun.i + 12)):
        token = sentence.doc[position]
        if token.text == "," or token.lower_ in closing or syntax.is_finite(token):
            return ()
        if token.lower_ in _DESTINATION and not visit:
            return ()
        if token.lower_ in OF:
            index = next((i for i, u in enumerate(sentence.units) if position < u.start <= position + 2), None)
            if index is not None and (sentence.units[index].human or sentence.units[index].form == "side"):
                return sentence.group(index)
    return ()


def _actors(sentence: Sentence, noun: Token, *, named: bool, kind: Kind) -> list[Participant]:
    """The subject of the verb that governs the noun, where that verb makes its subject take part."""
    visit, conference = kind == "visit", kind == "conference"
    role: Role = "visitor" if visit else "participant"
    verb = syntax.governor(noun)
    if verb is None:
        return []
    lexicon = sentence.vocabulary.support_visit if visit else sentence.vocabulary.support
    support = lexicon.has(verb.lower_)
    beside = syntax.is_introduced(sentence.doc, noun.i, sentence.vocabulary.context["beside"], _BESIDE_REACH)
    # "X, qui a eu un entretien avec Y": the antecedent holds the noun within its relative clause, and acts in it
    relative = any(c.lower_ == "qui" and c.dep_ == "nsubj" for c in verb.children)
    # "a déclaré le ministre lors d'une réunion avec Y": the parse may hang what took place beside it on the subject
    anywhere = relative or (beside and named)
    own = [t for t in syntax.subjects(verb) if anywhere or not t.left_edge.i <= noun.i <= t.right_edge.i]
    own = [t for t in own if t.i != noun.i]
    if (
        beside and named and not visit and not support and syntax.is_passive(verb)
    ):  # "fait par X lors d'une réunion avec Y"
        agents = sentence.after(verb.i, BY, 12)
        return list(parts((u for u in agents if u.human and u.end <= noun.i), role, "noun-beside"))
    if not own:
        return []
    if support or (beside and (named if visit else named or conference)) or _in_visit(sentence, noun):
        if syntax.is_passive(verb) and not support:
            return []
        units = [u for t in own for u in sentence.group_of(t) if u.human or u.form in {"country", "side", "agency"}]
        return list(parts(units, role, "noun-support" if support else "noun-beside"))
    return []


def _in_visit(sentence: Sentence, noun: Token) -> bool:
    return (
        noun.i > sentence.start
        and sentence.doc[noun.i - 1].lower_ == "en"
        and noun.lower_.startswith(("visite", "déplacement", "tournée"))
    )
