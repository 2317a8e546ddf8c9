"""Finding temporal expressions in plain text: leftmost longest matches of the grammar."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.dates.events import count_from_events
from entrevue.loaders.dates.grammar import grammar
from entrevue.loaders.dates.lexicon import lexicon
from entrevue.loaders.dates.neighbours import years_from_neighbours
from entrevue.loaders.dates.pattern import make_timex
from entrevue.loaders.dates.tense import cue
from entrevue.loaders.dates.tokens import tokenise

if TYPE_CHECKING:
    from entrevue.loaders.dates.timex import Timex


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+|\d\d+")


def may_have_timexes(text: str) -> bool:
    """Tell, at the cost of one look at each word, whether the text has any word or number of time."""
    words = set(_word().findall(text.lower()))
    return not lexicon().anchors.isdisjoint(words) or any(word.isdigit() for word in words)


def find_timexes(text: str) -> tuple[Timex, ...]:
    """Find the temporal expressions of a text, in its order, none overlapping; a span is one expression with parts."""
    if not may_have_timexes(text):
        return ()
    tokens = tokenise(text)
    found: list[Timex] = []
    end = 0
    for match, rule in grammar().candidates(text, tokens):
        if match.first < end:
            continue
        timex = make_timex(match, rule)
        if timex is not None:
            end = match.last
            found.append(replace(timex, cue=cue(tokens, text, match.first, match.last)))
    return tuple(years_from_neighbours(text, count_from_events(text, found)))
