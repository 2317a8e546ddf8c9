"""Starts, finds and ends the JVM of a local server, and asks it whether it is ready.

The server's own entry point is started, rather than Neo4j's console, which would start it as a second JVM. A server is
known by its `--home-dir=…`: a process number alone may belong to another program by now.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import subprocess
from typing import TYPE_CHECKING

import psutil

from entrevue.graph.server.configuration import HOST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

_ADMIN = "org.neo4j.cli.AdminTool"  # what `neo4j-admin` starts in a JVM of its own
_GRACE = 60.0  # seconds that a server has to close its store before it is killed


def class_path(jars: Sequence[Path]) -> list[str]:
    """Return the options that put `jars` on the class path."""
    return ["-cp", os.pathsep.join(map(str, jars))]


def spawn(java: Path, options: Sequence[str], entry_point: str, home: Path, log: Path) -> int:
    """Start the server of `home` in the background and return its process number; raises OSError.

    It has a session of its own, so that Ctrl-C in the terminal does not reach it; what it prints goes to `log`.
    """
    command = [
        str(java),
        *options,
        entry_point,
        f"--home-dir={home}",
        f"--config-dir={home / 'conf'}",
        "--console-mode",
    ]
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 - our own words only
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=home, start_new_session=True
        )
    # It outlives this process, and is found by its number from here on: Popen need not warn that it still runs.
    process.returncode = 0
    return process.pid


def administer(java: Path, options: Sequence[str], home: Path, arguments: Sequence[str]) -> str:
    """Run neo4j-admin on the stopped server of `home` and return its output; raises CalledProcessError, OSError."""
    done = subprocess.run(  # noqa: S603 - our own words only
        [
            str(java),
            *options,
            f"-Dbasedir={home}",
            _ADMIN,
            *arguments,
        ],
        env={**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=True,
    )
    return done.stdout


def lives(pid: int) -> bool:
    """Tell whether there is a process `pid` that has not ended."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def is_server(pid: int, home: Path) -> bool:
    """Tell whether the process `pid` lives and is the server of `home`.

    In its very first moments a process has no command line yet: one that was just spawned is watched with `lives`.
    """
    try:
        return lives(pid) and f"--home-dir={home}" in psutil.Process(pid).cmdline()
    except psutil.Error:
        return False


def servers_of(home: Path) -> list[int]:
    """Return the numbers of all processes that serve `home`, also of one whose state file was lost."""
    return [process.pid for process in psutil.process_iter() if is_server(process.pid, home)]


def end(pids: Iterable[int]) -> bool:
    """End the processes and all their children, after a while by force; return whether none needed force."""
    processes: list[psutil.Process] = []
    for pid in pids:
        try:
            process = psutil.Process(pid)
            processes += [*process.children(recursive=True), process]
        except psutil.NoSuchProcess:
            continue
    stubborn = _stop(psutil.Process.terminate, processes)
    _stop(psutil.Process.kill, stubborn)
    return not stubborn


def _stop(how: Callable[[psutil.Process], None], processes: Sequence[psutil.Process]) -> list[psutil.Process]:
    """Tell all `processes` to stop and return those that still live after a while."""
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):
            how(process)
    return psutil.wait_procs(processes, timeout=_GRACE)[1]


def version_of(pid: int, http_port: int) -> str | None:
    """Ask the server that the process `pid` has on `http_port` for its version.

    None while it does not answer (it answers when all is up), or where another process has the port.
    """
    version = _version_at(http_port)
    return version if version and _has_port(pid, http_port) else None


def last_error(log: Path) -> str:
    """Return the last error that a server's process printed into `log`, or its last line, as ` (…)`; or nothing."""
    try:
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    errors = [line.split("ERROR", 1)[1].strip() for line in lines if "ERROR" in line] or lines
    return f" ({errors[-1][:200]})" if errors else ""


def _has_port(pid: int, port: int) -> bool:
    """Tell whether the process listens on `port`; it is believed where the system keeps that to itself."""
    try:
        connections = psutil.Process(pid).net_connections(kind="tcp")
    except psutil.NoSuchProcess:
        return False
    except psutil.Error:
        return True
    return any(one.laddr and one.laddr.port == port and one.status == psutil.CONN_LISTEN for one in connections)


def _version_at(http_port: int) -> str | None:
    connection = http.client.HTTPConnection(HOST, http_port, timeout=5)
    try:
        connection.request("GET", "/", headers={"Accept": "application/json"})
        version = json.load(connection.getresponse())["neo4j_version"]
    except (OSError, http.client.HTTPException, ValueError, KeyError, TypeError):
        return None
    finally:
        connection.close()
    return str(version)
