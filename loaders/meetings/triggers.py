"""Where a sentence tells of an encounter: the words of the trigger vocabulary in the parts of speech that count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import TO, WITH
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.model import Trigger
from entrevue.loaders.meetings.vocabulary import COMITATIVE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from entrevue.loaders.meetings.vocabulary import Entry, Triggers
    from entrevue.schema.records import Kind

_BIDDEN = 15  # tokens
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})


def find_triggers(doc: Doc, start: int, end: int, vocabulary: Triggers) -> tuple[Trigger, ...]:
    """The triggers among the tokens `start:end`, in text order."""
    words = frozenset([t.lower_ for t in doc[start:end]])
    if not words.isdisjoint(vocabulary.context["sport"]):
        return ()
    matches = not words.isdisjoint(vocabulary.context["matches"])
    found = []
    for token in doc[start:end]:
        entry = _entry(token, vocabulary)
        if matches and token.lower_ in vocabulary.context["sport_nouns"] and not syntax.is_verbal(token):
            continue
        if entry is not None and not _is_of_a_post(token):
            found.append(Trigger(token.i, entry, _kind(token, entry, vocabulary)))
    found += _comitatives(doc, start, end, vocabulary, {t.token for t in found})
    found += _phrases(doc, start, end, vocabulary, {t.token for t in found})
    return tuple(sorted(found, key=lambda t: t.token))


def _comitatives(doc: Doc, start: int, end: int, vocabulary: Triggers, taken: set[int]) -> list[Trigger]:
    """Verbs that are no triggers but have a complement of company ("a inauguré avec Y")."""
    out = []
    for token in doc[start:end]:
        if token.lower_ not in vocabulary.comitative or _opens_manner(token):
            continue
        verb = syntax.governor(token.head if token.dep_ in {"case", "fixed"} else token)
        if verb is None or verb.i in taken or not start <= verb.i < end or vocabulary.not_comitative.has(verb.lower_):
            continue
        if vocabulary.reporting.has(verb.lower_) or any(verb.is_ancestor(doc[t]) for t in taken):
            continue
        taken.add(verb.i)
        out.append(Trigger(verb.i, COMITATIVE, "talks"))
    return out


def _is_of_a_post(token: Token) -> bool:
    """Whether a noun with a capital is what somebody heads: "la présidente du Conseil, X" tells of no council."""
    if not token.text.istitle() or token.pos_ not in _NOMINAL:
        return False
    return any(mention.start < token.i < mention.end for mention in token.doc._.person_mentions)


def _opens_manner(token: Token) -> bool:
    """Whether a bare noun that is nobody follows "avec": "a relevé avec satisfaction" tells how, not with whom."""
    doc, noun = token.doc, token.i + 1
    if token.lower_ not in WITH or noun >= len(doc) or doc[noun].pos_ != "NOUN" or not doc[noun].text.islower():
        return False
    return not any(mention.start <= noun < mention.end for mention in doc._.person_mentions)


def _phrases(doc: Doc, start: int, end: int, vocabulary: Triggers, taken: set[int]) -> list[Trigger]:
    """Set phrases ("autour de la table", "au bout du fil"), compared without regard to how they are tokenised."""
    text = " ".join(t.lower_ for t in doc[start:end]).replace("’", "'").replace("' ", "'").replace(" -", "-")
    out = []
    for phrase, entry in vocabulary.set_phrases:
        if " ".join(phrase) not in text:
            continue
        last = next((t.i for t in doc[start:end] if t.lower_ == phrase[-1] and t.i not in taken), None)
        if last is not None:
            out.append(Trigger(last, entry, entry.kind))
            break
    return out


def _entry(token: Token, vocabulary: Triggers) -> Entry | None:
    entries: tuple[Entry, ...] = ()
    if syntax.is_verbal(token):
        entries = vocabulary.verbs
    elif token.pos_ in _NOMINAL:
        entries = vocabulary.nouns
    form = token.lower_
    for entry in entries if vocabulary.forms.has(form) else ():
        if entry.forms.has(form):
            following = token.doc[token.i + 1 : token.i + 6].text.casefold().replace("’", "'")
            if entry.not_before and following.startswith(entry.not_before):
                return None
            if form == "tour" and "tour à tour" in token.doc[max(0, token.i - 2) : token.i + 3].text.casefold():
                return None
            if entry.only_before and not following.startswith(entry.only_before):
                continue
            if entry.bids and _bids(token):
                return None
            return entry
    return None


def _bids(verb: Token) -> bool:
    """Whether somebody is bidden to do something: "a appelé X à la retenue", "a appelé les élus à voter"."""
    if any(child.dep_ == "aux:pass" for child in verb.children):
        return True
    persons = verb.doc._.person_mentions
    behind = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + _BIDDEN)]
    aims = [t.head for t in behind if t.lower_ in TO and t.dep_ in {"case", "mark"} and verb.is_ancestor(t.head)]
    return any(
        aim.pos_ == "VERB"
        or (aim.pos_ == "NOUN" and aim.text.islower() and not any(m.start <= aim.i < m.end for m in persons))
        for aim in aims
    )


def _kind(token: Token, entry: Entry, vocabulary: Triggers) -> Kind:
    if entry.kind in {"talks", "call"} and any(
        t.lower_ in vocabulary.context["phone"] for t in token.doc[token.i + 1 : token.i + 4]
    ):
        return "call"
    if (
        entry.kind == "talks"
        and token.lower_.startswith("réunion")
        and token.doc[token.i + 1 : token.i + 3].text.casefold() in vocabulary.context["assembled"]
    ):
        return "conference"
    return entry.kind
