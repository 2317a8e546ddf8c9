"""The user's last word from the command line: decisions in a file, the graph that follows it, and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from entrevue.cli.main import run
from entrevue.graph.digest import content_hash
from entrevue.graph.resolution.pairs import Pair
from entrevue.graph.writer import Writer
from entrevue.schema.records import Article, Meeting, Participation, Person, Place, Record

if TYPE_CHECKING:
    from pathlib import Path

    from neo4j import Driver

    from entrevue.graph.settings import Settings

pytestmark = pytest.mark.neo4j


def article(id_: str, *people: Person) -> Record:
    talks = Meeting(
        tuple(Participation(person.name) for person in people),
        (),
        (),
        "2015-05-12",
        "held",
        "talks",
        Place("Rabat"),
        (),
    )
    return Record(Article(id_, "", title=id_, sha256=id_), "2015-05-13", persons=people, meetings=(talks,))


@pytest.fixture
def corpus(graph: Driver, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Driver:
    """Load two articles with a doubtful spelling between them, and stand in a folder of one's own."""
    monkeypatch.chdir(tmp_path)
    for name in ("uri", "username", "password", "database"):
        monkeypatch.setenv(f"NEO4J_{name.upper()}", str(getattr(settings, name)))
    idrissi = Person("Karim Idrissi", (), "directeur", "MA")
    records = [
        article("one", Person("Ahmed Rahmani", (), None, "MA"), idrissi),
        article("two", Person("Ahmed Rahmouni", (), None, "MA"), idrissi),
    ]
    list(Writer(graph, database=settings.database).write(records))
    return graph


def persons(driver: Driver) -> set[str]:
    found, _, _ = driver.execute_query("MATCH (p:Person) RETURN p.name AS name")
    return {row["name"] for row in found}


def test_a_decision_joins_and_its_removal_parts_again(corpus: Driver, tmp_path: Path) -> None:
    before = content_hash(corpus)
    assert run(["same", "Rahmani", "Rahmouni", "--why", "one man"]) == 0
    assert len(persons(corpus)) == 2
    (line,) = (tmp_path / "decisions.jsonl").read_text(encoding="utf-8").splitlines()
    told = json.loads(line)
    assert (told["judgement"], told["why"]) == ("positive", "one man")
    assert told["who"]
    assert told["when"]
    (tmp_path / "decisions.jsonl").write_text("", encoding="utf-8")
    assert run(["forget", "nothing-there"]) == 2
    assert content_hash(corpus) == before


def test_doubtful_pairs_are_listed_and_decided_at_the_keyboard(
    corpus: Driver, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["review", "--list"]) == 0
    assert "ahmed-rahmani:ma\tahmed-rahmouni:ma" in capsys.readouterr().out
    monkeypatch.setattr("click.prompt", lambda *_, **__: "s")
    assert run(["review", "--label", "Person"]) == 0
    assert len(persons(corpus)) == 2


def test_names_dates_and_rejections_hold_and_are_explained(corpus: Driver, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rename", "Idrissi", "K. Idrissi"]) == 0
    (meeting, *_), _, _ = corpus.execute_query("MATCH (m:Meeting) RETURN m.id AS id ORDER BY id")
    assert run(["set-date", meeting["id"], "2015-05"]) == 0
    assert run(["reject", meeting["id"], "Rahmani"]) == 0
    dates, _, _ = corpus.execute_query("MATCH (m:Meeting {id: $id}) RETURN m.date AS date", id=meeting["id"])
    attended, _, _ = corpus.execute_query("MATCH (p {id: 'ahmed-rahmani:ma'})-[:ATTENDED]->() RETURN p")
    assert [row["date"] for row in dates] == ["2015-05"]
    assert attended == []
    capsys.readouterr()
    assert run(["why", "K. Idrissi", "--json"]) == 0
    reasons = json.loads(capsys.readouterr().out)
    assert {row["article"] for row in reasons["words"]} == {"one", "two"}
    assert [decision["kind"] for decision in reasons["decisions"]] == ["rename"]


@pytest.mark.parametrize("form", ["csv", "jsonl", "graphml"])
def test_the_graph_is_written_to_files(corpus: Driver, tmp_path: Path, form: str) -> None:
    assert corpus
    assert run(["export", "--format", form, "--output", str(tmp_path / "out")]) == 0
    assert (tmp_path / "out").exists()
    assert run(["export", "--format", form, "--output", str(tmp_path / "again")]) == 0
    out, again = tmp_path / "out", tmp_path / "again"
    if form != "csv":
        assert out.read_bytes() == again.read_bytes()


def test_a_node_that_is_not_there_and_one_of_several_are_one_line(
    corpus: Driver, capsys: pytest.CaptureFixture[str]
) -> None:
    assert corpus
    assert run(["why", "Nobody"]) == 2
    assert run(["rename", "Ahmed Rahmani", "X", "--decisions", "/nowhere/decisions.jsonl"]) == 3
    assert capsys.readouterr().err.count("\n") == 2


def test_review_puts_each_question_once_and_keeps_every_answer_at_once(
    corpus: Driver, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs = tuple(Pair("Person", "ahmed-rahmani:ma", "ahmed-rahmouni:ma", score) for score in (0.9, 0.8))
    monkeypatch.setattr("entrevue.graph.explain.Explainer.uncertain", lambda _: pairs)
    monkeypatch.setattr("click.prompt", lambda *_, **__: "d")
    assert run(["review"]) == 0
    shown = capsys.readouterr().out
    assert "1 of 2 pairs decided" in shown
    assert "Ahmed Rahmani" in shown
    assert "Ahmed Rahmouni" in shown
    assert len((tmp_path / "decisions.jsonl").read_text(encoding="utf-8").splitlines()) == 1
    assert len(persons(corpus)) == 3


def test_whoever_interrupts_a_review_keeps_the_answers_given(
    corpus: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs = (
        Pair("Person", "ahmed-rahmani:ma", "ahmed-rahmouni:ma", 0.9),
        Pair("Person", "ahmed-rahmani:ma", "karim-idrissi:ma", 0.5),
    )
    answers = iter("s")

    def answer(*_: object, **__: object) -> str:
        if (key := next(answers, None)) is None:
            raise KeyboardInterrupt
        return key

    monkeypatch.setattr("entrevue.graph.explain.Explainer.uncertain", lambda _: pairs)
    monkeypatch.setattr("click.prompt", answer)
    assert run(["review"]) == 0
    assert len((tmp_path / "decisions.jsonl").read_text(encoding="utf-8").splitlines()) == 1
    assert len(persons(corpus)) == 2


def test_a_state_that_was_not_there_cannot_be_taken_out(corpus: Driver, capsys: pytest.CaptureFixture[str]) -> None:
    (meeting, *_), _, _ = corpus.execute_query("MATCH (m:Meeting) RETURN m.id AS id ORDER BY id")
    assert run(["reject", meeting["id"], "JP"]) == 2
    assert "JP does not take part" in capsys.readouterr().err
