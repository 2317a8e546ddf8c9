"""Mentions of public bodies, each tied to one body of the article.

Three sources: the listed bodies, the constructions of `ministries`, `heads` and `forces`, and the acronyms that a text
introduces. A name that several states' bodies share ("DGSN", "gendarmerie nationale") takes the state beside it; where
none stands there, the state that the same name has elsewhere in the article, else the nearest before it, else the one
that the article names most.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from entrevue.loaders.gazetteer.bare_acronyms import bare_acronyms
from entrevue.loaders.gazetteer.bodies import Body, Context, phrases
from entrevue.loaders.gazetteer.brief import brief_names
from entrevue.loaders.gazetteer.clues import Clues
from entrevue.loaders.gazetteer.forces import forces, is_common, lone_forces, states_with
from entrevue.loaders.gazetteer.heads import headed_bodies
from entrevue.loaders.gazetteer.introductions import introduced_acronyms, repeated_acronyms
from entrevue.loaders.gazetteer.links import OF
from entrevue.loaders.gazetteer.listed import Form, form_of_state, listed_forms, reading
from entrevue.loaders.gazetteer.ministries import ministries
from entrevue.loaders.gazetteer.namings import one_body
from entrevue.loaders.gazetteer.posts import is_chiefs_staff, is_mandate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from entrevue.loaders.gazetteer.cities import CityReference
    from entrevue.loaders.gazetteer.countries import Nationality
    from entrevue.loaders.gazetteer.folding import Folded

P = TypeVar("P", "CityReference", "Nationality")

# French says "l'Otan", but no article before a person's name; behind a long form, "(Otan)".
_ARTICLE = re.compile(r"(?:(?<!\w)(?:la|le|l|du|au) |\()$")
_LINK = re.compile(rf" {OF} $")
_CAPITALS = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class AgencyReference:
    """A public body at `start:end` of the folded text; mentions of one body share `key`; `short` is an acronym."""

    start: int
    end: int
    key: str
    country: str | None
    kind: str
    short: bool
    rule: str


@dataclass(frozen=True, slots=True)
class _Name:
    """A name before its state is known.

    `stem` is the name without nationality; `candidates` are the states that have such a body, empty for any; `sure` is
    the state that the words themselves give; `form` the vocabulary's entry, if any.
    """

    start: int
    end: int
    stem: str
    kind: str
    rule: str
    sure: str | None
    candidates: tuple[str, ...]
    form: Form | None


def agency_references(
    folded: Folded,
    states: Sequence[Nationality],
    cities: Sequence[CityReference],
    proper_ranges: Sequence[tuple[int, int]] | None = None,
) -> list[AgencyReference]:
    """Return the mentions of public bodies in the order of the text; none lies within another.

    Only the states and cities within `proper_ranges` (None: anywhere) tell whose a shared name is.
    """
    clues = Clues.of(folded, _within(states, proper_ranges), _within(cities, proper_ranges))
    listed = _listed_names(clues)
    proper = {n.start for n in listed if n.form and not n.form.short}
    everywhere = Context.of(folded, states, cities, {n.start for n in listed})
    bodies = [*forces(everywhere), *bare_acronyms(everywhere)]
    proper |= {b.start for b in bodies if b.rule == "force-alone"}
    context = Context.of(folded, states, cities, proper)
    bodies += [*ministries(context), *(b for b in headed_bodies(context) if not _is_organ(folded, b, listed))]
    names = _without_inner([*listed, *(_named(clues, body, listed) for body in bodies)])
    elsewhere = {n.stem: n.sure for n in names if n.sure}
    for name in names:
        if (
            name.stem not in elsewhere
            and not _is_supranational(name)
            and (code := clues.near(name.start, name.candidates))
        ):
            elsewhere[name.stem] = code
    named = one_body(folded, [_reference(name, elsewhere) for name in names])
    named, learnt = introduced_acronyms(folded, named, ((p[0], p[1]) for p in clues.places))
    kept = [r for r in named if not r.short or r.key in learnt.values() or _is_body(clues, r, named)]
    kept += repeated_acronyms(folded, learnt, kept)
    kept += [
        AgencyReference(start, end, key, None, "organisation", short=False, rule="brief")
        for start, end, key in brief_names(folded, {r.key for r in kept})
    ]
    return _apart(kept)


def _within(places: Sequence[P], ranges: Sequence[tuple[int, int]] | None) -> list[P]:
    return [p for p in places if ranges is None or any(start <= p.start < end for start, end in ranges)]


def _listed_names(clues: Clues) -> list[_Name]:
    """Read the listed bodies; a form that several states share has all of them as candidates."""
    groups: dict[tuple[int, int], list[Form]] = defaultdict(list)
    for match in listed_forms().longest_matches(clues.folded):
        groups[match.start, match.end].append(match.value)
    names = _seated_names(clues, groups)
    seated = {name.start for name in names}
    for (start, end), forms in ((place, forms) for place, forms in groups.items() if place[0] not in seated):
        first, stem = _likeliest(forms, clues), clues.folded.text[start:end]
        if not first.key or (first.spoken and not _ARTICLE.search(clues.folded.text, max(0, start - 4), start)):
            continue
        if not first.short and _is_no_name(clues.folded, start, end):
            continue
        candidates = tuple(dict.fromkeys(f.country for f in forms if f.country))
        plain = not first.short and clues.folded.original[slice(*clues.folded.span(start, end))].islower()
        if plain and candidates and not any(clues.counts[code] for code in candidates):
            continue  # a common noun: "les forces de sécurité intérieure" of a state that has no body of that name
        beside = clues.beside(start, end) if first.country else None
        if stem in lone_forces():
            names.append(_Name(start, end, stem, first.kind, "force-alone", beside, _present(clues, stem), first))
            continue
        if stem in phrases("forces", "shared") and not any(clues.counts[code] for code in candidates):
            names.append(_Name(start, end, stem, first.kind, "listed", beside, (), None))
            continue
        if len(candidates) == 1:
            beside = candidates[0] if first.short or not beside else beside
        elif beside not in candidates:
            beside = None
        names.append(_Name(start, end, stem, first.kind, "listed", beside, candidates, first))
    return names


def _seated_names(clues: Clues, groups: Mapping[tuple[int, int], Sequence[Form]]) -> list[_Name]:
    """Read the bodies of which each town has its own, with the town, unless an acronym stands for the one meant."""
    words = reading("seated")
    brief = {form.key for forms in groups.values() for form in forms if form.short and form.written not in words}
    return [
        _Name(start, seat[0], clues.folded.text[start : seat[0]], f.kind, "listed", f.country and seat[1], (), None)
        for (start, end), forms in groups.items()
        if (f := _likeliest(forms, clues)).written in words and f.key not in brief and (seat := clues.seat(end))
    ]


def _is_no_name(folded: Folded, start: int, end: int) -> bool:
    """Whether a listed name is a minister's mandate there, a chief's staff or, of a force, part of a common noun."""
    if is_mandate(folded, start) or is_chiefs_staff(folded, start, end):
        return True
    return folded.text[start:end] in lone_forces() and is_common(folded, start)


def _likeliest(forms: Sequence[Form], clues: Clues) -> Form:
    """Return the form listed first, but an international body's where the article names no state with such a body."""
    if forms[0].country and not any(f.country and clues.counts[f.country] for f in forms):
        return next((f for f in forms if f.country is None), forms[0])
    return forms[0]


def _named(clues: Clues, body: Body, listed: Sequence[_Name]) -> _Name:
    """Give a body the state of its words, of the one beside it, or of the one listed body that is part of its name."""
    inner = [n.candidates[0] for n in listed if body.start < n.start and n.end <= body.end and len(n.candidates) == 1]
    sure = body.country or next(iter(inner), None) or clues.beside(body.start, body.end)
    candidates = () if sure else _present(clues, body.stem)
    return _Name(body.start, body.end, body.stem, body.kind, body.rule, sure, candidates, None)


def _is_organ(folded: Folded, body: Body, listed: Sequence[_Name]) -> bool:
    """Whether a body read by its head is but an organ of a listed one: "le Secrétariat général d'Interpol"."""
    inner = next((n for n in listed if body.start < n.start < body.end), None)
    head = folded.text[body.start : inner.start] if inner else ""
    return _LINK.sub("", head) in phrases("heads", "organs")


def _is_supranational(name: _Name) -> bool:
    """Whether a body read by its head is one of several states: "Organisation des gendarmes africains"."""
    tail = next((t for t in phrases("heads", "supranational") if name.stem.endswith(f" {t}")), None)
    return name.rule == "head" and tail is not None


def _present(clues: Clues, stem: str) -> tuple[str, ...]:
    """Return the states that have such a force and that the article names, not only as those of envoys and guests."""
    at_home = clues.at_home
    return tuple(code for code in states_with(stem) if code in at_home)


def _reference(name: _Name, elsewhere: dict[str, str]) -> AgencyReference:
    """Choose the state, and the listed body of that state where there is one."""
    form = name.form
    if form and form.country is None:
        return AgencyReference(name.start, name.end, form.key, None, form.kind, form.short, name.rule)
    code = name.sure or elsewhere.get(name.stem) or next(iter(name.candidates), None)
    known = form_of_state(name.stem, code) if code else None
    short = bool(form and form.short)
    if known:
        return AgencyReference(name.start, name.end, known.key, code, known.kind, short, name.rule)
    return AgencyReference(name.start, name.end, f"{code}:{name.stem}", code, name.kind, short, name.rule)


def _without_inner(names: Iterable[_Name]) -> list[_Name]:
    """Drop the names that lie within a longer one; of two at one place the first given (a listed body) stays."""
    kept: list[_Name] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def _apart(references: Iterable[AgencyReference]) -> list[AgencyReference]:
    kept: list[AgencyReference] = []
    for reference in sorted(references, key=lambda r: (r.start, -r.end)):
        if not kept or reference.start >= kept[-1].end:
            kept.append(reference)
    return kept


def _is_body(clues: Clues, reference: AgencyReference, named: Sequence[AgencyReference]) -> bool:
    """Whether an acronym is the body: international, famous, its state or long form named, no word of a headline."""
    start, end = clues.folded.span(reference.start, reference.end)
    written = clues.folded.original[start:end]
    if written in reading("words") and _among_capitals(clues.folded.original, start, end):
        return False
    if reference.country is None or written in reading("famous") or clues.counts[reference.country]:
        return True
    return any(r.key == reference.key and not r.short for r in named)


def _among_capitals(text: str, start: int, end: int) -> bool:
    """Whether the rest of the line is mostly in capitals."""
    stop = text.find("\n", end)
    rest = text[text.rfind("\n", 0, start) + 1 : start] + text[end : len(text) if stop < 0 else stop]
    words = _CAPITALS.findall(rest)
    return len(words) > 1 and sum(w.isupper() for w in words) > len(words) / 2
