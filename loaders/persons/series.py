"""Posts told one by one, each field with its holder: "les ministres de l'Intérieur, X, et de la Justice, Y"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import OF, TO
from entrevue.loaders.persons.complements import Complement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.persons.lexicon import Lexicon
    from entrevue.loaders.persons.names import NameSpan
    from entrevue.loaders.persons.offices import OfficePhrase
    from entrevue.loaders.persons.text import Text

_JOINING = frozenset({",", "et", "ainsi", "que", ";"})


def series(
    text: Text, lexicon: Lexicon, names: Sequence[NameSpan], by_outer: Mapping[int, int], office: OfficePhrase
) -> list[tuple[int, OfficePhrase]]:
    """Each name behind a plural with the post that its own field makes; empty where there are not two.

    `by_outer` gives the number of the name that begins at a token.
    """
    if office.portfolio is None or len(office.countries) > 1:
        return []
    barriers = frozenset(j for n in names for j in range(n.start, n.end))
    first = _name_behind(text, by_outer, office.end)
    if first is None:
        return []
    found = [(first, replace(office, plural=False, number=None))]
    i = names[first].end
    while (further := _field(text, lexicon, barriers, office, i)) is not None:
        post, end = further
        holder = _name_behind(text, by_outer, end)
        if holder is None:
            break
        found.append((holder, post))
        i = names[holder].end
    return found if len(found) > 1 else []


def _name_behind(text: Text, by_outer: Mapping[int, int], end: int) -> int | None:
    """The number of the name that a comma parts from what ends at `end`."""
    return by_outer.get(end + 1) if text.words[end : end + 1] == [","] else None


def _field(
    text: Text, lexicon: Lexicon, barriers: frozenset[int], office: OfficePhrase, i: int
) -> tuple[OfficePhrase, int] | None:
    """The post of a further field that ", et de la Justice" behind a name at `i` opens, and where the field ends."""
    start = i
    while start < len(text) and text.folded[start] in _JOINING:
        start += 1
    if start == i or start + 1 >= len(text) or not (text.folded[start] in OF or text.words[start].lower() in TO):
        return None
    complement = Complement(text, lexicon, barriers, office.office)
    end = complement.noun_phrase(start + 1)
    if end is None or not complement.field or complement.countries:
        return None
    end = complement.read(end)
    field = text.text(start, end)
    role = f"{office.office.singular} {field}"
    return (
        replace(
            office,
            start=start,
            end=end,
            head=start,
            head_end=start,
            plural=False,
            number=None,
            text=role,
            portfolio=complement.portfolio() or office.portfolio,
            service=complement.service,
        ),
        end,
    )
