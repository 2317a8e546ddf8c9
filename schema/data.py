"""Reading the data files of `vocabulary/`, once a process each."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import Any

from entrevue.schema.errors import DataError
from entrevue.schema.extension import extended


@functools.cache
def read_table(name: str) -> dict[str, Any]:
    """Return `vocabulary/NAME.toml` with the user's additions; raise `DataError` where it is missing or malformed."""
    file = resources.files("entrevue.schema.vocabulary") / f"{name}.toml"
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"vocabulary/{name}.toml: {error}") from error
    return extended(name, table)
