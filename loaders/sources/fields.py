"""From the fields of one record to an article: the same names and checks for every format of records."""

from __future__ import annotations

import datetime
import hashlib
import re
from typing import TYPE_CHECKING

import orjson

from entrevue.loaders.sources.decoding import normalised
from entrevue.loaders.sources.protocol import Note, Reading, Rejection, located
from entrevue.schema.records import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

REQUIRED = ("id", "text")
OPTIONAL = ("title", "url", "published", "publisher")
KNOWN = frozenset((*REQUIRED, *OPTIONAL))
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=$|[T ])")


def make_article(  # noqa: PLR0913 (one keyword a field, which is what it is for)
    *,
    article_id: str,
    text: str,
    source: str,
    title: str | None = None,
    url: str | None = None,
    published: datetime.date | None = None,
    publisher: str | None = None,
) -> Article:
    """Build an article and its fingerprint, the SHA-256 of its text and fields (not of where it was read)."""
    day = published.isoformat() if published else None
    fingerprint = hashlib.sha256(orjson.dumps([text, title, url, day, publisher])).hexdigest()
    return Article(article_id, text, title, url, published, publisher, source=source, sha256=fingerprint)


def read_fields(fields: Mapping[str, object], path: str, line: int, reading: Reading) -> Article | Rejection:
    """Check one record (`id`, `text`, optional `title`, `url`, `published`, `publisher`) and make it an article."""
    identifier, text = fields.get("id"), fields.get("text")
    if isinstance(identifier, int) and not isinstance(identifier, bool):
        identifier = str(identifier)
    if not isinstance(identifier, str) or not identifier.strip():
        return Rejection(path, line, "no-id", "the record has no `id`")
    if not isinstance(text, str) or not text.strip():
        return Rejection(path, line, "no-text", f"record '{identifier}' has no `text`")
    kept = {name: _optional(fields.get(name), name, path, line, reading) for name in OPTIONAL}
    return make_article(
        article_id=identifier.strip(),
        text=normalised(text),
        source=located(path, line),
        title=kept["title"],
        url=kept["url"],
        published=_day(kept["published"], path, line, reading),
        publisher=kept["publisher"],
    )


def note_unknown(names: Iterable[str], path: str, reading: Reading) -> None:
    """Say once a file which of its fields are not used."""
    if unknown := sorted(set(names) - KNOWN):
        reading.note(Note(path, None, f"unknown field(s) ignored: {', '.join(unknown)}"))


def _optional(value: object, name: str, path: str, line: int, reading: Reading) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return normalised(value).strip() or None
    reading.note(Note(path, line, f"`{name}` is not a string; ignored"))
    return None


def _day(value: str | None, path: str, line: int, reading: Reading) -> datetime.date | None:
    """Return the day of an ISO 8601 date or timestamp; anything else is no date rather than a guess."""
    if value is None:
        return None
    if (match := ISO_DAY.match(value)) is not None:
        try:
            return datetime.date.fromisoformat(match.group())
        except ValueError:
            pass
    reading.note(Note(path, line, f"`published` is not an ISO date (YYYY-MM-DD): {value!r}; ignored"))
    return None
