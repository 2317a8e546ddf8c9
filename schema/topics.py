"""Topics by code: French and English names, and whether each is a threat or a field of cooperation."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Literal

from entrevue.schema.data import read_table
from entrevue.schema.errors import DataError
from entrevue.schema.names import fold


@dataclass(frozen=True, slots=True)
class TopicName:
    """A topic's code with its names and kind."""

    code: str
    fr: str
    en: str
    kind: Literal["threat", "cooperation"]


@functools.cache
def topics() -> dict[str, TopicName]:
    """Return code → topic, in the vocabulary's order; raise `DataError` for an entry without names or kind."""
    try:
        return {
            code: TopicName(code, entry["fr"], entry["en"], entry["kind"])
            for code, entry in read_table("topics").items()
        }
    except (KeyError, TypeError) as error:
        raise DataError(f"vocabulary/topics.toml: an entry lacks {error}") from error


@functools.cache
def known_names() -> dict[str, str]:
    """Return folded code or name, French or English → code."""
    return {fold(form): topic.code for topic in topics().values() for form in (topic.code, topic.fr, topic.en)}
