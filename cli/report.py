"""`entrevue report`: a page to look at, in one file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from entrevue.cli.completion import complete_name, complete_topic
from entrevue.schema.errors import InputError

_MOST = 5000  # encounters: a page of some megabytes


@click.command()
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("report.html"),
    show_default=True,
    help="Write to this file.",
)
@click.option(
    "--person", "people", multiple=True, metavar="NAME", shell_complete=complete_name, help="With this person."
)
@click.option("--countries", multiple=True, metavar="COUNTRY", help="With this country; twice for a pair.")
@click.option(
    "--about", multiple=True, metavar="TOPIC", shell_complete=complete_topic, help="About this threat or topic."
)
@click.option(
    "--limit", type=click.IntRange(min=1), default=_MOST, show_default=True, help="Encounters at most, the latest."
)
def report(
    *, output: Path, people: tuple[str, ...], countries: tuple[str, ...], about: tuple[str, ...], limit: int
) -> None:
    """Write who met whom as one web page, with its evidence, that needs no server and no network.

    It has the network of people by country, a timeline, threats by year and a table, with filters for all of them.

    \b
    entrevue report -o maroc-espagne.html --countries Maroc --countries Espagne
    """  # noqa: D301 - click leaves alone the lines below a backspace
    from entrevue.graph.lightly import import_driver_lightly

    import_driver_lightly()
    from entrevue.graph import asking
    from entrevue.graph.connection import connect
    from entrevue.graph.report.facts import read_facts
    from entrevue.graph.report.page import page
    from entrevue.graph.settings import read_settings

    told = (*map(asking.read_country, countries), *map(asking.read_topic, about))
    settings = read_settings()
    with (
        connect(settings) as driver,
        driver.session(database=settings.database, default_access_mode="READ") as session,
    ):
        named = tuple(asking.read_person(session, name) for name in people)
        facts = read_facts(session, asking.Question(named + told, limit=limit))
    subject = ", ".join(one.found[0].name for one in named + told)
    made = f"Made by Entrevue on {datetime.now(UTC).date().isoformat()}."
    try:
        output.write_text(
            page(facts, f"Who met whom: {subject}" if subject else "Who met whom", made), encoding="utf-8"
        )
    except OSError as error:
        raise InputError(f"cannot write {output}: {error.strerror}") from error
    shown, total = len(facts["meetings"]), facts["total"]
    left = f", the latest of {total}: --limit {total} takes them all" if total > shown else ""
    click.echo(f"{shown or 'No'} encounters in {output}{left}", err=True)
