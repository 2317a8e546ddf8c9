"""The driver's values as plain data, for JSON, CSV and tables."""

from __future__ import annotations

from typing import Any

from neo4j.graph import Node, Path, Relationship


def plain(value: Any) -> Any:
    """Return `value` as what JSON has: nodes and relationships become maps, dates ISO 8601 strings."""
    if isinstance(value, Node):
        return {"labels": sorted(value.labels), "properties": plain(dict(value.items()))}
    if isinstance(value, Relationship):
        ends = {"source": _key(value.start_node), "target": _key(value.end_node)}
        return {"type": value.type, **ends, "properties": plain(dict(value.items()))}
    if isinstance(value, Path):
        return [plain(value.nodes[0]), *(plain(part) for pair in _steps(value) for part in pair)]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def text(value: Any) -> str:
    """Return `value` as one short text: a node by its name, a relationship by its type, lists joined."""
    if value is None:
        return ""
    if isinstance(value, Node):
        return str(value.get("name") or _key(value))
    if isinstance(value, Relationship):
        return value.type
    if isinstance(value, Path):
        return " – ".join(text(node) for node in value.nodes)
    if isinstance(value, list | tuple):
        return ", ".join(text(item) for item in value)
    return str(value)


def _key(node: Node | None) -> Any:
    """Return a node's key; a relationship that was returned without its ends knows none."""
    return None if node is None else node.get("id", node.get("code"))


def _steps(path: Path) -> zip[tuple[Relationship, Node]]:
    return zip(path.relationships, path.nodes[1:], strict=True)
