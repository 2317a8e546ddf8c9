"""Surface forms of topics (`vocabulary/topic_forms.toml`), the longest form at a place winning over those inside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, get_args

import ahocorasick_rs

from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.loaders.gazetteer.posts import is_portfolio, qualities
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from entrevue.loaders.gazetteer.folding import Folded

Kind = Literal["forms", "bodies", "general", "allusions"]
_NONE = "none"
_POST = 120  # characters before a topic in which a post may begin
_PARTICIPLE = re.compile(r"[éÉ][eE]?[sS]?$")
_GAP = re.compile(r" (\.\.\.?|!) ")
# at most six words, or twelve, within one clause
_BETWEEN = {"..": r"(?:,? [^\W\d]\w*){0,6}?,? ", "...": r"(?:,? [^\W\d]\w*){0,12}?,? "}


@dataclass(frozen=True, slots=True)
class TopicReference:
    """A form of the topic `code` at `start:end` of the folded text.

    Of the `kind` "bodies", a body's name may be it ("DEA"); of "general", the article's field decides what it means
    ("coopération"); "allusions" are words of the field that name no topic ("la réunion des chefs de police").
    """

    start: int
    end: int
    code: str
    kind: Kind = "forms"


@dataclass(frozen=True, slots=True)
class _Form:
    """A form's topic; `open` if any ending may follow; `rest`, an expression, must come next, `gap` if after words.

    `participle` if it ends in an accented letter; `last` are the beginnings of what `rest` ends with.
    """

    code: str
    participle: bool
    open: bool
    rest: str
    last: tuple[str, ...]
    gap: bool
    kind: Kind


def topic_references(folded: Folded) -> list[TopicReference]:
    """Return the topics' forms in the order of the text; a form of several topics gives each.

    What a post is called is not what the text speaks of: "directeur de la surveillance des frontières" gives none.
    """
    found = list(_matches(folded))
    barred = [r for r, _ in found if r.code == _NONE]
    found = [
        (r, gap) for r, gap in found if r.code != _NONE and not any(n.start < r.end and r.start < n.end for n in barred)
    ]
    whole = [r for r, gap in found if not gap]
    kept = [r for r, gap in found if gap]
    for kinds in (("forms", "general"), ("bodies",), ("allusions",)):
        kept += _longest(r for r in whole if r.kind in kinds)
    posts, nonetheless = _posts(), read_table("topic_posts")["nonetheless"]
    kept = [
        r
        for r in kept
        if r.kind == "bodies"
        or r.code in nonetheless
        or not (posts.search(folded.text, max(0, r.start - _POST), r.start) or _in_portfolio(folded, r.start))
    ]
    return sorted(dict.fromkeys(kept), key=lambda r: (r.start, r.end))


def _in_portfolio(folded: Folded, at: int) -> bool:
    """Whether a capital goes on with a portfolio: "ministre des Affaires étrangères et de la Coopération"."""
    return folded.original[folded.offsets[at]].isupper() and is_portfolio(folded, at)


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
    """Return the expression of a post's beginning, up to a topic: "directeur general de la migration et de la ".

    A charge in apposition ("le général X, chargé des frontières") is a post too.
    """
    reading = read_table("topic_posts")
    offices = "|".join(fold_phrase(w) for w in reading["offices"])
    link = r"(?:de la|de l|des|du|de|d|a la|a l|aux|au|contre (?:la|le|les|l)|pour (?:la|le|les|l))"
    charged = rf"(?:en charge {link}|chargee?s? {link}|{link})"
    part = rf"{charged} (?:\w+ )(?:(?:{qualities()}) )?"
    office = rf"(?<!\w)(?:{offices}) (?:(?:{qualities()}) )*(?:{part}){{0,2}}(?:et )?{charged} "
    return re.compile(rf"(?:{office}|, chargee?s? {link} (?:questions |affaires |dossiers )?)$")


def _matches(folded: Folded) -> Iterator[tuple[TopicReference, bool]]:
    """Yield every form at every place, and whether it has a gap.

    An accent at the end that the form has not makes a participle of another word: "hommes armés" have no "armes".
    """
    automaton, forms = _index()
    text = folded.text
    for number, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        if start and text[start - 1].isalnum():
            continue
        participle = _is_participle(folded, end)
        for form in forms[number]:
            if participle and not form.participle and not form.open:
                continue
            if (stop := _end(text, form, end)) is not None:
                yield TopicReference(start, stop, form.code, form.kind), form.gap


def _end(text: str, form: _Form, end: int) -> int | None:
    """Where a form whose beginning ends before `end` ends itself; None where something else stands there."""
    if form.open:
        while end < len(text) and text[end].isalnum():
            end += 1
    elif end < len(text) and text[end].isalnum():
        return None
    if not form.rest:
        return end
    if form.last and all(text.find(word, end) < 0 for word in form.last):
        return None  # most second parts are not in the article at all
    rest = _compiled(form.rest).match(text, end)
    return rest.end() if rest else None


@cache
def _index() -> tuple[ahocorasick_rs.AhoCorasick, list[list[_Form]]]:
    forms: dict[str, list[_Form]] = {}
    for code, entry in read_table("topic_forms").items():
        for pattern, kind in ((p, k) for k in get_args(Kind) for p in entry.get(k, ())):
            head, *tail = _GAP.split(pattern)
            rest, last = _rest(tail), _last(tail)
            for phrase in expand(head):
                gap = bool(tail) and "!" not in tail
                words = phrase.rstrip("*").rstrip()
                participle, endless = _PARTICIPLE.search(words) is not None, phrase.endswith("*")
                form = _Form(code, participle, endless, rest, last, gap, kind)
                forms.setdefault(fold_phrase(words), []).append(form)
    return ahocorasick_rs.AhoCorasick(list(forms)), list(forms.values())


def _is_participle(folded: Folded, end: int) -> bool:
    """Whether the word that ends before `end` does so in an accented letter: "armé", "armées"."""
    first = folded.offsets[max(0, end - 4)]
    return _PARTICIPLE.search(folded.original[first : folded.offsets[end - 1] + 1]) is not None


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    """Compile when a form's beginning is first met, since most never are."""
    return re.compile(expression)


def _rest(parts: list[str]) -> str:
    """Return the expression of what follows a form's first part, signs and parts in turn; "!" says what must not."""
    signed = zip(parts[::2], parts[1::2], strict=True)
    choices = ((sign, f"(?:{'|'.join(map(_as_regex, expand(part)))})") for sign, part in signed)
    return "".join(f"(?! {choice})" if sign == "!" else _BETWEEN[sign] + choice for sign, choice in choices)


def _last(parts: list[str]) -> tuple[str, ...]:
    """Return the beginnings that the last part required can have."""
    required = [part for sign, part in zip(parts[::2], parts[1::2], strict=True) if sign != "!"]
    return tuple(fold_phrase(phrase.rstrip("*")) for part in required[-1:] for phrase in expand(part))


def _as_regex(phrase: str) -> str:
    literal = re.escape(fold_phrase(phrase.rstrip("*")))
    return literal + (r"\w*" if phrase.endswith("*") else r"(?!\w)")


def expand(pattern: str) -> list[str]:
    """Return the phrases that a pattern with alternatives stands for, in their order.

    >>> expand("trafic(s|) d'(armes|êtres humains)")
    ["trafics d'armes", "trafics d'êtres humains", "trafic d'armes", "trafic d'êtres humains"]
    """
    choices, _ = _alternatives(pattern, 0)
    return list(dict.fromkeys(" ".join(phrase.split()) for phrase in choices))


def _alternatives(pattern: str, at: int) -> tuple[list[str], int]:
    """Read alternatives from `at` to the group's end: their phrases, and where the group ends."""
    done: list[str] = []
    phrases = [""]
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            done += phrases
            phrases = [""]
            at += 1
        elif pattern[at] == "(":
            inner, end = _alternatives(pattern, at + 1)
            phrases = [before + choice for before in phrases for choice in inner]
            at = end + 1
        else:
            run = re.match(r"[^()|]+", pattern[at:])
            text = run[0] if run else ""
            phrases = [before + text for before in phrases]
            at += len(text)
    return done + phrases, at
