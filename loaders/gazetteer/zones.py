"""The parts of a `Doc` that are the article proper, as the pipeline marks them in `doc.spans`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

ZONES = ("title", "dateline", "headings", "body")


def article_proper(doc: Doc) -> list[Span] | None:
    """Return headline, dateline, subheads and body; None where no body is marked, so that the whole text counts."""
    if "body" not in doc.spans:
        return None
    return [span for zone in ZONES if zone in doc.spans for span in doc.spans[zone]]
