"""`entrevue review`: the pairs that only the user can decide, with the evidence side by side."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from entrevue.cli.decided import decisions_option, follow, graph_at_hand, made, write_down

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from entrevue.graph.explain import Explainer
    from entrevue.graph.resolution.decisions import Decision
    from entrevue.graph.resolution.pairs import Pair

_ANSWERS = {"s": "same", "d": "different", "l": "later", "q": "quit"}
_QUESTION = "[s]ame, [d]ifferent, [l]ater, [q]uit"


@click.command()
@click.option("--list", "only_list", is_flag=True, help="Only list the pairs, likeliest first.")
@click.option("--label", type=click.Choice(["Person", "Agency", "Meeting"]), help="Only pairs of this kind.")
@decisions_option
def review(*, only_list: bool, label: str | None, file: Path) -> None:
    """Go through the uncertain pairs of persons, agencies and meetings: same, different or later, one key each.

    Every answer is in the file of decisions at once; the graph follows at the end, also after Ctrl-C.
    """
    from rich.console import Console

    screen = Console(stderr=True)
    with graph_at_hand() as (driver, database, explainer):
        with screen.status("Reading all records …"):
            pairs = [pair for pair in explainer.uncertain() if label in {None, pair.label}]
        if only_list:
            for pair in pairs:
                click.echo(f"{pair.label}\t{pair.a}\t{pair.b}\t{pair.score}")
            return
        count = 0
        for decision in _answers(explainer, pairs):
            write_down(explainer, file, [decision])
            count += 1
        if count:
            with screen.status("The graph follows …"):
                follow(driver, database, explainer, file)
    click.echo(f"{count} of {len(pairs)} pairs decided{f' (in {file})' if count else ''}.")


def _answers(explainer: Explainer, pairs: Iterable[Pair]) -> Iterator[Decision]:
    """Show one pair after the other and give what the user decides; a question answered already is not put again."""
    from rich.console import Console

    console = Console(highlight=False)
    waiting = list(pairs)
    nodes = _Nodes()
    for number, pair in enumerate(waiting, 1):
        if not nodes.is_new(pair):
            continue
        click.echo(f"\n{number}/{len(waiting)}  {pair.label}  likeness {pair.score:.2f}")
        console.print(_evidence(explainer, pair))
        answer = _ask()
        if answer == "quit":
            return
        if answer == "same":
            nodes.join(pair)
        if answer != "later":
            yield made(answer, pair.label, pair.a, b=pair.b, why="review")


class _Nodes:
    """What this session's answers have made one; a question on the same two nodes is put once."""

    def __init__(self) -> None:
        self._node: dict[tuple[str, str], str] = {}
        self._asked: set[frozenset[str]] = set()

    def is_new(self, pair: Pair) -> bool:
        """Tell whether the pair is still two nodes of which nothing was asked, and count it as asked."""
        ends = frozenset(f"{pair.label} {self._find(pair.label, key)}" for key in (pair.a, pair.b))
        new = len(ends) > 1 and ends not in self._asked
        self._asked.add(ends)
        return new

    def join(self, pair: Pair) -> None:
        """Take the pair's nodes for one from now on."""
        self._node[pair.label, self._find(pair.label, pair.b)] = self._find(pair.label, pair.a)

    def _find(self, label: str, key: str) -> str:
        while (label, key) in self._node:
            key = self._node[label, key]
        return key


def _ask() -> str:
    """Return the answer: one key at a terminal, a line elsewhere; whoever interrupts has had enough."""
    try:
        if not sys.stdin.isatty():
            return _ANSWERS[click.prompt(_QUESTION, type=click.Choice(list(_ANSWERS)), show_choices=False)]
        click.echo(f"{_QUESTION}: ", nl=False)
        while (answer := _ANSWERS.get(click.getchar().lower())) is None:
            continue
    except (KeyboardInterrupt, EOFError, click.Abort):
        answer = "quit"
    click.echo(answer)
    return answer


def _evidence(explainer: Explainer, pair: Pair) -> object:
    from entrevue.cli.side_by_side import side_by_side
    from entrevue.graph.explain import Found

    left, right = (
        (id_, explainer.words(Found(pair.label, id_, id_)))  # type: ignore[arg-type]
        for id_ in (pair.a, pair.b)
    )
    return side_by_side(left, right)
