"""The life of a local server: one folder, started and ended in all the ways that happen to people.

The tests share that folder and follow each other, because a start takes several seconds.
"""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TYPE_CHECKING

import psutil
import pytest

from entrevue.graph.connection import connect
from entrevue.graph.server import DEFAULT_LINE, LocalServer, Memory, ServerState, local, process
from entrevue.graph.server.ports import choose_port
from entrevue.graph.server.process import servers_of
from entrevue.graph.server.state import Running
from entrevue.graph.settings import Settings
from entrevue.schema.errors import ServerError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.neo4j, pytest.mark.slow]

LINE = os.environ.get("ENTREVUE_NEO4J_LINE") or DEFAULT_LINE
PATIENCE = 180  # seconds that a start may take on a busy machine


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("life")


@pytest.fixture(scope="module")
def own(home: Path) -> Iterator[LocalServer]:
    """A server whose preferred ports are taken by nobody but possibly by another Neo4j of this machine."""
    server = LocalServer(home, line=LINE, memory=Memory(heap=512, page_cache=64))
    yield server
    server.down()


def entrevue(home: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "entrevue.cli.main", *arguments],
        env={**os.environ, "ENTREVUE_HOME": str(home), "ENTREVUE_NEO4J_LINE": LINE, "NEO4J_URI": ""},
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def settings_of(home: Path, state: ServerState, server: LocalServer) -> Settings:
    return Settings(uri=state.bolt, password=server.password(), database="neo4j", home=home)


def listening(pid: int) -> set[str]:
    connections = psutil.Process(pid).net_connections(kind="tcp")
    return {c.laddr.ip.removeprefix("::ffff:") for c in connections if c.status == psutil.CONN_LISTEN}


def test_two_ups_at_once_beside_a_stale_state_file_start_one_server(own: LocalServer) -> None:
    own.home.mkdir(parents=True)
    Running(os.getpid(), 1, 2).write(own.home / "server.json")
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lambda _: own.up(), range(2))
    assert first.running
    assert first.pid == second.pid
    assert servers_of(own.home) == [first.pid]


def test_it_listens_on_this_machine_only_and_keeps_the_browser_off_the_network(own: LocalServer) -> None:
    state = own.up()
    assert state.pid
    assert state.browser
    assert listening(state.pid) == {"127.0.0.1"}
    with closing(http.client.HTTPConnection(state.browser.split("/")[2], timeout=10)) as connection:
        connection.request("GET", "/browser/")
        response = connection.getresponse()
        assert response.status == 200
        assert "default-src 'self'" in response.getheader("Content-Security-Policy", "")


def test_the_password_is_in_its_file_and_nowhere_else(home: Path, own: LocalServer) -> None:
    state = own.up()
    assert state.pid
    assert own.password_file.stat().st_mode & 0o777 == 0o600
    assert own.password() not in " ".join(psutil.Process(state.pid).cmdline())
    with entrevue(home, "up") as up:
        output, errors = up.communicate()
    assert str(own.password_file) in output
    assert own.password() not in output + errors
    for file in (own.home / "logs").iterdir():
        assert own.password() not in file.read_text(errors="replace")


def test_a_killed_server_is_noticed_and_comes_back_with_its_data_on_other_ports(home: Path, own: LocalServer) -> None:
    before = own.up()
    assert before.pid
    with connect(settings_of(home, before, own)) as driver:
        driver.execute_query("CREATE (:Kept {name: 'kept'})", database_="neo4j")
    os.kill(before.pid, signal.SIGKILL)
    psutil.wait_procs([psutil.Process(before.pid)], timeout=10)
    assert own.status().status == "stopped"

    ports = Running.read(own.home / "server.json")
    assert ports
    own._ports = (ports.bolt_port, ports.http_port)  # noqa: SLF001 - so that the taken ones are the preferred ones
    with socket.create_server(("127.0.0.1", ports.bolt_port)), socket.create_server(("127.0.0.1", ports.http_port)):
        after = own.up()
    assert after.running
    assert after.bolt != before.bolt
    assert after.browser != before.browser
    with connect(settings_of(home, after, own)) as driver:
        records, _, _ = driver.execute_query("MATCH (n:Kept) RETURN n.name AS name", database_="neo4j")
    assert [record["name"] for record in records] == ["kept"]


def test_down_ends_a_server_whose_state_file_was_lost(own: LocalServer) -> None:
    own.up()
    (own.home / "server.json").unlink()
    assert own.down()
    assert servers_of(own.home) == []
    assert own.down() is False


def test_down_while_starting_ends_it_and_tells_the_one_who_waits(home: Path, own: LocalServer) -> None:
    with entrevue(home, "up") as up:
        deadline = time.monotonic() + PATIENCE
        while not servers_of(own.home):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert own.down()
        _, errors = up.communicate(timeout=PATIENCE)
    assert up.returncode == ServerError.exit_code
    assert errors.splitlines()[-1].startswith("entrevue: Neo4j ended while it was starting")
    assert "Traceback" not in errors
    assert servers_of(own.home) == []
    assert own.status().status == "stopped"


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Programs started here heed SIGINT, also where a shell started the tests in the background, deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_while_starting_leaves_nothing_behind(home: Path, own: LocalServer) -> None:
    with entrevue(home, "up") as up:
        deadline = time.monotonic() + PATIENCE
        while not servers_of(own.home):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        up.send_signal(signal.SIGINT)
        _, errors = up.communicate(timeout=PATIENCE)
    assert up.returncode == 130
    assert errors.splitlines()[-1] == "Interrupted."
    assert servers_of(own.home) == []


def test_servers_that_choose_the_same_ports_at_once_end_up_on_their_own(
    tmp_path: Path, own: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = own.up()
    ports = Running.read(own.home / "server.json")
    assert ports
    free = [ports.bolt_port, ports.http_port]  # as they were a moment before, when the other had not started yet
    monkeypatch.setattr(local, "choose_port", lambda port: free.pop(0) if free else choose_port(port))
    other = LocalServer(tmp_path, line=LINE, memory=Memory(heap=512, page_cache=64))
    try:
        second = other.up()
        assert second.running
        assert second.pid != first.pid
        assert second.bolt != first.bolt
        assert process.version_of(first.pid or 0, ports.http_port)
        assert process.version_of(second.pid or 0, ports.http_port) is None
    finally:
        other.down()
