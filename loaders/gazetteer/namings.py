"""Different names of one body in one article, where no acronym ties them: the short name of a force, an apposition.

"Police nationale congolaise … la Police nationale"       the listed body of that state
"la police tunisienne … le chef de la police"             the national force that the article names
"l'Agence de protection des frontières Frontex"           the listed body in apposition
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.gazetteer.bodies import phrases
from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.loaders.gazetteer.forces import force_of
from entrevue.loaders.gazetteer.inflection import nationalities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.gazetteer.agencies import AgencyReference
    from entrevue.loaders.gazetteer.folding import Folded

_NATIONAL = "force-national"


def one_body(folded: Folded, named: Sequence[AgencyReference]) -> list[AgencyReference]:
    """Return the references with the key of the body that each name stands for."""
    return _apposed(_with_service(_with_national(_with_full(folded, named))))


def _with_national(named: Sequence[AgencyReference]) -> list[AgencyReference]:
    """Take "la police tunisienne" and "le chef de la police" for the national police that the article names."""
    bodies = {r.key: r for r in reversed(named)}
    national = {(r.country, force): r for r in bodies.values() for force in force_of(r.key.partition(":")[2])}
    result = []
    for reference in named:
        body = national.get((reference.country, reference.key.partition(":")[2]))
        bare = body and reference.rule.startswith("force") and body.key != reference.key
        result.append(replace(reference, key=body.key, kind=body.kind, rule=_NATIONAL) if body and bare else reference)
    return result


def _with_service(named: Sequence[AgencyReference]) -> list[AgencyReference]:
    """Take "le chef du renseignement turc" for the intelligence service of that state that the article names.

    Where it names none, no body is named at all: "le renseignement turc" is vague as "les services turcs" are.
    """
    services: dict[str | None, AgencyReference] = {}
    for reference in named:
        if reference.kind == "intelligence" and reference.rule in ("listed", "head"):
            services.setdefault(reference.country, reference)
    result = []
    for reference in named:
        own, name = services.get(reference.country), reference.key.partition(":")[2]
        if name not in phrases("forces", "headed"):
            result.append(reference)
        elif own:
            result.append(replace(reference, key=own.key, rule=_NATIONAL))
        elif name not in phrases("forces", "vague"):
            result.append(reference)
    return result


def _with_full(folded: Folded, named: Sequence[AgencyReference]) -> list[AgencyReference]:
    """Take "la Police nationale" for the listed "Police nationale congolaise" that the article names."""
    full: dict[tuple[str | None, str], AgencyReference] = {}
    for reference in named:
        stem, _, last = folded.text[reference.start : reference.end].rpartition(" ")
        if reference.rule == "listed" and last in _adjectives():
            full.setdefault((reference.country, stem), reference)
    result = []
    for reference in named:
        body = full.get((reference.country, folded.text[reference.start : reference.end]))
        bare = body is not None and reference.rule == "force-alone"
        result.append(replace(reference, key=body.key, kind=body.kind) if body and bare else reference)
    return result


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(fold_phrase(form) for form in nationalities())


def _apposed(named: Sequence[AgencyReference]) -> list[AgencyReference]:
    """Take a body read by its head for the listed one in apposition to it: "l'Agence des frontières Frontex"."""
    acronyms = {r.start: r for r in named if r.short}
    result = []
    for reference in named:
        own = acronyms.get(reference.end + 1) if reference.rule == "head" else None
        result.append(replace(reference, key=own.key, country=own.country, kind=own.kind) if own else reference)
    return result
