"""French function words: what no French text does without, and what lists of names and headlines have few of."""

from __future__ import annotations

import re
from functools import cache

from entrevue.schema.data import read_table

WORD = re.compile(r"[^\W\d_]+['’]?")


def function_word_share(text: str) -> float:
    """Return the share of words that are French function words, from 0 (none, or no words) to about 0.4."""
    words = [word.lower().replace("’", "'") for word in WORD.findall(text)]
    known = _function_words()
    return sum(word in known for word in words) / len(words) if words else 0.0


def is_function_word(word: str) -> bool:
    """Whether a word, or what its elision leaves of it ("l"), is a French function word."""
    small = word.lower()
    return small in _function_words() or f"{small}'" in _function_words()


def is_cut_off(text: str) -> bool:
    """Whether `text` ends with a word that ends no sentence ("… les", "… de la"): a dump cut it off."""
    return text.rsplit(maxsplit=1)[-1].lower().replace("’", "'") in _never_last()


@cache
def _never_last() -> frozenset[str]:
    return frozenset(read_table("languages")["never_last"])


@cache
def _function_words() -> frozenset[str]:
    return frozenset(read_table("languages")["french_function_words"])
