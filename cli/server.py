"""`entrevue up`, `down` and `status`: the local Neo4j that needs no set-up, or the server that NEO4J_URI names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from entrevue.graph.server import LocalServer, ServerState
    from entrevue.graph.settings import Settings


@click.command()
def up() -> None:
    """Start the local Neo4j (the first time, fetch it)."""
    settings = _settings()
    if settings.is_local:
        _print_server(_local_facts(_local(settings).up()))
    else:
        facts, _ = _remote_facts(settings, with_hash=False)
        _print_server(facts)


@click.command()
def down() -> None:
    """Stop the local Neo4j; its data stay."""
    stopped = _local(_settings()).down()
    click.echo("The local Neo4j is stopped." if stopped else "The local Neo4j was not running.")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object, with a hash of the whole graph.")
def status(*, as_json: bool) -> None:
    """Show the server, where its files are, and what is in the graph."""
    settings = _settings()
    graph: dict[str, Any] | None = None
    if settings.is_local:
        state = _local(settings).status()
        server = _local_facts(state)
        if state.running:
            graph = _graph_facts(settings, with_hash=as_json)
    else:
        server, graph = _remote_facts(settings, with_hash=as_json)
    if as_json:
        click.echo(json.dumps({"server": server, "graph": graph}, ensure_ascii=False, indent=2))
        return
    _print_server(server)
    if graph is not None:
        _print_counts("Nodes", graph["nodes"])
        _print_counts("Relationships", graph["relationships"])


def _settings() -> Settings:
    from entrevue.graph.settings import read_settings  # a tenth of a second that `--help` need not wait for

    return read_settings()


def _local(settings: Settings) -> LocalServer:
    from entrevue.graph.server import LocalServer

    return LocalServer(settings.home, cache=settings.cache, line=settings.line)


def _local_facts(state: ServerState) -> dict[str, Any]:
    """Return what is known of the local server, as JSON shows it; of the password, only where it is."""
    return {
        "kind": "local",
        "status": state.status,
        "line": state.line,
        "version": state.version,
        "pid": state.pid,
        "bolt": state.bolt,
        "browser": state.browser,
        "username": state.username,
        "password_file": str(state.password_file),
        "data": str(state.data),
        "logs": str(state.logs),
    }


def _remote_facts(settings: Settings, *, with_hash: bool) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what is known of the server that NEO4J_URI names, and of its graph; raises ConnectionFailedError."""
    from entrevue.graph.connection import connect

    with connect(settings) as driver:
        agent = str(driver.get_server_info().agent)
    server = {
        "kind": "configured",
        "status": "running",
        "version": agent.removeprefix("Neo4j/"),
        "bolt": settings.uri,
        "username": settings.username,
        "database": settings.database,
    }
    return server, _graph_facts(settings, with_hash=with_hash)


def _graph_facts(settings: Settings, *, with_hash: bool) -> dict[str, Any]:
    """Return the counts per label and relationship type, and where asked for the content hash."""
    from entrevue.graph.connection import connect
    from entrevue.graph.digest import counts, summary

    with connect(settings) as driver:
        return (summary if with_hash else counts)(driver, settings.database).as_dict()


def _print_server(facts: dict[str, Any]) -> None:
    where = "local" if facts["kind"] == "local" else "NEO4J_URI"
    name = " ".join(filter(None, ("Neo4j", facts["version"])))
    click.echo(f"{name} ({where}) is {facts['status']}.")
    for label, key in (
        ("Browser", "browser"),
        ("Bolt", "bolt"),
        ("Database", "database"),
        ("User", "username"),
        ("Password in", "password_file"),
        ("Data in", "data"),
        ("Logs in", "logs"),
        ("Process", "pid"),
    ):
        if facts.get(key) is not None:
            click.echo(f"  {label:<13} {facts[key]}")


def _print_counts(title: str, counts: dict[str, int]) -> None:
    present = {name: count for name, count in counts.items() if count}
    shown = ", ".join(f"{name} {count:,}" for name, count in present.items()) or "none"
    click.echo(f"  {title:<13} {shown}")
