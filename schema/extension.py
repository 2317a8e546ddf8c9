"""The user's own vocabulary: files of a folder that extend the built-in ones of the same name.

`ENTREVUE_VOCABULARY` names the folder. A file has the shape of the built-in one that it extends: tables are joined,
lists are lengthened, and a single value may be new but not another than the built-in one. `people.toml` has no
built-in counterpart; who is who is the graph's concern.
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

from entrevue.schema.errors import DataError

VARIABLE = "ENTREVUE_VOCABULARY"
EXTENSIBLE = ("agencies", "houses", "offices", "titles", "topic_forms", "topics")
_OTHERS = ("people",)


def extended(name: str, table: dict[str, Any]) -> dict[str, Any]:
    """Return a built-in vocabulary with what the user's folder adds to it; raise `DataError` for what does not fit."""
    folder = own_folder()
    if folder is None or name not in EXTENSIBLE or not (path := folder / f"{name}.toml").exists():
        return table
    try:
        added = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"{path}: {error}") from error
    return _joined(table, added, str(path))


def own_folder() -> Path | None:
    """Return the user's folder, None where none is named; raise `DataError` where it is no folder of vocabularies."""
    named = os.environ.get(VARIABLE)
    if not named:
        return None
    folder = Path(named)
    if not folder.is_dir():
        raise DataError(f"{folder}: no such folder of vocabularies")
    known = {*EXTENSIBLE, *_OTHERS}
    if unknown := sorted(path.name for path in folder.glob("*.toml") if path.stem not in known):
        raise DataError(f"{folder}: {', '.join(unknown)} extends no vocabulary; there are {', '.join(sorted(known))}")
    return folder


def own_files() -> tuple[Path, ...]:
    """Return the files that extend what the extraction reads, in order."""
    folder = own_folder()
    return tuple(path for name in EXTENSIBLE if (path := folder / f"{name}.toml").exists()) if folder else ()


def _joined(table: dict[str, Any], added: dict[str, Any], where: str) -> dict[str, Any]:
    """Return both tables as one; `where` names the file and the keys that led here."""
    joined = dict(table)
    for key, value in added.items():
        place = f"{where}, {key}"
        if key not in table:
            _check(value, list(table.values()), place)
            joined[key] = value
        elif isinstance(table[key], dict) and isinstance(value, dict):
            joined[key] = _joined(table[key], value, place)
        elif isinstance(table[key], list) and isinstance(value, list):
            for item in value:
                _check(item, table[key], place)
            joined[key] = [*table[key], *value]
        elif table[key] != value:
            raise DataError(f"{place}: the built-in vocabulary has {table[key]!r} there, which cannot be replaced")
    return joined


def _check(value: Any, like: list[Any], place: str) -> None:
    """Raise `DataError` for a new value that has not the shape of the built-in ones in its place."""
    if like and type(value) not in {type(one) for one in like}:
        raise DataError(f"{place}: {value!r} is not like the built-in entries")
    peers = [one for one in like if type(one) is type(value)]
    if isinstance(value, list):
        for item in value:
            _check(item, [other for one in peers for other in one], place)
    elif isinstance(value, dict):
        if missing := sorted(set.intersection(*(set(one) for one in peers)) - value.keys() if peers else ()):
            raise DataError(f"{place}: {', '.join(missing)} is missing, which every built-in entry has")
        for key, item in value.items():
            named = [one[key] for one in peers if key in one]
            _check(item, named or [other for one in peers for other in one.values()], f"{place}, {key}")
