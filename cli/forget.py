"""`entrevue forget`: takes articles out again, with all that only they support."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from entrevue.cli.decided import decisions_option, graph_at_hand, read_file
from entrevue.schema.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE…")
@decisions_option
def forget(*, articles: tuple[str, ...], file: Path) -> None:
    """Take ARTICLEs (their ids) out of the graph: it is then as if they had never been loaded."""
    from entrevue.graph.writer import Writer

    with graph_at_hand() as (driver, database, _):
        gone = Writer(driver, database=database, decisions=read_file(file)).forget(articles)
    unknown = sorted(set(articles) - set(gone))
    click.echo(f"{len(gone)} article{'s' * (len(gone) != 1)} forgotten.")
    if unknown:
        raise UsageError(f"the graph has no article {', '.join(unknown)}")
