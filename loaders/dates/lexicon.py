"""The temporal lexicon: word forms and phrases with their lexical class and value, from `vocabulary/dates.toml`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

from entrevue.schema.data import read_table

LONGEST_COMMON = 3  # letters: shorter parts of phrases ("il", "de") are in every text
NOT_CLASSES = frozenset(
    {"words", "cues", "guards", "unaccented", "month_abbr", "month_english", "month_stamp", "weekday_letters"}
)
WORD = r"[^\W\d_]++(?:['\u2019](?=[^\W\d_]))?"
PHRASE_PARTS = re.compile(rf"{WORD}|-")


@dataclass(frozen=True, slots=True)
class Entry:
    """A lexical class ("month") and what the word contributes (1, "PAST_REF"; "" for words of the grammar)."""

    name: str
    value: int | str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word forms, and phrases by their first word, longest first; lower case, straight apostrophes.

    `classes` are all lexical classes, `temporal` those of time rather than of the grammar; `anchors` are the words
    without one of which a text has no temporal expression but numeric ones.
    """

    words: dict[str, Entry]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]
    classes: frozenset[str]
    temporal: frozenset[str]
    anchors: frozenset[str]


def without_accents(word: str) -> str:
    """Strip accents: "février" gives "fevrier"."""
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@cache
def weekdays() -> tuple[str, ...]:
    """The days of the week, Monday first."""
    return tuple(read_table("dates")["weekday"])


@cache
def lexicon() -> Lexicon:
    """Build the lexicon, once a process. Raises `DataError` when the vocabulary cannot be read."""
    vocabulary = read_table("dates")
    words: dict[str, Entry] = {form: Entry(name, "") for name, forms in vocabulary["words"].items() for form in forms}
    phrases: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for name, forms in vocabulary.items():
        if name not in NOT_CLASSES:
            for form, value in forms.items():
                _add(form, Entry(name, value), words, phrases)
    content = {form: entry for form, entry in words.items() if entry.name in vocabulary["unaccented"]["classes"]}
    for form, entry in content.items():
        words.setdefault(without_accents(form), entry)
    temporal = frozenset(vocabulary).difference(NOT_CLASSES)
    anchors = frozenset(form.rstrip(".'") for form, entry in words.items() if entry.name in temporal)
    parts = {part.rstrip("'") for rest in phrases.values() for parts, _ in rest for part in parts}
    telling = {part for part in parts if len(part) > LONGEST_COMMON}
    return Lexicon(
        words=words,
        phrases={first: tuple(sorted(rest, key=lambda pair: -len(pair[0]))) for first, rest in phrases.items()},
        classes=temporal.union(vocabulary["words"]),
        temporal=temporal,
        anchors=anchors | telling,
    )


@cache
def word_set(table: str, key: str) -> frozenset[str]:
    """A plain word list of the vocabulary, such as the cues of the past."""
    found: dict[str, Any] = read_table("dates")[table]
    return frozenset(found[key])


def _add(
    form: str, entry: Entry, words: dict[str, Entry], phrases: dict[str, list[tuple[tuple[str, ...], Entry]]]
) -> None:
    parts = tuple(PHRASE_PARTS.findall(form))
    if len(parts) > 1:
        phrases.setdefault(parts[0], []).append((parts, entry))
    else:
        words[form] = entry
