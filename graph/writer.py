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
from entrevue.graph.resolution.claims import claims
from entrevue.graph.resolution.decisions import Decision, Decisions, touched
from entrevue.graph.resolution.resolver import Resolution
from entrevue.graph.resolution.update import Gone, update
from entrevue.graph.rows import ArticleRows, article_rows, fingerprint
from entrevue.graph.statements import statement
from entrevue.graph.store import GraphStore
from entrevue.schema.countries import name_en, name_fr
from entrevue.schema.errors import DataError
from entrevue.schema.topics import topics

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    import neo4j

    from entrevue.graph.resolution.claims import AgencyClaim
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
        before = Decisions(Decision(**_fields(row["decision"])) for row in _run(tx, "decisions/all"))
        if self._decisions is None:
            self._decisions = before
        different = set(before.all) ^ set(self._decisions.all)
        if different:
            _lock(tx)
            self._apply(tx, {}, Gone(), defaultdict(set), touched(different))
            _run(tx, "decisions/drop", ids=sorted(before.by_id.keys() - self._decisions.by_id.keys()))
            new = sorted(self._decisions.by_id.keys() - before.by_id.keys())
            _run(tx, "decisions/put", rows=[{**asdict(self._decisions.by_id[id_]), "id": id_} for id_ in new])
            _unlock(tx)
        return len(different)

    def _write_batch(self, tx: neo4j.ManagedTransaction, batch: dict[str, Record]) -> list[Outcome]:
        prints = {id_: fingerprint(record, extractor=self._extractor) for id_, record in batch.items()}
        known = _fingerprints(tx, sorted(prints))
        if any(known.get(id_) != print_ for id_, print_ in prints.items()):
            _lock(tx)
            known = _fingerprints(tx, sorted(prints))  # another load may have written the same articles meanwhile
            news = {id_: record for id_, record in batch.items() if known.get(id_) != prints[id_]}
            gone, lost = _take_back(tx, sorted(news.keys() & known.keys()))
            self._apply(tx, news, gone, lost, touched(()))
            _unlock(tx)
        return [Outcome(id_, _change(known.get(id_) != prints[id_], known.get(id_))) for id_ in batch]

    def _forget_batch(self, tx: neo4j.ManagedTransaction, ids: list[str]) -> list[str]:
        _lock(tx)
        there = sorted(_fingerprints(tx, ids))
        gone, lost = _take_back(tx, there)
        _run(tx, "retract/articles", ids=there)
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
        versions = {row["id"]: row["extractor"] for row in _run(tx, "fingerprints", ids=sorted(done.again))}
        for kind, ids in _retract(tx, sorted(done.again)).items():
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
        _describe(tx, "person", {id_: consensus.person(id_, of, decisions) for id_, of in done.people.items()})
        _describe(tx, "agency", {id_: consensus.agency(id_, of, decisions) for id_, of in done.bodies.items()})
        _describe_vocabulary(tx, told)
        _belong(tx, done.bodies)
        _run(tx, "hold/article", rows=[{"id": row.id} for row in told])
        _run(tx, "tell", rows=[row.tale for row in told])
        lost["meeting"].update(id_ for row in told for id_ in row.meetings)
        _settle(tx, lost, decisions, sweep=bool(gone.claims or done.again))


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
    _run(tx, "decisions/lock", ids=[_LOCK])


def _unlock(tx: neo4j.ManagedTransaction) -> None:
    """Take the lock's node out again; it stays locked until the transaction's end."""
    _run(tx, "decisions/drop", ids=[_LOCK])


def _fields(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key != "id"}


def _change(written: bool, before: str | None) -> Literal["added", "changed", "unchanged"]:  # noqa: FBT001
    if not written:
        return "unchanged"
    return "changed" if before else "added"


def _fingerprints(tx: neo4j.ManagedTransaction, ids: list[str]) -> dict[str, str | None]:
    return {row["id"]: row["fingerprint"] for row in _run(tx, "fingerprints", ids=ids)}


def _take_back(tx: neo4j.ManagedTransaction, ids: list[str]) -> tuple[Gone, defaultdict[str, set[str]]]:
    """Take articles' own edges back; return what they claimed, and the nodes that lost an edge, by kind."""
    store = GraphStore(tx)
    told = [claims(record) for record in store.records(ids).values()]
    gone = Gone(
        told,
        store.ids("Person", {claim.key for one in told for claim in one.persons}),
        store.ids("Agency", {claim.key for one in told for claim in one.agencies}),
    )
    return gone, _retract(tx, ids)


def _retract(tx: neo4j.ManagedTransaction, ids: list[str]) -> defaultdict[str, set[str]]:
    """Take these articles' own edges back; return the nodes that lost an edge, by kind."""
    lost: defaultdict[str, set[str]] = defaultdict(set)
    if ids:
        lost["meeting"].update(row["id"] for row in _run(tx, "retract/reports", ids=ids))
        _run(tx, "retract/offices", ids=ids)
        for row in _run(tx, "retract/mentions", ids=ids):
            lost[row["label"].lower()].add(row["id"])
    return lost


def _describe(tx: neo4j.ManagedTransaction, kind: str, after: Mapping[str, dict[str, Any]]) -> None:
    """Let persons or agencies say what their articles now amount to; those that say so already are not written."""
    found = _run(tx, f"hold/{kind}", rows=[{"id": id_} for id_ in sorted(after)])
    before = {row["id"]: row["properties"] for row in found}
    _run(
        tx,
        f"describe/{kind}",
        rows=[{"id": id_, "properties": after[id_]} for id_ in sorted(after) if after[id_] != before[id_]],
    )


def _belong(tx: neo4j.ManagedTransaction, bodies: Mapping[str, Iterable[AgencyClaim]]) -> None:
    """Tie agencies to the state that their own key names."""
    states = {
        id_: country
        for id_, told in bodies.items()
        if (country := next((claim.country for claim in told if claim.key == id_ and claim.country), None))
    }
    _run(tx, "describe/belonging", rows=[{"agency": id_, "country": code} for id_, code in sorted(states.items())])


def _describe_vocabulary(tx: neo4j.ManagedTransaction, news: list[ArticleRows]) -> None:
    """Make the countries and topics of a batch."""
    codes = sorted({code for row in news for code in row.countries})
    states = [{"code": code, "name": name_fr(code), "name_en": name_en(code)} for code in codes]
    _run(tx, "describe/country", rows=[{"code": row["code"], "properties": row} for row in states])
    known = topics()
    subjects = []
    for code in sorted({code for row in news for code in row.topics}):
        if code not in known:
            raise DataError(f"vocabulary/topics.toml: no topic {code}, which an article's record has")
        topic = known[code]
        subjects.append({"code": code, "name": topic.fr, "name_en": topic.en, "kind": topic.kind})
    _run(tx, "describe/topic", rows=[{"code": row["code"], "properties": row} for row in subjects])


def _settle(
    tx: neo4j.ManagedTransaction, touched_: Mapping[str, set[str]], decisions: Decisions, *, sweep: bool
) -> None:
    """Take out what nothing supports any more, and let meetings say what their articles now amount to."""
    if sweep:
        for kind, ids in sorted(touched_.items()):
            _run(tx, f"sweep/{kind}", ids=sorted(ids))
    meetings = sorted(touched_.get("meeting", ()))
    words = {row["id"]: row["words"] for row in _run(tx, "recall/meeting", ids=meetings)}
    rows = [{"id": id_, "properties": consensus.meeting(id_, told, decisions)} for id_, told in words.items()]
    _run(tx, "describe/meeting", rows=rows)
    if sweep:
        _run(tx, "sweep/country")
        _run(tx, "sweep/topic")


def _run(tx: neo4j.ManagedTransaction, name: str, **parameters: Any) -> list[Mapping[str, Any]]:
    """Run a statement unless it has no rows to work on."""
    if any(not value for value in parameters.values()):
        return []
    return [dict(record) for record in tx.run(statement(name), parameters)]
