"""Who attended the encounter told before: "X et Y ont pris part à cette rencontre" tells of no other one.

Dispatches end on those who sat beside the two who met: "L'audience s'est déroulée en présence de X", "X, Y et Z ont
assisté à l'entretien", "Le président avait à ses côtés X", "Tous deux ont été rejoints par X". The noun points back,
with a demonstrative or an article and nothing behind it that would say which; so the sentence goes with the encounter
told last, and those whom it names took part in that one. A standfirst may say so of what the text below it tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import OF, THE, THIS, TO
from entrevue.loaders.judge.words import judge_forms, judge_words
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.attendance import presence
from entrevue.loaders.meetings.verbs import subject_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter
    from entrevue.loaders.meetings.sentence import Sentence
    from entrevue.loaders.meetings.units import Unit

_TWO = 2  # people without whom no encounter has been told
_COMPANY_REACH = 2  # sentences behind the one that tells of the encounter
_THE = THE | {"au", "aux"}
_WHICH = OF | {"avec", "sur", "organisé", "organisée", "prévu", "prévue"}
_JOINED_REACH = 8  # tokens between "rejoints" and its "par"
_AT_WHICH = frozenset({"laquelle", "auquel"})
_RELATIVE_REACH, _VERB_REACH = 4, 5


def with_witnesses(
    scene: Scene, groups: Sequence[Sequence[Encounter]], divided: frozenset[tuple[int, int]], told: Sequence[Encounter]
) -> list[list[Encounter]]:
    """The groups, one whose sentences only say who attended with that of the encounter told before them.

    `told` has the mentions of all groups in the order by which `divided` counts them.
    """
    place = {id(mention): n for n, mention in enumerate(told)}
    out = [list(group) for group in groups]
    for number in sorted({mention.sentence for mention in told if witnesses(scene, mention.sentence)}):
        for own in [group for group in out if any(m.sentence == number for m in group)]:
            here = [m for m in own if m.sentence == number]
            others = [group for group in out if group is not own]
            target = None if _names_two(own, number) else _told_before(others, here[0]) or _told_below(out, here[0])
            if target is not None and not any(_pair(place, a, b) in divided for a in target for b in here):
                own[:] = [m for m in own if m not in here]
                target += here
    return [sorted(group, key=lambda m: m.trigger.token) for group in out if group]


def witnesses(scene: Scene, number: int) -> frozenset[int]:
    """The people whom a sentence says to have attended the encounter told before it; nobody for any other sentence."""
    return scene.once(("witnesses", number), lambda: _witnesses(scene.sentences[number]))


def attended(scene: Scene, group: Sequence[Encounter]) -> frozenset[int]:
    """The people whom the sentences of a group say to have attended it, none where nothing else of it is told.

    Whom somebody "avait auprès de lui" attended what was told before, though their sentence has no word for it.
    """
    standfirst = {m.sentence for m in group if _behind_relative(scene.sentences[m.sentence])}
    told = {m.sentence for m in group} - standfirst
    if not told:
        return frozenset()
    reach = range(max(told) + 1, min(max(told) + 1 + _COMPANY_REACH, len(scene.sentences)))
    behind = {n for n in reach if _behind_beside(scene.sentences[n])}
    return frozenset().union(*(witnesses(scene, n) for n in standfirst | behind | {n for n in told if n > min(told)}))


def _witnesses(sentence: Sentence) -> frozenset[int]:
    doc = sentence.doc
    if any(sentence.start <= timex.start < sentence.end for timex in doc._.timexes):
        return frozenset()  # "en décembre, le préfet avait participé à…" tells of another time
    beside = _behind_beside(sentence) or _behind_joined(sentence) or _behind_relative(sentence)
    if beside:
        return _people(beside)
    nouns = [doc[t.token] for t in sentence.triggers if t.entry.frame == "noun" and _points_back(doc[t.token])]
    if not nouns:
        return frozenset()
    for position, participants in presence(sentence):
        if doc[position].lower_ == "en" and any(_takes_place(noun, position) for noun in nouns):
            return _people([part.unit for part in participants])
    for noun in nouns:
        verb = syntax.governor(noun)
        if verb is None or not verb.lower_.startswith(judge_words("attends")) or not _is_attended(noun, verb):
            continue
        return _people(subject_units(sentence, verb))
    return frozenset()


def _people(units: Sequence[Unit]) -> frozenset[int]:
    return frozenset(p for unit in units if unit.human for p in unit.persons)


def _points_back(noun: Token) -> bool:
    """Whether a noun means what was told: "cette rencontre", "à l'audience", not "à la réunion des ministres"."""
    determiner = syntax.determiner(noun)
    if determiner is not None and determiner.lower_ in THIS:
        return True
    before = noun.doc[noun.i - 1].lower_ if noun.i else ""
    following = noun.doc[noun.i + 1].lower_ if noun.i + 1 < len(noun.doc) else ""
    return before in _THE and following not in _WHICH


def _takes_place(noun: Token, position: int) -> bool:
    """Whether a noun is what took place in somebody's presence: "l'entretien s'est déroulé en présence de"."""
    verb = syntax.governor(noun)
    between = noun.doc[noun.i : position]
    return verb is not None and noun.i < position and any(t.lower_ in judge_forms("takes_place") for t in between)


def _is_attended(noun: Token, verb: Token) -> bool:
    """Whether a noun is where its verb says that somebody was: "a pris part à l'entretien"."""
    low, high = sorted((noun.i, verb.i))
    return verb.i < noun.i and any(t.lower_ in TO for t in noun.doc[low + 1 : high])


def _behind_beside(sentence: Sentence) -> list[Unit]:
    """The units behind "avait à ses côtés" or "avait auprès de lui"."""
    for phrase in judge_words("had_beside"):
        words = tuple(phrase.split())
        if words[-1] not in sentence.forms:
            continue
        for offset in range(1, len(sentence.forms) - len(words)):
            had = sentence.forms[offset - 1].startswith(("a", "eu"))
            if had and sentence.forms[offset : offset + len(words)] == words:
                return [u for u in sentence.units if u.start >= sentence.start + offset + len(words)]
    return []


def _behind_joined(sentence: Sentence) -> Sequence[Unit]:
    """The units behind "ont été rejoints par"."""
    for offset, form in enumerate(sentence.forms):
        if form not in judge_forms("joined"):
            continue
        for position in range(offset + 1, min(offset + _JOINED_REACH, len(sentence.forms))):
            if sentence.forms[position] == "par":
                return sentence.behind(sentence.start + position)
    return ()


def _behind_relative(sentence: Sentence) -> Sequence[Unit]:
    """The units behind "la rencontre, à laquelle a assisté" and "l'entretien, auquel ont pris part"."""
    doc = sentence.doc
    for trigger in sentence.triggers:
        noun = doc[trigger.token]
        which = next((t for t in doc[noun.i + 1 : noun.i + _RELATIVE_REACH] if t.lower_ in _AT_WHICH), None)
        if trigger.entry.frame != "noun" or which is None or not _points_back(noun):
            continue
        ahead = doc[which.i + 1 : min(which.i + _VERB_REACH, sentence.end)]
        verb = next((t for t in ahead if t.lower_.startswith(judge_words("attends"))), None)
        if verb is not None:
            return sentence.behind(verb.i + (doc[verb.i + 1 : verb.i + 2].text == "part"))
    return ()


def _names_two(group: Sequence[Encounter], number: int) -> bool:
    """Whether a group tells outside of a sentence who met whom: its words are of another encounter."""
    return len({p for m in group if m.sentence != number for p in m.persons}) >= _TWO


def _told_below(groups: Sequence[list[Encounter]], mention: Encounter) -> list[Encounter] | None:
    """The group that tells first of two people or more who met, where nothing is told before a mention."""
    if any(m.sentence < mention.sentence for group in groups for m in group):
        return None
    below = [group for group in groups if group and group[0].sentence > mention.sentence]
    first = min(below, key=lambda group: group[0].trigger.token, default=None)
    return first if first is not None and _is_of_two(first[0], mention.status) else None


def _is_of_two(mention: Encounter, status: str) -> bool:
    return mention.status == status and len(mention.persons) >= _TWO


def _told_before(groups: Sequence[list[Encounter]], mention: Encounter) -> list[Encounter] | None:
    """The group that tells last, before a mention and in its status, of two people or more who met."""
    last = [
        (max(m.trigger.token for m in before), group)
        for group in groups
        if (before := [m for m in group if m.sentence < mention.sentence])
        and len({p for m in before for p in m.persons}) >= _TWO
        and any(_is_of_two(m, mention.status) for m in before)
    ]
    return max(last, key=lambda one: one[0])[1] if last else None


def _pair(place: dict[int, int], one: Encounter, other: Encounter) -> tuple[int, int]:
    a, b = place[id(one)], place[id(other)]
    return min(a, b), max(a, b)
