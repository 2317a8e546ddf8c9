from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from plain_docs import build

from entrevue.loaders.persons import identify, person_mentions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plain_docs import Reader
    from spacy.tokens import Doc

    from entrevue.loaders.annotations import DocumentPerson, PersonMention


@pytest.fixture(scope="session")
def read() -> Reader:
    """Read a text of one's own invention."""

    def reader(
        text: str, *, agencies: Mapping[str, str | None] | None = None, persons: Iterable[str] = ()
    ) -> tuple[tuple[DocumentPerson, ...], tuple[PersonMention, ...], Doc]:
        doc = build(text, agencies=agencies, persons=persons)
        people, mentions = identify(doc, person_mentions(doc))
        return people, mentions, doc

    return reader
