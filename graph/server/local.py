"""The local server: Neo4j that comes up by itself, from nothing but Python.

Its folder, home/neo4j-LINE, holds conf/, data/, logs/ and run/, which are Neo4j's own, and

- password, which only the user can read,
- server.json, the process and the ports of the last start,
- up.lock, held while the server is being started or stopped.
"""

from __future__ import annotations

import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from entrevue.graph.folders import cache_folder, home_folder
from entrevue.graph.server import process
from entrevue.graph.server.archive import Archive
from entrevue.graph.server.configuration import (
    BRIEF_JVM_OPTIONS,
    HOST,
    Memory,
    jvm_options,
    machine_memory,
    write_configuration,
)
from entrevue.graph.server.credentials import USERNAME, ensure_password, read_password
from entrevue.graph.server.distribution import Distribution, distribution
from entrevue.graph.server.java import java
from entrevue.graph.server.line import DEFAULT_LINE, line_named
from entrevue.graph.server.ports import USUAL_BOLT, USUAL_HTTP, choose_port, is_taken
from entrevue.graph.server.state import Running, ServerState
from entrevue.schema.errors import ServerError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_START = 300.0  # seconds in which a server must answer; ten are usual, a busy small machine takes several times that
_STEP = 0.1  # seconds between two looks
_STARTS = 3  # as often other ports are tried where somebody else takes those that were free


class LocalServer:
    """One local Neo4j with its own folder; `up` and `down` may be called by several processes at once.

    home: the folder of all local servers (default: ENTREVUE_HOME or the user's data folder).
    cache: the folder of fetched jars (default: ENTREVUE_CACHE or the user's cache folder).
    line: "5.26" or "2026.08"; each has its own data, since the newer one upgrades a store for good.
    bolt_port, http_port: the ports to prefer; another free one is taken where they are in use (0: any).
    memory: sizes of heap and page cache (default: by the machine's memory).
    """

    def __init__(  # noqa: PLR0913 - all but the folder are named and rarely given
        self,
        home: Path | None = None,
        *,
        cache: Path | None = None,
        line: str = DEFAULT_LINE,
        bolt_port: int = USUAL_BOLT,
        http_port: int = USUAL_HTTP,
        memory: Memory | None = None,
    ) -> None:
        self.line = line_named(line)
        self.home = (home or home_folder()).absolute() / f"neo4j-{line}"
        self._cache = (cache or cache_folder()).absolute()
        self._ports = (bolt_port, http_port)
        self._memory = memory

    @property
    def password_file(self) -> Path:
        """The file that holds the password of the user `neo4j`."""
        return self.home / "password"

    @property
    def logs(self) -> Path:
        """The folder of Neo4j's logs; what the process itself prints is in console.log."""
        return self.home / "logs"

    def password(self) -> str:
        """Return the password of a server that was started before; raises ServerError."""
        return read_password(self.password_file)

    def status(self) -> ServerState:
        """Tell how the server is, without changing anything."""
        running = self._running()
        version = process.version_of(running.pid, running.http_port) if running else None
        return ServerState(
            status="stopped" if running is None else "running" if version else "starting",
            line=self.line.name,
            version=version,
            pid=running.pid if running else None,
            bolt=f"bolt://{HOST}:{running.bolt_port}" if running else None,
            browser=f"http://localhost:{running.http_port}/browser/" if running else None,
            username=USERNAME,
            password_file=self.password_file,
            data=self.home / "data",
            logs=self.logs,
        )

    def up(self) -> ServerState:
        """Bring the server up, fetching Neo4j where need be, and return when it answers; raises ServerError.

        A server that runs is left alone. A second `up` waits for the first and finds its server.
        """
        state = self.status()
        if state.running:
            return state
        with self._errors():
            self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._check_password()
            jars = distribution(self.line, self._cache)
            jars.fetch()
            program = java(self.line, self._cache)
            with _spinner("Starting Neo4j…"), FileLock(self._lock):
                running = self._running()
                try:
                    if running is None:
                        process.end(process.servers_of(self.home))  # one whose state file was lost would hold the store
                        running = self._start(jars, program)
                    for _ in range(_STARTS - 1):
                        if self._answers(running) or not any(map(is_taken, (running.bolt_port, running.http_port))):
                            break
                        running = self._start(jars, program)  # somebody else took a port that was free just now
                    self._wait(running)
                except BaseException:  # also Ctrl-C: nothing half-started stays behind
                    process.end({*process.servers_of(self.home), *([running.pid] if running else [])})
                    self._archive().discard()
                    raise
        return self.status()

    def down(self) -> bool:
        """Stop the server, also one that is still starting, and return whether there was one; raises ServerError."""
        if not self.home.exists():
            return False
        found = False
        worked = self.status().running
        with self._errors(), _spinner("Stopping Neo4j…"):
            while True:
                pids = process.servers_of(self.home)
                found = found or bool(pids)
                politely = process.end(pids)  # an `up` that waits for this server sees it gone, and lets the lock go
                if pids:
                    archive = self._archive()
                    archive.adopt() if worked and politely else archive.discard()
                try:
                    with FileLock(self._lock, timeout=_STEP):
                        if not process.servers_of(self.home):
                            self._state.unlink(missing_ok=True)
                            return found
                except Timeout:
                    continue

    def administer(self, *arguments: str) -> str:
        """Run neo4j-admin with `arguments` on this server, which must be stopped; raises ServerError."""
        with self._errors():
            jars = distribution(self.line, self._cache)
            jars.fetch()
            options = jvm_options(self.line, self._memory or machine_memory())
            return self._administer(jars, java(self.line, self._cache), options, arguments)

    @property
    def _lock(self) -> Path:
        return self.home / "up.lock"

    @property
    def _state(self) -> Path:
        return self.home / "server.json"

    def _running(self) -> Running | None:
        """Return the process and ports of the server, or None if it does not run (a stale file says nothing)."""
        running = Running.read(self._state)
        return running if running and process.is_server(running.pid, self.home) else None

    def _archive(self) -> Archive:
        return Archive(java(self.line, self._cache), distribution(self.line, self._cache).folder, self.home)

    def _started_before(self) -> bool:
        return (self.home / "data" / "databases" / "system").exists()

    def _check_password(self) -> None:
        """Raise ServerError if there is a graph whose password is lost."""
        if self._started_before() and not self.password_file.exists():
            raise ServerError(
                f"{self.password_file} is gone, and the graph beside it opens with no other password: "
                f"put it back, or remove {self.home} to begin anew"
            )

    def _start(self, jars: Distribution, program: Path) -> Running:
        """Start the server's process; the caller waits until it answers."""
        ensure_password(self.password_file)
        memory = self._memory or machine_memory()
        bolt_port, http_port = map(choose_port, self._ports)
        write_configuration(self.home, self.line, memory, bolt_port, http_port)
        self.logs.mkdir(exist_ok=True)
        if not self._started_before():
            # `@file` makes the tool read its argument there: a command line is visible to everyone on the machine.
            set_password = ("dbms", "set-initial-password", f"@{self.password_file}")
            self._administer(jars, program, BRIEF_JVM_OPTIONS, set_password)
        options = [*jvm_options(self.line, memory), *self._archive().options(), *process.class_path(jars.files)]
        pid = process.spawn(program, options, self.line.entry_point, self.home, self.logs / "console.log")
        running = Running(pid, bolt_port, http_port)
        running.write(self._state)
        return running

    def _wait(self, running: Running) -> None:
        """Wait until the server answers; raises ServerError if it ends or takes too long."""
        if not self._answers(running):
            log = self.logs / "console.log"
            raise ServerError(f"Neo4j ended while it was starting{process.last_error(log)}; see {log}")

    def _answers(self, running: Running) -> bool:
        """Wait until the server answers, or tell that it ended; raises ServerError if it takes too long."""
        deadline = time.monotonic() + _START
        while process.lives(running.pid):
            if process.version_of(running.pid, running.http_port):
                return True
            if time.monotonic() > deadline:
                raise ServerError(f"Neo4j did not answer within {_START:.0f} seconds; see {self.logs}")
            time.sleep(_STEP)
        return False

    def _administer(self, jars: Distribution, program: Path, options: Sequence[str], arguments: Sequence[str]) -> str:
        try:
            return process.administer(program, [*options, *process.class_path(jars.files)], self.home, arguments)
        except subprocess.CalledProcessError as error:
            lines = str(error.stdout).strip().splitlines() or ["no reason given"]
            raise ServerError(f"neo4j-admin {' '.join(arguments[:2])}: {lines[-1]}") from error

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """Turn what the operating system refuses (a full disk, an unwritable folder) into a ServerError."""
        try:
            yield
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise ServerError(f"cannot keep the local server in {self.home}: {reason}") from error


@contextmanager
def _spinner(text: str) -> Iterator[None]:
    """Show `text` on stderr while something takes its time, if a person looks."""
    from rich.console import Console  # noqa: PLC0415 - rich is imported only where there is something to show

    with Console(stderr=True).status(text):
        yield
