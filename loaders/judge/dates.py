"""The dates that an encounter may have: what the article's expressions of time say, alone or two together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from entrevue.loaders.dates.lexicon import weekdays
from entrevue.loaders.dates.thread import is_of_days
from entrevue.loaders.judge.acts import is_of_an_act
from entrevue.loaders.judge.befallen import befell
from entrevue.loaders.judge.inner import counted_days, day_within
from entrevue.loaders.judge.naming import is_fixed_term, is_of_a_thing, names_event
from entrevue.loaders.judge.phase import phases_of_day
from entrevue.loaders.judge.released import is_of_a_release
from entrevue.loaders.meetings.stays import durations
from entrevue.schema.edtf import bounds, interval, precision

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import TimexMention
    from entrevue.loaders.judge.scene import Scene

_LONGEST = 7  # days of an encounter
_SHORT = 4  # days of one whose first and last are told
_APART = 5  # sentences apart
_DURATION = 2  # sentences between a day and how long what begins or ends there lasts
_WEEK = 7
_OPENING = frozenset({"opens", "opens-before", "arrives"})
_CLOSING = frozenset({"closes", "closes-before", "leaves"})
_RECALLED = 4  # days named before, from which "la veille" or "le même jour" may count
_SPAN_OF_MONTHS = len("YYYY-MM/YYYY-MM")
_BARE = 2  # words of a weekday without its date


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value with the expression that gives it (for an interval the first of two), and how.

    The ways are "value", "ahead" and "nearest" (`TimexMention`), "pair" for an interval of two days of the article,
    "from" and "until" for one that begins or ends on a day and lasts as long as the words at token `length` say,
    "month" for the month of a week, "year" for that of a season, "earlier" and "later" for the same weekday of the
    weeks beside, "recalled" for "le même jour" or "la veille" counted from another day than the report's thread gives
    (`last`), "aside" for an incomplete date completed by another (`last`), "inner" for a counted day of a span (whose
    first day is told at `last`), and "rule".
    """

    value: str
    timex: TimexMention | None
    way: str
    last: TimexMention | None = None
    length: int | None = None


def candidates(scene: Scene, ruled: str | None) -> Iterator[Candidate]:
    """Every value of the article's expressions, intervals that its days and durations make, and the rules' date."""
    yield from scene.once(("dates",), lambda: tuple(_told(scene)))
    if ruled is not None and ruled not in {t.value for t in scene.doc._.timexes}:
        yield Candidate(ruled, None, "rule")


def _told(scene: Scene) -> Iterator[Candidate]:
    """What the article's own words give, whichever encounter is dated."""
    days = _days(scene)
    told = [*_single(scene.doc), *_pairs(days), *_lasting(scene, days), *_asides(scene.doc)]
    yield from (one for one in told if not is_no_encounters(scene.doc, one))
    yield from _recalled(days, scene.doc)
    yield from _inner(scene.doc, told)


def is_no_encounters(doc: Doc, one: Candidate) -> bool:
    """Whether the words tell since when, or the day of something else: of a communiqué, a plan, an attack, a law."""
    if one.last is not None and names_event(doc, one.last):
        return True
    day = one.timex
    if day is None:
        return False
    of_a_thing = is_of_a_thing(doc, day, one.value) or is_of_a_release(doc, day)
    return of_a_thing or is_of_an_act(doc, day) or befell(doc, day)


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


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of the article: the expression that gives it, its sentence, and whether something opens or closes then."""

    value: str
    timex: TimexMention
    sentence: int
    opens: bool
    closes: bool

    @property
    def only_opens(self) -> bool:
        """Whether something opens then, and nothing closes."""
        return self.opens and not self.closes

    @property
    def only_closes(self) -> bool:
        """Whether something closes then, and nothing opens."""
        return self.closes and not self.opens


def _days(scene: Scene) -> list[_Day]:
    days = []
    for timex in scene.doc._.timexes:
        told = phases_of_day(scene.doc, timex.start, timex.end)
        opens, closes = not told.keys().isdisjoint(_OPENING), not told.keys().isdisjoint(_CLOSING)
        days += [
            _Day(value, timex, scene.sentence_of(timex.start), opens, closes)
            for value in dict.fromkeys((timex.value, timex.ahead, *(v for v, _ in timex.asides if timex.value is None)))
            if value and precision(value) == "day" and "/" not in value
        ]
    return days


def _pairs(days: Sequence[_Day]) -> Iterator[Candidate]:
    """Intervals of two days told near each other, each by the two expressions that stand nearest."""
    nearest: dict[str, tuple[int, Candidate]] = {}
    for first in days:
        for last in days:
            length = (bounds(last.value)[0] - bounds(first.value)[0]).days
            sentences = abs(first.sentence - last.sentence)
            told = first.opens and last.closes
            possible = told or (sentences <= _APART and not first.only_closes and not last.only_opens)
            if not possible or not 0 < length <= (_LONGEST if told or sentences <= 1 else _SHORT):
                continue
            value, apart = interval(first.value, last.value), abs(first.timex.start - last.timex.start)
            if value not in nearest or apart < nearest[value][0]:
                nearest[value] = apart, Candidate(value, first.timex, "pair", last.timex)
    return (candidate for _, candidate in nearest.values())


def _lasting(scene: Scene, days: Sequence[_Day]) -> Iterator[Candidate]:
    """Intervals of a day and a duration ("deux jours") told within a sentence of it."""
    for token, count in durations(scene.doc, 0, len(scene.doc)):
        here = scene.sentence_of(token)
        shift = timedelta(days=count - 1)
        for day in days:
            if abs(day.sentence - here) <= _DURATION:
                start = bounds(day.value)[0]
                if not day.only_closes:
                    yield Candidate(interval(day.value, (start + shift).isoformat()), day.timex, "from", length=token)
                if not day.only_opens:
                    yield Candidate(interval((start - shift).isoformat(), day.value), day.timex, "until", length=token)


def _recalled(days: Sequence[_Day], doc: Doc) -> Iterator[Candidate]:
    """What "le même jour" and "la veille" mean if they count from another day than the thread of the report says."""
    for timex in doc._.timexes:
        if timex.shift is None:
            continue
        before: dict[str, _Day] = {}
        for day in days:
            if day.timex.end <= timex.start and day.value == day.timex.value:
                before.pop(day.value, None)  # named last is named nearest
                before[day.value] = day
        for day in list(before.values())[-_RECALLED:]:
            value = (bounds(day.value)[0] + timedelta(days=timex.shift)).isoformat()
            if value != timex.value:
                yield Candidate(value, timex, "recalled", day.timex)


def _asides(doc: Doc) -> Iterator[Candidate]:
    starts = {timex.start: timex for timex in doc._.timexes}
    for timex in doc._.timexes:
        known = {timex.value, timex.ahead, timex.nearest}
        for value, start in timex.asides:
            if value not in known and not (start in starts and is_fixed_term(doc, starts[start])):
                yield Candidate(value, timex, "aside", starts.get(start))


def _inner(doc: Doc, told: Sequence[Candidate]) -> Iterator[Candidate]:
    """The counted days ("le deuxième jour") of every span of days."""
    spans = {c.value: c.timex for c in told if "/" in c.value and is_of_days(c.value)}
    for timex, place in counted_days(doc):
        for span, begin in spans.items():
            value = day_within(span, place)
            if value is not None:
                yield Candidate(value, timex, "inner", begin)


def _beside(doc: Doc, timex: TimexMention) -> Iterator[tuple[str, str]]:
    """The month of "la semaine prochaine", as annotators write it, and a weekday's days a week before and after."""
    if timex.value is None or len(timex.value) == _SPAN_OF_MONTHS:
        yield from ((year, "year") for year in _years(doc, timex))
    if timex.value is None:
        return
    start, end = bounds(timex.value)
    if (end - start).days == _WEEK - 1 and start.month == end.month:
        yield f"{start:%Y-%m}", "month"
    bare = timex.end - timex.start <= _BARE
    if start == end and bare and any(t.lower_ in weekdays() for t in doc[timex.start : timex.end]):
        yield (start - timedelta(days=_WEEK)).isoformat(), "earlier"
        yield (start + timedelta(days=_WEEK)).isoformat(), "later"


def _years(doc: Doc, timex: TimexMention) -> Iterator[str]:
    """The year that a season or a part of the year names: "au printemps 2019"."""
    return (t.text for t in doc[timex.start : timex.end] if t.text.isdigit() and len(t.text) == len("YYYY"))
