"""Where the article is: the run of blocks in which prose most outweighs what interrupts it.

Prose counts for and furniture against, and the run of greatest sum is the article (maximum subsequence: Finn,
Kushmerick and Smyth 2001, "Fact or Fiction"; Pasternack and Roth 2009, "Extracting Article Text from the Web with
Maximum Subsequence Segmentation"). An interruption costs at most `INTERRUPTION`, so that a paragraph of more words
than that is never lost to a long list beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.page.classify import Labelled

COST = {"decoration": 0, "date": 2}  # words, by reason; what stands inside articles as often as around them
COST_ELSE = 5  # words: the shortest sentence outweighs one line of furniture
INTERRUPTION = -25
SHORT_PARAGRAPH, LONG_HEADLINE = 12, 17  # words


def main_run(labelled: Sequence[Labelled]) -> tuple[int, int]:
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
            if total >= best:
                best, best_range = total, (start, index + 1)
        else:
            pause = max(INTERRUPTION, pause - COST.get(item.reason, COST_ELSE))
    first, last = best_range
    if last and last == len(labelled) - 1 and _is_cut_short(labelled[last]):
        labelled[last].label = "prose"
        last += 1
    return first, last


def _is_cut_short(item: Labelled) -> bool:
    """Whether the text's very last block is a paragraph that a dump cut off: long for a headline, and alone."""
    words = item.block.words
    return item.label == "headline" and words > (LONG_HEADLINE if item.block.gap else SHORT_PARAGRAPH)
