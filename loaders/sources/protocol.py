"""What a source is: something that streams articles, and says what it could not read, and why.

A format is one small module with one function of the shape of `Source`; `registry.py` ties it to its extensions. A
source never raises for bad input: what it cannot read comes out of the stream as a `Rejection`, and the rest goes on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from entrevue.schema.records import Article

Cause = Literal[
    "missing",  # no such file or folder
    "unreadable",  # permission, broken link, failing disk
    "empty",
    "binary",
    "encoding",
    "too-large",
    "unsupported",  # no module for this extension
    "malformed",  # not JSON, an unclosed quote, no such column
    "no-text",  # the record has no text, the page no article
    "no-id",
    "duplicate",
    "language",  # not French
    "failed",  # the extraction fails on it: a defect of ours
]


@dataclass(frozen=True, slots=True)
class Rejection:
    """One input that yields no article.

    `source` is the path as the user gave it or as it was found under a folder; `line` counts from 1 in formats of many
    records, else None; `reason` is a phrase that reads well after "source:line: ".
    """

    source: str
    line: int | None
    cause: Cause
    reason: str

    def __str__(self) -> str:
        return f"{located(self.source, self.line)}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Note:
    """Something a user may want to know of an input that was read all the same."""

    source: str
    line: int | None
    message: str

    def __str__(self) -> str:
        return f"{located(self.source, self.line)}: {self.message}"


def located(source: str, line: int | None) -> str:
    """`source:line`, or the source alone: how compilers name a place, so that editors can jump to it."""
    return source if line is None else f"{source}:{line}"


def silent(_note: Note) -> None:
    """Drop a note: the default of those who do not ask for notes."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read: limits and who hears the notes.

    `max_bytes` bounds one article (a text file, a page, one line or row), not a file of many: no article has five
    million characters, and what has is a dump that would exhaust the memory. `french_only` sets other languages aside.
    """

    max_bytes: int = 5_000_000
    french_only: bool = True
    note: Callable[[Note], None] = silent


class Source(Protocol):
    """One format: reads the file at `path`; `article_id` is the id of the article in formats of one article a file."""

    def __call__(self, path: Path, article_id: str, reading: Reading) -> Iterator[Article | Rejection]:
        """Stream what the file holds, in its order."""
        ...
