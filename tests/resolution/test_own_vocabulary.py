"""The user's own vocabulary extends the built-in one, and what does not fit is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from entrevue.schema.errors import DataError
from entrevue.schema.extension import VARIABLE, extended

if TYPE_CHECKING:
    from pathlib import Path

BUILT_IN = {"MA": {"police": ["DGSN | direction générale de la sûreté nationale"]}}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    return tmp_path


def test_lists_are_lengthened_and_tables_joined(folder: Path) -> None:
    (folder / "agencies.toml").write_text('[MA]\npolice = ["BCP"]\n[XX]\npolice = ["YZ"]\n', encoding="utf-8")
    assert extended("agencies", BUILT_IN) == {
        "MA": {"police": [*BUILT_IN["MA"]["police"], "BCP"]},
        "XX": {"police": ["YZ"]},
    }


def test_without_a_folder_or_a_file_the_built_in_one_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert extended("agencies", BUILT_IN) is BUILT_IN
    assert folder.is_dir()
    monkeypatch.delenv(VARIABLE)
    assert extended("agencies", BUILT_IN) is BUILT_IN


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("agencies", "[MA]\npolice = [3]", "agencies.toml, MA, police: 3 is not like"),
        ("agencies", "[MA]\npolice = 'DGSN'", "MA, police: the built-in vocabulary has"),
        ("agencies", "[MA", "agencies.toml"),
        ("agencies", "[[agencies]]\nname = 'BCP'", "agencies.toml, agencies: .* is not like"),
        ("agencies", "[XX]\npolice = 'BCP'", "XX, police: 'BCP' is not like"),
        ("agents", "", "agents.toml extends no vocabulary"),
    ],
)
def test_what_does_not_fit_is_named(folder: Path, name: str, text: str, message: str) -> None:
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=message):
        extended("agencies", BUILT_IN)


def test_a_new_entry_says_what_every_built_in_one_says(folder: Path) -> None:
    (folder / "topics.toml").write_text('[piracy]\nfr = "piraterie"\n', encoding="utf-8")
    with pytest.raises(DataError, match="piracy: kind is missing"):
        extended("topics", {"terrorism": {"fr": "terrorisme", "kind": "threat"}})
