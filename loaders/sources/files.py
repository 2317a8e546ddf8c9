"""From the paths of a call to the files to read, in a stable order, each with the id of its article.

The id of a file is its stem. Where two files of one call share a stem, each takes as many of its folders as tell
them all apart (`2015/rabat`, `2016/rabat`), and its extension when they lie in one folder (`rabat.html`).
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from entrevue.loaders.sources.protocol import Note, Reading, Rejection
from entrevue.loaders.sources.registry import holds_many, is_supported, supported_extensions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read, and the id of its article if it holds one."""

    path: Path
    article_id: str


def source_files(paths: Sequence[str], reading: Reading) -> list[SourceFile | Rejection]:
    """List the files under `paths`: folders in full depth and sorted, hidden files and links to folders passed over."""
    found: list[Path | Rejection] = []
    for argument in paths:
        found.extend(_under(Path(argument), reading))
    unique: dict[Path | Rejection, Path | Rejection] = {}
    for item in found:
        unique.setdefault(item.absolute() if isinstance(item, Path) else item, item)
    files = [item for item in unique.values() if isinstance(item, Path)]
    ids = dict(zip(files, article_ids(files), strict=True))
    return [SourceFile(item, ids[item]) if isinstance(item, Path) else item for item in unique.values()]


def article_ids(files: Sequence[Path]) -> list[str]:
    """Name each file by its stem, or by the shortest end of its path that no other file of the same stem has."""
    groups: dict[str, list[int]] = defaultdict(list)
    for index, path in enumerate(files):
        if not holds_many(path):
            groups[path.stem].append(index)
    ids = [path.stem for path in files]
    for indices in groups.values():
        if len(indices) > 1:
            for index, name in zip(indices, _distinct([files[index].absolute() for index in indices]), strict=True):
                ids[index] = name
    return ids


def _distinct(paths: list[Path]) -> list[str]:
    bare = [path.with_suffix("") for path in paths]
    named = bare if len(set(bare)) == len(bare) else paths
    for depth in range(2 if named is bare else 1, max(len(path.parts) for path in named) + 1):
        names = ["/".join(path.parts[-depth:]) for path in named]
        if len(set(names)) == len(names):
            return names
    return [path.as_posix() for path in named]


def _under(path: Path, reading: Reading) -> Iterator[Path | Rejection]:
    try:
        if path.is_dir():
            yield from _in_folder(path, reading)
        elif not os.path.lexists(path):
            yield Rejection(str(path), None, "missing", "no such file or folder")
        elif not path.exists():
            yield Rejection(str(path), None, "unreadable", "a link to a file that does not exist")
        elif not path.is_file():
            yield Rejection(str(path), None, "unsupported", "neither a file nor a folder")
        elif not is_supported(path):
            reason = f"no format for '{path.suffix or path.name}'; supported: {supported_extensions()}"
            yield Rejection(str(path), None, "unsupported", reason)
        else:
            yield path
    except OSError as error:
        yield Rejection(str(path), None, "unreadable", error.strerror or "cannot be read")


def _in_folder(folder: Path, reading: Reading) -> Iterator[Path | Rejection]:
    failures: list[OSError] = []
    passed_over: Counter[str] = Counter()
    count = 0
    for root, folders, names in os.walk(folder, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if name.startswith("."):
                continue
            if is_supported(path):
                count += 1
                yield path
            else:
                passed_over[path.suffix.lower() or "no extension"] += 1
    for error in failures:
        yield Rejection(str(error.filename), None, "unreadable", error.strerror or "cannot be read")
    kinds = ", ".join(f"{number} {kind}" for kind, number in sorted(passed_over.items()))
    if kinds and count:
        reading.note(Note(str(folder), None, f"files of other formats passed over: {kinds}"))
    if not count and not failures:
        reason = f"no article in this folder, only other formats: {kinds}" if kinds else "empty folder"
        yield Rejection(str(folder), None, "empty", reason)
