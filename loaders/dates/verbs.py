"""The tense of a parsed verb group: of its modal or auxiliary, then of its own form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from entrevue.loaders.dates.lexicon import word_set
from entrevue.loaders.dates.tense import is_plainly_future

if TYPE_CHECKING:
    from spacy.tokens import Token

    from entrevue.loaders.dates.timex import Tense

Outlook: TypeAlias = "Tense | Literal['present']"
AUXILIARIES = frozenset({"aux", "aux:tense", "aux:pass", "cop"})
REFLEXIVES = frozenset({"se", "s'", "s\u2019"})


def outlook(verb: Token) -> Outlook | None:
    """Past, future, either or present; None for a participle or infinitive of which a verb above it tells."""
    helpers = auxiliaries(verb)
    return (
        _by_perfect(verb, helpers)
        or _by_words(verb, helpers)
        or _by_auxiliary(verb, helpers)
        or _by_form(verb, helpers)
    )


def auxiliaries(verb: Token) -> list[Token]:
    """The auxiliaries and copulas of a verb."""
    return [child for child in verb.children if child.dep_ in AUXILIARIES]


def _by_perfect(verb: Token, helpers: list[Token]) -> Outlook | None:
    """Tense of a perfect whose auxiliary is no past: "serait passé" tells of what is said to have been.

    A future perfect sums up as often as it looks ahead: "il n'aura passé que deux jours", "elle aura vu le roi".
    """
    perfect = [
        word
        for word in helpers
        if word.dep_ == "aux:tense" or (word.dep_ == "aux:pass" and _takes_to_be(verb) and len(helpers) == 1)
    ]
    if any(_has(word, "Mood", "Cnd") for word in perfect):
        return "past"
    if any(_has(word, "Tense", "Fut") for word in perfect):
        return "either"
    waits = verb.lower_ in word_set("cues", "awaited") and not any(word.dep_ == "aux:pass" for word in helpers)
    return "past" if perfect and waits else None


def _by_words(verb: Token, helpers: list[Token]) -> Outlook | None:
    """Tense of "devait", "est prévu", "doit", and of endings that the tagger may take for others."""
    forms = {verb.lower_, *(child.lower_ for child in helpers)}
    if forms & word_set("cues", "was_to_be"):
        return "either"
    if forms & word_set("cues", "expected"):
        return "either" if any(_has(child, "Tense", "Imp") for child in helpers) else "future"
    if forms & word_set("cues", "future_words") or any(is_plainly_future(form) for form in forms):
        return "future"
    return None


def _by_auxiliary(verb: Token, helpers: list[Token]) -> Outlook | None:
    """Tense that an auxiliary tells.

    A conditional says what was then to come ("a annoncé que le sommet se tiendrait"), a conditional perfect what is
    said to have been.
    """
    if any(_has(word, "Tense", "Fut") for word in [*helpers, verb]) or _has(verb, "Mood", "Cnd"):
        return "future"
    if any(child.dep_ == "aux:tense" for child in helpers):
        return "past"
    passive = any(child.dep_ == "aux:pass" and _has(child, "Tense", "Pres") for child in helpers)
    return "either" if passive and not _takes_to_be(verb) else None


def _by_form(verb: Token, helpers: list[Token]) -> Outlook | None:
    """Tense of the verb's own form; none of "doit être reçu", whose modal tells."""
    if any(child.dep_ == "aux:pass" and _has(child, "VerbForm", "Inf") for child in helpers):
        return None
    if _has(verb, "Tense", "Past") or _has(verb, "Tense", "Imp"):
        return "past"
    if _has(verb, "Tense", "Pres") and _has(verb, "VerbForm", "Fin"):
        return "present"
    return "future" if _is_to_do(verb) else None


def _has(word: Token, feature: str, value: str) -> bool:
    return value in word.morph.get(feature, [])


def _takes_to_be(verb: Token) -> bool:
    """Tell "est arrivé" and "s'est rendu", pasts, from "est organisé", a present."""
    reflexive = any(child.lower_ in REFLEXIVES for child in verb.children)
    return reflexive or verb.lower_.rstrip("es") in word_set("cues", "movements")


def _is_to_do(verb: Token) -> bool:
    """Tell "verdict à suivre" from the infinitive that another verb governs."""
    return _has(verb, "VerbForm", "Inf") and verb.head is verb and any(it.lower_ == "à" for it in verb.children)
