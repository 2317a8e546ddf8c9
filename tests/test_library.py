"""The library's loader: what a header says and what it refuses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from entrevue.cypher.library import FOLDERS, library, read_query
from entrevue.schema.errors import DataError

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """// 01 Who met whom
//
// Encounters, the latest first.
//
// param person: person = null -- who took part (Cazeneuve)
// param by: year|month = year -- the step (month)
// param limit: int = 50 -- rows wanted at most (20)
// returns date: when (EDTF)
// returns people: who took part

MATCH (m:Meeting)
WHERE m.id = $person AND m.name <> '$nothing, // RETURN x' AND $by = 'year'
CALL (m) { MATCH (p)-[:ATTENDED]->(m) RETURN collect(p.name) AS names }
RETURN m.date AS date, reduce(text = head(names), one IN tail(names) | text + ', ' + one) AS people
ORDER BY date, people LIMIT $limit
"""


def read(folder: Path, content: str, name: str = "who-met-whom.cypher") -> object:
    file = folder / name
    file.write_text(content, encoding="utf-8")
    return read_query(file, "meetings")


def test_a_header_tells_title_parameters_and_columns(tmp_path: Path) -> None:
    file = tmp_path / "who-met-whom.cypher"
    file.write_text(GOOD, encoding="utf-8")
    query = read_query(file, "meetings")
    assert (query.name, query.folder, query.title, query.draws) == (
        *("who-met-whom", "meetings", "01 Who met whom"),
        False,
    )
    assert query.header.description == "Encounters, the latest first."
    assert [(p.name, p.type, p.required, p.default, p.example) for p in query.header.parameters] == [
        ("person", "person", False, None, "Cazeneuve"),
        ("by", "string", False, "year", "month"),
        ("limit", "int", False, 50, "20"),
    ]
    assert query.header.parameters[1].choices == ("year", "month")
    assert [column.name for column in query.header.columns] == ["date", "people"]
    assert query.text.startswith("MATCH")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("// 01 Who met whom", "// Who met whom", "title"),
        ("$by = 'year'", "$step = 'year'", "parameter step, which the header does not declare"),
        ("AND $by = 'year'", "", "parameter by, which the text does not have"),
        ("AS people\n", "AS persons\n", "column persons, which the header does not declare"),
        ("// returns date: when (EDTF)\n", "", "column date, which the header does not declare"),
        ("// returns date: when (EDTF)", "// returns date: when\n// returns place: where", "column place"),
        (
            "// returns date: when (EDTF)\n// returns people: who took part",
            "// returns people: a\n// returns date: b",
            "order",
        ),
        ("= 50", "= fifty", "no default"),
        ("limit: int", "limit: number", "unknown type number"),
        ("-- the step", "the step", "cannot read"),
        ("// Encounters, the latest first.\n", "", "what the query answers"),
        ("WHERE m.id = $person", "SET m.id = $person WITH m WHERE true", "must not write"),
    ],
)
def test_a_header_at_odds_with_its_text_is_refused_by_name(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in GOOD
    with pytest.raises(DataError, match=re.escape(message)) as caught:
        read(tmp_path, GOOD.replace(old, new))
    assert str(caught.value).startswith("cypher/meetings/who-met-whom.cypher: ")


def test_a_twin_is_told_by_its_title_and_its_name(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="graph"):
        read(tmp_path, GOOD, "who-met-whom-graph.cypher")


def test_the_library_holds_at_least_28_numbered_questions_in_every_folder() -> None:
    queries = library()
    assert len(queries) >= 28
    assert {query.folder for query in queries.values()} == set(FOLDERS)
    numbers = [query.header.number for query in queries.values()]
    assert numbers == sorted(set(numbers))


def test_every_parameter_has_an_example() -> None:
    for query in library().values():
        for parameter in query.header.parameters:
            assert parameter.example, (query.name, parameter.name)
