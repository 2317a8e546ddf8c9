"""The words that the judge looks for (`schema/vocabulary/judge.toml`)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from spacy.tokens import Doc


@cache
def judge_words(name: str) -> tuple[str, ...]:
    """One list of the vocabulary, lower case, in the file's order (read once a process)."""
    return tuple(read_table("judge")[name])


@cache
def judge_forms(name: str) -> frozenset[str]:
    """The same list, to look whole words up in."""
    return frozenset(judge_words(name))


def is_between(doc: Doc, one: int, other: int, name: str) -> bool:
    """Whether a phrase of a list stands between two tokens, in whichever order these are given."""
    words = " ".join(t.lower_ for t in doc[min(one, other) + 1 : max(one, other)])
    return any(f" {phrase} " in f" {words} " for phrase in judge_words(name))
