"""Same input, same graph: whatever the order, the batches, the detours, the identities are those of one fresh start."""

from __future__ import annotations

import random

import pytest
from corpora import MemoryStore, random_record

from entrevue.graph.resolution.resolver import resolve


def expected(records: list) -> dict[str, dict[str, str]]:
    found = resolve(records)
    return {"Person": found.persons, "Agency": found.agencies, "Meeting": found.meetings}


@pytest.mark.parametrize("seed", range(220))
def test_any_order_and_any_split_give_the_same_identities(seed: int) -> None:
    rng = random.Random(seed)
    records = [random_record(rng, number) for number in range(rng.randint(5, 30))]
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


@pytest.mark.parametrize("seed", range(1000, 1100))
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
