"""The date and the place that a sentence gives to a trigger: of its own clause or framing it, the nearest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import TO
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.clauses import clause_of, reach
from entrevue.loaders.meetings.onward import goes_on_to
from entrevue.loaders.meetings.places import load_places
from entrevue.loaders.meetings.status import status_of
from entrevue.loaders.meetings.whereabouts import in_dateline, places

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from entrevue.loaders.annotations import CityMention, TimexMention
    from entrevue.loaders.meetings.clauses import Reach
    from entrevue.loaders.meetings.model import Trigger
    from entrevue.loaders.meetings.sentence import Sentence

_TRIGGER_BETWEEN = 12
_VERB_BETWEEN = 8
_FARTHEST = 45
_UNKNOWN = 10
_COST: dict[Reach, float] = {"same": 0, "frame": 4, "beside": 20, "other": _FARTHEST}
_SHARE: dict[Reach, float] = {"same": 0.5, "frame": 0.8, "beside": 1, "other": 1}
_TRAVEL_CASES = TO | {"en", "vers", "pour"}
_BEFORE_VERB = 5
_LOOK_BACK = 2


def timex_for(sentence: Sentence, trigger: Trigger, *, shared: bool = True) -> TimexMention | None:
    """The temporal expression of a trigger, None where the sentence gives it none.

    Several triggers of a sentence may tell of one encounter and share its date; `shared=False` asks for a date of the
    trigger's own, to which no other trigger stands nearer.
    """
    doc, costs = sentence.doc, []
    for timex in doc._.timexes:
        if not sentence.start <= timex.start < sentence.end or in_dateline(doc, timex.start):
            continue
        cost = _cost(sentence, trigger.token, _head(doc, timex.start, timex.end))
        cost += _UNKNOWN if timex.value is None else 0
        costs.append((cost, timex.start, timex))
    costs = [c for c in costs if c[0] < _FARTHEST]
    best = min(costs, key=lambda c: c[:2], default=None)
    if best is None or not (shared or _nearest(sentence, trigger.token, best[1])):
        return None
    return _on_side(sentence, trigger, best[2])


def _on_side(sentence: Sentence, trigger: Trigger, timex: TimexMention) -> TimexMention:
    """The expression with the value that the encounter's status asks for: what is planned lies ahead.

    An imperfect of expectation ("devait") and a calling off leave open on which side of the publication it lay.
    """
    if timex.ahead is None or timex.ahead == timex.value:
        return timex
    status, _rule = status_of(sentence.doc, sentence.start, sentence.end, trigger.token)
    if status not in {"planned", "cancelled"}:
        return timex
    verb = clause_of(sentence.doc[trigger.token])
    then = any("Imp" in t.morph.get("Tense", []) for t in (verb, *syntax.auxiliaries(verb)))
    value = timex.nearest if then or status == "cancelled" else timex.ahead
    return replace(timex, value=value) if value is not None else timex


def city_for(sentence: Sentence, trigger: Trigger, *, shared: bool = True) -> CityMention | None:
    """The city of a trigger: named as a place, or pointed back to by "y"; `shared` as in `timex_for`."""
    doc = sentence.doc
    if trigger.kind == "call":
        return None
    found = places(doc, sentence.start, sentence.end)
    found = [c for c in found if not goes_on_to(doc, sentence.start, trigger.token, c.start)]
    costs = [(_cost(sentence, trigger.token, _head(doc, c.start, c.end)), c.start, c) for c in found]
    costs = [c for c in costs if c[0] < _FARTHEST]
    best = min(costs, key=lambda c: c[:2], default=None)
    if best is not None:
        return best[2] if shared or _nearest(sentence, trigger.token, best[1]) else None
    return _pointed(sentence, trigger)


def _pointed(sentence: Sentence, trigger: Trigger) -> CityMention | None:
    """As in "L'y a reçu", "là-bas, X doit…": the place named last, unless a country was named as one since."""
    doc, back = sentence.doc, load_places().back
    token = doc[trigger.token]
    verb = syntax.verb_of(token)
    low = min([verb.i, *(a.i for a in syntax.auxiliaries(verb))]) if verb is not None else trigger.token
    near = [t for t in doc[max(sentence.start, low - _BEFORE_VERB) : low] if t.lower_ in back]
    opening = [t for t in doc[sentence.start : sentence.start + 1] if t.lower_ in back]
    if not near and not opening:
        return None
    at = (near or opening)[0].i
    before = [s.start for s in doc.spans["sentences"] if s.start < sentence.start] if "sentences" in doc.spans else []
    start = before[-_LOOK_BACK] if len(before) >= _LOOK_BACK else 0
    last = next(iter(reversed(places(doc, start, at))), None)
    if last is None or any(
        c.form == "name" and last.end < c.start < at and travels_to(doc, c.start) for c in doc._.countries
    ):
        return None
    return last


def travels_to(doc: Doc, start: int) -> bool:
    """Whether the country named at a token is a destination ("au Maroc", "dans le Royaume-Uni")."""
    before = doc[start - 1].lower_ if start else ""
    back = doc[start - 2].lower_ if start > 1 else ""
    return before in _TRAVEL_CASES or (before in {"le", "la", "les", "l'", "l’"} and back in {"dans", "vers", "pour"})


def destination_for(sentence: Sentence, trigger: Trigger) -> str | None:
    """The country that a visit goes to ("en visite au Maroc", "s'est rendu en Tunisie")."""
    if trigger.kind != "visit":
        return None
    for country in sentence.doc._.countries:
        if (
            country.form != "name"
            or not trigger.token < country.start <= trigger.token + 15
            or country.end > sentence.end
        ):
            continue
        if travels_to(sentence.doc, country.start):
            code: str = country.code
            return code
    city = city_for(sentence, trigger)
    return city.country if city else None


def _nearest(sentence: Sentence, trigger: int, token: int) -> bool:
    """Whether no other trigger stands nearer; verbs that only accompany an encounter ("ont apposé") are no rivals."""
    return all(abs(t.token - token) >= abs(trigger - token) for t in sentence.triggers if not t.entry.weak)


def _head(doc: Doc, start: int, end: int) -> Token:
    return doc[start:end].root


def _cost(sentence: Sentence, trigger: int, token: Token) -> float:
    """How far a date or place stands from a trigger: clauses, tokens, other triggers and finite verbs in between."""
    low, high = sorted((trigger, token.i))
    other = {t.token for t in sentence.triggers} - {trigger}
    between = sum(low < t < high for t in other)
    verbs = sum(syntax.is_finite(t) and not t.dep_.startswith(("aux", "cop")) for t in sentence.doc[low + 1 : high])
    span = reach(token, sentence.doc[trigger])
    cost = (float(high - low) + _TRIGGER_BETWEEN * between + _VERB_BETWEEN * verbs) * _SHARE[span] + _COST[span]
    if token.head in (sentence.doc[trigger], sentence.doc[trigger].head):
        cost /= 2
    return cost
