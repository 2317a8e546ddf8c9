"""The library: every query file of this folder, checked against its own header.

A query is named after its file ("who-met-whom"); its folder only groups it. A file whose name ends in `-graph` is the
twin of a table query: it returns nodes and relationships to be drawn.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

from entrevue.cypher.header import Header, read_header
from entrevue.schema.errors import DataError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FOLDERS = ("people", "meetings", "countries", "agencies", "threats", "sources", "quality")
_GRAPH = "-graph"

_QUOTED = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|//[^\n]*|/\*.*?\*/""", re.DOTALL)
_WRITING = re.compile(r"\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD\s+CSV|ALTER|GRANT)\b", re.IGNORECASE)
_USED = re.compile(r"\$(\w+)")
_RETURN = re.compile(r"\bRETURN\b(?:\s+DISTINCT\b)?", re.IGNORECASE)
_TAIL = re.compile(r"\b(?:ORDER\s+BY|SKIP|LIMIT)\b", re.IGNORECASE)
_ALIAS = re.compile(r"(?:.*\bAS\s+)?(\w+)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Query:
    """One query: its name, folder and header, and the Cypher below the header."""

    name: str
    folder: str
    header: Header
    text: str

    @property
    def title(self) -> str:
        """The title with its number, as Neo4j Browser sorts it."""
        return f"{self.header.number} {self.header.title}"

    @property
    def draws(self) -> bool:
        """Whether the answer is nodes and relationships to be drawn."""
        return self.name.endswith(_GRAPH)


@functools.cache
def library() -> dict[str, Query]:
    """Return every query by name, in the order of their numbers; raise `DataError` for a file at odds with itself."""
    root = resources.files("entrevue.cypher")
    queries = [read_query(file, folder) for folder in FOLDERS for file in _files(root / folder)]
    for attribute in ("name", "title"):
        values = [getattr(query, attribute) for query in queries]
        if twice := sorted({value for value in values if values.count(value) > 1}):
            raise DataError(f"cypher/: more than one query has the {attribute} {twice[0]}")
    return {query.name: query for query in sorted(queries, key=lambda query: query.title)}


def read_query(file: Traversable, folder: str) -> Query:
    """Read one file; raise `DataError`, naming it, where header and text do not agree."""
    where = f"cypher/{folder}/{file.name}"
    header, text = _split(file.read_text(encoding="utf-8"), where)
    bare = _QUOTED.sub("''", text)
    query = Query(file.name.removesuffix(".cypher"), folder, header, text)
    if query.draws != header.title.endswith(" (graph)"):
        raise DataError(f"{where}: a title ends in (graph) if and only if the file's name ends in {_GRAPH}")
    if writing := _WRITING.search(bare):
        raise DataError(f"{where}: a query of the library must not write, but this one says {writing[0]}")
    _agree({parameter.name for parameter in header.parameters}, set(_USED.findall(bare)), "parameter", where)
    _agree([column.name for column in header.columns], _returned(bare, where), "column", where)
    return query


def _files(folder: Traversable) -> list[Traversable]:
    if not folder.is_dir():
        return []
    return sorted((file for file in folder.iterdir() if file.name.endswith(".cypher")), key=lambda file: file.name)


def _split(content: str, where: str) -> tuple[Header, str]:
    lines = content.splitlines()
    size = next((number for number, line in enumerate(lines) if not line.startswith("//")), len(lines))
    header = read_header([line.removeprefix("//").strip() for line in lines[:size]], where)
    return header, "\n".join(lines[size:]).strip()


def _agree(declared: set[str] | list[str], found: set[str] | list[str], what: str, where: str) -> None:
    if declared == found:
        return
    for name in found:
        if name not in declared:
            raise DataError(f"{where}: the text has the {what} {name}, which the header does not declare")
    for name in declared:
        if name not in found:
            raise DataError(f"{where}: the header declares the {what} {name}, which the text does not have")
    raise DataError(f"{where}: header and text have the {what}s in different orders")


def _returned(bare: str, where: str) -> list[str]:
    """Return the names of the columns of the last RETURN outside all brackets, in order."""
    depths = _depths(bare)
    returns = [match for match in _RETURN.finditer(bare) if depths[match.start()] == 0]
    if not returns:
        raise DataError(f"{where}: the text returns nothing")
    start = returns[-1].end()
    tails = (match.start() for match in _TAIL.finditer(bare, start) if depths[match.start()] == 0)
    end = next(tails, len(bare))
    commas = [at for at in range(start, end) if bare[at] == "," and depths[at] == 0]
    names = []
    for first, last in zip([start, *(at + 1 for at in commas)], [*commas, end], strict=True):
        alias = _ALIAS.fullmatch(bare[first:last].strip().rstrip(";"))
        if alias is None:
            raise DataError(f"{where}: a returned column has no name: {bare[first:last].strip()}")
        names.append(alias[1])
    return names


def _depths(text: str) -> list[int]:
    """Return for each character in how many brackets it stands."""
    depths, depth = [], 0
    for letter in text:
        depth -= letter in ")]}"
        depths.append(depth)
        depth += letter in "([{"
    return depths
