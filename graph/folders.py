"""Where Entrevue keeps its files on this machine.

`ENTREVUE_HOME` moves the local server's data, password and logs; `ENTREVUE_CACHE` the fetched Neo4j. Without them the
operating system's own places are used (on Linux `~/.local/share/entrevue` and `~/.cache/entrevue`).
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from collections.abc import Mapping

_APPLICATION = "entrevue"


def home_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of the local server: data, configuration, password, logs."""
    chosen = environment.get("ENTREVUE_HOME")
    if chosen:
        return Path(chosen).expanduser().absolute()
    return platformdirs.user_data_path(_APPLICATION, appauthor=False)


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of what can be fetched again: Neo4j's jars and, for its newer line, a newer Java."""
    chosen = environment.get("ENTREVUE_CACHE")
    if chosen:
        return Path(chosen).expanduser().absolute()
    return platformdirs.user_cache_path(_APPLICATION, appauthor=False)


def log_folder() -> Path:
    """Return the folder of our own logs; Neo4j's are beside its data."""
    return home_folder() / "logs"
