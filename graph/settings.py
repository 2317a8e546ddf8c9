"""Which Neo4j to use: the environment's or a `.env` file's `NEO4J_…` (Aura's own names), otherwise the local server.

`.env` is looked for in the working directory and the folders above it; a variable of the environment wins over the
same one in the file. The file is only read: nothing is put into this process's environment.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dotenv import dotenv_values, find_dotenv

from entrevue.graph.folders import cache_folder, home_folder
from entrevue.graph.server.line import DEFAULT_LINE, line_named
from entrevue.schema.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the graph is.

    uri: the address of a server that the user runs or rents; None for the local server, to which username and password
        do not apply (it has its own).
    database: the database's name; None for the user's own default.
    line, home, cache: the local server's Neo4j line and folders.
    """

    uri: str | None = None
    username: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str | None = None
    line: str = DEFAULT_LINE
    home: Path = field(default_factory=home_folder)
    cache: Path = field(default_factory=cache_folder)

    @property
    def is_local(self) -> bool:
        """Whether the local server is meant."""
        return self.uri is None


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of `environment` (default: this process's, and `.env`); raises UsageError."""
    values = _values() if environment is None else environment
    uri = values.get("NEO4J_URI") or None
    password = values.get("NEO4J_PASSWORD", "")
    if uri is not None:
        _check_uri(uri)
        if not password:
            raise UsageError("NEO4J_URI is set but NEO4J_PASSWORD is not: set it in the environment or in .env")
    return Settings(
        uri=uri,
        username=values.get("NEO4J_USERNAME") or values.get("NEO4J_USER") or "neo4j",
        password=password,
        database=values.get("NEO4J_DATABASE") or None,
        line=line_named(values.get("ENTREVUE_NEO4J_LINE") or DEFAULT_LINE).name,
        home=home_folder(values),
        cache=cache_folder(values),
    )


def _values() -> dict[str, str]:
    """Return the variables of `.env` and, over them, of the environment."""
    try:
        file = dotenv_values(find_dotenv(usecwd=True))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read .env: {error}") from error
    return {**{name: value for name, value in file.items() if value is not None}, **os.environ}


def _check_uri(uri: str) -> None:
    """Raise UsageError unless `uri` is an address that the driver takes; a password in it is not repeated."""
    parts = urlsplit(uri)
    if parts.scheme not in SCHEMES:
        raise UsageError(f"NEO4J_URI has the scheme {parts.scheme!r}: use one of {', '.join(SCHEMES)}")
    if not parts.hostname:
        raise UsageError("NEO4J_URI names no host: write for instance neo4j+s://HOST or bolt://localhost:7687")
    if parts.username or parts.password:
        raise UsageError("NEO4J_URI holds a user or password: set NEO4J_USERNAME and NEO4J_PASSWORD instead")
