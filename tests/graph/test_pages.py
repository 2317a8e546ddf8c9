"""The pages of docs/ say what the code does: generated ones are up to date, and every command shown in them works.

ENTREVUE_WRITE_DOCS=1 (`make docs`) writes the generated ones instead of comparing them.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from entrevue.cli.main import COMMANDS, run
from entrevue.graph.runner import Runner

if TYPE_CHECKING:
    from neo4j import Driver

    from entrevue.cypher.library import Query
    from entrevue.graph.runner import Answer

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
OWN = {"contacts-of-contacts": {"person": "Benkirane"}}  # the header's example knows everybody already
# What begins or ends a server, or waits for somebody: tried elsewhere.
ELSEWHERE = ("up", "down", "guide", "review", "evaluate", "load", "extract")


def compare(name: str, made: str) -> None:
    file = DOCS / name
    if os.environ.get("ENTREVUE_WRITE_DOCS"):
        file.write_text(made, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == made, "`make docs` writes it anew"


@pytest.fixture(scope="module")
def pages() -> Any:
    sys.path.insert(0, str(DOCS))
    try:
        import pages  # noqa: PLC0415 - docs/ is no package
    finally:
        sys.path.remove(str(DOCS))
    return pages


def test_the_model_is_described_as_it_is_declared(pages: Any) -> None:
    compare("model.md", pages.model_page())


@pytest.mark.neo4j
def test_the_questions_are_described_with_their_answers(loaded: Driver, pages: Any) -> None:
    runner = Runner(loaded, "neo4j")
    rows, _, _ = loaded.execute_query("MATCH (m:Meeting {sources: 2}) RETURN min(m.id) AS id", database_="neo4j")

    def ask(query: Query) -> tuple[dict[str, str], Answer]:
        given = {one.name: str(one.example) for one in query.header.parameters if one.required}
        if "meeting" in given:
            given["meeting"] = rows[0]["id"]
        given |= OWN.get(query.name, {})
        return given, runner.run(query.name, given)

    compare("queries.md", pages.queries_page(ask))


def shown(page: Path) -> list[str]:
    """Return the command lines that a page shows after `$`, those continued by a backslash joined."""
    blocks = re.findall(r"```console\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    lines = "\n".join(blocks).replace("\\\n", " ").splitlines()
    return [line.removeprefix("$ ") for line in lines if line.startswith("$ entrevue ")]


WRITTEN = [DOCS / "using.md", DOCS / "operations.md"]


@pytest.mark.neo4j
@pytest.mark.parametrize("line", [pytest.param(line, id=line[:60]) for page in WRITTEN for line in shown(page)])
def test_every_command_shown_works(
    line: str,
    reachable: dict[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ENTREVUE_HOME", str(tmp_path / "home"))
    (tmp_path / "own.cypher").write_text("MATCH (m:Meeting) WHERE m.start >= $since RETURN m.name AS name LIMIT $most")
    arguments = shlex.split(line.split(" | ", maxsplit=1)[0].split(" > ", maxsplit=1)[0])[1:]
    if arguments[0] in ELSEWHERE:
        arguments = [arguments[0], "--help"]
    if arguments[0] in ("browser", "link") and "--open" not in arguments:
        arguments += ["--at", "http://localhost:7474/browser/"]
    assert run(arguments) == 0, capfd.readouterr().err
    assert reachable


def test_every_command_has_an_example() -> None:
    told = " ".join(line for page in DOCS.glob("*.md") for line in shown(page))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"entrevue {name}" not in told and f"entrevue {name}" not in readme] == []


@pytest.mark.neo4j
@pytest.mark.usefixtures("reachable")
def test_the_notebook_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(DOCS)
    notebook = json.loads((DOCS / "notebook.ipynb").read_text(encoding="utf-8"))
    names: dict[str, Any] = {}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), names)  # noqa: S102 - our own notebook
    assert len(names["frame"]) == 3
