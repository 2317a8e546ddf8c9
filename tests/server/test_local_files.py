"""Password, ports, memory and state file: what needs no running server."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest

from entrevue.graph.server import LocalServer
from entrevue.graph.server.configuration import HOST, memory_for
from entrevue.graph.server.credentials import ensure_password, read_password
from entrevue.graph.server.ports import ANY, choose_port
from entrevue.graph.server.state import Running
from entrevue.schema.errors import ServerError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_password_is_random_kept_and_for_its_owner_only(tmp_path: Path) -> None:
    first, second = (ensure_password(tmp_path / name / "password") for name in ("a", "b"))
    assert first != second
    assert len(first) >= 20
    assert ensure_password(tmp_path / "a" / "password") == first
    assert (tmp_path / "a" / "password").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["password"]


def test_a_password_file_that_others_could_read_is_closed(tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text("secret\n")
    file.chmod(0o644)
    assert read_password(file) == "secret"
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_lost_password_is_told_with_its_file(tmp_path: Path) -> None:
    with pytest.raises(ServerError, match=f"cannot read .*{tmp_path / 'password'}"):
        read_password(tmp_path / "password")


def test_a_lost_password_of_a_graph_that_is_there_is_told_before_anything_starts(tmp_path: Path) -> None:
    server = LocalServer(tmp_path)
    (server.home / "data" / "databases" / "system").mkdir(parents=True)
    with pytest.raises(ServerError, match="put it back, or remove"):
        server.up()
    assert not server.password_file.exists()


@pytest.mark.parametrize(("family", "host"), [(socket.AF_INET, HOST), (socket.AF_INET6, "::1")])
def test_a_taken_port_gives_way_to_a_free_one(family: socket.AddressFamily, host: str) -> None:
    with socket.socket(family) as other:
        try:
            other.bind((host, 0))
        except OSError:
            pytest.skip(f"this machine has no {host}")
        other.listen()
        taken = other.getsockname()[1]
        assert choose_port(taken) not in (taken, ANY)
    assert choose_port(taken) == taken


def test_memory_follows_the_machine_within_reason() -> None:
    gigabyte = 2**30
    small, usual, large = (memory_for(size * gigabyte) for size in (1, 6, 256))
    assert (small.heap, small.page_cache) == (512, 128)
    assert (usual.heap, usual.page_cache) == (1536, 768)
    assert (large.heap, large.page_cache) == (2048, 2048)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"pid": 1}', '{"pid": "x", "bolt_port": 1, "http_port": 2}'])
def test_a_state_file_without_sense_means_no_server(tmp_path: Path, content: str) -> None:
    server = LocalServer(tmp_path)
    server.home.mkdir()
    (server.home / "server.json").write_text(content)
    assert server.status().status == "stopped"


def test_a_process_number_that_belongs_to_another_program_means_no_server(tmp_path: Path) -> None:
    server = LocalServer(tmp_path)
    server.home.mkdir()
    Running(os.getpid(), 7687, 7474).write(server.home / "server.json")
    assert server.status().status == "stopped"
    assert server.down() is False


def test_a_home_that_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where a folder should be")
    with pytest.raises(ServerError, match=r"^cannot keep the local server in .*home"):
        LocalServer(tmp_path / "home").up()
