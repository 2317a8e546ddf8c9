"""Offices made comparable: "ministre français de l'Intérieur" and "ministre de l'Intérieur" are one post of one state.

Heads of offices and their families ("chef du gouvernement" and "Premier ministre" are one) come from
`vocabulary/offices.toml`, which the extraction reads too; nationalities inside a title are left out.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

from rapidfuzz import fuzz

from entrevue.graph.resolution.names import function_words
from entrevue.schema.data import read_table
from entrevue.schema.names import fold

_ALIKE = 85.0  # token-set ratio of two fields that name one post
_TOPICS = {"foreign": "affaires etrangeres", "interior": "interieur", "justice": "justice"}


@dataclass(frozen=True, slots=True)
class Office:
    """The family of a post ("minister") and its field, folded content words in order ("interieur")."""

    family: str
    field: str

    @property
    def key(self) -> str:
        """One word for keys of nodes and edges: "minister-interieur"."""
        return "-".join((self.family, *self.field.split())) if self.field else self.family


@functools.lru_cache(maxsize=100_000)
def parse_office(title: str | None) -> Office | None:
    """Return the office that a title words, None for no title."""
    words = fold(title or "").split()
    if not words:
        return None
    family, topic, length = "", "", 0
    forms, longest = _heads()
    for count in range(min(longest, len(words)), 0, -1):
        if found := forms.get(" ".join(words[:count])):
            (family, topic), length = found, count
            break
    demonyms, empty = _demonyms(), function_words() | _rank_words()
    field = [word for word in words[length:] if word not in empty and not _is_demonym(word, demonyms)]
    field = list(dict.fromkeys([*topic.split(), *field]))
    if not family and not field:
        field = words
    return Office(family or "office", " ".join(field))


def same_office(one: Office | None, other: Office | None) -> bool:
    """Tell whether two titles can be wordings of one post; an unknown office is like none."""
    if one is None or other is None or one.family != other.family:
        return False
    if not one.field or not other.field:
        return one.field == other.field
    return one.field == other.field or fuzz.token_set_ratio(one.field, other.field) >= _ALIKE


@functools.cache
def _heads() -> tuple[dict[str, tuple[str, str]], int]:
    """Return folded form → (family, topic's words), and the words of the longest form."""
    forms: dict[str, tuple[str, str]] = {}
    for office in read_table("offices")["office"]:
        topic = _TOPICS.get(office.get("topic", ""), "")
        for kind in ("m", "f", "mp", "fp"):
            for form in office.get(kind, ()):
                forms.setdefault(fold(form), (office["family"], topic))
    return forms, max(len(form.split()) for form in forms)


@functools.cache
def _rank_words() -> frozenset[str]:
    return frozenset(read_table("transliteration")["rank_words"])


@functools.cache
def _demonyms() -> frozenset[str]:
    countries = read_table("countries")["countries"]
    words = (word for entry in countries.values() for key in ("adjectives", "forms") for word in entry.get(key, ()))
    return frozenset(fold(word) for word in words)


def _is_demonym(word: str, demonyms: frozenset[str]) -> bool:
    """Tell whether the word is an adjective of nationality, in any gender and number that French derives."""
    stems = (word, word.removesuffix("s"), word.removesuffix("e"), word.removesuffix("es"), word.removesuffix("ne"))
    return any(stem in demonyms for stem in stems)
