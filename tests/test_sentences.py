"""Where sentences end: not behind abbreviations."""

from __future__ import annotations

import pytest

from entrevue.loaders.extraction import Extractor
from entrevue.schema.records import Article


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "Il a vu le directeur général a.i., Monsieur Paul Roy, et le ministre.",
        "Il a vu le directeur général a.i. Paul Roy, et le ministre p.i. Marc Petit, lundi.",
        "Il a vu le gén. Paul Roy et MM. Petit et Diallo.",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    _, doc = Extractor().prepared(Article("a", text))
    assert len(list(doc.sents)) == 1
