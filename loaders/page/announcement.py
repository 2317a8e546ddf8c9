"""The page's own words before a date: « Publié le », « Modifié le », « Imprimé le » say what it dates."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from entrevue.loaders.page.dateline import UPPER
from entrevue.loaders.page.days import weekday_expression
from entrevue.loaders.page.markers import fold_in_place, phrases_before_date
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from entrevue.loaders.page.days import WrittenDay

REACH = 60  # characters from « Publié » to its date, past the paper's name or the author's


def sort_announced(line: str, found: WrittenDay) -> Literal["published", "updated", "visited"] | None:
    """What the nearest phrase before a date says that it dates: « Publié le », « Modifié le », « Imprimé le »."""
    told = line[max(0, found.start - REACH) : found.start]
    before = fold_in_place(told)
    last: tuple[int, Literal["published", "updated", "visited"]] | None = None
    kinds: tuple[Literal["published", "updated", "visited"], ...] = ("published", "updated", "visited")
    for kind in kinds:
        for match in _phrases(kind).finditer(before):
            if kind == "visited" and _paper().match(told, match.end()):
                continue
            if last is None or match.end() > last[0]:
                last = (match.end(), kind)
    return None if last is None else last[1]


def stands_apart(paragraph: str, found: WrittenDay) -> bool:
    """Whether a date in running text is the page's own word, run into it: « … Politique Publié le 12/03/2021 Le … »."""
    before = paragraph[max(0, found.start - REACH) : found.start]
    return re.search(rf"(?:^|[^\w'’]\s*){running_in()}\s(?:le\s)?(?:\w+\s)?$", before) is not None


@cache
def running_in() -> str:
    """Return a regular expression of what a page says before its date, run into the text: "Publié", "Mis à jour"."""
    return rf"(?:{'|'.join(map(re.escape, read_table('boilerplate')['published']['running_in']))})e?"


@cache
def _phrases(kind: Literal["published", "updated", "visited"]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(phrase) for phrase in phrases_before_date(kind))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")


@cache
def _paper() -> re.Pattern[str]:
    """Compile what makes a phrase the beginning of a paper's name: "Aujourd'hui Le Maroc", "Aujourd'hui en France"."""
    return re.compile(rf"\s(?:[Ll](?:es?|a)|en)\s(?!(?i:{weekday_expression()})\b)[{UPPER}]")
