"""How long each query of the library takes on a large graph, in what memory, and whether it reads whole labels.

    python benchmarks/queries.py [--articles 100000] [--calls 40] [--only NAME]

Loads a made-up corpus into the Neo4j of the settings (the local server, or NEO4J_URI; its database must be empty, or
hold that very corpus), runs every query and `entrevue ask` with parameters drawn anew for each call, and prints for
each the median and the 95th percentile of warm calls and the longest first call, in milliseconds; then what PROFILE
says: the most memory and database hits of any shape, and the operators that read a whole label or type. Of a local
server the 95th percentile of its processor time stands beside them (`cpu`, in steps of 10 ms on Linux): on a machine
that does other things too, it tells a slow query from a busy machine.
"""

from __future__ import annotations

import argparse
import datetime
import os
import random
import sys
import time
from typing import TYPE_CHECKING, Any

import psutil
from figures import HEADING, LIMIT, Figures
from synthetic_corpus import STATES, corpus

from entrevue.cypher.library import library
from entrevue.graph import asking
from entrevue.graph.connection import connect
from entrevue.graph.digest import counts
from entrevue.graph.runner import Runner, bind
from entrevue.graph.server import DEFAULT_LINE, LocalServer
from entrevue.graph.settings import read_settings
from entrevue.graph.statements import statement
from entrevue.graph.writer import Writer
from entrevue.schema.topics import topics

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j import Driver, Session

    from entrevue.cypher.header import Parameter
    from entrevue.cypher.library import Query

MET = 0.5  # share of the pairs asked about of whom the graph knows an encounter
UNDRAWN = ("int", "bool")  # types whose default is used
# What people ask who know no Cypher: kinds of words, and options.
ASKED: dict[str, tuple[tuple[str, ...], dict[str, Any]]] = {
    "PERSON": (("person",), {}),
    "PERSON --met --since --about": (("person", "topic"), {"since": True, "statuses": ("held",)}),
    "COUNTRY COUNTRY": (("country", "country"), {}),
    "COUNTRY --since": (("country",), {"since": True}),
    "AGENCY COUNTRY": (("agency", "country"), {}),
    "--about": (("topic",), {}),
    "--planned": ((), {"statuses": ("planned",)}),
}


def main() -> int:
    """Load, measure and print; return 1 where something is slower than it may be."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--calls", type=int, default=40, help="warm calls of each query, spread over its parameters")
    parser.add_argument("--only", default="", help="only queries whose name contains this")
    options = parser.parse_args()
    settings = read_settings()
    with connect(settings) as driver:
        _load(driver, settings.database, options.articles)
        bench = Bench(driver, settings.database, options.calls)
        print(HEADING)
        slow = [query.name for query in library().values() if options.only in query.name and bench.library(query)]
        slow += [f"ask {name}" for name in ASKED if options.only in f"ask {name}" and bench.ask(name)]
        print(f"{len(slow)} slower than {LIMIT} ms at p95{': ' if slow else ''}{', '.join(slow)}")
        for line in _memory(driver, settings.database):
            print(line)
    return min(len(slow), 1)


class Bench:
    """Measures queries on one graph with values drawn from it: the well known and the rare alike."""

    def __init__(self, driver: Driver, database: str | None, calls: int) -> None:
        self._driver = driver
        self._database = database
        self._calls = calls
        self._server = _server()
        self._runner = Runner(driver, database)
        self._samples = _samples(driver, database)
        pairs = "MATCH (a:Person)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(b:Person) RETURN a.id, b.id LIMIT 1000"
        self._pairs = [tuple(row) for row in driver.execute_query(pairs, database_=database).records]  # type: ignore[arg-type]

    def library(self, query: Query) -> bool:
        """Measure one query of the library, each optional parameter given in its turn; print it.

        The first call of each such shape makes the plan and is told apart: it happens once in a server's life.
        """
        chance = random.Random(query.name)
        needed = [one for one in query.header.parameters if one.required]
        others = [one for one in query.header.parameters if not one.required and one.type not in UNDRAWN]
        shapes = [needed, *([*needed, one] for one in others)]
        figures, times = Figures(), -(-self._calls // len(shapes))
        for shape in shapes:

            def draw(shape: list[Parameter] = shape) -> dict[str, str]:
                drawn = {one.name: self._draw(one, chance) for one in shape}
                if "other" in drawn and chance.random() < MET:
                    drawn["person"], drawn["other"] = chance.choice(self._pairs)
                if "since" in drawn and drawn.get("until", "9") < drawn["since"]:
                    drawn["since"], drawn["until"] = drawn["until"], drawn["since"]
                return drawn

            figures.clock(lambda: len(self._runner.run(query.name, draw()).rows), times, self._server)
            with self._driver.session(database=self._database, default_access_mode="READ") as session:
                values, _ = bind(session, query, draw())
                figures.profile(_profile(session, query.text, values))
        return figures.tell(query.name)

    def ask(self, name: str) -> bool:
        """Measure a question of `entrevue ask`, from its words to its rows; print it."""
        kinds, options = ASKED[name]
        chance = random.Random(name)
        figures = Figures()
        with self._driver.session(database=self._database, default_access_mode="READ") as session:

            def question() -> asking.Question:
                words = [chance.choice(self._samples[kind]) for kind in kinds]
                named = tuple(one for word in words for one in asking.read_words(session, [word]))
                since = datetime.date(chance.randint(2016, 2024), 1, 1) if options.get("since") else None
                return asking.Question(named, options.get("statuses", ()), since)

            figures.clock(lambda: len(asking.ask(session, question()).rows), self._calls, self._server)
            asked = question()
            figures.profile(_profile(session, statement(asking.way(asked)), asking.parameters(asked)))
        return figures.tell(f"ask {name}")

    def _draw(self, parameter: Parameter, chance: random.Random) -> str:
        if parameter.choices:
            return chance.choice(parameter.choices)
        if parameter.name in self._samples or parameter.type in self._samples:
            return chance.choice(self._samples.get(parameter.name) or self._samples[parameter.type])
        year = chance.randint(2016, 2024)
        return {"first-day": f"{year}-03", "last-day": f"{year + 1}", "date": f"{year}"}[parameter.type]


def _profile(session: Session, text: str, values: dict[str, Any]) -> dict[str, Any] | None:
    profiled: Any = f"PROFILE {text}"
    result = session.run(profiled, values)
    list(result)
    return result.consume().profile


def _server() -> psutil.Process | None:
    """Return the process of the local server, where that is what is measured."""
    state = (
        None
        if os.environ.get("NEO4J_URI")
        else LocalServer(line=os.environ.get("ENTREVUE_NEO4J_LINE") or DEFAULT_LINE).status()
    )
    return psutil.Process(state.pid) if state and state.pid else None


def _load(driver: Driver, database: str | None, articles: int) -> None:
    if counts(driver, database).nodes["Article"] == articles:
        return
    started = time.perf_counter()
    for number, _ in enumerate(Writer(driver, database=database).write(corpus(articles)), 1):
        if number % 5_000 == 0:
            print(f"{number} articles, {number / (time.perf_counter() - started):.0f} a second", file=sys.stderr)


def _samples(driver: Driver, database: str | None) -> dict[str, list[str]]:
    """Return values to draw from: well-known people and unknown ones alike."""

    def keys(text: str) -> list[str]:
        return [row[0] for row in driver.execute_query(text, database_=database).records]  # type: ignore[arg-type]

    busy = "MATCH (p:Person) WITH p, COUNT { (p)-[:ATTENDED]->() } AS n ORDER BY n DESC LIMIT 2000 RETURN p.id, p.name"
    people = driver.execute_query(busy, database_=database).records[::20]
    return {
        "person": [person[number % 2] for number, person in enumerate(people)],  # keys and names in turn
        "agency": keys("MATCH (g:Agency) RETURN g.id LIMIT 100"),
        "country": list(STATES),
        "topic": list(topics()),
        "meeting": keys("MATCH (m:Meeting) RETURN m.id LIMIT 1000")[::10],
        "article": keys("MATCH (a:Article) RETURN a.id LIMIT 1000")[::10],
    }


def _memory(driver: Driver, database: str | None) -> Iterator[str]:
    """Yield what the graph holds, and the memory of the server's Java as Java itself tells it."""
    known = counts(driver, database)
    nodes, relationships = sum(known.nodes.values()), sum(known.relationships.values())
    yield f"{nodes:,} nodes, {relationships:,} relationships, {known.nodes['Meeting']:,} of the nodes meetings"
    text = "CALL dbms.queryJmx('java.lang:type=Memory') YIELD attributes RETURN attributes"
    for row in driver.execute_query(text, database_=database).records:
        heap = row["attributes"]["HeapMemoryUsage"]["value"]["properties"]
        yield f"heap: {heap['used'] / 2**20:.0f} MB in use, {heap['committed'] / 2**20:.0f} MB held, "
        yield f"{heap['max'] / 2**20:.0f} MB allowed"


if __name__ == "__main__":
    sys.exit(main())
