from __future__ import annotations

import pytest
import spacy


@pytest.fixture(scope="session")
def nlp() -> spacy.Language:
    """A tokeniser alone: vocabularies need no model."""
    return spacy.blank("xx")
