"""The write path on a real Neo4j: what it writes, that writing again changes nothing, that taking back is exact."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from checks import DATABASE, edges, nodes, rows
from neo4j.exceptions import TransientError
from sample_records import corpus, echo, rabat, visit

from entrevue.graph import writer as writer_module
from entrevue.graph.digest import Summary, summary
from entrevue.graph.writer import Writer
from entrevue.schema.errors import DataError
from entrevue.schema.records import Tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from neo4j import Driver

    from entrevue.schema.records import Record

pytestmark = pytest.mark.neo4j

CAZENEUVE = "bernard-cazeneuve:fr"
BENKIRANE = "abdelilah-benkirane:ma"


def write(driver: Driver, records: Iterable[Record], *, extractor: str = "1", batch_size: int = 500) -> list[str]:
    writer = Writer(driver, database=DATABASE, extractor=extractor, batch_size=batch_size)
    return [outcome.change for outcome in writer.write(records)]


def empty(driver: Driver) -> None:
    driver.execute_query("MATCH (n) DETACH DELETE n", database_=DATABASE)


def hashed(driver: Driver) -> Summary:
    return summary(driver, DATABASE)


def test_an_article_becomes_nodes_and_edges_with_their_evidence(graph: Driver) -> None:
    assert write(graph, [rabat()]) == ["added"]
    assert nodes(graph, "Person", "id", "name") == {
        (CAZENEUVE, "Bernard Cazeneuve"),
        (BENKIRANE, "Abdelilah Benkirane"),
        ("mohamed-hassad:ma", "Mohamed Hassad"),
        ("abdellatif-hammouchi:ma", "Abdellatif Hammouchi"),
    }
    assert nodes(graph, "Meeting", "name", "date", "start", "precision", "status", "plover_event", "plover_mode") == {
        (
            "Cazeneuve – Benkirane, Rabat, 14 février 2015",
            *("2015-02-14", "2015-02-14", "day", "held", "CONSULT", "visit"),
        ),
        (
            "Cazeneuve – Hassad – Hammouchi, Rabat, 14 février 2015",
            *("2015-02-14", "2015-02-14", "day", "held", "CONSULT", "visit"),
        ),
    }
    states = {("FR", "France", "France"), ("MA", "Maroc", "Morocco")}
    assert nodes(graph, "Country", "code", "name", "name_en") == states
    assert nodes(graph, "Topic", "code", "name", "kind") == {("terrorism", "terrorisme", "threat")}
    assert nodes(graph, "Article", "id", "published", "publisher", "reports") == {("rabat", "2015-02-16", "MAP", 2)}
    assert edges(graph, "Agency", "BELONGS_TO", "Country") == {("dgsn:ma", "MA")}
    assert ("abdellatif-hammouchi:ma", "dgsn:ma", "patron de la DGSN", "2015-02-16", "rabat") in edges(
        graph, "Person", "SERVES", "Agency", "title", "date", "article"
    )
    text = rabat().article.text
    for *_, sentence, start, end, article in edges(
        graph, "Person", "ATTENDED", "Meeting", "sentence", "start_char", "end_char", "article"
    ):
        assert (text[start:end], article) == (sentence, "rabat")


def test_an_encounter_says_in_short_what_its_edges_say(graph: Driver) -> None:
    def in_short() -> None:
        told = rows(graph, "MATCH (m:Meeting) UNWIND m.countries AS code RETURN m.id, code")
        assert told == rows(graph, "MATCH (m:Meeting)<-[:REPRESENTED_AT]-(c:Country) RETURN m.id, c.code")
        told = rows(graph, "MATCH (m:Meeting) UNWIND m.topics AS code RETURN m.id, code")
        assert told == rows(graph, "MATCH (m:Meeting)-[:DISCUSSED]->(t:Topic) RETURN m.id, t.code")
        told = rows(graph, "MATCH (m:Meeting) UNWIND m.places AS code RETURN m.id, code")
        assert told == rows(graph, "MATCH (m:Meeting)-[:HELD_IN]->(c:Country) RETURN m.id, c.code")
        told = rows(graph, "MATCH (m:Meeting) UNWIND m.delegations AS one RETURN m.id, one")
        people = "MATCH (m:Meeting)<-[r:ATTENDED]-(p) WITH m, r.country AS code, count(DISTINCT p) AS n WHERE n > 0"
        assert told == rows(graph, f"{people} AND code IS NOT NULL RETURN m.id, code + ':' + n")
        told = rows(graph, "MATCH (m:Meeting) UNWIND m.travellers AS one RETURN m.id, one")
        away = "MATCH (c:Country)<-[:HELD_IN]-(m:Meeting)<-[r:ATTENDED]-(p) WHERE r.country <> c.code"
        assert told == rows(graph, f"{away} RETURN m.id, r.country + ' ' + p.id")
        assert not rows(
            graph, "MATCH (m:Meeting) WHERE m.countries IS NULL OR m.topics IS NULL OR m.places IS NULL RETURN m"
        )

    write(graph, corpus())
    in_short()
    write(graph, [replace(rabat(), meetings=rabat().meetings[:1])])
    in_short()
    Writer(graph, database=DATABASE).forget(["paris", "echo"])
    in_short()


def test_two_articles_on_one_encounter_share_its_node_and_keep_their_own_edges(graph: Driver) -> None:
    write(graph, [rabat(), echo()])
    shared = rows(graph, "MATCH (m:Meeting) WHERE m.sources = 2 RETURN m.name")
    assert shared == {("Cazeneuve – Benkirane, Rabat, 14 février 2015",)}
    told = edges(graph, "Person", "ATTENDED", "Meeting", "article", "role")
    assert {(person, article, role) for person, _, article, role in told if person == BENKIRANE} == {
        (BENKIRANE, "rabat", "host"),
        (BENKIRANE, "echo", "participant"),
    }


def test_loading_again_changes_nothing_and_says_so(graph: Driver) -> None:
    assert write(graph, corpus()) == ["added"] * 6
    before = hashed(graph)
    assert write(graph, corpus()) == ["unchanged"] * 6
    assert hashed(graph) == before


def test_a_new_version_of_the_extractor_makes_every_article_a_changed_one(graph: Driver) -> None:
    write(graph, corpus())
    assert write(graph, corpus(), extractor="2") == ["changed"] * 6


def test_a_changed_article_replaces_exactly_its_own_edges(graph: Driver) -> None:
    write(graph, corpus())
    before = hashed(graph)
    others = edges(graph, "Person", "ATTENDED", "Meeting", "article")
    shorter = replace(visit(), meetings=visit().meetings[:1])
    changed = [shorter if record.article.id == "visit" else record for record in corpus()]
    assert write(graph, changed) == ["unchanged"] * 3 + ["changed"] + ["unchanged"] * 2
    left = edges(graph, "Person", "ATTENDED", "Meeting", "article")
    assert others - left == {edge for edge in others if edge[2] == "visit" and edge not in left}
    assert {edge for edge in others if edge[2] != "visit"} <= left
    assert not rows(graph, "MATCH (m:Meeting {status: 'cancelled'}) RETURN m.id")
    assert write(graph, corpus()).count("changed") == 1
    assert hashed(graph) == before


def test_what_no_article_supports_any_more_goes(graph: Driver) -> None:
    write(graph, [rabat(), echo()])
    without = replace(rabat(), persons=rabat().persons[:2], agencies=(), meetings=rabat().meetings[:1])
    write(graph, [without])
    assert nodes(graph, "Person", "id") == {(CAZENEUVE,), (BENKIRANE,)}
    assert nodes(graph, "Agency", "id") == set()
    assert len(nodes(graph, "Meeting", "id")) == 1


def test_forgetting_an_article_gives_the_graph_that_never_knew_it(graph: Driver) -> None:
    write(graph, corpus())
    assert Writer(graph, database=DATABASE).forget(["visit", "paris", "unheard-of"]) == ("paris", "visit")
    forgotten = hashed(graph)
    empty(graph)
    write(graph, [record for record in corpus() if record.article.id not in ("visit", "paris")])
    assert hashed(graph) == forgotten


def test_the_graph_does_not_depend_on_order_or_batches(graph: Driver) -> None:
    hashes = set()
    for seed in range(6):
        empty(graph)
        records = list(corpus())
        random.Random(seed).shuffle(records)
        write(graph, records, batch_size=1 + seed)
        hashes.add(hashed(graph).sha256)
    assert len(hashes) == 1


def test_an_article_that_comes_twice_in_one_load_is_there_once(graph: Driver) -> None:
    assert write(graph, [rabat(), rabat(), echo()]) == ["added", "unchanged", "added"]


def test_a_transient_error_is_retried_and_nothing_is_written_twice(
    graph: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(graph, corpus())
    expected = hashed(graph)
    empty(graph)
    settle, failures = writer_module.settle, [1, 2]  # the middle of a transaction

    def fail_at_first(*arguments: object, **options: object) -> None:
        if failures:
            failures.pop()
            raise TransientError("deadlock")
        settle(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(writer_module, "settle", fail_at_first)
    assert write(graph, corpus()) == ["added"] * 6
    assert failures == []
    assert hashed(graph) == expected


def test_a_batch_that_fails_leaves_nothing_behind(graph: Driver) -> None:
    wrong = replace(echo(), topics=(Tag("no-such-topic"),))
    with pytest.raises(DataError, match="no-such-topic"):
        write(graph, [rabat(), wrong])
    assert rows(graph, "MATCH (n) RETURN n") == set()
