"""Acronyms that a text introduces: "Centre X (CX)" and "CX (Centre X)" (Schwartz and Hearst, PSB 2003)."""

from __future__ import annotations

import re

from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.loaders.gazetteer.listed import reading

_SHORT = r"[A-Za-zÀ-ÿ][\w.-]{1,13}"
_SHORTEST_WORD = 3
_AFTER = re.compile(rf"(?: [a-zà-ÿ]+)?[\s\u00a0]*[(\[«\"\u201c][\s\u00a0]*({_SHORT})[\s\u00a0]*[)\]»\"\u201d,;]")
_TAIL = re.compile(
    r"((?:,? (?:et )?(?:de la|des|du|de|à la|aux|au|en|(?:pour|contre) (?:la|les|le)) [^\W\d_]|"
    r",? (?:et )?(?:de l|d|à l|pour l|contre l)['\u2019][^\W\d_])[^()\n.;:«»\"]{1,90}?) ?\(([A-Z][\w-]*[A-Z][\w-]*)\)"
)
_BEFORE = re.compile(rf"({_SHORT})[\s\u00a0]*[(\[][\s\u00a0]*(?:l['\u2019]|la |le )?$")


def acronym_after(text: str, end: int, long_form: str) -> tuple[int, int] | None:
    """Return the offsets of the acronym in brackets or quotation marks after the long form that ends at `end`."""
    match = _AFTER.match(text, end)
    return match.span(1) if match and is_short_form(match[1], long_form) else None


def end_before_acronym(text: str, start: int, end: int) -> int:
    """Return where the long form at `start:end` ends if it goes on to the bracket with its acronym, else `end`.

    "Office pour la protection du genre, de l'enfance et des mœurs (OPROGEM)": the acronym shows that what follows the
    comma is part of the name. It begins with the name's first letter and has its letters from the whole of it.
    """
    match = _TAIL.match(text, end)
    if not match or fold_phrase(match[2])[:1] != fold_phrase(text[start : start + 1]):
        return end
    if not match[1].startswith((",", " et ")) and abbreviates(match[2], text[start:end]):
        return end  # "l'Agence nationale de sécurité du Tchad (ANS)": the acronym has no need of what follows
    return match.end(1) if abbreviates(match[2], text[start : match.end(1)]) else end


def acronym_before(text: str, start: int, long_form: str) -> tuple[int, int] | None:
    """Return the offsets of the acronym before the bracket that opens the long form at `start`."""
    lead = max(0, start - 24)
    match = _BEFORE.search(text[lead:start])
    if not match or not is_short_form(match[1], long_form):
        return None
    return lead + match.start(1), lead + match.end(1)


def is_short_form(short: str, long_form: str) -> bool:
    """Whether `short` can stand for `long_form`.

    Two capitals or more are an acronym, also where it abbreviates another language's name ("MEA"); any other word must
    be made of the long form's letters in their order, from the first letter of a word ("fedpol", "Uma").
    """
    if sum(c.isupper() for c in short) > 1:
        return True
    if len(short) < _SHORTEST_WORD or short.lower() in reading("bracketed"):
        return False
    return abbreviates(short, long_form)


def abbreviates(short: str, long_form: str) -> bool:
    """Whether the letters of `short` stand in the long form in their order, the first at the start of a word."""
    short, long_form = fold_phrase(short), fold_phrase(long_form)
    at = len(long_form)
    for number, char in reversed(list(enumerate(short))):
        if not char.isalnum():
            continue
        at -= 1
        while at >= 0 and (long_form[at] != char or (number == 0 and at > 0 and long_form[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return False
    return True
