"""Ministries that no list holds, by their portfolio: "ministère marocain de l'Intérieur et des Cultes"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.gazetteer.bodies import Body, kinds, phrases, word_set
from entrevue.loaders.gazetteer.complements import complements_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from entrevue.loaders.gazetteer.bodies import Context


def ministries(context: Context) -> Iterator[Body]:
    """Read "ministère [marocain] de l'Intérieur [et des Collectivités locales] [marocain]"."""
    text = context.folded.text
    for match in _ministry().finditer(text):
        nationality = context.adjective_at(match.end())
        after = nationality.end if nationality else match.end()
        end = complements_end(context, after, word_set("ministries", "portfolios"), own=True)
        if end == after:
            continue
        end = _last_portfolio(context, end)
        stem = match[0] + text[after:end]
        kind = next((k for word, k in kinds("ministries").items() if word in stem), "organisation")
        if not nationality and (nationality := context.adjective_at(end) or context.state_behind(end)):
            end = nationality.end
        yield Body(match.start(), end, stem, kind, nationality.code if nationality else None, "ministry")


def _last_portfolio(context: Context, at: int) -> int:
    """Return where a ministry's name ends that goes on behind `at` with the state's own people or a second adjective.

    "… de la Coopération et des Sénégalais de l'extérieur", "… des Affaires étrangères et européennes"
    """
    text = context.folded.text
    people = _abroad().match(text, at)
    if people and people.start(1) in context.states:
        return people.end()
    second = _second().match(text, at)
    return second.end() if second else at


@cache
def _ministry() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)ministere(?: (?:{_either('qualities')}))?(?!\w)")


@cache
def _abroad() -> re.Pattern[str]:
    """Compile the state's own people abroad: "et des Sénégalais de l'extérieur"."""
    return re.compile(
        rf"(?:,| et) (?:des|charge des) (\w+)(?: (?:{_either('living')}))?(?: a| de)? l (?:{_either('abroad')})(?!\w)"
    )


@cache
def _second() -> re.Pattern[str]:
    return re.compile(rf"(?<=etrangeres) et (?:{_either('foreign_and')})(?!\w)")


def _either(key: str) -> str:
    return "|".join(sorted(phrases("ministries", key)))
