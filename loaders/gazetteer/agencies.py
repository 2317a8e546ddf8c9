"""Mentions of public bodies, each tied to one body of the article.

Three sources, in this order: the acronyms that the text itself introduces, the listed bodies, and the patterns of
`bodies`. A form that several states' bodies share ("DGSN") takes the state beside it, else the nearest one before it in
its sentence, else the one that the article names most.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from entrevue.loaders.gazetteer.acronyms import acronym_after, acronym_before
from entrevue.loaders.gazetteer.bodies import Body, Context, forces, headed_bodies, ministries
from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.loaders.gazetteer.listed import Form, listed_forms, reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from entrevue.loaders.gazetteer.cities import CityReference
    from entrevue.loaders.gazetteer.countries import Nationality
    from entrevue.loaders.gazetteer.folding import Folded

_SENTENCE_END = re.compile(r"[.!?] |\n")
_OF_STATE = re.compile(r" \(?(?:de la|de l|des|du|de|d|en|au|aux)? ?")
_AT_CITY = re.compile(r",? (?:a|de) ")
_CAPITALS = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class AgencyReference:
    """A public body named at `start:end` of the folded text; mentions of one body share `key`.

    `short` marks an acronym; `nationality` is where an adjective of nationality stands inside a proper name.
    """

    start: int
    end: int
    key: str
    country: str | None
    kind: str
    short: bool
    rule: str


def agency_references(
    folded: Folded, states: Sequence[Nationality], cities: Sequence[CityReference]
) -> list[AgencyReference]:
    """Return the mentions of public bodies in the order of the text; none lies within another."""
    clues = _Clues.of(folded, states, cities)
    groups: dict[tuple[int, int], list[Form]] = defaultdict(list)
    for match in listed_forms().longest_matches(folded):
        groups[match.start, match.end].append(match.value)
    found = [_listed(clues, start, end, forms_) for (start, end), forms_ in groups.items() if forms_[0].key]
    proper = {r.start for r in found if not r.short}
    context = Context.of(folded, states, cities, proper)
    alone = list(forces(context))
    context = replace(context, listed=proper | {b.start for b in alone if b.rule == "force-alone"})
    patterns = [*ministries(context), *alone, *headed_bodies(context)]
    found += [_open(clues, body) for body in patterns]
    named = _longest(found)
    named, learnt = _with_acronyms(folded, named)
    kept = [r for r in named if not r.short or r.key in learnt.values() or _is_sure(clues, r, named)]
    kept += _repeated(folded, learnt, kept)
    return sorted(_longest(kept), key=lambda r: r.start)


@dataclass(frozen=True, slots=True)
class _Clues:
    """The states and cities of a text in the order of their places, and how often each state is meant."""

    folded: Folded
    places: tuple[tuple[int, int, str, bool], ...]
    counts: Counter[str]

    @classmethod
    def of(cls, folded: Folded, states: Iterable[Nationality], cities: Iterable[CityReference]) -> _Clues:
        places = [(s.start, s.end, s.code, True) for s in states]
        places += [(c.start, c.end, c.city.country, False) for c in cities]
        counts = Counter({code: 0 for _, _, code, _ in places})
        for _, _, code, state in places:
            counts[code] += 3 if state else 1
        return cls(folded, tuple(sorted(places)), counts)

    def beside(self, start: int, end: int) -> str | None:
        """Return the state right after the phrase ("DGSN algérienne", "du Niger", "(Maroc)", "à Rabat")."""
        text = self.folded.text
        for at, _, code, state in self.places:
            if start < at < end and state:
                return code
            if end < at <= end + 8:
                link = _OF_STATE if state else _AT_CITY
                if (match := link.match(text, end)) and match.end() == at:
                    return code
        return None

    def near(self, at: int, candidates: Sequence[str]) -> str | None:
        """Return the candidate named last before `at` in its sentence, else first after it, else most often."""
        text = self.folded.text
        begin = max((m.end() for m in _SENTENCE_END.finditer(text, max(0, at - 400), at)), default=max(0, at - 400))
        stop = match.start() if (match := _SENTENCE_END.search(text, at)) else len(text)
        before = [code for start, _, code, _ in self.places if begin <= start < at and _allowed(code, candidates)]
        if before:
            return before[-1]
        after = [code for start, _, code, _ in self.places if at <= start < stop and _allowed(code, candidates)]
        if after and candidates:
            return after[0]
        ranked = [code for code, _ in self.counts.most_common() if _allowed(code, candidates)]
        return ranked[0] if ranked else None


def _allowed(code: str, candidates: Sequence[str]) -> bool:
    return not candidates or code in candidates


def _listed(clues: _Clues, start: int, end: int, forms_: Sequence[Form]) -> AgencyReference:
    """Choose among the bodies that share a form."""
    states = {f.country: f for f in reversed(forms_) if f.country}
    form = forms_[0]
    if len(states) > 1:
        beside = clues.beside(start, end)
        code = beside if beside in states else clues.near(start, tuple(states))
        form = states.get(code or "", form)
    elif forms_[0].country and not forms_[0].short and (beside := clues.beside(start, end)) and beside != form.country:
        # a long form listed for one state, here with another's nationality: a body of the same name
        form = replace(form, key=f"{beside}:{fold_phrase(form.written)}", country=beside)
    return AgencyReference(start, end, form.key, form.country, form.kind, form.short, "listed")


def _open(clues: _Clues, body: Body) -> AgencyReference:
    code = body.country or clues.beside(body.start, body.end) or clues.near(body.start, ())
    return AgencyReference(body.start, body.end, f"{code}:{body.stem}", code, body.kind, short=False, rule=body.rule)


def _longest(references: Iterable[AgencyReference]) -> list[AgencyReference]:
    """Drop what lies within a longer mention; of two at one place the first given (a listed body) stays."""
    ordered = sorted(references, key=lambda r: (r.start, -r.end))
    kept: list[AgencyReference] = []
    for reference in ordered:
        if not kept or reference.start >= kept[-1].end:
            kept.append(reference)
    return kept


def _with_acronyms(folded: Folded, named: list[AgencyReference]) -> tuple[list[AgencyReference], dict[str, str]]:
    """Tie each long form to the acronym that the text gives it; return the mentions and acronym → key."""
    text = folded.original
    learnt: dict[str, str] = {}
    joined: dict[str, str] = {}
    by_start = {folded.span(r.start, r.end)[0]: r for r in named}
    for reference in named:
        if reference.short:
            continue
        start, end = folded.span(reference.start, reference.end)
        span = acronym_after(text, end, text[start:end]) or acronym_before(text, start, text[start:end])
        if not span:
            continue
        other = by_start.get(span[0])
        if other and other.key != reference.key:
            # the pattern's long form is a listed body by its acronym; of two listed ones the long form decides
            if reference.rule == "listed":
                joined[other.key] = reference.key
            else:
                joined[reference.key] = other.key
        learnt[text[slice(*span)]] = joined.get(reference.key, reference.key)
    by_key = {r.key: r for r in named}
    out = []
    for reference in named:
        target = by_key.get(joined.get(reference.key, ""))
        out.append(
            replace(reference, key=target.key, country=target.country, kind=target.kind) if target else reference
        )
    return out, learnt


def _repeated(folded: Folded, learnt: dict[str, str], kept: Sequence[AgencyReference]) -> Iterator[AgencyReference]:
    """Yield the acronyms that the text introduced, wherever they stand."""
    by_key = {r.key: r for r in kept}
    starts = {offset: at for at, offset in enumerate(folded.offsets)} if learnt else {}
    for short, key in learnt.items():
        body = by_key.get(key)
        for match in re.finditer(rf"(?<![\w-]){re.escape(short)}(?![\w-])", folded.original):
            if body and match.start() in starts and match.end() - 1 in starts:
                start, end = starts[match.start()], starts[match.end() - 1] + 1
                yield replace(body, start=start, end=end, short=True, rule="acronym")


def _is_sure(clues: _Clues, reference: AgencyReference, named: Sequence[AgencyReference]) -> bool:
    """Whether an acronym is the body: international, famous, its state or long form named, and no word in a headline."""
    start, end = clues.folded.span(reference.start, reference.end)
    written = clues.folded.original[start:end]
    if written in reading("words") and _among_capitals(clues.folded.original, start, end):
        return False
    if reference.country is None or written in reading("famous") or clues.counts[reference.country]:
        return True
    return any(r.key == reference.key and not r.short for r in named)


def _among_capitals(text: str, start: int, end: int) -> bool:
    line = text[text.rfind("\n", 0, start) + 1 : start] + text[end : (text.find("\n", end) + 1 or len(text) + 1) - 1]
    words = _CAPITALS.findall(line)
    return len(words) > 1 and sum(w.isupper() for w in words) > len(words) / 2
