"""Who was not there, in so many words: a rule above what the judge has learnt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge.words import judge_forms, judge_words
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.agenda import ranks

if TYPE_CHECKING:
    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.sentence import Sentence
    from entrevue.loaders.meetings.units import Unit

_BEHIND = 9  # tokens behind somebody that may say that they did not come
_NEAR = 4  # tokens between the word and whoever it leaves out
_BEFORE = 3  # sentences between "du second entretien" and the word that tells of the two


def absent(scene: Scene, number: int) -> frozenset[int]:
    """The people of whom a sentence says so: "en l'absence de Z", "et non Z", "aux obsèques de Z".

    It does not by "non seulement Z". What follows somebody may say it as well: "Z, empêché", "Z n'en était pas".
    """
    doc, sentence = scene.doc, scene.sentences[number]
    words = judge_forms("absence") | judge_forms("deceased")
    out: set[int] = {p for unit in sentence.units if _stays_away(sentence, unit) for p in unit.persons}
    for unit in sentence.units:
        before = doc[max(sentence.start, unit.start - _NEAR) : unit.start]
        at = max((t.i for t in before if t.lower_ in words), default=None)
        if at is None or any(syntax.is_verbal(t) for t in doc[at + 1 : unit.start]):
            continue
        contrast = at > sentence.start and doc[at - 1].lower_ == "et"
        if doc[at].lower_ != "non" or contrast:
            out |= set(unit.persons)
    return frozenset(out)


def onlookers(scene: Scene) -> frozenset[int]:
    """The people who write or comment on what others do: of 250 in the annotated dispatches, three met somebody."""
    roles = ((number, (person.role or "").lower()) for number, person in enumerate(scene.doc._.people))
    return frozenset(number for number, role in roles if role.startswith(judge_words("onlookers")))


def _stays_away(sentence: Sentence, unit: Unit) -> bool:
    """Whether the words behind somebody say that they did not come, before anybody else is named."""
    if not unit.human or len(unit.persons) != 1:
        return False
    end = min([sentence.end, unit.end + _BEHIND, *(u.start for u in sentence.units if u.human and u.start >= unit.end)])
    words = " ".join(t.lower_ for t in sentence.doc[unit.end : end]).replace("\u2019", "'")
    return any(f" {phrase} " in f" {words} " for phrase in judge_words("away"))


def left_out(scene: Scene, index: int) -> frozenset[int]:
    """The people of the other encounters, where a word tells of one of several by its rank.

    "Il a enchaîné deux rendez-vous : avec A, puis avec B. Du premier tête-à-tête…" was without B. So is what stands
    before "ce sera au tour de B".
    """
    doc = scene.doc
    if in_turn := _in_turn(scene.sentences[scene.sentence_of(index)], index):
        return in_turn
    rank = ranks().get(doc[index - 1].lower_) if index else None
    if rank is None:
        return frozenset()
    here = scene.sentence_of(index)
    first = scene.sentences[max(0, here - _BEFORE)].start
    several = [own for token, own in sorted(scene.told.items()) if first <= token < index and len(own) > 1]
    if not several or rank >= len(several[-1]):
        return frozenset()
    people = [frozenset(encounter.persons) for encounter in several[-1]]
    return frozenset().union(*people) - people[rank]


def _in_turn(sentence: Sentence, index: int) -> frozenset[int]:
    """Whose turn it is behind the word at `index`: "X s'est rendu à Tunis et ce sera bientôt au tour de Y"."""
    doc = sentence.doc
    if "tour" not in sentence.forms:
        return frozenset()
    turns = [t.i for t in doc[index + 1 : sentence.end] if t.lower_ == "tour" and doc[t.i - 1].lower_ == "au"]
    return frozenset(p for at in turns for unit in sentence.behind(at) for p in unit.persons)
