"""What `article_zones` returns: parts of a text by their characters, none of them copied or changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """Characters `start` (inclusive) to `end` (exclusive) of the original text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Excluded:
    """A part of the page that is not the article, and why: navigation, share, related, byline, caption, comments."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class ArticleZones:
    """The article within a page.

    `body` are the paragraphs in the order of the text, `headings` the kickers and subheads that belong to the article,
    `dateline` the place, day and agency before the first sentence (or on a line of its own). All spans are disjoint and
    trimmed of white space; together with `excluded` they cover every character that is not white space.
    """

    title: Span | None
    dateline: Span | None
    body: tuple[Span, ...]
    headings: tuple[Span, ...]
    excluded: tuple[Excluded, ...]

    @property
    def kept(self) -> tuple[Span, ...]:
        """Title, headings, dateline and body in the order of the text."""
        outer = tuple(span for span in (self.title, self.dateline) if span is not None)
        return tuple(sorted(outer + self.headings + self.body))

    @property
    def start(self) -> int:
        """Where the body begins; 0 for an empty text."""
        return self.body[0].start if self.body else 0

    @property
    def end(self) -> int:
        """Where the body ends; 0 for an empty text."""
        return self.body[-1].end if self.body else 0

    def body_text(self, text: str) -> str:
        """Join the paragraphs, one a line (offsets no longer hold)."""
        return "\n".join(text[start:end] for start, end in self.body)
