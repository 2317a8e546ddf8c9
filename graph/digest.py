"""What is in a graph: counts per label and type, and a hash of its whole content.

The hash depends on labels, properties and edges alone: internal ids and the order of storage change nothing. Nodes,
each with the relationships that leave it, are hashed one by one as they stream in and their hashes added up modulo
2^256, which no order can change and which needs no memory (the incremental AdHash of Bellare and Micciancio, "A New
Paradigm for Collision-Free Hashing", 1997; it guards against accidents, not against an adversary).
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from entrevue.graph.statements import statement
from entrevue.schema.model import MODEL

if TYPE_CHECKING:
    import neo4j

_MODULUS = 1 << 256
_FETCH = 500  # nodes asked for at a time


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts by label and by relationship type, in the model's order, and the content hash (64 hexadecimal digits)."""

    nodes: dict[str, int]
    relationships: dict[str, int]
    sha256: str | None

    def as_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        return asdict(self)


def counts(driver: neo4j.Driver, database: str | None = None) -> Summary:
    """Return the counts alone, which Neo4j keeps at hand."""
    nodes, relationships = {}, {}
    with driver.session(database=database, default_access_mode="READ") as session:
        for node in MODEL.nodes:
            text = statement("digest/nodes").format(label=node.label)
            nodes[node.label] = session.run(text).single(strict=True)["count"]
        for relationship in MODEL.relationships:
            text = statement("digest/relationships").format(type=relationship.type)
            relationships[relationship.type] = session.run(text).single(strict=True)["count"]
    return Summary(nodes, relationships, None)


def summary(driver: neo4j.Driver, database: str | None = None) -> Summary:
    """Return counts and content hash; the whole graph is read, some fifty thousand relationships a second."""
    known = counts(driver, database)
    return Summary(known.nodes, known.relationships, content_hash(driver, database))


def content_hash(driver: neo4j.Driver, database: str | None = None) -> str:
    """Return the hash of everything in the graph, also of what the model does not know.

    Values are hashed as text, so a number counts as equal to its digits.
    """
    total = nodes = 0
    with driver.session(database=database, default_access_mode="READ", fetch_size=_FETCH) as session:
        for node, relationships in session.run(statement("digest/everything")):
            lines = [_canonical(node), *sorted(map(_canonical, relationships))]
            total += int.from_bytes(hashlib.sha256("\n".join(lines).encode()).digest(), "big")
            nodes += 1
    return hashlib.sha256(f"{nodes}:{total % _MODULUS:064x}".encode()).hexdigest()


def _canonical(text: str) -> str:
    return "\x1f".join(sorted(text.split("\x1f")))
