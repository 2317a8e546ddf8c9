"""`entrevue extract`: prints what articles say, without any database."""

from __future__ import annotations

import io
from typing import IO, TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from entrevue.cli.explanation import Explanation
    from entrevue.schema.records import Article, Record

_T = TypeVar("_T")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("-o", "--output", type=click.File("wb"), default="-", help="Write to this file instead of stdout.")
@click.option("--explain", is_flag=True, help="Show each article with its mentions, and the rule behind every fact.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "text", "html"]),
    help="JSON Lines (the default), or the explanation as coloured text (the default of --explain) or as one page.",
)
@click.option("--processes", type=click.IntRange(1), default=1, show_default=True, help="Read so many at once.")
def extract(*, paths: tuple[str, ...], output: IO[bytes], explain: bool, form: str | None, processes: int) -> int:
    """Print what the articles in files and folders say: one JSON record a line, in the order of the articles.

    Text, saved HTML pages, JSON Lines and CSV are read. What cannot be read, or is not French, is named on stderr; the
    exit code is 3 if anything could not be read.
    """
    from rich.console import Console

    from entrevue.cli.intake import Intake, progress_bar

    screen = Console(stderr=True)
    intake = Intake(paths, screen)
    chosen = form or ("text" if explain else "json")
    with progress_bar(screen, shown=not output.isatty()) as bar:
        task = bar.add_task("Reading")

        def counted(items: Iterable[_T]) -> Iterator[_T]:
            for item in items:
                yield item
                bar.advance(task)

        if chosen == "json":
            _print_records(counted(intake.extract(intake.read(), processes=processes)), output)
        elif chosen == "html":
            _print_page(counted(_explained(intake.read())), output)
        else:
            _print_text(counted(_explained(intake.read())), output)
        output.flush()
    click.echo(intake.summary(), err=True)
    return intake.exit_code


def _print_records(records: Iterable[Record], output: IO[bytes]) -> None:
    import orjson

    from entrevue.schema.serialisation import record_to_dict

    for record in records:
        output.write(orjson.dumps(record_to_dict(record), option=orjson.OPT_APPEND_NEWLINE))


def _explained(articles: Iterable[Article]) -> Iterator[Explanation]:
    from entrevue.cli.explanation import explain
    from entrevue.loaders.extraction import Extractor

    extractor = Extractor()
    return (explain(article, extractor) for article in articles)


def _print_text(explanations: Iterable[Explanation], output: IO[bytes]) -> None:
    from entrevue.cli.explanation_text import print_explanation

    stream = io.TextIOWrapper(output, encoding="utf-8", write_through=True)
    for explanation in explanations:
        print_explanation(explanation, stream)
    stream.detach()


def _print_page(explanations: Iterable[Explanation], output: IO[bytes]) -> None:
    from entrevue.cli.explanation_page import render_page

    for part in render_page(explanations):
        output.write(part.encode())
