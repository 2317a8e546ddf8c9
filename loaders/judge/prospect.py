"""Whether what a sentence tells has come about: its times against the day of publication, and words of calling off."""

from __future__ import annotations

from itertools import chain, takewhile
from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import OF, QUOTES_CLOSE, QUOTES_OPEN, THAT
from entrevue.loaders.dates.verbs import AUXILIARIES, outlook
from entrevue.loaders.judge.words import judge_forms, judge_words
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.status import cues, load_status, plain_text
from entrevue.schema.edtf import bounds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Doc, Token

    from entrevue.loaders.judge.forest import Row
    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter
    from entrevue.loaders.meetings.sentence import Sentence

_FAR = 60  # days
_CUES = ("cancelled", "denied", "planned", "wish")
_OFF = ("cancelled", "denied")
_DE = frozenset({"de", "d'", "d\u2019"})
_ENDS = frozenset({",", ";", ":", "."})
_ENDING = 6  # tokens from "issue" to the encounter: "à l'issue d'une longue séance de travail"


def prospect(scene: Scene, number: int, told: Mapping[int, float] | None = None) -> Row:
    """What the sentence says itself, and what the next one adds.

    With `told`, how likely each word tells of an encounter, also whether the next sentence has one of its own.
    """
    out = dict(_of(scene, number))
    if number + 1 < len(scene.sentences):
        following = scene.sentences[number + 1]
        out |= {f"next-{key}": value for key, value in _of(scene, number + 1).items()}
        if told is not None:
            out["next-tells"] = max((p for t, p in told.items() if following.start <= t < following.end), default=0.0)
    return out


def gainsaid(scene: Scene, group: Sequence[Encounter]) -> bool:
    """Whether a word by the mentions of an encounter calls something off, denies or negates: without one it stands.

    What a concessive clause denies is what was expected: "il l'a reçu, alors que rien n'était prévu" tells of one.
    """
    told = {m.sentence + beside for m in group for beside in (-1, 0, 1)}
    return any(_gainsays(scene, number) for number in told if 0 <= number < len(scene.sentences))


def _gainsays(scene: Scene, number: int) -> bool:
    return scene.once(("gainsays", number), lambda: _is_gainsaying(scene, number))


def _is_gainsaying(scene: Scene, number: int) -> bool:
    forms, words = scene.sentences[number].forms, judge_forms("gainsaying")
    denies = not words.isdisjoint(forms) and not words.isdisjoint(_without_concessions(forms))
    said = f" {' '.join(forms)} ".replace("\u2019", "'")
    denies = denies or any(f" {phrase} " in said for phrase in judge_words("gainsaying_phrases"))
    return denies or any(_of(scene, number)[f"cue-{name}"] for name in _OFF)


def _without_concessions(words: Sequence[str]) -> list[str]:
    """The words outside of the clauses that "alors que", "bien que" and their like open, up to the next comma."""
    out, conceding = [], False
    for place, word in enumerate(words):
        conceding = word not in _ENDS and (conceding or " ".join(words[place : place + 2]) in judge_words("concession"))
        if not conceding:
            out.append(word)
    return out


def lies_behind(mention: Encounter) -> bool:
    """Whether it is dated by words that only look back ("octobre dernier"): it is not to come."""
    said = mention.timex.text.casefold().split() if mention.timex else ()
    return any(word in judge_words("bygone") for word in said)


def is_just_over(doc: Doc, index: int) -> bool:
    """Whether what a word tells has only just been ("viennent de se réunir", "vient d'effectuer une visite")."""
    token = doc[index]
    verb = syntax.verb_of(token)
    if verb is None or verb.head.lower_ not in judge_forms("just_did"):
        return False
    return any(t.lower_ in _DE for t in verb.children if t.i < verb.i)


def is_over(scene: Scene, index: int) -> bool:
    """Whether somebody has done something as it ended: "a affirmé, à l'issue d'une réunion avec Y".

    The verb is the nearest before it that neither a quotation nor "que" parts from it, else the first behind it. It is
    not over in "signera à l'issue de leur entretien", nor in "a annoncé qu'à l'issue de sa visite, il verra Y".
    """
    doc, sentence = scene.doc, scene.sentences[scene.sentence_of(index)]
    ending = next((i for i in range(index - 1, max(sentence.start, index - _ENDING), -1) if _is_ending(doc, i)), None)
    if ending is None:
        return False
    clause = list(takewhile(lambda t: not syntax.is_finite(t), reversed(doc[sentence.start : ending])))
    opened = any(t.lower_ in THAT for t in clause)
    before = [] if opened else reversed(list(_unquoted(doc, sentence.start, ending)))
    verb = next((t for t in chain(before, doc[index + 1 : sentence.end]) if syntax.is_finite(t)), None)
    return verb is not None and outlook(verb.head if verb.dep_ in AUXILIARIES else verb) == "past"


def _is_ending(doc: Doc, index: int) -> bool:
    return doc[index].lower_ in judge_forms("endings") and doc[index + 1].lower_ in OF


def _unquoted(doc: Doc, start: int, end: int) -> Iterator[Token]:
    """The tokens outside of quotation marks."""
    quoted = False
    for token in doc[start:end]:
        quoted = token.text in QUOTES_OPEN or (quoted and token.text not in QUOTES_CLOSE)
        if not quoted:
            yield token


def _of(scene: Scene, number: int) -> Row:
    return scene.once(("prospect", number), lambda: _own(scene, scene.sentences[number]))


def _own(scene: Scene, sentence: Sentence) -> Row:
    doc, lexicon, said = scene.doc, load_status(), cues(scene.doc)
    text = plain_text(doc[sentence.start : sentence.end])
    out: Row = {
        f"cue-{name}": float(
            sum(map(said[name].__contains__, sentence.forms)) + sum(map(text.__contains__, lexicon[name].phrases))
        )
        for name in _CUES
    }
    published = doc._.published
    spans = [
        bounds(t.value)
        for t in doc._.timexes
        if published is not None and t.value and sentence.start <= t.start < sentence.end
    ]
    if published is not None and spans:
        out["times-past"] = sum(end < published for _, end in spans)
        out["times-ahead"] = sum(start > published for start, _ in spans)
        out["times-now"] = len(spans) - out["times-past"] - out["times-ahead"]
        ahead = sorted((start - published).days for start, _ in spans)
        out["latest"] = max(-_FAR, min(_FAR, ahead[-1]))
        out["earliest"] = max(-_FAR, min(_FAR, ahead[0]))
    return out
