"""`entrevue ask`: questions without a query language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from entrevue.cli.answers import Form, Sheet, form_options, print_sheet
from entrevue.cli.completion import complete_name, complete_topic
from entrevue.schema.errors import UsageError

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from entrevue.graph.asking import Question, Reply

STATUSES = {"met": "held", "planned": "planned", "cancelled": "cancelled", "denied": "denied"}


def _status_options(command: click.decorators.FC) -> click.decorators.FC:
    for flag, status in reversed(STATUSES.items()):
        command = click.option(f"--{flag}", is_flag=True, help=f"Only what was {status}; may be combined.")(command)
    return command


@click.command()
@click.argument("words", nargs=-1, shell_complete=complete_name)
@_status_options
@click.option("--since", metavar="DATE", help="Not before this day, month or year: 2023, 2023-05, 2023-05-14.")
@click.option("--until", metavar="DATE", help="Not after it.")
@click.option("--about", multiple=True, metavar="TOPIC", shell_complete=complete_topic, help="What was discussed.")
@click.option("--in", "places", multiple=True, metavar="COUNTRY", help="Where it took place.")
@click.option("--limit", type=click.IntRange(min=0), default=50, show_default=True, help="Encounters shown at most.")
@form_options
def ask(  # noqa: PLR0913 - each is an option of its own
    *,
    words: tuple[str, ...],
    since: str | None,
    until: str | None,
    about: tuple[str, ...],
    places: tuple[str, ...],
    limit: int,
    form: str | None,
    output: Path | None,
    **statuses: bool,
) -> None:
    """Find encounters by the names of people, services, countries and topics: the latest first.

    Names are taken as they come, side by side or in quotes; accents and case do not matter. All that
    is named must hold.

    \b
    entrevue ask Hammouchi --met --since 2023 --about terrorism
    entrevue ask Maroc Espagne
    entrevue ask --planned
    """  # noqa: D301 - click leaves alone the lines below a backspace
    from entrevue.graph.lightly import import_driver_lightly

    import_driver_lightly()
    from entrevue.graph import asking
    from entrevue.graph.connection import connect
    from entrevue.graph.settings import read_settings

    chosen = tuple(status for flag, status in STATUSES.items() if statuses[flag])
    first, last = _day(since, "since", 0), _day(until, "until", 1)
    topics = tuple(map(asking.read_topic, about))  # a slip in these needs no server to say so
    where = tuple(map(asking.read_place, places))
    settings = read_settings()
    with (
        connect(settings) as driver,
        driver.session(database=settings.database, default_access_mode="READ") as session,
    ):
        named = asking.read_words(session, words)
        question = asking.Question(named + topics + where, chosen, first, last, limit)
        reply = asking.ask(session, question)
    click.echo(f"Looked for {question}.", err=True)
    print_sheet(Sheet(_title(question), reply.columns, reply.rows), Form(form, output))
    _explain(reply)


def _explain(reply: Reply) -> None:
    """Say on stderr what an answer leaves out, or which part of the question leaves nothing."""
    if reply.total > len(reply.rows):
        click.echo(f"There are {reply.total} in all: --limit {reply.total} shows them.", err=True)
    for part, number in reply.without.items():
        click.echo(f"Without “{part}” there would be {number or 'none either'}.", err=True)


def _title(question: Question) -> str:
    text = str(question)
    return text[0].upper() + text[1:]


def _day(text: str | None, option: str, which: int) -> datetime.date | None:
    """Return the first (0) or last (1) day of `text`; raise UsageError where it is no date."""
    from entrevue.schema import edtf

    if text is None:
        return None
    try:
        return edtf.bounds(text)[which]
    except edtf.InvalidEdtfError:
        raise UsageError(f"--{option}: {text[:80]!r} is not a date such as 2015, 2015-02 or 2015-02-14") from None
