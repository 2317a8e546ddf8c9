"""What each block of a page is, before its neighbours are asked: prose, headline, list item, or furniture and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from entrevue.loaders.page.date_line import is_date_line
from entrevue.loaders.page.dateline import place_and_day
from entrevue.loaders.page.markers import marker_of, tail_of
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.page.blocks import Block
    from entrevue.loaders.page.markers import Marker

Label = Literal["prose", "short", "headline", "item", "furniture"]
CROWD = 3  # headlines in a row that no colon introduces are a list of other stories
FEW_ARTICLE_WORDS = 60  # of prose that must stand before a comment form for the rest of the page to be comments
ITEM_WORDS = 12
SHORTEST_WORDING = 30  # characters
FEWEST_LETTERS = 2  # of a line: less is a font size, an agency's initials, a counter
LONGEST_CAPTION = 50  # words
CREDIT = re.compile(
    r"(?:[©\u24b8]|[Cc]rédit\s?:)\s?[^!?]{0,40}$|\.\s(?:\.\s)?DR$|\b(?:AFP|Reuters|AP) or licensors$"
    r"|\b(?:REUTERS|AFP|AP|EPA|SIPA)\s?/\s?[A-ZÀ-Ý][\w .'-]{2,30}$|[\w.]/(?:AFP|AP|SIPA|EPA|REUTERS)(?:/\w+)?$"
    r"|Photos?\s?:\s?[^.!?]{1,40}\.?$|[.!?»]\sPhotos?\s(?:d['’]archives\s)?[A-ZÀ-Ý][^.!?]{1,40}$"
)
AGENCY_LINE = re.compile(r"\(\s?[A-ZÀ-Ý][\w/ .'-]{1,30}\s?\)$")
COMMENT = re.compile(r"[>•*–-]?\s*[^\W\d_][\w.@'’-]*(?:\s[\w.@'’-]+){0,2}\s?:\s")  # "Le Sarhois : Bravo !"
HONOURED = re.compile(r"[^\w]*(?:\d{1,2}[.)]\s*)?(?:MM?\.|Mme|Mlle|Dr|Pr|S\.?E\.?|SEM|Son Excellence|[a-zà-ÿ])")


@dataclass(slots=True)
class Labelled:
    """A block with its label; `reason` says why furniture is furniture."""

    block: Block
    label: Label
    reason: str = ""

    @property
    def told(self) -> bool:
        """Whether the article may speak here."""
        return self.label in {"prose", "short", "item"}


def classify(blocks: Sequence[Block]) -> list[Labelled]:
    """Label the blocks, then let markers reach as far as their scope says and lists of headlines fall."""
    labelled: list[Labelled] = []
    told = 0
    scope_reason, listed = None, 0
    talk = False  # whether readers speak, a line each, below "3 commentaires"
    seen: set[str] = set()
    for block in blocks:
        marker = marker_of(block.text, prose=block.is_sentence)
        item = _alone(block, marker)
        talk = talk and COMMENT.match(block.text) is not None
        if talk and item.told:
            item.label, item.reason = "furniture", "comments"
        if scope_reason is not None:
            if _is_listed(block, item, listed):
                item.label, item.reason = "furniture", item.reason or scope_reason
                listed += 1
            else:
                scope_reason = None
        if marker is not None and item.reason == marker.reason:
            if marker.scope == "rest" and told >= FEW_ARTICLE_WORDS:
                labelled.extend(Labelled(rest, "furniture", marker.reason) for rest in blocks[len(labelled) :])
                break
            talk = marker.reason == "comments" and told >= FEW_ARTICLE_WORDS
            if marker.scope in {"list", "rest"}:
                scope_reason, listed = marker.reason, int(block.words > 6)  # noqa: PLR2004 (it holds headlines itself)
        if item.told and block.words >= ITEM_WORDS:
            told += block.words
            if block.text in seen:
                item.label, item.reason = "furniture", "repeated"
            seen.add(block.text)
        labelled.append(item)
    _drop_bulleted(labelled)
    _drop_teasers(labelled)
    _drop_crowds(labelled)
    return labelled


def _alone(block: Block, marker: Marker | None) -> Labelled:
    """Label a block by its own words and form."""
    if (reason := _furniture(block, marker)) is not None:
        return Labelled(block, "furniture", reason)
    if block.is_sentence or _is_excerpt(block):
        return Labelled(block, "prose")
    if block.is_item:
        return Labelled(block, "item")
    return Labelled(block, "short" if block.is_closed or block.text.endswith(":") else "headline")


def _furniture(block: Block, marker: Marker | None) -> str | None:
    """Say why a block is no part of an article whatever stands around it; None if it may be one."""
    if is_date_line(block.text) or place_and_day(block.text):
        return "date"
    if marker is not None:
        return marker.reason
    if block.is_links:
        return "navigation"
    return _by_form(block)


def _by_form(block: Block) -> str | None:
    """Name the picture credits, agency names in brackets and lines without words, which no phrase marks."""
    if block.words <= LONGEST_CAPTION and CREDIT.search(block.text):
        return "caption"
    if block.text.startswith("(") and AGENCY_LINE.match(block.text):
        return "byline"
    if block.is_closed or len(block.text) > SHORTEST_WORDING:
        return None
    return "decoration" if sum(character.isalpha() for character in block.text) <= FEWEST_LETTERS else None


def _is_excerpt(block: Block) -> bool:
    """Whether a call to read on cuts off what would be prose."""
    tail = tail_of(block.text)
    return tail is not None and len(block.text[:tail].split()) >= ITEM_WORDS


def _is_listed(block: Block, item: Labelled, listed: int) -> bool:
    """Whether a block still belongs to the list that a marker opened: not prose, nor what an empty line sets off."""
    if block.gap and listed:
        return False
    return item.label != "prose" or (block.is_item and not block.gap)


def _drop_bulleted(labelled: Sequence[Labelled]) -> None:
    """Make furniture of headlines whose bullet stands on a line of its own, as dumps of lists of links have it."""
    introduced = False
    for bullet, item in pairwise(labelled):
        if bullet.reason != "decoration":
            introduced = bullet.block.text.endswith(":") or (introduced and bullet.label == "item")
        elif not item.block.gap and item.label == "headline":
            item.label, item.reason = ("item", "") if introduced else ("furniture", "other headlines")


def _drop_teasers(labelled: Sequence[Labelled]) -> None:
    """Make furniture of excerpts that each call to read on, where they are many: an article ends but once."""
    teasers = [item for item in labelled if item.label == "prose" and tail_of(item.block.text) is not None]
    if CROWD <= len(teasers) < sum(item.label == "prose" for item in labelled):
        for item in teasers:
            item.label, item.reason = "furniture", "other headlines"


def _drop_crowds(labelled: list[Labelled]) -> None:
    """Make furniture of runs of headlines or items that nothing introduces; keep a sentence's enumeration as items."""
    index = 0
    while index < len(labelled):
        stop = index
        while stop < len(labelled) and labelled[stop].label in {"headline", "item"}:
            stop += 1
        if stop == index:
            index += 1
            continue
        run = labelled[index:stop]
        if (index and labelled[index - 1].told and labelled[index - 1].block.text.endswith(":")) or _is_roster(run):
            for item in run:
                item.label = "item"
        elif not _is_enumeration(run):
            boxed = len(run) >= CROWD and _between_prose(labelled, index, stop)
            told = index > 0 and stop < len(labelled) and labelled[index - 1].told and labelled[stop].told
            for item in run:
                if (item.label == "item" and not told) or (item.label == "headline" and boxed):
                    item.label, item.reason = "furniture", "other headlines"
        index = stop


def _is_enumeration(run: Sequence[Labelled]) -> bool:
    """Whether a run of items is a list of the article's own: closed by semicolons or commas, or of people by title."""
    texts = [item.block.text for item in run if item.label == "item"]
    punctuated = sum(text.endswith((";", ",", ".")) for text in texts)
    honoured = sum(HONOURED.match(text) is not None for text in texts)
    return bool(texts) and len(texts) == len(run) and max(punctuated, honoured) * 2 >= len(texts)


def _is_roster(run: Sequence[Labelled]) -> bool:
    """Whether a run of lines lists people with their posts: those who took part, one state or person a line."""
    listed = sum(_roster().search(item.block.text) is not None for item in run)
    return len(run) >= CROWD and listed * 2 >= len(run)


def _between_prose(labelled: Sequence[Labelled], start: int, stop: int) -> bool:
    """Whether the article was told before and goes on after: what lies between is a box."""
    return any(item.label == "prose" for item in labelled[:start]) and any(
        item.label == "prose" for item in labelled[stop:]
    )


@cache
def _roster() -> re.Pattern[str]:
    """Compile a name with its post, as lists of those present have them: "Awa Traoré, directrice"."""
    posts = read_table("boilerplate")["roster"]["posts"]
    return re.compile(rf"[A-ZÀ-Ý][\w'’-]+,\s(?:vice-|sous-)?(?:{'|'.join(posts)})")
