"""What anchors an expression, and what a resolver gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from entrevue.loaders.dates.timex import Tense


@dataclass(frozen=True, slots=True)
class Situation:
    """Publication date, latest possible day of it, last date of the text (EDTF), tense of the governing verb.

    `home` is the day of the report's event, where the text tells it in full and nothing tells the publication date.
    """

    anchor: date | None = None
    bound: date | None = None
    reference: str | None = None
    tense: Tense | None = None
    home: date | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """An EDTF value with the rule and the reason for it; `timex_value` where TIMEX3 writes it otherwise."""

    edtf: str | None
    rule: str
    reason: str
    timex_value: str | None = None
