"""The words that the judge looks for (`schema/vocabulary/judge.toml`)."""

from __future__ import annotations

from functools import cache

from entrevue.loaders.vocabulary import read_vocabulary


@cache
def judge_words(name: str) -> tuple[str, ...]:
    """One list of the vocabulary, lower case, in the file's order (read once a process)."""
    return tuple(read_vocabulary("judge")[name])


@cache
def judge_forms(name: str) -> frozenset[str]:
    """The same list, to look whole words up in."""
    return frozenset(judge_words(name))
