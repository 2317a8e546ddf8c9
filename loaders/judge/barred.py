"""The days that cannot be an encounter's: the new day of one called off, and the days of other entries of a log."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import text_of
from entrevue.loaders.judge.words import judge_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import TimexMention
    from entrevue.loaders.judge.dates import Candidate

_LOG = 3  # entries
_NEAR = 4  # tokens from a word of putting off to the day


def bar(doc: Doc, words: Sequence[int], status: str) -> Callable[[Candidate], bool]:
    """Tell which dates an encounter of this status cannot have that the words at these tokens tell.

    What is called off was to be on the day that it is put off from, not on that to which it is ("reportée au 3 mars").
    In a log of the day each entry opens with its hour: a day named in another entry is that of what is told there.
    """
    entries = _entries(doc)
    own = {_entry(doc, entries, word) for word in words}
    logged = len(entries) >= _LOG and None not in own

    def is_barred(candidate: Candidate) -> bool:
        timex = candidate.timex
        if timex is None:
            return False
        if status == "cancelled" and is_put_off_to(doc, timex):
            return True
        return logged and _entry(doc, entries, timex.start) not in {*own, None}

    return is_barred


def is_put_off_to(doc: Doc, timex: TimexMention) -> bool:
    """Whether something is put off to it: "renvoyée à lundi", "a glissé au 26"."""
    before = [t.lower_ for t in doc[max(0, timex.start - _NEAR) : timex.start + 1]]
    links = judge_words("put_off_to")
    for place, word in enumerate(before[:-1]):
        if word.startswith(judge_words("put_off")) and all(w in links for w in before[place + 1 : -1]):
            return place + 1 < len(before) - 1 or before[-1] in links
    return False


def _entries(doc: Doc) -> list[tuple[int, int]]:
    """The lines that open with an hour of the clock, as offsets of the text."""
    return [match.span() for match in _hour().finditer(text_of(doc))]


def _entry(doc: Doc, entries: Sequence[tuple[int, int]], token: int) -> int | None:
    """The number of the entry that a token stands in."""
    place = doc[token].idx
    number = bisect_right(entries, place, key=lambda entry: entry[0]) - 1
    return number if number >= 0 and place < entries[number][1] else None


@cache
def _hour() -> re.Pattern[str]:
    return re.compile(r"^[^\w\n]*\d{1,2} ?[hH:] ?(?:\d{2})? ?[-\u2013\u2014:.|][^\n]*", re.MULTILINE)
