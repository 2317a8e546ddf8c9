"""Every query of the library on a real Neo4j: it answers on the sample, and it writes nothing."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from checks import DATABASE, rows
from neo4j.exceptions import ClientError
from neo4j.graph import Node, Path, Relationship
from sample_records import corpus, dispatch

from entrevue.cypher.library import library
from entrevue.graph.digest import content_hash
from entrevue.graph.runner import Runner
from entrevue.graph.values import plain, text
from entrevue.graph.writer import Writer
from entrevue.schema.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j import Driver

    from entrevue.graph.runner import Answer

pytestmark = pytest.mark.neo4j

FREQUENT = "5000"  # edges from which on the queries leave a state's or threat's node for the calendar

# Values for queries whose examples in the header speak of no one in the sample.
VALUES = {
    "first-and-latest-contact-of-agencies": {"agency": "DGSN", "partner": "Gendarmerie nationale"},
    "contacts-of-contacts": {"person": "Benkirane"},
}


@pytest.fixture(scope="module")
def runner(driver: Driver) -> Iterator[Runner]:
    """Load the sample, and beside it articles that disagree on a day, and one that gives none."""
    driver.execute_query("MATCH (n) DETACH DELETE n", database_=DATABASE)
    writer = Writer(driver, database=DATABASE)
    dispatches = (dispatch("one", "2016-01-04"), dispatch("two", "2016-01-05"), dispatch("undated", None, "Tanger"))
    list(writer.write([*corpus(), *dispatches]))
    before = content_hash(driver, DATABASE)
    yield Runner(driver, DATABASE)
    assert content_hash(driver, DATABASE) == before, "a query has written"
    driver.execute_query("MATCH (n) DETACH DELETE n", database_=DATABASE)


def example(name: str, driver: Driver) -> dict[str, Any]:
    """Return the parameters that must be given, as the header's examples have them."""
    values: dict[str, Any] = {
        parameter.name: parameter.example for parameter in library()[name].header.parameters if parameter.required
    }
    if "meeting" in values:
        values["meeting"] = next(iter(rows(driver, "MATCH (m:Meeting {sources: 2}) RETURN min(m.id)")))[0]
    return values | VALUES.get(name, {})


@pytest.mark.parametrize("name", list(library()))
def test_every_query_answers_on_the_sample(name: str, runner: Runner, driver: Driver) -> None:
    answer = runner.run(name, example(name, driver))
    assert answer.rows
    assert answer.columns == tuple(column.name for column in answer.query.header.columns)
    kinds = {type(value) for row in answer.rows for value in row if value is not None}
    drawn = {kind for kind in kinds if issubclass(kind, Node | Relationship | Path)}
    assert bool(drawn) == answer.query.draws
    assert plain(answer.rows)
    assert all(isinstance(text(value), str) for row in answer.rows for value in row)


@pytest.mark.parametrize("name", list(library()))
def test_every_parameter_takes_its_example(name: str, runner: Runner, driver: Driver) -> None:
    examples = {parameter.name: parameter.example for parameter in library()[name].header.parameters}
    runner.run(name, examples | example(name, driver))


@pytest.mark.parametrize("name", [name for name, query in library().items() if FREQUENT in query.text])
def test_what_is_found_along_the_calendar_is_what_its_node_leads_to(
    name: str, runner: Runner, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    nodes = ("person", "agency")  # where these are given, the way begins there
    examples = {one.name: one.example for one in library()[name].header.parameters if one.type not in nodes}
    dated = {"since", "until", "status"}
    asked = [{one: value for one, value in examples.items() if one not in dated}, examples, example(name, driver)]

    def answers() -> list[Any]:
        rows = [runner.run(name, values).rows for values in asked]
        if not library()[name].draws:
            return rows
        return [{(meeting.element_id, node.element_id) for meeting, _, node in some} for some in rows]  # in no order

    near = answers()
    everything = {query.name: replace(query, text=query.text.replace(FREQUENT, "0")) for query in library().values()}
    monkeypatch.setattr("entrevue.graph.runner.library", lambda: everything)
    assert answers() == near


def test_a_query_that_writes_is_stopped_by_the_server(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    writing = replace(library()["timeline"], text="CREATE (n) RETURN n, $by, $since, $until")
    monkeypatch.setattr("entrevue.graph.runner.library", lambda: {"timeline": writing})
    with pytest.raises(ClientError, match="read access mode"):
        Runner(driver, DATABASE).run("timeline")


def column(answer: Answer, *names: str) -> list[tuple[Any, ...]]:
    places = [answer.columns.index(name) for name in names]
    return [tuple(row[place] for place in places) for row in answer.rows]


def test_who_met_whom_tells_the_latest_first_with_its_sentence(runner: Runner) -> None:
    answer = runner.run("who-met-whom", {"person": "cazeneuve", "until": "2015"})
    found = column(answer, "date", "people", "place", "threats", "sources")
    assert found[0] == (
        "2015-03-04/2015-03-05",
        "Bernard Cazeneuve, Jorge Fernández Díaz, Mohamed Hassad",
        "Paris (France)",
        "combattants étrangers, trafic de drogue",
        "paris",
    )
    assert set(found[1:]) == {
        ("2015-02-14", "Abdellatif Hammouchi, Bernard Cazeneuve, Mohamed Hassad", "Rabat (Maroc)", None, "rabat"),
        (
            "2015-02-14",
            "Abdelilah Benkirane, Bernard Cazeneuve",
            "Rabat (Maroc)",
            "combattants étrangers, terrorisme",
            "rabat, echo",
        ),
    }
    assert "ont tenu conférence à Paris" in column(answer, "sentence")[0][0]


FILTERS = {
    "person": ("Cazeneuve", lambda row: "Bernard Cazeneuve" in (row["people"] or "")),
    "country": ("Espagne", lambda row: "Espagne" in (row["countries"] or "")),
    "agency": ("interpol", lambda row: "Interpol" in (row["agencies"] or "")),
    "threat": ("drug-trafficking", lambda row: "trafic de drogue" in (row["threats"] or "")),
    "status": ("held", lambda row: row["status"] == "held"),
    "since": ("2015-03", lambda row: (row["date"] or "") >= "2015-03"),
    "until": ("2015-03", lambda row: row["date"] is not None and row["date"] < "2015-04"),
}


@pytest.mark.parametrize("names", [(), *((name,) for name in FILTERS), *itertools.pairwise(FILTERS)], ids=" ".join)
def test_filters_hold_together(names: tuple[str, ...], runner: Runner) -> None:
    def asked(*kept: str) -> list[dict[str, Any]]:
        answer = runner.run("who-met-whom", {name: FILTERS[name][0] for name in kept})
        return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]

    expected = [row for row in asked() if all(FILTERS[name][1](row) for name in names)]
    assert asked(*names) == expected


@pytest.mark.parametrize(
    "typed",
    [
        *("Cazeneuve", "cazeneuve", "BERNARD CAZENEUVE", "Bernard-Cazeneuve", "M. Cazeneuve", "bernard-cazeneuve:fr"),
        *("Cazeneuve Bernard", " bernard   cazeneuve "),
    ],
)
def test_a_person_is_found_however_the_name_is_typed(typed: str, runner: Runner) -> None:
    assert runner.run("meetings-of-person", {"person": typed}).meant["person"] == ("Bernard Cazeneuve",)


@pytest.mark.parametrize("typed", ["Fernandez Diaz", "Díaz", "jorge fernández-díaz"])
def test_accents_and_hyphens_do_not_matter(typed: str, runner: Runner) -> None:
    assert runner.run("meetings-of-person", {"person": typed}).meant["person"] == ("Jorge Fernández Díaz",)


@pytest.mark.parametrize("typed", ["MA", "ma", "MAR", "Maroc", "maroc", "Morocco", "kingdom of morocco"])
def test_a_country_is_found_by_code_or_name(typed: str, runner: Runner) -> None:
    assert runner.run("partners-of-country", {"country": typed}).meant["country"] == ("Maroc",)


@pytest.mark.parametrize(
    ("name", "values", "message"),
    [
        ("who-met-hwom", {}, "did you mean who-met-whom"),
        ("meetings-of-person", {}, "needs person"),
        ("meetings-of-person", {"person": "Cazeneuve", "cuontry": "FR"}, "no parameter 'cuontry'"),
        ("meetings-of-person", {"person": "Cazneuve"}, "did you mean Bernard Cazeneuve"),
        ("meetings-of-person", {"person": "Zzyzx"}, "no person called 'Zzyzx'"),
        ("meetings-of-person", {"person": "   "}, "no person called"),
        ("partners-of-country", {"country": "Marroc"}, "did you mean Maroc"),
        ("who-discussed", {"threat": "terorism"}, "did you mean terrorism"),
        ("meetings-of-agency", {"agency": "Interpool"}, "did you mean Interpol"),
        ("who-met-whom", {"since": "14/02/2015"}, "since: '14/02/2015' is not a date"),
        ("who-met-whom", {"limit": "many"}, "limit: 'many' is not a whole number"),
        ("who-met-whom", {"limit": "-1"}, "below zero"),
        ("who-met-whom", {"status": "hled"}, "none of held, planned, cancelled, denied"),
        ("articles-without-facts", {"nothing": "perhaps"}, "neither true nor false"),
    ],
)
def test_what_cannot_be_asked_is_told_in_one_line(
    name: str, values: dict[str, Any], message: str, runner: Runner
) -> None:
    with pytest.raises(UsageError) as caught:
        runner.run(name, values)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "typed",
    ["x' OR 1=1 //", "}) DETACH DELETE (n", "Cazeneuve~ OR *:*", "<b>&#0;", "\n\r\t", "a" * 10_000, "\u202ezéç"],
)
def test_what_is_typed_is_never_cypher_or_lucene(typed: str, runner: Runner) -> None:
    for parameter in ("person", "agency", "country", "threat", "status", "since"):
        with pytest.raises(UsageError):
            runner.run("who-met-whom", {parameter: typed})
    assert runner.run("meeting-evidence", {"meeting": typed}).rows == []


def test_several_values_stand_for_any_of_them(runner: Runner) -> None:
    answer = runner.run("meetings-of-person", {"person": ["Belaïz", "Benkirane"], "until": "2015"})
    assert sorted(row[0] for row in column(answer, "date")) == ["2014", "2015-02-14"]


def test_a_date_is_never_finer_than_its_sources(runner: Runner) -> None:
    assert ("2015-04",) in column(runner.run("planned-meetings"), "date")
    assert column(runner.run("contacts-of-person", {"person": "Hassad", "until": "2015-02"}), "first")
