"""Where Entrevue keeps its files on this machine.

`ENTREVUE_HOME` moves the local server's data, password and logs; `ENTREVUE_CACHE` the fetched Neo4j. Without them the
operating system's own places are used (on Linux `~/.local/share/entrevue` and `~/.cache/entrevue`).
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_APPLICATION = "entrevue"


def home_folder() -> Path:
    """Return the folder of the local server: data, configuration, password, logs."""
    chosen = os.environ.get("ENTREVUE_HOME")
    return (
        Path(chosen).expanduser().absolute() if chosen else platformdirs.user_data_path(_APPLICATION, appauthor=False)
    )


def cache_folder() -> Path:
    """Return the folder of what can be fetched again: Neo4j's jars and, for its newer line, a newer Java."""
    chosen = os.environ.get("ENTREVUE_CACHE")
    return (
        Path(chosen).expanduser().absolute() if chosen else platformdirs.user_cache_path(_APPLICATION, appauthor=False)
    )


def log_folder() -> Path:
    """Return the folder of all logs, Neo4j's and our own."""
    return home_folder() / "logs"
