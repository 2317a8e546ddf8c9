"""Text to tokens: numbers, numeric dates, clock times, words of the temporal lexicon, and everything else as "other".

A token's class is one letter of the class string on which the rules run (`pattern`), so a number that is no date (a
telephone number, "5+5", "3,5 %") is told here, once.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from functools import cache
from typing import NamedTuple

from entrevue.loaders.dates.lexicon import WORD, lexicon

FIRST_YEAR, LAST_YEAR, DAYS_OF_A_MONTH = 1000, 2100, 31
CENTURY, CENTURY_TURN = 100, 50
TWO_DIGITS, FOUR_DIGITS = 2, 4
MARKS = {
    ",": "comma",
    "-": "dash",
    "\u2010": "dash",
    "\u2011": "dash",
    "–": "dash",
    "—": "dash",
    "/": "slash",
    "(": "open",
    "[": "open",
}
STOPS = frozenset(".!?;:")
ROMAN = {"I": 1, "V": 5, "X": 10}
ROMAN_ORDINAL = re.compile(r"[IVX]+(?:e|è|ème|ième|er)")


class Token(NamedTuple):
    """A lexical class, what the word contributes, and code point offsets."""

    name: str
    value: int | str | date
    start: int
    end: int


@cache
def _token_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?P<word>{WORD}(?!\d))
        | (?P<mark>[^\w\s](?<!\+))
        | (?P<break>\n\s*\n)
        | (?P<other>(?:\+|\b00)\d[\d .\-]{{7,}}\d\b | \b0\d(?:[ .\-]?\d\d){{4}}\b)  # telephone numbers
        | (?P<sum>\b\d+\s?\+\s?\d+\b | \d[\d.,]*\s?[%°€$])
        | (?P<iso>(?<![\d/.\-])\d{{4}}(?P<isep>[/.\-])\d\d(?P=isep)\d\d(?![\d/]|[.\-]\d))
        | (?P<season>(?<![\d/.\-])\d{{4}}-\d\d(?![\d/\-]|\.\d))  # 2011-12: a season, or a month; nobody can tell
        | (?P<dmy>(?<![\d/.\-])\d{{1,2}}(?P<sep>\s?[/.\-]\s?)\d{{1,2}}(?P=sep)(?:\d{{4}}|\d\d)(?![\d/]|[.\-]\d))
        | (?P<dm>(?<![\d/.\-])\d{{1,2}}/\d{{1,2}}(?![\d/]|\s+[^\W\d_]))
        | (?P<clock>(?<![\d])(?:[01]?\d|2[0-4])(?:\s?[hH]\s?(?:[0-5]\d)?(?![^\W_]) | :[0-5]\d(?::[0-5]\d)?(?!\d)))
        | (?P<num>\d{{1,3}}(?:[ .\u00a0\u202f]\d{{3}})+(?!\d) | \d+[.,]\d+ | \d+(?:bis|ter)\b)
        | (?P<ordinal>\d+(?i:ers?|ᵉʳ|ères?|re|[eè]mes?|i[eè]mes?|nde?|es?|°)(?![^\W_]))
        | (?P<digits>(?<![^\W_])\d+(?![^\W_]))
        | (?P<alnum>[^\W_]+)
        | (?P<plus>\+)
        """,
        re.VERBOSE,
    )


def tokenise(text: str) -> list[Token]:
    """Cut the text into classified tokens, phrases of the lexicon joined; what has no class is "other"."""
    tokens: list[Token] = []
    forms: list[str] = []
    for match in _token_pattern().finditer(text):
        kind = match.lastgroup or ""
        # A named group inside an alternative is never the last to close, so `lastgroup` is the alternative's.
        form = match[0]
        if kind == "word":
            written, form = form, form.lower().replace("\u2019", "'")
            token = _word(written, form, text, match.start(), match.end())
            if token.end > match.end():
                form += "."
        else:
            name, value = _classify(kind, form)
            token = Token(name, value, match.start(), match.end())
        if tokens and token.start < tokens[-1].end:
            continue  # the full stop of an abbreviation
        tokens.append(token)
        forms.append(form)
    return _join_phrases(tokens, forms)


def _word(written: str, form: str, text: str, start: int, end: int) -> Token:
    words = lexicon().words
    if written[0] in ROMAN and ROMAN_ORDINAL.fullmatch(written):
        return Token("roman", _roman(written), start, end)
    if text[end : end + 1] == "." and (entry := words.get(form + ".")):
        return Token(entry.name, entry.value, start, end + 1)
    entry = words.get(form)
    if entry is None:
        return Token("other", "", start, end)
    return Token(entry.name, entry.value, start, end)


def _classify(kind: str, form: str) -> tuple[str, int | str | date]:  # noqa: PLR0911 -- one a kind
    if kind == "digits":
        return _number(form)
    if kind == "ordinal":
        number = int(re.match(r"\d+", form)[0])  # type: ignore[index]
        return ("day" if number == 1 and form.lower().startswith(("1er", "1ᵉʳ")) else "ordinal"), number
    if kind in {"iso", "dmy"}:
        return _numeric(kind, form)
    if kind == "dm":
        day, month = map(int, form.split("/"))
        return ("dm", f"{day}/{month}") if _valid(2000, month, day) else ("other", "")
    if kind == "clock":
        hours, _, minutes = form.lower().replace("h", ":").replace(" ", "").partition(":")
        return "clock", f"T{int(hours):02d}:{minutes[:2] or '00'}"
    if kind == "mark":
        return MARKS.get(form, "stop" if form in STOPS else "mark"), ""
    return ("other" if kind in {"alnum", "plus", "sum", "season"} else kind), ""


def _number(form: str) -> tuple[str, int]:
    number = int(form)
    if len(form) <= TWO_DIGITS:
        return ("day" if 1 <= number <= DAYS_OF_A_MONTH else "small"), number
    if len(form) == FOUR_DIGITS and FIRST_YEAR <= number <= LAST_YEAR:
        return "year", number
    return "num", number


def _numeric(kind: str, form: str) -> tuple[str, str | date]:
    numbers = [int(part) for part in re.findall(r"\d+", form)]
    if kind == "dmy":
        numbers.reverse()
        if numbers[0] < CENTURY:
            # A year of two digits is of this century unless that lies far ahead.
            numbers[0] += 2000 if numbers[0] < CENTURY_TURN else 1900
    year, month, day = numbers
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return "other", ""
    with suppress(ValueError):
        return "numeric", date(year, month, day)
    return "other", ""


def _valid(year: int, month: int, day: int) -> bool:
    with suppress(ValueError):
        date(year, month, day)
        return True
    return False


def _roman(form: str) -> int:
    values = [ROMAN[letter] for letter in form if letter in ROMAN]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _join_phrases(tokens: list[Token], forms: list[str]) -> list[Token]:
    phrases = lexicon().phrases
    joined: list[Token] = []
    index = 0
    while index < len(tokens):
        for parts, entry in phrases.get(forms[index], ()):
            if tuple(forms[index : index + len(parts)]) == parts:
                last = tokens[index + len(parts) - 1]
                joined.append(Token(entry.name, entry.value, tokens[index].start, last.end))
                index += len(parts)
                break
        else:
            joined.append(tokens[index])
            index += 1
    return joined
