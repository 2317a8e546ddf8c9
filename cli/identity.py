"""`entrevue evaluate --cross-document`: how right identity is on annotated articles that tell of the same meetings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from entrevue.schema.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from entrevue.graph.resolution.measure import Comparison
    from entrevue.schema.records import Record

BELOW = 1  # the exit code when a floor is not reached
CLUSTERS = "clusters.json"


def evaluate_identity(folder: Path, floors: Iterable[tuple[str, float]], *, errors: bool, as_json: bool) -> int:
    """Print B-cubed figures for the annotated articles of a folder; return the exit code."""
    from entrevue.graph.resolution.measure import compare

    comparison = compare(_records(folder), _read(folder / CLUSTERS))
    if as_json:
        _print_json(comparison, errors=errors)
    else:
        _print_table(comparison, errors=errors)
    failed = _below(comparison, floors)
    for line in failed:
        click.echo(line, err=True)
    return BELOW if failed else 0


def _records(folder: Path) -> list[Record]:
    from entrevue.graph.resolution.measure import gold_record

    records = []
    for path in sorted(folder.glob("*.json")):
        if path.name != CLUSTERS:
            text = path.with_suffix(".txt")
            records.append(gold_record(_read(path), text.read_text(encoding="utf-8") if text.exists() else ""))
    return records


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise InputError(f"{path}: {error}") from error


def _below(comparison: Comparison, floors: Iterable[tuple[str, float]]) -> list[str]:
    lines = []
    for name, least in floors:
        layer, _, figure = name.partition(".")
        found = comparison.figures.get(layer)
        if found is None or figure not in {"", "f1", "precision", "recall"}:
            raise UsageError(f"--min {name}: no such layer; there are {', '.join(comparison.figures)}")
        value = getattr(found, figure or "f1")
        if value < least:
            lines.append(f"below the floor: {name} {value:.3f} < {least:g}")
    return lines


def _print_json(comparison: Comparison, *, errors: bool) -> None:
    figures: dict[str, Any] = {
        layer: {
            "precision": found.precision,
            "recall": found.recall,
            "f1": found.f1,
            "mentions": found.mentions,
            "entities": found.clusters,
        }
        for layer, found in comparison.figures.items()
    }
    if errors:
        figures["errors"] = [{"layer": a, "what": b, "found": list(c)} for a, b, c in comparison.mistakes]
    click.echo(json.dumps(figures, ensure_ascii=False, indent=2))


def _print_table(comparison: Comparison, *, errors: bool) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title="Identity across articles, B-cubed", title_justify="left", box=None, header_style="bold")
    table.add_column("layer")
    for column in ("precision", "recall", "F1", "mentions", "entities"):
        table.add_column(column, justify="right")
    for layer, found in comparison.figures.items():
        ratios = (f"{ratio:.3f}" for ratio in (found.precision, found.recall, found.f1))
        table.add_row(layer, *ratios, str(found.mentions), str(found.clusters))
    console = Console(soft_wrap=True)
    console.print(table)
    if errors:
        for layer, what, found_nodes in comparison.mistakes:
            console.print(f"  {layer}: {what} is {', '.join(found_nodes)}", highlight=False, markup=False)
