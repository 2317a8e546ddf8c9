"""The steps of the write path, each a few statements within the caller's transaction."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from entrevue.graph import consensus
from entrevue.graph.resolution.claims import claims
from entrevue.graph.resolution.update import Gone
from entrevue.graph.statements import statement
from entrevue.graph.store import GraphStore
from entrevue.schema.countries import name_en, name_fr
from entrevue.schema.errors import DataError
from entrevue.schema.topics import topics

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import neo4j

    from entrevue.graph.resolution.claims import AgencyClaim
    from entrevue.graph.resolution.decisions import Decisions
    from entrevue.graph.rows import ArticleRows


def fingerprints(tx: neo4j.ManagedTransaction, ids: list[str]) -> dict[str, str | None]:
    """Return the fingerprints of those of these articles that are in the graph."""
    return {row["id"]: row["fingerprint"] for row in run(tx, "fingerprints", ids=ids)}


def take_back(tx: neo4j.ManagedTransaction, ids: list[str]) -> tuple[Gone, defaultdict[str, set[str]]]:
    """Take articles' own edges back; return what they claimed, and the nodes that lost an edge, by kind."""
    store = GraphStore(tx)
    told = [claims(record) for record in store.records(ids).values()]
    gone = Gone(
        told,
        store.ids("Person", {claim.key for one in told for claim in one.persons}),
        store.ids("Agency", {claim.key for one in told for claim in one.agencies}),
    )
    return gone, retract(tx, ids)


def retract(tx: neo4j.ManagedTransaction, ids: list[str]) -> defaultdict[str, set[str]]:
    """Take these articles' own edges back; return the nodes that lost an edge, by kind."""
    lost: defaultdict[str, set[str]] = defaultdict(set)
    if ids:
        lost["meeting"].update(row["id"] for row in run(tx, "retract/reports", ids=ids))
        run(tx, "retract/offices", ids=ids)
        for row in run(tx, "retract/mentions", ids=ids):
            lost[row["label"].lower()].add(row["id"])
    return lost


def describe(tx: neo4j.ManagedTransaction, kind: str, after: Mapping[str, dict[str, Any]]) -> None:
    """Let persons or agencies say what their articles now amount to; those that say so already are not written."""
    found = run(tx, f"hold/{kind}", rows=[{"id": id_} for id_ in sorted(after)])
    before = {row["id"]: row["properties"] for row in found}
    run(
        tx,
        f"describe/{kind}",
        rows=[{"id": id_, "properties": after[id_]} for id_ in sorted(after) if after[id_] != before[id_]],
    )


def belong(tx: neo4j.ManagedTransaction, bodies: Mapping[str, Iterable[AgencyClaim]]) -> None:
    """Tie agencies to the state that their own key names."""
    states = {
        id_: country
        for id_, told in bodies.items()
        if (country := next((claim.country for claim in told if claim.key == id_ and claim.country), None))
    }
    run(tx, "describe/belonging", rows=[{"agency": id_, "country": code} for id_, code in sorted(states.items())])


def describe_vocabulary(tx: neo4j.ManagedTransaction, news: list[ArticleRows]) -> None:
    """Make the countries and topics of a batch."""
    codes = sorted({code for row in news for code in row.countries})
    states = [{"code": code, "name": name_fr(code), "name_en": name_en(code)} for code in codes]
    run(tx, "describe/country", rows=[{"code": row["code"], "properties": row} for row in states])
    known = topics()
    subjects = []
    for code in sorted({code for row in news for code in row.topics}):
        if code not in known:
            raise DataError(f"vocabulary/topics.toml: no topic {code}, which an article's record has")
        topic = known[code]
        subjects.append({"code": code, "name": topic.fr, "name_en": topic.en, "kind": topic.kind})
    run(tx, "describe/topic", rows=[{"code": row["code"], "properties": row} for row in subjects])


def settle(
    tx: neo4j.ManagedTransaction, touched_: Mapping[str, set[str]], decisions: Decisions, *, sweep: bool
) -> None:
    """Take out what nothing supports any more, and let meetings say what their articles now amount to."""
    if sweep:
        for kind, ids in sorted(touched_.items()):
            run(tx, f"sweep/{kind}", ids=sorted(ids))
    meetings = sorted(touched_.get("meeting", ()))
    words = {row["id"]: row["words"] for row in run(tx, "recall/meeting", ids=meetings)}
    rows = [{"id": id_, "properties": consensus.meeting(id_, told, decisions)} for id_, told in words.items()]
    run(tx, "describe/meeting", rows=rows)
    if sweep:
        run(tx, "sweep/country")
        run(tx, "sweep/topic")


def run(tx: neo4j.ManagedTransaction, name: str, **parameters: Any) -> list[Mapping[str, Any]]:
    """Run a statement unless it has no rows to work on."""
    if any(not value for value in parameters.values()):
        return []
    return [dict(record) for record in tx.run(statement(name), parameters)]
