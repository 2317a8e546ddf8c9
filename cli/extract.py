"""`entrevue extract`: prints what articles say, without any database."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

import click

if TYPE_CHECKING:
    from entrevue.schema.records import Record


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("-o", "--output", type=click.File("wb"), default="-", help="Write to this file instead of stdout.")
@click.option("--processes", type=click.IntRange(1), default=1, show_default=True, help="Read so many at once.")
def extract(*, paths: tuple[str, ...], output: IO[bytes], processes: int) -> int:
    """Print what the articles in files and folders say: one JSON record a line, in the order of the articles.

    Text, saved HTML pages, JSON Lines and CSV are read. What cannot be read, or is not French, is named on stderr; the
    exit code is 3 if anything could not be read.
    """
    from rich.console import Console

    from entrevue.cli.intake import Intake, progress_bar

    screen = Console(stderr=True)
    intake = Intake(paths, screen)
    meetings = 0
    with progress_bar(screen, shown=not output.isatty()) as bar:
        task = bar.add_task("Reading")
        for record in intake.extract(intake.read(), processes=processes):
            output.write(_line(record))
            meetings += len(record.meetings)
            bar.advance(task)
        output.flush()
    click.echo(f"{intake.summary()}; {meetings} meetings", err=True)
    return intake.exit_code


def _line(record: Record) -> bytes:
    import orjson

    from entrevue.schema.serialisation import record_to_dict

    return orjson.dumps(record_to_dict(record), option=orjson.OPT_APPEND_NEWLINE)
