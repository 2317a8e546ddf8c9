"""Writes a lock file anew, for maintainers: `python -m entrevue.graph.server.relock 5.26 5.26.30 5.24.0`.

Arguments: the line, the version of Neo4j, the version of Neo4j Browser. Maven's resolution takes a minute or two; the
jars are fetched to take their hashes. Look at the difference before committing it.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from jgo.maven import MavenContext

_HEADER = """\
# The jars of Neo4j {neo4j} Community and Neo4j Browser {browser}: Maven coordinates, bytes, SHA-256.
# Written by `python -m entrevue.graph.server.relock`; fetched and checked by distribution.py.
"""


def relock(line: str, neo4j: str, browser: str) -> None:
    """Resolve both artifacts with all that they need and write `neo4j-LINE.lock` beside this module."""
    with tempfile.TemporaryDirectory() as scratch:
        context = MavenContext(repo_cache=Path(scratch), timeout=60)
        wanted = [
            context.create_dependency(f"org.neo4j:neo4j:{neo4j}"),
            context.create_dependency(f"org.neo4j.client:neo4j-browser:{browser}"),
        ]
        inputs, transitive = context.resolver.resolve(wanted)
        artifacts = {dependency.artifact for dependency in (*inputs, *transitive) if dependency.type == "jar"}
        with ThreadPoolExecutor(16) as pool:
            rows = sorted(pool.map(_row, artifacts))
    file = Path(__file__).with_name(f"neo4j-{line}.lock")
    file.write_text(_HEADER.format(neo4j=neo4j, browser=browser) + "".join(rows), encoding="utf-8")


def _row(artifact: Any) -> str:
    content = artifact.resolve().read_bytes()
    coordinates = [artifact.groupId, artifact.artifactId, artifact.version, artifact.classifier]
    return f"{':'.join(filter(None, coordinates))} {len(content)} {hashlib.sha256(content).hexdigest()}\n"


if __name__ == "__main__":
    relock(*sys.argv[1:])
