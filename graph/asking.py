"""Plain questions: words that name people, bodies, states or topics, and what is asked of their encounters.

Words stand side by side as in `Hammouchi Espagne terrorisme`, without saying what kind each is: a state is tried first,
then a topic, a person, an agency, and of neighbouring words the most that make one name. Everything that is named must
hold of an encounter. Where none does, the question is asked again with each part left out.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal, get_args

from entrevue.graph import lookup
from entrevue.graph.statements import statement
from entrevue.schema.errors import UsageError

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    import neo4j

Kind = Literal["country", "topic", "person", "agency", "place"]

_LONGEST_NAME = 6  # words
_SHOWN = 80  # characters of what was typed
_LISTS = {"person": "people", "agency": "agencies", "country": "countries", "topic": "topics", "place": "places"}

_SEVERAL = ("person", "agency")  # of which one name may mean several


@dataclass(frozen=True, slots=True)
class Named:
    """What words of a question mean: nodes of one kind, of which any will do."""

    text: str
    kind: Kind
    found: tuple[lookup.Found, ...]

    def __str__(self) -> str:
        names = " or ".join(dict.fromkeys(one.name for one in self.found))
        return {"topic": f"about {names}", "place": f"in {names}"}.get(self.kind, f"with {names}")


@dataclass(frozen=True, slots=True)
class Question:
    """Encounters wanted; dates are inclusive, None where not asked for, and no statuses mean any."""

    named: tuple[Named, ...] = ()
    statuses: tuple[str, ...] = ()
    since: datetime.date | None = None
    until: datetime.date | None = None
    limit: int = 50

    def __str__(self) -> str:
        return ", ".join(("encounters", *(text for text, _ in self.parts())))

    def parts(self) -> Iterator[tuple[str, Question]]:
        """Yield each part of the question in words, with the question without it."""
        for at, one in enumerate(self.named):
            yield str(one), replace(self, named=self.named[:at] + self.named[at + 1 :])
        if self.statuses:
            yield " or ".join(self.statuses), replace(self, statuses=())
        if self.since:
            yield f"since {self.since}", replace(self, since=None)
        if self.until:
            yield f"until {self.until}", replace(self, until=None)


@dataclass(frozen=True, slots=True)
class Reply:
    """What was found: columns and rows, and how many encounters there are in all.

    `without` is for an empty answer: each part of the question with the number there would be without it.
    """

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    total: int
    without: dict[str, int] = field(default_factory=dict)


def read_words(session: neo4j.Session, words: Sequence[str]) -> tuple[Named, ...]:
    """Return what `words` name, taking as many neighbours as make a name; raise UsageError for what names nothing."""
    named: list[Named] = []
    at = 0
    while at < len(words):
        for end in range(min(len(words), at + _LONGEST_NAME), at, -1):
            meant = _meaning(session, " ".join(words[at:end]))
            if meant is not None:
                named.append(meant)
                at = end
                break
        else:
            raise _unknown(session, words[at])
    return tuple(named)


def read_topic(text: str) -> Named:
    """Return the topic that `text` names; raise UsageError for none."""
    return Named(text, "topic", (lookup.find_topic(text),))


def read_country(text: str) -> Named:
    """Return the state that `text` names; raise UsageError for none."""
    return Named(text, "country", (lookup.find_country(text),))


def read_person(session: neo4j.Session, text: str) -> Named:
    """Return the people whom `text` means; raise UsageError for none."""
    return Named(text, "person", lookup.find_people(session, text))


def read_place(text: str) -> Named:
    """Return the state that `text` names, as the place of an encounter; raise UsageError for none."""
    return Named(text, "place", (lookup.find_country(text),))


def ask(session: neo4j.Session, question: Question) -> Reply:
    """Return the answer to `question`, and for an empty one how many there would be without each of its parts."""
    total, meetings = find(session, question)
    result = session.run(statement("ask/tell"), meetings=meetings)
    columns, rows = tuple(result.keys()), [tuple(record.values()) for record in result]
    without = {} if total else {text: find(session, rest)[0] for text, rest in question.parts()}
    return Reply(columns, rows, total, without)


def find(session: neo4j.Session, question: Question) -> tuple[int, list[str]]:
    """Return how many encounters `question` asks for, and the keys of the latest of them."""
    row = session.run(statement(way(question)), parameters(question)).single(strict=True)
    return row["total"], row["meetings"]


def way(question: Question) -> str:
    """Return the statement that finds its encounters: from people or bodies, or else along the calendar."""
    return "ask/find" if any(one.kind in _SEVERAL for one in question.named) else "ask/browse"


def parameters(question: Question) -> dict[str, Any]:
    """Return `question` as the parameters of either statement."""
    lists: dict[str, list[Any]] = {name: [] for name in _LISTS.values()}
    for one in question.named:
        keys = [found.key for found in one.found]
        lists[_LISTS[one.kind]] += [keys] if one.kind in _SEVERAL else keys
    codes = {name: lists[name] or None for kind, name in _LISTS.items() if kind not in _SEVERAL}
    others = {"since": question.since, "until": question.until, "limit": question.limit}
    return {**lists, **codes, **others, "statuses": list(question.statuses) or None}


def _meaning(session: neo4j.Session, text: str) -> Named | None:
    for kind in get_args(Kind):
        try:
            match kind:
                case "country":
                    return Named(text, kind, (lookup.find_country(text),))
                case "topic":
                    return Named(text, kind, (lookup.find_topic(text),))
                case "person":
                    return Named(text, kind, lookup.find_people(session, text))
                case "agency":
                    return Named(text, kind, lookup.find_agencies(session, text))
        except UsageError:
            continue
    return None


def _unknown(session: neo4j.Session, text: str) -> UsageError:
    shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
    near = lookup.similar(session, text)
    offer = f"; did you mean {' or '.join(near)}?" if near else ""
    return UsageError(f"no person, agency, country or topic called {shown!r}{offer}")
