"""An answer as bytes for further work: JSON, JSON Lines, CSV, a Markdown table, a workbook.

Whatever a name holds stays data: no cell of a workbook is a formula or a link, and nothing in a Markdown table is
markup. CSV is exact; who opens it in a spreadsheet should take the workbook instead, since spreadsheets calculate the
cells of a CSV that begin with an equals sign.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable

    from entrevue.cli.answers import Sheet

_MARKUP = re.compile(r"([\\`*_\[\]|~$])")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_LONGEST_CELL = 32_767  # characters; https://support.microsoft.com "Excel specifications and limits"
_WIDEST = 60  # characters of a column in a workbook


def write_json(sheet: Sheet, stream: BinaryIO) -> None:
    """Write one JSON array of objects."""
    import orjson

    stream.write(orjson.dumps(_objects(sheet), option=orjson.OPT_INDENT_2) + b"\n")


def write_json_lines(sheet: Sheet, stream: BinaryIO) -> None:
    """Write one JSON object a row."""
    import orjson

    stream.writelines(orjson.dumps(row) + b"\n" for row in _objects(sheet))


def write_csv(sheet: Sheet, stream: BinaryIO) -> None:
    """Write comma-separated values in UTF-8, with a line of names."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(sheet.columns)
    writer.writerows(_texts(sheet))
    stream.write(text.getvalue().encode("utf-8", "replace"))


def write_markdown(sheet: Sheet, stream: BinaryIO) -> None:
    """Write a table in GitHub's Markdown."""
    lines = [_line(sheet.columns), _line(["---"] * len(sheet.columns), escaped=False), *map(_line, _texts(sheet))]
    stream.write(("\n".join(lines) + "\n").encode("utf-8", "replace"))


def write_workbook(sheet: Sheet, stream: BinaryIO) -> None:
    """Write an Excel workbook of one sheet, with a frozen and filterable first line."""
    import xlsxwriter

    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    scratch = io.BytesIO()
    with xlsxwriter.Workbook(scratch, plain) as book:
        page = book.add_worksheet("Entrevue")
        bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        for column, name in enumerate(sheet.columns):
            page.write_string(0, column, name, bold)
        widths = [len(name) for name in sheet.columns]
        for number, (values, texts) in enumerate(zip(sheet.rows, _texts(sheet), strict=True), 1):
            for column, (value, text) in enumerate(zip(values, texts, strict=True)):
                if isinstance(value, int | float) and not isinstance(value, bool):
                    page.write_number(number, column, value, wrapped)
                else:
                    page.write_string(number, column, _storable(text), wrapped)
                widths[column] = max(widths[column], min(len(text), _WIDEST))
        for column, width in enumerate(widths):
            page.set_column(column, column, width + 2)
        page.freeze_panes(1, 0)
        if sheet.columns:
            page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    stream.write(scratch.getvalue())


def markdown(text: str) -> str:
    """Return `text` as Markdown that shows it as it is, on one line."""
    marked = _MARKUP.sub(r"\\\1", " ".join(text.split()))
    return "".join(_ENTITIES.get(letter, letter) for letter in marked)


WRITERS: dict[str, Callable[[Sheet, BinaryIO], None]] = {
    "json": write_json,
    "jsonl": write_json_lines,
    "csv": write_csv,
    "markdown": write_markdown,
    "xlsx": write_workbook,
}


def _objects(sheet: Sheet) -> list[dict[str, Any]]:
    from entrevue.graph.values import plain

    return [dict(zip(sheet.columns, map(plain, row), strict=True)) for row in sheet.rows]


def _texts(sheet: Sheet) -> list[list[str]]:
    from entrevue.graph.values import text

    return [[text(value) for value in row] for row in sheet.rows]


def _line(cells: Any, *, escaped: bool = True) -> str:
    return f"| {' | '.join(map(markdown, cells) if escaped else cells)} |"


def _storable(text: str) -> str:
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"
