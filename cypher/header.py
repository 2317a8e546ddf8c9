"""The comment that opens a query file: its title, what it answers, its parameters and the columns it returns.

    // 01 Who met whom
    //
    // Encounters, the latest first, with the sentence that proves each.
    //
    // param person: person = null -- who took part: a name, a surname or a key (Cazeneuve)
    // param limit: int = 50 -- rows wanted at most (10)
    // returns date: when it took place, EDTF
    // returns people: who took part

A parameter without `= default` must be given. What stands in the last brackets of its explanation is an example. A type
may also be a choice of words, `held|planned`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal, get_args

from entrevue.schema.errors import DataError

# "first-day" and "last-day" are dates of which a month or year stands for its first or its last day; persons, agencies,
# countries and topics are looked up and reach the query as lists of keys or codes.
ParameterType = Literal[
    "string", "int", "bool", "list", "date", "first-day", "last-day", "person", "agency", "country", "topic"
]

_TITLE = re.compile(r"(?P<number>\d\d) (?P<title>\S.*)")
_PARAMETER = re.compile(
    r"(?P<name>\w+): (?P<type>[\w|-]+)(?: = (?P<default>.+?))? -- (?P<text>.+?)(?: \((?P<example>[^()]*)\))?"
)
_COLUMN = re.compile(r"(?P<name>\w+): (?P<text>.+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a query: its type, and its default as plain data (None stands for "not asked for").

    `choices` are the words that a string may be, where they are laid down.
    """

    name: str
    type: ParameterType
    choices: tuple[str, ...]
    required: bool
    default: Any
    description: str
    example: str | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a query's answer."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Header:
    """All that the opening comment says."""

    number: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]


def read_header(lines: list[str], file: str) -> Header:
    """Read the comment's lines, their `// ` taken off; raise `DataError`, naming `file`, for what cannot be read."""
    title = _TITLE.fullmatch(lines[0]) if lines else None
    if title is None:
        raise DataError(f"{file}: the first line is not a title such as // 01 Who met whom")
    prose: list[str] = []
    parameters: list[Parameter] = []
    columns: list[Column] = []
    for line in lines[1:]:
        word, _, rest = line.partition(" ")
        if word == "param":
            parameters.append(_parameter(rest, file))
        elif word == "returns":
            column = _match(_COLUMN, rest, file)
            columns.append(Column(column["name"], column["text"]))
        elif line:
            prose.append(line)
    if not prose:
        raise DataError(f"{file}: no line says what the query answers")
    return Header(title["number"], title["title"], " ".join(prose), tuple(parameters), tuple(columns))


def _parameter(text: str, file: str) -> Parameter:
    match = _match(_PARAMETER, text, file)
    choices = tuple(match["type"].split("|")) if "|" in match["type"] else ()
    type_: Any = "string" if choices else match["type"]
    if type_ not in get_args(ParameterType):
        raise DataError(f"{file}: parameter {match['name']} has the unknown type {type_}")
    return Parameter(
        name=match["name"],
        type=type_,
        choices=choices,
        required=match["default"] is None,
        default=_default(match["default"], type_, file),
        description=match["text"],
        example=match["example"],
    )


def _default(text: str | None, type_: str, file: str) -> Any:
    if text is None or text == "null":
        return None
    if type_ == "int" and text.isdigit():
        return int(text)
    if type_ == "bool" and text in ("true", "false"):
        return text == "true"
    if type_ == "string":
        return text
    raise DataError(f"{file}: {text} is no default for a parameter of type {type_}")


def _match(pattern: re.Pattern[str], text: str, file: str) -> re.Match[str]:
    match = pattern.fullmatch(text)
    if match is None:
        raise DataError(f"{file}: cannot read the header's line: {text}")
    return match
