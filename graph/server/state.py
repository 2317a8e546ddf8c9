"""What is known of a local server: the file that its start leaves behind, and what `status` reports."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Running:
    """The content of `server.json`: which process was started, and on which ports.

    A file whose process has ended, or whose number now belongs to another program, is stale and counts for nothing.
    """

    pid: int
    bolt_port: int
    http_port: int

    def write(self, file: Path) -> None:
        """Write `file` as a whole; raises OSError."""
        scratch = file.with_suffix(f".{os.getpid()}")
        scratch.write_text(json.dumps(asdict(self)), encoding="utf-8")
        scratch.replace(file)

    @classmethod
    def read(cls, file: Path) -> Running | None:
        """Return what `file` says; None if there is none, or nothing that makes sense in it."""
        try:
            fields = json.loads(file.read_text(encoding="utf-8"))
            return cls(int(fields["pid"]), int(fields["bolt_port"]), int(fields["http_port"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None


@dataclass(frozen=True, slots=True)
class ServerState:
    """The local server as it is now; pid, addresses and version are None where it does not run or answer.

    status: "running" (answers), "starting" (its process lives but does not answer yet) or "stopped".
    version: as the server itself tells it.
    """

    status: str
    line: str
    version: str | None
    pid: int | None
    bolt: str | None
    browser: str | None
    username: str
    password_file: Path
    data: Path
    logs: Path

    @property
    def running(self) -> bool:
        """Whether the server answers."""
        return self.status == "running"
