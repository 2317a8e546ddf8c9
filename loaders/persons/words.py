"""The words of the clauses around names and posts (`schema/vocabulary/person_words.toml`)."""

from __future__ import annotations

from functools import cache

from entrevue.loaders.persons.folding import fold
from entrevue.schema.data import read_table


@cache
def person_words(name: str) -> frozenset[str]:
    """One list of the vocabulary, folded (read once a process); raises `KeyError` where there is no such list."""
    return frozenset(fold(word) for word in read_table("person_words")[name])
