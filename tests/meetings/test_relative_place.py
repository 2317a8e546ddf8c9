"""What a clause with "où" tells took place in the city before it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
import spacy
from spacy.tokens import Doc

from entrevue.loaders.annotations import CityMention, register_attributes
from entrevue.loaders.meetings.relative_place import relative_city

if TYPE_CHECKING:
    from entrevue.loaders.meetings.model import Encounter

VOCAB = spacy.blank("fr").vocab


def placed(text: str, *, relative: bool = True) -> str | None:
    """The city of what "reçu" tells, in a clause that modifies the city Accra or in the main clause."""
    register_attributes()
    words = text.split(" ")
    told, city, main = words.index("reçu"), words.index("Accra"), words.index("rentrait")
    heads = [told if relative and i > city else main for i in range(len(words))]
    deps = ["dep"] * len(words)
    deps[main] = "ROOT"
    if relative:
        heads[told], deps[told] = city, "acl:relcl"
    pos = ["VERB" if i in {told, main} else "X" for i in range(len(words))]
    doc = Doc(VOCAB, words=words, heads=heads, deps=deps, pos=pos)
    doc._.cities = (CityMention(city, city + 1, "Accra", "GH"), CityMention(0, 1, "Lomé", "TG"))
    mention = SimpleNamespace(start=0, end=len(words), trigger=SimpleNamespace(token=told))
    found = relative_city(doc, [cast("Encounter", mention)])
    return None if found is None else found.city


@pytest.mark.parametrize(
    "text",
    [
        "Lomé : il rentrait d' Accra , où Anna l' a reçu",
        "Lomé : il rentrait d' Accra où l' a reçu Anna",
        "Lomé : il rentrait d' Accra ( où il fut reçu )",
    ],
)
def test_what_a_clause_with_where_tells_took_place_in_the_city_before_it(text: str) -> None:
    assert placed(text) == "Accra"


def test_no_other_clause_is_placed_by_it() -> None:
    assert placed("Lomé : il rentrait d' Accra , et Anna l' a reçu") is None
    assert placed("Lomé : où rentrait d' Accra Omar reçu", relative=False) is None
