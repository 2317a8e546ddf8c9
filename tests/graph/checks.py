"""What tests ask of a graph: its nodes and edges as sets of tuples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, LiteralString, cast

if TYPE_CHECKING:
    from neo4j import Driver

DATABASE = "neo4j"


def nodes(driver: Driver, label: str, *properties: str) -> set[tuple[Any, ...]]:
    """Return the given properties of every node of a label; dates as text."""
    columns = ", ".join(f"n.`{name}`" for name in properties)
    return rows(driver, f"MATCH (n:`{label}`) RETURN {columns}")


def edges(driver: Driver, source: str, type_: str, target: str, *properties: str) -> set[tuple[Any, ...]]:
    """Return source key, target key and the given properties of every edge of a type between two labels."""
    columns = "".join(f", r.`{name}`" for name in properties)
    keys = "coalesce(a.id, a.code), coalesce(b.id, b.code)"
    return rows(driver, f"MATCH (a:`{source}`)-[r:`{type_}`]->(b:`{target}`) RETURN {keys}{columns}")


def rows(driver: Driver, text: str) -> set[tuple[Any, ...]]:
    records, _, _ = driver.execute_query(cast("LiteralString", text), database_=DATABASE)
    return {
        tuple(value.iso_format() if hasattr(value, "iso_format") else value for value in record) for record in records
    }
