"""`entrevue review`: the pairs that only the user can decide, with the evidence side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from entrevue.cli.decided import decisions_option, graph_at_hand, keep, made
from entrevue.cli.why import word_line

if TYPE_CHECKING:
    from pathlib import Path

    from entrevue.graph.explain import Explainer
    from entrevue.graph.resolution.decisions import Decision
    from entrevue.graph.resolution.pairs import Pair

_SHOWN = 3  # mentions of each side


@click.command()
@click.option("--list", "only_list", is_flag=True, help="Only list the pairs, likeliest first.")
@click.option("--label", type=click.Choice(["Person", "Agency", "Meeting"]), help="Only pairs of this kind.")
@decisions_option
def review(*, only_list: bool, label: str | None, file: Path) -> None:
    """Go through the uncertain pairs of persons, agencies and meetings: same, different or later."""
    from rich.console import Console

    screen = Console(stderr=True)
    with graph_at_hand() as (driver, database, explainer):
        with screen.status("Reading all records …"):
            pairs = [pair for pair in explainer.uncertain() if label in {None, pair.label}]
        if only_list:
            for pair in pairs:
                click.echo(f"{pair.label}\t{pair.a}\t{pair.b}\t{pair.score}")
            return
        decided = _ask_all(explainer, pairs)
        if decided:
            keep(driver, database, explainer, file, decided)
    click.echo(f"{len(decided)} of {len(pairs)} pairs decided{f' (in {file})' if decided else ''}.")


def _ask_all(explainer: Explainer, pairs: list[Pair]) -> list[Decision]:
    decided: list[Decision] = []
    for number, pair in enumerate(pairs, 1):
        click.echo(f"\n{number}/{len(pairs)}  {pair.label}  likeness {pair.score:.2f}")
        for id_ in (pair.a, pair.b):
            _show(explainer, pair, id_)
        answer = click.prompt(
            "[s]ame, [d]ifferent, [l]ater, [q]uit", type=click.Choice(["s", "d", "l", "q"]), show_choices=False
        )
        if answer == "q":
            break
        if answer != "l":
            decided.append(made("same" if answer == "s" else "different", pair.label, pair.a, b=pair.b, why="review"))
    return decided


def _show(explainer: Explainer, pair: Pair, id_: str) -> None:
    from entrevue.graph.explain import Found

    click.echo(f"  {id_}")
    rows = explainer.words(Found(pair.label, id_, id_))  # type: ignore[arg-type]
    for row in rows[:_SHOWN]:
        click.echo(f"    {word_line(row)}")
        if row.get("sentence"):
            click.echo(f"      « {row['sentence']} »")
    if len(rows) > _SHOWN:
        click.echo(f"    … and {len(rows) - _SHOWN} more")
