from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from entrevue.cli.main import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = """RABAT, 16 fév. 2015 (MAP) – Le ministre français de l'Intérieur, Bernard Cazeneuve, a été reçu samedi à Rabat.
Il s'y est entretenu avec M. Hassad. La lutte contre le terrorisme a dominé les entretiens."""
RECORD: dict[str, Any] = {
    "id": "rabat",
    "published": "2015-02-16",
    "persons": [
        {"name": "Bernard Cazeneuve", "aliases": ["Cazeneuve"], "role": None, "country": "FR"},
        {"name": "Mohamed Hassad", "aliases": ["Hassad"], "role": None, "country": "MA"},
    ],
    "agencies": [],
    "countries": ["FR"],
    "topics": ["terrorism"],
    "meetings": [
        {
            "persons": ["Bernard Cazeneuve", "Mohamed Hassad"],
            "countries": ["FR", "MA"],
            "date": "2015-02-14",
            "status": "held",
            "kind": "talks",
            "place": {"city": "Rabat", "country": "MA"},
            "topics": ["terrorism"],
        }
    ],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "rabat.txt").write_text(TEXT, encoding="utf-8")
    (folder / "rabat.json").write_text(json.dumps(RECORD), encoding="utf-8")
    return folder


@pytest.fixture
def predicted(tmp_path: Path) -> Callable[..., str]:
    def write(**changes: Any) -> str:
        path = tmp_path / "predictions.jsonl"
        path.write_text(json.dumps(RECORD | changes) + "\n\n", encoding="utf-8")
        return str(path)

    return write


def test_json_gives_the_figures_of_every_layer(
    gold: Path, predicted: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["evaluate", str(gold), "--predictions", predicted(countries=["FR", "ES"]), "--format", "json"]
    assert run(arguments) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["headline"] == 1.0
    assert figures["countries"] == {"precision": 0.5, "recall": 1.0, "f1": 2 / 3, "tp": 1, "fp": 1, "fn": 0}
    assert figures["meeting dates"] == {"accuracy": 1.0, "right": 1, "total": 1}


def test_errors_come_with_the_sentence_they_are_about(
    gold: Path, predicted: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    evidence = [{"text": "Il s'y est entretenu", "start": 0, "end": 1, "rule": "r"}]
    persons = [RECORD["persons"][0], {"name": "Manuel Valls", "evidence": evidence}]
    file = predicted(persons=persons)
    run(["evaluate", str(gold), "--predictions", file, "--format", "json", "--errors"])
    errors = json.loads(capsys.readouterr().out)["errors"]
    assert {(error["kind"], error["item"]): error["sentence"] for error in errors} == {
        ("missed", "Mohamed Hassad"): "Il s'y est entretenu avec M. Hassad.",
        ("spurious", "Manuel Valls"): "Il s'y est entretenu",
    }
    assert run(["evaluate", str(gold), "--predictions", file, "--errors"]) == 0
    assert "« Il s'y est entretenu avec M. Hassad. »" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("floor", "code"),
    [("countries=0.6", 0), ("countries=0.7", 1), ("countries.recall=1", 0), ("meeting-dates=1", 0), ("persons=1.0", 0)],
)
def test_min_decides_the_exit_code(gold: Path, predicted: Callable[..., str], floor: str, code: int) -> None:
    assert run(["evaluate", str(gold), "--predictions", predicted(countries=["FR", "ES"]), "--min", floor]) == code


@pytest.mark.parametrize("floor", ["countries", "countries=high", "countries=1.5", "weather=0.5", "persons.speed=0.1"])
def test_a_floor_that_makes_no_sense_is_named(
    gold: Path, predicted: Callable[..., str], floor: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["evaluate", str(gold), "--predictions", predicted(), "--min", floor]) == 2
    assert floor.split("=", maxsplit=1)[0] in capsys.readouterr().err


def test_meetings_in_an_article_that_tells_of_none_are_reported(
    gold: Path, predicted: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    (gold / "rabat.json").write_text(json.dumps(RECORD | {"meetings": []}), encoding="utf-8")
    run(["evaluate", str(gold), "--predictions", predicted(), "--format", "json"])
    assert json.loads(capsys.readouterr().out)["invented"] == ["rabat"]


def test_records_without_a_counterpart_are_named(
    gold: Path, predicted: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["evaluate", str(gold), "--predictions", predicted(id="tunis")]) == 0
    warnings = capsys.readouterr().err
    assert "tunis" in warnings
    assert "rabat" in warnings


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("rabat.json", "{", "rabat.json: not JSON"),
        ("rabat.json", "[]", "not a JSON object"),
        ("rabat.json", '{"persons": [{"aliases": []}]}', "needs a name"),
    ],
)
def test_a_slip_in_the_gold_stops_with_its_file(
    gold: Path, name: str, content: str, complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (gold / name).write_text(content, encoding="utf-8")
    assert run(["evaluate", str(gold), "--predictions", str(gold / name)]) == 3
    assert complaint in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ('{"id": "a"}\n{"id": "a"}', ":2: id 'a' repeated"),
        ('{"id": "a"}\n{', ":2: not JSON"),
        ('{"id": 7}', ":1: not an object with a string id"),
    ],
)
def test_a_bad_prediction_names_its_line(
    gold: Path, tmp_path: Path, content: str, complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text(content, encoding="utf-8")
    assert run(["evaluate", str(gold), "--predictions", str(file)]) == 3
    assert complaint in capsys.readouterr().err


def test_a_missing_or_empty_folder_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["evaluate", str(tmp_path / "nowhere")]) == 3
    assert run(["evaluate", str(tmp_path)]) == 3
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_scoring_predictions_needs_no_spacy(gold: Path, predicted: Callable[..., str]) -> None:
    script = (
        "import sys; from entrevue.cli.main import run;"
        f"run(['evaluate', {str(gold)!r}, '--predictions', {predicted()!r}]);"
        "sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False, capture_output=True).returncode == 0
