"""Which node a mention is: the only place where identity across articles is decided.

This first cut is deliberately plain. A person or agency is its folded name and its state; a meeting of two named people
or more on one known day is the same in every article, any other belongs to its article alone. What is decided here
depends on the record alone, never on what was loaded before, so the graph does not depend on the articles' order.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from entrevue.schema.names import fold, fold_person

if TYPE_CHECKING:
    from collections.abc import Iterable

_DAY = len("2015-02-14")


def person_id(name: str, country: str | None) -> str:
    """Return the key of a person, such as "bernard-cazeneuve:fr"; without a state the name alone."""
    return _key(fold_person(name), country)


def agency_id(name: str, country: str | None) -> str:
    """Return the key of an agency, such as "dgsn:ma"; an international body has no state."""
    return _key(fold(name), country)


def meeting_id(article: str, persons: Iterable[str], date: str | None, *, ordinal: int = 0) -> str:
    """Return the key of a meeting: 16 hexadecimal digits.

    `persons` are keys; `ordinal` tells apart the meetings of one article that are otherwise alike, counted in the
    order of the text.
    """
    people = sorted(set(persons))
    anywhere = len(people) > 1 and date is not None and len(date) == _DAY
    parts = ["" if anywhere else article, date or "", str(ordinal), *people]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def _key(folded: str, country: str | None) -> str:
    slug = folded.replace(" ", "-")
    return f"{slug}:{country.lower()}" if country else slug
