"""Short names that read well alone, in French: what Neo4j Browser writes on a node."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.schema.countries import name_fr
from entrevue.schema.edtf import in_french
from entrevue.schema.names import fold_person, surname

if TYPE_CHECKING:
    from collections.abc import Iterable

    from entrevue.schema.records import Article, Meeting, Person

_SHOWN = 3  # as many parties as a caption bears
_TITLE = 60  # characters
_DASH = " \N{EN DASH} "


def meeting_caption(meeting: Meeting, people: Iterable[Person] = ()) -> str:
    """Return who, where and when: "Cazeneuve – Benkirane, Rabat, 14 février 2015"; what is unknown is left out.

    `people` are the record's persons, whose aliases may tell which part of a name is the family's.
    """
    short = {person.name: family_name(person) for person in people}
    present = [short.get(part.name) or surname(part.name) for part in meeting.persons]
    agencies = [part.name for part in meeting.agencies]
    states = [name_fr(part.name) for part in meeting.countries]
    parties = present if len(present) > 1 else [*present, *agencies]
    if len(parties) < 2:  # noqa: PLR2004 - an encounter has two sides
        parties += states
    shown = _DASH.join(parties[:_SHOWN])
    if len(parties) > _SHOWN:
        shown += f" (+{len(parties) - _SHOWN})"
    place = meeting.place.city or (name_fr(meeting.place.country) if meeting.place.country else None)
    date = in_french(meeting.date) if meeting.date else None
    return ", ".join(part for part in (shown or "Rencontre", place, date) if part)


def family_name(person: Person) -> str:
    """Return the shortest alias that ends the name ("Fernández Díaz"), else its last word with the particles."""
    name = fold_person(person.name)
    ends = [alias for alias in person.aliases if name.endswith(f" {fold_person(alias)}") and alias[:1].isupper()]
    return min(ends, key=len, default=surname(person.name))


def article_caption(article: Article) -> str:
    """Return the article's title, or its first line, cut at a word; its id where it has neither."""
    text = article.title or next((line.strip() for line in article.text.splitlines() if line.strip()), "") or article.id
    if len(text) <= _TITLE:
        return text
    return text[:_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
