"""Towns that no list holds and the recogniser of names sees behind "à": "a dîné à Valdry"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import remembered
from entrevue.loaders.gazetteer.unlisted import Town, is_town

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from spacy.tokens import Doc

_TO = frozenset({"à", "À"})


def recognised_towns(doc: Doc, known: Collection[int]) -> Iterator[Town]:
    """Yield the places of `doc.ents` right behind "à", but for what starts at an offset of `known`.

    French sets "à" before towns; states and regions have "en", "au" or "dans". One word that the recogniser takes for
    something else is a town where the article has it behind "à" alone: somebody's surname stands elsewhere, too.
    """
    surnames = {ent[-1].text for ent in doc.ents if ent.label_ == "PER" and len(ent) > 1}
    for ent in doc.ents:
        if ent.start == 0 or doc[ent.start - 1].text not in _TO or ent.start_char in known or ent.text in surnames:
            continue
        alone = len(ent) == 1 and ent.text not in remembered(doc, "elsewhere", _elsewhere)
        if (ent.label_ == "LOC" or alone) and is_town(ent.text):
            yield Town(ent.start_char, ent.end_char, ent.text)


def _elsewhere(doc: Doc) -> frozenset[str]:
    """The words that stand without "à" right before them."""
    return frozenset(word.text for before, word in pairwise(doc) if before.text not in _TO)
