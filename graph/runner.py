"""Runs the library's queries, read-only, with parameters typed by their headers.

Whatever a user gives reaches Neo4j as a parameter, never as text of a query. Every parameter of a header is sent, those
that were left out with their defaults.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from entrevue.cypher.library import library
from entrevue.graph import lookup
from entrevue.schema import edtf
from entrevue.schema.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import neo4j

    from entrevue.cypher.header import Parameter
    from entrevue.cypher.library import Query

_TRUE = frozenset({"true", "yes", "oui", "1"})
_FALSE = frozenset({"false", "no", "non", "0"})


@dataclass(frozen=True, slots=True)
class Answer:
    """A query's answer: its columns, its rows (the driver's values, in the columns' order), and what names stood for.

    `meant` gives for each parameter that was looked up the names found: `{"person": ("Bernard Cazeneuve",)}`.
    """

    query: Query
    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    meant: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Runner:
    """Runs queries against one database."""

    def __init__(self, driver: neo4j.Driver, database: str | None = None) -> None:
        self._driver = driver
        self._database = database

    def run(self, name: str, parameters: Mapping[str, object] | None = None) -> Answer:
        """Run the query called `name`; raise `UsageError` for an unknown query, a parameter's name or value.

        Values may be text, as typed by a user, or of the header's type already; several values of a person, agency,
        country or topic stand for any of them.
        """
        query = find_query(name)
        with self._driver.session(database=self._database, default_access_mode="READ") as session:
            values, meant = bind(session, query, parameters or {})
            columns, rows = session.execute_read(_rows, query.text, values)
        return Answer(query, columns, rows, meant)


def bind(
    session: neo4j.Session, query: Query, parameters: Mapping[str, object]
) -> tuple[dict[str, Any], dict[str, tuple[str, ...]]]:
    """Return a value for every parameter of `query`, names looked up, and the names found; raise `UsageError`."""
    given = {key: value for key, value in parameters.items() if value is not None}
    _check_names(query, given)
    meant: dict[str, tuple[str, ...]] = {}
    values: dict[str, Any] = {}
    for parameter in query.header.parameters:
        if parameter.name not in given:
            values[parameter.name] = parameter.default
        elif found := _look_up(session, parameter, given[parameter.name]):
            values[parameter.name] = [one.key for one in found]
            meant[parameter.name] = tuple(dict.fromkeys(one.name for one in found))
        else:
            values[parameter.name] = _typed(parameter, given[parameter.name])
    return values, meant


def find_query(name: str) -> Query:
    """Return the query called `name`; raise `UsageError`, with the nearest names, where there is none."""
    known = library()
    if name in known:
        return known[name]
    from rapidfuzz import process  # noqa: PLC0415 - only a slip of the pen needs it

    near = [hit for hit, _, _ in process.extract(name, list(known), limit=3, score_cutoff=60)]
    offer = f"; did you mean {' or '.join(near)}?" if near else ""
    raise UsageError(f"no query called {name!r}{offer} (`entrevue query` lists them all)")


def _rows(tx: neo4j.ManagedTransaction, text: Any, values: dict[str, Any]) -> tuple[tuple[str, ...], list[Any]]:
    result = tx.run(text, values)
    return tuple(result.keys()), [tuple(record.values()) for record in result]


def _check_names(query: Query, given: Mapping[str, object]) -> None:
    known = {parameter.name for parameter in query.header.parameters}
    if unknown := [name for name in given if name not in known]:
        takes = f"it takes {', '.join(sorted(known))}" if known else "it takes none"
        raise UsageError(f"{query.name} has no parameter {unknown[0]!r}: {takes}")
    missing = [one for one in query.header.parameters if one.required and one.name not in given]
    if missing:
        needs = "; ".join(f"{one.name} ({one.description})" for one in missing)
        example = " ".join(f"--param {one.name}={one.example!r}" for one in missing if one.example)
        raise UsageError(f"{query.name} needs {needs}. For example: {example}")


def _look_up(session: neo4j.Session, parameter: Parameter, value: object) -> list[lookup.Found]:
    texts = [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)]
    match parameter.type:
        case "person":
            return [found for text in texts for found in lookup.find_people(session, text)]
        case "agency":
            return [found for text in texts for found in lookup.find_agencies(session, text)]
        case "country":
            return [lookup.find_country(text) for text in texts]
        case "topic":
            return [lookup.find_topic(text) for text in texts]
        case _:
            return []


def _typed(parameter: Parameter, value: object) -> object:
    """Return `value` as the header's type; raise `UsageError` where it is none."""
    match parameter.type:
        case "int":
            return _integer(parameter, value)
        case "bool":
            return _truth(parameter, value)
        case "list":
            return _list(value)
        case "date" | "first-day" | "last-day":
            return _day(parameter, value)
        case _:
            return _string(parameter, value)


def _integer(parameter: Parameter, value: object) -> int:
    try:
        number = int(str(value))
    except ValueError:
        raise UsageError(f"{parameter.name}: {value!r} is not a whole number") from None
    if number < 0:
        raise UsageError(f"{parameter.name}: {number} is below zero")
    return number


def _truth(parameter: Parameter, value: object) -> bool:
    word = str(value).lower()
    if word not in _TRUE | _FALSE:
        raise UsageError(f"{parameter.name}: {value!r} is neither true nor false")
    return word in _TRUE


def _list(value: object) -> Sequence[str]:
    if isinstance(value, list | tuple):
        return [str(one) for one in value]
    return [part.strip() for part in str(value).split(",") if part.strip()]


def _day(parameter: Parameter, value: object) -> object:
    try:
        first, last = edtf.bounds(str(value))
    except edtf.InvalidEdtfError:
        raise UsageError(f"{parameter.name}: {value!r} is not a date such as 2015, 2015-02 or 2015-02-14") from None
    return last if parameter.type == "last-day" else first


def _string(parameter: Parameter, value: object) -> str:
    text = str(value)
    if parameter.choices and text not in parameter.choices:
        raise UsageError(f"{parameter.name}: {text!r} is none of {', '.join(parameter.choices)}")
    return text
