"""The user's own people and bodies, from a folder: what they say becomes decisions, which the user's own outdo."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from entrevue.graph.resolution.decisions import Decision
from entrevue.graph.resolution.keys import agency_key, person_key
from entrevue.schema.countries import find
from entrevue.schema.errors import DataError
from entrevue.schema.records import Person

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from entrevue.graph.resolution.decisions import Label

FILE = "people.toml"
_WHO = "vocabulary"
_FIELDS = frozenset({"name", "country", "aliases", "wikidata"})
_ITEM = re.compile(r"Q[1-9]\d*")


def read_people(folder: Path) -> tuple[Decision, ...]:
    """Return what the folder's `people.toml` decides, if there is one; raise `DataError` for what is off."""
    path = folder / FILE
    if not folder.is_dir():
        raise DataError(f"{folder}: no such folder of vocabularies")
    if not path.exists():
        return ()
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"{path}: {error}") from error
    if unknown := sorted(tables.keys() - {"person", "agency"}):
        raise DataError(f"{path}: unknown table {', '.join(unknown)}; there are [[person]] and [[agency]]")
    decisions: list[Decision] = []
    for kind in ("person", "agency"):
        for number, entry in enumerate(_entries(path, tables, kind), 1):
            _check(f"{path}, {kind} {number}", entry)
            decisions += _decisions("Person" if kind == "person" else "Agency", entry)
    return tuple(decisions)


def _entries(path: Path, tables: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    entries = tables.get(kind, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise DataError(f"{path}: {kind} is written [[{kind}]], once for each")
    return entries


def _check(where: str, entry: dict[str, Any]) -> None:
    """Raise `DataError` for an entry that cannot be meant so."""
    if unknown := sorted(entry.keys() - _FIELDS):
        raise DataError(f"{where}: unknown field {', '.join(unknown)}; there are {', '.join(sorted(_FIELDS))}")
    name, aliases = entry.get("name"), entry.get("aliases", [])
    if not isinstance(name, str) or not name.strip():
        raise DataError(f"{where}: name is missing")
    if not isinstance(aliases, list) or not all(isinstance(alias, str) and alias.strip() for alias in aliases):
        raise DataError(f"{where} ({name}): aliases is a list of names")
    country = entry.get("country")
    if country is not None and (not isinstance(country, str) or find(country) != country):
        raise DataError(f"{where} ({name}): country {country!r} is no ISO 3166-1 alpha-2 code such as MA")
    item = entry.get("wikidata")
    if item is not None and (not isinstance(item, str) or not _ITEM.fullmatch(item)):
        raise DataError(f"{where} ({name}): wikidata {item!r} is no item such as Q2821016")


def _decisions(label: Label, entry: dict[str, Any]) -> Iterator[Decision]:
    """Give what an entry decides: its forms, with and without the state, are one; its name and item are the node's."""
    country = entry.get("country")
    forms = [entry["name"], *entry.get("aliases", [])]
    keys = list(dict.fromkeys(_key(label, form, state) for state in (country, None) for form in forms))
    first = keys[0]
    for other in keys[1:]:
        yield Decision("same", label, first, other, who=_WHO)
    for key in keys:
        yield Decision("rename", label, key, value=entry["name"], who=_WHO)
        if entry.get("wikidata"):
            yield Decision("identify", label, key, value=entry["wikidata"], who=_WHO)


def _key(label: Label, form: str, country: str | None) -> str:
    if label == "Agency":
        return agency_key(form, country)
    return person_key(Person(form, country=country), None)
