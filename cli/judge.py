"""`entrevue same`, `different`, `rename`, `set-date`, `reject`: the user's last word, for scripts and short ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from entrevue.cli.decided import decisions_option, graph_at_hand, keep, made, why_option
from entrevue.schema.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from entrevue.graph.explain import Explainer, Found
    from entrevue.graph.resolution.decisions import Decision


@click.command()
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@why_option
@decisions_option
def same(*, first: str, second: str, why: str, file: Path) -> None:
    """Say that A and B (ids, keys or names) are one person, one agency or one meeting."""
    _judge("same", first, second, why, file)


@click.command()
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@why_option
@decisions_option
def different(*, first: str, second: str, why: str, file: Path) -> None:
    """Say that A and B (ids, or keys of one node, which `entrevue why` lists) are two."""
    _judge("different", first, second, why, file)


@click.command()
@click.argument("node", metavar="NODE")
@click.argument("name")
@why_option
@decisions_option
def rename(*, node: str, name: str, why: str, file: Path) -> None:
    """Give a person, an agency or a meeting another NAME."""
    with graph_at_hand() as (driver, database, explainer):
        found = explainer.find(node)
        keep(driver, database, explainer, file, [made("rename", found.label, found.id, value=name, why=why)])
    click.echo(f"{found.id} is called {name} (decision in {file}).")


@click.command("set-date")
@click.argument("meeting")
@click.argument("date")
@why_option
@decisions_option
def set_date(*, meeting: str, date: str, why: str, file: Path) -> None:
    """Give a MEETING its DATE: 2015-02-14, 2015-02, 2015 or an interval such as 2015-02-14/2015-02-16."""
    from entrevue.schema.edtf import in_french

    try:
        shown = in_french(date)
    except ValueError as error:
        raise UsageError(str(error)) from error
    with graph_at_hand() as (driver, database, explainer):
        found = explainer.find(meeting, "Meeting")
        keep(driver, database, explainer, file, [made("set-date", "Meeting", found.id, value=date, why=why)])
    click.echo(f"{found.id}: {shown} (decision in {file}).")


@click.command()
@click.argument("meeting")
@click.argument("participant", required=False)
@why_option
@decisions_option
def reject(*, meeting: str, participant: str | None, why: str, file: Path) -> None:
    """Say that a MEETING was none, or that a PARTICIPANT (person, agency, code of a state) was not there."""
    with graph_at_hand() as (driver, database, explainer):
        found = explainer.find(meeting, "Meeting")
        accounts = [row["account"] for row in explainer.words(found)]
        new = (
            _rejected_part(explainer, found, accounts, participant, why)
            if participant
            else [made("reject", "Meeting", account, why=why) for account in accounts]
        )
        keep(driver, database, explainer, file, new)
    what = f"{participant} is taken out of" if participant else "Taken out:"
    articles = f"{len(new)} article{'s' * (len(new) != 1)}"
    click.echo(f"{what} {found.id} ({found.name}), as told by {articles} (decisions in {file}).")


def _rejected_part(
    explainer: Explainer, meeting: Found, accounts: list[str], participant: str, why: str
) -> list[Decision]:
    code = participant.upper()
    if len(code) == 2:  # noqa: PLR2004 - ISO 3166-1 alpha-2
        present = [(account, code) for account in explainer.naming_state(meeting, code) if account in accounts]
    else:
        present = explainer.present(meeting, explainer.find(participant))
    if not present:
        raise UsageError(f"{participant} does not take part in {meeting.id}")
    return [made("reject", "Meeting", account, b=key, why=why) for account, key in present]


def _judge(kind: str, first: str, second: str, why: str, file: Path) -> None:
    with graph_at_hand() as (driver, database, explainer):
        one, other = explainer.find(first), explainer.find(second)
        if one.label != other.label:
            raise UsageError(f"{one.id} is a {one.label}, {other.id} a {other.label}")
        keys = _key(explainer, one, first), _key(explainer, other, second)
        if keys[0] == keys[1]:
            raise UsageError(f"{first} and {second} are the same form of one node: give two of its keys (entrevue why)")
        keep(driver, database, explainer, file, [made(kind, one.label, keys[0], b=keys[1], why=why)])
    click.echo(f"{keys[0]} and {keys[1]} are {'one' if kind == 'same' else 'two'} (decision in {file}).")


def _key(explainer: Explainer, node: Found, text: str) -> str:
    """Return the key that the user named, or else the node's id, which is one of its keys."""
    column = "account" if node.label == "Meeting" else "key"
    return text if any(row[column] == text for row in explainer.words(node)) else node.id
