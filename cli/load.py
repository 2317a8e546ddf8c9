"""`entrevue load`: reads articles and writes what they say into the graph."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

import click

from entrevue.cli.decided import decisions_option, read_file, use_vocabulary, vocabulary_option
from entrevue.schema.errors import ConnectionFailedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from neo4j import Driver
    from rich.console import Console

    from entrevue.cli.intake import Intake
    from entrevue.graph.resolution.decisions import Decisions
    from entrevue.graph.settings import Settings
    from entrevue.graph.writer import Outcome
    from entrevue.schema.records import Article, Record

CHANGES = ("added", "changed", "unchanged")
_CHUNK = 500  # articles that are looked up in the graph at once
_MOST = 20_000_000  # characters of such a chunk


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--dry-run", is_flag=True, help="Tell what would change, and write nothing.")
@click.option("--processes", type=click.IntRange(1), default=1, show_default=True, help="Read so many at once.")
@click.option("--json", "as_json", is_flag=True, help="Sum up in one JSON object.")
@decisions_option
@vocabulary_option
def load(  # noqa: PLR0913 - the options of the command
    *, paths: tuple[str, ...], dry_run: bool, processes: int, as_json: bool, file: Path, vocabulary: Path | None
) -> int:
    """Read the articles in files and folders, and write who met whom into the graph.

    Text, saved HTML pages, JSON Lines and CSV are read. An article that the graph has already is not read again; a
    changed one replaces exactly its own facts. What cannot be read, or is not French, is named on stderr; the exit code
    is 3 if anything could not be read. A load that was cut off is completed by the same command.
    """
    from rich.console import Console

    from entrevue.cli.intake import Intake
    from entrevue.graph.settings import read_settings

    use_vocabulary(vocabulary)
    screen = Console(stderr=True)
    intake = Intake(paths, screen)
    settings = read_settings()
    counts: Counter[str] = Counter()
    articles = intake.read()
    if (first := next(articles, None)) is not None:  # else there is nothing that a server is needed for
        everything = chain([first], articles)
        decisions = read_file(file)
        counts = _load(everything, intake, settings, screen, processes, dry_run=dry_run, decisions=decisions)
    if as_json:
        _print_json(counts, intake, dry_run=dry_run)
    else:
        _print_table(counts, intake, dry_run=dry_run)
    return intake.exit_code


def _load(  # noqa: PLR0913 - the options of the command
    articles: Iterable[Article],
    intake: Intake,
    settings: Settings,
    screen: Console,
    processes: int,
    *,
    dry_run: bool,
    decisions: Decisions | None,
) -> Counter[str]:
    """Write the articles (or only look), and return how many were added, changed and unchanged."""
    from entrevue.cli.intake import progress_bar
    from entrevue.graph.connection import connect, driver_errors

    counts: Counter[str] = Counter()
    with connect(settings) as driver, progress_bar(screen) as bar:
        task = bar.add_task("Comparing" if dry_run else "Loading")
        graph = Graph(driver, settings.database, decisions)

        def told(records: Iterable[Record]) -> Iterator[Record]:
            for record in records:
                bar.advance(task)
                yield record

        def known(count: int) -> None:
            counts["unchanged"] += count
            bar.advance(task, count)

        records = told(intake.extract(graph.news(articles, known), processes=processes))
        try:
            with driver_errors(settings.uri or "the local server's address", settings.database):
                for change in graph.foresee(records) if dry_run else graph.write(records):
                    counts[change] += 1
        except ConnectionFailedError as error:
            done = counts["added"] + counts["changed"]
            kept = "" if dry_run else f" (articles written before: {done:,}; the same command writes the rest)"
            raise ConnectionFailedError(f"{error}{kept}") from error
    return counts


@dataclass(frozen=True, slots=True)
class Graph:
    """The graph as a load sees it."""

    driver: Driver
    database: str | None
    decisions: Decisions | None = None

    def news(self, articles: Iterable[Article], known: Callable[[int], None]) -> Iterator[Article]:
        """Stream those articles that the graph has not got, or not as they are now; `known` hears of the others."""
        from entrevue.graph.known import known_articles
        from entrevue.loaders.parallel import in_chunks
        from entrevue.loaders.version import extractor_version

        version = extractor_version()
        for chunk in in_chunks(articles, _CHUNK, _MOST):
            same = known_articles(self.driver, chunk, extractor=version, database=self.database)
            known(len(same))
            yield from (article for article in chunk if article.id not in same)

    def write(self, records: Iterable[Record]) -> Iterator[str]:
        """Write records, and tell what became of each article."""
        from entrevue.graph.writer import Writer
        from entrevue.loaders.version import extractor_version

        writer = Writer(self.driver, database=self.database, extractor=extractor_version(), decisions=self.decisions)
        outcomes: Iterator[Outcome] = writer.write(map(_slim, records))
        return (outcome.change for outcome in outcomes)

    def foresee(self, records: Iterable[Record]) -> Iterator[str]:
        """Tell what would become of each article."""
        from entrevue.graph.known import held_articles
        from entrevue.loaders.parallel import in_chunks

        for chunk in in_chunks((record.article for record in records), _CHUNK, _MOST):
            held = held_articles(self.driver, chunk, database=self.database)
            yield from ("changed" if article.id in held else "added" for article in chunk)


def _slim(record: Record) -> Record:
    """Let go of the article's text, of which the graph keeps no more than the caption: batches stay small."""
    from entrevue.graph.captions import article_caption

    return replace(record, article=replace(record.article, text=article_caption(record.article)))


def _print_json(counts: Counter[str], intake: Intake, *, dry_run: bool) -> None:
    import orjson

    summary = {
        "dry_run": dry_run,
        **{change: counts[change] for change in CHANGES},
        "set_aside": dict(sorted(intake.set_aside.items())),
    }
    click.echo(orjson.dumps(summary))


def _print_table(counts: Counter[str], intake: Intake, *, dry_run: bool) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(justify="right", style="bold")
    table.add_column(style="dim")
    for change in CHANGES:
        table.add_row(f"would be {change}" if dry_run else change, f"{counts[change]:,}")
    causes = ", ".join(f"{count:,} {cause}" if len(intake.causes) > 1 else cause for cause, count in intake.causes)
    table.add_row("set aside", f"{intake.set_aside.total():,}", causes)
    Console(highlight=False).print(table)
