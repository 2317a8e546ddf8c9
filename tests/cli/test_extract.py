"""`entrevue extract`: records in order, every failure in one line, the rest always read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from entrevue.cli.main import run

if TYPE_CHECKING:
    from collections.abc import Callable

    from entrevue.loaders.pipeline.plan import Plan
    from entrevue.schema.records import Article

SAMPLE = Path(__file__).parents[2] / "samples" / "dispatches"
VALLS = SAMPLE / "2012-07-26-rabat-valls.txt"
FRENCH = "Le ministre de l'Intérieur, Mohamed Hassad, a reçu mardi à Rabat son homologue français, Bernard Cazeneuve.\n"
ENGLISH = "The minister of the interior met his French counterpart on Tuesday in Rabat, and they spoke of the border.\n"


def records(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with two articles, and with what no reader can do anything with."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(FRENCH)
    (folder / "z.txt").write_text(FRENCH.replace("mardi", "jeudi"))
    return folder


def test_records_come_one_a_line_in_the_order_of_the_articles(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", str(VALLS), str(SAMPLE)]) == 0
    told = capsys.readouterr()
    found = records(told.out)
    assert [one["id"] for one in found] == [VALLS.stem, *sorted(p.stem for p in SAMPLE.iterdir() if p != VALLS)]
    valls = next(one for one in found[0]["meetings"] if "Abdelilah Benkirane" in one["persons"])
    assert (valls["date"], valls["status"]) == ("2012-07-26", "held")
    text = VALLS.read_text()
    for person in found[0]["persons"]:
        assert person["evidence"], person
        assert all(text[one["start"] : one["end"]] == one["text"] for one in person["evidence"])
    assert told.err == "12 articles read\n"


@pytest.mark.slow
def test_several_processes_say_the_same_in_the_same_order(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    corpus = tmp_path / "corpus.jsonl"
    texts = [json.dumps({"id": f"{n}", "text": f"{FRENCH} Ils se sont revus le {n} mars 2015."}) for n in range(1, 31)]
    corpus.write_text("\n".join(["not json", *texts]))
    assert run(["extract", str(corpus)]) == 3
    one = capsysbinary.readouterr()
    assert run(["extract", str(corpus), "--processes", "2"]) == 3
    assert capsysbinary.readouterr() == one
    assert one.out.count(b"\n") == 30


def test_a_file_takes_the_output(tmp_path: Path, articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", str(articles), "-o", str(tmp_path / "out.jsonl")]) == 0
    assert [one["id"] for one in records((tmp_path / "out.jsonl").read_text())] == ["a", "z"]
    assert capsys.readouterr().out == ""


def test_an_output_that_cannot_be_written_is_one_line(
    tmp_path: Path, articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["extract", str(articles), "-o", str(tmp_path / "no" / "out.jsonl")]) != 0
    assert "No such file or directory" in capsys.readouterr().err


def test_what_is_not_french_is_reported_and_no_failure(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (articles / "english.txt").write_text(ENGLISH * 5)
    assert run(["extract", str(articles)]) == 0
    told = capsys.readouterr()
    assert [one["id"] for one in records(told.out)] == ["a", "z"]
    assert told.err == (
        f"set aside: {articles / 'english.txt'}: not French but English\n2 articles read, 1 set aside (1 not French)\n"
    )


def test_without_any_article_the_exit_code_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "english.txt").write_text(ENGLISH * 5)
    assert run(["extract", str(tmp_path)]) == 3
    assert capsys.readouterr().out == ""


def missing(_folder: Path) -> None:
    pass


def empty_folder(folder: Path) -> None:
    (folder / "bad").mkdir()


def empty_file(folder: Path) -> None:
    (folder / "bad.txt").touch()


def binary_file(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"%PDF-1.4\x00\x01")


def huge_file(folder: Path) -> None:
    with (folder / "bad.txt").open("wb") as file:
        file.truncate(50_000_000)


def unknown_format(folder: Path) -> None:
    (folder / "bad.docx").write_bytes(b"PK\x03\x04")


def malformed_line(folder: Path) -> None:
    good = json.dumps({"id": "good", "text": FRENCH})
    (folder / "bad.jsonl").write_text(f'{good}\n{{"id": "broken", \n{good.replace("good", "better")}\n')


@pytest.mark.parametrize(
    ("make", "name", "line", "ids"),
    [
        (missing, "bad", "bad: no such file or folder", []),
        (empty_folder, "bad", "bad: empty folder", []),
        (empty_file, "bad.txt", "bad.txt: empty file", []),
        (binary_file, "bad.txt", "bad.txt: binary file (a PDF file)", []),
        (huge_file, "bad.txt", "bad.txt: 50.0 MB, more than one article may have (5 MB)", []),
        (unknown_format, "bad.docx", "bad.docx: no format for '.docx'; supported: .txt, ", []),
        (malformed_line, "bad.jsonl", "bad.jsonl:2: not JSON: ", ["good", "better"]),
    ],
)
def test_bad_input_is_one_line_and_the_rest_is_read(  # noqa: PLR0913, PLR0917 - pytest's way of giving cases
    make: Callable[[Path], None],
    name: str,
    line: str,
    ids: list[str],
    tmp_path: Path,
    articles: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    make(tmp_path)
    assert run(["extract", str(tmp_path / name), str(articles)]) == 3
    told = capsys.readouterr()
    assert [one["id"] for one in records(told.out)] == [*ids, "a", "z"]
    first, last = told.err.splitlines()
    assert first.startswith(f"set aside: {tmp_path}/{line}")
    assert last.startswith(f"{2 + len(ids)} articles read, 1 set aside (1 ")


def test_latin_1_is_read_and_noted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "old.txt").write_bytes(FRENCH.encode("latin-1"))
    assert run(["extract", str(tmp_path)]) == 0
    told = capsys.readouterr()
    assert {one["name"] for one in records(told.out)[0]["persons"]} == {"Mohamed Hassad", "Bernard Cazeneuve"}
    assert told.err.splitlines()[0] == f"note: {tmp_path}/old.txt: read as cp1252, which is not UTF-8"


def test_a_file_name_cannot_steer_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bad\x1b[2J\n.txt").touch()
    run(["extract", str(tmp_path)])
    told = capsys.readouterr().err
    assert "\x1b" not in told
    assert len(told.splitlines()) == 2


def test_an_article_on_which_the_extraction_fails_costs_no_other(
    articles: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from entrevue.loaders.extraction import Extractor  # noqa: PLC0415 - spaCy loads only where it is needed

    (articles / "m.txt").write_text(FRENCH)
    plan = Extractor._plan  # noqa: SLF001 - a defect has to be put somewhere

    def stumble(self: Extractor, article: Article) -> Plan:
        if article.id == "m":
            raise IndexError("off\nby one")
        return plan(self, article)

    monkeypatch.setattr(Extractor, "_plan", stumble)
    assert run(["extract", str(articles)]) == 3
    told = capsys.readouterr()
    assert [one["id"] for one in records(told.out)] == ["a", "z"]
    assert told.err.splitlines()[0] == (
        f"set aside: {articles}/m.txt: the extraction fails on it (IndexError: off by one)"
    )
