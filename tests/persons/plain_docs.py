"""Docs from plain words, without a model: tokens as French spaCy cuts them, entities and gazetteer set by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from entrevue.loaders.annotations import AgencyMention, CityMention, CountryMention, register_attributes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from entrevue.loaders.annotations import DocumentPerson, PersonMention

_TOKENS = re.compile(
    r"a\.i\.|(?:M|MM|Mme|Dr|Me|S\.E|S\.M|S\.E\.M|C\.P|[A-Z](?:\.-[A-Z])?)\.|[^\W\d_]+['’]|(?:chef|vice|contre|porte|sous|ex)-\w+|\w+|\n+|\S"
)
_ADJECTIVES = {
    "FR": ("français", "française"),
    "MA": ("marocain", "marocaine"),
    "ES": ("espagnol", "espagnole"),
    "DZ": ("algérien", "algérienne"),
    "TR": ("turc", "turque"),
    "IT": ("italien", "italienne"),
    "SN": ("sénégalais", "sénégalaise"),
    "VN": ("vietnamien", "vietnamienne"),
    "DE": ("allemand", "allemande"),
    "ML": ("malien", "malienne"),
    "JP": ("japonais", "japonaise"),
}
_NAMES = {
    "FR": "France",
    "MA": "Maroc",
    "ES": "Espagne",
    "DZ": "Algérie",
    "TR": "Turquie",
    "IT": "Italie",
    "ML": "Mali",
    "IL": "Israël",
}
_CITIES = {"Rabat": "MA", "Paris": "FR", "Alger": "DZ", "Madrid": "ES", "Dakar": "SN", "Ankara": "TR", "Rome": "IT"}
_VOCAB = Vocab()


class Reader(Protocol):
    """Reads a text into people and mentions."""

    def __call__(
        self, text: str, *, agencies: Mapping[str, str | None] | None = None, persons: Iterable[str] = ()
    ) -> tuple[tuple[DocumentPerson, ...], tuple[PersonMention, ...], Doc]: ...


def build(text: str, *, agencies: Mapping[str, str | None] | None = None, persons: Iterable[str] = ()) -> Doc:
    """A Doc with countries, cities and the given agencies (name to state) and recognised persons."""
    register_attributes()
    found = list(_TOKENS.finditer(text))
    ends = [*(m.start() for m in found[1:]), len(text)] if found else []
    doc = Doc(
        _VOCAB,
        words=[m.group() for m in found],
        spaces=[text[m.end() : e] == " " for m, e in zip(found, ends, strict=True)],
    )
    states = [
        (w.lower(), code, "adjective") for code, forms in _ADJECTIVES.items() for f in forms for w in (f, f + "s")
    ]
    countries = []
    for token in doc:
        for word, code, form in states:
            if token.text.lower() == word:
                countries.append(
                    CountryMention(token.i, token.i + 1, code, "demonym" if token.text[0].isupper() else form)
                )  # type: ignore[arg-type]
                break
        countries += [
            CountryMention(token.i, token.i + 1, c, "name") for c, name in _NAMES.items() if token.text == name
        ]
    doc._.countries = tuple(countries)
    doc._.cities = tuple(CityMention(t.i, t.i + 1, t.text, _CITIES[t.text]) for t in doc if t.text in _CITIES)
    doc._.agencies = tuple(
        AgencyMention(s.start, s.end, name, name, state, "police", "listed")
        for name, state in (agencies or {}).items()
        for s in spans(doc, name)
    )
    doc.ents = [Span(doc, s.start, s.end, "PER") for name in persons for s in spans(doc, name)]
    return doc


def spans(doc: Doc, phrase: str) -> list[Span]:
    """Where a phrase stands in a Doc."""
    return [s for m in re.finditer(re.escape(phrase), doc.text) if (s := doc.char_span(m.start(), m.end())) is not None]
