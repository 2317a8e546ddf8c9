"""JSON Lines: one JSON object a line (https://jsonlines.org), read one line at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from entrevue.loaders.sources.decoding import UndecodableError, decode
from entrevue.loaders.sources.fields import note_unknown, read_fields
from entrevue.loaders.sources.protocol import Note, Reading, Rejection

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from entrevue.schema.records import Article


def read_json_lines(path: Path, article_id: str, reading: Reading) -> Iterator[Article | Rejection]:  # noqa: ARG001
    """Read each line for itself: a line that fails is named, and the next one read."""
    name, unknown, line = str(path), set[str](), 0
    with path.open("rb") as stream:
        for line, data in _lines(stream, reading.max_bytes):
            if not data.strip():
                continue
            if len(data) > reading.max_bytes:
                yield Rejection(name, line, "too-large", f"line of more than {reading.max_bytes / 1e6:g} MB")
                continue
            fields = _parse(data, name, line, reading)
            if isinstance(fields, Rejection):
                yield fields
                continue
            if fresh := fields.keys() - unknown:
                note_unknown(fresh, name, reading)
                unknown |= fresh
            yield read_fields(fields, name, line, reading)
    if not line:
        yield Rejection(name, None, "empty", "empty file")


def _lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes]]:
    """Lines numbered from 1; of a line longer than `limit` bytes only that much is kept, so that memory is bounded."""
    number = 0
    while data := stream.readline(limit + 1):
        number += 1
        rest = data
        while not rest.endswith(b"\n") and len(rest) > limit:
            rest = stream.readline(limit + 1)
        yield number, data


def _parse(data: bytes, name: str, line: int, reading: Reading) -> dict[str, object] | Rejection:
    try:
        fields = orjson.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        try:
            decoded = decode(data)  # JSON is UTF-8 by its standard (RFC 8259), its writers not always
            if decoded.encoding == "utf-8" and not decoded.replaced:
                return Rejection(name, line, "malformed", f"not JSON: {error.msg} (column {error.colno})")
            fields = orjson.loads(decoded.text)
        except UndecodableError as undecodable:
            return Rejection(name, line, "binary" if undecodable.binary else "encoding", str(undecodable))
        except orjson.JSONDecodeError as second:
            return Rejection(name, line, "malformed", f"not JSON: {second.msg} (column {second.colno})")
        reading.note(Note(name, line, decoded.remark or ""))
    if not isinstance(fields, dict):
        return Rejection(name, line, "malformed", "not a JSON object")
    return fields
