"""CSV: `id`, `text` and optional columns, comma, semicolon or tab between them, read in chunks by pandas.

French spreadsheets write semicolons and cp1252. pandas' Python engine is used because it hands over the rows with too
many fields instead of dropping them; the line a record starts on is counted from the line breaks inside its fields.
"""

from __future__ import annotations

import codecs
import csv
from typing import TYPE_CHECKING

from entrevue.loaders.sources.decoding import BYTE_ORDER_MARKS, UndecodableError, decode
from entrevue.loaders.sources.fields import REQUIRED, note_unknown, read_fields
from entrevue.loaders.sources.protocol import Note, Reading, Rejection

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import TextIO

    from entrevue.schema.records import Article

DELIMITERS = ",;\t|"
CHUNK = 256  # rows at a time: a megabyte of articles
BLOCK = 1 << 20  # bytes
OVERFLOW = "\0overflow "  # no field of a text file holds NUL: marks a row of too many fields, with its line count


def read_delimited(path: Path, article_id: str, reading: Reading) -> Iterator[Article | Rejection]:  # noqa: ARG001
    """Read a table of articles; a row that does not fit is named with its line, and the next one read."""
    name = str(path)
    try:
        encoding = _encoding(path)
    except UndecodableError as error:
        yield Rejection(name, None, "binary" if error.binary else "encoding", str(error))
        return
    if encoding not in {"utf-8", "utf-8-sig"}:
        reading.note(Note(name, None, f"read as {encoding}, which is not UTF-8"))
    with path.open(encoding=encoding, errors="replace", newline="") as stream:
        header = stream.readline()
        if not header.strip():
            yield Rejection(name, None, "empty", "empty file")
            return
        delimiter = max(DELIMITERS, key=header.count)
        columns = [column.strip().lower() for column in next(csv.reader([header], delimiter=delimiter))]
        if absent := [column for column in REQUIRED if column not in columns]:
            yield Rejection(name, 1, "malformed", f"no column `{'` or `'.join(absent)}` in the header")
            return
        note_unknown(columns, name, reading)
        yield from _rows(stream, columns, delimiter, name, reading)


def _rows(
    stream: TextIO, columns: list[str], delimiter: str, name: str, reading: Reading
) -> Iterator[Article | Rejection]:
    import pandas as pd  # noqa: PLC0415 (half a second, for those who load tables)

    def overflow(fields: list[str]) -> list[str]:
        return [OVERFLOW + str(sum(field.count("\n") for field in fields)), *fields[1 : len(columns)]]

    line = 2
    csv.field_size_limit(max(csv.field_size_limit(), reading.max_bytes))  # 131,072 characters unless told
    try:
        chunks = pd.read_csv(
            stream,
            header=None,
            names=list(range(len(columns))),
            index_col=False,
            dtype=str,
            keep_default_na=False,
            na_filter=False,
            skip_blank_lines=False,
            engine="python",
            sep=delimiter,
            on_bad_lines=overflow,
            chunksize=CHUNK,
        )
        for chunk in chunks:
            for row in chunk.itertuples(index=False, name=None):
                fields = [value if isinstance(value, str) else "" for value in row]  # short rows end in NaN
                if fields[0].startswith(OVERFLOW):
                    yield Rejection(name, line, "malformed", f"more than the header's {len(columns)} fields")
                    line += 1 + int(fields[0].removeprefix(OVERFLOW))
                    continue
                if any(fields):
                    yield read_fields(dict(zip(columns, fields, strict=True)), name, line, reading)
                line += 1 + sum(field.count("\n") for field in fields)
    except pd.errors.EmptyDataError:
        yield Rejection(name, None, "empty", "only a header")
    except (pd.errors.ParserError, csv.Error) as error:
        yield Rejection(name, line, "malformed", f"not CSV from here on: {' '.join(str(error).split())}")


def _encoding(path: Path) -> str:
    """Tell the encoding of a file of any size: UTF-8 if all of it is, else what its first block looks like."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as stream:
        first = stream.read(BLOCK)
        for mark, encoding in BYTE_ORDER_MARKS:
            if first.startswith(mark):
                return encoding
        block = first
        try:
            while block:
                decoder.decode(block)
                block = stream.read(BLOCK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return decode(first).encoding
    decode(first[: 4 * 1024].decode("utf-8", errors="ignore").encode())  # raises for a binary file
    return "utf-8"
