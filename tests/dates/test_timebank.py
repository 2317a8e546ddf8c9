"""The French TimeBank's half as a third party's gold: what the date component has reached is kept."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Literal

import pytest

from entrevue.loaders.evaluation.timebank import read_document, read_timebank, score
from entrevue.schema.errors import InputError

ROOT = Path(__file__).resolve().parents[2]
TIMEBANK = Path(os.environ.get("ENTREVUE_SHARED", ROOT.parent / "shared")) / "timebank-fr"
# Relaxed and value F1 on TIMEX3 of type DATE. The rules were written on the even half; raise, never lower.
FLOORS: dict[Literal["even", "odd"] | None, tuple[float, float]] = {
    "even": (0.96, 0.87),
    "odd": (0.96, 0.87),
    None: (0.96, 0.87),
}
DOCUMENT = """<TimeML><DOCID>x</DOCID><DCT><TIMEX3 type="DATE" value="1999-05-18"/></DCT>
<TEXT>Il <EVENT>part</EVENT> <TIMEX3 type="DATE" value="1999-05-19">demain</TIMEX3>, du
<TIMEX3 type="DATE" value="1999-05-20">20</TIMEX3> au <TIMEX3 type="DATE" value="1999-05-22">21 mai</TIMEX3>, et
<TIMEX3 type="DATE" value="1999-05-18">plus loin</TIMEX3>, hier.</TEXT></TimeML>"""


@pytest.mark.parametrize("half", ["even", "odd", None])
def test_what_has_been_reached_on_the_timebank_is_kept(half: Literal["even", "odd"] | None) -> None:
    if not TIMEBANK.is_dir():
        pytest.skip(f"no TimeBank at {TIMEBANK} (ENTREVUE_SHARED names the folder that holds timebank-fr/)")
    scores = score(read_timebank(TIMEBANK, half))
    relaxed, value = FLOORS[half]
    assert round(scores.relaxed.f1, 2) >= relaxed, scores.errors
    assert round(scores.value.f1, 2) >= value, scores.errors


def test_parts_of_a_span_are_counted_one_by_one(tmp_path: Path) -> None:
    (tmp_path / "x.tml").write_text(DOCUMENT, encoding="utf-8")
    scores = score(read_timebank(tmp_path))
    assert (scores.relaxed.tp, scores.relaxed.fp, scores.relaxed.fn) == (3, 1, 1)
    assert (scores.value.tp, scores.value.fp, scores.value.fn) == (2, 2, 2)
    assert len(scores.errors) == 3


def test_offsets_are_those_of_the_text_without_markup(tmp_path: Path) -> None:
    path = tmp_path / "x.tml"
    path.write_text(DOCUMENT, encoding="utf-8")
    document = read_document(path)
    assert document.created == date(1999, 5, 18)
    assert [document.text[it.start : it.end] for it in document.annotations] == ["demain", "20", "21 mai", "plus loin"]


def test_a_folder_without_documents_and_a_broken_one_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no \.tml"):
        read_timebank(tmp_path)
    (tmp_path / "bad.tml").write_text("<TimeML>", encoding="utf-8")
    with pytest.raises(InputError, match=r"bad\.tml"):
        read_timebank(tmp_path)
