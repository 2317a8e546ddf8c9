"""The local server's password: random, made once, kept in a file that only its owner can read."""

from __future__ import annotations

import os
import secrets
import string
from typing import TYPE_CHECKING

from entrevue.schema.errors import ServerError

if TYPE_CHECKING:
    from pathlib import Path

USERNAME = "neo4j"
_LENGTH = 20  # letters and digits: 119 bits, and typed in Neo4j Browser without trouble
_OWNER_ONLY = 0o600


def ensure_password(file: Path) -> str:
    """Return the password in `file`, making file and password where there is none; raises OSError."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        password = "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(_LENGTH))
        scratch = file.with_suffix(f".{os.getpid()}")
        with os.fdopen(os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWNER_ONLY), "w") as stream:
            stream.write(password + "\n")
        scratch.replace(file)
    return read_password(file)


def read_password(file: Path) -> str:
    """Return the password in `file`, taking away what others may do with it; raises ServerError where it is gone."""
    try:
        if file.stat().st_mode & 0o077:
            file.chmod(_OWNER_ONLY)
        password = file.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ServerError(f"cannot read the local server's password in {file}: {error.strerror}") from error
    if not password:
        raise ServerError(f"the local server's password file {file} is empty")
    return password
