from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from entrevue.graph.server.distribution import Distribution, Jar, distribution
from entrevue.graph.server.line import LINES, Line, line_named
from entrevue.schema.errors import ServerError, UsageError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def small(tmp_path: Path) -> Distribution:
    """The two smallest jars of the lock file, still to be fetched."""
    whole = distribution(LINES["5.26"], tmp_path)
    return replace(whole, jars=tuple(sorted(whole.jars, key=lambda jar: jar.size)[:2]))


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_a_lock_file_names_server_and_browser_once(line: Line, tmp_path: Path) -> None:
    jars = distribution(line, tmp_path).jars
    artifacts = [jar.coordinates.split(":")[1] for jar in jars]
    assert artifacts.count("neo4j") == artifacts.count("neo4j-browser") == 1
    assert len({jar.filename for jar in jars}) == len(jars) > 200
    assert all(len(jar.sha256) == 64 and jar.size > 0 for jar in jars)


def test_an_unknown_line_is_named_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"'4\.4'.*5\.26, 2026\.08"):
        line_named("4.4")


def test_what_is_missing_is_fetched_and_a_half_fetched_jar_again(small: Distribution) -> None:
    assert small.missing() == list(small.jars)
    small.fetch()
    assert small.missing() == []
    half, other = small.files
    content = half.read_bytes()
    half.write_bytes(content[: len(content) // 2])
    untouched = other.stat().st_mtime_ns
    small.fetch()
    assert half.read_bytes() == content
    assert other.stat().st_mtime_ns == untouched
    assert sorted(path.name for path in small.folder.iterdir()) == sorted(jar.filename for jar in small.jars)


def test_a_changed_byte_is_noticed(small: Distribution) -> None:
    small.folder.mkdir()
    for jar in small.jars:
        (small.folder / jar.filename).write_bytes(b"x" * jar.size)
    assert small.missing() == list(small.jars)


def test_a_file_that_differs_from_the_lock_is_refused(small: Distribution) -> None:
    wrong = replace(small, jars=(replace(small.jars[0], sha256=hashlib.sha256(b"").hexdigest()),))
    with pytest.raises(ServerError, match=r"cannot fetch .*differs from the lock file"):
        wrong.fetch()
    assert not list(wrong.folder.iterdir())


def test_an_unknown_artifact_is_told_in_one_line(small: Distribution) -> None:
    with pytest.raises(ServerError, match=r"^cannot fetch org\.neo4j:no-such-thing:1.*does not give it.*$"):
        replace(small, jars=(Jar("org.neo4j:no-such-thing:1", 1, "0" * 64),)).fetch()


def test_no_network_is_told_in_one_line(small: Distribution, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ServerError, match=r"cannot fetch .*no answer.*try again"):
        small.fetch()


def test_a_cache_that_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be")
    with pytest.raises(ServerError, match=r"cannot keep Neo4j in .*cache: .*ENTREVUE_CACHE"):
        distribution(LINES["5.26"], tmp_path / "cache").fetch()


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of files as POSIX does")
def test_a_full_disk_is_told_in_one_line(tmp_path: Path) -> None:
    """No file may grow beyond 512 bytes: to the program, the same as a full disk."""
    program = """
import resource, sys
from entrevue.cli.main import run
resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))
sys.exit(run(["up"]))
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={
            **os.environ,
            "PYTHONDONTWRITEBYTECODE": "1",
            "ENTREVUE_CACHE": str(tmp_path / "cache"),
            "ENTREVUE_HOME": str(tmp_path / "home"),
        },
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == ServerError.exit_code
    assert done.stderr.splitlines()[-1].startswith("entrevue: cannot keep Neo4j in")
    assert "Traceback" not in done.stderr
