"""What the shell offers when Tab is pressed: names of queries, their parameters, topics, and names out of the graph.

A completion never starts a server, never waits long and never complains: where the graph cannot be asked, it offers
what the package knows. Names are offered with hyphens for spaces, since shells cut at spaces, and are found so.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem, get_completion_class

from entrevue.schema.errors import EntrevueError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

_PROGRAM = "entrevue"


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, *, shell: str) -> None:
    """Print the script that makes the shell complete our commands.

    For bash: entrevue completion bash > ~/.local/share/bash-completion/completions/entrevue
    """
    made = get_completion_class(shell)
    if made is None:
        raise UsageError(f"no completion for {shell}")
    click.echo(made(ctx.find_root().command, {}, _PROGRAM, f"_{_PROGRAM.upper()}_COMPLETE").source())


def complete_query(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the names of the library's queries, with their titles."""
    from entrevue.cypher.library import library

    return [CompletionItem(one.name, help=one.title) for one in library().values() if one.name.startswith(incomplete)]


def complete_parameter(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer `name=` for the parameters of the query already named, and values behind the equals sign."""
    from entrevue.cypher.library import library

    # Behind a bare `-p` click stops reading, and leaves the name among what it did not come to.
    query = next((one for word in (ctx.params.get("name"), *ctx.args) if (one := library().get(str(word)))), None)
    if query is None:
        return []
    name, equals, begun = incomplete.partition("=")
    parameters = {one.name: one for one in query.header.parameters}
    if not equals:
        return [
            CompletionItem(f"{one.name}=", help=one.description)
            for one in parameters.values()
            if one.name.startswith(name)
        ]
    values: Iterable[str] = ()
    if parameter := parameters.get(name):
        values = parameter.choices or _values(parameter.type, begun)
    return [CompletionItem(f"{name}={value}") for value in values if value.startswith(begun)]


def complete_topic(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the codes of topics, with their French names."""
    from entrevue.schema.topics import topics

    return [CompletionItem(code, help=one.fr) for code, one in topics().items() if code.startswith(incomplete)]


def complete_name(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer names of people and agencies out of the graph, and topics."""
    return [CompletionItem(name) for name in [*_values("person", incomplete), *_values("topic", incomplete)]]


def _values(kind: str, begun: str) -> list[str]:
    if kind == "topic":
        from entrevue.schema.topics import topics

        return [code for code in topics() if code.startswith(begun)]
    if kind in ("person", "agency"):
        with contextlib.suppress(EntrevueError):
            return _names(begun)
    return []


def _names(begun: str) -> list[str]:
    """Return names in the graph with a word that begins like each word of `begun`; none where no server runs."""
    from entrevue.graph.lightly import import_driver_lightly

    import_driver_lightly()
    from neo4j.exceptions import Neo4jError

    from entrevue.graph.connection import connect, local_server
    from entrevue.graph.settings import read_settings
    from entrevue.graph.statements import statement
    from entrevue.schema.names import fold

    settings = read_settings()
    words = fold(begun).split()
    if not words or (settings.is_local and not local_server(settings).status().running):
        return []
    query = " ".join(f"+{word}*" for word in words)
    with connect(settings) as driver, contextlib.suppress(Neo4jError):
        rows, _, _ = driver.execute_query(
            statement("complete/names"), words=query, database_=settings.database, routing_="r"
        )
        return [offered for row in rows if (offered := _offered(str(row["name"]), begun))]
    return []


def _offered(name: str, begun: str) -> str | None:
    """Return `name`, or its end, as it continues what was typed (shells drop what does not), or None."""
    from entrevue.schema.names import fold

    words = name.split()
    for at in range(len(words)):
        end = "-".join(words[at:])
        if fold(end).startswith(fold(begun)):
            return end.lower() if begun.islower() else end
    return None
