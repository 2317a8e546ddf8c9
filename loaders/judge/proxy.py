"""Who was there by proxy only: a rule above what the judge has learnt.

A visitor brings a king's greetings, a minister acts on a president's instructions, a president's envoy is received:
king and president are named beside the encounter, and neither took part in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import BY, OF
from entrevue.loaders.judge.words import judge_words
from entrevue.loaders.meetings import syntax
from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.sentence import Sentence
    from entrevue.loaders.meetings.units import Unit

_ARTICLES = frozenset({"la", "l'", "l’", "le", "son", "sa", "leur"})
_OFFICE = 8  # tokens of an office that several hold
_QUALITIES = 2  # words between what was sent and its "de": "un message verbal écrit de"
_BEFORE_BEHALF = frozenset({"au", "la"})  # "au nom de", "de la part de"


def represented(scene: Scene) -> frozenset[int]:
    """The people who sent something or somebody, and whom the rules find in no encounter of the article."""
    senders = {p for sentence in scene.sentences for unit in _senders(sentence) for p in unit.persons}
    return frozenset(senders - {p for encounter in scene.encounters for p in encounter.persons})


def only_of_others(scene: Scene, number: int) -> frozenset[int]:
    """The people of whom a sentence names but somebody of theirs: "l'envoyé spécial du président Z est attendu".

    They may well be told by another sentence to have been there.
    """
    return scene.once(("only-of-others", number), lambda: _only_of_others(scene.sentences[number]))


def _only_of_others(sentence: Sentence) -> frozenset[int]:
    people = [u for u in sentence.units if u.human and u.persons]
    behind = [u for u in people if _stands_before(sentence, u.start, judge_words("deputies"))]
    themselves = {p for u in people if u not in behind for p in u.persons}
    return frozenset({p for u in behind for p in u.persons} - themselves)


def _senders(sentence: Sentence) -> Iterator[Unit]:
    """The units that something sent belongs to, with those listed after them ("du roi Y et du prince Z")."""
    for index, unit in enumerate(sentence.units):
        if unit.human and unit.persons and _sent(sentence, unit.start):
            yield from sentence.group(index)


def _behind_office(sentence: Sentence, start: int) -> int:
    """Where the office of several begins that stands before their names: "l'avis | des deux chefs d'État, X et Y"."""
    doc = sentence.doc
    if start - 1 <= sentence.start or doc[start - 1].text != ",":
        return start
    for at in range(start - 2, max(sentence.start, start - 2 - _OFFICE), -1):
        if doc[at].text == "," or syntax.is_verbal(doc[at]):
            return start
        if doc[at].lower_ == "des" and _is_office(doc, at + 1):
            return at + 1
    return start


def _is_office(doc: Doc, at: int) -> bool:
    """Whether an office in the plural stands there: "deux chefs d'État", "présidents des deux pays"."""
    words = [fold(t.text) for t in doc[at : at + 6]]
    while words and words[0] in {"deux", "trois", "hauts"}:
        del words[0]
    match = lexicon().offices.match(words, 0) if words else None
    return match is not None and match[1].plural


def _sent(sentence: Sentence, start: int) -> bool:
    """Whether "les salutations de", "au nom de" or "chargé par" stands right before a token."""
    if _commissions(sentence, start):
        return True
    start = _behind_office(sentence, start)
    of = _preposition(sentence, start)
    if of is not None and sentence.doc[of - 1].lower_ in judge_words("behalf"):
        return of > 1 and sentence.doc[of - 2].lower_ in _BEFORE_BEHALF
    return _stands_before(sentence, start, judge_words("sent"))


def _commissions(sentence: Sentence, start: int) -> bool:
    """Whether "chargé par" and its like stand before a token, or before its article."""
    at = start - 1
    while at > sentence.start and sentence.doc[at].lower_ in _ARTICLES:
        at -= 1
    by = at > sentence.start and sentence.doc[at].lower_ in BY
    return by and sentence.doc[at - 1].lower_ in judge_words("commissioned")


def _stands_before(sentence: Sentence, start: int, nouns: Sequence[str]) -> bool:
    """Whether one of some nouns, with a quality or two, and its "de" stand right before a token."""
    of = _preposition(sentence, start)
    if of is None:
        return False
    words = [sentence.doc[i].lower_ for i in range(max(sentence.start, of - 1 - _QUALITIES), of)]
    found = [n for n, word in enumerate(words) if word in nouns]
    return bool(found) and not any(word in {",", "et", "."} for word in words[found[-1] :])


def _preposition(sentence: Sentence, start: int) -> int | None:
    """The "de" right before a token, or before its article; behind something in the sentence."""
    at = start - 1
    while at > sentence.start and sentence.doc[at].lower_ in _ARTICLES:
        at -= 1
    return at if at > sentence.start and sentence.doc[at].lower_ in OF else None
