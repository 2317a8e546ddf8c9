"""Reading the vocabularies that ship with Entrevue (`schema/vocabulary/`), once a process each."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from entrevue.schema.errors import DataError
from entrevue.schema.extension import extended


@cache
def read_vocabulary(name: str) -> dict[str, Any]:
    """Read `name`.toml; raises `DataError`, which names the file, if it is missing or not TOML."""
    try:
        table = tomllib.loads((files("entrevue.schema.vocabulary") / f"{name}.toml").read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"vocabulary/{name}.toml: {error}") from error
    return extended(name, table)
