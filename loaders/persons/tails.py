"""What stands between an office and the comma before its holder's name, beyond the complements that are read by word.

    le commandant de la 2e | région militaire |, le colonel X,
    le coordinateur de l'Union européenne pour la lutte | contre le terrorisme |, X,

A name set off by commas behind an office is its holder's (apposition), however long the office's title is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import OF, THE, TO

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.persons.lexicon import Lexicon
    from entrevue.loaders.persons.names import NameSpan
    from entrevue.loaders.persons.offices import OfficePhrase
    from entrevue.loaders.persons.text import Text

_REACH = 12  # tokens, a body's name as one
_BEFORE_NAME = frozenset({"«", "le", "la", "l'"})
_CLOSING = frozenset({",", ".", ")", ";", ":", "»", '"', "”"})
_CLAUSE = frozenset(
    {"qui", "que", "qu'", "dont", "ou", "ainsi", "mais", "avec", "par", "y", "il", "elle", "se", "s'", "ne", "n'"}
)
_JOINING = frozenset({"et", ","})
_GOVERNING = OF | TO | frozenset({"a", "pour", "sur", "contre", "dans", "en", "et", "pres", "aupres", "sous", "entre"})
_NEVER = frozenset({"other", "member"})


@dataclass(frozen=True, slots=True)
class Tails:
    """Titles of offices up to their commas; `by_outer` gives the number of the name that begins at a token."""

    text: Text
    lexicon: Lexicon
    names: Sequence[NameSpan]
    by_outer: Mapping[int, int]
    offices: Sequence[OfficePhrase]

    def holder_behind(self, first: OfficePhrase, office: OfficePhrase) -> tuple[int, int] | None:
        """The number of the name that stands in apposition behind an office, and the token of the comma before it.

        `first` opens the row of offices that `office` ends: "l'ambassadeur au Caire et représentant près la Ligue, X".
        A grade may come with the name: "le commandant de la force, le général nigérian X,".
        """
        if first.determiner not in {"definite", "possessive"} or office.office.epithet or not self._is_post(office):
            return None
        comma = self._comma(office)
        if comma is None or self._belongs(first.start) or self._names_another(office.end, comma):
            return None
        text, i = self.text, comma + 1
        while i < len(text) and i not in self.by_outer and (text.folded[i] in _BEFORE_NAME or self._is_demonym(i)):
            i += 1
        if i not in self.by_outer:
            i = next((o.end for o in self.offices if comma < o.start <= i and o.head >= i and not o.plural), i)
        name = self.by_outer.get(i)
        return (name, comma) if name is not None and self._is_set_off(self.names[name].end) else None

    def _is_post(self, office: OfficePhrase) -> bool:
        """Whether the words are a post; a grade is one with what it is for: "le commissaire général aux étrangers"."""
        if office.office.family == "rank":
            return self.text.doc[office.end : office.end + 1].text.lower() in TO
        return office.office.family not in _NEVER

    def _comma(self, office: OfficePhrase) -> int | None:
        """The comma behind an office, with nothing of another clause, and nobody else, in between."""
        text, i = self.text, office.end
        for _ in range(_REACH + 1):
            if i >= len(text):
                return None
            word = text.folded[i]
            if word == ",":
                return i
            plain = text.words[i][0].isalnum() or word in {"-", "(", ")"}
            if text.sentence[i] != text.sentence[office.start] or not plain or i in self.by_outer or word in _CLAUSE:
                return None
            if text.is_finite(i) or (word == "et" and not self._goes_on(i + 1)):
                return None
            if word in THE and text.folded[i - 1] not in _GOVERNING:
                return None  # "a transmis au président | les salutations du roi, X": an object of its own
            i = text.agency[i].end if i in text.agency else i + 1  # a body's name is one word
        return None

    def _goes_on(self, i: int) -> bool:
        """Whether a complement goes on after "et": "et des forces armées", "et aux frontières", "et maghrébines"."""
        if i >= len(self.text):
            return False
        qualified = self.text.doc[i].pos_ == "ADJ" and self.text.words[i + 1 : i + 2] == [","]
        return qualified or self.text.folded[i] in OF or self.text.words[i].lower() in TO

    def _belongs(self, start: int) -> bool:
        """Whether an office complements a noun, so that the name is somebody else's: "l'assistant du président"."""
        if start < 2 or self.text.folded[start - 1] not in OF:  # noqa: PLR2004
            return False
        return self.text.folded[start - 2] not in self.lexicon.there | self.lexicon.company | _JOINING

    def _names_another(self, end: int, comma: int) -> bool:
        """Whether another office stands between; "chargé de la Défense" is the same one's."""
        return any(end <= o.head < comma and not self.text.folded[o.head].startswith("charg") for o in self.offices)

    def _is_demonym(self, i: int) -> bool:
        mention = self.text.country.get(i)
        return mention is not None and mention.form == "demonym"

    def _is_set_off(self, end: int) -> bool:
        return end >= len(self.text) or self.text.words[end] in _CLOSING


def with_tail(text: Text, office: OfficePhrase, comma: int) -> OfficePhrase:
    """The office with the words up to a comma as part of its title."""
    if comma <= office.end:
        return office
    whole = text.text(office.head, office.end)
    trimmed = not whole.casefold().endswith(office.text.split()[-1].casefold())
    tail = text.doc[office.end : comma].text.strip()
    gap = text.doc[office.end - 1].whitespace_
    return replace(office, end=comma, text=office.text if trimmed else f"{office.text}{gap}{tail}")
