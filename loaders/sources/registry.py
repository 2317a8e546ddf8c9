"""Which module reads which extension. A new format is one module and one line here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from pathlib import Path

    from entrevue.loaders.sources.protocol import Source

# Module and function are named, not imported: pandas and trafilatura load only when a file needs them.
FORMATS: dict[str, tuple[str, str]] = {
    ".txt": ("text", "read_text"),
    ".text": ("text", "read_text"),
    ".html": ("saved_page", "read_saved_page"),
    ".htm": ("saved_page", "read_saved_page"),
    ".xhtml": ("saved_page", "read_saved_page"),
    ".jsonl": ("json_lines", "read_json_lines"),
    ".ndjson": ("json_lines", "read_json_lines"),
    ".csv": ("delimited", "read_delimited"),
    ".tsv": ("delimited", "read_delimited"),
}
MANY = frozenset({".jsonl", ".ndjson", ".csv", ".tsv"})  # formats whose records carry their own id


def is_supported(path: Path) -> bool:
    """Whether some module reads files of this extension."""
    return path.suffix.lower() in FORMATS


def holds_many(path: Path) -> bool:
    """Whether the file's records, not the file, are the articles."""
    return path.suffix.lower() in MANY


def source_for(path: Path) -> Source:
    """Return the function that reads files of this extension (see `is_supported`)."""
    module, function = FORMATS[path.suffix.lower()]
    return cast("Source", getattr(import_module(f"{__package__}.{module}"), function))


def supported_extensions() -> str:
    """Return the extensions as a user reads them."""
    return ", ".join(FORMATS)
