"""What identity costs: 10,000 and 100,000 people and meetings resolved; a load of 100 articles into a graph of many.

python benchmarks/resolution.py                      the resolver alone, each size in a process of its own
python benchmarks/resolution.py --graph 100000       loads into a Neo4j of its own, empty and of that many articles
"""

from __future__ import annotations

import argparse
import datetime
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from synthetic_corpus import corpus

from entrevue.graph.connection import connect
from entrevue.graph.digest import content_hash
from entrevue.graph.resolution.resolver import resolve
from entrevue.graph.server import DEFAULT_LINE, LocalServer, Memory
from entrevue.graph.settings import Settings
from entrevue.graph.writer import Writer
from entrevue.schema.records import Article, Evidence, Meeting, Participation, Person, Place, Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j import Driver

SIZES = (10_000, 100_000)
SYLLABLES = (
    "ba",
    "ben",
    "ca",
    "dra",
    "fa",
    "ga",
    "ha",
    "ka",
    "la",
    "ma",
    "na",
    "ou",
    "ra",
    "sa",
    "ta",
    "va",
    "ze",
    "lo",
)
CODAS = ("d", "f", "k", "l", "m", "n", "r", "ri", "ssi", "t", "ve", "z")
GIVEN = ("Mohamed", "Mohammed", "Ahmed", "Ali", "Karim", "Jean", "Paul", "Marc", "Claire", "Luc", "Omar", "Youssef")
STATES = ("FR", "MA", "ES", "DZ", "TN", "SN", "ML", "BE", "IT", "DE")
ROLES = ("ministre de l'Intérieur", "ministre de la Justice", "directeur de la police", "chef du gouvernement", None)
CITIES = ("Rabat", "Paris", "Madrid", "Alger", "Tunis", "Dakar")
NEWS = 100  # articles of an incremental load
ROUNDS = 9
STEP = 10_000


def people(rng: random.Random, count: int) -> list[Person]:
    """Return so many people of different names, among them namesakes in two states."""
    made: dict[tuple[str, str], Person] = {}
    while len(made) < count:
        family = "".join(rng.choices(SYLLABLES, k=rng.randint(2, 3))) + rng.choice(CODAS)
        name, country = f"{rng.choice(GIVEN)} {family.capitalize()}", rng.choice(STATES)
        made.setdefault((name, country), Person(name, (), rng.choice(ROLES), country))
    return list(made.values())


def records(count: int, *, seed: int = 1, first: int = 0) -> Iterator[Record]:
    """Give articles that tell of `count` meetings of `count` people, each meeting told by one to three articles."""
    rng = random.Random(seed)
    everybody = people(rng, count)
    number = first
    for _ in range(count):
        one, other = rng.sample(everybody, 2)
        day = datetime.date(2005, 1, 1) + datetime.timedelta(days=rng.randrange(7000))
        city = rng.choice(CITIES)
        for _ in range(rng.choice((1, 1, 1, 2, 3))):
            appeared = day + datetime.timedelta(days=rng.randint(0, 3))
            date = rng.choice((day.isoformat(),) * 4 + (day.isoformat()[:7], None))
            yield article(f"a{number}", appeared, (one, other), date, city)
            number += 1


def article(id_: str, appeared: datetime.date, pair: tuple[Person, Person], date: str | None, city: str) -> Record:
    """Return one article on one meeting of two people."""
    states = sorted({str(person.country) for person in pair})
    talks = Meeting(
        persons=tuple(Participation(person.name) for person in pair),
        agencies=(),
        countries=tuple(map(Participation, states)),
        date=date,
        status="held",
        kind="talks",
        place=Place(city),
        topics=(),
        evidence=(Evidence(f"{pair[0].name} a rencontré {pair[1].name} à {city}.", 0, 40, "hand"),),
    )
    return Record(Article(id_, "", title=id_, sha256=id_), appeared.isoformat(), persons=pair, meetings=(talks,))


def resolve_alone(count: int) -> None:
    """Resolve and print seconds and peak memory of this process."""
    began = time.perf_counter()
    articles = list(records(count))
    made, used = time.perf_counter(), time.process_time()
    found = resolve(articles)
    seconds, used = time.perf_counter() - made, time.process_time() - used
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count:>9,} people {count:>9,} meetings {len(articles):>9,} articles: "
        f"{len(set(found.persons.values())):,} persons and {len(set(found.meetings.values())):,} meetings found "
        f"in {seconds:.1f} s ({used:.1f} s of a core), {memory:,.0f} MB at most (made in {made - began:.1f} s)",
        flush=True,
    )


def load_into_graph(count: int) -> None:
    """Load 100 articles into an empty graph and into one of `count`; print both times, the rate and the hash's."""
    with tempfile.TemporaryDirectory() as folder:
        memory = Memory(heap=2048, page_cache=512)
        server = LocalServer(Path(folder), line=DEFAULT_LINE, bolt_port=0, http_port=0, memory=memory)
        state = server.up()
        try:
            settings = Settings(uri=state.bolt, username="neo4j", password=server.password(), database="neo4j")
            with connect(settings) as driver:
                _measure(driver, count)
        finally:
            server.down()


def _measure(driver: Driver, count: int) -> None:
    everything = list(corpus(count))
    news = random.Random(7).sample(everything, NEWS)
    ids = {record.article.id for record in news}
    rest = [record for record in everything if record.article.id not in ids]
    alone = _again_and_again(driver, news)
    began = time.perf_counter()
    for number, _ in enumerate(_writer(driver).write(rest), 1):
        if number % STEP == 0:
            print(f"{number:>9,} articles, {number / (time.perf_counter() - began):,.0f} a second", flush=True)
    beside = _again_and_again(driver, news)
    print(
        f"{NEWS} articles into an empty graph {alone:.2f} s, beside {len(rest):,} {beside:.2f} s: ×{beside / alone:.1f}"
    )
    began = time.perf_counter()
    content_hash(driver, "neo4j")
    print(f"content hash of {len(rest):,} articles in {time.perf_counter() - began:.0f} s")


def _again_and_again(driver: Driver, articles: list[Record]) -> float:
    """Load and forget the articles several times; return the median seconds of the later loads.

    What the first calls of a statement cost is not the load's.
    """
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        list(_writer(driver).write(articles))
        times.append(time.perf_counter() - began)
        _writer(driver).forget([record.article.id for record in articles])
    return statistics.median(times[ROUNDS // 2 :])


def _writer(driver: Driver) -> Writer:
    return Writer(driver, database="neo4j")


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, help="resolve so many, in this process")
    parser.add_argument("--graph", type=int, help="load into a graph of so many articles")
    asked = parser.parse_args()
    if asked.size:
        resolve_alone(asked.size)
    elif asked.graph:
        load_into_graph(asked.graph)
    else:
        for size in SIZES:
            subprocess.run([sys.executable, __file__, "--size", str(size)], check=True)


if __name__ == "__main__":
    main()
