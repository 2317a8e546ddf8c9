"""The article within the page: the run of prose that outweighs what interrupts it, and the headline above it.

Blocks are labelled one by one and in context (jusText, Pomikálek 2011); the article is the run of blocks with the
greatest sum of weights, prose counting for and furniture against (body text extraction by maximum subsequence: Finn,
Kushmerick and Smyth 2001; Pasternack and Roth 2009). What interrupts it costs at most `INTERRUPTION`, so that a
paragraph of that many words is never lost to a long list beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from entrevue.loaders.page.blocks import blocks_of
from entrevue.loaders.page.classify import Labelled, classify
from entrevue.loaders.page.dateline import dateline_end
from entrevue.loaders.page.markers import tail_of
from entrevue.loaders.page.zones import ArticleZones, Excluded, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

WEIGHT = {"headline": -5, "furniture": -8}
INTERRUPTION = -25
NAME_LINE = re.compile(r"(?:[A-ZÀ-Ý][\w'’.-]*\s?){1,4}(?:[/|,]\s?\S+)?$")
PLACE_LINE = re.compile(r"[A-ZÀ-Ý][\w'’ -]{2,30},\s(?:le\s)?(?:\d|(?:lun|mar|mercre|jeu|vendre|same)di\s|dimanche\s)")
CONTRAST = re.compile(r"\s[:?!]|[«“\"]|[:,]\s")  # what headlines have and kickers lack
HEADLINE_WIDTH = 80  # characters that count for a headline
STEP = 15  # what each headline between a candidate and the body costs
SHORTEST_HEADING = 3  # words
MASTHEAD, KICKER = 3, 8  # lines above the headline that name who speaks, and the words of each


def article_zones(text: str) -> ArticleZones:
    """Find the article in `text`; a text of one piece is all body, and no text that has letters is without a body."""
    labelled = classify(blocks_of(text))
    first, last = _main_run(labelled)
    if first == last:
        return _whole(labelled)
    title = _title_index(labelled[:first])
    return _assemble(text, labelled, first, last, title)


def _main_run(labelled: Sequence[Labelled]) -> tuple[int, int]:
    """Return the half-open range of blocks of greatest weight; empty where there is no prose."""
    best, best_range = 0.0, (0, 0)
    total, start, pause = 0.0, 0, 0.0
    for index, item in enumerate(labelled):
        if item.told:
            weight = item.block.words if item.label != "short" else item.block.words / 2
            if total + pause <= 0:
                total, start, pause = 0.0, index, 0.0
            total += pause + weight
            pause = 0.0
            if total > best:
                best, best_range = total, (start, index + 1)
        else:
            pause = max(INTERRUPTION, pause + WEIGHT[item.label])
    first, last = best_range
    if last and last == len(labelled) - 1 and _is_cut_short(labelled[last]):
        last += 1
    return first, last


def _is_cut_short(item: Labelled) -> bool:
    """Whether the text's very last block is a paragraph that a dump cut off: too long for a headline."""
    return item.label == "headline" and item.block.words > 12 and not item.block.gap  # noqa: PLR2004


def _title_index(before: Sequence[Labelled]) -> int | None:
    """Choose the headline: long, with a headline's punctuation, near the body (a kicker or site name stands above)."""
    best, best_score, distance = None, 0.0, 0
    for index in range(len(before) - 1, -1, -1):
        item = before[index]
        if item.label not in {"headline", "short"} or NAME_LINE.fullmatch(item.block.text):
            continue
        score = (
            min(len(item.block.text), HEADLINE_WIDTH) + 25 * bool(CONTRAST.search(item.block.text)) - STEP * distance
        )
        distance += 1
        if score > best_score:
            best, best_score = index, score
    return best


def _assemble(text: str, labelled: Sequence[Labelled], first: int, last: int, title: int | None) -> ArticleZones:
    body: list[Span] = []
    headings: list[Span] = []
    excluded: list[Excluded] = []
    title_span = dateline = None
    for index, item in enumerate(labelled):
        start, end = item.block.start, item.block.end
        if index == title:
            cut = _before_site_name(item)
            title_span = Span(start, start + cut)
            if start + cut < end:
                excluded.append(_trimmed(text, start + cut, end, "site name"))
        elif first <= index < last and item.told:
            if not body and (length := dateline_end(item.block.text)) is not None:
                dateline = Span(start, start + len(item.block.text[:length].rstrip()))
                start += length
            if (tail := tail_of(text[start:end])) is not None and tail > 0:
                excluded.append(_trimmed(text, start + tail, end, "link to the source"))
                end = start + len(text[start : start + tail].rstrip())
            body.append(Span(start, end))
        elif item.label == "furniture":
            below_title = title is not None and title < index < first
            if below_title and dateline is None and item.reason == "date" and PLACE_LINE.match(item.block.text):
                dateline = Span(start, end)
            else:
                excluded.append(Excluded(start, end, item.reason))
        elif _is_heading(labelled, index, first, last, title):
            headings.append(Span(start, end))
        else:
            excluded.append(Excluded(start, end, _outside(item, index, first, last, title)))
    return ArticleZones(title_span, dateline, tuple(body), tuple(headings), tuple(sorted_excluded(excluded)))


def _is_heading(labelled: Sequence[Labelled], index: int, first: int, last: int, title: int | None) -> bool:
    """Whether a headline belongs to the article: a subhead, a standfirst under the title, the kicker above it."""
    block = labelled[index].block
    if first <= index < last:
        return True
    if title is None or index >= last or (index > title and NAME_LINE.fullmatch(block.text)):
        return False
    if title < index:
        return block.words >= SHORTEST_HEADING
    if index == title - 1 and not labelled[title].block.gap:
        return True
    between = labelled[index:title]
    return len(between) <= MASTHEAD and all(i.label == "headline" and i.block.words <= KICKER for i in between)


def _outside(item: Labelled, index: int, first: int, last: int, title: int | None) -> str:
    if item.told:
        return "prose outside the article"
    if NAME_LINE.fullmatch(item.block.text) and title is not None and index > title:
        return "byline"
    return "navigation" if index < first else "after the article" if index >= last else "other headlines"


def _before_site_name(item: Labelled) -> int:
    """Return the length of a headline without the site's name after a bar ("… | Dernières nouvelles")."""
    bar = re.search(r"\s[|·]\s[^|·]{2,40}$", item.block.text)
    return bar.start() if bar is not None and bar.start() > len(item.block.text) / 2 else len(item.block.text)


def _trimmed(text: str, start: int, end: int, reason: str) -> Excluded:
    """Exclude `start:end` without the white space and separators around it."""
    content = text[start:end]
    return Excluded(start + len(content) - len(content.lstrip()), start + len(content.rstrip()), reason)


def sorted_excluded(excluded: Sequence[Excluded]) -> list[Excluded]:
    """Order exclusions by their place in the text."""
    return sorted(excluded, key=lambda part: part.start)


def _whole(labelled: Sequence[Labelled]) -> ArticleZones:
    """A text without prose: what is not furniture is the body, and if all of it is, so be it all the body."""
    kept = [item for item in labelled if item.label != "furniture"] or list(labelled)
    excluded = tuple(Excluded(i.block.start, i.block.end, i.reason) for i in labelled if i not in kept)
    return ArticleZones(None, None, tuple(Span(i.block.start, i.block.end) for i in kept), (), excluded)
