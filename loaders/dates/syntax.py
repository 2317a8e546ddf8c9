"""The tense that a parse gives to a temporal expression: that of the verb that governs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.dates.lexicon import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from entrevue.loaders.dates.timex import Tense

VERBS = frozenset({"VERB", "AUX"})
AUXILIARIES = frozenset({"aux", "aux:tense", "aux:pass", "cop"})
FARTHEST = 6  # steps up the tree


def governing_tense(span: Span) -> Tense | None:
    """Past or future of the verb above the expression; None where the parse shows none, or a present."""
    if not len(span):
        return None
    word: Token = span.root
    for _ in range(FARTHEST):
        if word.head is word:
            return None
        word = word.head
        if word.pos_ in VERBS:
            tense = _tense(word)
            if tense is not None or "Fin" in word.morph.get("VerbForm", []):
                return tense
    return None


def _tense(verb: Token) -> Tense | None:
    """Tense of a verb group: of its modal or auxiliary, then of its own form.

    A conditional says what was then to come ("a annoncé que le sommet se tiendrait"), a conditional perfect what is
    said to have been.
    """
    helpers = [child for child in verb.children if child.dep_ in AUXILIARIES]
    expected = word_set("cues", "future_words")
    if verb.lower_ in expected or any(child.lower_ in expected for child in helpers):
        return None if any("Imp" in child.morph.get("Tense", []) for child in helpers) else "future"
    if any("Fut" in word.morph.get("Tense", []) for word in [*helpers, verb]) or "Cnd" in verb.morph.get("Mood", []):
        return "future"
    if any(child.dep_ == "aux:tense" for child in helpers) or {"Past", "Imp"}.intersection(verb.morph.get("Tense", [])):
        return "past"
    return "future" if _is_to_do(verb) else None


def _is_to_do(verb: Token) -> bool:
    """Tell "verdict à suivre" from the infinitive that another verb governs."""
    return (
        "Inf" in verb.morph.get("VerbForm", []) and verb.head is verb and any(it.lower_ == "à" for it in verb.children)
    )
