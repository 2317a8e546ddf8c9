"""How a word that tells of an encounter and the mention of a person stand to each other, in one sentence or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import THAT
from entrevue.loaders.judge.scene import path
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.clauses import clause_of

if TYPE_CHECKING:
    from entrevue.loaders.judge.scene import Mention, Scene
    from entrevue.loaders.meetings.sentence import Sentence

_LONGEST = 4  # relations of a path that is told in full
_QUI = frozenset({"qui", "dont", "où"})


def same_sentence(  # noqa: PLR0913, PLR0917 -- a question with the answers before it
    scene: Scene, number: int, index: int, mention: Mention, person: int, scores: dict[int, float]
) -> dict[str, float]:
    """What lies between a word and a mention beside it: their path in the parse, clauses, people, rivals for it."""
    sentence, doc = scene.sentences[number], scene.doc
    token, head = doc[index], doc[mention.unit.head]
    lead = doc[mention.lead.head]
    out: dict[str, float] = {"same-sentence": 1}
    for name, goal in (("path", head), ("lead", lead)):
        way = path(token, goal)
        out[f"{name}-length"] = len(way) or 20
        out[f"{name}={''.join(way) if len(way) <= _LONGEST else 'far'}"] = 1
        if way:
            out[f"{name}-first={way[0]}"] = 1
            out[f"{name}-last={way[-1]}"] = 1
            out[f"{name}-ups"] = sum(w[0] == "<" for w in way)
    low, high = sorted((index, mention.unit.start))
    gap = doc[low + 1 : high]
    out["behind"] = float(mention.unit.start > index)
    out["tokens"] = high - low
    words = [t.lower_ for t in gap]
    out["verbs-between"] = sum(map(syntax.is_finite, gap))
    out["commas-between"] = words.count(",")
    out["que-between"] = float(not THAT.isdisjoint(words))
    out["qui-between"] = float(not _QUI.isdisjoint(words))
    out["quote-between"] = float(any(map("«»;:".__contains__, words)))
    out["people-between"] = len(
        {p for u in sentence.units if u.human and low < u.start < high for p in u.persons} - {person}
    )
    out["same-clause"] = float(clause_of(token) == clause_of(head))
    rivals = [s for t, s in scores.items() if sentence.start <= t < sentence.end and t != index]
    between = [s for t, s in scores.items() if low < t < high and t != index]
    out["rivals"] = max(rivals, default=0)
    out["rival-between"] = max(between, default=0)
    nearer = [
        s for t, s in scores.items() if abs(t - mention.unit.start) < abs(index - mention.unit.start) and t != index
    ]
    out["rival-nearer"] = max(nearer, default=0)
    verb = syntax.verb_of(token)
    if verb is not None:
        subject = {p for t in syntax.subjects(verb) for u in sentence.group_of(t) for p in u.persons}
        out["subject-of-verb"] = float(person in subject)
    out["several-mentions"] = sum(m.sentence == number for m in scene.mentions[person])
    return out


def other_sentence(
    scene: Scene, number: int, index: int, mention: Mention, scores: dict[int, float]
) -> dict[str, float]:
    """What lies between a word and a mention in another sentence, and what else is told there."""
    sentence = scene.sentences[mention.sentence]
    inside = [s for t, s in scores.items() if sentence.start <= t < sentence.end]
    low, high = sorted((number, mention.sentence))
    between = [s for t, s in scores.items() if scene.sentences[low].end <= t < scene.sentences[high].start]
    text = scene.doc[min(index, mention.unit.start) : max(index, mention.unit.start)].text
    own = scene.sentences[number]
    persons = {p for u in own.units if u.human for p in u.persons}
    return {
        "told-there": max(inside, default=0),
        "told-between": max(between, default=0),
        "paragraphs": float(text.count("\n\n")),
        "lines": float(text.count("\n")),
        "alone-there": float(len(persons) < 2),  # noqa: PLR2004
        **scene.once(("there", mention.sentence), lambda: _there(scene, sentence)),
    }


def _there(scene: Scene, sentence: Sentence) -> dict[str, float]:
    """What a person's own sentence holds."""
    return {
        "there-people": len({p for u in sentence.units if u.human for p in u.persons}),
        "there-triggers": len(sentence.triggers),
        "there-item": float(scene.doc[sentence.start].text[0] in "-–—•*·"),
        "there-length": sentence.end - sentence.start,
        "there-finite": float(any(map(syntax.is_finite, scene.doc[sentence.start : sentence.end]))),
    }
