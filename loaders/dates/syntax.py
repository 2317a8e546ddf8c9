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
    """Past or future of the verb above the expression; None where the parse shows none or leaves it open (a present)."""
    if not len(span):
        return None
    word: Token = span.root
    for _ in range(FARTHEST):
        if word.head is word:
            break
        word = word.head
        if word.pos_ in VERBS and (tense := _tense(word)) is not None:
            return tense
    return None


def _tense(verb: Token) -> Tense | None:
    """Tense of a verb group: its modal or auxiliary first, then its own form."""
    if verb.lower_ in word_set("cues", "future_words") or any(
        child.lower_ in word_set("cues", "future_words") for child in verb.children if child.dep_ in AUXILIARIES
    ):
        return "future"
    helpers = [child for child in verb.children if child.dep_ in AUXILIARIES]
    if any("Fut" in helper.morph.get("Tense") for helper in [*helpers, verb]):
        return "future"
    if any(child.dep_ == "aux:tense" for child in helpers) or {"Past", "Imp"}.intersection(verb.morph.get("Tense")):
        return "past"
    return None
