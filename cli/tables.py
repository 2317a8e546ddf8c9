"""An answer as a table for reading, which fits the terminal and goes through a pager where it is long.

The long texts stand below, numbered like notes, so that the columns stay legible; where the columns would be too narrow
all the same, each row becomes a block of lines. Characters that would steer the
terminal (control codes, overrides of the writing direction) are shown as a replacement character.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from typing import TYPE_CHECKING

import click

from entrevue.schema.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console
    from rich.table import Table

    from entrevue.cli.answers import Sheet

_PIPED = 160  # columns of a table that goes to no terminal
_NOTES = ("sentence", "sources", "article", "meeting")  # columns that stand below the table, in this order
_SHORT = ("date", "status", "kind", "first", "latest")  # columns that are never broken
_LEAST = 16  # characters that a column of names wants at least
_STEERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def print_table(sheet: Sheet, file: Path | None = None) -> None:
    """Print the rows on stdout, through a pager where they are longer than the terminal, or into `file`."""
    from rich.console import Console

    if not sheet.rows:
        return
    if file is not None:
        try:
            with file.open("w", encoding="utf-8") as stream:
                _render(sheet, Console(file=stream, width=_PIPED))
        except OSError as error:
            raise InputError(f"cannot write {file}: {error.strerror}") from error
        return
    # Without a terminal COLUMNS may still say how wide a table may be.
    console = Console(width=None if sys.stdout.isatty() or "COLUMNS" in os.environ else _PIPED)
    if not console.is_terminal:
        _render(sheet, console)
        return
    with console.capture() as capture:
        _render(sheet, console)
    if capture.get().count("\n") >= console.height:
        click.echo_via_pager(click.unstyle(capture.get()))  # not every pager shows colours
    else:
        click.echo(capture.get(), nl=False)


def legible(text: str) -> str:
    """Return `text` on one line, without what would steer a terminal."""
    return "".join(
        "\ufffd" if unicodedata.category(letter) in ("Cc", "Cs") or letter in _STEERING else letter
        for letter in " ".join(text.split())
    )


def _render(sheet: Sheet, console: Console) -> None:
    from rich.text import Text

    from entrevue.graph.values import text

    rows = [[legible(text(value)) for value in row] for row in sheet.rows]
    filled = [at for at in range(len(sheet.columns)) if any(row[at] for row in rows)]
    noted = [] if sheet.draws else [at for at in filled if sheet.columns[at] in _NOTES]
    if len(noted) == len(filled):
        noted = []
    shown = [at for at in filled if at not in noted]
    console.print(Text(sheet.title, style="bold"))
    if _width(sheet, rows, shown) <= console.width:
        console.print(_table(sheet, rows, shown, numbered=bool(noted)))
        if noted:
            console.print(_notes(sheet, rows, noted))
    else:
        console.print(_blocks(sheet, rows, filled))


def _width(sheet: Sheet, rows: list[list[str]], shown: list[int]) -> int:
    """Return how many characters the columns want at least."""
    longest = {at: max(len(sheet.columns[at]), *(len(row[at]) for row in rows)) for at in shown}
    return sum(3 + (longest[at] if sheet.columns[at] in _SHORT else min(longest[at], _LEAST)) for at in shown)


def _table(sheet: Sheet, rows: list[list[str]], shown: list[int], *, numbered: bool) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    if numbered:
        table.add_column("", justify="right", style="dim", no_wrap=True)
    for at in shown:
        numbers = all(isinstance(row[at], int | float) for row in sheet.rows)
        short = sheet.columns[at] in _SHORT
        table.add_column(
            Text(legible(sheet.columns[at])), justify="right" if numbers else "left", overflow="fold", no_wrap=short
        )
    for number, row in enumerate(rows, 1):
        table.add_row(*([Text(str(number))] if numbered else []), *(Text(row[at]) for at in shown))
    return table


def _notes(sheet: Sheet, rows: list[list[str]], noted: list[int]) -> Table:
    from rich.table import Table
    from rich.text import Text

    notes = Table.grid(padding=(0, 2))
    for number, row in enumerate(rows, 1):
        said = {sheet.columns[at]: row[at] for at in noted}
        note = Text(f"« {said['sentence']} »  " if said.get("sentence") else "")
        keys = "  ".join(said[name] for name in _NOTES[1:] if said.get(name))
        notes.add_row(Text(str(number), style="dim"), note.append(keys, style="dim"))
    return notes


def _blocks(sheet: Sheet, rows: list[list[str]], filled: list[int]) -> Table:
    from rich.table import Table
    from rich.text import Text

    blocks = Table.grid(padding=(0, 2))
    for number, row in enumerate(rows, 1):
        blocks.add_row(Text(str(number), style="bold"), Text("─" * 8, style="dim"))
        for at in filled:
            if row[at]:
                blocks.add_row(Text(legible(sheet.columns[at]), style="dim"), Text(row[at], overflow="fold"))
    return blocks
