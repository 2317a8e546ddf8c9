"""When: the dates that an encounter may have, and what speaks for and against each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from babel.dates import get_day_names

from entrevue.loaders.judge.telling import STEM
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.clauses import clause_of, reach, reports
from entrevue.loaders.meetings.narrative import pluperfect
from entrevue.loaders.meetings.whereabouts import in_dateline
from entrevue.schema.edtf import bounds, interval, precision

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import TimexMention
    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.sentence import Sentence

_LONGEST = 7  # days of an encounter
_WEEK = 7
_BARE = 2  # words of a weekday without its date
_FAR = 9


@dataclass(frozen=True, slots=True)
class Told:
    """What is to be dated.

    `words` (sentence, token) tell of one encounter with its status and kind; `rule_value` is the date that the rules
    give it, and `rule` the one that did.
    """

    words: tuple[tuple[int, int], ...]
    status: str
    kind: str
    rule_value: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value with the expression that gives it (for an interval the first of two), and how.

    The ways are "value", "ahead" and "nearest" (`TimexMention`), "pair" for an interval of two days told near each
    other, "month" for the month of a week, "earlier" and "later" for the same weekday of the weeks beside, and "rule".
    """

    value: str
    timex: TimexMention | None
    way: str
    last: TimexMention | None = None


def candidates(scene: Scene, told: Told) -> Iterator[Candidate]:
    """Every value of the article's expressions, intervals of two days told near each other, and the rules' date."""
    timexes = scene.doc._.timexes
    yield from _single(scene.doc)
    yield from _pairs(scene)
    if told.rule_value is not None and told.rule_value not in {t.value for t in timexes}:
        yield Candidate(told.rule_value, None, "rule")


def _single(doc: Doc) -> Iterator[Candidate]:
    timexes = doc._.timexes
    for timex in timexes:
        seen = set()
        for way in ("value", "ahead", "nearest"):
            value = getattr(timex, way)
            if value and value not in seen:
                seen.add(value)
                yield Candidate(value, timex, way)
        for value, way in _beside(doc, timex):
            if value not in seen:
                yield Candidate(value, timex, way)


def _pairs(scene: Scene) -> Iterator[Candidate]:
    days = [t for t in scene.doc._.timexes if t.value and precision(t.value) == "day" and "/" not in t.value]
    for first in days:
        for last in days:
            if first.start == last.start or abs(scene.sentence_of(first.start) - scene.sentence_of(last.start)) > 1:
                continue
            gap = (bounds(last.value)[0] - bounds(first.value)[0]).days
            if 0 < gap <= _LONGEST:
                yield Candidate(interval(first.value, last.value), first, "pair", last)


def _beside(doc: Doc, timex: TimexMention) -> Iterator[tuple[str, str]]:
    """The month of "la semaine prochaine", as annotators write it, and a weekday's days a week before and after."""
    if timex.value is None:
        return
    start, end = bounds(timex.value)
    if (end - start).days == _WEEK - 1 and start.month == end.month:
        yield f"{start:%Y-%m}", "month"
    bare = timex.end - timex.start <= _BARE
    if start == end and bare and any(t.lower_ in _weekdays() for t in doc[timex.start : timex.end]):
        yield (start - timedelta(days=_WEEK)).isoformat(), "earlier"
        yield (start + timedelta(days=_WEEK)).isoformat(), "later"


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(get_day_names("wide", locale="fr").values())


def features(
    scene: Scene, told: Told, candidate: Candidate, anchor: datetime.date | None, scores: dict[int, float]
) -> dict[str, float]:
    """What speaks for and against a date; `anchor` is the day of publication, `scores` how likely each word tells."""
    doc = scene.doc
    out: dict[str, float] = {
        f"way={candidate.way}": 1,
        f"status={told.status}": 1,
        f"kind={told.kind}": 1,
        "rule-value": float(candidate.value == told.rule_value),
        "rule-none": float(told.rule_value is None),
        f"rule={told.rule}": 1,
        "words": len(told.words),
        f"precision={precision(candidate.value)}": 1,
        "interval": float("/" in candidate.value),
        "timexes": len(doc._.timexes),
        "rule-agrees": float(candidate.value == told.rule_value and not told.rule.startswith("own")),
        "rule-own": float(candidate.value == told.rule_value and told.rule.startswith("own")),
    }
    start, end = bounds(candidate.value)
    out["length"] = min((end - start).days, 400)
    if anchor is not None:
        out["published"] = 1
        out["ahead-by"] = max(-400, min(400, (start - anchor).days))
        out["same-day"] = float(start == anchor == end)
        out["past"] = float(end < anchor)
        out["future"] = float(start > anchor)
        out["fits"] = float((told.status == "planned") == (end > anchor))
    out["occurrences"] = sum(t.value == candidate.value for t in doc._.timexes)
    if candidate.timex is None:
        return out
    out |= _expression(scene, candidate.timex)
    if candidate.last is not None:
        out |= {f"last-{k}": v for k, v in _expression(scene, candidate.last).items()}
        out["pair-gap"] = candidate.last.start - candidate.timex.end
        between = (
            doc[candidate.timex.end : candidate.last.start] if candidate.timex.end <= candidate.last.start else None
        )
        out["pair-clean"] = float(between is not None and not any(syntax.is_finite(t) for t in between))
    out |= _nearness(scene, told, candidate.timex, scores)
    return out


def _expression(scene: Scene, timex: TimexMention) -> dict[str, float]:
    doc = scene.doc
    root = doc[timex.start : timex.end].root
    clause = clause_of(root)
    out: dict[str, float] = {
        f"timex-rule={timex.rule}": 1,
        f"first={doc[timex.start].lower_}": 1,
        "tokens": timex.end - timex.start,
        "dateline": float(in_dateline(doc, timex.start)),
        "reported-clause": float(reports(clause)),
        "opens": float(timex.start <= doc[timex.start].sent.start + 1),
        f"dep={root.dep_}": 1,
        f"clause={clause.dep_}": 1,
        f"head={root.head.lower_[:STEM]}": 1,
        "year": float(any(t.text.isdigit() and len(t.text) == 4 for t in doc[timex.start : timex.end])),  # noqa: PLR2004
        "ambiguous": float(timex.ahead is not None and timex.ahead != timex.value),
        "body": float(any(s.start <= timex.start < s.end for s in scene.sentences)),
    }
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
    }
    low, high = sorted((word, timex.start))
    rivals = {t: s for t, s in scores.items() if t not in {w for _, w in told.words}}
    out["rival-between"] = max((s for t, s in rivals.items() if low < t < high), default=0)
    out["rivals-between"] = sum(s for t, s in rivals.items() if low < t < high)
    out["rival-nearer"] = max((s for t, s in rivals.items() if abs(t - timex.start) < high - low), default=0)
    same = [t for t in doc._.timexes if t.start != timex.start and low < t.start < high]
    out["timexes-between"] = len(same)
    out["dated-between"] = sum(t.value is not None for t in same)
    nearer = [t for t in doc._.timexes if abs(t.start - word) < abs(timex.start - word)]
    out["nearer-timexes"] = len(nearer)
    out["paragraphs-between"] = doc[low:high].text.count("\n\n")
    others = (
        [s for s in _in(scene.sentences[here], doc) if s.start != timex.start] if here < len(scene.sentences) else []
    )
    out["others-there"] = len(others)
    out["own-dated"] = len(_in(scene.sentences[number], doc))
    clause = clause_of(doc[timex.start : timex.end].root)
    out["clause-own"] = float(any(clause_of(doc[w]) == clause for _, w in told.words))
    out["clause-rival"] = max((s for t, s in rivals.items() if clause_of(doc[t]) == clause), default=0)
    out["own-there"] = sum(n == here for n, _ in told.words)
    out["lead"] = float(told.words[0][0] <= 1)
    lead = next(
        (t.value for t in doc._.timexes if t.value and scene.sentences and t.start >= scene.sentences[0].start), None
    )
    out["lead-value"] = float(lead == timex.value)
    before = [t for t in doc._.timexes if t.value and t.start < word]
    out["last-told"] = float(bool(before) and before[-1].start == timex.start)
    if here == number:
        token = doc[timex.start : timex.end].root
        out["same-sentence"] = 1
        out["tokens-between"] = high - low
        out["behind"] = float(timex.start > word)
        out[f"reach={reach(token, doc[word])}"] = 1
        out["verbs-between"] = sum(syntax.is_finite(t) for t in doc[low + 1 : high])
        out["same-clause"] = float(clause_of(token) == clause_of(doc[word]))
        out["governed"] = float(doc[word].is_ancestor(token))
    return out


def _in(sentence: Sentence, doc: Doc) -> Sequence[TimexMention]:
    return [t for t in doc._.timexes if sentence.start <= t.start < sentence.end]
