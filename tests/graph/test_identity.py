"""Identity on a real Neo4j: any order, any split, any detour gives the graph that one fresh load gives."""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from checks import DATABASE, rows
from sample_records import corpus, dispatch

from entrevue.graph.digest import content_hash
from entrevue.graph.resolution.decisions import Decision, Decisions
from entrevue.graph.writer import Writer
from entrevue.loaders.extraction import Extractor
from entrevue.schema.records import Article, Meeting, Participation, Person, Place, Record

sys.path.append(str(Path(__file__).parents[1] / "resolution"))
from corpora import random_record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from neo4j import Driver

pytestmark = pytest.mark.neo4j


def load(driver: Driver, records: Iterable[Record], **options: object) -> str:
    list(Writer(driver, database=DATABASE, **options).write(records))  # type: ignore[arg-type]
    return content_hash(driver, DATABASE)


def empty(driver: Driver) -> None:
    driver.execute_query("MATCH (n) DETACH DELETE n", database_=DATABASE)


@pytest.mark.parametrize("seed", range(3))
def test_any_order_split_and_detour_give_the_graph_of_one_fresh_load(graph: Driver, seed: int) -> None:
    rng = random.Random(seed)
    records = [random_record(rng, number) for number in range(24)]
    detour = [random_record(rng, number) for number in range(20, 28)]
    fresh = load(graph, records)
    empty(graph)
    rng.shuffle(records)
    load(graph, [*records[:12], *detour], batch_size=rng.randint(1, 7))
    load(graph, records[12:], batch_size=rng.randint(1, 7))
    Writer(graph, database=DATABASE).forget([record.article.id for record in detour])
    assert load(graph, records, batch_size=5) == fresh


def test_two_articles_that_differ_by_a_day_are_one_meeting_with_a_conflict(graph: Driver) -> None:
    load(graph, [dispatch("one", "2016-01-04"), dispatch("two", "2016-01-05")])
    assert rows(graph, "MATCH (m:Meeting) RETURN m.date, m.sources, m.independent_sources, m.date_conflict") == {
        ("2016-01-04", 2, 2, True)
    }
    assert rows(graph, "MATCH (:Person)-[r:ATTENDED]->() RETURN r.article, r.date") == {
        ("one", "2016-01-04"),
        ("two", "2016-01-05"),
    }


DECISIONS = (
    Decision("same", "Person", "jorge-fernandez-diaz:es", "tayeb-belaiz:dz"),
    Decision("rename", "Person", "mohamed-hassad:ma", value="Mohammed Hassad"),
    Decision("rename", "Agency", "dgsn:ma", value="Sûreté nationale"),
    Decision("different", "Agency", "dgsn:ma", "police-espagnole:es"),
    Decision("identify", "Person", "bernard-cazeneuve:fr", value="Q2898182"),
)


def test_every_decision_taken_back_leaves_the_graph_as_it_was(graph: Driver) -> None:
    before = load(graph, corpus())
    accounts = sorted(rows(graph, "MATCH (m:Meeting {sources: 2})<-[r:REPORTS]-() RETURN r.account"))
    (one,), (other,) = accounts
    on_meetings = (
        Decision("different", "Meeting", one, other),
        Decision("set-date", "Meeting", one, value="2015-02-13"),
        Decision("reject", "Meeting", one),
        Decision("reject", "Meeting", other, "bernard-cazeneuve:fr"),
    )
    changed = set()
    for decision in (*DECISIONS, *on_meetings):
        assert Writer(graph, database=DATABASE, decisions=Decisions([decision])).decide() == 1
        changed.add(content_hash(graph, DATABASE))
        assert Writer(graph, database=DATABASE, decisions=Decisions()).decide() == 1
        assert content_hash(graph, DATABASE) == before, decision
    assert len(changed | {before}) == 10


def test_decisions_are_replayed_at_every_load_whatever_comes_first(graph: Driver) -> None:
    decisions = Decisions(DECISIONS)
    fresh = load(graph, corpus(), decisions=decisions)
    empty(graph)
    load(graph, reversed(corpus()), batch_size=2)
    Writer(graph, database=DATABASE, decisions=decisions).decide()
    assert content_hash(graph, DATABASE) == fresh
    assert rows(graph, "MATCH (p:Person {wikidata: 'Q2898182'}) RETURN p.name") == {("Bernard Cazeneuve",)}


def test_an_office_alone_is_its_holder_once_an_article_names_him_and_nobody_when_that_is_forgotten(
    graph: Driver,
) -> None:
    office = "ministre de l'Intérieur"
    unnamed = Person("ministre de l'Intérieur (France)", (), office, "FR", unnamed=True)
    host = Person("Mohamed Hassad", (), office, "MA")
    parts = tuple(Participation(person.name) for person in (unnamed, host))
    visit = Meeting(parts, (), (), "2015-05-12", "held", "talks", Place("Rabat"), ())
    told = Record(Article("told", "", sha256="1"), "2015-05-13", persons=(unnamed, host), meetings=(visit,))
    named = Person("Bernard Cazeneuve", (), office, "FR")
    naming = Record(Article("naming", "", sha256="2"), "2015-04-20", persons=(named,))
    present = "MATCH (p:Person)-[:ATTENDED]->() RETURN p.name"
    before = load(graph, [told])
    assert rows(graph, present) == {("Mohamed Hassad",)}
    load(graph, [naming])
    assert rows(graph, present) == {("Mohamed Hassad",), ("Bernard Cazeneuve",)}
    Writer(graph, database=DATABASE).forget(["naming"])
    assert content_hash(graph, DATABASE) == before


def test_an_office_in_an_article_is_its_holder_by_what_the_rest_of_the_corpus_says(graph: Driver) -> None:
    texts = {
        "RABAT, 13 mai 2015 - Le ministre marocain de l'Intérieur, Ali Belkora, a reçu mardi son homologue français.\n",
        "PARIS, 20 avril 2015 (AFP) - Le ministre français de l'Intérieur, Bertrand Cazenave, a présenté son plan.\n",
        "MADRID, 22 avril 2015 (EFE) - Le ministre espagnol de l'Intérieur, Diego Arrizabal, a démenti.\n",
        "PARIS, 2 mai 2019 (AFP) - La ministre française de l'Intérieur, Odile Marchenoir, a présenté son plan.\n",
    }
    extractor = Extractor()
    records = [extractor.extract(Article(text[:20], text, sha256=text)) for text in sorted(texts)]
    load(graph, records)
    assert rows(graph, "MATCH (p:Person)-[r:ATTENDED]->() RETURN p.name, r.sentence CONTAINS 'homologue français'") == {
        ("Ali Belkora", True),
        ("Bertrand Cazenave", True),
    }
