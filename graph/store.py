"""What the resolution asks of the graph, within one transaction."""

from __future__ import annotations

import datetime
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from entrevue.graph.resolution.accounts import SHIFT, may_share_none, may_share_one, search_blocks
from entrevue.graph.resolution.claims import AgencyClaim, PersonClaim
from entrevue.graph.resolution.dates import FIRST, LAST, LONG, window
from entrevue.graph.statements import statement
from entrevue.graph.stored import load_record

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    import neo4j

    from entrevue.graph.resolution.claims import Telling
    from entrevue.graph.resolution.dates import Window
    from entrevue.graph.resolution.decisions import Label
    from entrevue.schema.records import Record


class GraphStore:
    """The store of `resolution.update`, on Neo4j."""

    def __init__(self, tx: neo4j.ManagedTransaction | neo4j.Transaction) -> None:
        self._tx = tx

    def person_claims(self, blocks: Collection[str]) -> list[PersonClaim]:
        """Return what articles say of the people of these blocks."""
        return [PersonClaim(**_claim(row)) for row in self._run("persons", blocks=sorted(blocks))]

    def agency_claims(self, blocks: Collection[str]) -> list[AgencyClaim]:
        """Return what articles say of the bodies of these blocks."""
        return [AgencyClaim(**_claim(row)) for row in self._run("agencies", blocks=sorted(blocks))]

    def holders(self, posts: Collection[str]) -> list[PersonClaim]:
        """Return what articles say of the holders of these posts by name."""
        return [PersonClaim(**_claim(row)) for row in self._run("holders", posts=sorted(posts))]

    def naming(self, posts: Collection[str]) -> list[str]:
        """Return the articles that tell of holders of these posts by office alone."""
        return [row["id"] for row in self._run("naming", posts=sorted(posts))]

    def mentioning(self, label: Label, keys: Collection[str]) -> list[str]:
        """Return the articles with these keys of people or bodies."""
        return [row["id"] for row in self._run(f"mentioning-{label.lower()}", keys=sorted(keys))]

    def ids(self, label: Label, keys: Collection[str]) -> dict[str, str]:
        """Return key → node's id for the keys that are there (for meetings: of accounts)."""
        return {row["key"]: row["id"] for row in self._run(f"ids-{label.lower()}", keys=sorted(keys))}

    def records(self, articles: Collection[str]) -> dict[str, Record]:
        """Return the records of these articles, as far as they are there."""
        return {row["id"]: load_record(row["record"]) for row in self._run("records", ids=sorted(articles))}

    def near(self, tellings: Collection[Telling]) -> set[str]:
        """Return the articles with accounts that share a person, or all states, at about one time with these."""
        found = {row["article"] for row in self._run("near", people=_spans(tellings))}
        found |= {row["article"] for row in self._run("together", rows=_companies(tellings))}
        blocks = {block for telling in tellings for block in search_blocks(telling)}
        open_ = {block for telling in tellings if may_share_none(telling) for block in search_blocks(telling)}
        rows = self._run("beside", blocks=sorted(blocks), open=sorted(open_))
        return found | {row["article"] for row in rows}

    def _run(self, name: str, **parameters: Any) -> Iterable[Mapping[str, Any]]:
        """Run a statement unless it has nothing to look for."""
        if not any(parameters.values()):
            return []
        return [dict(record) for record in self._tx.run(statement(f"resolve/{name}"), parameters)]


def _claim(row: Mapping[str, Any]) -> dict[str, Any]:
    forms = frozenset(form for forms in row["aliases"] for form in forms or ())
    return {**row, "aliases": forms} | ({"states": frozenset(row["states"])} if "states" in row else {})


def _spans(tellings: Iterable[Telling]) -> list[dict[str, Any]]:
    """Return each person's days to look at, and those in which an account that shares nobody else may be meant."""
    days: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    alone: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for telling in tellings:
        span = window(telling)
        if not _is_long(span):
            for person in telling.persons:
                days[person].append((span.start - SHIFT, span.end + SHIFT))
                if may_share_one(telling):
                    alone[person].append(days[person][-1])
    return [
        {"id": person, "spans": _joined(spans), "alone": _joined(alone[person])}
        for person, spans in sorted(days.items())
    ]


def _joined(spans: Iterable[tuple[int, int]]) -> list[dict[str, datetime.date]]:
    """Return the days of spans, those that overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return [_days(*span) for span in joined]


def _companies(tellings: Iterable[Telling]) -> list[dict[str, Any]]:
    """Return who to look for together: the people of accounts with hardly any date, over all their days."""
    days: dict[tuple[str, ...], tuple[int, int]] = {}
    for telling in tellings:
        span = window(telling)
        if telling.persons and _is_long(span):
            people = tuple(sorted(telling.persons))
            start, end = days.get(people, (LAST, FIRST))
            days[people] = min(start, span.start - SHIFT), max(end, span.end + SHIFT)
    return [{"persons": list(people), **_days(*span)} for people, span in sorted(days.items())]


def _is_long(span: Window) -> bool:
    return span.end - span.start > LONG


def _days(start: int, end: int) -> dict[str, datetime.date]:
    return {
        "start": datetime.date.fromordinal(max(FIRST, start)),
        "end": datetime.date.fromordinal(min(LAST, end)),
    }
