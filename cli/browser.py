"""`entrevue browser`, `link` and `guide`: Neo4j Browser with the questions ready."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from entrevue.cli.completion import complete_query
from entrevue.cli.parameters import parameter_option, read_parameters
from entrevue.schema.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import neo4j

    from entrevue.graph.settings import Settings

_FILE = click.Path(dir_okay=False, path_type=Path)

at_option = click.option(
    "--at", metavar="URL", help="Where Neo4j Browser is, if not at the local server or beside NEO4J_URI."
)


@click.command()
@at_option
@click.option("--favourites", type=_FILE, metavar="FILE.zip", help="Write the library as favourites to be imported.")
@click.option("--style", type=_FILE, metavar="FILE.grass", help="Write the style sheet.")
@click.option("--print", "only_print", is_flag=True, help="Print the address; open nothing.")
def browser(*, at: str | None, favourites: Path | None, style: Path | None, only_print: bool) -> None:
    """Open Neo4j Browser, or write what it can import: drop either file on its open drawer.

    The user is neo4j; `entrevue status` says where the password is. Once typed, Neo4j Browser keeps it
    in its profile.
    """
    settings = _settings()
    if favourites is not None:
        from entrevue.graph.browser.favourites import favourites as packed
        from entrevue.graph.browser.favourites import read_examples

        with _session(settings) as session:
            _write(favourites, packed(read_examples(session)))
    if style is not None:
        from entrevue.graph.browser.serve import style_sheet

        _write(style, style_sheet().encode())
    if favourites is None and style is None:
        from entrevue.graph.browser.address import browser_address

        _show(browser_address(settings, at), only_print=only_print)


@click.command()
@click.argument("name", shell_complete=complete_query)
@parameter_option
@at_option
@click.option("--open", "opened", is_flag=True, help="Open the address too.")
@click.option("--cypher", "as_cypher", is_flag=True, help="Print the query with its values instead of the address.")
def link(*, name: str, pairs: tuple[str, ...], at: str | None, opened: bool, as_cypher: bool) -> None:
    """Print the address that opens the query NAME in Neo4j Browser, its values filled in. It runs when you say so.

    \b
    entrevue link who-met-whom-graph --param person=Cazeneuve --param since=2015
    """  # noqa: D301 - click leaves alone the lines below a backspace
    settings = _settings()
    from entrevue.graph.browser.address import browser_address, query_address
    from entrevue.graph.browser.favourites import runnable
    from entrevue.graph.runner import bind, find_query

    query, parameters = find_query(name), read_parameters(pairs)
    with _session(settings) as session:
        values, meant = bind(session, query, parameters)
    for parameter, names in meant.items():
        click.echo(f"{parameter}: {', '.join(names)}", err=True)
    text = runnable(query, values)
    if as_cypher:
        click.echo(text, nl=False)
    else:
        _show(query_address(browser_address(settings, at), text), only_print=not opened)


@click.command()
@at_option
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The guide's own port; any free one by default.")
@click.option("--open", "opened", is_flag=True, help="Open Neo4j Browser with the guide.")
def guide(*, at: str | None, port: int, opened: bool) -> None:
    """Serve a guide to this graph for Neo4j Browser, until Ctrl-C.

    It tells what is in the graph and has the best questions to be run at a click.
    """
    settings = _settings()
    from entrevue.graph.browser.address import browser_address, guide_address
    from entrevue.graph.browser.guide import Slide, asciidoc, markdown, slides
    from entrevue.graph.browser.serve import GuideServer, style_sheet
    from entrevue.graph.connection import connect, driver_errors

    where = browser_address(settings, at)
    with connect(settings) as driver:

        def pages() -> list[Slide]:
            with (
                driver_errors(settings.uri or "the local server"),
                driver.session(database=settings.database, default_access_mode="READ") as session,
            ):
                return slides(session, server.address("/style.grass"))

        server = GuideServer(
            {
                "/guide.md": lambda: markdown(pages()),
                "/guide.adoc": lambda: asciidoc(pages()),
                "/style.grass": style_sheet,
            },
            where,
            port,
        )
        with server:
            _show(guide_address(where, server.address("/guide.md")), only_print=not opened)
            click.echo(f"Or type in Neo4j Browser: :guide {server.address('/guide.md')}", err=True)
            click.echo(f"For the newer Browser: :guide {server.address('/guide.adoc')}", err=True)
            click.echo("Serving until Ctrl-C.", err=True)
            server.serve_forever()


def _settings() -> Settings:
    from entrevue.graph.lightly import import_driver_lightly
    from entrevue.graph.settings import read_settings

    import_driver_lightly()
    return read_settings()


@contextmanager
def _session(settings: Settings) -> Iterator[neo4j.Session]:
    from entrevue.graph.connection import connect

    with (
        connect(settings) as driver,
        driver.session(database=settings.database, default_access_mode="READ") as session,
    ):
        yield session


def _show(address: str, *, only_print: bool) -> None:
    click.echo(address)
    if not only_print:
        click.launch(address)


def _write(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as error:
        raise InputError(f"cannot write {file}: {error.strerror}") from error
    click.echo(f"Written to {file}.", err=True)
