"""`entrevue up`, `down` and `status`: the local Neo4j that needs no set-up."""

from __future__ import annotations

import click

from entrevue.schema.errors import ServerError


@click.command()
def up() -> None:
    """Start the local Neo4j (the first time, fetch it)."""
    raise ServerError("the local server is not built yet")


@click.command()
def down() -> None:
    """Stop the local Neo4j."""
    raise ServerError("the local server is not built yet")


@click.command()
def status() -> None:
    """Show the server, its addresses and where its logs are."""
    raise ServerError("the local server is not built yet")
