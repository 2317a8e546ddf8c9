"""Surface forms of topics (`vocabulary/topic_forms.toml`), the longest form at a place winning over those inside it."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import ahocorasick_rs

from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from entrevue.loaders.gazetteer.folding import Folded

_NONE = "none"
_GAP = " .. "
_GROUP = re.compile(r"\(([^()]*)\)")
_BETWEEN = r"(?:,? [^\W\d]\w*){0,6}?,? "  # at most six words, within one clause


@dataclass(frozen=True, slots=True)
class TopicReference:
    """A form of the topic `code` at `start:end` of the folded text."""

    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class _Form:
    """A form's topic; `open` if any ending may follow; `rest` must be found after the gap, where there is one."""

    code: str
    open: bool
    rest: re.Pattern[str] | None


def topic_references(folded: Folded) -> list[TopicReference]:
    """Return the topics' forms in the order of the text; a form of several topics gives each."""
    found = sorted(_matches(folded.text), key=lambda r: (r.start, -r.end))
    kept: list[TopicReference] = []
    end = start = -1
    for reference in found:
        if reference.start < end and (reference.start, reference.end) != (start, end):
            continue
        start, end = reference.start, reference.end
        kept.append(reference)
    return [r for r in dict.fromkeys(kept) if r.code != _NONE]


def _matches(text: str) -> Iterator[TopicReference]:
    automaton, forms = _index()
    for number, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        if start and text[start - 1].isalnum():
            continue
        for form in forms[number]:
            stop = end
            if form.open:
                while stop < len(text) and text[stop].isalnum():
                    stop += 1
            elif stop < len(text) and text[stop].isalnum():
                continue
            if form.rest:
                rest = form.rest.match(text, stop)
                if not rest:
                    continue
                stop = rest.end()
            yield TopicReference(start, stop, form.code)


@cache
def _index() -> tuple[ahocorasick_rs.AhoCorasick, list[list[_Form]]]:
    forms: dict[str, list[_Form]] = {}
    for code, entry in read_table("topic_forms").items():
        for pattern in entry["forms"]:
            head, _, tail = pattern.partition(_GAP)
            rest = re.compile(f"{_BETWEEN}(?:{'|'.join(map(_as_regex, expand(tail)))})") if tail.strip() else None
            for phrase in expand(head):
                form = _Form(code, phrase.endswith("*"), rest)
                forms.setdefault(fold_phrase(phrase.rstrip("*")), []).append(form)
    return ahocorasick_rs.AhoCorasick(list(forms)), list(forms.values())


def _as_regex(phrase: str) -> str:
    literal = re.escape(fold_phrase(phrase.rstrip("*")))
    return literal + (r"\w*" if phrase.endswith("*") else r"(?!\w)")


def expand(pattern: str) -> list[str]:
    """Return the phrases that a pattern with alternatives stands for, innermost groups first.

    >>> expand("trafic(s|) d'(armes|êtres humains)")
    ["trafics d'armes", "trafics d'êtres humains", "trafic d'armes", "trafic d'êtres humains"]
    """
    match = _GROUP.search(pattern)
    if not match:
        return [" ".join(pattern.split())]
    before, after = pattern[: match.start()], pattern[match.end() :]
    parts = (expand(f"{before}{choice}{after}") for choice in match[1].split("|"))
    return list(dict.fromkeys(itertools.chain.from_iterable(parts)))
