"""Only what a load touches: the same identities as a fresh start would give, at the cost of the difference.

People and bodies are decided block by block, so the blocks of what comes and goes are decided anew. A meeting depends
on the accounts that could be of one meeting with it, and on those that could be with them: this closure is followed
through the store. Articles of which any mention moved are told again.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

from entrevue.graph.resolution import accounts, meetings
from entrevue.graph.resolution.claims import AgencyClaim, PersonClaim, RecordClaims, Telling, claims
from entrevue.graph.resolution.keys import article_of
from entrevue.graph.resolution.posts import Posts
from entrevue.graph.resolution.resolver import placed, resolve_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from entrevue.graph.resolution.decisions import Decisions, Label, Touched
    from entrevue.schema.records import Record

Claim = TypeVar("Claim", PersonClaim, AgencyClaim)


class Store(Protocol):
    """What the graph holds; articles that are being replaced or forgotten are no longer in it."""

    def person_claims(self, blocks: Collection[str]) -> Iterable[PersonClaim]:
        """Return what articles say of the people of these blocks."""

    def agency_claims(self, blocks: Collection[str]) -> Iterable[AgencyClaim]:
        """Return what articles say of the bodies of these blocks."""

    def holders(self, posts: Collection[str]) -> Iterable[PersonClaim]:
        """Return what articles say of the holders of these posts by name."""

    def naming(self, posts: Collection[str]) -> Iterable[str]:
        """Return the articles that tell of holders of these posts by office alone."""

    def mentioning(self, label: Label, keys: Collection[str]) -> Iterable[str]:
        """Return the articles with these keys of people or bodies."""

    def ids(self, label: Label, keys: Collection[str]) -> Mapping[str, str]:
        """Return key → node's id for the keys that are there (for meetings: of accounts)."""

    def records(self, articles: Collection[str]) -> Mapping[str, Record]:
        """Return the records of these articles, as far as they are there."""

    def near(self, tellings: Collection[Telling]) -> Iterable[str]:
        """Return the articles with accounts that share a person, or all states, at about one time with these."""


@dataclass(slots=True)
class Gone:
    """What the replaced and forgotten articles used to claim, and where it was."""

    claims: list[RecordClaims] = field(default_factory=list)
    persons: dict[str, str] = field(default_factory=dict)
    agencies: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Update:
    """What to write: `told` are the new records and those to be told again (`again`), with the identities they need.

    `claims` are what those records claim, by article; `people` and `bodies` all claims of the nodes that may have
    changed, by id.
    """

    told: Mapping[str, Record]
    again: frozenset[str]
    claims: Mapping[str, RecordClaims]
    persons: Mapping[str, str]
    agencies: Mapping[str, str]
    meetings: Mapping[str, str]
    people: Mapping[str, list[PersonClaim]]
    bodies: Mapping[str, list[AgencyClaim]]


def update(store: Store, news: Mapping[str, Record], gone: Gone, decisions: Decisions, changed: Touched) -> Update:
    """Return what is to be written so that the graph is what a fresh load of the same articles would give."""
    return _Update(store, news, gone, decisions, changed).run()


class _Update:
    def __init__(
        self, store: Store, news: Mapping[str, Record], gone: Gone, decisions: Decisions, changed: Touched
    ) -> None:
        self.store = store
        self.told = dict(news)
        self.gone = gone
        self.decisions = decisions
        self.changed = changed
        self.claims = {id_: claims(record, decisions) for id_, record in news.items()}
        self.again: set[str] = set()
        self.ghosts: list[Telling] = []
        self.settled: frozenset[str] = frozenset()
        self.persons: dict[str, str] = {}
        self.agencies: dict[str, str] = {}

    def run(self) -> Update:
        people, self.persons = self.decide(
            "Person",
            self.store.person_claims,
            [claim for one in self.claims.values() for claim in one.persons if not claim.unnamed],
            [claim for one in self.gone.claims for claim in one.persons if not claim.unnamed],
        )
        bodies, self.agencies = self.decide(
            "Agency",
            self.store.agency_claims,
            [claim for one in self.claims.values() for claim in one.agencies],
            [claim for one in self.gone.claims for claim in one.agencies],
        )
        self.tell_again(self.changed.articles - self.told.keys())
        self.fill_posts()
        ids = self.decide_meetings()
        return Update(
            told=self.told,
            again=frozenset(self.again),
            claims=self.claims,
            persons=self.persons,
            agencies=self.agencies,
            meetings=ids,
            people=_by_id(people, self.persons),
            bodies=_by_id(bodies, self.agencies),
        )

    def decide(
        self,
        label: Label,
        fetch: Callable[[Collection[str]], Iterable[Claim]],
        fresh: list[Claim],
        lost: list[Claim],
    ) -> tuple[list[Claim], dict[str, str]]:
        """Decide the blocks that are touched; return their claims and identities, and tell again who moved."""
        blocks: set[str] = {claim.block for claim in (*fresh, *lost)}
        blocks |= self.changed.persons if label == "Person" else self.changed.agencies
        blocks = self.decisions.widened(label, blocks)
        known: list[Claim] = list(fetch(blocks)) + fresh
        ids, _ = resolve_blocks(known, label, self.decisions)
        before = self.store.ids(label, {claim.key for claim in known})
        moved = {key for key, id_ in before.items() if ids.get(key, id_) != id_}
        if moved:
            self.tell_again(set(self.store.mentioning(label, moved)) - self.told.keys())
        return known, ids

    def tell_again(self, articles: Iterable[str]) -> None:
        """Take these articles' records, and what they claimed where, to be told anew."""
        ids = set(articles) - self.told.keys()
        if not ids:
            return
        records = self.store.records(ids)
        self.again.update(records)
        self.told |= records
        former = {id_: claims(record) for id_, record in records.items()}
        self.claims |= {id_: claims(record, self.decisions) for id_, record in records.items()}
        people = self.store.ids("Person", {claim.key for one in former.values() for claim in one.persons})
        bodies = self.store.ids("Agency", {claim.key for one in former.values() for claim in one.agencies})
        self.ghosts += [placed(telling, people, bodies) for one in former.values() for telling in one.tellings]

    def fill_posts(self) -> None:
        """Say anew who is meant by an office alone, where the office's holders may have changed."""
        touched = [claim for one in (*self.claims.values(), *self.gone.claims) for claim in one.persons]
        posts = {claim.post for claim in touched if claim.post}
        waiting = set(self.store.naming(posts)) - self.told.keys() if posts else set()
        told = {id_: claims(record, self.decisions) for id_, record in self.store.records(waiting).items()}
        here = [claim for one in (*self.claims.values(), *told.values()) for claim in one.persons if claim.unnamed]
        if not here:
            return
        known = list(self.store.holders({claim.post for claim in here if claim.post}))
        known += [claim for one in self.claims.values() for claim in one.persons]
        elsewhere = {claim.key for claim in known if not claim.unnamed} - self.persons.keys()
        found = Posts(known, {**self.store.ids("Person", elsewhere), **self.persons})
        holders = {claim.key: found.holder(claim.post, claim.first) for claim in here if claim.post}
        before = self.store.ids("Person", set(holders))
        self.settled = frozenset(holders)
        self.persons |= {key: id_ for key, id_ in holders.items() if id_}
        self.tell_again(
            id_
            for id_, one in told.items()
            if any(claim.unnamed and holders.get(claim.key) != before.get(claim.key) for claim in one.persons)
        )

    def decide_meetings(self) -> dict[str, str]:
        """Decide the accounts of all that is told, and of what could be one meeting with them."""
        links = self.decisions.links("Meeting")
        self.learn(self.claims.values())
        known = {telling.key: telling for one in self.claims.values() for telling in self.place(one)}
        ghosts = [placed(t, self.gone.persons, self.gone.agencies) for one in self.gone.claims for t in one.tellings]
        frontier = [*known.values(), *ghosts, *self.ghosts]
        seen: dict[str, list[Telling]] = {}
        while frontier:
            linked = {other for telling in frontier for other in links.partners(telling.key)}
            near = {*self.store.near(frontier), *map(article_of, linked)} - self.claims.keys()
            told = [claims(record, self.decisions) for record in self.store.records(near - seen.keys()).values()]
            self.learn(told)
            seen |= {one.article: self.place(one) for one in told}
            others = [telling for id_ in sorted(near) for telling in seen.get(id_, ()) if telling.key not in known]
            reached = linked | accounts.reached(frontier, others)
            frontier = [telling for telling in others if telling.key in reached]
            known |= {telling.key: telling for telling in frontier}
        ids, _ = meetings.resolve(known.values(), links)
        before = self.store.ids("Meeting", set(ids))
        self.tell_again({article_of(key) for key, id_ in before.items() if ids[key] != id_} - self.told.keys())
        self.learn(self.claims.values())
        untouched = {telling.key for one in self.claims.values() for telling in one.tellings} - ids.keys()
        return {**self.store.ids("Meeting", untouched), **ids}

    def place(self, one: RecordClaims) -> list[Telling]:
        return [placed(telling, self.persons, self.agencies) for telling in one.tellings]

    def learn(self, told: Iterable[RecordClaims]) -> None:
        """Look up where those are whom this update leaves alone."""
        people, bodies = set[str](), set[str]()
        for one in told:
            people.update(claim.key for claim in one.persons)
            bodies.update(claim.key for claim in one.agencies)
        self.persons |= self.store.ids("Person", people - self.persons.keys() - self.settled)
        self.agencies |= self.store.ids("Agency", bodies - self.agencies.keys())


def _by_id(known: Iterable[Claim], ids: Mapping[str, str]) -> dict[str, list[Claim]]:
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in known:
        found[ids[claim.key]].append(claim)
    return dict(found)
