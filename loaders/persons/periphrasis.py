"""Offices told in other words: by what their holder heads ("qui dirige la diplomatie marocaine"), or a field alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import OF, THE
from entrevue.loaders.persons.complements import Complement
from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.offices import OfficePhrase

if TYPE_CHECKING:
    from entrevue.loaders.persons.lexicon import Lexicon
    from entrevue.loaders.persons.text import Text


def read_complement(  # noqa: PLR0913 -- a noun and its surroundings
    text: Text, lexicon: Lexicon, noun: str, start: int, barriers: frozenset[int], *, bare: bool = False
) -> OfficePhrase | None:
    """The office that a clause states ("qui dirige | la diplomatie marocaine"): `noun` of what stands at `start`.

    `bare` is for what stands without its article, in brackets.
    """
    match = lexicon.offices.match([fold(noun)], 0)
    if match is None:
        return None
    complement = Complement(text, lexicon, barriers, match[1])
    body = start
    while body < len(text) and text.folded[body] in OF | THE:
        body += 1
    if body + 1 < len(text) and text.words[body].islower() and text.doc[body].pos_ == "ADJ":
        body += text.capital[body + 1]  # "à la tête de la puissante Direction générale"
    end = complement.noun_phrase(body)
    if end is None or (body == start and not bare):
        return None
    end, office, field = complement.read(end), match[1], text.folded[body]
    kept = "".join(
        text.words[i] + text.doc[i].whitespace_ for i in range(body, end) if i not in complement.dropped
    ).strip()
    if field in {"ministere", "diplomatie"}:
        known = lexicon.offices.match(["ministre"] if field == "ministere" else ["chef", "de", "la", "diplomatie"], 0)
        office = known[1] if known else office
        kept = kept.partition(" ")[2]
        role = f"ministre {kept}".strip() if field == "ministere" else "chef de la diplomatie"
        complement.field = [kept] if kept else complement.field
    elif bare:
        role = f"{noun} ({kept})"
    else:
        role = f"{noun} {_with_of(text.folded[start:body], kept)}"
    countries = tuple(dict.fromkeys(complement.countries))
    return OfficePhrase(
        start,
        end,
        start,
        start,
        office,
        "none",
        role,
        office.topic or complement.portfolio(),
        countries[0] if len(countries) == 1 else None,
        complement.service,
        False,  # noqa: FBT003 -- positional like its neighbours
        None,
        countries,
    )


def _with_of(article: list[str], noun: str) -> str:
    """The noun after "de", contracted with its article: "le bureau" gives "du bureau"."""
    kind = article[-1] if article else ""
    if kind in {"le", "du"}:
        return f"du {noun}"
    if kind in {"les", "des"}:
        return f"des {noun}"
    if kind == "la":
        return f"de la {noun}"
    if kind == "l'":
        return f"de l'{noun}"
    return (f"d'{noun}" if fold(noun[:1]) in "aeiouyh" else f"de {noun}") if noun else ""
