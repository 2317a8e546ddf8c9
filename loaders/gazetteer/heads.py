"""Bodies that no list holds, by a head with a capital and what it is for: "Office central de police judiciaire"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from entrevue.loaders.gazetteer.acronyms import acronym_after, end_before_acronym
from entrevue.loaders.gazetteer.bodies import Body, phrases, word_set
from entrevue.loaders.gazetteer.complements import COMPLEMENT, adjectives_end, complements_end
from entrevue.loaders.gazetteer.phrases import PhraseIndex
from entrevue.loaders.gazetteer.posts import commands, is_chiefs_staff, is_portfolio, serves
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from entrevue.loaders.gazetteer.bodies import Context

_DEFINITE = re.compile(r"(?<!\w)(?:la|le|l) $")
_LONGEST = 120  # characters of a body's name before the acronym in brackets
_SENTENCE_START = re.compile(r"(?:^|[.!?\n\u00bb:] ?|\. « ?)$")


def headed_bodies(context: Context) -> Iterator[Body]:
    """Read "Office central de lutte contre la corruption": a head with a capital, what qualifies it, its field."""
    folded, text = context.folded, context.folded.text
    field, foreign, news = (word_set("heads", key) for key in ("field", "foreign", "news"))
    single = phrases("heads", "single")
    grades = tuple(f"{grade} " for grade in phrases("heads", "grades"))
    for match in _head_index().longest_matches(folded):
        if match.start in context.listed or is_portfolio(folded, match.start) or text[: match.start].endswith(grades):
            continue
        head, served = text[match.start : match.end], serves(folded, match.start)
        capital = context.is_capital(match.start)
        if is_chiefs_staff(folded, match.start, match.end):
            continue
        if head in phrases("heads", "commands") and (not capital or _completed_by(context, match.end)):
            continue
        if not capital and (head in phrases("heads", "sent") or _sent_by(context, match.end)):
            continue
        definite = head in phrases("heads", "definite") and _DEFINITE.search(
            text[max(0, match.start - 4) : match.start]
        )
        if not (served or capital or definite) and "(" not in text[match.end : match.end + _LONGEST]:
            continue
        end = adjectives_end(context, match.end, nationality=True)
        named = end
        end = _to_acronym(context, match.start, complements_end(context, end, field))
        parts = text[match.end : end].split()
        words = set(parts)
        acronym = bool(acronym_after(folded.original, folded.offsets[end - 1] + 1, text[match.start : end]))
        known = bool(words & field)
        first = bool(_SENTENCE_START.search(text[max(0, match.start - 4) : match.start]))
        if not (capital or (known and (acronym or served or (definite and end > named)))):
            continue
        enough = {
            "strong": end > named or acronym,
            "weak": acronym or (known and (end > named or served) and not first),
            "field_only": known and (acronym or ((end > named or (head in single and served)) and not first)),
            "acronym_only": acronym and known,
        }
        directed = capital and commands(folded, match.start) and head not in phrases("heads", "political")
        joined = known and any(one in news and other == "et" for one, other in pairwise(parts))
        other = words & foreign or (words & news and not joined)
        if (directed or enough[match.value]) and end > match.end and not other:
            state = next((s for at, s in context.states.items() if match.end < at < end), None)
            stem = text[match.start : end]
            if state is None and (state := context.adjective_at(end)):
                end = state.end
            yield Body(match.start, end, stem, "organisation", state.code if state else None, "head")


def _to_acronym(context: Context, start: int, end: int) -> int:
    """Return where the name at `start:end` ends, with what its acronym in brackets shows to be part of it."""
    folded = context.folded
    first, last = folded.span(start, end)
    stop = end_before_acronym(folded.original, first, last)
    return end if stop == last else bisect_left(folded.offsets, stop)


def _sent_by(context: Context, at: int) -> bool:
    """Whether a listed body completes what ends at `at`: "une mission de l'OIM" is no body of its own."""
    body = _completed_by(context, at)
    return body is not None and context.is_capital(body)


def _completed_by(context: Context, at: int) -> int | None:
    """Return where the listed body or force begins that completes what ends at `at`."""
    match = COMPLEMENT.match(context.folded.text, at)
    return match.start(1) if match and match.start(1) in context.listed else None


@cache
def _head_index() -> PhraseIndex[str]:
    heads: dict[str, Any] = read_table("bodies")["heads"]
    return PhraseIndex(
        (head.lower(), sort) for sort in ("strong", "weak", "field_only", "acronym_only") for head in heads[sort]
    )
