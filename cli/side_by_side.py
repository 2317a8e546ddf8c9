"""Two nodes of one kind side by side: what their articles say of them, and the sentences."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.table import Table

    Row = Mapping[str, Any]

_SENTENCES = 3  # of each side
_VALUES = 4  # of each fact, the commonest
_NAMED = (("names", "name"), ("states", "country"), ("offices", "title"), ("services", "service"))
_MEETING = (("dates", "date"), ("status", "status"), ("kind", "kind"), ("city", "city"))


def side_by_side(left: tuple[str, Sequence[Row]], right: tuple[str, Sequence[Row]]) -> Table:
    """Return a table of two columns; each side is a node's id and its mentions or accounts."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="bold", padding=(0, 2, 0, 0), expand=True)
    table.add_column("", style="dim", no_wrap=True)
    table.add_column(Text(left[0]), ratio=1)
    table.add_column(Text(right[0]), ratio=1)
    for (name, one), (_, other) in zip(_facts(left[1]), _facts(right[1]), strict=True):
        if one or other:
            table.add_row(name, Text(one or "-"), Text(other or "-"))
    for number, (one, other) in enumerate(zip(_sentences(left[1]), _sentences(right[1]), strict=True)):
        if one or other:
            table.add_row("" if number else "sentences", Text(one), Text(other))
    return table


def proof(row: Row) -> str | None:
    """Return the sentence that tells most of a mention or account."""
    words = [text for text in (row.get("told"), row.get("sentence")) if text]
    return max(words, key=len, default=None)


def _facts(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """Return what the rows say, of each kind of fact the commonest first."""
    meeting = bool(rows) and "account" in rows[0]
    facts = [
        (name, _commonest([row[column] for row in rows if row[column]]))
        for name, column in (_MEETING if meeting else _NAMED)
    ]
    if meeting:
        facts.append(("people", _commonest([person for row in rows for person in row["persons"]])))
    articles = {row["article"] for row in rows}
    days = sorted(day for row in rows if (day := row["published"] if meeting else row["date"]))
    span = "" if not days else f", {days[0]}" if days[0] == days[-1] else f", {days[0]} to {days[-1]}"
    return [*facts, ("articles", f"{len(articles):,}{span}")]


def _commonest(values: Sequence[str]) -> str:
    counts = Counter(values)
    known = sorted(counts, key=lambda value: (-counts[value], value))
    return ", ".join(known[:_VALUES]) + (" …" if len(known) > _VALUES else "")


def _sentences(rows: Sequence[Row]) -> list[str]:
    """Return a few different sentences with their article, those at meetings first, filled up with nothing."""
    found: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: not row.get("told")):
        if text := proof(row):
            found.setdefault(text, row["article"])
    shown = [f"« {text} » [{article}]" for text, article in list(found.items())[:_SENTENCES]]
    return shown + [""] * (_SENTENCES - len(shown))
