"""The gazetteer as spaCy components: each sets one attribute of the `Doc` from its text, and needs no parse."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from spacy.language import Language

from entrevue.loaders.annotations import CityMention, CountryMention, register_attributes
from entrevue.loaders.gazetteer.cities import city_references
from entrevue.loaders.gazetteer.countries import country_references
from entrevue.loaders.gazetteer.folding import fold

if TYPE_CHECKING:
    from spacy.tokens import Doc


@Language.component("country_mentions", assigns=["doc._.countries", "doc._.cities"])
def country_mentions(doc: Doc) -> Doc:
    """Set `doc._.countries` (names, adjectives, demonyms, capitals standing for states) and `doc._.cities`."""
    register_attributes()
    folded = fold(doc.text)
    references = country_references(folded)
    countries, cities = [], []
    for reference in references:
        if span := doc.char_span(reference.start, reference.end, alignment_mode="expand"):
            countries.append(CountryMention(span.start, span.end, reference.code, reference.form))
    for place in city_references(folded, Counter(r.code for r in references)):
        start, end = folded.span(place.start, place.end)
        if any(r.start <= start and end <= r.end and (start, end) != (r.start, r.end) for r in references):
            continue  # the "Bissau" of "Guinée-Bissau"
        if span := doc.char_span(start, end, alignment_mode="expand"):
            cities.append(CityMention(span.start, span.end, place.city.name, place.city.country))
            if place.state:
                countries.append(CountryMention(span.start, span.end, place.city.country, "capital"))
    doc._.countries = tuple(sorted(countries, key=lambda m: (m.start, m.end, m.code)))
    doc._.cities = tuple(cities)
    return doc
