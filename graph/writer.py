"""The one managed write path: batches of whole articles, each batch one transaction, retried when that may help.

An article whose fingerprint is in the graph already is unchanged and costs one look-up. A changed one has its own
edges taken back before its new ones are written; so has an article of which somebody turns out to be another's node
(`resolution.update` says which). Whatever no article supports any more then goes. A batch is wholly in or wholly out,
so a load that was cut off is completed by running it again.
"""

from __future__ import annotations

import time
from collections import defaultdict
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

from entrevue.graph import consensus
from entrevue.graph.collector import collector_at_rest
from entrevue.graph.constraints import ensure_schema
from entrevue.graph.resolution.decisions import Decision, Decisions, touched
from entrevue.graph.resolution.resolver import Resolution
from entrevue.graph.resolution.update import Gone, update
from entrevue.graph.rows import article_rows, fingerprint
from entrevue.graph.steps import belong, describe, describe_vocabulary, fingerprints, retract, run, settle, take_back
from entrevue.graph.store import GraphStore

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    import neo4j

    from entrevue.graph.resolution.decisions import Touched
    from entrevue.schema.records import Record

_LOCK = "lock"  # key of the node that a load locks
BATCH = 2_000  # articles; five times as many would still fit a heap of 1 GB
_PATIENCE = 15.0  # seconds after which a batch is written though it is not full, lest a slow source lose much


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article."""

    article: str
    change: Literal["added", "changed", "unchanged"]


class Writer:
    """Writes records into a graph; the constraints are made sure of before the first batch.

    `extractor` is the version of what made the records: another version makes every article a changed one.
    `decisions` are the user's; where they are not those that the graph was made with, what they touch is decided anew
    before anything else. None stands for those that the graph was made with.
    """

    def __init__(
        self,
        driver: neo4j.Driver,
        *,
        database: str | None = None,
        extractor: str = "",
        batch_size: int = BATCH,
        decisions: Decisions | None = None,
    ) -> None:
        self._driver = driver
        self._database = database
        self._extractor = extractor
        self._batch_size = batch_size
        self._decisions = decisions
        self._ready = False

    def write(self, records: Iterable[Record]) -> Iterator[Outcome]:
        """Write records as they come and yield each one's outcome, in order, once its batch is committed.

        A later record of the same article id replaces the earlier one.
        """
        self._prepare()
        with self._driver.session(database=self._database) as session:
            for batch in _batches(records, self._batch_size):
                with collector_at_rest():
                    done = session.execute_write(self._write_batch, batch)
                yield from done

    def forget(self, articles: Collection[str]) -> tuple[str, ...]:
        """Take articles out, with all that only they support; return the ids of those that were there."""
        self._prepare()
        ids = sorted(set(articles))
        forgotten: list[str] = []
        with self._driver.session(database=self._database) as session:
            for start in range(0, len(ids), self._batch_size):
                forgotten += session.execute_write(self._forget_batch, ids[start : start + self._batch_size])
        return tuple(forgotten)

    def decide(self) -> int:
        """Make the graph follow the decisions; return how many of them were not followed before, or are no more."""
        ensure_schema(self._driver, self._database)
        self._ready = True
        with self._driver.session(database=self._database) as session:
            return session.execute_write(self._follow_decisions)

    def _prepare(self) -> None:
        if not self._ready:
            self.decide()

    def _follow_decisions(self, tx: neo4j.ManagedTransaction) -> int:
        before = Decisions(Decision(**_fields(row["decision"])) for row in run(tx, "decisions/all"))
        if self._decisions is None:
            self._decisions = before
        different = set(before.all) ^ set(self._decisions.all)
        if different:
            _lock(tx)
            self._apply(tx, {}, Gone(), defaultdict(set), touched(different))
            run(tx, "decisions/drop", ids=sorted(before.by_id.keys() - self._decisions.by_id.keys()))
            new = sorted(self._decisions.by_id.keys() - before.by_id.keys())
            run(tx, "decisions/put", rows=[{**asdict(self._decisions.by_id[id_]), "id": id_} for id_ in new])
            _unlock(tx)
        return len(different)

    def _write_batch(self, tx: neo4j.ManagedTransaction, batch: dict[str, Record]) -> list[Outcome]:
        prints = {id_: fingerprint(record, extractor=self._extractor) for id_, record in batch.items()}
        known = fingerprints(tx, sorted(prints))
        if any(known.get(id_) != print_ for id_, print_ in prints.items()):
            _lock(tx)
            known = fingerprints(tx, sorted(prints))  # another load may have written the same articles meanwhile
            news = {id_: record for id_, record in batch.items() if known.get(id_) != prints[id_]}
            gone, lost = take_back(tx, sorted(news.keys() & known.keys()))
            self._apply(tx, news, gone, lost, touched(()))
            _unlock(tx)
        return [Outcome(id_, _change(known.get(id_) != prints[id_], known.get(id_))) for id_ in batch]

    def _forget_batch(self, tx: neo4j.ManagedTransaction, ids: list[str]) -> list[str]:
        _lock(tx)
        there = sorted(fingerprints(tx, ids))
        gone, lost = take_back(tx, there)
        run(tx, "retract/articles", ids=there)
        self._apply(tx, {}, gone, lost, touched(()))
        _unlock(tx)
        return there

    def _apply(
        self,
        tx: neo4j.ManagedTransaction,
        news: Mapping[str, Record],
        gone: Gone,
        lost: defaultdict[str, set[str]],
        changed: Touched,
    ) -> None:
        """Write the new records, and whatever else they, those gone and the decisions change."""
        decisions = self._decisions or Decisions()
        done = update(GraphStore(tx), news, gone, decisions, changed)
        versions = {row["id"]: row["extractor"] for row in run(tx, "fingerprints", ids=sorted(done.again))}
        for kind, ids in retract(tx, sorted(done.again)).items():
            lost[kind] |= ids
        places = Resolution(dict(done.persons), dict(done.agencies), dict(done.meetings))
        told = [
            article_rows(
                record,
                done.claims[id_],
                places,
                decisions=decisions,
                extractor=versions.get(id_, self._extractor) or "",
            )
            for id_, record in sorted(done.told.items())
        ]
        describe(tx, "person", {id_: consensus.person(id_, of, decisions) for id_, of in done.people.items()})
        describe(tx, "agency", {id_: consensus.agency(id_, of, decisions) for id_, of in done.bodies.items()})
        describe_vocabulary(tx, told)
        belong(tx, done.bodies)
        run(tx, "hold/article", rows=[{"id": row.id} for row in told])
        run(tx, "tell", rows=[row.tale for row in told])
        lost["meeting"].update(id_ for row in told for id_ in row.meetings)
        settle(tx, lost, decisions, sweep=bool(gone.claims or done.again))


def _batches(records: Iterable[Record], size: int) -> Iterator[dict[str, Record]]:
    """Cut records into batches of at most `size`, none with the same article twice, none long in coming."""
    batch: dict[str, Record] = {}
    began = time.monotonic()
    for record in records:
        if batch and (len(batch) >= size or record.article.id in batch or time.monotonic() - began > _PATIENCE):
            yield batch
            batch, began = {}, time.monotonic()
        batch[record.article.id] = record
    if batch:
        yield batch


def _lock(tx: neo4j.ManagedTransaction) -> None:
    """Wait for any other load; identity is decided by one at a time."""
    run(tx, "decisions/lock", ids=[_LOCK])


def _unlock(tx: neo4j.ManagedTransaction) -> None:
    """Take the lock's node out again; it stays locked until the transaction's end."""
    run(tx, "decisions/drop", ids=[_LOCK])


def _fields(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key != "id"}


def _change(written: bool, before: str | None) -> Literal["added", "changed", "unchanged"]:  # noqa: FBT001
    if not written:
        return "unchanged"
    return "changed" if before else "added"
