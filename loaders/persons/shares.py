"""Portfolios of several ministers of one state, shared out: "les ministres de l'Intérieur et de la Justice, X et Y".

A state has one minister of a portfolio, so as many fields as names are told in the order of the names.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import OF, THE
from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.phrases import split_phrase

if TYPE_CHECKING:
    from entrevue.loaders.persons.lexicon import Lexicon
    from entrevue.loaders.persons.offices import OfficePhrase

_OF = r"(?:de |du |des |d['’])"
_HEAD = re.compile(rf"(?P<head>.+?) (?P<fields>{_OF}.+)")
_NEXT = re.compile(rf"(?:,| et|, et) (?={_OF})")


def shared_out(lexicon: Lexicon, office: OfficePhrase) -> tuple[OfficePhrase, ...]:
    """The posts that ministers in the plural hold one by one; empty where they share a portfolio or serve states."""
    match = _HEAD.fullmatch(office.text)
    if match is None or office.office.family != "minister" or len(office.countries) > 1:
        return ()
    fields = _NEXT.split(match["fields"])
    return tuple(
        replace(office, text=f"{match['head']} {field}", portfolio=_portfolio(lexicon, field)) for field in fields
    )


def _portfolio(lexicon: Lexicon, field: str) -> str:
    """The field as a key: the vocabulary's where it lists its first words, else the folded words themselves."""
    words = [w for w in (fold(p) for p in split_phrase(field)) if w not in OF | THE]
    known = (lexicon.portfolios.get(" ".join(words[:size])) for size in range(len(words), 0, -1))
    return next((key for key in known if key is not None), " ".join(words))
