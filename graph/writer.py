"""The one managed write path: batches of whole articles, each batch one transaction, retried when that may help.

An article whose fingerprint is in the graph already is unchanged and costs one look-up. A changed one has its own
edges taken back before its new ones are written; whatever no article supports any more then goes. A batch is wholly in
or wholly out, so a load that was cut off is completed by running it again.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from entrevue.graph import consensus
from entrevue.graph.constraints import ensure_schema
from entrevue.graph.rows import ArticleRows, article_rows
from entrevue.graph.statements import statement
from entrevue.schema.countries import name_en, name_fr
from entrevue.schema.errors import DataError
from entrevue.schema.topics import topics

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    import neo4j

    from entrevue.schema.records import Record

BATCH = 500  # articles; a batch of some thousand would still fit a heap of 1 GB


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article."""

    article: str
    change: Literal["added", "changed", "unchanged"]


class Writer:
    """Writes records into a graph; the constraints are made sure of before the first batch.

    `extractor` is the version of what made the records: another version makes every article a changed one.
    """

    def __init__(
        self, driver: neo4j.Driver, *, database: str | None = None, extractor: str = "", batch_size: int = BATCH
    ) -> None:
        self._driver = driver
        self._database = database
        self._extractor = extractor
        self._batch_size = batch_size
        self._ready = False

    def write(self, records: Iterable[Record]) -> Iterator[Outcome]:
        """Write records as they come and yield each one's outcome, in order, once its batch is committed.

        A later record of the same article id replaces the earlier one.
        """
        self._prepare()
        rows = (article_rows(record, extractor=self._extractor) for record in records)
        with self._driver.session(database=self._database) as session:
            for batch in _batches(rows, self._batch_size):
                yield from session.execute_write(_write_batch, batch)

    def forget(self, articles: Collection[str]) -> tuple[str, ...]:
        """Take articles out, with all that only they support; return the ids of those that were there."""
        self._prepare()
        ids = sorted(set(articles))
        forgotten: list[str] = []
        with self._driver.session(database=self._database) as session:
            for start in range(0, len(ids), self._batch_size):
                forgotten += session.execute_write(_forget_batch, ids[start : start + self._batch_size])
        return tuple(forgotten)

    def _prepare(self) -> None:
        if not self._ready:
            ensure_schema(self._driver, self._database)
            self._ready = True


def _batches(rows: Iterable[ArticleRows], size: int) -> Iterator[list[ArticleRows]]:
    """Cut rows into batches of at most `size`, none with the same article twice."""
    batch: dict[str, ArticleRows] = {}
    for row in rows:
        if len(batch) >= size or row.id in batch:
            yield list(batch.values())
            batch = {}
        batch[row.id] = row
    if batch:
        yield list(batch.values())


def _write_batch(tx: neo4j.ManagedTransaction, batch: list[ArticleRows]) -> list[Outcome]:
    known = _fingerprints(tx, "fingerprints", ids=[row.id for row in batch])
    news = [row for row in batch if known.get(row.id) != row.fingerprint]
    if news:
        # Another load may have written the same articles meanwhile: look again with the articles locked.
        known |= _fingerprints(tx, "hold/article", rows=[{"id": id_} for id_ in sorted(row.id for row in news)])
        news = [row for row in news if known.get(row.id) != row.fingerprint]
        changed = [row.id for row in news if known.get(row.id)]
        touched = _retract(tx, changed)
        _gather(tx, "person", consensus.person, _by_key(row.persons for row in news))
        _gather(tx, "agency", consensus.agency, _by_key(row.agencies for row in news))
        _describe_vocabulary(tx, news)
        meetings = sorted({id_ for row in news for id_ in row.meetings})
        _run(tx, "hold/meeting", rows=[{"id": id_} for id_ in meetings])
        _run(tx, "tell", rows=[row.tale for row in news])
        touched["meeting"].update(meetings)
        _settle(tx, touched, sweep=bool(changed))
    written = {row.id for row in news}
    return [Outcome(row.id, _change(row.id in written, known.get(row.id))) for row in batch]


def _change(written: bool, before: str | None) -> Literal["added", "changed", "unchanged"]:  # noqa: FBT001
    if not written:
        return "unchanged"
    return "changed" if before else "added"


def _forget_batch(tx: neo4j.ManagedTransaction, ids: list[str]) -> list[str]:
    there = sorted(_fingerprints(tx, "fingerprints", ids=ids))
    lost = _retract(tx, there)
    _run(tx, "retract/articles", ids=there)
    _settle(tx, lost, sweep=True)
    return there


def _fingerprints(tx: neo4j.ManagedTransaction, name: str, **parameters: Any) -> dict[str, str | None]:
    return {row["id"]: row["fingerprint"] for row in _run(tx, name, **parameters)}


def _retract(tx: neo4j.ManagedTransaction, ids: list[str]) -> defaultdict[str, set[str]]:
    """Take these articles' own edges back; return the nodes that lost an edge, by kind."""
    lost: defaultdict[str, set[str]] = defaultdict(set)
    if ids:
        lost["meeting"].update(row["id"] for row in _run(tx, "retract/reports", ids=ids))
        _run(tx, "retract/offices", ids=ids)
        for row in _run(tx, "retract/mentions", ids=ids):
            lost[row["label"].lower()].add(row["id"])
    return lost


def _gather(
    tx: neo4j.ManagedTransaction,
    kind: str,
    agree: Callable[[str, Iterable[Mapping[str, Any]]], dict[str, Any]],
    words: Mapping[str, list[Mapping[str, Any]]],
) -> None:
    """Add forms of names to persons or agencies; nodes that learn nothing new are not written."""
    found = _run(tx, f"hold/{kind}", rows=[{"id": id_} for id_ in sorted(words)])
    before = {row["id"]: row["properties"] for row in found}
    after = {id_: {**before[id_], **agree(id_, [before[id_], *told])} for id_, told in words.items()}
    _run(
        tx,
        f"describe/{kind}",
        rows=[{"id": id_, "properties": after[id_]} for id_ in sorted(after) if after[id_] != before[id_]],
    )


def _describe_vocabulary(tx: neo4j.ManagedTransaction, news: list[ArticleRows]) -> None:
    """Make the countries and topics of a batch, and tie its agencies to their countries."""
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
    belongings = {pair for row in news for pair in row.belongings.items()}
    _run(tx, "describe/belonging", rows=[{"agency": agency, "country": code} for agency, code in sorted(belongings)])


def _settle(tx: neo4j.ManagedTransaction, touched: Mapping[str, set[str]], *, sweep: bool) -> None:
    """Take out what nothing supports any more, and let the rest say what its articles now amount to."""
    agreements = {"meeting": consensus.meeting, "person": consensus.person, "agency": consensus.agency}
    for kind, agree in agreements.items():
        ids = sorted(touched.get(kind, ()))
        if not ids:
            continue
        if sweep:
            _run(tx, f"sweep/{kind}", ids=ids)
        words = {row["id"]: row["words"] for row in _run(tx, f"recall/{kind}", ids=ids)}
        _run(tx, f"describe/{kind}", rows=[{"id": id_, "properties": agree(id_, told)} for id_, told in words.items()])
    if sweep:
        _run(tx, "sweep/country")
        _run(tx, "sweep/topic")


def _by_key(words: Iterable[Mapping[str, Mapping[str, Any]]]) -> dict[str, list[Mapping[str, Any]]]:
    """Gather words by key over several articles."""
    gathered: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for of_one_article in words:
        for key, word in of_one_article.items():
            gathered[key].append(word)
    return gathered


def _run(tx: neo4j.ManagedTransaction, name: str, **parameters: Any) -> list[Mapping[str, Any]]:
    """Run a statement unless it has no rows to work on."""
    if any(not value for value in parameters.values()):
        return []
    return [record.data() for record in tx.run(statement(name), parameters)]
