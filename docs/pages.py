"""Writes docs/model.md and docs/queries.md from what the code itself reads: the declared model, the library's headers.

`make docs` writes them, with the answers of a real Neo4j that holds tests/graph/sample_records.py; a test compares.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from entrevue.cli.formats import markdown
from entrevue.cypher.library import library
from entrevue.graph.values import text
from entrevue.schema.model import MODEL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from entrevue.cypher.library import Query
    from entrevue.graph.runner import Answer
    from entrevue.schema.model import Property

ROWS = 3  # of an answer, at most
LONGEST = 90  # characters of a cell

QUERIES = """# The questions, and their answers

Written by `make docs` from the headers in [`cypher/`](../cypher); the answers are those of the six hand-made
dispatches of [`tests/graph/sample_records.py`](../tests/graph/sample_records.py), at most {rows} rows of each.
[Using it](using.md) tells how to ask them on the command line, in Neo4j Browser and in a notebook.

Names are forgiving: accents, case and hyphens do not matter, a surname stands for all who bear it, a country is a
code, a French or an English name. `--param` may be repeated: several values of a person, agency, country or topic
stand for any of them. A `since` of 2015-02 begins on its first day, an `until` ends on its last.
"""

MODEL_PAGE = """# The model

Written by `make docs` from [`schema/model.py`](../schema/model.py), from which constraints and indexes are made
too; `entrevue schema show` prints it, `entrevue schema apply` makes the constraints on an empty graph.

An encounter is a node of its own, and its participants are tied to it, as PLOVER's manual advises: a planned one is
AGREE, a held one CONSULT. Every relationship that has an `article` is that article's word, with the sentence that
says so; two articles that say the same make two. Loading an article again replaces exactly its own. What the
sources do not tell is not there: a date is as fine as they give it and no finer.
"""


def model_page() -> str:
    """Return docs/model.md."""
    parts = [MODEL_PAGE, "## Nodes"]
    for node in MODEL.nodes:
        parts += [f"### {node.label}", f"{_sentence(node.description)} Its key is `{node.key.name}`."]
        parts.append(_properties((node.key, *node.properties)))
    parts.append("## Relationships")
    for edge in MODEL.relationships:
        ends = f"({' or '.join(edge.sources)})-[:{edge.type}]->({' or '.join(edge.targets)})"
        parts += [f"### {edge.type}", f"`{ends}`: {edge.description}.", _properties(edge.properties)]
    return "\n\n".join(part.strip() for part in parts if part) + "\n"


def queries_page(ask: Callable[[Query], tuple[dict[str, str], Answer]]) -> str:
    """Return docs/queries.md; `ask` gives for a query the parameters used and the answer."""
    parts = [QUERIES.format(rows=ROWS)]
    for folder, group in groupby(
        sorted(library().values(), key=lambda one: (_first(one.folder), one.title)), key=_folder
    ):
        parts.append(f"## {folder.capitalize()}")
        for query in group:
            parts += _query(query, *ask(query))
    return "\n\n".join(part.strip() for part in parts if part) + "\n"


def _query(query: Query, parameters: dict[str, str], answer: Answer) -> list[str]:
    given = "".join(f" --param {name}={_quoted(value)}" for name, value in parameters.items())
    parts = [f"### {query.header.title}", query.header.description]
    if query.header.parameters:
        rows = [
            (
                f"`{one.name}`",
                "\\|".join(one.choices) or one.type,
                "needed" if one.required else f"`{_default(one.default)}`",
                markdown(one.description),
            )
            for one in query.header.parameters
        ]
        parts.append(_table(("parameter", "type", "default", ""), rows))
    parts.append(f"```console\n$ entrevue query {query.name}{given}\n```")
    if query.draws:
        kinds = sorted(
            {
                text(value) if not hasattr(value, "labels") else next(iter(value.labels))
                for row in answer.rows
                for value in row
                if hasattr(value, "labels") or hasattr(value, "type")
            }
        )
        parts.append(f"{len(answer.rows)} rows to be drawn, of {', '.join(kinds)}." if kinds else "")
    elif not answer.rows:
        parts.append("Nothing of the kind in these dispatches.")
    else:
        filled = [at for at in range(len(answer.columns)) if any(row[at] is not None for row in answer.rows)]
        rows = [tuple(markdown(_short(text(row[at]))) for at in filled) for row in answer.rows[:ROWS]]
        parts.append(_table([answer.columns[at] for at in filled], rows))
        if len(answer.rows) > ROWS:
            parts.append(f"… and {len(answer.rows) - ROWS} more.")
    return parts


def _properties(properties: Iterable[Property]) -> str:
    rows = [(f"`{one.name}`", one.type, markdown(one.description)) for one in properties]
    return _table(("property", "type", ""), rows) if rows else ""


def _table(names: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in (names, ["---"] * len(names), *rows))


def _sentence(text_: str) -> str:
    return f"{text_[0].upper()}{text_[1:]}."


def _short(text_: str) -> str:
    return text_ if len(text_) <= LONGEST else text_[: LONGEST - 1] + "…"


def _default(value: Any) -> str:
    return "–" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _quoted(value: str) -> str:
    return f"'{value}'" if " " in value else value


def _folder(query: Query) -> str:
    return query.folder


def _first(folder: str) -> str:
    """Return the number of the first query of a folder, to sort by."""
    return min(one.header.number for one in library().values() if one.folder == folder)
