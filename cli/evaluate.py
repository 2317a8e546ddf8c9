"""`entrevue evaluate`: how right the extraction is on articles that somebody has annotated."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from entrevue.schema.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from entrevue.loaders.evaluation.records import GoldArticle, JsonRecord
    from entrevue.loaders.evaluation.report import Mistake, Report

BELOW = 1  # the exit code when a floor of --min is not reached


class Floor(click.ParamType[tuple[str, float]]):
    """A layer and the least figure it may have, written `layer=0.85`."""

    name = "LAYER=FIGURE"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, float]:
        """Split `value`; the layer's name is checked against the report."""
        if isinstance(value, tuple):
            return value
        layer, equals, figure = str(value).partition("=")
        try:
            least = float(figure)
        except ValueError:
            least = -1.0
        if not equals or not 0 <= least <= 1:
            self.fail(f"{value!r} is not LAYER=FIGURE with a figure from 0 to 1, such as persons=0.95", param, ctx)
        return layer.strip(), least


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.option(
    "--predictions",
    type=click.Path(path_type=Path),
    help="Score these records (JSON Lines, as `entrevue extract` prints them) instead of extracting now.",
)
@click.option(
    "--cross-document", is_flag=True, help="Measure identity across articles instead (GOLD has clusters.json)."
)
@click.option("--errors", is_flag=True, help="List what was missed and what is spurious, each with its sentence.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option(
    "--min",
    "floors",
    type=Floor(),
    multiple=True,
    help="Exit with 1 if the layer's F1 (or LAYER.precision, LAYER.recall) is below; may be repeated.",
)
def evaluate(  # noqa: PLR0913 - the options of the command
    *,
    gold: Path,
    predictions: Path | None,
    cross_document: bool,
    errors: bool,
    form: str,
    floors: tuple[tuple[str, float], ...],
) -> int:
    """Measure the extraction against the annotated articles in the folder GOLD.

    GOLD holds pairs: ID.txt, an article, and ID.json, what a careful reader takes from it, in the shape that
    `entrevue extract` prints. Figures are micro-averaged over all articles, layer by layer; the headline is
    who-whom-when: pairs of people of one meeting, with its date and status.
    """
    if cross_document:
        from entrevue.cli.identity import evaluate_identity

        return evaluate_identity(gold, floors, errors=errors, as_json=form == "json")
    from entrevue.loaders.evaluation.records import read_gold, read_predictions
    from entrevue.loaders.evaluation.report import evaluate as compare

    articles = read_gold(gold)
    predicted = read_predictions(predictions) if predictions else _extracted(articles)
    _warn(articles, predicted)
    report = compare(articles, predicted)
    failed = _below(report, floors)
    if form == "json":
        _print_json(report, errors=errors)
    else:
        _print_table(report, errors=errors)
    for line in failed:
        click.echo(line, err=True)
    return BELOW if failed else 0


def _extracted(gold: Iterable[GoldArticle]) -> dict[str, JsonRecord]:
    """Extract the gold articles' texts, with a progress bar on stderr."""
    from rich.console import Console
    from rich.progress import track

    from entrevue.loaders.extraction import Extractor
    from entrevue.schema.records import Article
    from entrevue.schema.serialisation import record_to_dict

    articles = [Article(id=one.id, text=one.text) for one in gold if one.text is not None]
    records = Extractor().extract_all(articles)
    screen = Console(stderr=True)
    tracked = track(records, "Extracting", total=len(articles), console=screen, transient=True)
    return {record.article.id: record_to_dict(record) for record in tracked}


def _warn(gold: Iterable[GoldArticle], predicted: dict[str, JsonRecord]) -> None:
    """Say on stderr which records have no counterpart."""
    known = {article.id for article in gold}
    shown = 5
    for ids, what in (
        (predicted.keys() - known, "predictions without a gold record are left out"),
        (known - predicted.keys(), "articles without a prediction count as empty"),
    ):
        if ids:
            more = " …" if len(ids) > shown else ""
            click.echo(f"{len(ids)} {what}: {', '.join(sorted(ids)[:shown])}{more}", err=True)


def _below(report: Report, floors: Iterable[tuple[str, float]]) -> list[str]:
    """Return one line for each floor that is not reached; raises `UsageError` for a layer that does not exist."""
    lines = []
    for name, least in floors:
        try:
            value = report.value(name)
        except KeyError:
            known = ", ".join((*report.layers, *report.shares))
            raise UsageError(f"--min {name}: no such layer; there are {known}") from None
        if value is None or value < least:
            lines.append(f"below the floor: {name} {'none' if value is None else format(value, '.3f')} < {least:g}")
    return lines


def _print_json(report: Report, *, errors: bool) -> None:
    figures = report.as_json()
    if errors:
        figures["errors"] = [
            {"id": one.article, "layer": one.layer, "kind": one.kind, "item": one.label, "sentence": one.sentence}
            for one in report.mistakes()
        ]
    json.dump(figures, sys.stdout, ensure_ascii=False, indent=2)
    click.echo()


def _print_table(report: Report, *, errors: bool) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=f"{len(report.gold)} articles", title_justify="left", box=None, header_style="bold")
    table.add_column("layer")
    for column in ("precision", "recall", "F1", "right", "spurious", "missed"):
        table.add_column(column, justify="right")
    for name, figures in report.layers.items():
        ratios = (f"{ratio:.3f}" for ratio in (figures.precision, figures.recall, figures.f1))
        counts = (str(count) for count in (figures.tp, figures.fp, figures.fn))
        table.add_row(name, *ratios, *counts, style="bold" if name == "who-whom-when" else "")
    for name, share in report.shares.items():
        accuracy = "-" if share.accuracy is None else f"{share.accuracy:.3f}"
        table.add_row(name, accuracy, "", "", str(share.right), "", str(share.total - share.right))
    console = Console(soft_wrap=True)
    console.print(table)
    if report.invented:
        console.print(f"Meetings found in articles that tell of none: {', '.join(report.invented)}")
    if errors:
        _print_mistakes(console, report.mistakes())


def _print_mistakes(console: Console, mistakes: Iterable[Mistake]) -> None:
    """Print the mistakes under their articles, without those that follow from another line."""
    article = ""
    for one in mistakes:
        if one.layer in {"who-whom", "who-whom-when-on-what"}:
            continue
        if one.article != article:
            article = one.article
            console.print(f"\n[bold]{article}[/bold]", highlight=False)
        console.print(f"  {one.kind:9} {one.layer:15} {one.label}", highlight=False, markup=False)
        if one.sentence:
            console.print(f"      « {one.sentence} »", style="dim", highlight=False, markup=False)
