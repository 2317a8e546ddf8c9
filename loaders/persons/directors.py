"""Directors told by the acronym of what they direct: "le DGSN" heads "la DGSN".

The acronym of a directorate general is feminine as its noun is; with a masculine article it is the director general's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.persons.offices import OfficePhrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from entrevue.loaders.persons.lexicon import Lexicon
    from entrevue.loaders.persons.text import Text

_MASCULINE = frozenset({"le", "du", "au"})
_DIRECTORATE = "DG"  # as DGSN, DGPN, DGGN, DGSI begin


def find_directors(text: Text, lexicon: Lexicon, barriers: frozenset[int]) -> Iterator[OfficePhrase]:
    """The office phrases that an acronym with its article makes up, in text order; none at the tokens `barriers`."""
    head = lexicon.offices.match(["directeur", "general"], 0)
    for i, agency in text.agency.items():
        word, article = text.words[i], text.folded[i - 1] if i else ""
        acronym = word.isupper() and word.startswith(_DIRECTORATE) and agency.start == i
        if head is None or not (acronym and article in _MASCULINE and text.body[i]) or i in barriers:
            continue
        yield OfficePhrase(
            start=i - (article == "le"),  # contracted articles hold a preposition: they stay outside
            end=i + 1,
            head=i,
            head_end=i + 1,
            office=head[1],
            determiner="definite",
            text=word,
            portfolio=word.casefold(),
            country=agency.country,
            service=agency.name,
            plural=False,
            number=None,
            countries=(agency.country,) if agency.country else (),
            gender="m",
        )
