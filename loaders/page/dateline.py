"""Datelines: place, day and agency before the first sentence ("RABAT, 16 fév. 2015 (MAP) - Le ministre…")."""

from __future__ import annotations

import re
from functools import cache

from entrevue.loaders.page.days import day_expression, short_day_expression

LINKS = "de|du|des|la|le|les|lès|el|al|sur|sous|en|au|aux"  # of a place's name: "Port-au-Prince", "Boulogne-sur-Mer"
CAPITALISED = rf"[A-ZÀ-Ý][\w'’]+(?:[ -](?:(?:{LINKS})[ -])*[A-ZÀ-Ý][\w'’]+){{0,3}}"
PLACE = rf"(?:{CAPITALISED}(?:\s?\([A-ZÀ-Ý][\w'’. -]+\))?(?:(?:,\s|\s?/\s?){CAPITALISED})?)"
AGENCY = r"\((?:[A-ZÀ-Ý][\w./'’ –-]{1,30}|(?:de|avec|par|envoy|agence|correspondan|notre|nos|via)[^)]{2,50})\)"
DASH = r"\s?(?:--|[–—])\s?|\s-\s|(?<=\))\s?-\s?"
HOUR = r"(?:,?\s(?:à\s)?\d{1,2}\s?(?:[hH]|:(?=\d))\s?(?:\d\d)?(?:\sGMT)?)?"
SENDER = r"(?:De\s(?:notre|nos)\s[\w\s]{5,40}\s(?:à|au|en|aux)\s)?"  # De notre correspondant à Rabat, …
NO_PLACE = r"(?!MM\b|MMES?\b|SAR\b|SEM\b|ONU\b)"


def place_and_day(line: str) -> bool:
    """Whether a line is nothing but place, agency and day, with or without the year ("TUNIS – 17 février")."""
    return _line().fullmatch(line) is not None


def dateline_end(block: str) -> int | None:
    """Return where the dateline that begins a first paragraph ends; None without one."""
    match = _pattern().match(block)
    return match.end() if match is not None and match.end() < len(block) else None


@cache
def _day() -> str:
    return rf"(?i:(?:(?:le|ce)\s+)?(?:{day_expression()}|{short_day_expression()})){HOUR}"


@cache
def _line() -> re.Pattern[str]:
    day = _day()
    return re.compile(rf"\(?{PLACE}\s?(?:{AGENCY})?(?:,\s|{DASH}){day}\s?(?:{AGENCY})?\)?\s?\.?")


@cache
def _pattern() -> re.Pattern[str]:
    day = _day()
    closing = rf"(?:{DASH}|\s?:\s|\.\s(?:{DASH})?)\s?"
    parts = (
        rf"{SENDER}{PLACE}[\s,]{{1,2}}(?:{day})\s?,?\s?(?:{AGENCY})?(?:{closing})",  # Rabat, 16 fév. 2015 (MAP) -
        rf"{PLACE}(?:{DASH})(?:{day})\s?(?:{AGENCY})?(?:{closing}|(?<=\))\s)",  # PARIS – 20-11-2015 (Reuters) –
        rf"{PLACE}\s?{AGENCY}(?:,?\s|{DASH})(?:{day})\s?(?:{closing})",  # Bamako (correspondance), jeudi 21 mars 2019.
        rf"[(\[](?:{PLACE},\s)?(?:{day})[)\]]\s?\.?(?:{DASH}|\s)",  # (Ouagadougou, 11 septembre 2019).
        rf"{PLACE}\s?,?\s?{AGENCY}(?:{closing}|(?<=\))\s(?=[A-ZÀ-Ý«]))",  # Pékin (VNA) –
        rf"{NO_PLACE}[A-ZÀ-Ý][A-ZÀ-Ý'’ -]{{2,24}}(?:{DASH}|\.\s)\s?(?=[A-ZÀ-Ý«\"“])",  # MILAN. Un peu plus
        r"[A-ZÀ-Ý][A-ZÀ-Ý'’ -]{2,24}\s?:\s(?=[a-zà-ÿ])",  # NEW DELHI : le conseiller (who speaks is quoted)
        rf"{PLACE}(?:\s[-–—]\s)(?=[A-ZÀ-Ý«\"“])",  # Rabat - Le ministre
        rf"(?:{AGENCY}|(?:{day}))\s?(?:{AGENCY})?\.?(?:{DASH})",  # (MAP) -, 16 février 2015. –
    )
    return re.compile("|".join(f"(?:{part})" for part in parts))
