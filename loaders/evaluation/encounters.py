"""Meetings as the measure sees them: sets of participants, comparable across the two sides."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING, Self

from entrevue.loaders.evaluation.names import bare_name
from entrevue.loaders.evaluation.records import codes, names, objects, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from entrevue.loaders.evaluation.records import JsonRecord


@dataclass(frozen=True, slots=True)
class Resolver:
    """From any name to the gold person it stands for, or to its bare form where it stands for none."""

    table: dict[str, str]

    @classmethod
    def of(cls, gold: JsonRecord) -> Self:
        """Take the persons of a gold record; a main name goes before another person's alias."""
        persons = objects(gold, "persons")
        table: dict[str, str] = {}
        for person in persons:
            table.setdefault(bare_name(person["name"]), person["name"])
        for person in persons:
            for alias in person.get("aliases") or ():
                table.setdefault(bare_name(alias), person["name"])
        return cls(table)

    def __call__(self, name: str) -> str:
        """Return the gold person's name, or the bare form of `name`."""
        bare = bare_name(name)
        return self.table.get(bare, bare)


@dataclass(frozen=True, slots=True)
class Encounter:
    """One meeting of one side; `date` is EDTF (None: unknown), `status` is "?" where a prediction gives none."""

    persons: frozenset[str]
    countries: frozenset[str]
    topics: frozenset[str]
    date: str | None
    status: str
    city: str | None
    quote: str | None

    @property
    def label(self) -> str:
        """Who, when, in what status and where, on one line."""
        who = ", ".join(sorted(self.persons)) or "/".join(sorted(self.countries)) or "?"
        return f"[{who}] {self.date or 'no date'} {self.status} {self.city or '-'}"

    def overlap(self, other: Encounter) -> float:
        """Return the F1 of the participants, from 0 to 1; see `measures` for who counts."""
        if self.persons and other.persons:
            return f1(self.persons, other.persons)
        if any((self.persons, other.persons, self.countries, other.countries)):
            return f1(self.countries, other.countries)
        return float(self.date == other.date)

    def couples(self) -> Iterator[tuple[str, str]]:
        """Yield the unordered pairs of persons, each in alphabetical order."""
        return combinations(sorted(self.persons), 2)

    def couples_on(self) -> Iterator[tuple[str, str, str]]:
        """Yield the pairs with each topic of the meeting."""
        return ((*couple, topic) for couple, topic in product(self.couples(), sorted(self.topics)))


def f1(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    """Return the F1 of two sets (Dice's coefficient), 0 for two empty ones."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def read_encounters(record: JsonRecord, resolve: Resolver) -> list[Encounter]:
    """Read the meetings of a gold or predicted record."""
    return [_read(meeting, resolve) for meeting in objects(record, "meetings")]


def _read(meeting: JsonRecord, resolve: Resolver) -> Encounter:
    place = meeting.get("place")
    return Encounter(
        persons=frozenset(resolve(name) for name in names(meeting, "persons")),
        countries=codes(meeting, "countries"),
        topics=codes(meeting, "topics"),
        date=plain_date(meeting.get("date")),
        status=str(meeting.get("status") or "?"),
        city=(place.get("city") or None) if isinstance(place, dict) else None,
        quote=quoted(meeting),
    )


def plain_date(value: object) -> str | None:
    """Return an EDTF date as written, but an interval of one day as that day."""
    text = str(value or "").strip()
    start, _, end = text.partition("/")
    return (start if start == end else text) or None
