"""Questions to a parsed French sentence that several rules ask (Universal Dependencies relations, UD French)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import REFLEXIVES, RELATIVES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "nsubj:pass", "expl:subj")


def is_finite(token: Token) -> bool:
    """Whether a token is a finite verb or auxiliary."""
    return "Fin" in token.morph.get("VerbForm", [])


def is_verbal(token: Token) -> bool:
    """Whether a token is a verb form; the tagger calls some participles adjectives ("se sont isolés")."""
    if token.pos_ in {"VERB", "AUX"}:
        return True
    return token.pos_ in {"ADJ", "NOUN"} and any(c.dep_.startswith(("aux", "expl")) for c in token.children)


def auxiliaries(verb: Token) -> list[Token]:
    """The auxiliaries and copulas of a verb, in text order."""
    return [c for c in verb.children if c.dep_.startswith("aux") or c.dep_ == "cop"]


def is_passive(verb: Token) -> bool:
    """Whether a verb form is passive: auxiliary "être" with a passive relation, or a bare participle after its noun.

    A reflexive is none, whatever relation the parse gives its auxiliary: "s'étaient rencontrés".
    """
    if any(c.lower_ in REFLEXIVES and c.i < verb.i for c in verb.children):
        return False
    if any(c.dep_ in {"aux:pass", "nsubj:pass", "obl:agent"} for c in verb.children):
        return True
    if any(c.dep_.startswith("expl") for c in verb.children):
        return False
    bare = not any(c.dep_ == "aux:tense" for c in verb.children)
    return bare and "Part" in verb.morph.get("VerbForm", []) and "Past" in verb.morph.get("Tense", [])


def antecedent(token: Token) -> Token:
    """What a relative pronoun stands for: the noun that its clause modifies; other tokens stand for themselves."""
    if token.lower_ not in RELATIVES:
        return token
    clause = token.head
    for _ in range(4):
        if clause.dep_.startswith("acl"):
            return clause.head
        if clause.head == clause:
            break
        clause = clause.head
    return token


def subjects(verb: Token, depth: int = 4) -> Iterator[Token]:
    """The subject tokens of a verb: its own, or those of the clause that controls it (UD: xcomp, conj, advcl, acl)."""
    own = [c for c in verb.children if c.dep_ in _SUBJECTS]
    if own:
        for token in own:
            yield antecedent(token)
        return
    if depth == 0 or verb.head == verb:
        return
    if verb.dep_ in {"conj", "xcomp", "advcl", "ccomp", "parataxis"} or verb.dep_.startswith("obl"):
        yield from subjects(verb.head, depth - 1)
    elif verb.dep_.startswith("acl"):
        yield verb.head


def governor(noun: Token, depth: int = 4) -> Token | None:
    """The verb whose argument a noun is, through the nouns it complements ("une série d'entretiens")."""
    token = noun
    for _ in range(depth):
        head = token.head
        if head == token:
            return None
        if is_verbal(head):
            return head
        token = head
    return None


def verb_of(token: Token) -> Token | None:
    """The verb that a word is, or by which it stands as a noun."""
    return token if is_verbal(token) else governor(token)


def introduces(doc: Doc, index: int) -> str:
    """The preposition or phrase before a noun phrase: "lors de", "à l'issue de", "en marge de"… in lower case."""
    start = max(0, index - 6)
    return " ".join(t.lower_ for t in doc[start:index])


def is_introduced(doc: Doc, index: int, words: frozenset[str], reach: int) -> bool:
    """Whether one of the words stands among the last `reach` before a noun: "à l'issue de | sa rencontre"."""
    return not words.isdisjoint(introduces(doc, index).split()[-reach:])


def determiner(noun: Token) -> Token | None:
    """The determiner of a noun, from the parse or the words right before it."""
    for child in noun.children:
        if child.pos_ == "DET" and child.i < noun.i:
            return child
    for back in (1, 2):
        if noun.i - back >= 0 and noun.doc[noun.i - back].pos_ == "DET":
            return noun.doc[noun.i - back]
    return None
