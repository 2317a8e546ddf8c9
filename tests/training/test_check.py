"""Every kind of mistake in an annotation has a sentence of its own."""

from __future__ import annotations

import copy
import json
import sys
from typing import TYPE_CHECKING, Any

import check
import pytest

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Anna Lindqvist, de la Sûreté nationale, a reçu Omar Berrada. La rencontre\nde Rabat a porté sur le terrorisme."
MEETING: dict[str, Any] = {
    "persons": ["Anna Lindqvist", "Omar Berrada"],
    "agencies": ["Sûreté nationale"],
    "countries": ["MA", "SE"],
    "date": "2019-05-15",
    "status": "held",
    "kind": "talks",
    "place": {"city": "Rabat", "country": "MA"},
    "topics": ["terrorism"],
    "told": ["a reçu", "La rencontre de Rabat"],
}
RECORD: dict[str, Any] = {
    "id": "x-1",
    "published": None,
    "persons": [
        {"name": "Anna Lindqvist", "aliases": [], "role": None, "country": "SE"},
        {"name": "Berrada Omar", "aliases": ["Omar Berrada"], "role": None, "country": "MA"},
    ],
    "agencies": [{"name": "Sûreté nationale", "aliases": [], "country": "MA"}],
    "countries": ["MA", "SE"],
    "topics": ["terrorism"],
    "meetings": [MEETING | {"persons": ["Anna Lindqvist", "Berrada Omar"]}],
}


def problems(record: dict[str, Any]) -> list[str]:
    return list(check.problems(TEXT, record, "x-1"))


def meeting(**changes: object) -> dict[str, Any]:
    """The record with something else in its meeting."""
    record = copy.deepcopy(RECORD)
    record["meetings"][0] |= changes
    return record


def test_a_careful_annotation_has_no_problems() -> None:
    assert problems(RECORD) == []


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"id": "x-2"}, "id 'x-2' is not the file's name"),
        ({"persons": [*RECORD["persons"], {"name": "Karl Weber"}]}, "person 'Karl Weber' is not in the text"),
        ({"agencies": [*RECORD["agencies"], {"name": "DGSN"}]}, "agency 'DGSN' is not in the text"),
        ({"countries": ["SE", "MA"]}, "countries are not sorted"),
        ({"topics": ["weather"]}, "unknown topic 'weather'"),
    ],
)
def test_what_is_wrong_with_an_article_is_said(changes: dict[str, Any], problem: str) -> None:
    assert problems(RECORD | changes) == [problem]


def test_what_is_missing_is_said_and_nothing_more() -> None:
    assert problems({"id": "x-1", "persons": [], "agencies": [], "countries": [], "topics": []}) == [
        "without meetings, published"
    ]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"persons": ["Karl Weber"]}, "'Karl Weber' is not among the persons"),
        ({"agencies": ["DGSN"]}, "'DGSN' is not among the agencies"),
        ({"topics": ["weather"]}, "unknown topic 'weather'"),
        ({"countries": ["Maroc"]}, "'Maroc' is no country code"),
        ({"status": "maybe"}, "unknown status or kind: 'maybe', 'talks'"),
        ({"kind": "lunch"}, "unknown status or kind: 'held', 'lunch'"),
        ({"date": "15 mai 2019"}, "date '15 mai 2019' is not EDTF"),
        ({"place": {"city": "Rabat"}}, "place has city and country, or null for each"),
        ({"told": []}, "told is empty"),
        ({"told": ["a vu"]}, "'a vu' is not in the text, or not in this order"),
        ({"told": ["rencontre", "a reçu"]}, "'a reçu' is not in the text, or not in this order"),
    ],
)
def test_what_is_wrong_with_a_meeting_is_said_with_its_number(changes: dict[str, Any], problem: str) -> None:
    assert problems(meeting(**changes)) == [f"meeting 1: {problem}"]


@pytest.mark.parametrize("date", [None, "2019", "2019-05", "2019-05-15/2019-05-17"])
def test_a_date_is_as_fine_as_the_article(date: str | None) -> None:
    assert problems(meeting(date=date)) == []


def run(folder: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["check.py", str(folder), *arguments])
    return check.main()


def test_the_command_names_every_file_with_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for stem, record in {"x-1": json.dumps(RECORD), "x-2": json.dumps(RECORD), "y-1": "{"}.items():
        (tmp_path / f"{stem}.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / f"{stem}.json").write_text(record, encoding="utf-8")
    assert run(tmp_path, monkeypatch) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "x-2: id 'x-1' is not the file's name"
    assert told[1].startswith("y-1: JSONDecodeError")
    assert told[2] == "3 dispatches, 2 with problems"
    assert run(tmp_path, monkeypatch, "--only", "x-1") == 0


def test_the_dispatches_that_the_forests_learn_from_have_no_problems(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["check.py"])
    assert check.main() == 0, capsys.readouterr().out
