"""`entrevue why`: how a node came to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from entrevue.cli.decided import graph_at_hand
from entrevue.cli.side_by_side import proof

if TYPE_CHECKING:
    from collections.abc import Mapping

    from entrevue.graph.explain import Reasons

_SHOWN = 5  # mentions of each key


@click.command()
@click.argument("node", metavar="NODE")
@click.option("--all", "everything", is_flag=True, help=f"All mentions, not only the first {_SHOWN} of each key.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object, with everything.")
def why(*, node: str, everything: bool, as_json: bool) -> None:
    """Tell why NODE (an id, key or name) is one: its mentions, articles, sentences, scores and decisions."""
    with graph_at_hand() as (_, _, explainer):
        reasons = explainer.reasons(explainer.find(node))
    if as_json:
        _print_json(reasons)
    else:
        _print_text(reasons, most=None if everything else _SHOWN)


def _print_json(reasons: Reasons) -> None:
    import orjson

    facts = {
        "label": reasons.node.label,
        "id": reasons.node.id,
        "name": reasons.node.name,
        "words": list(reasons.words),
        "scores": [{"a": a, "b": b, "score": score} for a, b, score in reasons.scores],
        "decisions": [decision.as_dict() for decision in reasons.decisions],
    }
    click.echo(orjson.dumps(facts, option=orjson.OPT_INDENT_2).decode())


def _print_text(reasons: Reasons, most: int | None) -> None:
    click.echo(f"{reasons.node.label} {reasons.node.id}: {reasons.node.name}")
    by_key: dict[str, list[Mapping[str, Any]]] = {}
    for row in reasons.words:
        by_key.setdefault(row["account" if "account" in row else "key"], []).append(row)
    for rows in by_key.values():
        for row in rows[:most]:
            click.echo(f"  {word_line(row)}")
            if sentence := proof(row):
                click.echo(f"      « {sentence} »")
        if most and len(rows) > most:
            click.echo(f"      … and {len(rows) - most:,} more (--all)")
    if reasons.scores:
        click.echo("Likeness")
    for one, other, score in reasons.scores:
        click.echo(f"  {one}  {other}  {score}")
    if reasons.decisions:
        click.echo("Decisions")
    for decision in reasons.decisions:
        fields = " ".join(filter(None, (decision.kind, decision.a, decision.b, decision.value)))
        made = ", ".join(filter(None, (decision.who, decision.when)))
        click.echo(f"  {fields} ({made}{': ' + decision.why if decision.why else ''})")


def word_line(row: Mapping[str, Any]) -> str:
    """Return one mention or account in one line: key, words, date, article."""
    if "account" in row:
        told = (row["account"], row["date"] or "no date", row["status"], row["kind"], row["city"])
        return f"{', '.join(filter(None, told))}: {', '.join(row['persons']) or '-'}  [{row['article']}]"
    told = (row["name"], row["title"], row["service"], row["country"], row["date"])
    return f"{row['key']}: {', '.join(filter(None, told))}  [{row['article']}]"
