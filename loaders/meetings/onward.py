"""Towns to which people go on from an encounter: "reçu par X avant de rentrer à Y", "verra X, puis se rendra à Y"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import OF
from entrevue.loaders.meetings import syntax

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TO_TOWN = 8  # tokens from the verb to the town: "avant de rentrer mercredi soir à Y"
_TO_VERB = 4  # tokens from the word that leads the verb in: "puis doit se rendre"
_THEN = frozenset({"puis", "ensuite"})


def goes_on_to(doc: Doc, start: int, trigger: int, town: int) -> bool:
    """Whether a verb behind a trigger, led in by "avant de" or "puis", goes on to a town; `start` is the sentence's."""
    verb = _verb_before(doc, max(start, town - _TO_TOWN), town)
    return verb is not None and trigger < verb.i and _is_led_in(verb, start)


def _verb_before(doc: Doc, start: int, end: int) -> Token | None:
    """The last verb before a town, no mark between them."""
    for token in reversed(doc[start:end]):
        if token.is_punct:
            return None
        if syntax.is_verbal(token):
            return token
    return None


def _is_led_in(verb: Token, start: int) -> bool:
    before = [t.lower_ for t in verb.doc[max(start, verb.i - _TO_VERB) : verb.i]]
    return not _THEN.isdisjoint(before) or any(one == "avant" and other in OF for one, other in pairwise(before))
