"""Parameters on a command line: `-p person=Cazeneuve` for the library, `-p since:date=2015-02-14` for own Cypher."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import click

from entrevue.cli.completion import complete_parameter
from entrevue.schema.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHOWN = 80  # characters of what was typed
_TYPES = ("string", "int", "float", "bool", "date", "list", "json")
_TYPED = re.compile(r"(?P<name>\w+)(?::(?P<type>\w+))?=(?P<value>.*)", re.DOTALL)
_TRUTH = {"true": True, "false": False}

parameter_option = click.option(
    "--param",
    "-p",
    "pairs",
    multiple=True,
    metavar="KEY=VALUE",
    shell_complete=complete_parameter,
    help="A parameter; may be repeated.",
)


def read_parameters(pairs: Sequence[str]) -> dict[str, object]:
    """Return the parameters by name; one that is given several times has a list of values."""
    values: dict[str, list[str]] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not equals or not key.strip():
            raise UsageError(f"{pair[:_SHOWN]!r} is not KEY=VALUE, such as person=Cazeneuve")
        values.setdefault(key.strip(), []).append(value)
    return {key: given if len(given) > 1 else given[0] for key, given in values.items()}


def read_typed_parameters(pairs: Sequence[str]) -> dict[str, Any]:
    """Return parameters written KEY=VALUE (a string) or KEY:TYPE=VALUE; raise UsageError otherwise."""
    values = {}
    for pair in pairs:
        match = _TYPED.fullmatch(pair)
        if match is None:
            raise UsageError(
                f"{pair[:_SHOWN]!r} is neither KEY=VALUE nor KEY:TYPE=VALUE, such as since:date=2015-02-14"
            )
        type_ = match["type"] or "string"
        if type_ not in _TYPES:
            raise UsageError(f"{match['name']}: no type {type_!r}; there are {', '.join(_TYPES)}")
        try:
            values[match["name"]] = _typed(type_, match["value"])
        except (ValueError, KeyError):
            raise UsageError(f"{match['name']}: {match['value'][:_SHOWN]!r} is no {type_}") from None
    return values


def _typed(type_: str, value: str) -> Any:  # noqa: PLR0911 - one a type
    match type_:
        case "int":
            return int(value)
        case "float":
            return float(value)
        case "bool":
            return _TRUTH[value.lower()]
        case "date":
            from datetime import date

            return date.fromisoformat(value)
        case "list":
            return [part.strip() for part in value.split(",") if part.strip()]
        case "json":
            return json.loads(value)
        case _:
            return value
