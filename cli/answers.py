"""Printing a query's answer: a table for reading, or JSON, JSON Lines and CSV for further work.

In a table the long texts stand below, numbered like notes, so that the columns stay legible in a narrow terminal.
"""

from __future__ import annotations

import csv
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from entrevue.graph.runner import Answer

FORMATS = ("table", "json", "jsonl", "csv")
_PIPED = 160  # columns of a table that goes to no terminal
_NOTES = ("sentence", "meeting")  # columns that stand below the table
_SHORT = ("date", "status", "kind", "first", "latest")  # columns that are never broken


def print_answer(answer: Answer, form: str) -> None:
    """Print the rows on stdout, and on stderr what names stood for and, for a table, how many rows there are."""
    for name, meant in answer.meant.items():
        click.echo(f"{name}: {', '.join(meant)}", err=True)
    if form == "table":
        _print_table(answer)
        click.echo(f"{len(answer.rows)} row{'s' * (len(answer.rows) != 1)}", err=True)
    elif form == "csv":
        _print_csv(answer)
    else:
        _print_json(answer, lines=form == "jsonl")


def _print_table(answer: Answer) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from entrevue.graph.values import text

    rows = [[text(value) for value in row] for row in answer.rows]
    if not rows:
        return
    filled = [at for at in range(len(answer.columns)) if any(row[at] for row in rows)]
    noted = [] if answer.query.draws else [at for at in filled if answer.columns[at] in _NOTES]
    table = Table(
        title=answer.query.title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False
    )
    if noted:
        table.add_column("", justify="right", style="dim", no_wrap=True)
    for at in filled:
        if at not in noted:
            numbers = all(isinstance(row[at], int | float) for row in answer.rows)
            table.add_column(
                answer.columns[at],
                justify="right" if numbers else "left",
                overflow="fold",
                no_wrap=answer.columns[at] in _SHORT,
            )
    for number, row in enumerate(rows, 1):
        cells = [Text(row[at]) for at in filled if at not in noted]
        table.add_row(*([Text(str(number))] if noted else []), *cells)
    console = Console(width=None if sys.stdout.isatty() else _PIPED)
    console.print(table)
    notes = Table.grid(padding=(0, 2))
    for number, row in enumerate(rows, 1):
        said = {answer.columns[at]: row[at] for at in noted}
        note = Text(f"« {said['sentence']} »  " if said.get("sentence") else "")
        if noted:
            notes.add_row(Text(str(number), style="dim"), note.append(said.get("meeting", ""), style="dim"))
    console.print(notes)


def _print_csv(answer: Answer) -> None:
    from entrevue.graph.values import text

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([text(value) for value in row] for row in answer.rows)


def _print_json(answer: Answer, *, lines: bool) -> None:
    import orjson

    from entrevue.graph.values import plain

    rows = [dict(zip(answer.columns, map(plain, row), strict=True)) for row in answer.rows]
    if lines:
        for row in rows:
            click.echo(orjson.dumps(row))
    else:
        click.echo(orjson.dumps(rows, option=orjson.OPT_INDENT_2))
