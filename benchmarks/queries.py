"""How long each query of the library takes on a large graph, and whether its plan reads whole labels.

    python benchmarks/queries.py [--articles 100000] [--rounds 20] [--only NAME]

Loads a made-up corpus into the Neo4j of the settings (the local server, or NEO4J_URI; its database must be empty, or
hold that very corpus), runs every query with parameters drawn anew each round, and prints p50 and p95 in milliseconds.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from typing import TYPE_CHECKING, Any

from synthetic_corpus import STATES, corpus

from entrevue.cypher.library import library
from entrevue.graph.connection import connect
from entrevue.graph.digest import counts
from entrevue.graph.runner import Runner
from entrevue.graph.settings import read_settings
from entrevue.graph.writer import Writer
from entrevue.schema.topics import topics

if TYPE_CHECKING:
    from neo4j import Driver

    from entrevue.cypher.header import Parameter
    from entrevue.cypher.library import Query

LIMIT = 100  # milliseconds at p95
UNDRAWN = ("int", "bool")  # types whose default is used
SCANS = ("AllNodesScan", "NodeByLabelScan", "DirectedAllRelationshipsScan", "UndirectedAllRelationshipsScan")


def main() -> int:
    """Load, measure and print; return 1 where a query is slower than it may be."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--only", default="", help="only queries whose name contains this")
    options = parser.parse_args()
    settings = read_settings()
    with connect(settings) as driver:
        _load(driver, settings.database, options.articles)
        bench = Bench(driver, settings.database, options.rounds)
        print(f"{'query':38} {'p50 ms':>8} {'p95 ms':>8} {'rows':>6}  plan")
        slow = [query for query in library().values() if options.only in query.name and bench.measure(query)]
    print(f"{len(slow)} slower than {LIMIT} ms at p95")
    return min(len(slow), 1)


class Bench:
    """Measures queries on one graph with values drawn from it: the well known and the rare alike."""

    def __init__(self, driver: Driver, database: str | None, rounds: int) -> None:
        self._driver = driver
        self._database = database
        self._rounds = rounds
        self._runner = Runner(driver, database)
        self._samples = _samples(driver, database)

    def measure(self, query: Query) -> bool:
        """Print one line; return whether the query is slower than it may be.

        Each optional parameter is given in its turn. The first call of each such shape makes the plan and is not
        counted: it happens once in a server's life.
        """
        chance = random.Random(query.name)
        needed = [one for one in query.header.parameters if one.required]
        others = [one for one in query.header.parameters if not one.required and one.type not in UNDRAWN]
        shapes = [needed, *([*needed, one] for one in others)]
        times, rows = [], 0
        for shape in shapes:
            for number in range(1 + max(2, self._rounds // len(shapes))):
                parameters = {one.name: self._draw(one, chance) for one in shape}
                started = time.perf_counter()
                answer = self._runner.run(query.name, parameters)
                if number:
                    times.append(1000 * (time.perf_counter() - started))
                    rows = max(rows, len(answer.rows))
        p95 = statistics.quantiles(times, n=20)[-1]
        mark = " SLOW" if p95 > LIMIT else ""
        plan = self._scans(query)
        print(f"{query.name:38} {statistics.median(times):8.1f} {p95:8.1f} {rows:6}  {plan}{mark}", flush=True)
        return p95 > LIMIT

    def _draw(self, parameter: Parameter, chance: random.Random) -> str:
        if parameter.choices:
            return chance.choice(parameter.choices)
        if parameter.name in self._samples or parameter.type in self._samples:
            return chance.choice(self._samples.get(parameter.name) or self._samples[parameter.type])
        year = chance.randint(2016, 2024)
        return {"first-day": f"{year}-03", "last-day": f"{year + 1}", "date": f"{year}"}[parameter.type]

    def _scans(self, query: Query) -> str:
        """Return the operators of the plan that read a whole label or type."""
        parameters = {parameter.name: parameter.default for parameter in query.header.parameters}
        text: Any = f"EXPLAIN {query.text}"
        plan = self._driver.execute_query(text, parameters, database_=self._database).summary.plan
        found: list[str] = []
        waiting = [plan or {}]
        while waiting:
            operator = waiting.pop()
            name = str(operator.get("operatorType", "")).split("@")[0]
            if name in SCANS:
                found.append(f"{name} {operator.get('args', {}).get('Details', '')}")
            waiting += operator.get("children", [])
        return "; ".join(found) or "seeks"


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

    busy = "MATCH (p:Person) WITH p, COUNT { (p)-[:ATTENDED]->() } AS n ORDER BY n DESC LIMIT 2000 RETURN p.id"
    return {
        "person": keys(busy)[::20],
        "agency": keys("MATCH (g:Agency) RETURN g.id LIMIT 100"),
        "country": list(STATES),
        "topic": list(topics()),
        "meeting": keys("MATCH (m:Meeting) RETURN m.id LIMIT 1000")[::10],
        "article": keys("MATCH (a:Article) RETURN a.id LIMIT 1000")[::10],
    }


if __name__ == "__main__":
    sys.exit(main())
