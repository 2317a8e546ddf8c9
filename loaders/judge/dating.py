"""When: what speaks for and against each of the dates that an encounter may have."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from entrevue.loaders.judge import day, narration
from entrevue.loaders.judge.nearness import rivals, telling_in, within_sentence
from entrevue.loaders.judge.phase import phases
from entrevue.loaders.judge.scene import lineage
from entrevue.loaders.judge.telling import STEM
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.clauses import clause_of, reports
from entrevue.loaders.meetings.narrative import pluperfect
from entrevue.loaders.meetings.stays import begins, closes
from entrevue.loaders.meetings.whereabouts import in_dateline
from entrevue.schema.edtf import bounds

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import TimexMention
    from entrevue.loaders.judge.dates import Candidate
    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.sentence import Sentence

_FAR = 9


@dataclass(frozen=True, slots=True)
class Told:
    """What is to be dated.

    `words` (sentence, token) tell of one encounter of these persons with its status and kind; `rule_value` is the date
    that the rules give it, and `rule` the one that did.
    """

    words: tuple[tuple[int, int], ...]
    persons: frozenset[int]
    status: str
    kind: str
    rule_value: str | None
    rule: str


def features(
    scene: Scene, told: Told, candidate: Candidate, anchor: datetime.date | None, scores: dict[int, float]
) -> dict[str, float]:
    """What speaks for and against a date; `anchor` is the day of publication, `scores` how likely each word tells."""
    doc, value, own = scene.doc, candidate.value, told.rule.startswith("own")
    ruled = value == told.rule_value
    out: dict[str, float] = {
        f"way={candidate.way}": 1,
        "rule-value": float(ruled),
        "rule-agrees": float(ruled and not own),
        "rule-own": float(ruled and own),
    }
    # `scores` and `anchor` are the same for all candidates of an article
    out |= scene.once(("to-be-dated", told), lambda: _encounter(told))
    out |= scene.once(("day", value), lambda: day.by_itself(doc, value, anchor))
    if anchor is not None:
        out["fits"] = float((told.status == "planned") == (bounds(value)[1] > anchor))
    if candidate.timex is None:
        return out
    timex, last = candidate.timex, candidate.last
    out |= scene.once(("expression", timex.start), lambda: _expression(scene, timex))
    if last is not None:
        out |= scene.once(("last", told.words, last.start), lambda: _last(scene, told, last, scores))
        out["pair-gap"] = last.start - timex.end
        between = doc[timex.end : last.start] if timex.end <= last.start else None
        out["pair-clean"] = float(between is not None and not any(map(syntax.is_finite, between)))
    if candidate.length is not None:
        here = scene.sentence_of(candidate.length)
        out["length-delta"] = min((here - n for n, _ in told.words), key=abs)
    here = scene.sentence_of(timex.start)
    out |= scene.once(("near", told.words, timex.start), lambda: _nearness(scene, told, timex, scores))
    out |= scene.once(("course", told.words), lambda: _course(scene, told))
    out |= scene.once(("value", value), lambda: day.among_others(doc, value, anchor))
    out |= scene.once(("company", told.words, here), lambda: _company(scene, told, here))
    return out


def _encounter(told: Told) -> dict[str, float]:
    """What is asked of an encounter, whatever the date."""
    return {
        f"status={told.status}": 1,
        f"kind={told.kind}": 1,
        "rule-none": float(told.rule_value is None),
        f"rule={told.rule}": 1,
        "words": len(told.words),
        "persons": len(told.persons),
    }


def _last(scene: Scene, told: Told, last: TimexMention, scores: dict[int, float]) -> dict[str, float]:
    """What is asked of the second of two expressions."""
    expression = scene.once(("expression", last.start), lambda: _expression(scene, last))
    near = scene.once(("near", told.words, last.start), lambda: _nearness(scene, told, last, scores))
    return {f"last-{key}": value for row in (expression, near) for key, value in row.items()}


def _course(scene: Scene, told: Told) -> dict[str, float]:
    """Which phases of the encounter its words tell, and which the article dates."""
    out: dict[str, float] = {}
    for number, word in told.words:
        out |= {f"tells-{phase}": 1.0 for phase in phases(scene, word)}
        out |= scene.once(("manner-of-telling", word), partial(narration.features, scene, number, word))
    return out | scene.once(("dated-phases",), lambda: _dated(scene))


def _dated(scene: Scene) -> dict[str, float]:
    """Which phases the article dates."""
    roots = [scene.doc[timex.start : timex.end].root for timex in scene.doc._.timexes if timex.value is not None]
    return {f"dates-{phase}": 1.0 for root in roots for phase in phases(scene, root.i)}


def _company(scene: Scene, told: Told, here: int) -> dict[str, float]:
    """Who is mentioned where the date is told: the encounter's people, or others."""
    if here >= len(scene.sentences):
        return {}
    sentence = scene.sentences[here]
    there = {p for u in sentence.units if u.human for p in u.persons}
    paragraph = {
        p
        for number in (here - 1, here, here + 1)
        if 0 <= number < len(scene.sentences)
        for u in scene.sentences[number].units
        if u.human
        for p in u.persons
    }
    own = told.persons
    return {
        "own-people": len(there & own),
        "other-people": len(there - own),
        "own-share": len(there & own) / len(own) if own else 0.5,
        "own-near": len(paragraph & own),
        "other-near": len(paragraph - own),
    }


def _expression(scene: Scene, timex: TimexMention) -> dict[str, float]:
    doc = scene.doc
    root = doc[timex.start : timex.end].root
    clause = clause_of(root)
    out: dict[str, float] = {
        f"timex-rule={timex.rule}": 1,
        f"first={doc[timex.start].lower_}": 1,
        "tokens": timex.end - timex.start,
        "dateline": float(in_dateline(doc, timex.start)),
        "begins": float(begins(doc, timex)),
        "closes": float(closes(doc, timex)),
        "reported-clause": float(reports(clause)),
        "opens": float(timex.start <= doc[timex.start].sent.start + 1),
        f"dep={root.dep_}": 1,
        f"clause={clause.dep_}": 1,
        f"head={root.head.lower_[:STEM]}": 1,
        "year": float(any(t.text.isdigit() and len(t.text) == 4 for t in doc[timex.start : timex.end])),  # noqa: PLR2004
        "ambiguous": float(timex.ahead is not None and timex.ahead != timex.value),
        "body": float(any(s.start <= timex.start < s.end for s in scene.sentences)),
    }
    out |= phases(scene, root.i)
    for back in (1, 2):
        if timex.start - back >= 0:
            out[f"before{back}={doc[timex.start - back].lower_}"] = 1
    out["order"] = sum(t.start < timex.start for t in doc._.timexes)
    return out


def _nearness(scene: Scene, told: Told, timex: TimexMention, scores: dict[int, float]) -> dict[str, float]:
    doc = scene.doc
    here = scene.sentence_of(timex.start)
    number, word = min(told.words, key=lambda w: (abs(w[0] - here), abs(w[1] - timex.start)))
    out: dict[str, float] = {
        "delta": max(-_FAR, min(_FAR, here - number)),
        "distance": min(_FAR, abs(here - number)),
        "first-delta": max(-_FAR, min(_FAR, here - told.words[0][0])),
        "pluperfect": float(pluperfect(doc, word)),
        "number": number,
        "word-telling": scores.get(word, 0.0),
        "best-word": float(scores.get(word, 0.0) >= max(scores.get(w, 0.0) for _, w in told.words)),
        f"word={doc[word].lower_[:STEM]}": 1,
    }
    low, high = sorted((word, timex.start))
    own = {w for _, w in told.words}
    out |= rivals(word, timex.start, own, scores)
    same = [t for t in doc._.timexes if t.start != timex.start and low < t.start < high]
    out["timexes-between"] = len(same)
    out["dated-between"] = sum(t.value is not None for t in same)
    after = next((t for t in doc._.timexes if t.value and t.start > word), None)
    out["next-told"] = float(after is not None and after.start == timex.start)
    out["sentences-back"] = sum(s < here for s, _ in told.words)
    nearer = [t for t in doc._.timexes if abs(t.start - word) < abs(timex.start - word)]
    out["nearer-timexes"] = len(nearer)
    out["paragraphs-between"] = doc[low:high].text.count("\n\n")
    others = (
        [s for s in _in(scene.sentences[here], doc) if s.start != timex.start] if here < len(scene.sentences) else []
    )
    out["others-there"] = len(others)
    out["own-dated"] = len(_in(scene.sentences[number], doc))
    root = doc[timex.start : timex.end].root
    clause = clause_of(root)
    steps = [n for n, t in enumerate(lineage(root)) if t.i in own]
    out["steps-up"] = min(steps, default=_FAR)
    out["head-own"] = float(root.head.i in own)
    out["clause-own"] = float(any(clause_of(doc[w]) == clause for _, w in told.words))
    out["clause-rival"] = max((scores[t] for t in telling_in(scene, clause, scores) if t not in own), default=0)
    out["own-there"] = sum(n == here for n, _ in told.words)
    out["lead"] = float(told.words[0][0] <= 1)
    lead = next(
        (t.value for t in doc._.timexes if t.value and scene.sentences and t.start >= scene.sentences[0].start), None
    )
    out["lead-value"] = float(lead == timex.value)
    before = [t for t in doc._.timexes if t.value and t.start < word]
    out["last-told"] = float(bool(before) and before[-1].start == timex.start)
    if here == number:
        out["tokens-between"] = high - low
        out |= within_sentence(doc, word, timex.start, timex.end)
    return out


def _in(sentence: Sentence, doc: Doc) -> Sequence[TimexMention]:
    return [t for t in doc._.timexes if sentence.start <= t.start < sentence.end]
