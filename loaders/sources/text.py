"""Plain text: one file, one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.sources.decoding import UndecodableError, decode
from entrevue.loaders.sources.fields import make_article
from entrevue.loaders.sources.protocol import Note, Reading, Rejection

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from entrevue.schema.records import Article


def read_bytes(path: Path, reading: Reading) -> bytes | Rejection:
    """Read the file of one article, or say why not: empty, or larger than any article."""
    size = path.stat().st_size
    if size > reading.max_bytes:
        limit = f"{reading.max_bytes / 1e6:g} MB"
        return Rejection(str(path), None, "too-large", f"{size / 1e6:.1f} MB, more than one article may have ({limit})")
    data = path.read_bytes()
    return data if data.strip() else Rejection(str(path), None, "empty", "empty file")


def read_text(path: Path, article_id: str, reading: Reading) -> Iterator[Article | Rejection]:
    """Read a text file in whatever encoding it is."""
    data = read_bytes(path, reading)
    if isinstance(data, Rejection):
        yield data
        return
    try:
        decoded = decode(data)
    except UndecodableError as error:
        yield Rejection(str(path), None, "binary" if error.binary else "encoding", str(error))
        return
    if not decoded.text.strip():
        yield Rejection(str(path), None, "empty", "empty file")
        return
    if decoded.remark:
        reading.note(Note(str(path), None, decoded.remark))
    yield make_article(article_id=article_id, text=decoded.text, source=str(path))
