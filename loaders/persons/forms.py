"""Spellings of names: whether two forms can be the same person's, and which form is the right one.

Transliterations vary by rule (ou/w/u, ch/sh, dj/j, k/q, doubled letters), misprints by a letter or two. A name's parts
are compared one by one, so that Hassan and Hussein stay two men and Cazeneuve and Cazaneuve one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.lexicon import lexicon

_RULES = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"(?<=.{3})e$", ""),
        (r"gu(?=[eiï])", "g"),
        (r"ou|w", "u"),
        (r"(?<=[aeo])u(?=[aeio])", "u"),
        (r"sh|sch|tch|ch|ş", "s"),
        (r"dj|dsch|zh|j", "j"),
        (r"kh|q|ck|c(?=[aou])|x", "k"),
        (r"gh", "g"),
        (r"dh|th", "t"),
        (r"ph", "f"),
        (r"ee|ii|y|ey|aï|ai|ei", "i"),
        (r"é|è", "e"),
        (r"aa", "a"),
        (r"h", ""),
        (r"ss|c|z", "s"),
        (r"(.)\1+", r"\1"),
        (r"e", "a"),
        (r"d$", "t"),
        (r"a+", "a"),
    )
)
_MIN = 4
_ELISION = re.compile(r"\b(?:d|([A-Z]))['’](?=\w)")


def parts(name: str) -> tuple[str, ...]:
    """The folded words of a name without particles and hyphens between particle and name ("al-Fiqi" gives fiqi)."""
    words = [w for w in re.split(r"[\s\-’'/]+|(?<=\b\w\.)(?=\w\w)", _ELISION.sub(r"\1", name)) if w]
    particles = lexicon().particles
    kept = [fold(w).strip(".") for w in words if fold(w) not in particles]
    return tuple(kept or [fold(w) for w in words])


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """The word with transliterations made one; equal skeletons are the same sounds."""
    for pattern, to in _RULES:
        word = pattern.sub(to, word)
    return word


def alike(a: str, b: str) -> bool:
    """Whether two folded words can be spellings of one."""
    if a == b:
        return True
    if min(len(a), len(b)) < _MIN:
        return False
    if skeleton(a) == skeleton(b) and len(skeleton(a)) > 2:  # noqa: PLR2004
        return True
    given = lexicon().given
    if a in given and b in given:
        return False
    longest = max(len(a), len(b))
    return a[0] == b[0] and DamerauLevenshtein.distance(a, b) <= (1 if longest < 7 else 2)  # noqa: PLR2004


def close(a: str, b: str) -> bool:
    """Stricter, for a bare capitalised word, which may be a town's name: the same sounds, or one letter apart."""
    return alike(a, b) and (skeleton(a) == skeleton(b) or DamerauLevenshtein.distance(a, b) == 1)


def same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two full names (their `parts`) can be one person's: order, missing middle or last parts, misprints."""
    if a == b or sorted(a) == sorted(b) or "".join(a) == "".join(b):
        return True
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) < 2:  # noqa: PLR2004
        return False
    for initial, full in ((short, long), (long, short)):
        if len(initial[0]) == 1 < len(full[0]):
            return initial[0] == full[0][0] and _aligned(initial[1:], full[-len(initial) + 1 :])
    if len(short) == len(long):
        return _aligned(short, long) or _shortened(short, long)
    if long[: len(short)] == short or _misprinted(short, long[-len(short) :]):
        return True
    return alike(short[0], long[0]) and all(any(alike(s, w) for w in long[1:]) for s in short[1:])


def _aligned(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Every part alike, misprints in one part only (transliterations in all)."""
    if len(a) != len(b) or not all(alike(x, y) for x, y in zip(a, b, strict=True)):
        return False
    if len(a) > 1 and not close(a[0], b[0]):
        return False  # Masoud and Masrour are brothers
    return sum(skeleton(x) != skeleton(y) for x, y in zip(a, b, strict=True)) <= 1


def _shortened(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one of two names has the short form of the other's first name: "Mike" for "Michael"."""
    return a[1:] == b[1:] and not {(a[0], b[0]), (b[0], a[0])}.isdisjoint(lexicon().short)


def _misprinted(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the surnames of several parts `a` and `b` are one, with a misprint in one part: "Vautrain-Lacaze"."""
    return all(map(alike, a, b)) and any(x == y for x, y in zip(a, b, strict=True))


def resembles(a: str, b: str) -> bool:
    """A looser likeness, for a surname after a title when nobody else fits: "Dowell" for "Doval"."""
    return close(a, b) or (a[0] == b[0] and min(len(a), len(b)) >= _MIN and fuzz.ratio(skeleton(a), skeleton(b)) >= 66)  # noqa: PLR2004
