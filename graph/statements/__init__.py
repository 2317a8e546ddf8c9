"""The statements of the write path, of the schema and of the digest, one `.cypher` file each; comments come first."""

from __future__ import annotations

import functools
from importlib import resources


@functools.cache
def statement(name: str) -> str:
    """Return the text of `NAME.cypher` without its comment lines; NAME is a path below this folder: "hold/person"."""
    text = (resources.files(__name__) / f"{name}.cypher").read_text(encoding="utf-8")
    return "\n".join(line for line in text.splitlines() if line and not line.startswith("//"))
