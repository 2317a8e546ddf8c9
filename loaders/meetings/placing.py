"""The date and the place that a sentence gives to a trigger: the nearest by clause and distance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.meetings import syntax

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from entrevue.loaders.annotations import CityMention, TimexMention
    from entrevue.loaders.meetings.arguments import Sentence
    from entrevue.loaders.meetings.model import Trigger

_TRIGGER_BETWEEN = 12
_VERB_BETWEEN = 8
_FARTHEST = 45
_UNKNOWN = 10
_OTHER_VERB = 40
_PLACE_CASES = frozenset({"à", "au", "aux", "en", "dans", "vers", "pour", "a"})
_TRAVEL_CASES = frozenset({"à", "au", "aux", "en", "vers", "pour"})


def timex_for(sentence: Sentence, trigger: Trigger, *, shared: bool = True) -> TimexMention | None:
    """The temporal expression of a trigger, None where the sentence gives it none.

    Several triggers of a sentence may tell of one encounter and share its date; `shared=False` asks for a date of the
    trigger's own, to which no other trigger stands nearer.
    """
    costs = []
    for timex in sentence.doc._.timexes:
        if not sentence.start <= timex.start < sentence.end or in_dateline(sentence.doc, timex.start):
            continue
        cost = _cost(sentence, trigger.token, timex.start) + (_UNKNOWN if timex.value is None else 0)
        if _of_other_verb(sentence, trigger.token, timex):
            cost += _OTHER_VERB
        costs.append((cost, timex.start, timex))
    costs = [c for c in costs if c[0] < _FARTHEST]
    best = min(costs, key=lambda c: c[:2], default=None)
    return best[2] if best and (shared or _nearest(sentence, trigger.token, best[1])) else None


def _nearest(sentence: Sentence, trigger: int, token: int) -> bool:
    return all(abs(t.token - token) >= abs(trigger - token) for t in sentence.triggers)


def _of_other_verb(sentence: Sentence, trigger: int, timex: TimexMention) -> bool:
    """Whether a date modifies a participle or a subordinate verb that is none of the trigger's."""
    token, inside = sentence.doc[trigger], set(range(timex.start, timex.end))
    head = sentence.doc[timex.start]
    while head.i in inside and head.head.i != head.i:
        head = head.head
    if head.i in inside or not syntax.is_verbal(head):
        return False
    if head == token or head.is_ancestor(token) or token.is_ancestor(head) or head.head == token.head:
        return False
    if head.dep_ == "acl" and head.i > trigger and not any(syntax.is_finite(t) for t in sentence.doc[trigger : head.i]):
        return False  # "la réunion ministérielle …, tenue jeudi": the participle is the encounter's, wherever attached
    return head.dep_.startswith(("acl", "advcl", "ccomp"))


def city_for(sentence: Sentence, trigger: Trigger, *, shared: bool = True) -> CityMention | None:
    """The city of a trigger: behind a preposition of place, not the dateline's; `shared` as in `timex_for`."""
    costs = []
    for city in sentence.doc._.cities:
        if not sentence.start <= city.start < sentence.end or in_dateline(sentence.doc, city.start):
            continue
        if not is_located(sentence.doc, city):
            continue
        costs.append((_cost(sentence, trigger.token, city.start), city.start, city))
    costs = [c for c in costs if c[0] < _FARTHEST]
    best = min(costs, key=lambda c: c[:2], default=None)
    return best[2] if best and (shared or _nearest(sentence, trigger.token, best[1])) else None


def destination_for(sentence: Sentence, trigger: Trigger) -> str | None:
    """The country that a visit goes to ("en visite au Maroc", "s'est rendu en Tunisie")."""
    if trigger.kind != "visit":
        return None
    for country in sentence.doc._.countries:
        if country.form != "name" or not trigger.token < country.start <= trigger.token + 15 or country.end > sentence.end:
            continue
        before = sentence.doc[country.start - 1].lower_
        back = sentence.doc[country.start - 2].lower_ if country.start > 1 else ""
        if before in _TRAVEL_CASES or (before in {"le", "la", "les", "l'", "l’"} and back in {"dans", "vers", "pour"}):  # noqa: RUF001
            return country.code
    city = city_for(sentence, trigger)
    return city.country if city else None


def _cost(sentence: Sentence, trigger: int, token: int) -> float:
    """How far a date or place stands from a trigger: tokens, other triggers and finite verbs in between."""
    low, high = sorted((trigger, token))
    other = {t.token for t in sentence.triggers} - {trigger}
    between = sum(low < t < high for t in other)
    verbs = sum(
        syntax.is_finite(t) and not t.dep_.startswith(("aux", "cop")) for t in sentence.doc[low + 1 : high]
    )
    cost = float(high - low) + _TRIGGER_BETWEEN * between + _VERB_BETWEEN * verbs
    chain = {sentence.doc[trigger], sentence.doc[trigger].head}
    if sentence.doc[token].head in chain:
        cost /= 2
    return cost


def is_located(doc: Doc, city: CityMention) -> bool:
    """Whether a city is named as a place ("à Rabat"), not as a complement ("la police de Rabat")."""
    return city.start > 0 and doc[city.start - 1].lower_ in _PLACE_CASES


def dateline_city(doc: Doc) -> CityMention | None:
    """The city that heads a dispatch ("RABAT, 16 fév. 2015 (MAP)")."""
    return next((c for c in doc._.cities if _within(doc, "dateline", c.start)), None)


def in_dateline(doc: Doc, token: int) -> bool:
    """Whether a token stands in the dateline, which tells of the dispatch and not of the encounter."""
    return _within(doc, "dateline", token)


def _within(doc: Doc, name: str, token: int) -> bool:
    return any(s.start <= token < s.end for s in (doc.spans[name] if name in doc.spans else ()))
