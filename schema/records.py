"""The records that cross folders: an article, and what a careful reader takes from it.

Character offsets count Unicode code points in `Article.text`, end exclusive. Dates of encounters are EDTF strings of
Level 0 (ISO 8601-2:2019): `2015-02-14`, `2025-04`, `2023-12-14/2023-12-15`; None where the text does not tell.
Countries are ISO 3166-1 alpha-2 codes, topics the codes of `vocabulary/topics.toml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime

Status = Literal["held", "planned", "cancelled", "denied"]
Kind = Literal["talks", "visit", "conference", "call", "signing"]
Role = Literal["host", "visitor", "participant"]


@dataclass(frozen=True, slots=True)
class Article:
    """One article as a loader met it.

    `id` is the file's stem for a file source; `source` says where it came from (a path, with `:line` for formats of
    many records); `published` is what the source's own fields say, not what the text says; `sha256` is the hex digest
    of the text and the fields that can change the facts.
    """

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    published: datetime.date | None = None
    publisher: str | None = None
    language: str | None = None
    source: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that prove a fact: a sentence or phrase of the article, its offsets, and the rule that read it."""

    text: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Person:
    """A person of an article, by the fullest form used; `service` is the name of the agency served, if any.

    `unnamed` marks who is told by office alone; the name is then the office with its state.
    """

    name: str
    aliases: tuple[str, ...] = ()
    role: str | None = None
    country: str | None = None
    service: str | None = None
    evidence: tuple[Evidence, ...] = ()
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Agency:
    """A public body named as such; `name` is the acronym where the article gives one, `kind` the vocabulary's."""

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    kind: str | None = None
    long_name: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Tag:
    """A country or topic code with the words that carry it; several evidences where the article returns to it."""

    code: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Participation:
    """A person, agency (by `name` in the same record) or country (by code) at a meeting."""

    name: str
    role: Role = "participant"
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a meeting took place; either part may be unknown."""

    city: str | None = None
    country: str | None = None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One encounter as one article tells it, however often it mentions it."""

    persons: tuple[Participation, ...]
    agencies: tuple[Participation, ...]
    countries: tuple[Participation, ...]
    date: str | None
    status: Status
    kind: Kind
    place: Place
    topics: tuple[Tag, ...]
    evidence: tuple[Evidence, ...] = ()
    date_evidence: Evidence | None = None
    status_evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """All that one article says; `published` is the day it appeared, from its fields or its text, as EDTF."""

    article: Article
    published: str | None
    persons: tuple[Person, ...] = ()
    agencies: tuple[Agency, ...] = ()
    countries: tuple[Tag, ...] = ()
    topics: tuple[Tag, ...] = ()
    meetings: tuple[Meeting, ...] = ()
