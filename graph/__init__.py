"""Everything that touches Neo4j: settings, server, identity, the write path, queries. Imports `schema` and `cypher`.

In a notebook:

    from entrevue.graph import Graph

    Graph().query("who-met-whom", person="Cazeneuve")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from entrevue.graph.notebook import Graph

__all__ = ["Graph"]


def __getattr__(name: str) -> Any:
    """Import `Graph` when it is asked for: whoever imports one module of this room need not wait for the driver."""
    if name == "Graph":
        from entrevue.graph.notebook import Graph  # noqa: PLC0415 - PEP 562

        return Graph
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
