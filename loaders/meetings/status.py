"""Held, planned, cancelled or denied: read from tense, modality, negation and the verbs that govern the trigger.

Tense and mood are read from the verb's own morphology (future, conditional), modality from the closed list of modal
and expectation verbs, negation from "ne … pas/jamais/aucun". A wish ("souhaite rencontrer") is no encounter: None.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import remembered
from entrevue.loaders.closed_classes import INVERTED, NOT
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.vocabulary import Words, load_triggers, words
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Doc, Span, Token

    from entrevue.schema.records import Status

_NEGATIONS = frozenset({"pas", "jamais", "aucun", "aucune", "nullement"})
_TIGHT = 10
_LOOSE = 16
_BESIDE_REACH = 4


@dataclass(frozen=True, slots=True)
class Section:
    """One section of `status.toml`: word forms and whole phrases, lower case."""

    forms: Words
    phrases: tuple[str, ...]
    beside: frozenset[str] = frozenset()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@cache
def load_status() -> dict[str, Section]:
    """The sections of the vocabulary, "modals" as one of its own."""
    data = read_table("status")
    sections = {
        name: Section(
            words(raw["stems"]),
            tuple(raw.get("phrases", ())),
            frozenset(raw.get("beside", ())),
            tuple(raw.get("before", ())),
            tuple(raw.get("after", ())),
        )
        for name, raw in data.items()
    }
    return sections | {
        "modals": Section(words(data["planned"]["modals"]), ()),
        "rumour": Section(words(data["denied"]["rumour"]), ()),
    }


def cues(doc: Doc) -> Mapping[str, frozenset[str]]:
    """Which forms of an article are words of each section, by its name."""
    return remembered(doc, "cues", _cues)


def _cues(doc: Doc) -> dict[str, frozenset[str]]:
    forms = _all_forms().among({t.lower_ for t in doc})
    return {name: section.forms.among(forms) for name, section in load_status().items()}


@cache
def _all_forms() -> Words:
    """The words of all sections: most words of a text are none."""
    own = [section.forms for section in load_status().values()]
    return Words(tuple(stem for of in own for stem in of.stems), frozenset().union(*(of.whole for of in own)))


def status_of(doc: Doc, start: int, end: int, trigger: int) -> tuple[Status | None, str]:
    """The status of what a trigger tells of in the sentence `start:end`, and the rule; None for a wish."""
    read: dict[tuple[int, int, int], tuple[Status | None, str]] = remembered(doc, "status", lambda _: {})
    place = start, end, trigger
    if place not in read:
        read[place] = _status(doc, start, end, trigger)
    return read[place]


def _status(  # noqa: C901, PLR0911 -- one return a status, strongest first
    doc: Doc, start: int, end: int, trigger: int
) -> tuple[Status | None, str]:
    lexicon, said = load_status(), cues(doc)
    token = doc[trigger]
    chain = _chain(token)
    if token.lower_.startswith("attend") and token.dep_.startswith(("acl", "advcl")):
        chain += _chain(token.head if syntax.is_verbal(token.head) else syntax.governor(token.head) or token.head)
    said_whole = _said_whole(doc, start, end)
    near = doc[max(start, trigger - _TIGHT) : min(end, trigger + _TIGHT)]
    called_off = any(t.lower_ in said["cancelled"] for t in chain[1:]) or any(
        _linked(t, token) for t in near if t.lower_ in said["cancelled"]
    )
    if called_off or "cancelled" in said_whole:
        return "cancelled", "cancelled-word"
    if "denied" in said_whole or any(t.lower_ in said["denied"] for t in chain[1:]):
        return "denied", "denied-word"
    if not _takes_place_beside(token) and _negated(chain, start, end):
        return ("denied", "negation") if _past(chain) else (None, "negated")
    if _rumour(chain):
        denied = any(t.lower_ in said["rumour"] for t in doc[start:end])
        return ("denied", "denied-rumour") if denied else (None, "rumour")
    if any(v.lower_ in said["wish"] for v in _modal_governors(chain)):
        return None, "wish"
    if any(_future(v) for v in chain[:2] + _auxiliaries(chain[:2])):
        return "planned", "future"
    if any(v.lower_ in said["modals"] for v in _modal_governors(chain) + _auxiliaries(chain[:2])):
        return "planned", "modal"
    if any(v.lower_ in said["planned"] for v in chain) or _phrase(
        doc[max(start, trigger - _LOOSE) : min(end, trigger + _LOOSE)], lexicon["planned"]
    ):
        return "planned", "expectation"
    if _attributed(doc, token, lexicon["planned"]):
        return "planned", "attribute"
    if any(t.head in (token, *chain) and t.dep_.startswith("acl") for t in near if t.lower_ in said["planned"]):
        return "planned", "expectation"
    if any(s.lower_ in said["agenda"] for v in chain[1:] for s in syntax.subjects(v)):
        return "planned", "agenda"
    return "held", "tense"


def _said_whole(doc: Doc, start: int, end: int) -> frozenset[str]:
    """The sections of which the sentence `start:end` has a whole phrase, whichever of its words is asked about."""
    return remembered(doc, f"phrases.{start}.{end}", lambda _: _sections_in(doc[start:end]))


def _sections_in(sentence: Span) -> frozenset[str]:
    text, lexicon = plain_text(sentence), load_status()
    return frozenset([n for n in ("cancelled", "denied") if any(map(text.__contains__, lexicon[n].phrases))])


def _attributed(doc: Doc, token: Token, section: Section) -> bool:
    """Whether words right at a noun say that it is to come ("la prochaine réunion", "en vue de la visite")."""
    if token.pos_ in {"VERB", "AUX"}:
        return False
    if any(t.lower_ in section.beside for t in doc[max(0, token.i - 2) : token.i + 3]):
        return True
    before = plain_text(doc[max(0, token.i - 5) : token.i])
    after = doc[token.i + 1 : token.i + 4].text.casefold()
    return any(word in before for word in section.before) or after.startswith(section.after)


def _phrase(span: Span, section: Section) -> bool:
    return any(map(plain_text(span).__contains__, section.phrases))


def plain_text(span: Span) -> str:
    """The text of a span as the vocabulary writes it: in small letters, with straight apostrophes."""
    return span.text.casefold().replace("’", "'")


def _chain(token: Token) -> list[Token]:
    """The trigger and the verbs that govern it, innermost first, up to the main verb of its clause."""
    chain = [token]
    current = token
    for _ in range(6):
        head = current.head
        if head == current or (current.dep_.startswith("acl") and current != token):
            break
        if current.dep_ in {"advcl", "parataxis", "ccomp"} and _has_finite(current):
            break
        if current.pos_ in {"VERB", "AUX"} and current.dep_ == "conj" and syntax.is_finite(current):
            break
        if _is_incise(head):
            current = head
            continue
        if syntax.is_verbal(head) or (head.pos_ in {"ADJ", "NOUN"} and any(c.dep_ == "cop" for c in head.children)):
            chain.append(head)
        current = head
    return chain


def _is_incise(verb: Token) -> bool:
    """Whether a verb only says who says so (", a-t-on appris vendredi,"): what hangs on it is of the clause around."""
    return verb.dep_ != "ROOT" and any(child.lower_ in INVERTED for child in verb.children)


def _has_finite(verb: Token) -> bool:
    return syntax.is_finite(verb) or any(syntax.is_finite(a) for a in syntax.auxiliaries(verb))


def _auxiliaries(chain: list[Token]) -> list[Token]:
    return [a for verb in chain for a in syntax.auxiliaries(verb)]


def _modal_governors(chain: list[Token]) -> list[Token]:
    return [v for v in chain[1:] if v.pos_ in {"VERB", "AUX", "ADJ"}]


def _future(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} and "Fut" in token.morph.get("Tense", []) and syntax.is_finite(token)


def _past(chain: list[Token]) -> bool:
    verbs = [t for t in chain if t.pos_ in {"VERB", "AUX"}]
    return any(a.dep_ == "aux:tense" for a in _auxiliaries(verbs)) or any(
        "Past" in v.morph.get("Tense", []) for v in verbs + _auxiliaries(verbs)
    )


def _rumour(chain: list[Token]) -> bool:
    """Conditional perfect: "X aurait rencontré Y" (the press's conditional of hearsay)."""
    verbs = [t for t in chain[:1] if t.pos_ in {"VERB", "AUX"}]
    return any("Cnd" in a.morph.get("Mood", []) for a in _auxiliaries(verbs))


def _takes_place_beside(token: Token) -> bool:
    """Whether what a verb denies was at an encounter that took place: "n'a pas souri lors de sa rencontre avec"."""
    beside = load_triggers().context["beside"]
    return token.pos_ == "NOUN" and syntax.is_introduced(token.doc, token.i, beside, _BESIDE_REACH)


def _negated(chain: list[Token], start: int, end: int) -> bool:
    for verb in chain[:2]:
        if verb.pos_ not in {"VERB", "AUX"}:
            continue
        first = min([verb.i, *(a.i for a in syntax.auxiliaries(verb))])
        before = {t.lower_ for t in verb.doc[max(start, first - 4) : first]}
        after = {t.lower_ for t in verb.doc[first : min(end, first + 8)]} | before
        if before & NOT and after & _NEGATIONS:
            return True
    return False


def _path(word: Token, ancestor: Token) -> list[Token]:
    path = [word]
    while path[-1].head not in (path[-1], ancestor):
        path.append(path[-1].head)
    return path


def _linked(word: Token, trigger: Token) -> bool:
    """Whether a word of calling off governs the trigger or the trigger's own clause, or modifies it."""
    if word == trigger:
        return False
    if trigger.is_ancestor(word) and any(t.dep_ in {"conj", "parataxis"} for t in _path(word, trigger)):
        return False  # another clause of its own ("… a rencontré Y et la fête a été annulée")
    if word in trigger.children or word.head == trigger or trigger.is_ancestor(word) or word.is_ancestor(trigger):
        return True
    return abs(word.i - trigger.i) <= 4  # noqa: PLR2004
