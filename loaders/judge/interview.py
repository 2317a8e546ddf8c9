"""Who speaks in an interview or a quotation of encounters of their own: a rule above what the judge has learnt.

"J'ai reçu hier X", "X m'attend demain", "Qui avez-vous rencontré ?": whoever is interviewed took part, though hardly a
sentence names them. Only where the article says that it is an interview, for a column's "je" is its author's, or within
a quotation of which it tells whose words they are (`quotation.py`); and only
where the first person, or in a question the second, is a side of the very word that tells of the encounter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge.quotation import quoted_speaker
from entrevue.loaders.judge.words import judge_forms, judge_words
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.vocabulary import LEARNT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from entrevue.loaders.judge.scene import Attending, Scene
    from entrevue.loaders.meetings.model import Encounter

_SURE = 0.9
_NEAR = 3  # tokens before a verb in which its pronouns stand
_OWN = frozenset({"mon", "ma", "mes", "notre", "nos"})
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:agent"})
_YOU = frozenset({"vous", "votre", "vos"})


def with_speaker(scene: Scene, told: Mapping[int, float], attending: Attending) -> Attending:
    """Who attends what each word tells of, and with them the one interviewed where that one says "je"."""
    out = dict(attending)
    for index in told:
        who = speaker(scene, index)
        if who is not None and is_own(scene, index):
            chances = out.get(index, {})
            out[index] = chances | {who: max(_SURE, chances.get(who, 0.0))}
    return out


def heard(scene: Scene, group: Sequence[Encounter]) -> frozenset[int]:
    """The one interviewed and whom they met, where a mention of an encounter says that it was theirs."""
    return frozenset().union(*(_both(scene, m.trigger.token) for m in group))


def met_oneself(scene: Scene, group: Sequence[Encounter]) -> frozenset[int]:
    """The same where a strong word names both sides, "j'ai reçu X", so that there was an encounter; else nobody."""
    strong = [m.trigger.token for m in group if m.trigger.entry is not LEARNT and not m.trigger.entry.weak]
    both = [people for people in (_both(scene, index) for index in strong) if len(people) > 1]
    return frozenset().union(*both)


def _both(scene: Scene, index: int) -> frozenset[int]:
    who = speaker(scene, index)
    return frozenset() if who is None or not is_own(scene, index) else _met(scene, index) | {who}


def speaker(scene: Scene, index: int) -> int | None:
    """Who says the word: the one whom an article interviews, the first that it names, or whom it quotes; else None."""
    interviewed = next(iter(scene.once(("speaker",), lambda: tuple(_speaker(scene)))), None)
    return quoted_speaker(scene, index) if interviewed is None else interviewed


def is_own(scene: Scene, index: int) -> bool:
    """Whether what a word tells of is the speaker's: "j'ai reçu", "m'attend", "avez-vous vu ?", "notre entretien"."""
    word = scene.doc[index]
    sentence = scene.sentences[scene.sentence_of(index)]
    asked = any(t.text == "?" for t in scene.doc[index : sentence.end])
    forms = judge_forms("first_person") | (_YOU if asked else frozenset())
    if not syntax.is_verbal(word):
        determiner = syntax.determiner(word)
        if determiner is not None and determiner.lower_ in _OWN:
            return True
    verb = syntax.verb_of(word)
    return verb is not None and any(t.lower_ in forms for t in _sides(verb, sentence.start))


def _met(scene: Scene, index: int) -> frozenset[int]:
    """Who is the other side of a verb: the subject of "X m'attend", the object of "j'ai reçu X"."""
    verb = scene.doc[index]
    if not syntax.is_verbal(verb):
        return frozenset()
    units = [u for u in scene.sentences[scene.sentence_of(index)].units if u.human and len(u.persons) == 1]
    return frozenset(
        p for u in units for p in u.persons if scene.doc[u.head].head == verb and scene.doc[u.head].dep_ in _ARGUMENTS
    )


def _speaker(scene: Scene) -> Iterator[int]:
    words = " ".join(t.lower_ for t in scene.doc).replace("\u2019", "'")
    if any(phrase in words for phrase in judge_words("interviews")):
        mentions = [m for m in scene.doc._.person_mentions if m.person is not None]
        yield from (m.person for m in sorted(mentions, key=lambda m: m.start)[:1])


def _sides(verb: Token, start: int) -> Iterator[Token]:
    """The words that may be a side of a verb: its subject, its complements, and the clitics right before it."""
    yield from syntax.subjects(verb)
    yield from verb.children
    for child in verb.children:
        if child.dep_.startswith(("obl", "aux")):
            yield from child.children
    first = min([verb.i, *(a.i for a in syntax.auxiliaries(verb))])
    yield from (t for t in verb.doc[max(start, first - _NEAR) : first] if t.head == verb or t.i == first - 1)
