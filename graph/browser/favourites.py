"""The library as favourites for Neo4j Browser: a zip of `.cypher` files, to be dropped on its drawer.

A favourite must run when it is played, so its values stand in its text: where the question needs a person or a state,
the ones that this graph knows most of. The name of a favourite is its first line; importing a zip again doubles it.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from entrevue.cypher.library import library
from entrevue.graph.literals import inlined
from entrevue.graph.statements import statement
from entrevue.schema import edtf
from entrevue.schema.countries import find

if TYPE_CHECKING:
    from collections.abc import Mapping

    import neo4j

    from entrevue.cypher.header import Parameter
    from entrevue.cypher.library import Query

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the oldest that a zip can say: the same favourites are the same bytes
_LISTS = frozenset({"person", "agency", "country", "topic"})
# Parameters that are not called like what they want: (name, type) -> the example's name.
_OTHERS = {
    ("partner", "country"): "partner_country",
    ("partner", "agency"): "partner_agency",
    ("threat", "topic"): "topic",
}


@dataclass(frozen=True, slots=True)
class Examples:
    """Keys and names of what a graph knows most of, by parameter: `{"person": "bernard-cazeneuve:fr"}`."""

    found: Mapping[str, Any] = field(default_factory=dict)

    def name(self, parameter: Parameter) -> str | None:
        """Return the name of what stands for `parameter`, where it is one of the graph's."""
        name = self.found.get(f"{self._of(parameter)}_name")
        return None if name is None else str(name)

    def value(self, parameter: Parameter) -> object:
        """Return what stands for `parameter`: its default, what the graph has, or the example of its header."""
        if not parameter.required:
            return parameter.default
        value = self.found.get(self._of(parameter))
        if parameter.type in ("first-day", "last-day"):
            day = edtf.bounds(str(value or parameter.example))
            return day[parameter.type == "last-day"]
        if value is None:
            value = find(str(parameter.example)) if parameter.type == "country" else parameter.example
        return [value] if parameter.type in _LISTS else value

    def _of(self, parameter: Parameter) -> str:
        return _OTHERS.get((parameter.name, parameter.type), parameter.name)


def read_examples(session: neo4j.Session) -> Examples:
    """Return what this graph knows most of."""
    found = dict(session.run(statement("guide/examples")).single(strict=True))
    latest = session.run(statement("guide/overview")).single(strict=True)["latest"]
    if latest is not None:
        found |= {"since": latest[:4], "until": latest[:4]}
    return Examples({name: value for name, value in found.items() if value is not None})


def runnable(query: Query, values: Mapping[str, object]) -> str:
    """Return `query` with its title and `values` in the text, as an editor shows it."""
    return f"// {query.title}\n{inlined(query, values)}\n"


def example_values(query: Query, examples: Examples) -> dict[str, object]:
    """Return a value for each parameter of `query`."""
    return {parameter.name: examples.value(parameter) for parameter in query.header.parameters}


def favourites(examples: Examples) -> bytes:
    """Return the zip: one file a query, in the library's folders."""
    scratch = io.BytesIO()
    with zipfile.ZipFile(scratch, "w", zipfile.ZIP_DEFLATED) as archive:
        for query in library().values():
            entry = zipfile.ZipInfo(f"{query.folder}/{query.header.number}-{query.name}.cypher", _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            title, _, text = runnable(query, example_values(query, examples)).partition("\n")
            notes = [query.header.description]
            if query.header.parameters:
                notes.append(f"Other values: entrevue link {query.name} --param NAME=VALUE")
            archive.writestr(entry, "\n".join([title, *(f"// {note}" for note in notes), text]))
    return scratch.getvalue()
