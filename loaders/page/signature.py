"""The paper and the day under an article or behind its last sentence: "(Le Fleuve, du lundi 16 mai 2011)"."""

from __future__ import annotations

import re
from functools import cache

from entrevue.loaders.page.date_line import is_date_line
from entrevue.loaders.page.dateline import LINKS, UPPER
from entrevue.loaders.page.days import day_expression, weekday_expression

LONGEST = 110  # characters
SENTENCE_END = re.compile(r"(?<=[^\W\d_]{2}[.!?…»)])\s+|(?<=[\d»”\")]\.)\s+|(?<=\s[.!?…»])\s+")
CLOSING = " .)]»"
NAME_WORD = rf"(?:[ldLD]['’])?[{UPPER}]\w+"
NAME = rf"{NAME_WORD}(?:[ -](?:{LINKS}|{NAME_WORD})){{0,5}}"  # L'Écho de l'Estuaire


def signs(line: str) -> bool:
    """Whether a line under the article names a paper and its day, in brackets or with the day of the week."""
    return len(line) <= LONGEST and line.rstrip(CLOSING)[-1:].isdigit() and _paper_and_day().fullmatch(line) is not None


def signature_start(paragraph: str) -> int | None:
    """Return where the date that signs a last paragraph begins; None where a sentence ends it."""
    if not paragraph.rstrip(CLOSING)[-1:].isdigit():
        return None
    begin = max(0, len(paragraph) - LONGEST)
    ends = [match.end() for match in SENTENCE_END.finditer(paragraph, begin)]
    if not ends or not (last := paragraph[ends[-1] :]):
        return None
    bracketed = last.startswith("(") and last.rstrip(" .").endswith(")")
    signed = is_date_line(last.strip(" .()")) if bracketed else _bare().fullmatch(last) is not None
    return ends[-1] if signed or signs(last) else None


def _days() -> tuple[str, str]:
    """Regular expressions of a day, and of one with that of the week."""
    day = rf"(?i:{day_expression()})"
    return day, rf"(?=(?i:{weekday_expression()})\s){day}"


@cache
def _paper_and_day() -> re.Pattern[str]:
    day, with_weekday = _days()
    name = rf"«?\s?{NAME}\s?»?,?\s(?:du\s|le\s)?"
    paper = rf"(?:[^–—]{{1,30}}\s[–—]\s)?(?=L[ea]s?\s|L['’]){NAME}\sdu\s"  # A. T. — Le Fleuve Quotidien du 24/02/2012
    return re.compile(rf"(?:{name}{with_weekday}(?:, p(?:age|\.)? ?\d+)?|\({name}{day}\)|{paper}{day})\.?")


@cache
def _bare() -> re.Pattern[str]:
    """Compile a day alone, or who tells, the paper's name, and a day with that of the week."""
    day, with_weekday = _days()
    return re.compile(rf"{day}\.?|[^!?]{{3,60}},\s{NAME},\s{with_weekday}")
