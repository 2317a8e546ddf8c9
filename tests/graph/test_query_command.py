"""`entrevue query` and `entrevue schema` as a user meets them, against a real Neo4j."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from checks import DATABASE
from sample_records import corpus

from entrevue.cli.main import run
from entrevue.cypher.library import library
from entrevue.graph.writer import Writer
from entrevue.schema.model import MODEL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j import Driver

    from entrevue.graph.settings import Settings


@pytest.fixture(scope="module")
def sample(driver: Driver) -> Iterator[None]:
    driver.execute_query("MATCH (n) DETACH DELETE n", database_=DATABASE)
    list(Writer(driver, database=DATABASE).write(corpus()))
    yield
    driver.execute_query("MATCH (n) DETACH DELETE n", database_=DATABASE)


@pytest.fixture
def ask(sample: None, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - in this order
    """Let commands find the tests' server, as one of the user's own."""
    assert settings.uri is not None
    for name, value in (("URI", settings.uri), ("USERNAME", settings.username), ("PASSWORD", settings.password)):
        monkeypatch.setenv(f"NEO4J_{name}", value)
    monkeypatch.setenv("NEO4J_DATABASE", DATABASE)


def test_without_a_name_the_library_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query"]) == 0
    printed = capsys.readouterr().out
    for query in library().values():
        assert query.name in printed
        assert query.title in printed


def test_a_query_is_described_from_its_header(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", "who-discussed", "--describe"]) == 0
    printed = capsys.readouterr().out
    assert "--param threat=topic" in printed
    assert "must be given" in printed
    assert "sentence:" in printed


@pytest.mark.neo4j
@pytest.mark.usefixtures("ask")
def test_a_table_shows_the_answer_with_the_sentences_below(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", "who-met-whom", "--param", "person=cazeneuve", "-p", "until=2015-02"]) == 0
    printed = capsys.readouterr()
    assert "Rabat (Maroc)" in printed.out
    assert "« Le ministre français de l'Intérieur, Bernard Cazeneuve, a rencontré samedi à Rabat" in printed.out
    assert "person: Bernard Cazeneuve" in printed.err
    assert "2 rows" in printed.err


@pytest.mark.neo4j
@pytest.mark.usefixtures("ask")
def test_json_lines_and_csv_say_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    answers = []
    for form in ("json", "jsonl", "csv"):
        assert run(["query", "contacts-of-person", "-p", "person=Hassad", "--format", form]) == 0
        answers.append(capsys.readouterr().out)
    rows = json.loads(answers[0])
    assert [row["contact"] for row in rows] == ["Bernard Cazeneuve", "Jorge Fernández Díaz", "Abdellatif Hammouchi"]
    assert [json.loads(line) for line in answers[1].splitlines()] == rows
    assert [row["contact"] for row in csv.DictReader(io.StringIO(answers[2]))] == [row["contact"] for row in rows]


@pytest.mark.neo4j
@pytest.mark.usefixtures("ask")
def test_a_graph_is_json_of_nodes_and_edges(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", "who-met-whom-graph", "-p", "person=Belaïz", "--format", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {row["meeting"]["labels"][0] for row in rows} == {"Meeting"}
    assert {row["link"]["type"] for row in rows} == {"ATTENDED", "REPRESENTED_AT"}


@pytest.mark.neo4j
@pytest.mark.usefixtures("ask")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["who-met-whmo"], "did you mean who-met-whom"),
        (["meetings-of-person"], "needs person"),
        (["meetings-of-person", "-p", "person"], "is not KEY=VALUE"),
        (["meetings-of-person", "-p", "person=Nobody"], "no person called 'Nobody'"),
        (["who-met-whom", "-p", "sicne=2015"], "no parameter 'sicne'"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_2(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["query", *arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert message in printed.err
    assert len(printed.err.splitlines()) == 1


@pytest.mark.neo4j
@pytest.mark.usefixtures("ask")
def test_asking_imports_neither_pandas_nor_spacy() -> None:
    code = (
        "import sys; from entrevue.cli.main import run; run(['query', 'timeline', '--format', 'csv']); "
        "print([name for name in ('pandas', 'numpy', 'spacy', 'trafilatura', 'pycountry') if name in sys.modules])"
    )
    printed = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert printed.stdout.splitlines()[-1] == "[]"


@pytest.mark.neo4j
@pytest.mark.usefixtures("ask")
def test_the_schema_is_applied_once_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "apply"]) == 0
    assert "0 made" in capsys.readouterr().out
    assert run(["schema", "show"]) == 0
    shown = capsys.readouterr().out
    for node in MODEL.nodes:
        assert f"(:{node.label})" in shown
    for relationship in MODEL.relationships:
        assert f":{relationship.type}]->" in shown
    assert run(["schema", "show", "--format", "json"]) == 0
    assert {item["name"] for item in json.loads(capsys.readouterr().out)["items"]} >= {"person_id", "meeting_start"}


@pytest.mark.neo4j
@pytest.mark.usefixtures("sample")
def test_the_model_is_what_the_graph_has(driver: Driver) -> None:
    """No node or edge has a property, label or end that the model does not declare, nor one of another type."""
    types = {"STRING": str, "INTEGER": int, "BOOLEAN": bool, "LIST<STRING>": list}
    declared = {node.label: (node.key, *node.properties) for node in MODEL.nodes}
    records, _, _ = driver.execute_query("MATCH (n) RETURN labels(n) AS labels, n", database_=DATABASE)
    for record in records:
        (label,) = record["labels"]
        known = {item.name: item.type for item in declared[label]}
        for name, value in record["n"].items():
            assert name in known, (label, name)
            assert isinstance(value, types.get(known[name], object))
    ends = "RETURN labels(a)[0] AS source, type(r) AS type, labels(b)[0] AS target, r"
    records, _, _ = driver.execute_query(f"MATCH (a)-[r]->(b) {ends}", database_=DATABASE)
    edges = {edge.type: edge for edge in MODEL.relationships}
    for record in records:
        edge = edges[record["type"]]
        assert record["source"] in edge.sources
        assert record["target"] in edge.targets
        assert set(record["r"]) <= {item.name for item in edge.properties}, record["type"]
