"""Clauses: which verb a date or a place belongs to, and whether a trigger may share it.

A date in the main clause frames what depends on it ("gagnera samedi Luanda afin d'y rencontrer X"), unless the main
verb only reports ("a annoncé mardi que…"); a date inside a subordinate clause dates that clause alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from entrevue.loaders.annotations import remembered
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.vocabulary import load_triggers
from entrevue.loaders.parsed import is_parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Reach = Literal["same", "frame", "beside", "other"]

_ADJACENT = 3  # tokens
_HEADS = frozenset({"ROOT", "ccomp", "advcl", "acl", "acl:relcl", "parataxis"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "advcl"})


def clause_of(token: Token) -> Token:
    """The head of the clause that a token stands in: the nearest verb above that begins a clause, else the root."""
    if not is_parsed(token.doc):
        return _clause_of(token)
    return remembered(token.doc, "clauses", _Clauses)[token.i]


class _Clauses(dict[int, "Token"]):
    """The heads of the clauses of an article's words, each looked up once."""

    def __init__(self, doc: Doc) -> None:
        super().__init__()
        self._doc = doc

    def __missing__(self, index: int) -> Token:
        self[index] = found = _clause_of(self._doc[index])
        return found


def _clause_of(token: Token) -> Token:
    current = _participle_before(token) or token
    while current.head != current:
        if syntax.is_verbal(current) and (current.dep_ in _HEADS or _finite_conjunct(current)):
            return current
        current = current.head
    return current


def _participle_before(token: Token) -> Token | None:
    """The bare participle right before: "un communiqué rendu public hier", "enlevés la semaine dernière"."""
    for back in range(1, _ADJACENT + 1):
        if token.i - back < 0:
            break
        word = token.nbor(-back)
        if word.is_punct or syntax.is_finite(word):
            break
        if word.dep_ == "acl" and "Part" in word.morph.get("VerbForm", []) and not syntax.auxiliaries(word):
            return word
    return None


def reach(token: Token, trigger: Token) -> Reach:
    """How far what stands at `token` belongs to a trigger: in its clause, framing it, in a clause beside it, or not."""
    own, other = clause_of(trigger), clause_of(token)
    if own == other or _beside(token, trigger):
        return "same"
    if other.is_ancestor(own):
        return "other" if _reported(other, own) else "frame"
    if own.is_ancestor(other):
        if other.head == trigger and other.dep_.startswith("acl") and _is_about(other):
            return "same"  # "la réunion tenue jeudi", "l'échange, qui a eu lieu lundi"
        return "beside" if other.dep_ == "conj" else "other"
    return "beside"


def _beside(token: Token, trigger: Token) -> bool:
    """Whether no verb stands between: "leur rencontre, lundi, à Paris" is one phrase, whatever the parse says."""
    low, high = sorted((token.i, trigger.i))
    return not any(syntax.is_verbal(t) and t.head != trigger for t in token.doc[low + 1 : high])


def reports(verb: Token) -> bool:
    """Whether a verb only reports ("a annoncé", "a nié")."""
    return load_triggers().reporting.has(verb.lower_)


def _finite_conjunct(verb: Token) -> bool:
    return verb.dep_ == "conj" and (
        syntax.is_finite(verb) or any(syntax.is_finite(a) for a in syntax.auxiliaries(verb))
    )


def _is_about(clause: Token) -> bool:
    """Whether the noun that a participle or a relative clause modifies is its subject."""
    return not syntax.is_finite(clause) and not any(
        t.lower_ in {"que", "qu'", "qu’", "où", "dont"} for t in clause.children if t.i < clause.i
    )


def _reported(main: Token, inner: Token) -> bool:
    """Whether the inner clause is what the main verb says, not what it does."""
    current = inner
    while current.head not in (main, current):
        current = current.head
    return current.dep_ in _COMPLEMENTS and reports(main)
