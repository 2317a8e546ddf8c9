r"""Values written as Cypher literals, for the places where a query's text must carry its values with it.

Queries that this package runs take their values as parameters. An address that opens a query in Neo4j Browser, a
favourite, or a block of a guide cannot: there the values stand in the text, and this module is the only one that writes
them. In a string only letters, digits, spaces and a few marks stand for themselves; the rest becomes `\uXXXX`, as the
Cypher manual's "Expressions: String literals" has it, so that a value can end neither its literal, nor a line, nor the
address (where Neo4j Browser takes `&` and `#` for its own even when they are percent-encoded).
"""

from __future__ import annotations

import datetime
import math
import re
from itertools import accumulate
from typing import TYPE_CHECKING

from entrevue.schema.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from entrevue.cypher.library import Query

_PLAIN = frozenset(
    " !%()*+,-./:;=?@[]^_{|}~«»’…–"
)  # no quotes, no backslash, nothing of HTML, Markdown or AsciiDoc blocks
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_INTEGERS = range(-(2**63), 2**63)  # Cypher's INTEGER is a signed number of 64 bits
# Where a `$name` is text and not a parameter: strings, quoted names and comments; and parameters themselves.
_TOKENS = re.compile(
    r"""(?P<quoted>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|//[^\n]*|/\*.*?\*/)|\$(?P<name>\w+)""", re.DOTALL
)


def literal(value: object) -> str:  # noqa: PLR0911 - one a type
    """Return `value` (None, bool, int, float, str, date, list or map of such) as a Cypher expression of one line.

    Raises UsageError for a number that Cypher cannot hold and for any other type.
    """
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() if value in _INTEGERS:
            return str(value)
        case float() if math.isfinite(value):
            return repr(value)
        case str():
            return string(value)
        case datetime.date() if not isinstance(value, datetime.datetime):
            return f"date('{value.isoformat()}')"
        case list() | tuple():
            return f"[{', '.join(map(literal, value))}]"
        case dict():
            return f"{{{', '.join(_entry(name, item) for name, item in value.items())}}}"
        case _:
            raise UsageError(f"{str(value)[:80]!r} ({type(value).__name__}) cannot be written in a query")


def string(text: str) -> str:
    """Return `text` as a Cypher string in single quotes; half a surrogate pair, which none stores, becomes U+FFFD."""
    return f"'{''.join(map(_escaped, text))}'"


def _entry(name: object, value: object) -> str:
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise UsageError(f"{str(name)[:80]!r} is no name for a map's entry: letters, digits and underscores are")
    return f"{name}: {literal(value)}"


def inlined(query: Query, values: Mapping[str, object]) -> str:
    """Return the text of `query` with each `$parameter` written as its value; one without a value is `null`.

    Conditions that a missing value makes true, `($since IS NULL OR …)`, are left out, so that the text can be read.
    """

    def written(match: re.Match[str]) -> str:
        return match[0] if match["quoted"] is not None else literal(values.get(match["name"]))

    missing = [one.name for one in query.header.parameters if values.get(one.name) is None]
    return _TOKENS.sub(written, _without_conditions(query.text, missing))


def _without_conditions(text: str, missing: Collection[str]) -> str:
    """Return a query of the library without its conditions on the parameters `missing`; no value is in it yet."""
    for name in missing:
        opening = f"(${name} IS NULL OR "
        while (start := text.find(opening)) >= 0:
            depths = accumulate((letter in "([{") - (letter in ")]}") for letter in text[start:])
            end = start + next(at for at, depth in enumerate(depths) if depth == 0) + 1
            text = f"{text[:start]}true{text[end:]}"
    text = re.sub(r"\s+AND true\b", "", text)
    text = re.sub(r"\bWHERE true\s+AND\b", "WHERE", text)
    return re.sub(r"\s+WHERE true(?=\s*(?:\n|\}|$))", "", text)


def _escaped(letter: str) -> str:
    if letter.isalnum() or letter in _PLAIN:
        return letter
    if letter in "'\\":
        return f"\\{letter}"
    units = b"\xff\xfd" if "\ud800" <= letter <= "\udfff" else letter.encode("utf-16-be")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04X}" for at in range(0, len(units), 2))
