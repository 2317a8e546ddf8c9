"""Lines that do little more than give a date: alone, after a place or publisher, before an hour or author."""

from __future__ import annotations

import re
from functools import cache

from entrevue.loaders.page.days import before_double, is_short_day, written_days
from entrevue.loaders.page.issue import names_issue
from entrevue.schema.data import read_table

LONGEST_LINE = 20  # words of a line that only dates, without those of its dates
LONGEST_DATED = 36  # words of such a line, all told
CELLS = re.compile(r"\s(?:\s*[•|·]\s+|\s{2,})")
WORD = re.compile(r"[^\W\d][\w'’]+")  # neither numbers nor letters alone, as in "à 9 h 12"
BESIDE = 7  # words in a cell before or after the date: an author, a place, a rubric; a caption has more
BYLINE = 12  # words: "par Awa T., ancienne attachée de défense à Dakar – 9 juin 2013"
PHRASE = 6  # words; what says more and closes with a full stop is a sentence
READING = re.compile(r"\s(?:temps de )?lecture\s?:?\s?\d+\s?min(?:ute)?s?\.?$", re.IGNORECASE)  # "Lecture : 2 minutes."
READING_END = 12  # characters, in which such a note says "min"
MADE = re.compile(r"Fait\s(?:à|au|en)\s")  # "Fait à Rabat, le 3 mars 2015."
STOP = re.compile(r"(?<!\s[A-ZÀ-Ý])\.(?:\s?[»\"])?$")  # not that of an initial ("Écrit par Awa T.")
SENTENCES = re.compile(r"(?:(?<=[^\W\d_]{2})|(?<=\d))\.\s+(?=[A-ZÀ-Ý])")
SITE = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/?"
)  # "https://journal.example 8 juillet 2019", under a copied text
WITH_COMMA = re.compile(r"[^\W\d]+,\s")  # "Le Magazine du samedi, 18 janvier 2020": an issue's day, not a meeting's
SEPARATORS = ",;:|/·•–—-([)]>\u203a."
BAR = re.compile(r"\s*[|/·•–—]\s*")
CHANGED = r"(?:mise?\sà\sjour|actualisée?|modifiée?|maj)\b"  # 20/11/2024 mis à jour : 06:41
COUNTS = r"\d+\s(?:commentaires?|vues?|lectures?|partages?)\b"
AFTER = re.compile(
    rf"(?:à|a|at|par|by|{CHANGED}|{COUNTS}|dans\s(?=[A-ZÀ-Ý])|pp?\.\s?\d|\d{{1,2}}\s?[:hH]|GMT|UTC|[A-ZÀ-Ý])"
)
_PROPER = r"[A-ZÀ-Ý][\w'’.-]*"
AUTHOR = re.compile(
    rf"(?:Par|PAR|par|By|by)(?:\s(?:{_PROPER}|la|de|et|avec|rédaction))+"
)  # "By Awa Sylla juin 10, 2022"
# The sender before a day and an hour: "LE MATIN 10 Juin 2022 À 15:35", "Reuters le 14/06/2022 à 21:47".
TITLED = re.compile(rf"{_PROPER}(?:\s{_PROPER}){{1,3}}|{_PROPER}(?:\s{_PROPER}){{0,3}}\sle")
HOUR = re.compile(r"[ÀàAa]?\s?\d{1,2}\s?[:hH]\s?\d\d\b")
_GLUED = r"(?-i:(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý]))"  # where a page's lines have run together: "ChineMise à jour 15.12.2010"


def is_date_line(line: str) -> bool:
    """Whether a line does little more than give a date: alone, after a place or publisher, before an hour or author.

    "Tunis, mardi 30 juin 2015", "Samedi 9 novembre", "11 janvier 2021 à 19h19 par AFP"; not "L'accord du 3 mai 2014".
    """
    if "min" in line[-READING_END:].lower():
        line = READING.sub("", line)
    if is_short_day(line):
        return True
    if len(parts := CELLS.split(line)) > 1:
        return any(is_date_line(part) for part in parts)
    words = len(line.split())
    if words > LONGEST_DATED or (words > PHRASE and STOP.search(line) and not MADE.match(line)):
        parts = SENTENCES.split(line.rstrip(". ")) if words <= LONGEST_DATED else []
        return len(parts) > 1 and all(is_date_line(part) for part in parts)
    days = list(written_days(line))
    if not days or words - sum(len(line[day.start : day.end].split()) for day in days) > LONGEST_LINE:
        return False
    before, after = before_double(line[: days[0].start]).strip(), line[days[-1].end :].strip()
    issue = names_issue(before)
    cells = (*(() if issue else BAR.split(before)), *BAR.split(after))
    if max(len(WORD.findall(cell)) for cell in cells) > (BYLINE if before[:4].lower() == "par " else BESIDE):
        return False
    sender = before.isalpha() and before[:1].isupper()  # one word: "MAP 24 mai 2019", "Mosaïque 27/06/2024 - 19:48"
    opens = (
        issue
        or sender
        or AUTHOR.fullmatch(before) is not None
        or (TITLED.fullmatch(before) is not None and HOUR.match(after) is not None)
        or SITE.fullmatch(before) is not None
        or HOUR.fullmatch(before) is not None
        or (before.endswith(" du") and WITH_COMMA.match(line[days[0].start :]) is not None)
        or not before
        or before[-1] in SEPARATORS
        or _label_before().search(before) is not None
    )
    closes = not after or after[0] in SEPARATORS or AFTER.match(after) is not None
    return opens and closes


@cache
def _label_before() -> re.Pattern[str]:
    """Compile what may stand before a date: a label of the vocabulary and more, or an article after a separator."""
    labels = "|".join(map(re.escape, read_table("boilerplate")["published"]["labels"]))
    return re.compile(
        rf"(?:\b|{_GLUED})(?:{labels})\b.*$|(?:^|[,;:|/–—)-]\s*|^par\s.*\s)(?:le|ce)$|^du$", re.IGNORECASE
    )
