"""`entrevue ask`, `cypher`, `link`, `browser`, the completion and the notebook's graph, on the sample."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import urllib.request
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.parse import unquote

import pytest

from entrevue.cli.main import run
from entrevue.graph import Graph
from entrevue.graph.browser.serve import GuideServer
from entrevue.graph.own import statements
from entrevue.schema.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j import Driver

    from entrevue.graph.settings import Settings

ROOT = Path(__file__).parents[2]
AT = ("--at", "http://localhost:7474/browser/")


@pytest.fixture
def asked(reachable: dict[str, str], capsys: pytest.CaptureFixture[str]) -> Any:  # noqa: ARG001 - the way there
    """Return a function that asks and gives the rows and what was said on stderr."""

    def ask(*words: str) -> tuple[list[dict[str, str]], str]:
        assert run(["ask", *words, "--format", "csv"]) == 0
        printed = capsys.readouterr()
        return list(csv.DictReader(io.StringIO(printed.out))), printed.err

    return ask


@pytest.mark.neo4j
@pytest.mark.parametrize(
    ("words", "dates"),
    [
        (("Hammouchi",), ["2015-04", "2015-03-23", "2015-02-14"]),
        (("Hammouchi", "--met"), ["2015-02-14"]),
        (("Hammouchi", "--planned", "--cancelled"), ["2015-04", "2015-03-23"]),
        (("Abdellatif", "Hammouchi", "Espagne", "--about", "drug-trafficking"), ["2015-04"]),
        (("Maroc", "Espagne", "--met"), ["2015-03-04/2015-03-05"]),
        (("Cazeneuve", "Benkirane"), ["2015-02-14"]),
        (("interpol",), ["2015-03-04/2015-03-05"]),
        (("terrorisme",), ["2015-02-14"]),
        (("--in", "France"), ["2015-03-04/2015-03-05"]),
        (("--planned",), ["2015-04"]),
        (("--since", "2015-03", "--until", "2015-03"), ["2015-03-23", "2015-03-04/2015-03-05"]),
        (("--limit", "1"), ["2015-04"]),
    ],
)
def test_plain_questions_have_their_answers(words: tuple[str, ...], dates: list[str], asked: Any) -> None:
    rows, _ = asked(*words)
    assert [row["date"] for row in rows] == dates


@pytest.mark.neo4j
def test_an_empty_answer_says_what_was_looked_for_and_what_each_part_costs(asked: Any) -> None:
    rows, said = asked("Hammouchi", "--met", "--about", "drug-trafficking", "--since", "2014")
    assert rows == []
    assert "Looked for encounters, with Abdellatif Hammouchi, about trafic de drogue, held, since 2014-01-01." in said
    assert "Without “with Abdellatif Hammouchi” there would be 1." in said
    assert "Without “held” there would be 1." in said
    assert "Without “about trafic de drogue” there would be 1." in said
    assert "Without “since 2014-01-01” there would be none either." in said


@pytest.mark.neo4j
def test_more_than_are_shown_are_told_of(asked: Any) -> None:
    assert "There are 6 in all: --limit 6 shows them." in asked("--limit", "2")[1]


@pytest.mark.neo4j
@pytest.mark.usefixtures("reachable")
@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("Hamouchi",), "did you mean Abdellatif Hammouchi"),
        (("Marroc",), "did you mean Maroc"),
        (("--about", "terorism"), "did you mean terrorism"),
        (("--since", "yesterday"), "is not a date such as 2015"),
        (("x' OR 1=1 //",), "no person, agency, country or topic called"),
        (("A" * 10_000,), "AAA…'"),
    ],
)
def test_what_is_not_there_is_told_in_one_line(
    words: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["ask", *words]) == 2
    said = capsys.readouterr().err
    assert message in said
    assert said.count("\n") == 1
    assert len(said) < 400


@pytest.mark.neo4j
@pytest.mark.usefixtures("reachable")
def test_a_narrow_terminal_gets_lines_and_a_wide_one_a_table(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)  # which would have the last word
    for width in (60, 160):
        monkeypatch.setattr("entrevue.cli.tables._PIPED", width)
        assert run(["ask", "Cazeneuve"]) == 0
        printed = capsys.readouterr().out
        assert max(map(len, printed.splitlines())) <= width
        assert "Jorge Fernández" in printed
        assert ("────────────" in printed) == (width == 160)


@pytest.mark.neo4j
@pytest.mark.usefixtures("reachable")
def test_a_file_s_name_tells_its_format(tmp_path: Path) -> None:
    for name in ("a.csv", "a.json", "a.jsonl", "a.md", "a.xlsx", "a.txt"):
        assert run(["ask", "Hammouchi", "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / "a.csv").read_text().startswith("date,status,")
    assert len(json.loads((tmp_path / "a.json").read_text())) == 3
    assert len((tmp_path / "a.jsonl").read_text().splitlines()) == 3
    assert (tmp_path / "a.md").read_text().startswith("| date | status |")
    assert zipfile.is_zipfile(tmp_path / "a.xlsx")
    assert "Hammouchi" in (tmp_path / "a.txt").read_text()
    assert run(["ask", "-o", str(tmp_path / "no" / "a.csv")]) == 3


@pytest.mark.neo4j
@pytest.mark.usefixtures("reachable")
def test_own_cypher_reads_with_typed_parameters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "own.cypher"
    file.write_text("MATCH (m:Meeting) WHERE m.start >= $since RETURN count(m) + $more AS n, $names AS names;")
    given = ["-p", "since:date=2015-01-01", "-p", "more:int=1", "-p", "names:list=a,b", "--format", "json"]
    assert run(["cypher", str(file), *given]) == 0
    assert json.loads(capsys.readouterr().out) == [{"n": 6, "names": ["a", "b"]}]
    for pairs, message in ((["x:int=y"], "is no int"), (["x:day=1"], "no type 'day'"), (["x"], "neither KEY=VALUE")):
        assert run(["cypher", "RETURN $x", "-p", *pairs]) == 2
        assert message in capsys.readouterr().err


@pytest.mark.neo4j
@pytest.mark.usefixtures("reachable")
def test_own_cypher_writes_only_when_asked_to(loaded: Driver, capsys: pytest.CaptureFixture[str]) -> None:
    for text in ("CREATE (:Own)", "MATCH (n) DETACH DELETE n", "CREATE INDEX own FOR (n:Own) ON (n.x)"):
        assert run(["cypher", text]) == 2
        assert "--write allows it" in capsys.readouterr().err
    assert run(["cypher", "CREATE (:Own); MATCH (n:Own) DELETE n", "--write"]) == 0
    assert "nodes created: 1" in capsys.readouterr().err
    assert loaded.execute_query("MATCH (n:Own) RETURN n", database_="neo4j").records == []
    assert run(["cypher", "RETUN 1"]) == 2
    assert "line 1, column 1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("RETURN 1", ["RETURN 1"]),
        ("RETURN 1;", ["RETURN 1"]),
        (
            'RETURN \';\' AS a; // ; no\nRETURN `;`, /* ; */ "a\\";";;',
            ["RETURN ';' AS a", '// ; no\nRETURN `;`, /* ; */ "a\\";"'],
        ),
        ("// only words;\n", []),
        ("", []),
    ],
)
def test_statements_end_at_semicolons_outside_of_strings(text: str, parts: list[str]) -> None:
    assert statements(text) == parts


@pytest.mark.neo4j
@pytest.mark.usefixtures("reachable")
def test_a_link_has_the_values_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["link", "meetings-of-person-graph", *AT, "-p", "person=cazeneuve"]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("http://localhost:7474/browser/?cmd=edit&arg=%2F%2F%2021")
    assert "['bernard-cazeneuve:fr']" in unquote(printed.out)
    assert "person: Bernard Cazeneuve" in printed.err
    assert run(["link", "meetings-of-person-graph"]) == 2
    assert run(["link", "timeline", "--at", "javascript:alert(1)"]) == 2
    assert run(["browser", "--print", *AT]) == 0


@pytest.fixture
def guide() -> Iterator[GuideServer]:
    import threading  # noqa: PLC0415 - only here

    def broken() -> str:
        raise UsageError("nothing was loaded")

    pages = {"/guide.md": lambda: "# text", "/broken.md": broken}
    with GuideServer(pages, "http://localhost:7474/browser/") as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def fetch(server: GuideServer, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], str]:
    asked = urllib.request.Request(f"http://127.0.0.1:{server.server_port}{path}", headers=headers, method=method)
    try:
        with urllib.request.urlopen(asked) as answer:  # noqa: S310
            return answer.status, dict(answer.headers), answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, dict(error.headers), error.read().decode()


def test_the_guide_is_for_our_browser_only(guide: GuideServer) -> None:
    ours, theirs = "http://localhost:7474", "http://example.org"
    status, headers, body = fetch(guide, "/guide.md", Origin=ours)
    assert (status, body) == (200, "# text")
    assert headers["Access-Control-Allow-Origin"] == ours
    status, headers, _ = fetch(guide, "/guide.md", "OPTIONS", Origin=ours)
    assert status == 204
    assert "sentry-trace" in headers["Access-Control-Allow-Headers"]
    assert "Access-Control-Allow-Origin" not in fetch(guide, "/guide.md", Origin=theirs)[1]
    assert fetch(guide, "/guide.md", Host="example.org")[0] == 404
    assert fetch(guide, "/../settings.py")[0] == 404
    assert fetch(guide, "/broken.md")[0] == 503
    assert guide.server_address[0] == "127.0.0.1"


@pytest.mark.neo4j
def test_a_notebook_gets_frames(loaded: Driver, settings: Settings) -> None:  # noqa: ARG001 - loaded first
    with Graph(settings) as graph:
        frame = graph.query("who-met-whom", person="Cazeneuve", since="2015-03")
        assert list(frame["date"]) == ["2015-03-04/2015-03-05"]
        assert frame.attrs["meant"] == {"person": ("Bernard Cazeneuve",)}
        assert list(graph.cypher("MATCH (p:Person) WHERE p.name STARTS WITH $x RETURN p.name AS n", x="T")["n"]) == [
            "Tayeb Belaïz"
        ]
        assert "who-met-whom" in set(graph.queries()["name"])
        with pytest.raises(UsageError):
            graph.cypher("RETURN 1; RETURN 2")
        with pytest.raises(UsageError):
            graph.cypher("CREATE (n)")


def test_the_room_is_imported_lightly() -> None:
    program = "import sys; import entrevue.graph; print([n for n in ('neo4j', 'pandas', 'dotenv') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.neo4j
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("entrevue query who-met-w", "who-met-whom"),
        ("entrevue query who-met-whom -p thr", "threat="),
        ("entrevue query who-met-whom -p status=h", "status=held"),
        ("entrevue query who-met-whom -p threat=terr", "threat=terrorism"),
        ("entrevue ask hamm", "hammouchi"),
        ("entrevue ask Abd", "Abdellatif-Hammouchi"),
        ("entrevue ask x --about drug", "drug-trafficking"),
        ("entrevue query who-met-whom -p person=Caz", "person=Cazeneuve"),
    ],
)
def test_the_shell_completes(typed: str, offered: str, reachable: dict[str, str]) -> None:
    words = {"COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split()) - 1), "_ENTREVUE_COMPLETE": "bash_complete"}
    program = [sys.executable, "-m", "entrevue.cli.main"]
    done = subprocess.run(program, capture_output=True, text=True, check=True, env=reachable | words)
    assert f"plain,{offered}" in done.stdout.splitlines()


def test_the_shell_is_given_its_script(capsys: pytest.CaptureFixture[str]) -> None:
    for shell in ("bash", "zsh", "fish"):
        assert run(["completion", shell]) == 0
        assert "_ENTREVUE_COMPLETE" in capsys.readouterr().out
