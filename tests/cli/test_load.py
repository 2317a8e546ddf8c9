"""`entrevue load` on a real Neo4j: what is new is added once, and nothing that goes wrong costs more than itself."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from entrevue.cli.main import run
from entrevue.graph.digest import summary
from entrevue.graph.server import DEFAULT_LINE, LocalServer, Memory

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from neo4j import Driver

    from entrevue.cli.intake import Intake
    from entrevue.graph.digest import Summary
    from entrevue.graph.settings import Settings
    from entrevue.schema.records import Article, Record

pytestmark = pytest.mark.neo4j

SAMPLE = Path(__file__).parents[2] / "samples" / "dispatches"
FRENCH = "Le ministre de l'Intérieur, Mohamed Hassad, a reçu mardi à Rabat son homologue français, Bernard Cazeneuve.\n"


@pytest.fixture
def environment(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests' server as the one that the user's environment names."""
    assert settings.uri
    monkeypatch.setenv("NEO4J_URI", settings.uri)
    monkeypatch.setenv("NEO4J_USERNAME", settings.username)
    monkeypatch.setenv("NEO4J_PASSWORD", settings.password)
    monkeypatch.setenv("NEO4J_DATABASE", "neo4j")


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of four articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for month in range(1, 5):
        (folder / f"{month}.txt").write_text(f"Rabat, 3 mars 201{month}. {FRENCH}")
    return folder


def load(capsys: pytest.CaptureFixture[str], *arguments: object, code: int = 0) -> dict[str, Any]:
    """Load, and return the summary."""
    assert run(["load", "--json", *map(str, arguments)]) == code, capsys.readouterr().err
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def told(
    *, added: int = 0, changed: int = 0, unchanged: int = 0, dry_run: bool = False, **set_aside: int
) -> dict[str, Any]:
    return {
        "dry_run": dry_run,
        "added": added,
        "changed": changed,
        "unchanged": unchanged,
        "set_aside": {cause.replace("_", "-"): count for cause, count in set_aside.items()},
    }


def content(driver: Driver) -> Summary:
    return summary(driver, "neo4j")


@pytest.mark.usefixtures("environment")
def test_loading_twice_changes_nothing(graph: Driver, capsys: pytest.CaptureFixture[str]) -> None:
    assert load(capsys, SAMPLE) == told(added=12)
    first = content(graph)
    assert first.nodes["Article"] == 12
    assert first.nodes["Meeting"] > 20
    assert load(capsys, SAMPLE) == told(unchanged=12)
    assert content(graph) == first


@pytest.mark.usefixtures("environment")
def test_what_the_graph_has_is_not_read_again(
    graph: Driver, articles: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    load(capsys, articles)
    first = content(graph)
    read: list[str] = []

    def watched(self: Intake, news: Iterable[Article], *, processes: int) -> Iterator[Record]:
        read.extend(article.id for article in news)
        return extract(self, (), processes=processes)

    from entrevue.cli.intake import Intake  # noqa: PLC0415 - see below

    extract = Intake.extract
    monkeypatch.setattr(Intake, "extract", watched)
    assert load(capsys, articles) == told(unchanged=4)
    assert read == []
    assert content(graph) == first


@pytest.mark.usefixtures("environment")
def test_a_changed_article_replaces_its_own_facts(
    graph: Driver, articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load(capsys, articles)
    first = content(graph)
    before = (articles / "2.txt").read_text()
    (articles / "2.txt").write_text(before.replace("Bernard Cazeneuve", "Manuel Valls"))
    assert load(capsys, articles) == told(changed=1, unchanged=3)
    assert content(graph) != first
    (articles / "2.txt").write_text(before)
    assert load(capsys, articles) == told(changed=1, unchanged=3)
    assert content(graph) == first


@pytest.mark.usefixtures("environment")
def test_a_dry_run_foretells_and_writes_nothing(
    graph: Driver, articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert load(capsys, articles, "--dry-run") == told(added=4, dry_run=True)
    assert sum(content(graph).nodes.values()) == 0
    load(capsys, articles)
    first = content(graph)
    (articles / "1.txt").write_text(FRENCH)
    shutil.copy(articles / "2.txt", articles / "5.txt")
    assert load(capsys, articles, "--dry-run") == told(added=1, changed=1, unchanged=3, dry_run=True)
    assert content(graph) == first


@pytest.mark.usefixtures("environment", "graph")
def test_the_table_tells_what_became_of_all(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (articles / "english.txt").write_text("The minister of the interior met his counterpart in Rabat on Tuesday. " * 5)
    assert run(["load", str(articles)]) == 0
    table = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert table == [["added", "4"], ["changed", "0"], ["unchanged", "0"], ["set", "aside", "1", "not", "French"]]


@pytest.mark.usefixtures("environment")
def test_what_cannot_be_read_is_named_and_the_rest_loaded(
    graph: Driver, articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (articles / "empty.txt").touch()
    (articles / "binary.txt").write_bytes(b"\x7fELF\x00\x01")
    (articles / "latin.txt").write_bytes(FRENCH.encode("latin-1"))
    (articles / "lines.jsonl").write_text(f"{json.dumps({'id': 'good', 'text': FRENCH})}\n{{broken\n")
    with (articles / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    (articles / "nothing").mkdir()
    arguments = [str(articles), str(articles / "nothing"), str(articles / "missing")]
    assert run(["load", "--json", *arguments]) == 3
    shown = capsys.readouterr()
    assert json.loads(shown.out) == told(added=6, binary=1, empty=2, malformed=1, missing=1, too_large=1)
    assert content(graph).nodes["Article"] == 6
    assert sum(line.startswith("set aside: ") for line in shown.err.splitlines()) == 6
    assert f"set aside: {articles}/lines.jsonl:2: not JSON" in shown.err
    assert "Traceback" not in shown.err


def test_where_nothing_can_be_read_no_server_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
    monkeypatch.setenv("NEO4J_PASSWORD", "secret")
    assert load(capsys, tmp_path / "missing", code=3) == told(missing=1)


@pytest.mark.parametrize(
    ("uri", "password", "code", "line"),
    [
        ("bolt://127.0.0.1:1", None, 5, "no Neo4j answers at bolt://127.0.0.1:1 "),
        (None, "not-the-password", 5, "refuses the user or password"),
        ("http://127.0.0.1:7474", None, 2, "NEO4J_URI has the scheme 'http': use one of neo4j,"),
        ("bolt+s", None, 5, "is the scheme right?"),
    ],
)
@pytest.mark.usefixtures("environment")
def test_a_server_that_cannot_be_used_is_one_line(  # noqa: PLR0913, PLR0917 - pytest's way of giving cases
    uri: str | None,
    password: str | None,
    code: int,
    line: str,
    articles: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if uri == "bolt+s":
        uri = os.environ["NEO4J_URI"].replace("bolt:", "bolt+s:")
    for name, value in (("NEO4J_URI", uri), ("NEO4J_PASSWORD", password)):
        if value is not None:
            monkeypatch.setenv(name, value)
    assert run(["load", str(articles)]) == code
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("entrevue: ")
    assert line in shown.err
    assert shown.err.count("\n") == 1
    assert "not-the-password" not in shown.err


@pytest.fixture
def mortal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalServer]:
    """A local server that may be killed, and is the one that the environment means."""
    from entrevue.graph import connection  # noqa: PLC0415 - the driver, which takes half a second

    line = os.environ.get("ENTREVUE_NEO4J_LINE") or DEFAULT_LINE
    # On no usual port: while it is dead another Neo4j of this machine might take it, or its clients call here.
    local = partial(LocalServer, memory=Memory(heap=512, page_cache=64), bolt_port=0, http_port=0)
    server = local(tmp_path / "home", line=line)
    monkeypatch.setattr(connection, "LocalServer", local)
    monkeypatch.setenv("ENTREVUE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("NEO4J_URI", "")
    server.up()
    yield server
    server.down()


@pytest.mark.slow
def test_a_server_killed_in_mid_load_is_one_line_and_the_next_load_completes_it(
    mortal: LocalServer, articles: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from entrevue.cli.intake import Intake  # noqa: PLC0415 - these import spaCy and the driver, which take seconds
    from entrevue.graph import connection, writer  # noqa: PLC0415
    from entrevue.graph.connection import connect  # noqa: PLC0415
    from entrevue.graph.settings import read_settings  # noqa: PLC0415

    extract = Intake.extract

    def killing(self: Intake, news: Iterable[Article], *, processes: int) -> Iterator[Record]:
        for number, record in enumerate(extract(self, news, processes=processes), 1):
            yield record
            if number == 3:
                pid = mortal.status().pid
                assert pid is not None
                os.kill(pid, signal.SIGKILL)

    with monkeypatch.context() as patch:
        patch.setattr(Intake, "extract", killing)
        patch.setattr(writer, "Writer", partial(writer.Writer, batch_size=1))
        patch.setattr(connection, "_PATIENCE", 2.0)
        assert run(["load", str(articles)]) == 5
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    found = re.search(r"\(articles written before: (\d); the same command writes the rest\)", shown.err)
    assert found, shown.err
    written = int(found[1])
    assert 1 <= written <= 3

    assert load(capsys, articles) == told(added=4 - written, unchanged=written)
    with connect(read_settings()) as driver:
        completed = content(driver)
        driver.execute_query("MATCH (n) DETACH DELETE n", database_="neo4j")
        load(capsys, articles)
        assert content(driver) == completed
