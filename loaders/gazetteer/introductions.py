"""Acronyms that the article introduces beside a body's long form, tied to that body wherever they stand again."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.gazetteer.acronyms import abbreviates, acronym_after, acronym_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from entrevue.loaders.gazetteer.agencies import AgencyReference
    from entrevue.loaders.gazetteer.folding import Folded


def introduced_acronyms(
    folded: Folded, named: Sequence[AgencyReference], places: Iterable[tuple[int, int]] = ()
) -> tuple[list[AgencyReference], dict[str, str]]:
    """Tie each long form to the acronym that the text gives it; return the mentions and acronym → key.

    Where the acronym is a listed body's too, a long form read by pattern takes that body's key; of two listed bodies
    the long form decides ("Direction de la surveillance du territoire (DST)"). What lies in one of `places`, given by
    folded offsets, is none: "la mission des Nations unies en RDC (Monusco)", "NEW YORK (Nations unies)".
    """
    text = folded.original
    taken = {folded.offsets[at] for start, end in places for at in range(start, end)}
    learnt: dict[str, str] = {}
    joined: dict[str, str] = {}
    by_start = {folded.span(r.start, r.end)[0]: r for r in named}
    for reference in named:
        if reference.short:
            continue
        start, end = folded.span(reference.start, reference.end)
        span = acronym_after(text, end, text[start:end]) or acronym_before(text, start, text[start:end])
        if not span or span[0] in taken:
            continue
        other = by_start.get(span[0])
        if other and other.short and folded.span(other.start, other.end)[1] < span[1]:
            continue  # two bodies under one head: "le pôle DGSN-DGST (Direction générale de …)"
        if other and _are_two(other, reference) and not abbreviates(text[slice(*span)], text[start:end]):
            continue  # another body's: "… de l'application des lois du Département d'État (INL)"
        if other and other.key != reference.key:
            longer, shorter = (reference.key, other.key) if reference.rule == "listed" else (other.key, reference.key)
            joined[shorter] = longer
        learnt[text[slice(*span)]] = joined.get(reference.key, reference.key)
    bodies = {r.key: r for r in named}
    return [_as(r, bodies.get(joined.get(r.key, ""))) for r in named], learnt


def repeated_acronyms(
    folded: Folded, learnt: Mapping[str, str], named: Sequence[AgencyReference]
) -> Iterator[AgencyReference]:
    """Yield the acronyms that the text introduced, wherever they stand."""
    bodies = {r.key: r for r in named}
    folded_at = {offset: at for at, offset in enumerate(folded.offsets)} if learnt else {}
    for short, key in learnt.items():
        for match in re.finditer(rf"(?<![\w-]){re.escape(short)}(?![\w-])", folded.original):
            start, last = folded_at.get(match.start()), folded_at.get(match.end() - 1)
            if key in bodies and start is not None and last is not None:
                yield replace(bodies[key], start=start, end=last + 1, short=True, rule="acronym")


def _are_two(one: AgencyReference, other: AgencyReference) -> bool:
    """Whether two references are different listed bodies of one state."""
    return one.rule == other.rule == "listed" and one.country == other.country and one.key != other.key


def _as(reference: AgencyReference, body: AgencyReference | None) -> AgencyReference:
    return replace(reference, key=body.key, country=body.country, kind=body.kind) if body else reference
