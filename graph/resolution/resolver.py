"""Everything at once: from records and decisions to identities."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from entrevue.graph.collector import collector_at_rest
from entrevue.graph.resolution import agencies, meetings, persons
from entrevue.graph.resolution.claims import AgencyClaim, PersonClaim, RecordClaims, Telling, claims
from entrevue.graph.resolution.decisions import Decisions
from entrevue.graph.resolution.posts import Posts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from entrevue.graph.resolution.decisions import Label
    from entrevue.graph.resolution.pairs import Links, Pair
    from entrevue.schema.records import Record

Claim = TypeVar("Claim", PersonClaim, AgencyClaim)


@dataclass(frozen=True, slots=True)
class Resolution:
    """Key → node's id, for people, bodies and accounts of meetings; `pairs` are for the user to judge.

    Somebody told by office alone whom the corpus does not know has no id.
    """

    persons: dict[str, str]
    agencies: dict[str, str]
    meetings: dict[str, str]
    pairs: tuple[Pair, ...] = ()


def resolve(records: Iterable[Record], decisions: Decisions | None = None) -> Resolution:
    """Return who is who in all these records; their order is nothing to it."""
    with collector_at_rest():
        return _resolve(records, decisions)


def _resolve(records: Iterable[Record], decisions: Decisions | None) -> Resolution:
    judged = decisions or Decisions()
    told = [claims(record, judged) for record in records]
    named = [claim for one in told for claim in one.persons if not claim.unnamed]
    people, doubts = resolve_blocks(named, "Person", judged)
    bodies, more_doubts = resolve_blocks((claim for one in told for claim in one.agencies), "Agency", judged)
    people |= unnamed(told, Posts(named, people))
    accounts = [placed(telling, people, bodies) for one in told for telling in one.tellings]
    ids, last_doubts = meetings.resolve(accounts, judged.links("Meeting"))
    return Resolution(people, bodies, ids, (*doubts, *more_doubts, *last_doubts))


def resolve_blocks(claimed: Iterable[Claim], label: Label, decisions: Decisions) -> tuple[dict[str, str], list[Pair]]:
    """Resolve claims block by block; blocks that the user tied together are one."""
    decide: Callable[[Iterable[Claim], Links], tuple[dict[str, str], list[Pair]]]
    decide = persons.resolve_block if label == "Person" else agencies.resolve_block  # type: ignore[assignment]
    blocks: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claimed:
        blocks[decisions.group(label, claim.block)].append(claim)
    ids: dict[str, str] = {}
    pairs: list[Pair] = []
    links = decisions.links(label)
    judged = links.keys()
    nothing = links.among(())
    for _, block in sorted(blocks.items()):
        if len(block) == 1:
            ids[block[0].key] = block[0].key
            continue
        keys = {claim.key for claim in block}
        found, doubts = decide(block, nothing if judged.isdisjoint(keys) else links.among(keys))
        ids |= found
        pairs += doubts
    return ids, pairs


def unnamed(told: Iterable[RecordClaims], posts: Posts) -> dict[str, str]:
    """Return the ids of those who are told by office alone and whom the corpus knows."""
    found = {}
    for one in told:
        for claim in one.persons:
            if claim.unnamed and claim.post and (id_ := posts.holder(claim.post, claim.first)):
                found[claim.key] = id_
    return found


def placed(telling: Telling, people: Mapping[str, str], bodies: Mapping[str, str]) -> Telling:
    """Return an account with nodes' ids in place of keys; those who are nobody are left out."""
    return replace(
        telling,
        persons=frozenset(people[key] for key in telling.persons if key in people),
        agencies=frozenset(bodies[key] for key in telling.agencies if key in bodies),
    )
