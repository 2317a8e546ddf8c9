"""Same input, same graph: whatever the order, the batches, the detours, the identities are those of one fresh start."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from corpora import MemoryStore, random_record

from entrevue.graph.resolution.decisions import Decision, Decisions
from entrevue.graph.resolution.resolver import resolve

if TYPE_CHECKING:
    from entrevue.schema.records import Record


def expected(records: list[Record], decisions: Decisions | None = None) -> dict[str, dict[str, str]]:
    found = resolve(records, decisions)
    return {"Person": found.persons, "Agency": found.agencies, "Meeting": found.meetings}


@pytest.mark.parametrize("seed", range(220))
def test_any_order_and_any_split_give_the_same_identities(seed: int) -> None:
    rng = random.Random(seed)
    records = [random_record(rng, number) for number in range(rng.randint(5, 20))]
    fresh = expected(records)
    rng.shuffle(records)
    assert expected(records) == fresh
    store = MemoryStore()
    position = 0
    while position < len(records):
        size = rng.randint(1, 6)
        store.load(records[position : position + size])
        position += size
    assert store.identities() == fresh


@pytest.mark.parametrize("seed", range(1000, 1050))
def test_forgotten_articles_leave_what_would_be_without_them(seed: int) -> None:
    rng = random.Random(seed)
    records = [random_record(rng, number) for number in range(20)]
    changed = [random_record(rng, number) for number in range(3)]
    store = MemoryStore()
    store.load(records)
    store.load(changed)
    gone = {record.article.id for record in rng.sample(records, 6)}
    store.load((), forget=gone)
    kept = {record.article.id: record for record in (*records, *changed) if record.article.id not in gone}
    assert store.identities() == expected(list(kept.values()))


def random_decisions(rng: random.Random, records: list[Record]) -> Decisions:
    """Return judgements on keys of the corpus, sound and unsound ones alike."""
    found = resolve(records)
    made = []
    for label, keys in (("Person", sorted(found.persons)), ("Meeting", sorted(found.meetings))):
        if len(keys) > 1:
            for kind in ("same", "different", "same"):
                one, other = rng.sample(keys, 2)
                made.append(Decision(kind, label, one, other, when=str(rng.random())))  # type: ignore[arg-type]
    if found.meetings:
        made.append(Decision("reject", "Meeting", rng.choice(sorted(found.meetings))))
    return Decisions(made)


@pytest.mark.parametrize("seed", range(2000, 2060))
def test_decisions_made_and_taken_back_leave_no_trace(seed: int) -> None:
    rng = random.Random(seed)
    records = [random_record(rng, number) for number in range(15)]
    decisions = random_decisions(rng, records)
    store = MemoryStore()
    store.load(records[:10])
    store.load((), decisions=decisions)
    store.load(records[10:])
    assert store.identities() == expected(records, decisions)
    store.load((), decisions=Decisions())
    assert store.identities() == expected(records)
