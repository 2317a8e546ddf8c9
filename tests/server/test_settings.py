from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from entrevue.graph.settings import Settings, read_settings
from entrevue.schema.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE", "ENTREVUE_NEO4J_LINE")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory of our own, and none of the variables set."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_without_any_setting_the_local_server_is_meant() -> None:
    settings = read_settings()
    assert settings.is_local
    assert settings.line == "5.26"


def test_a_file_that_aura_hands_out_is_read(folder: Path) -> None:
    (folder / ".env").write_text(
        "# Wait 60 seconds before connecting\nNEO4J_URI=neo4j+s://x.databases.neo4j.io\nNEO4J_USERNAME=neo4j\n"
        "NEO4J_PASSWORD=pass=with#signs\nNEO4J_DATABASE=neo4j\nAURA_INSTANCEID=x\n"
    )
    settings = read_settings()
    assert (settings.uri, settings.username, settings.database) == ("neo4j+s://x.databases.neo4j.io", "neo4j", "neo4j")
    assert settings.password == "pass=with#signs"


def test_the_environment_wins_over_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".env").write_text("NEO4J_URI=bolt://file:7687\nNEO4J_PASSWORD=from-file\nNEO4J_DATABASE=file\n")
    monkeypatch.setenv("NEO4J_URI", "bolt://environment:7687")
    settings = read_settings()
    assert (settings.uri, settings.password, settings.database) == ("bolt://environment:7687", "from-file", "file")


def test_the_file_is_found_from_a_folder_below_and_changes_no_environment(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os  # noqa: PLC0415 - to see that the variable does not arrive there

    (folder / ".env").write_text("NEO4J_URI=bolt://file:7687\nNEO4J_USER=short\nNEO4J_PASSWORD=secret\n")
    (folder / "below").mkdir()
    monkeypatch.chdir(folder / "below")
    assert read_settings().username == "short"
    assert "NEO4J_URI" not in os.environ


@pytest.mark.parametrize(
    ("uri", "told"),
    [
        ("http://localhost:7474", "scheme 'http': use one of neo4j, neo4j\\+s"),
        ("localhost:7687", "scheme 'localhost'"),
        ("bolt://", "names no host"),
        ("bolt://neo4j:hunter2@localhost", "holds a user or password"),
    ],
)
def test_an_address_that_cannot_be_right_is_told(uri: str, told: str) -> None:
    with pytest.raises(UsageError, match=told) as error:
        read_settings({"NEO4J_URI": uri, "NEO4J_PASSWORD": "x"})
    assert "hunter2" not in str(error.value)


def test_an_address_without_password_is_told() -> None:
    with pytest.raises(UsageError, match="NEO4J_PASSWORD is not"):
        read_settings({"NEO4J_URI": "bolt://localhost"})


def test_an_unknown_line_is_told() -> None:
    with pytest.raises(UsageError, match="ENTREVUE_NEO4J_LINE"):
        read_settings({"ENTREVUE_NEO4J_LINE": "4.4"})


def test_the_password_does_not_show_in_what_is_printed() -> None:
    assert "hunter2" not in repr(Settings(uri="bolt://localhost", password="hunter2"))
