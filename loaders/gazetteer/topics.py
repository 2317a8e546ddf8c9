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
    from collections.abc import Iterable, Iterator

    from entrevue.loaders.gazetteer.folding import Folded

_NONE = "none"
_POST = 120  # characters before a topic in which a post may begin
_GAP = re.compile(r" (\.\.\.?) ")
_GROUP = re.compile(r"\(([^()]*)\)")
# at most six words, or twelve, within one clause
_BETWEEN = {"..": r"(?:,? [^\W\d]\w*){0,6}?,? ", "...": r"(?:,? [^\W\d]\w*){0,12}?,? "}


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
    """Return the topics' forms in the order of the text; a form of several topics gives each.

    What a post is called is not what the text speaks of: "directeur de la surveillance des frontières" gives none.
    """
    found = list(_matches(folded.text))
    barred = [r for r, _ in found if r.code == _NONE]
    found = [
        (r, gap) for r, gap in found if r.code != _NONE and not any(n.start < r.end and r.start < n.end for n in barred)
    ]
    kept = [r for r, gap in found if gap] + _longest(r for r, gap in found if not gap)
    posts = _posts()
    kept = [r for r in kept if not posts.search(folded.text, max(0, r.start - _POST), r.start)]
    return sorted(dict.fromkeys(kept), key=lambda r: (r.start, r.end))


def _longest(references: Iterable[TopicReference]) -> list[TopicReference]:
    """Drop what a longer form covers; what stands in the gap of a form with one is not covered by it."""
    kept: list[TopicReference] = []
    for reference in sorted(references, key=lambda r: (r.start, -r.end)):
        last = kept[-1] if kept else None
        if last and reference.start < last.end and (reference.start, reference.end) != (last.start, last.end):
            continue
        kept.append(reference)
    return kept


@cache
def _posts() -> re.Pattern[str]:
    """Return the expression of a post's beginning, up to a topic: "directeur general de la migration et de la "."""
    reading = read_table("topic_posts")
    offices = "|".join(fold_phrase(w) for w in reading["offices"])
    qualities = "|".join(fold_phrase(w) for w in reading["qualities"])
    link = r"(?:de la|de l|des|du|de|d|a la|a l|aux|au|contre (?:la|le|les|l)|pour (?:la|le|les|l))"
    charged = rf"(?:en charge {link}|chargee?s? {link}|{link})"
    part = rf"{charged} (?:\w+ )(?:(?:{qualities}) )?"
    return re.compile(rf"(?<!\w)(?:{offices}) (?:(?:{qualities}) )*(?:{part}){{0,2}}(?:et )?{charged} $")


def _matches(text: str) -> Iterator[tuple[TopicReference, bool]]:
    """Yield every form at every place, and whether it has a gap."""
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
            yield TopicReference(start, stop, form.code), form.rest is not None


@cache
def _index() -> tuple[ahocorasick_rs.AhoCorasick, list[list[_Form]]]:
    forms: dict[str, list[_Form]] = {}
    for code, entry in read_table("topic_forms").items():
        for pattern in entry["forms"]:
            head, gap, tail = (*_GAP.split(pattern, maxsplit=1), "", "")[:3]
            rest = re.compile(f"{_BETWEEN[gap]}(?:{'|'.join(map(_as_regex, expand(tail)))})") if tail.strip() else None
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
