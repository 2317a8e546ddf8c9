"""The article within the page, put together: blocks are labelled, the run of prose is found, then its headline."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.dates.lexicon import weekdays
from entrevue.loaders.page.blocks import blocks_of
from entrevue.loaders.page.classify import Labelled, classify
from entrevue.loaders.page.dateline import closing_dateline_start, dated_dateline_end, dateline_end, opens_with_day
from entrevue.loaders.page.headline import (
    NAME_LINE,
    above_dateline,
    headline_length,
    is_heading,
    is_headline_with_dateline,
    is_headline_with_stop,
    title_index,
)
from entrevue.loaders.page.layout import ArticleZones, Excluded, Span
from entrevue.loaders.page.markers import tail_of
from entrevue.loaders.page.run import main_run
from entrevue.loaders.page.signature import signature_start

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ArticleZones", "Excluded", "Span", "article_zones"]


def article_zones(text: str) -> ArticleZones:
    """Find the article in `text`; a text of one piece is all body, and no text that has letters is without a body."""
    labelled = classify(blocks_of(text))
    first, last = main_run(labelled)
    if first == last:
        return _whole(labelled)
    heads = above_dateline(labelled[first:last])
    for item in labelled[first : first + heads]:
        if item.told:
            item.label = "headline"
    first += heads
    title = title_index(labelled[:first])
    run = labelled[first:last]
    if title is None and (is_headline_with_stop(run) or is_headline_with_dateline(run)):
        title, first = first, first + 1
    zones = _Zones(text)
    for index, item in enumerate(labelled):
        if index == title:
            zones.add_title(item)
        elif first <= index < last and item.told:
            zones.add_paragraph(item)
        elif item.label == "furniture":
            zones.add_furniture(item, below_title=title is not None and title < index < first)
        elif is_heading(labelled, index, first, last, title):
            zones.headings.append(_span(item))
        else:
            zones.excluded.append(Excluded(*_span(item), _outside(item, index, first, last, title)))
    return zones.finished()


class _Zones:
    """Zones under construction, block by block in the order of the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.title: Span | None = None
        self.dateline: Span | None = None
        self.body: list[Span] = []
        self.headings: list[Span] = []
        self.excluded: list[Excluded] = []

    def add_title(self, item: Labelled) -> None:
        """Take the headline without the site's name, and without the dateline before or after it."""
        start, end = _span(item)
        text = item.block.text
        stop = start + headline_length(text, self.text[end:])
        if (length := dated_dateline_end(text)) is not None:
            self.dateline = Span(start, start + len(text[:length].rstrip()))
            start = end - len(text[length:].lstrip())
        elif (length := closing_dateline_start(text)) is not None:
            self.dateline = Span(end - len(text[length:].lstrip()), end)
            stop = end = start + length
        self.title = Span(start, stop)
        if stop < end:
            self._exclude(stop, end, "site name")

    def add_paragraph(self, item: Labelled) -> None:
        """Take a paragraph without the dateline before it and the call to read on after it."""
        start, end = _span(item)
        if (length := self._dateline_length(item.block.text)) is not None:
            found = Span(start, start + len(item.block.text[:length].rstrip()))
            if self.dateline is not None and dated_dateline_end(item.block.text) is None:
                self._exclude(*found, "date")
            else:
                if self.dateline is not None:
                    self._exclude(*self.dateline, "date")
                self.dateline = found
            start += length
        if (tail := tail_of(self.text[start:end])) is not None and tail > 0:
            self._exclude(start + tail, end, "link to the source")
            end = start + len(self.text[start : start + tail].rstrip())
        self.body.append(Span(start, end))

    def _dateline_length(self, paragraph: str) -> int | None:
        """The length of the dateline of a first paragraph, or of that under a standfirst, which tells place and day."""
        if not self.body:
            return dateline_end(paragraph)
        return dated_dateline_end(paragraph) if len(self.body) == 1 and self.dateline is None else None

    def add_furniture(self, item: Labelled, *, below_title: bool) -> None:
        """Leave a block out, unless it is a dateline on a line of its own ("Tunis, mardi 30 juin 2015")."""
        if below_title and self.dateline is None and item.reason == "date" and _place_line().match(item.block.text):
            self.dateline = _span(item)
        else:
            self.excluded.append(Excluded(*_span(item), item.reason))

    def finished(self) -> ArticleZones:
        """Freeze the zones, the last paragraph without the date that signs it."""
        if self.dateline is not None and self._is_chronology(self.dateline):
            self.body[0] = Span(self.dateline.start, self.body[0].end)
            self.dateline = None
        if self.body and (length := signature_start(self.text[slice(*self.body[-1])])) is not None:
            start, end = self.body[-1]
            self._exclude(start + length, end, "date")
            self.body[-1] = Span(start, start + len(self.text[start : start + length].rstrip()))
        excluded = tuple(sorted(self.excluded, key=lambda part: part.start))
        return ArticleZones(self.title, self.dateline, tuple(self.body), tuple(self.headings), excluded)

    def _is_chronology(self, dateline: Span) -> bool:
        """Whether a day without a place heads the first paragraph, and another heads one more: days of what is told."""
        texts = (self.text[slice(*span)] for span in (dateline, *self.body[1:]))
        between = self.text[dateline.end : self.body[0].start] if self.body else "no paragraph"
        return not between.strip() and opens_with_day(next(texts)) and any(map(opens_with_day, texts))

    def _exclude(self, start: int, end: int, reason: str) -> None:
        """Leave out a part of a block, without the white space around it."""
        content = self.text[start:end]
        self.excluded.append(
            Excluded(start + len(content) - len(content.lstrip()), start + len(content.rstrip()), reason)
        )


def _span(item: Labelled) -> Span:
    return Span(item.block.start, item.block.end)


def _outside(item: Labelled, index: int, first: int, last: int, title: int | None) -> str:
    if item.told:
        return "prose outside the article"
    if NAME_LINE.fullmatch(item.block.text) and title is not None and index > title:
        return "byline"
    return "stray headline" if index < first else "after the article" if index >= last else "other headlines"


def _whole(labelled: Sequence[Labelled]) -> ArticleZones:
    """Take a text without prose: what is not furniture is the body, and if all of it is, so be it all the body."""
    kept = [item for item in labelled if item.label != "furniture"] or list(labelled)
    excluded = tuple(Excluded(*_span(item), item.reason) for item in labelled if item not in kept)
    return ArticleZones(None, None, tuple(_span(item) for item in kept), (), excluded)


@cache
def _place_line() -> re.Pattern[str]:
    """Compile a place and a day on a line of their own: "Rabat, le 3 mai", "Rabat, mardi 3 mai"."""
    return re.compile(rf"(?!Par\s)[A-ZÀ-Ý][\w'’ -]{{2,30}},\s(?:le\s)?(?:\d|(?:{'|'.join(weekdays())})\s)")
