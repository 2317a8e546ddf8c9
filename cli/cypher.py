"""`entrevue cypher`: the user's own queries, read-only unless asked otherwise."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from entrevue.cli.answers import Form, Sheet, form_options, print_sheet
from entrevue.cli.parameters import read_typed_parameters
from entrevue.schema.errors import InputError, UsageError

_LONGEST_PATH = 255  # characters of a file's name; what is longer is a query


@click.command()
@click.argument("text", required=False, metavar="[FILE|TEXT|-]")
@click.option(
    "--param",
    "-p",
    "pairs",
    multiple=True,
    metavar="KEY[:TYPE]=VALUE",
    help="A parameter: string (if not said), int, float, bool, date, list or json; may be repeated.",
)
@click.option("--write", is_flag=True, help="Let it change the graph.")
@form_options
def cypher(*, text: str | None, pairs: tuple[str, ...], write: bool, form: str | None, output: Path | None) -> None:
    """Run Cypher of your own: a file, the text itself, or `-` for what is piped in.

    Nothing is changed unless you say --write. Loading the articles again takes such changes back where they concern
    what the articles say; `entrevue same`, `rename` and their like make corrections that stay.

    \b
    entrevue cypher 'MATCH (p:Person) WHERE p.name STARTS WITH $x RETURN p.name' -p x=B
    entrevue cypher own.cypher -p since:date=2015-02-14 -p most:int=10
    """  # noqa: D301 - click leaves alone the lines below a backspace
    statement = _read(text)
    parameters = read_typed_parameters(pairs)
    from entrevue.graph.lightly import import_driver_lightly

    import_driver_lightly()
    from entrevue.graph.connection import connect
    from entrevue.graph.own import run_own
    from entrevue.graph.settings import read_settings

    settings = read_settings()
    with connect(settings) as driver:
        for result in run_own(driver, statement, parameters, database=settings.database, write=write):
            if result.columns:
                print_sheet(Sheet("", result.columns, result.rows), Form(form, output))
            for what, number in result.changes.items():
                click.echo(f"{what.replace('_', ' ')}: {number}", err=True)


def _read(text: str | None) -> str:
    """Return the query: piped in, of a file of that name, or the text itself. Raises InputError, UsageError."""
    if text is None or text == "-":
        if text is None and sys.stdin.isatty():
            raise UsageError("say what to run: a file, the text itself, or - for what is piped in")
        text = sys.stdin.read()
    elif len(text) <= _LONGEST_PATH and "\n" not in text:
        file = Path(text)
        if file.is_file() or (file.suffix in (".cypher", ".cyp", ".cql") and " " not in text):
            try:
                text = file.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise InputError(f"cannot read {file}: {error}") from error
    if not text.strip():
        raise UsageError("there is no query in this")
    return text
