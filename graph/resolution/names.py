"""Names of persons made comparable across spellings: parts, a key for blocking, and the likeness of two names.

The blocking key is the consonant skeleton of the family name after the interchangeable letters of
`vocabulary/transliteration.toml` are made one: a phonetic key in the manner of Soundex, for French press spellings of
Arabic, African and Slavic names. It gathers candidates only; likeness is judged on the names themselves.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Levenshtein

from entrevue.schema.data import read_table
from entrevue.schema.names import fold, fold_person

Likeness = Literal["same", "close", "initial", "surname", "different"]

_VOWELS = re.compile(r"[aeiouyw]")
_DOUBLE = re.compile(r"(.)\1+")
_REGNAL = re.compile(r"(?:i{1,3}|iv|vi{0,3}|ix|x{1,3}|xi{1,3}|xiv|xv|xvi|xx?iii|1er|ier)")
_GENERATIONS = frozenset({"fils", "pere", "jr", "junior", "sr", "senior"})
_CLOSE = 0.75  # normalised Levenshtein similarity from which two spellings may be one name


@dataclass(frozen=True, slots=True)
class Name:
    """A name in parts, folded: given names, family name without articles, regnal number, generation ("fils").

    A surname alone has no given names; so has a name of one word. `first_counts` where the first of two family names is
    the one that is always used, as in Spain.
    """

    given: tuple[str, ...]
    family: tuple[str, ...]
    number: str
    generation: str
    first_counts: bool = False

    @property
    def block(self) -> str:
        """The blocking key; spellings of one family name share it."""
        return skeleton(self.family[0 if self.first_counts else -1]) + self.number


@functools.lru_cache(maxsize=200_000)
def parse(text: str, country: str | None = None) -> Name:
    """Split a name into its parts; a family name in capitals, or put first before a known given name, is found.

    The person's state tells whether there may be two family names.
    """
    words = _turned(text)
    number = words.pop() if len(words) > 1 and _REGNAL.fullmatch(words[-1]) else ""
    generation = words.pop() if len(words) > 1 and words[-1] in _GENERATIONS else ""
    table = _table()
    words = [table.filiation.get(word, word) for word in words]
    bare = [word for word in words if word not in table.articles] or words
    if country in table.two_surnames and not number:
        return _hispanic(bare, generation)
    start = len(bare) - 1
    while start > 1 and bare[start - 1] in table.particles:
        start -= 1
    if start == 1 and bare[0] in table.particles:
        start = 0
    family = tuple(table.spelling.get(word, word) if number else word for word in bare[start:])
    return Name(tuple(table.spelling.get(word, word) for word in bare[:start]), family, number, generation)


def _hispanic(words: list[str], generation: str) -> Name:
    """Split "Jorge Fernández Díaz": given names are those known, or the first of three words or more."""
    known = _table().given
    count = next((number for number, word in enumerate(words) if word not in known), len(words) - 1)
    if count == 0 and len(words) > 2:  # noqa: PLR2004 - two family names at most
        count = len(words) - 2
    return Name(tuple(words[:count]), tuple(words[count:]), "", generation, first_counts=True)


def ordered(text: str) -> str:
    """Return the folded name with the family name last, without honorifics."""
    return " ".join(_turned(text))


def likeness(one: Name, other: Name) -> tuple[Likeness, float]:  # noqa: PLR0911 - one return a kind
    """Say how two names are alike, with a similarity from 0 to 1.

    "same" in all that spelling does not change; "close" where letters differ, or one has more given names; "initial"
    where one gives initials only; "surname" where one has no given name; "different" otherwise.
    """
    if one.number != other.number or (one.generation and other.generation and one.generation != other.generation):
        return "different", 0.0
    family = _family(one, other)
    if family < _CLOSE:
        return "different", family
    if not one.given or not other.given:
        same_words = (one.given or other.given) == ()
        return ("same" if same_words and family == 1 else "surname"), family
    given, kind = _given(one.given, other.given)
    if kind == "different" and _is_tail(*sorted((one, other), key=lambda name: len(name.given))):
        return "surname", 1.0
    if kind == "different":
        return "different", given * family
    if kind == "initial":
        return "initial", given * family
    if given == 1 and family == 1 and one.generation == other.generation:
        return "same", 1.0
    return "close", given * family


@functools.lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """Return the consonants of a family name, interchangeable ones made one: "benmoussa" and "musa" give "ms"."""
    table = _table()
    for prefix, least in table.joined:
        if word.startswith(prefix) and len(word) >= len(prefix) + least:
            word = word.removeprefix(prefix)
            break
    plain = _DOUBLE.sub(r"\1", word)
    for letters, sound in table.letters:
        plain = plain.replace(letters, sound)
    first, rest = plain[:1], plain[1:].replace("h", "")
    bones = _DOUBLE.sub(r"\1", (first if first not in "aeiouyw" else "") + _VOWELS.sub("", rest))
    return bones if len(bones) > 1 else plain or word


def spelling(word: str) -> str:
    """Return the spelling that stands for all variants of a given name."""
    return _table().spelling.get(word, word)


@functools.cache
def function_words() -> frozenset[str]:
    """Return the words without content in titles and names of bodies."""
    return frozenset(read_table("transliteration")["function_words"])


@dataclass(frozen=True, slots=True)
class _Table:
    spelling: dict[str, str]
    articles: frozenset[str]
    filiation: dict[str, str]
    particles: frozenset[str]
    joined: tuple[tuple[str, int], ...]
    letters: tuple[tuple[str, str], ...]
    given: frozenset[str]
    two_surnames: frozenset[str]


@functools.cache
def _table() -> _Table:
    table = read_table("transliteration")
    given = read_table("person_names").get("given", {})
    return _Table(
        spelling={word: group[0] for group in table["groups"] for word in group},
        articles=frozenset(table["articles"]),
        filiation=dict(table["filiation"]),
        particles=frozenset(read_table("names")["particles"]),
        joined=tuple(sorted(table["joined"].items(), key=lambda item: (-len(item[0]), item[0]))),
        letters=tuple(sorted(table["letters"].items(), key=lambda item: (-len(item[0]), item[0]))),
        given=frozenset(fold(name) for region in given.values() for names in region.values() for name in names.split()),
        two_surnames=frozenset(table["two_surnames"]),
    )


def _turned(text: str) -> list[str]:
    """Return the folded words with the family name last: "HASSAD Mohamed" and "Hassad Mohamed" are turned round."""
    raw = [word for word in text.split() if fold(word)]
    capitals = [len(word) > 2 and word.isupper() for word in raw]  # noqa: PLR2004 - initials are capitals too
    if len(raw) > 1 and capitals[0] and not capitals[-1] and not _REGNAL.fullmatch(fold(raw[-1])):
        count = capitals.index(False)
        return fold_person(" ".join(raw[count:] + raw[:count])).split()
    words = fold_person(text).split() or [fold(text) or text]
    given = _table().given
    if len(words) == 2 and words[1] in given and words[0] not in given:  # noqa: PLR2004 - a pair can be turned
        words.reverse()
    return words


def _family(one: Name, other: Name) -> float:
    """Return the similarity of two family names; a joined prefix ("Benkirane", "Ben Kirane") makes no difference."""
    first, second = "".join(one.family), "".join(other.family)
    if first == second or _core(one.family) == _core(other.family):
        return 1.0
    if one.family[-1] == other.family[-1] and (len(one.family) == 1 or len(other.family) == 1):
        return 0.95
    if (
        one.first_counts
        and other.first_counts
        and one.family[0] == other.family[0]
        and 1 in {len(one.family), len(other.family)}
    ):
        return 0.97
    return max(
        Levenshtein.normalized_similarity(first, second),
        Levenshtein.normalized_similarity(one.family[-1], other.family[-1]) - 0.05,
    )


def _is_tail(shorter: Name, longer: Name) -> bool:
    """Tell whether the shorter is the longer's compound surname alone: "Fernández Díaz" for "Jorge Fernández Díaz"."""
    tail, whole = (*shorter.given, *shorter.family), (*longer.given, *longer.family)
    return len(tail) < len(whole) and whole[-len(tail) :] == tail and tail[0] not in _table().given


def _core(family: tuple[str, ...]) -> tuple[str, ...]:
    """Return the family name's words without doubled letters and, where one word, a joined article."""
    word = "".join(family)
    for prefix in ("el", "al"):
        least = dict(_table().joined)[prefix]
        if word.startswith(prefix) and len(word) >= len(prefix) + least:
            word = word.removeprefix(prefix)
    return (_DOUBLE.sub(r"\1", word),)


def _given(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[float, Literal["full", "initial", "different"]]:
    """Return the similarity of given names, and whether one side has only initials."""
    if one == other or "".join(one) == "".join(other):
        return 1.0, "full"
    if all(len(word) == 1 for word in one) or all(len(word) == 1 for word in other):
        matches = all(a[0] == b[0] for a, b in zip(one, other, strict=False))
        return (0.9, "initial") if matches else (0.0, "different")
    first, second = "".join(one), "".join(other)
    if skeleton(first) == skeleton(second) and _similar(first, second) >= _CLOSE:
        return 0.95, "full"
    shorter, longer = sorted((one, other), key=len)
    if shorter[0] == longer[0] and set(shorter) <= set(longer):
        return 0.9, "full"
    return (similar, "full") if (similar := _similar(first, second)) >= 0.8 else (similar, "different")  # noqa: PLR2004


def _similar(first: str, second: str) -> float:
    return Levenshtein.normalized_similarity(first, second)
