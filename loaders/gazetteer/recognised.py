"""Towns that no list holds and the recogniser of names sees behind "à": "a dîné à Valdry"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import remembered
from entrevue.loaders.gazetteer.unlisted import Town, is_town

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from spacy.tokens import Doc, Span

_TO = frozenset({"à", "À"})
_FULL = 2  # words of a full name


def recognised_towns(doc: Doc, known: Collection[int]) -> Iterator[Town]:
    """Yield the places of `doc.ents` right behind "à", but for what starts at an offset of `known`.

    French sets "à" before towns; states and regions have "en", "au" or "dans". One word that the recogniser takes for
    something else is a town where the article has it behind "à" alone: somebody's surname stands elsewhere, too.
    """
    surnames = {ent[-1].text for ent in doc.ents if ent.label_ == "PER" and len(ent) > 1}
    for ent in doc.ents:
        if ent.start == 0 or doc[ent.start - 1].text not in _TO or ent.start_char in known or ent.text in surnames:
            continue
        place = without_person(ent)
        alone = len(place) == 1 and place.text not in remembered(doc, "elsewhere", _elsewhere)
        if (ent.label_ == "LOC" or alone) and is_town(place.text):
            yield Town(place.start_char, place.end_char, place.text)


def without_person(place: Span) -> Span:
    """Return a place without the name of a person right behind it: "a accueilli à Vale Royal | Wilner Tessier".

    The text has the full name elsewhere, or the surname alone.
    """
    people = remembered(place.doc, "people", _people)
    for cut in range(1, len(place) - _FULL + 1):
        if place[cut:].text in people or (len(place) - cut == _FULL and place[-1].text in people):
            return place[:cut]
    return place


def _people(doc: Doc) -> frozenset[str]:
    return frozenset(ent.text.removeprefix("M. ") for ent in doc.ents if ent.label_ == "PER")


def _elsewhere(doc: Doc) -> frozenset[str]:
    """The words that stand without "à" right before them."""
    return frozenset(word.text for before, word in pairwise(doc) if before.text not in _TO)
