"""The tense that a parse gives to a temporal expression: that of the verb that governs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.dates.lexicon import word_set
from entrevue.loaders.dates.verbs import auxiliaries, outlook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from entrevue.loaders.dates.verbs import Outlook

VERBS = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "PROPN"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
FARTHEST = 6  # steps up the tree


def governing_tense(span: Span) -> Outlook | None:
    """Past or future of the verb above the expression, or present; None where the parse shows no verb that tells."""
    if not len(span):
        return None
    copula = next((child for child in span.root.children if child.dep_ == "cop"), None)
    if copula is not None:
        return outlook(copula)  # "ce sera mardi"
    for verb in _verbs_above(span.root):
        if not auxiliaries(verb) and verb.lower_ in word_set("cues", "expected") | word_set("cues", "summoned"):
            return None  # "la visite prévue mardi": the words around tell
        tense = outlook(verb)
        if tense is None and _is_committed(verb):
            return "either"
        if tense is not None or "Fin" in verb.morph.get("VerbForm", []):
            return tense
    return None


def _verbs_above(word: Token) -> Iterator[Token]:
    """The verbs above a word, nearest first.

    None of a clause in whose subject the word stands: "le déplacement à Londres mardi a été annulé".
    """
    start = word
    for _ in range(FARTHEST):
        if word.head is word:
            return
        if word is not start and word.dep_ in SUBJECTS and word.pos_ in NOUNS:
            return
        word = word.head
        if word.pos_ in VERBS:
            yield word


def _is_committed(verb: Token) -> bool:
    """Tell the infinitive of "sont convenus de se revoir mardi" and of "l'a convié à venir en mars"."""
    infinitive = "Inf" in verb.morph.get("VerbForm", [])
    ahead = word_set("cues", "commitments") | word_set("cues", "bidding")
    return infinitive and verb.head is not verb and verb.head.lower_ in ahead
