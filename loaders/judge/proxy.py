"""Who was there by proxy only: a rule above what the judge has learnt.

A visitor brings a king's greetings, a minister acts on a president's instructions: both are named beside the encounter,
and neither took part in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge.words import judge_words
from entrevue.loaders.meetings import syntax
from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.sentence import Sentence
    from entrevue.loaders.meetings.units import Unit

_OF = frozenset({"de", "du", "d'", "d’", "des"})
_ARTICLES = frozenset({"la", "l'", "l’", "le", "son", "sa", "leur"})
_OFFICE = 8  # tokens of an office that several hold
_QUALITIES = 2  # words between what was sent and its "de": "un message verbal écrit de"
_BEFORE_BEHALF = frozenset({"au", "la"})  # "au nom de", "de la part de"


def represented(scene: Scene) -> frozenset[int]:
    """The people who sent something or somebody, and whom the rules find in no encounter of the article."""
    senders = {p for sentence in scene.sentences for unit in _senders(sentence) for p in unit.persons}
    return frozenset(senders - {p for encounter in scene.encounters for p in encounter.persons})


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
    """Whether "les salutations de" or "au nom de" stands right before a token."""
    at = _behind_office(sentence, start) - 1
    while at > sentence.start and sentence.doc[at].lower_ in _ARTICLES:
        at -= 1
    if at <= sentence.start or sentence.doc[at].lower_ not in _OF:
        return False
    noun = sentence.doc[at - 1].lower_
    if noun in judge_words("behalf"):
        return at > 1 and sentence.doc[at - 2].lower_ in _BEFORE_BEHALF
    words = [sentence.doc[i].lower_ for i in range(max(sentence.start, at - 1 - _QUALITIES), at)]
    found = [n for n, word in enumerate(words) if word in judge_words("sent")]
    return bool(found) and not any(word in {",", "et", "."} for word in words[found[-1] :])
