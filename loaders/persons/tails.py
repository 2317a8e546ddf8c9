"""What stands between an office and the comma before its holder's name, beyond the complements that are read by word.

    le commandant de la 2e | région militaire |, le colonel X,
    le coordinateur de l'Union européenne pour la lutte | contre le terrorisme |, X,

A name set off by commas behind an office is its holder's (apposition), however long the office's title is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.persons.names import NameSpan
    from entrevue.loaders.persons.offices import OfficePhrase
    from entrevue.loaders.persons.text import Text

_REACH = 9  # tokens
_BEFORE_NAME = frozenset({"«", "le", "la", "l'", "l’"})
_CLOSING = frozenset({",", ".", ")", ";", ":"})
_CLAUSE = frozenset(
    {"qui", "que", "qu'", "dont", "ou", "ainsi", "mais", "avec", "par", "y", "il", "elle", "se", "s'", "ne", "n'"}
)
_OF = frozenset({"de", "du", "d'"})
# before "de", these are said of whoever is there: "en présence du préfet de la ville, X"
_COMPANY = frozenset(
    {
        "presence",
        "cotes",
        "compagnie",
        "aupres",
        "accompagne",
        "accompagnee",
        "accompagnes",
        "entoure",
        "entouree",
        "lors",
        "part",
    }
    | {
        "visite",
        "invitation",
        "arrivee",
        "presidence",
        "conduite",
        "direction",
        "egide",
        "flanque",
        "flanquee",
        "et",
        ",",
    }
)
_FIELDS = (["de"], ["du"], ["des"], ["d'"])  # "de la défense et des forces armées"
_NEVER = frozenset({"rank", "other", "member", "visitor", "epithet", "person"})


def holder_behind(
    text: Text,
    office: OfficePhrase,
    names: Sequence[NameSpan],
    by_outer: Mapping[int, int],
    offices: Sequence[OfficePhrase],
) -> tuple[int, int] | None:
    """The number of the name that stands in apposition behind an office, and the token of the comma before it.

    A grade may come with the name: "le commandant de la force, le général nigérian X,".
    """
    if office.determiner not in {"definite", "possessive"} or office.office.family in _NEVER or office.office.epithet:
        return None
    comma = _comma(text, office, by_outer)
    if comma is None or _belongs(text, office.start) or _names_another(text, office.end, comma, offices):
        return None
    i = comma + 1
    while i < len(text) and i not in by_outer and (text.folded[i] in _BEFORE_NAME or _is_demonym(text, i)):
        i += 1
    if i not in by_outer:
        i = next((o.end for o in offices if comma < o.start <= i and o.head >= i and not o.plural), i)
    name = by_outer.get(i)
    return (name, comma) if name is not None and _is_set_off(text, names[name].end) else None


def _names_another(text: Text, end: int, comma: int, offices: Sequence[OfficePhrase]) -> bool:
    """Whether another office stands between; "chargé de la Défense" is the same one's."""
    return any(end <= o.head < comma and not text.folded[o.head].startswith("charg") for o in offices)


def _belongs(text: Text, start: int) -> bool:
    """Whether an office complements a noun, so that the name is somebody else's: "l'assistant du président"."""
    return start > 1 and text.folded[start - 1] in _OF and text.folded[start - 2] not in _COMPANY


def _comma(text: Text, office: OfficePhrase, by_outer: Mapping[int, int]) -> int | None:
    """The comma behind an office, with nothing of another clause, and nobody else, in between."""
    for i in range(office.end, min(len(text), office.end + _REACH + 1)):
        if text.words[i] == ",":
            return i
        plain = text.words[i][0].isalnum() or (text.words[i] in {"-", "(", ")"})
        if text.sentence[i] != text.sentence[office.start] or not plain or i in by_outer or text.folded[i] in _CLAUSE:
            return None
        if _is_finite(text, i) or (text.folded[i] == "et" and text.folded[i + 1 : i + 2] not in _FIELDS):
            return None
    return None


def _is_finite(text: Text, i: int) -> bool:
    token = text.doc[i]
    return token.pos_ in {"VERB", "AUX"} and "Fin" in token.morph.get("VerbForm", [])


def _is_demonym(text: Text, i: int) -> bool:
    mention = text.country.get(i)
    return mention is not None and mention.form == "demonym"


def _is_set_off(text: Text, end: int) -> bool:
    return end >= len(text) or text.words[end] in _CLOSING


def with_tail(text: Text, office: OfficePhrase, comma: int) -> OfficePhrase:
    """The office with the words up to a comma as part of its title."""
    if comma <= office.end:
        return office
    whole = text.text(office.head, office.end)
    trimmed = not whole.casefold().endswith(office.text.split()[-1].casefold())
    tail = text.doc[office.end : comma].text.strip()
    gap = text.doc[office.end - 1].whitespace_
    return replace(office, end=comma, text=office.text if trimmed else f"{office.text}{gap}{tail}")
