"""Blocks of a plain-text page: lines, with the lines of a paragraph that was wrapped joined again, and their features.

The features are those of Kohlschütter, Fankhauser and Nejdl 2010 ("Boilerplate Detection using Shallow Text
Features", boilerpipe) and Pomikálek 2011 (jusText) that plain text still has: length, sentence punctuation, density of
function words, and cells instead of links.
"""

from __future__ import annotations

import re
import statistics
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from entrevue.loaders.function_words import function_word_share, is_cut_off
from entrevue.loaders.page.date_line import is_date_line
from entrevue.loaders.page.dateline import dated_dateline_end
from entrevue.loaders.page.markers import is_label, is_row_of_labels, marker_of

if TYPE_CHECKING:
    from collections.abc import Iterator

# Two spaces within quotation marks or before a sign of two parts are how the French set them, not cells.
SEPARATOR = re.compile(r"(?<!«)[ \u00a0\u202f]{3,}|\s*\t\s*|\s+[|·•\u203a/]\s+|\s+>\s+|(?<![«\s])\s{2,}(?=[^\s»;:!?])")
SET_APART = ("  ", "\u00a0", "\u202f", "\t", "|", "·", "•", "\u203a", ">", " / ", "\n")  # without them, no separator
SENTENCE_END = re.compile(r"[.!?…]['\"»”’)\]\s]*$")
FULL_STOP = re.compile(r"(?<!\.)\.['\"»”’)\]\s]*$|[.!?]\s?[»”\"]$")
INNER_SENTENCE = re.compile(r"[a-zà-ÿ0-9»”)%]{2}[.!?]\s+[«\"“(]?\s?[A-ZÀ-Ý]")
ITEM = re.compile(r"(?:[-–—•*▪◦→]\s*|\d{1,2}[.)]\s|[a-z]\)\s)\S")
CLOCK = re.compile(r"[-•*\s]*\d{1,2}\s?[:hH]\s?\d{2}(?!\d)")
GLUED = re.compile(r"[a-zà-ÿ][A-ZÀ-Ý]")
BYLINE = re.compile(r"par(?:\s[A-ZÀ-Ý][\w'’.-]+){2,4}$")  # below a headline, in a small letter: "par Jean Dupont"
WRAPPED = 0.75  # a wrapped line fills its paragraph's width at least so far
NARROW, WIDE = 45, 120  # characters: where text is wrapped
GOES_ON = 0.4  # of wrapped lines begin in a small letter
LONG, TOO_LONG = 28, 80  # words without a full stop
LINK_WORDS = 25  # of a headline in a row of links, on average; cells of more words are paragraphs


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, headline or row of links at `start:end`, and what its form tells.

    `gap`: an empty line stands before it. `words`: how many. `is_sentence`: it reads as prose, being closed by a full
    stop, or of several sentences, or long and full of function words.
    """

    start: int
    end: int
    text: str = field(repr=False)
    gap: bool
    words: int
    is_sentence: bool

    @property
    def cells(self) -> list[str]:
        """What wide spaces, bars and dots set apart."""
        if not any(mark in self.text for mark in SET_APART):
            return [self.text]
        return [cell for cell in SEPARATOR.split(self.text) if cell and cell.strip()]

    @property
    def is_item(self) -> bool:
        """Whether it begins with a dash, bullet or number."""
        return ITEM.match(self.text) is not None

    @property
    def is_closed(self) -> bool:
        """Whether it ends as sentences end, however short it is."""
        return SENTENCE_END.search(self.text[-12:]) is not None

    @property
    def is_links(self) -> bool:
        """Whether it is a row of links: cells without prose, headlines strung together, or words that a dump glued."""
        if self.words > TOO_LONG and not self.is_sentence and not self.is_closed:
            return True
        if len(GLUED.findall(self.text)) >= 2 and self.words <= 4:  # noqa: PLR2004 ("InternationalNationalSociété")
            return True
        if (CLOCK.match(self.text) and not self.is_sentence) or is_row_of_labels(self.text):
            return True
        cells = self.cells
        count = len(cells)
        if count < 2 or self.words > LINK_WORDS * count:  # noqa: PLR2004 (a pair may be a table's)
            return False
        if self.is_sentence and dated_dateline_end(self.text) is not None:
            return False  # the spaces of a dateline may be double: "Nouakchott,  08/02/2024  -  Le ministre"
        prose = sum(FULL_STOP.search(cell) is not None for cell in cells)
        labels = sum(is_label(cell) for cell in cells)
        return prose <= count // 3 and (count >= 3 or labels > 0)  # noqa: PLR2004


def blocks_of(text: str) -> list[Block]:
    """Cut a text into blocks, in order; white space around them belongs to none."""
    blocks: list[Block] = []
    for chunk in _chunks(text):
        gap = True
        for start, end in _paragraphs(text, chunk):
            content = text[start:end]
            words = len(content.split())
            blocks.append(Block(start, end, content, gap, words, _is_sentence(content, words)))
            gap = False
    return blocks


def _is_sentence(text: str, words: int) -> bool:
    if FULL_STOP.search(text[-12:]) and words >= 6:  # noqa: PLR2004 (subject, verb, complement)
        return True
    if words >= 8 and is_cut_off(text):  # noqa: PLR2004 (longer than a rubric)
        return True
    if words >= 15 and INNER_SENTENCE.search(text):  # noqa: PLR2004 (two short sentences)
        return True
    # No headline is so long, and no sentence longer: what has no stop in it then is a string of headlines.
    return LONG <= words <= TOO_LONG and function_word_share(text) >= 0.12  # noqa: PLR2004


def _chunks(text: str) -> Iterator[list[tuple[int, int]]]:
    """Groups of lines (start, end without surrounding white space) between empty lines."""
    lines: list[tuple[int, int]] = []
    for match in re.finditer(r"[^\n]*\n?", text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            lines.append((start, end))
        elif lines:
            yield lines
            lines = []
    if lines:
        yield lines


def _paragraphs(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join the lines of a wrapped paragraph, and a line that goes on in lower case with the one before."""
    wrapped = _is_wrapped(text, lines)
    start, end = lines[0]
    for following in lines[1:]:
        line = text[following[0] : following[1]]
        goes_on = (
            line[0].islower() and not SENTENCE_END.search(text[max(start, end - 12) : end]) and end - start >= NARROW
        )
        if (goes_on or wrapped) and not stands_apart(line):
            end = following[1]
        else:
            yield start, end
            start, end = following
    yield start, end


def stands_apart(line: str) -> bool:
    """Whether a line goes on no other: an item of a list, a byline, a day, the name of a part of the page."""
    return bool(ITEM.match(line) or BYLINE.match(line)) or is_date_line(line) or marker_of(line) is not None


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether the lines fill one width and go on in lower case: a paragraph broken by a mail program or a terminal."""
    widths = [end - start for start, end in lines[:-1]]
    if not widths or not NARROW <= max(widths) <= WIDE:
        return False
    full = statistics.mean(width >= WRAPPED * max(widths) for width in widths)
    goes_on = statistics.mean(text[start].islower() for start, _end in lines[1:])
    return full >= 0.7 and goes_on >= GOES_ON  # noqa: PLR2004 (names and sentences that begin a line, short last words)
