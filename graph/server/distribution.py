"""Fetches Neo4j and Neo4j Browser: the jars that a lock file names, from Maven Central, each checked by its SHA-256.

A jar is fetched into a scratch folder, checked, and only then moved to its place, so that one in its place is whole.
What is there is checked again at each start (0.3 s for 155 MB); what is missing or damaged is fetched, which also makes
an interrupted fetch resume. Neo4j Community is GPL 3 and is not part of Entrevue: each machine fetches its own.
"""

from __future__ import annotations

import hashlib
import tempfile
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock

from entrevue.schema.errors import DataError, ServerError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from entrevue.graph.server.line import Line

_THREADS = 16
_TRIES = 3
_TIMEOUT = 60  # seconds without a byte


@dataclass(frozen=True, slots=True)
class Jar:
    """One line of a lock file: Maven coordinates (group:artifact:version, with a fourth part for a classifier)."""

    coordinates: str
    size: int
    sha256: str

    @property
    def filename(self) -> str:
        """The name of the file: artifact-version[-classifier].jar."""
        return "-".join(self.coordinates.split(":")[1:]) + ".jar"


@dataclass(frozen=True, slots=True)
class Distribution:
    """The jars of one Neo4j, with the folder that keeps them."""

    version: str
    jars: tuple[Jar, ...]
    folder: Path

    @property
    def files(self) -> tuple[Path, ...]:
        """The files of all jars, by name: in other orders Java 21 refuses its own archive of the class path."""
        return tuple(sorted(self.folder / jar.filename for jar in self.jars))

    def missing(self) -> list[Jar]:
        """Return the jars that are absent or differ from the lock file."""
        with ThreadPoolExecutor() as pool:
            whole = pool.map(lambda jar: _is_whole(self.folder / jar.filename, jar), self.jars)
            return [jar for jar, good in zip(self.jars, whole, strict=True) if not good]

    def fetch(self) -> None:
        """Fetch what is missing, with a progress bar on stderr; raises ServerError.

        Processes that fetch at the same time wait for each other; the second finds everything there.
        """
        with _one_line_errors(self.folder):
            if not self.missing():
                return
            self.folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self.folder.with_name(f"{self.folder.name}.lock")):
                missing = self.missing()
                if missing:
                    _fetch_all(missing, self.folder)


def distribution(line: Line, cache: Path) -> Distribution:
    """Read the lock file of `line`; the jars belong under `cache`. Fetches nothing."""
    name = f"neo4j-{line.name}.lock"
    text = (resources.files(__package__) / name).read_text(encoding="utf-8")
    jars = tuple(_parse(text.splitlines(), name))
    version = next(jar.coordinates.split(":")[2] for jar in jars if jar.coordinates.startswith("org.neo4j:neo4j:"))
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    return Distribution(version, jars, cache / f"neo4j-{version}-{digest}")


def _parse(lines: Iterable[str], name: str) -> Iterator[Jar]:
    for number, line in enumerate(lines, start=1):
        if not line or line.startswith("#"):
            continue
        try:
            coordinates, size, sha256 = line.split()
            yield Jar(coordinates, int(size), sha256)
        except ValueError:
            raise DataError(f"{name}, line {number}: not `coordinates bytes sha256`") from None


def _is_whole(file: Path, jar: Jar) -> bool:
    try:
        if file.stat().st_size != jar.size:
            return False
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() == jar.sha256
    except FileNotFoundError:
        return False


def _fetch_all(jars: list[Jar], folder: Path) -> None:
    """Fetch `jars` into `folder` on several threads; the first failure ends it, and what has arrived stays."""
    from rich.console import Console  # noqa: PLC0415 - rich is imported only where there is something to show
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with (
        tempfile.TemporaryDirectory(dir=folder.parent, prefix=".fetching-") as scratch,
        Progress(*columns, console=Console(stderr=True)) as progress,
    ):
        task = progress.add_task("Fetching Neo4j (once)", total=sum(jar.size for jar in jars))
        pool = ThreadPoolExecutor(_THREADS)
        try:
            for done in as_completed([pool.submit(_fetch_one, jar, folder, Path(scratch)) for jar in jars]):
                progress.advance(task, done.result().size)
        finally:
            pool.shutdown(cancel_futures=True)


def _fetch_one(jar: Jar, folder: Path, scratch: Path) -> Jar:
    """Fetch one jar, check it and move it to its place; raises ServerError after a few tries, or OSError."""
    import requests  # noqa: PLC0415 - 0.2 s, with jgo, which nobody should wait for when nothing is missing
    from jgo.maven import MavenContext  # noqa: PLC0415

    group, artifact, version, *classifier = jar.coordinates.split(":")
    problem = ""
    for attempt in range(_TRIES):
        repository = MavenContext(repo_cache=scratch / str(attempt), local_repos=[], timeout=_TIMEOUT)
        try:
            file = repository.project(group, artifact).at_version(version).artifact(*classifier).resolve()
        except requests.RequestException as error:
            problem = f"no answer ({type(error).__name__})"
        except RuntimeError:
            problem = "Maven Central does not give it"
        else:
            if _is_whole(file, jar):
                file.replace(folder / jar.filename)
                return jar
            problem = "the file that came differs from the lock file (SHA-256)"
    raise ServerError(f"cannot fetch {jar.coordinates}: {problem}; what has arrived is kept, so try again")


@contextmanager
def _one_line_errors(folder: Path) -> Iterator[None]:
    """Turn a full disk, an unwritable or misplaced folder into a ServerError."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ServerError(f"cannot keep Neo4j in {folder.parent}: {reason} (ENTREVUE_CACHE moves it)") from error
