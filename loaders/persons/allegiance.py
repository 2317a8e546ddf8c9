"""The state that a person serves, where the article tells it otherwise than in the person's own description.

An article written in one country leaves that country's nationality out ("le ministre de l'Intérieur" is ours, "le
ministre français" theirs). That home is read from the dateline, the agency and the countries spoken of; posts that serve
a state and are told without nationality are given to it, unless the post cannot be that state's.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from entrevue.loaders.vocabulary import read_vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import PersonMention
    from entrevue.loaders.persons.roster import Entry

_STATE = frozenset(
    {"minister", "junior-minister", "state-secretary", "head-of-government", "head-of-state", "monarch", "prefect"}
)
_DATELINE = 15


def infer_countries(
    doc: Doc, mentions: Sequence[PersonMention], people: Sequence[Entry], named: dict[int, int]
) -> None:
    """Fill `country` of entries in place, where the article leaves one answer."""
    for entry in people:
        entry.country = entry.country or next((p.country for p in entry.posts if p.country), None)
    spoken = _countries(doc)
    home = _home(doc, spoken, people)
    kings = frozenset(read_vocabulary("offices")["monarchies"]["countries"])
    for entry in people:
        if entry.country is not None or not any(p.family in _STATE and not p.former for p in entry.posts):
            continue
        families = {p.family for p in entry.posts}
        open_to = [c for c in spoken if not (_excluded(c, families, kings))]
        if home in open_to:
            entry.country = home
        elif len(spoken) == 2 and len(open_to) == 1:  # noqa: PLR2004
            entry.country = open_to[0]


def _excluded(country: str, families: set[str], kings: frozenset[str]) -> bool:
    """A kingdom has no president, a republic no king."""
    return ("head-of-state" in families and country in kings) or ("monarch" in families and country not in kings)


def _countries(doc: Doc) -> Counter[str]:
    body = doc.spans["body"] if "body" in doc.spans else None
    mentions = doc._.countries if doc.has_extension("countries") else ()
    return Counter(m.code for m in mentions if body is None or any(s.start <= m.start < s.end for s in body))


def _home(doc: Doc, spoken: Counter[str], people: Sequence[Entry]) -> str | None:
    """The dateline's country, else the country most spoken of that is not always told with its officials."""
    start = doc.spans["body"][0].start if "body" in doc.spans and len(doc.spans["body"]) else 0
    cities = doc._.cities if doc.has_extension("cities") else ()
    for city in cities:
        if start <= city.start < start + _DATELINE and city.country and doc[city.start].i == start:
            return str(city.country)
    marked = {e.country for e in people if e.marked and e.country}
    unmarked = [c for c in spoken if c not in marked]
    if len(unmarked) == 1:
        return unmarked[0]
    if not unmarked:
        return next(iter(spoken)) if len(spoken) == 1 else None
    first, second = Counter({c: spoken[c] for c in unmarked}).most_common(2)
    return first[0] if first[1] >= 2 * second[1] else None
