"""The folder as spaCy components: `person_mentions` after the recogniser and the gazetteer, `person_identity` after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

from entrevue.loaders.annotations import register_attributes
from entrevue.loaders.persons.identity import identify
from entrevue.loaders.persons.mentions import person_mentions

if TYPE_CHECKING:
    from spacy.tokens import Doc


class PersonMentions:
    """Writes `doc._.person_mentions`."""

    def __call__(self, doc: Doc) -> Doc:
        doc._.person_mentions = person_mentions(doc)
        return doc


class PersonIdentity:
    """Writes `doc._.people` and the persons of `doc._.person_mentions`."""

    def __call__(self, doc: Doc) -> Doc:
        doc._.people, doc._.person_mentions = identify(doc, doc._.person_mentions)
        return doc


@Language.factory("person_mentions", assigns=["doc._.person_mentions"], requires=["doc.ents"])
def make_person_mentions(nlp: Language, name: str) -> PersonMentions:  # noqa: ARG001 -- a factory's signature
    """Make the component that finds mentions."""
    register_attributes()
    return PersonMentions()


@Language.factory("person_identity", assigns=["doc._.people"], requires=["doc._.person_mentions"])
def make_person_identity(nlp: Language, name: str) -> PersonIdentity:  # noqa: ARG001 -- a factory's signature
    """Make the component that tells persons apart."""
    register_attributes()
    return PersonIdentity()
