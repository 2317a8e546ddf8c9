from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest

from entrevue.cli import main
from entrevue.schema.errors import ConnectionFailedError, EntrevueError, InputError

if TYPE_CHECKING:
    from pathlib import Path


def plug_in(monkeypatch: pytest.MonkeyPatch, error: BaseException | None = None, result: object = None) -> None:
    """Make `entrevue probe` raise `error` or return `result`."""

    @click.command()
    def probe() -> object:
        if error is not None:
            raise error
        return result

    monkeypatch.setattr(main, "COMMANDS", {"probe": f"{__name__}:probe"})
    monkeypatch.setattr(sys.modules[__name__], "probe", probe, raising=False)


@pytest.mark.parametrize("error", [EntrevueError, InputError, ConnectionFailedError])
def test_an_expected_error_is_one_line_and_its_exit_code(
    error: type[EntrevueError], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    plug_in(monkeypatch, error("first line\n  second line"))
    assert main.run(["probe"]) == error.exit_code
    assert capsys.readouterr() == ("", "entrevue: first line second line\n")


def test_an_unexpected_error_is_one_line_and_its_traceback_is_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ENTREVUE_HOME", str(tmp_path))
    plug_in(monkeypatch, KeyError("what nobody foresaw"))
    assert main.run(["probe"]) == 70
    log = tmp_path / "logs" / "errors.log"
    assert capsys.readouterr().err == f"entrevue: unexpected KeyError: 'what nobody foresaw' (details in {log})\n"
    assert "Traceback" in log.read_text()


def test_debug_shows_the_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ENTREVUE_HOME", str(tmp_path))
    plug_in(monkeypatch, KeyError("x"))
    main.run(["--debug", "probe"])
    assert "Traceback" in capsys.readouterr().err


def test_where_no_log_can_be_written_the_line_still_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ENTREVUE_HOME", str(tmp_path / "file"))
    plug_in(monkeypatch, KeyError("x"))
    assert main.run(["probe"]) == 70
    assert "--debug shows the traceback" in capsys.readouterr().err


def test_ctrl_c_ends_with_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    plug_in(monkeypatch, KeyboardInterrupt())
    assert main.run(["probe"]) == 130
    assert capsys.readouterr().err.strip() == "Interrupted."


def test_a_command_may_return_its_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    plug_in(monkeypatch, result=3)
    assert main.run(["probe"]) == 3
    plug_in(monkeypatch)
    assert main.run(["probe"]) == 0


def test_an_unknown_command_is_a_matter_of_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(["no-such-command"]) == 2
    assert "No such command 'no-such-command'" in capsys.readouterr().err


@pytest.mark.parametrize("name", sorted(main.COMMANDS))
def test_every_command_can_be_asked_for_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run([name, "--help"]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"Usage: entrevue {name}")
    assert "\\b" not in told, "a mark for the formatter is shown to the reader"


def test_help_imports_nothing_that_takes_time() -> None:
    program = "import sys; from entrevue.cli.main import run; run(['--help']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    imported = set(done.stdout.splitlines()[-1].split())
    assert not imported & {"spacy", "pandas", "neo4j", "trafilatura", "rich", "numpy", "requests", "jgo", "psutil"}


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
def test_a_reader_that_leaves_early_is_no_error() -> None:
    program = "import sys, time; from entrevue.cli import main; time.sleep(0.5); sys.exit(main.run(['--help']))"
    reader, writer = os.pipe()
    with subprocess.Popen([sys.executable, "-c", program], stdout=writer, stderr=subprocess.PIPE) as process:
        os.close(writer)
        os.close(reader)
        _, errors = process.communicate()
    assert errors == b""
    assert process.returncode == 1
