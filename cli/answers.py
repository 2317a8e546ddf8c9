"""Where an answer goes and in which form: the options `--format` and `-o`, shared by every command that asks."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from entrevue.schema.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from entrevue.graph.runner import Answer

FORMATS = ("table", "json", "jsonl", "csv", "markdown", "xlsx")
_BY_SUFFIX = {".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".md": "markdown", ".xlsx": "xlsx"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows to be printed: the driver's values in the columns' order; `draws` where they are nodes and edges."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Any]]
    draws: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """What the user chose: a format (None: by the file's suffix, otherwise a table) and a file (None: stdout)."""

    name: str | None = None
    file: Path | None = None

    @property
    def format(self) -> str:
        """The format that is meant."""
        if self.name is not None:
            return self.name
        return "table" if self.file is None else _BY_SUFFIX.get(self.file.suffix.lower(), "table")


def form_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options `--format` and `--output`, as its parameters `form` and `output`."""
    for option in (
        click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file."),
        click.option(
            "--format",
            "form",
            type=click.Choice(FORMATS),
            help="How the answer is printed: by default a table, or as the file's name ends.",
        ),
    ):
        command = option(command)
    return command


def print_answer(answer: Answer, form: Form, columns: str | None = None) -> None:
    """Print a query's answer (`columns`, separated by commas: only these), and on stderr what names stood for."""
    sheet = Sheet(answer.query.title, answer.columns, answer.rows, answer.query.draws)
    if columns is not None:
        sheet = _with_columns(sheet, columns)
    for name, meant in answer.meant.items():
        click.echo(f"{name}: {', '.join(meant)}", err=True)
    print_sheet(sheet, form)


def _with_columns(sheet: Sheet, columns: str) -> Sheet:
    """Return the sheet with these columns, in this order; raises UsageError."""
    names = [name.strip() for name in columns.split(",")]
    if unknown := [name for name in names if name not in sheet.columns]:
        raise UsageError(f"no column {', '.join(map(repr, unknown))}; there are {', '.join(sheet.columns)}")
    places = [sheet.columns.index(name) for name in names]
    return Sheet(sheet.title, names, [[row[at] for at in places] for row in sheet.rows], sheet.draws)


def print_sheet(sheet: Sheet, form: Form) -> None:
    """Print `sheet` in the form chosen; how many rows a table has goes to stderr. Raises InputError, UsageError."""
    from entrevue.cli import formats

    if form.format == "table":
        from entrevue.cli.tables import print_table

        print_table(sheet, form.file)
        click.echo(f"{len(sheet.rows)} row{'s' * (len(sheet.rows) != 1)}", err=True)
    else:
        with _opened(form) as stream:
            formats.WRITERS[form.format](sheet, stream)
    if form.file is not None:
        click.echo(f"Written to {form.file}.", err=True)


@contextmanager
def _opened(form: Form) -> Iterator[BinaryIO]:
    if form.file is None:
        if form.format == "xlsx" and sys.stdout.isatty():
            raise UsageError("a workbook is nothing for a terminal: name a file with -o FILE.xlsx")
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        with form.file.open("wb") as stream:
            yield stream
    except OSError as error:
        raise InputError(f"cannot write {form.file}: {error.strerror}") from error
