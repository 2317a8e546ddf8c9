"""The issue that a line names: "Le numéro du", "Revue de presse du", "Hebdomadaire indépendant – Semaine du".

An issue is dated by its day. Its noun heads the line or a part of it; in "Sommet : le communiqué du", a headline, none
does.
"""

from __future__ import annotations

import re
from functools import cache

from entrevue.loaders.page.markers import fold_in_place
from entrevue.schema.data import read_table

NUMBERED = re.compile(r"(?:(?<!\w)n[°o]|\bnuméro|\bAnnée)\s?\d", re.IGNORECASE)
WEEK = re.compile(r"\bsemaine(?:\s\d{1,2})?\s\(?du(?:\s\w+)?\s$", re.IGNORECASE)  # "Semaine 43 (du 22 octobre 2012"


def is_numbered(line: str) -> bool:
    """Whether a line counts the issues of a paper, as mastheads do: "Année 3 – n° 611"."""
    return NUMBERED.search(line) is not None


def is_week(before: str) -> bool:
    """Whether a date after these words begins a week told or announced, which may be another than that of the issue."""
    return WEEK.search(before) is not None and not is_numbered(before) and _paper().match(before) is None


def names_issue(before: str) -> bool:
    """Whether the words before a date make it that of an issue: an issue's noun opens them or follows a separator."""
    return _issue().search(before) is not None


@cache
def _issue() -> re.Pattern[str]:
    known = read_table("boilerplate")["published"]["issue"]
    nouns = "|".join(re.escape(noun) for noun in sorted({*known, *map(fold_in_place, known)}, key=len))
    opening = r"(?:^|[,|/·•–—(»\u201d]\s*|\s-\s+)(?:l['’]|(?:le|la|les|notre)\s+)?"
    range_start = r"(?:\s+(?:[a-z]{5,8}\s+)?(?:\d{1,2}|1er)(?:\s+[a-zà-ÿ]+)?\s+au)?"
    number = r"(?<!\w)(?:n[°o]|numéro)\s?\d[\d.]*"
    head = rf"(?:{opening}(?:{nouns})(?!\w)|{number})"
    named = rf"{head}(?:\s\w+){{0,3}}\s[–—|-]\s?$"  # AMF - Bulletin du soir - 27/06/2018
    return re.compile(
        rf"{head}[^.:;!?]*(?:\bdu|\bde|\ben kiosques?(?: le)?|,(?:\s?le)?){range_start}$|{number}\s*[–—-]?$|{named}",
        re.IGNORECASE,
    )


@cache
def _paper() -> re.Pattern[str]:
    nouns = "|".join(re.escape(noun) for noun in read_table("boilerplate")["published"]["paper"])
    return re.compile(rf"(?:l['’]|(?:le|la|notre)\s)?(?:{nouns})(?!\w)", re.IGNORECASE)
