"""Both sides of a comparison: gold records and their texts, and predicted records in the same JSON shape.

Gold is checked, since a slip there falsifies every figure. Predictions may come from any program: extra keys are
ignored, missing ones count as empty.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from entrevue.loaders.evaluation.names import fold
from entrevue.schema.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

JsonRecord = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One annotated article: its record, and the text beside it (None where only the record is there)."""

    id: str
    record: JsonRecord
    text: str | None


def read_gold(folder: Path) -> list[GoldArticle]:
    """Read every ID.json of `folder` with its ID.txt, in the order of their names; raises `InputError`."""
    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder")
    articles = [_read_pair(path) for path in sorted(folder.glob("*.json"))]
    if not articles:
        raise InputError(f"{folder}: no gold records (ID.json beside ID.txt)")
    return articles


def read_predictions(path: Path) -> dict[str, JsonRecord]:
    """Read predicted records, one JSON object with a string `id` a line, by id; raises `InputError` with the line."""
    records: dict[str, JsonRecord] = {}
    for number, line in enumerate(_read(path).split("\n"), 1):
        if not line.strip():
            continue
        record = _parse(line, f"{path}:{number}")
        if not isinstance(record, dict) or not isinstance(record.get("id"), str):
            raise InputError(f"{path}:{number}: not an object with a string id")
        if record["id"] in records:
            raise InputError(f"{path}:{number}: id {record['id']!r} repeated")
        records[record["id"]] = record
    return records


def objects(record: JsonRecord, key: str) -> list[JsonRecord]:
    """Return the objects in the list at `key`, none if it is no list."""
    return [item for item in _items(record, key) if isinstance(item, dict)]


def names(record: JsonRecord, key: str) -> list[str]:
    """Return the names in the list at `key`, whether written as objects with a `name` or as strings."""
    found = (item.get("name") if isinstance(item, dict) else item for item in _items(record, key))
    return [name for name in found if isinstance(name, str) and fold(name)]


def codes(record: JsonRecord, key: str) -> frozenset[str]:
    """Return the codes in the list at `key`."""
    return frozenset(code.strip() for code in _items(record, key) if isinstance(code, str) and code.strip())


def quoted(item: object) -> str | None:
    """Return the first text of an object's `evidence`, None where it gives none."""
    for evidence in _items(item, "evidence"):
        if isinstance(evidence, dict) and isinstance(evidence.get("text"), str):
            return " ".join(evidence["text"].split())
    return None


def _items(record: object, key: str) -> list[Any]:
    value = record.get(key) if isinstance(record, Mapping) else None
    return value if isinstance(value, list) else []


def _read_pair(path: Path) -> GoldArticle:
    record = _parse(_read(path), str(path))
    if not isinstance(record, dict):
        raise InputError(f"{path}: not a JSON object")
    for key in ("persons", "agencies"):
        if not all(isinstance(item, dict) and isinstance(item.get("name"), str) for item in _items(record, key)):
            raise InputError(f"{path}: every entry of {key!r} needs a name")
    text = path.with_suffix(".txt")
    return GoldArticle(path.stem, record, _read(text) if text.exists() else None)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8") from error


def _parse(text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(f"{where}: not JSON: {error}") from error
