"""How long an encounter lasts: "une visite de deux jours entamée lundi", "jusqu'à jeudi", "prennent fin mercredi"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from entrevue.loaders.meetings.clauses import clause_of
from entrevue.loaders.meetings.places import load_places
from entrevue.loaders.meetings.vocabulary import load_triggers
from entrevue.schema.edtf import bounds, interval, precision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

    from entrevue.loaders.annotations import TimexMention
    from entrevue.loaders.meetings.merging import Cluster

_LONGEST = 7  # days
_UNITS = {"jours": "days", "journées": "days", "heures": "hours"}


def stay(doc: Doc, cluster: Cluster, timex: TimexMention) -> str | None:
    """The interval of an encounter of which the text dates only the first or the last day; None where it does not."""
    if timex.value is None or precision(timex.value) != "day" or "/" in timex.value:
        return None
    sentence = _sentence(doc, timex.start)
    if sentence is None:
        return None
    until = _until(doc, sentence, timex)
    if until is not None:
        return _interval(timex.value, until)
    ends = closes(doc, timex)
    starts = begins(doc, timex) or (not ends and _is_stated(doc, sentence))
    length = _duration(doc, sentence, timex) if starts or ends else 0
    if length > 1:
        day = bounds(timex.value)[0]
        shift = timedelta(days=length - 1)
        return (
            interval((day - shift).isoformat(), timex.value)
            if ends
            else interval(timex.value, (day + shift).isoformat())
        )
    if not starts or not any(m.trigger.kind in {"conference", "visit"} for m in cluster.mentions):
        return None
    close = _closing(doc, sentence, timex.value)
    return _interval(timex.value, close) if close else None


def _interval(first: str, last: str) -> str | None:
    days = (bounds(last)[0] - bounds(first)[0]).days
    return interval(first, last) if 0 < days <= _LONGEST else None


def _sentence(doc: Doc, token: int) -> Span | None:
    return (
        next((s for s in doc.spans["sentences"] if s.start <= token < s.end), None)
        if "sentences" in doc.spans
        else None
    )


def _text(span: Span) -> str:
    return span.text.casefold().replace("’", "'")


def begins(doc: Doc, timex: TimexMention) -> bool:
    """Whether something begins on the day named ("entamée lundi", "à partir de lundi")."""
    words = load_places()
    before = _text(doc[max(0, timex.start - 4) : timex.start])
    verb = clause_of(doc[timex.start : timex.end].root)
    return before.endswith(tuple(words.begin_phrases)) or words.begin.has(verb.lower_)


def closes(doc: Doc, timex: TimexMention) -> bool:
    """Whether something ends on the day named ("prennent fin mercredi")."""
    verb = clause_of(doc[timex.start : timex.end].root)
    return _closes(verb)


def _closes(verb: Token) -> bool:
    return verb.lower_.startswith(tuple(w for w in load_places().end if " " not in w)) or any(
        c.lower_ == "fin" and verb.lower_.startswith(("pren", "pri", "touch")) for c in verb.children
    )


def _until(doc: Doc, sentence: Span, timex: TimexMention) -> str | None:
    """Return the day behind "jusque": "depuis lundi et jusqu'au jeudi 26"."""
    for other in doc._.timexes:
        if timex.end <= other.start < sentence.end and other.value and precision(other.value) == "day":
            before = _text(doc[max(timex.end, other.start - 2) : other.start])
            if "jusqu" in before and begins(doc, timex):
                value: str = other.value
                return value
    return None


def _is_stated(doc: Doc, sentence: Span) -> bool:
    """Whether the sentence says for how long from the day that it names: "attendue le 14 mai pour trois jours"."""
    return any(
        token - 2 >= sentence.start and doc[token - 2].lower_ == "pour"
        for token, _ in durations(doc, sentence.start, sentence.end)
    )


def _duration(doc: Doc, sentence: Span, timex: TimexMention) -> int:
    """The days that are counted in the sentence or in a verbless one right before it."""
    found = durations(doc, max(0, sentence.start - 12), sentence.end)
    return next((days for token, days in found if not timex.start <= token < timex.end), 0)


def durations(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where among the tokens `start:end` "deux jours", "quarante-huit heures" stand, and how many days they count."""
    words = load_places()
    for token in doc[start:end]:
        unit = _UNITS.get(token.lower_)
        if unit is None or token.i == 0:
            continue
        numbers = words.days if unit == "days" else words.hours
        back = doc[max(0, token.i - 3) : token.i]
        number = next((n for form, n in numbers.items() if _text(back).replace(" ", "").endswith(form)), 0)
        if number:
            yield token.i, number


def _closing(doc: Doc, sentence: Span, opened: str) -> str | None:
    """The day on which a later sentence says that it ends ("Les assises prennent fin mercredi")."""
    nouns = load_triggers().nouns
    for later in doc.spans["sentences"]:
        if later.start <= sentence.start:
            continue
        ends = [
            t
            for t in doc._.timexes
            if later.start <= t.start < later.end and t.value and precision(t.value) == "day" and closes(doc, t)
        ]
        subject = any(t.dep_.startswith("nsubj") and any(e.forms.has(t.lower_) for e in nouns) for t in later)
        named = any(later.start <= m.start < later.end and m.persons for m in doc._.person_mentions)
        if ends and subject and not named:
            return next((v for v in (ends[0].value, ends[0].ahead) if v and v > opened), None)
    return None
