"""`entrevue schema`: shows the graph's model, and makes its constraints and indexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.table import Table

    from entrevue.schema.model import Property


@click.group()
def schema() -> None:
    """Show the graph's model, or make its constraints and indexes."""


@schema.command()
def apply() -> None:
    """Make the constraints and indexes that are not there yet; those that are stay."""
    from entrevue.graph.lightly import import_driver_lightly

    import_driver_lightly()
    from entrevue.graph.connection import connect
    from entrevue.graph.constraints import ensure_schema
    from entrevue.graph.settings import read_settings
    from entrevue.schema.model import MODEL

    settings = read_settings()
    with connect(settings) as driver:
        made = ensure_schema(driver, settings.database)
    for name in made:
        click.echo(f"made {name}")
    click.echo(f"{len(made)} made, {len(MODEL.items()) - len(made)} were there")


@schema.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="How the model is printed.",
)
def show(*, form: str) -> None:
    """Print the model: labels, relationship types, their properties, constraints and indexes."""
    if form == "json":
        from dataclasses import asdict

        import orjson

        from entrevue.schema.model import MODEL

        items = [asdict(item) for item in MODEL.items()]
        click.echo(orjson.dumps({**asdict(MODEL), "items": items}, option=orjson.OPT_INDENT_2))
    else:
        _print_model()


def _print_model() -> None:
    from rich.console import Console
    from rich.table import Table

    from entrevue.schema.model import MODEL

    console = Console(soft_wrap=True, highlight=False)
    for node in MODEL.nodes:
        console.print(f"[bold](:{node.label})[/bold]  {node.description}")
        console.print(_properties((node.key, *node.properties)))
    for edge in MODEL.relationships:
        sources, targets = "|".join(edge.sources), "|".join(edge.targets)
        console.print(f"(:{sources})-[[bold]:{edge.type}[/bold]]->(:{targets})  {edge.description}")
        console.print(_properties(edge.properties))
    table = Table(box=None, pad_edge=False, header_style="bold", title="Constraints and indexes", title_justify="left")
    for column in ("name", "kind", "on", "properties"):
        table.add_column(column)
    for item in MODEL.items():
        table.add_row(item.name, item.kind, item.entity, ", ".join(item.properties))
    console.print(table)


def _properties(properties: tuple[Property, ...]) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    for item in properties:
        table.add_row(f"  {item.name}", item.type, item.description)
    return table
