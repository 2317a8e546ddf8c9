"""Keys: what one article can tell apart, in words that later loads cannot move.

A person or agency is keyed by folded name and state, a meeting by its article and what the article says of it. Blocks
gather the keys that can be one.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from entrevue.graph.resolution.names import ordered, parse
from entrevue.graph.resolution.offices import parse_office
from entrevue.schema.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from entrevue.schema.records import Meeting, Person

OFFICE = "office:"
_SEPARATOR = "\x1f"


def person_key(person: Person, published: str | None) -> str:
    """Return the key of a person, such as "bernard-cazeneuve:fr"; without a state the name alone.

    A surname alone may be several people, so its key also says the office, or else nothing more, and the year:
    "cazeneuve:fr:minister-interieur:2015".
    """
    slug = _slug(ordered(person.name), person.country)
    office = parse_office(person.role)
    if person.unnamed:
        return f"{person_block(person)}:{(published or '')[:10]}"
    name = parse(person.name, person.country)
    if name.given or name.number or office is None:
        return slug
    return ":".join(part for part in (slug, office.key, (published or "")[:4]) if part)


def person_block(person: Person) -> str:
    """Return the block of a person: people of two blocks are two, unless the user says otherwise."""
    if person.unnamed and (office := parse_office(person.role)):
        return f"{OFFICE}{(person.country or '').lower()}:{office.key}"
    return parse(person.name, person.country).block


def agency_key(name: str, country: str | None) -> str:
    """Return the key of an agency, such as "dgsn:ma"; an international body has no state."""
    return _slug(fold(name), country)


def meeting_signature(meeting: Meeting, persons: Mapping[str, str]) -> tuple[object, ...]:
    """Return what tells the meetings of one article apart, apart from their order."""
    return meeting.date or "", tuple(sorted({persons.get(part.name, fold(part.name)) for part in meeting.persons}))


def telling_key(article: str, signature: Iterable[object], ordinal: int) -> str:
    """Return the key of an article's account of a meeting: the article's id and eight hexadecimal digits.

    `ordinal` tells apart accounts of one article that are otherwise alike, in the order of the text.
    """
    digest = hashlib.sha256(_SEPARATOR.join((*map(str, signature), str(ordinal))).encode()).hexdigest()
    return f"{article}:{digest[:8]}"


def article_of(key: str) -> str:
    """Return the article of an account's key."""
    return key.rpartition(":")[0]


def _slug(folded: str, country: str | None) -> str:
    slug = folded.replace(" ", "-")
    return f"{slug}:{country.lower()}" if country else slug
