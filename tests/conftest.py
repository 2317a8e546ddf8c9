"""A real, throw-away Neo4j for the tests that need one, started by the product's own code.

server    the LocalServer, running (one per test session; ENTREVUE_NEO4J_LINE picks the line)
settings  the Settings that lead to it, as if it were a server of the user's own
driver    a driver connected to it
graph     that driver, with the database emptied first: no nodes, constraints or indexes of an earlier test
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from entrevue.graph.server import DEFAULT_LINE, LocalServer, Memory
from entrevue.graph.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j import Driver

# Waits until the tests' process has gone, however it went, and then ends the server.
GUARD = "import os, signal, sys; sys.stdin.read(); os.kill(int(sys.argv[1]), signal.SIGTERM)"


def pytest_configure() -> None:
    # Test servers live too briefly for the JVM's second compiler, which would take the tests' own processor time.
    os.environ.setdefault("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServer]:
    line = os.environ.get("ENTREVUE_NEO4J_LINE") or DEFAULT_LINE
    home = tmp_path_factory.mktemp("neo4j")
    server = LocalServer(home, line=line, bolt_port=0, http_port=0, memory=Memory(heap=512, page_cache=64))
    state = server.up()
    guard = subprocess.Popen([sys.executable, "-c", GUARD, str(state.pid)], stdin=subprocess.PIPE)
    try:
        yield server
    finally:
        server.down()
        guard.send_signal(signal.SIGKILL)
        guard.communicate()


@pytest.fixture(scope="session")
def settings(server: LocalServer) -> Settings:
    return Settings(uri=server.status().bolt, username="neo4j", password=server.password(), database="neo4j")


@pytest.fixture(scope="session")
def driver(settings: Settings) -> Iterator[Driver]:
    from entrevue.graph.connection import connect  # noqa: PLC0415 - 0.6 s that most tests need not wait for

    with connect(settings) as driver:
        yield driver


@pytest.fixture
def graph(driver: Driver) -> Driver:
    driver.execute_query("MATCH (n) DETACH DELETE n", database_="neo4j")
    for kind in ("CONSTRAINT", "INDEX"):
        where = "WHERE type <> 'LOOKUP'" if kind == "INDEX" else ""
        records, _, _ = driver.execute_query(f"SHOW {kind} YIELD * {where}", database_="neo4j")
        for record in records:
            driver.execute_query(f"DROP {kind} {record['name']} IF EXISTS", database_="neo4j")
    return driver
