"""Runs Cypher that a user wrote, read-only unless asked otherwise; the server enforces it, not a look at the text.

Statements end with semicolons. Each is a transaction of its own, so that `CALL … IN TRANSACTIONS` and changes of the
schema work; what went before a mistake stays done.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from entrevue.schema.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import neo4j

_READING = "READ"
_FORBIDDEN = "Neo.ClientError.Statement.AccessMode"
_PIECES = re.compile(
    r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`]|``)*`|//[^\n]*|/\*.*?\*/|;|[^'"`/;]+|.""", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Result:
    """What one statement returned, and the number of nodes, edges and properties that it changed, where it did."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    changes: Mapping[str, int]


def statements(text: str) -> list[str]:
    """Cut `text` at the semicolons that end statements, those in strings and comments not among them."""
    parts, comments_only = [""], True
    for piece in _PIECES.findall(text):
        if piece == ";":
            parts, comments_only = [*parts, ""] if not comments_only else [*parts[:-1], ""], True
        else:
            parts[-1] += piece
            comments_only = comments_only and (piece.isspace() or piece.startswith(("//", "/*")))
    return [part.strip() for part in (parts[:-1] if comments_only else parts)]


def run_own(
    driver: neo4j.Driver, text: str, parameters: Mapping[str, Any], *, database: str | None = None, write: bool = False
) -> Iterator[Result]:
    """Yield each statement's result; raise UsageError, in Neo4j's own words, where it is no Cypher or writes."""
    from neo4j.exceptions import Neo4jError  # noqa: PLC0415 - loaded with the driver, not before

    with driver.session(database=database, default_access_mode="WRITE" if write else _READING) as session:
        for one in statements(text):
            try:
                # The text is the user's own; that is what this is for.
                result = session.run(one, dict(parameters))
                columns = tuple(result.keys())
                rows = [tuple(record.values()) for record in result]
                counters = result.consume().counters
            except Neo4jError as error:
                if error.code == _FORBIDDEN:
                    raise UsageError("this would write into the graph; --write allows it") from error
                raise UsageError(_words(error)) from error
            changed = {name: number for name, number in vars(counters).items() if number and not name.startswith("_")}
            yield Result(columns, rows, {name: int(number) for name, number in changed.items()})


def _words(error: neo4j.exceptions.Neo4jError) -> str:
    """Return Neo4j's message without the drawing of the place below it."""
    return str(error.message or error).strip().partition('\n"')[0]
