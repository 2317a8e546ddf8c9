"""`entrevue query`: lists the library, or runs one of its queries."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import click

from entrevue.cli.answers import Form, form_options, print_answer
from entrevue.cli.completion import complete_query
from entrevue.cli.parameters import parameter_option, read_parameters
from entrevue.schema.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from entrevue.cypher.library import Query
    from entrevue.graph.runner import Answer


@click.command()
@click.argument("name", required=False, shell_complete=complete_query)
@parameter_option
@form_options
@click.option("--columns", metavar="NAME,NAME…", help="Print only these columns, in this order.")
@click.option("--describe", is_flag=True, help="Tell what the query answers, its parameters and its columns.")
def query(  # noqa: PLR0913 - the options of the command
    *,
    name: str | None,
    pairs: tuple[str, ...],
    form: str | None,
    output: Path | None,
    columns: str | None,
    describe: bool,
) -> None:
    """List the questions of the library, or ask one of them, by NAME.

    Names of people and countries are taken as they come: accents, case and hyphens do not matter, a surname alone is
    enough, and a country may be a code or a French or English name.

    \b
    entrevue query who-met-whom --param person=Cazeneuve --param since=2015
    """  # noqa: D301 - click leaves alone the lines below a backspace
    parameters = read_parameters(pairs)
    if name is None:
        if parameters:
            raise UsageError("parameters were given, but no query's name")
        _list()
    elif describe:
        from entrevue.graph.runner import find_query

        _describe(find_query(name))
    else:
        print_answer(_answer(name, parameters), Form(form, output), columns)


def _answer(name: str, parameters: dict[str, object]) -> Answer:
    from entrevue.graph.lightly import import_driver_lightly

    import_driver_lightly()
    from entrevue.graph.connection import connect
    from entrevue.graph.runner import Runner, find_query
    from entrevue.graph.settings import read_settings

    find_query(name)  # a name that is wrong needs no server to say so
    settings = read_settings()
    with connect(settings) as driver:
        return Runner(driver, settings.database).run(name, parameters)


def _list() -> None:
    from entrevue.cypher.library import library

    queries = library()
    width = max(map(len, queries))
    for folder, group in groupby(queries.values(), key=lambda one: one.folder):
        click.secho(folder, bold=True)
        for one in group:
            needed = ", ".join(parameter.name for parameter in one.header.parameters if parameter.required)
            click.echo(f"  {one.name:{width}}  {one.title}{f' [needs {needed}]' if needed else ''}")
    click.echo("`entrevue query NAME --describe` tells a query's parameters and columns.", err=True)


def _describe(one: Query) -> None:
    click.echo(f"{one.title}\n\n{one.header.description}\n")
    for parameter in one.header.parameters:
        kind = "|".join(parameter.choices) or parameter.type
        need = "must be given" if parameter.required else f"default {parameter.default}"
        example = f"; for example {parameter.example}" if parameter.example else ""
        click.echo(f"  --param {parameter.name}={kind}\n      {parameter.description} ({need}{example})")
    click.echo("\nreturns")
    for column in one.header.columns:
        click.echo(f"  {column.name}: {column.description}")
