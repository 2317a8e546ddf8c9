"""What an article says and why, laid out for a reader: the model that the terminal's and the page's view both show.

Offsets are characters of the article's text. Everything shown that comes from outside has its control characters
replaced, so that no article can steer a terminal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from entrevue.graph.captions import meeting_caption
from entrevue.loaders.pipeline.characters import in_article
from entrevue.schema.countries import name_fr
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Span

    from entrevue.loaders.annotations import TimexMention
    from entrevue.loaders.extraction import Extractor
    from entrevue.schema.records import Article, Evidence, Meeting, Participation, Person, Record, Tag

Kind = Literal["person", "agency", "country", "city", "date", "topic"]

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Why:
    """The name of a rule, and what it means in words (empty where nobody has written it down)."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A mention in the text: what it stands for (`label`, empty where the words say it themselves), and why."""

    start: int
    end: int
    kind: Kind
    label: str
    why: Why


@dataclass(frozen=True, slots=True)
class Fact:
    """One line about a meeting: "when", "2015-02-14", the words that tell it, and why."""

    name: str
    value: str
    words: str
    why: Why


@dataclass(frozen=True, slots=True)
class Encounter:
    """A meeting: its caption, its kind, its facts, and the sentences that tell of it, each with its rule."""

    caption: str
    kind: str
    facts: tuple[Fact, ...]
    sentences: tuple[tuple[str, Why], ...]


@dataclass(frozen=True, slots=True)
class Someone:
    """A person (or, without a name, those whom nobody names) and the mentions that were resolved to them."""

    name: str
    description: str
    mentions: tuple[tuple[str, Why], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One article explained; `published` is the day from which its dates are counted, None if unknown."""

    id: str
    source: str
    published: str | None
    text: str
    marks: tuple[Mark, ...]
    encounters: tuple[Encounter, ...]
    people: tuple[Someone, ...]


def explain(article: Article, extractor: Extractor) -> Explanation:
    """Extract an article and explain what came out."""
    record = extractor.extract(article)
    found = any((record.persons, record.agencies, record.countries, record.topics, record.meetings))
    doc = extractor.annotated(article) if found else None
    return Explanation(
        id=printable(article.id),
        source=printable(article.source),
        published=record.published,
        text=printable(article.text),
        marks=nested(_marks(doc)) if doc is not None else (),
        encounters=tuple(_encounter(meeting, record, doc) for meeting in record.meetings) if doc is not None else (),
        people=_people(record, doc) if doc is not None else (),
    )


def printable(text: str) -> str:
    """Return `text`, of the same length, without characters that steer a terminal or turn the direction of writing."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def nested(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return the marks in the order of the text, outer before inner, without those that cross an earlier one."""
    kept: list[Mark] = []
    around: list[Mark] = []
    for mark in sorted(marks, key=lambda one: (one.start, -one.end)):
        while around and around[-1].end <= mark.start:
            around.pop()
        inside = not around or mark.end <= around[-1].end
        again = bool(kept) and (kept[-1].start, kept[-1].end) == (mark.start, mark.end)
        if inside and not again and mark.start < mark.end:
            kept.append(mark)
            around.append(mark)
    return tuple(kept)


def pieces(explanation: Explanation) -> Iterator[tuple[Literal["open", "text", "close"], str, Mark | None]]:
    """Cut the text at its marks: each opens, holds text and other marks, and closes."""
    text, at = explanation.text, 0
    opened: list[Mark] = []
    for mark in (*explanation.marks, None):
        start = len(text) if mark is None else mark.start
        while opened and opened[-1].end <= start:
            inner = opened.pop()
            yield "text", text[at : inner.end], None
            yield "close", "", inner
            at = inner.end
        yield "text", text[at:start], None
        at = start
        if mark is not None:
            yield "open", "", mark
            opened.append(mark)


def _marks(doc: Doc) -> Iterator[Mark]:
    for one in doc._.person_mentions:
        span = doc[one.start : one.end]
        names = [doc._.people[i].name for i in one.persons]
        label = "" if names and names[0] in span.text else ", ".join(names) or "?"
        yield _mark(span, "person", label, _why("person", one.rule))
    for one in doc._.agencies:
        span = doc[one.start : one.end]
        yield _mark(span, "agency", "" if one.name in span.text else one.name, Why(one.rule, ""))
    for one in doc._.countries:
        yield _mark(doc[one.start : one.end], "country", one.code, Why(one.form, ""))
    for one in doc._.cities:
        yield _mark(doc[one.start : one.end], "city", one.country or "", Why("city", ""))
    for one in doc._.timexes:
        yield _mark(doc[one.start : one.end], "date", one.value or "?", Why(one.rule, one.reason))
    for one in doc._.topics:
        yield _mark(doc[one.start : one.end], "topic", one.code, Why("topic", ""))


def _mark(span: Span, kind: Kind, label: str, why: Why) -> Mark:
    return Mark(*_stands(span), kind, printable(label), why)


def _stands(span: Span) -> tuple[int, int]:
    """Where a span begins and ends in the article."""
    return in_article(span.start_char, span.end_char, span.doc._.places)


def _encounter(meeting: Meeting, record: Record, doc: Doc) -> Encounter:
    facts = [_part("who", part, part.name) for part in meeting.persons]
    facts += [_part("body", part, part.name) for part in meeting.agencies]
    facts += [_part("state", part, f"{name_fr(part.name)} ({part.name})") for part in meeting.countries]
    facts.append(_when(meeting.date, meeting.date_evidence, record.published, doc._.timexes, doc))
    status = meeting.status_evidence
    facts.append(Fact("status", meeting.status, "", _why("status", status.rule if status else "")))
    place = meeting.place
    where = ", ".join(filter(None, (place.city, name_fr(place.country) if place.country else None)))
    if where:
        facts.append(Fact("where", where, "", _why("place", place.evidence.rule if place.evidence else "")))
    facts += _agenda(meeting.topics)
    return Encounter(
        printable(meeting_caption(meeting, record.persons)), meeting.kind, tuple(facts), tuple(_sentences(meeting))
    )


def _sentences(meeting: Meeting) -> Iterator[tuple[str, Why]]:
    """Every sentence once, with all that tells of the meeting in it."""
    rules: dict[tuple[int, int, str], list[str]] = {}
    for one in meeting.evidence:
        rules.setdefault((one.start, one.end, one.text), []).append(one.rule)
    for (_start, _end, text), found in rules.items():
        yield _one_line(text), _why("participation", "+".join(dict.fromkeys(found)))


def _part(name: str, part: Participation, value: str) -> Fact:
    role = "" if part.role == "participant" else f", {part.role}"
    rule = part.evidence.rule if part.evidence else ""
    return Fact(name, printable(value) + role, "", _why("participation", rule))


def _when(
    date: str | None, evidence: Evidence | None, published: str | None, timexes: Iterable[TimexMention], doc: Doc
) -> Fact:
    """Say how the date was got: where its words stand, how they were counted and from which day."""
    if evidence is None:
        told = "put together from what the article tells" if date else "the article does not tell"
        return Fact("when", date or "unknown", "", Why("", told))
    timex = next((one for one in timexes if _stands(doc[one.start : one.end])[0] == evidence.start), None)
    found, _, counted = evidence.rule.partition(":")
    where = _why("date", found).reason
    how = timex.reason if timex is not None and timex.reason else counted
    origin = f" ({published})" if published and "publication" in how else ""
    reason = ", ".join(filter(None, (where, how + origin)))
    return Fact("when", date or "unknown", _one_line(evidence.text), Why(evidence.rule, reason))


def _agenda(topics: Iterable[Tag]) -> Iterator[Fact]:
    """Name the topics, each with the sentence that tells it; one that tells several is quoted once."""
    quoted = ""
    for tag in topics:
        words = _one_line(tag.evidence[0].text) if tag.evidence else ""
        yield Fact("topic", tag.code, "" if words == quoted else words, Why("", "likewise" if words == quoted else ""))
        quoted = words


def _people(record: Record, doc: Doc) -> tuple[Someone, ...]:
    mentions: dict[int | None, list[tuple[str, Why]]] = {}
    for one in doc._.person_mentions:
        for index in one.persons or (one.person,):
            words = _one_line(doc[one.start : one.end].text)
            mentions.setdefault(index, []).append((words, _why("person", one.rule)))
    people = [
        Someone(printable(person.name), printable(_description(person)), tuple(mentions.get(index, ())))
        for index, person in enumerate(record.persons)
    ]
    nobody = mentions.get(None)
    return (*people, Someone("", "", tuple(nobody))) if nobody else tuple(people)


def _description(person: Person) -> str:
    country = name_fr(person.country) if person.country else None
    return ", ".join(filter(None, (person.role, person.service, country)))


def _why(section: str, rule: str) -> Why:
    """Put a rule into words, part by part."""
    words: dict[str, str] = read_table("rules")[section]
    told = (words.get(part, "") for part in re.split(r"[+:]", rule))
    return Why(rule, ", ".join(dict.fromkeys(filter(None, told))))


def _one_line(text: str) -> str:
    return printable(" ".join(text.split()))
