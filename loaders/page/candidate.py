"""Dated expressions of a page, each with what it dates: the article, or only the visit to the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime

    from entrevue.loaders.page.layout import Span

Rule = Literal["published", "dateline", "date line", "signature", "deictic", "lead", "week", "address", "updated"]
Sort = Rule | Literal["visited", "inner"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A dated expression of the text, with what it dates."""

    sort: Sort
    day: datetime.date
    span: Span
    distance: int
