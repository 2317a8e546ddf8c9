"""The headline above the article, and which of the other headlines are its own: kickers, standfirsts, subheads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from entrevue.loaders.page.blocks import INNER_SENTENCE
from entrevue.loaders.page.dateline import closing_dateline_start, dated_dateline_end
from entrevue.loaders.page.days import written_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.page.classify import Labelled

NAME_LINE = re.compile(r"(?:[A-ZÀ-Ý][\w'’.-]*\s?){1,4}(?:[/|,]\s?\S+)?$")
CONTRAST = re.compile(r"\s[:?!]|[«“\"]|[:,]\s")  # what headlines have and kickers lack
CONTRAST_WORTH = 25  # characters
WIDTH = 80  # characters that count for a headline
STEP = 15  # characters that each headline between a candidate and the body costs
LONGEST, TOLD_AGAIN = 25, 0.7  # words of a headline; share of its long words that the first paragraph repeats
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
SHORTEST = 3  # words
FEWEST = 4  # words of a headline that a dash parts from the site's name
SITE = re.compile(r"\s(?:[|·]|(?P<dash>[-–—]))\s(?P<name>[^|·–—]{2,40})$")
CAPTION = 12  # words: what is longer and ends with a date is a picture's
MASTHEAD, KICKER = 3, 8  # lines above the headline that name who speaks, and the words of each


def title_index(before: Sequence[Labelled]) -> int | None:
    """Choose the headline among those nearest to the body: long, with a headline's punctuation, not far above.

    A kicker or the site's name stands over it, a subhead under it. Where many headlines follow each other, the upper
    ones are other stories.
    """
    stop = len(before)
    while stop and not _is_candidate(before[stop - 1]):
        stop -= 1
    start = stop
    while start and before[start - 1].label in {"headline", "short"}:
        start -= 1
    if stop - start > MASTHEAD:
        start = stop - 2
    best, best_score = None, 0.0
    for index in range(start, stop):
        text = before[index].block.text
        score = min(len(text), WIDTH) + CONTRAST_WORTH * bool(CONTRAST.search(text)) - STEP * (stop - 1 - index)
        if _is_candidate(before[index]) and score >= best_score:
            best, best_score = index, score
    return best


def is_headline_with_stop(run: Sequence[Labelled]) -> bool:
    """Whether the first sentence of a run is a headline with a full stop: it stands apart, and its story repeats it."""
    if len(run) < 2 or not run[1].block.gap or run[1].label != "prose":  # noqa: PLR2004 (the headline and its story)
        return False
    head = run[0].block
    words, told = (set(LONG_WORD.findall(text.lower())) for text in (head.text, run[1].block.text))
    short = head.words <= LONGEST and INNER_SENTENCE.search(head.text) is None
    return short and len(words & told) >= TOLD_AGAIN * len(words) > 0


def is_headline_with_dateline(run: Sequence[Labelled]) -> bool:
    """Whether a run begins with a headline behind a dateline: no sentence, and its story stands apart."""
    if len(run) < 2 or not run[1].block.gap or run[0].block.is_closed:  # noqa: PLR2004 (the headline and its story)
        return False
    head = run[0].block.text
    return (length := dated_dateline_end(head)) is not None and len(head[length:].split()) <= LONGEST


def above_dateline(run: Sequence[Labelled]) -> int:
    """How many blocks at the head of a run are headlines, whatever their form: those above a place and a day."""
    for index, item in enumerate(run[: MASTHEAD + 1]):
        if dated_dateline_end(item.block.text) is not None:
            return index
        if item.block.words > LONGEST or item.block.text.endswith((".", "…", ":", ";")):
            break
    return 0


def _is_candidate(item: Labelled) -> bool:
    """Whether a block can be the headline: no author's name, rubric of a word or two, sentence, or dated caption."""
    text = item.block.text
    return (
        item.label in {"headline", "short"}
        and item.block.words >= SHORTEST
        and not text.endswith((".", "…"))
        and not NAME_LINE.fullmatch(text)
        and not (
            item.block.words > CAPTION
            and any(day.end == len(text) for day in written_days(text))
            and closing_dateline_start(text) is None
        )
    )


def is_heading(labelled: Sequence[Labelled], index: int, first: int, last: int, title: int | None) -> bool:
    """Whether a headline belongs to the article: a subhead, a standfirst under the title, the kicker above it."""
    block = labelled[index].block
    if first <= index < last:
        return True
    if title is None or index >= last or (index > title and NAME_LINE.fullmatch(block.text)):
        return False
    if title < index:
        under = sum(item.label in {"headline", "short"} for item in labelled[title + 1 : first])
        return block.words >= SHORTEST and under <= MASTHEAD and not block.text[0].islower()
    if index == title - 1 and not labelled[title].block.gap:
        return True
    between = labelled[index:title]
    return len(between) <= MASTHEAD and all(i.label == "headline" and i.block.words <= KICKER for i in between)


def headline_length(text: str, story: str) -> int:
    """Return the length of a headline above its story without the site's name ("… | Le Midi", "… - Le Midi").

    Behind a dash stands a site's name where its first word is nowhere in the story: a headline tells what that tells.
    """
    site = SITE.search(text)
    if site is None or site.start() <= len(text) / 2:
        return len(text)
    if site["dash"] and (len(text[: site.start()].split()) < FEWEST or _is_told(site["name"], story)):
        return len(text)
    return site.start()


def _is_told(name: str, story: str) -> bool:
    """Whether a story tells of what would be a site, which is no site's name then."""
    first = LONG_WORD.search(name)
    return first is None or not first[0][0].isupper() or first[0].casefold() in story.casefold()
