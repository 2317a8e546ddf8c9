"""What did not come about by these words: what is or was to be ("devaient se voir"), what was not ("aucun entretien").

The former tell that an encounter was expected, and never that it took place: that takes another word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import NO, NOT
from entrevue.loaders.dates.lexicon import word_set
from entrevue.loaders.judge.hopes import without_agreement
from entrevue.loaders.judge.manner import without
from entrevue.loaders.judge.prospect import gainsaid
from entrevue.loaders.judge.words import judge_words
from entrevue.loaders.meetings import syntax

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc, Token

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter

_CLIMB = 3  # infinitives, each of which depends on the next: "devaient gagner Rabat pour prendre part à une réunion"
_DENIED = frozenset({"obj", "nsubj:pass"})
_WAS = frozenset({"était", "étaient"})


def left_open(scene: Scene, group: Sequence[Encounter], vote: Mapping[str, float]) -> dict[str, float]:
    """The chances of each status of an encounter, of those that the words of its mentions leave open.

    It is called off or denied only where words say so, denied where its noun is, and held only where some word tells
    more than what was expected.
    """
    words = [mention.trigger.token for mention in group]
    if any(is_denied(scene.doc, word) for word in words):
        return dict.fromkeys(vote, 0.0) | {"denied": 1.0}
    expected = all(was_to_be(scene.doc, word) for word in words)
    no_event = expected or all(tells_no_event(scene.doc, word) for word in words)
    chances = without(vote, "held") if no_event else dict(vote)
    if gainsaid(scene, group):
        return without_agreement(scene, group, chances)
    return chances if expected else chances | {"cancelled": 0.0, "denied": 0.0}


def tells_no_event(doc: Doc, index: int) -> bool:
    """Whether a word alone leaves open that its encounter took place, or denies it."""
    token = doc[index]
    determiner = syntax.determiner(token)
    none = determiner is not None and determiner.lower_ in NO
    return (
        none
        or (syntax.is_verbal(token) and _is_expected(token, word_set("cues", "present_auxiliaries")))
        or was_to_be(doc, index)
    )


def is_denied(doc: Doc, index: int) -> bool:
    """Whether somebody denies an encounter by its noun: "a démenti cette entrevue", "nie que ce voyage ait eu lieu"."""
    noun = doc[index]
    verb = noun.head
    if syntax.is_verbal(noun) or not syntax.is_verbal(verb):
        return False
    if noun.dep_ == "nsubj" and verb.dep_ == "ccomp" and any(t.lower_ == "lieu" for t in verb.children):
        verb = verb.head
    elif noun.dep_ not in _DENIED:
        return False
    return verb.lower_.startswith(judge_words("denies")) and not any(t.lower_ in NOT for t in verb.children)


def was_to_be(doc: Doc, index: int) -> bool:
    """Whether the verb that a word is, or by which it stands, tells what was expected in the past."""
    verb = syntax.verb_of(doc[index])
    for _ in range(_CLIMB):
        if verb is None:
            return False
        if _is_expected(verb, _WAS) or any(t.lower_ in word_set("cues", "was_to_be") for t in _around(verb)):
            return True
        verb = verb.head if _is_infinitive(verb) and syntax.is_verbal(verb.head) and verb.head != verb else None
    return False


def _is_expected(verb: Token, be: frozenset[str]) -> bool:
    """Whether it is a participle of expectation with one of the forms of "être": "est attendu"."""
    passive = any(t.lower_ in be for t in verb.children if t.i < verb.i)
    return passive and verb.lower_ in word_set("cues", "expected")


def _is_infinitive(verb: Token) -> bool:
    return "Inf" in verb.morph.get("VerbForm", []) or any(t.lower_ == "être" for t in verb.children if t.i < verb.i)


def _around(verb: Token) -> tuple[Token, ...]:
    """The verb itself, its auxiliaries, and the verb that governs it as an infinitive."""
    above = (verb.head,) if _is_infinitive(verb) else ()
    return (verb, *(t for t in verb.children if t.i < verb.i and syntax.is_verbal(t)), *above)
