"""The gazetteer as spaCy components: each sets its attributes of the `Doc` from its text, and needs no parse."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from spacy.language import Language

from entrevue.loaders.annotations import (
    AgencyMention,
    CityMention,
    CountryMention,
    TopicMention,
    register_attributes,
    remembered,
    text_of,
)
from entrevue.loaders.gazetteer.agencies import AgencyReference, agency_references
from entrevue.loaders.gazetteer.cities import CityReference, city_references
from entrevue.loaders.gazetteer.countries import Nationality, country_references
from entrevue.loaders.gazetteer.field import with_field
from entrevue.loaders.gazetteer.folding import Folded, fold
from entrevue.loaders.gazetteer.recognised import recognised_towns, without_person
from entrevue.loaders.gazetteer.topics import TopicReference, topic_references
from entrevue.loaders.gazetteer.unlisted import unlisted_towns
from entrevue.loaders.gazetteer.zones import article_proper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span


@Language.component("country_mentions", assigns=["doc._.countries", "doc._.cities"])
def country_mentions(doc: Doc) -> Doc:
    """Set states (by name, adjective, demonym, or the capital that stands for them) and cities."""
    register_attributes()
    folded, states, cities = _places(doc)
    mentions = [CountryMention(s.start, s.end, r.code, r.form) for r in states if (s := _span(doc, folded, r))]
    mentions += [
        CountryMention(s.start, s.end, r.city.country, "capital")
        for r in cities
        if r.state and (s := _span(doc, folded, r))
    ]
    doc._.countries = tuple(sorted(mentions, key=lambda m: (m.start, m.end, m.code)))
    doc._.cities = _cities(doc, folded, states, cities)
    return doc


def _cities(
    doc: Doc, folded: Folded, states: Sequence[Nationality], cities: Sequence[CityReference]
) -> tuple[CityMention, ...]:
    """Join the listed cities and the towns that only their context shows, mostly of unknown state."""
    mentions = [
        CityMention(s.start, s.end, r.city.name, r.city.country) for r in cities if (s := _span(doc, folded, r))
    ]
    known = {folded.offsets[at] for at in (*(r.start for r in states), *(r.start for r in cities))}
    named = {folded.offsets[r.start]: r.code for r in states}
    shown = list(unlisted_towns(text_of(doc), known, named))
    mentions += [
        CityMention(place.start, place.end, place.text if len(place) < len(s) else town.name, town.country)
        for town in (*shown, *recognised_towns(doc, known | {town.start for town in shown}))
        if (s := doc.char_span(town.start, town.end, alignment_mode="expand"))
        for place in (without_person(s),)
    ]
    return tuple(sorted(mentions, key=lambda m: (m.start, m.end)))


@Language.component("agency_mentions", requires=["doc._.countries"], assigns=["doc._.agencies", "doc._.countries"])
def agency_mentions(doc: Doc) -> Doc:
    """Set the public bodies; a nationality inside a body's proper name is no reference to the state and goes.

    The state that ends a name is one where the body is that state's: "le Conseil de sécurité de Russie".
    """
    folded, states, cities = _places(doc)
    references = agency_references(folded, states, cities, _proper_ranges(doc, folded))
    names = _names(folded, references)
    mentions = [
        AgencyMention(s.start, s.end, r.key, names[r.key], r.country, r.kind, r.rule)
        for r in references
        if (s := _span(doc, folded, r))
    ]
    proper = [m for m in mentions if m.rule in ("listed", "head")]
    doc._.agencies = tuple(mentions)
    doc._.countries = tuple(
        c for c in doc._.countries if not any(m.start <= c.start and c.end <= m.end and not _ends(c, m) for m in proper)
    )
    return doc


def _ends(state: CountryMention, body: AgencyMention) -> bool:
    return state.end == body.end and state.code == body.country


@Language.component(
    "topic_mentions", requires=["doc._.agencies"], assigns=["doc._.topics", "doc._.concerns", "doc._.allusions"]
)
def topic_mentions(doc: Doc) -> Doc:
    """Set the threats and fields of cooperation that the text speaks of, and those that its bodies are there for.

    What a body is called is not spoken of; but an article that names the DEA concerns drugs, whatever is said. Words of
    the field that name no topic are set apart.
    """
    folded = _folded(doc)
    within = _proper_ranges(doc, folded)
    own = [r for r in topic_references(folded) if any(start <= r.start and r.end <= end for start, end in within)]
    text = "\n".join(folded.text[start:end] for start, end in within)
    found = [(s, r) for r in with_field(own, text) if (s := _span(doc, folded, r))]
    doc._.concerns = tuple(TopicMention(s.start, s.end, r.code) for s, r in found if r.kind == "bodies")
    said = [(TopicMention(s.start, s.end, r.code), r.kind) for s, r in found if r.kind != "bodies"]
    said = [(m, k) for m, k in said if not any(a.start <= m.start and m.end <= a.end for a in doc._.agencies)]
    doc._.topics = tuple(m for m, kind in said if kind != "allusions")
    doc._.allusions = tuple(
        m
        for m, kind in said
        if kind == "allusions" and not any(t.start < m.end and m.start < t.end for t in doc._.topics)
    )
    return doc


def _folded(doc: Doc) -> Folded:
    return remembered(doc, "folded", lambda d: fold(text_of(d)))


def _places(doc: Doc) -> tuple[Folded, list[Nationality], list[CityReference]]:
    return remembered(doc, "places", _read_places)


def _read_places(doc: Doc) -> tuple[Folded, list[Nationality], list[CityReference]]:
    """Read states and cities; a city's name inside a state's is none (the "Bissau" of "Guinée-Bissau")."""
    folded = _folded(doc)
    states = country_references(folded)
    cities = city_references(folded, Counter(s.code for s in states))
    covered = {at: s for s in states for at in range(s.start, s.end)}
    own = [
        c for c in cities if c.start not in covered or covered[c.start].end - covered[c.start].start == c.end - c.start
    ]
    return folded, states, own


def _proper_ranges(doc: Doc, folded: Folded) -> list[tuple[int, int]]:
    """Return the folded offsets of the article proper, so that a menu's states say nothing of its bodies."""
    spans = article_proper(doc)
    if spans is None:
        return [(0, len(folded.text))]
    return [(bisect_left(folded.offsets, s.start_char), bisect_left(folded.offsets, s.end_char)) for s in spans]


def _names(folded: Folded, references: Sequence[AgencyReference]) -> dict[str, str]:
    """Name each body by its acronym where the article gives one, else by its fullest form."""
    written: dict[str, list[tuple[bool, str]]] = {}
    own = {r.key for r in references if r.rule != "force-national"}
    for reference in references:
        if reference.rule == "force-national" and reference.key in own:
            continue
        start, end = folded.span(reference.start, reference.end)
        form = " ".join(folded.original[start:end].split())
        written.setdefault(reference.key, []).append(
            (reference.short, form.replace(".", "") if reference.short else form)
        )
    return {
        key: next((form for short, form in forms if short), max((form for _, form in forms), key=len))
        for key, forms in written.items()
    }


def _span(
    doc: Doc, folded: Folded, reference: Nationality | CityReference | AgencyReference | TopicReference
) -> Span | None:
    return doc.char_span(*folded.span(reference.start, reference.end), alignment_mode="expand")
