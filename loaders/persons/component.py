"""The folder as spaCy components: `person_mentions` after the recogniser and the gazetteer, then `person_identity`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

from entrevue.loaders.annotations import register_attributes
from entrevue.loaders.persons import identity, mentions

if TYPE_CHECKING:
    from spacy.tokens import Doc


@Language.component("person_mentions", assigns=["doc._.person_mentions"], requires=["doc.ents"])
def person_mentions(doc: Doc) -> Doc:
    """Write `doc._.person_mentions`, not yet told apart."""
    register_attributes()
    doc._.person_mentions = mentions.person_mentions(doc)
    return doc


@Language.component("person_identity", assigns=["doc._.people"], requires=["doc._.person_mentions"])
def person_identity(doc: Doc) -> Doc:
    """Write `doc._.people`, and whose each of `doc._.person_mentions` is."""
    doc._.people, doc._.person_mentions = identity.identify(doc, doc._.person_mentions)
    return doc
