"""How a node came to be: the words of its articles, what makes its forms one, what the user decided."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from entrevue.graph.resolution import accounts, names
from entrevue.graph.resolution.claims import claims
from entrevue.graph.resolution.decisions import Decision, Decisions
from entrevue.graph.resolution.resolver import placed, resolve
from entrevue.graph.statements import statement
from entrevue.graph.store import GraphStore
from entrevue.graph.stored import load_record
from entrevue.schema.errors import UsageError
from entrevue.schema.names import fold_person

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import neo4j

    from entrevue.graph.resolution.decisions import Label
    from entrevue.graph.resolution.pairs import Pair
    from entrevue.schema.records import Record

_SHOWN = 5  # nodes named in a message


@dataclass(frozen=True, slots=True)
class Found:
    """A node: its label, its id, its name."""

    label: Label
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a node is what it is: `words` of its articles, likeness of its forms by pairs of keys, decisions on them."""

    node: Found
    words: tuple[Mapping[str, Any], ...]
    scores: tuple[tuple[str, str, str], ...]
    decisions: tuple[Decision, ...]


class Explainer:
    """Answers about nodes, each in a transaction of its own."""

    def __init__(self, driver: neo4j.Driver, database: str | None = None) -> None:
        self._driver = driver
        self._database = database

    def find(self, text: str, label: Label | None = None) -> Found:
        """Return the node with this id, key or name; raise `UsageError` where there is none or several."""
        folded = fold_person(text)
        found = (
            self._found("explain/find", text=text)
            or self._found("explain/named", text=text, folded=folded)
            or self._found("explain/surnamed", tail=f" {folded}", head=f"{folded} ")
        )
        found = [node for node in found if label in {None, node.label}]
        if not found:
            raise UsageError(f"the graph has no {(label or 'person, agency or meeting').lower()} {text!r}")
        if len(found) > 1:
            known = ", ".join(node.id for node in found[:_SHOWN])
            raise UsageError(f"{text!r} may be any of {known}{' …' if len(found) > _SHOWN else ''}: give the id")
        return found[0]

    def words(self, node: Found) -> list[dict[str, Any]]:
        """Return what articles say of the node, one row for each mention or account."""
        name = "explain/accounts" if node.label == "Meeting" else "explain/mentions"
        return self._rows(name, ids=[node.id])

    def reasons(self, node: Found) -> Reasons:
        """Return all that makes the node what it is."""
        words = self.words(node)
        keys = sorted({row["account" if node.label == "Meeting" else "key"] for row in words})
        scores = self._account_scores(words) if node.label == "Meeting" else _name_scores(words)
        decided = [d for d in self.decisions().all if d.label == node.label and {d.a, d.b} & set(keys)]
        return Reasons(node, tuple(words), tuple(scores), tuple(decided))

    def present(self, meeting: Found, participant: Found) -> list[tuple[str, str]]:
        """Return by which key each account of the meeting names the participant."""
        rows = self._rows("explain/present", ids=[participant.id], meeting=meeting.id)
        return sorted({(row["account"], row["key"]) for row in rows})

    def naming_state(self, meeting: Found, code: str) -> list[str]:
        """Return the accounts of the meeting that name the state as taking part."""
        return sorted(row["account"] for row in self._rows("explain/present-state", meeting=meeting.id, code=code))

    def decisions(self) -> Decisions:
        """Return the decisions that the graph was made with."""
        rows = self._rows("decisions/all")
        return Decisions(Decision(**{k: v for k, v in row["decision"].items() if k != "id"}) for row in rows)

    def uncertain(self) -> tuple[Pair, ...]:
        """Return the pairs that only the user can decide, the likeliest first; all records are read."""
        pairs = set(resolve(self.records(), self.decisions()).pairs)
        return tuple(sorted(pairs, key=lambda pair: (-pair.score, pair)))

    def records(self) -> Iterator[Record]:
        """Stream the records of all articles."""
        with self._driver.session(database=self._database, default_access_mode="READ") as session:
            for row in session.run(statement("explain/records")):
                yield load_record(row["record"])

    def _account_scores(self, words: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
        def read(tx: neo4j.ManagedTransaction) -> list[Any]:
            store = GraphStore(tx)
            told = [claims(record) for record in store.records({row["article"] for row in words}).values()]
            people = store.ids("Person", {claim.key for one in told for claim in one.persons})
            bodies = store.ids("Agency", {claim.key for one in told for claim in one.agencies})
            return [placed(telling, people, bodies) for one in told for telling in one.tellings]

        keys = {row["account"] for row in words}
        with self._driver.session(database=self._database, default_access_mode="READ") as session:
            tellings = sorted((t for t in session.execute_read(read) if t.key in keys), key=lambda t: str(t.key))
        return [
            (one.key, other.key, "-" if score is None else f"{score:.2f}")
            for one, other in itertools.combinations(tellings, 2)
            for score in [accounts.likeness(one, other)]
        ]

    def _found(self, name: str, **parameters: Any) -> list[Found]:
        return [Found(row["label"], row["id"], row["name"]) for row in self._rows(name, **parameters)]

    def _rows(self, name: str, **parameters: Any) -> list[dict[str, Any]]:
        with self._driver.session(database=self._database, default_access_mode="READ") as session:
            return session.execute_read(lambda tx: tx.run(statement(name), parameters).data())


def _name_scores(words: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    forms = {row["key"]: names.parse(row["name"]) for row in reversed(words)}
    return [
        (one, other, "{} {:.2f}".format(*names.likeness(forms[one], forms[other])))
        for one, other in itertools.combinations(sorted(forms), 2)
    ]
