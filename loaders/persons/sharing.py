"""An office of several, and to which names it is given: a list, a row of states, a series of posts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.persons.clauses import Attachment
from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.series import series
from entrevue.loaders.persons.shares import shared_out

if TYPE_CHECKING:
    from entrevue.loaders.persons.lexicon import Lexicon
    from entrevue.loaders.persons.offices import OfficePhrase
    from entrevue.loaders.persons.rows import Rows
    from entrevue.loaders.persons.text import Text

IN_SERIES = "offices-in-series"
_SENT = frozenset({"ambassador", "envoy"})  # whose post is told with the state that sends them
_TWO = 2  # names without whom no office is one of several


def shared_posts(lexicon: Lexicon, rows: Rows, office: OfficePhrase) -> list[Attachment]:
    """Give an office in the plural to those who hold it, none where fewer than two do.

    "Les ministres hongrois, X, et slovaque, Y", "les ministres de l'Intérieur, X, et de la Justice, Y", "les ministres
    de l'Intérieur et de la Justice, X et Y", "les directeurs des douanes turques et maliennes, X et Y", "X et Y,
    ministres".
    """
    text, names = rows.text, rows.names
    if respective := rows.respective(office.end, office.country):
        return [Attachment(one, office, None, state, "offices-respectively") for one, state in respective]
    if posts := series(text, lexicon, names, rows.by_outer, office):
        return [Attachment(name, post, None, office.country, IN_SERIES) for name, post in posts]
    holders, rule = _holders(rows, office)
    if len(holders) < _TWO:
        return []
    shares = shared_out(lexicon, office)
    if len(shares) == len(holders) and not any(names[n].end + 1 in text.country for n in holders):
        return [
            Attachment(name, share, None, office.country, "offices-respectively")
            for name, share in zip(holders, shares, strict=True)
        ]
    if len(office.countries) == len(holders):  # "directeurs des douanes turques et maliennes": to each his own state
        own = replace(office, text=_without_states(text, office))
        return [
            Attachment(name, own, None, country, rule) for name, country in zip(holders, office.countries, strict=True)
        ]
    return [Attachment(name, office, None, office.country, rule) for name in holders]


def _holders(rows: Rows, office: OfficePhrase) -> tuple[list[int], str]:
    """The names listed behind the office, or those before it where it has no article; and by which rule."""
    text, names, opening = rows.text, rows.listed(office.end), office.start - 1
    opening -= text.folded[opening : opening + 1] == ["respectivement"]
    if len(names) < _TWO and office.determiner == "none" and opening >= 0 and text.words[opening] == ",":
        return rows.before(opening), "names-offices"
    return names, "offices-names"


def _without_states(text: Text, office: OfficePhrase) -> str:
    """The words of an office without the states that it serves, or its bare title where these send their own."""
    if office.office.family in _SENT:
        return office.office.singular
    states = {w for m in text.country.values() for w in text.folded[m.start : m.end]}
    return " ".join(w for w in office.text.split() if fold(w) not in states)
