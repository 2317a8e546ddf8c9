"""Constraints and indexes: made from the model, over again without harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.graph.statements import statement
from entrevue.schema.model import MODEL

if TYPE_CHECKING:
    import neo4j

_PATIENCE = 300  # seconds for indexes to be filled


def ensure_schema(driver: neo4j.Driver, database: str | None = None) -> tuple[str, ...]:
    """Make the model's constraints and indexes that are not there yet, wait for them, and return their names."""
    with driver.session(database=database) as session:
        there = set(session.run(statement("schema/existing")).single(strict=True)["names"])
        missing = [item for item in MODEL.items() if item.name not in there]
        for item in missing:
            listed = item.properties[0] if item.kind == "unique" else ", ".join(f"n.{name}" for name in item.properties)
            text = statement(f"schema/{item.kind}").format(name=item.name, entity=item.entity, properties=listed)
            session.run(text).consume()
        if missing:
            session.run(statement("schema/wait"), seconds=_PATIENCE).consume()
    return tuple(item.name for item in missing)
