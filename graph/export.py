"""The graph out again: every node and relationship as plain rows, in an order that the content alone decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from entrevue.graph.statements import statement
from entrevue.schema.model import MODEL

if TYPE_CHECKING:
    from collections.abc import Iterator

    import neo4j

# What only the write path needs: how identity is decided, and whether an article has changed.
WORKING = frozenset(
    {"account", "block", "earliest", "extractor", "fingerprint", "folded", "key", "latest", "post", "posts", "record"}
    | {"states"}
)


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A node: its label, key and properties; dates as ISO 8601."""

    label: str
    key: str
    properties: dict[str, Any]


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """A relationship, its ends by label and key."""

    type: str
    source_label: str
    source: str
    target_label: str
    target: str
    properties: dict[str, Any]


class Exporter:
    """Streams the graph."""

    def __init__(self, driver: neo4j.Driver, database: str | None = None) -> None:
        self._driver = driver
        self._database = database

    def nodes(self, label: str) -> Iterator[NodeRow]:
        """Stream the nodes of a label."""
        key = next(node.key.name for node in MODEL.nodes if node.label == label)
        for row in self._rows(statement("explain/export-nodes").format(label=label)):
            properties = plain(row["properties"])
            yield NodeRow(label, str(properties[key]), properties)

    def relationships(self, type_: str) -> Iterator[EdgeRow]:
        """Stream the relationships of a type."""
        for row in self._rows(statement("explain/export-relationships").format(type=type_)):
            yield EdgeRow(
                type_,
                row["source_label"],
                row["source"],
                row["target_label"],
                row["target"],
                plain(row["properties"]),
            )

    def _rows(self, text: str) -> Iterator[Any]:
        with self._driver.session(database=self._database, default_access_mode="READ") as session:
            yield from session.run(text)  # the model's own words are filled in


def plain(properties: dict[str, Any]) -> dict[str, Any]:
    """Return properties without the working ones, dates as text, keys in order."""
    return {
        name: value.iso_format() if hasattr(value, "iso_format") else value
        for name, value in sorted(properties.items())
        if name not in WORKING
    }


def columns(label_or_type: str) -> tuple[str, ...]:
    """Return the names of a label's or type's properties, as the model lists them, without the working ones."""
    for node in MODEL.nodes:
        if node.label == label_or_type:
            return tuple(p.name for p in (node.key, *node.properties) if p.name not in WORKING)
    for relationship in MODEL.relationships:
        if relationship.type == label_or_type:
            return tuple(p.name for p in relationship.properties if p.name not in WORKING)
    raise KeyError(label_or_type)
