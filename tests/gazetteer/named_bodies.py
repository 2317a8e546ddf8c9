"""The public bodies that a text names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.gazetteer.components import agency_mentions, country_mentions
from entrevue.loaders.gazetteer.facts import document_agencies

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def read(nlp: Language, text: str) -> Doc:
    return agency_mentions(country_mentions(nlp.make_doc(text)))


def agencies(nlp: Language, text: str) -> list[tuple[str, str | None]]:
    return [(a.name, a.country) for a in document_agencies(read(nlp, text))]
