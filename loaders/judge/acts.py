"""Days of acts that are no encounter, told by their noun: "l'extradition, en septembre, de deux trafiquants".

The day stands between the noun and whom the act befell or who did it. Of some 30 such days in the annotated dispatches
one is an encounter's date; nouns of encounters have their day so too ("la visite, mardi, du ministre").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge.words import judge_words

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from entrevue.loaders.annotations import TimexMention

_LEADS = frozenset({"le", "les", "la", "l'", "l\u2019", "en", "au", "dans", "à", "début", "fin"})
_OF = frozenset({"de", "du", "des", "d'", "d\u2019"})


def is_of_an_act(doc: Doc, timex: TimexMention) -> bool:
    """Whether the expression stands, in commas, between the noun of an act and "de"."""
    at, end = timex.start, timex.end
    while at and doc[at - 1].lower_ in _LEADS:
        at -= 1
    if at < 2 or end + 1 >= len(doc) or doc[at - 1].text != "," or doc[end].text != ",":  # noqa: PLR2004
        return False
    return doc[at - 2].lower_ in judge_words("acts") and doc[end + 1].lower_ in _OF
