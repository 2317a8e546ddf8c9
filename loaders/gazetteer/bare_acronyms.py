"""Acronyms that no list holds and the text spells out nowhere, shown by who heads them: "le commandant du COVI".

Parties and companies have their acronyms too, but a president or a spokesman where a service has a chief, a commander,
a director; press agencies, armed groups and the like are named in `vocabulary/bodies.toml`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from entrevue.loaders.gazetteer.bodies import Body
from entrevue.loaders.gazetteer.posts import commands
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from entrevue.loaders.gazetteer.bodies import Context

_ACRONYM = re.compile(r"(?<=[ '\u2019])(?:[A-Z]{3,10}|[A-Z]{2,6}-[A-Z]{2,6})(?![\w-])")


def bare_acronyms(context: Context) -> Iterator[Body]:
    """Read the acronyms behind a post that commands a service."""
    folded = context.folded
    other = frozenset(read_table("bodies")["acronyms"]["other"])
    for match in _ACRONYM.finditer(folded.original):
        start = bisect_left(folded.offsets, match.start())
        if match[0] in other or start in context.states or start in context.listed or not commands(folded, start):
            continue
        end = bisect_left(folded.offsets, match.end())
        nationality = context.adjective_at(end)
        yield Body(
            start, end, folded.text[start:end], "organisation", nationality.code if nationality else None, "bare"
        )
