"""Datelines: place, day and agency before the first sentence ("RABAT, 16 fév. 2015 (MAP) - Le ministre…")."""

from __future__ import annotations

import re
from functools import cache

from entrevue.loaders.page.days import day_expression, month_expression

CAPITALISED = r"[A-ZÀ-Ý][\w'’]+(?:[ -](?:(?:de|du|la|le|el|al|sur|en)[ -])*[A-ZÀ-Ý][\w'’]+){0,3}"
PLACE = rf"(?:{CAPITALISED}(?:\s?\([A-ZÀ-Ý][\w'’. -]+\))?(?:(?:,\s|\s?/\s?){CAPITALISED})?)"
AGENCY = r"\((?:[A-Z][\w./'’ –-]{1,30}|(?:de|avec|par|envoy|agence|correspond)[^)]{3,50})\)"
DASH = r"\s?(?:--|[–—])\s?|\s-\s|(?<=\))\s?-\s?"
NO_PLACE = r"(?!MM\b|MMES?\b|SAR\b|SEM\b|ONU\b)"


def dateline_end(block: str) -> int | None:
    """Return where the dateline that begins a first paragraph ends; None without one."""
    match = _pattern().match(block)
    return match.end() if match is not None and match.end() < len(block) else None


@cache
def _pattern() -> re.Pattern[str]:
    day = rf"(?:le\s+)?{day_expression()}|(?:le\s+)?\d{{1,2}}(?:er)?\s(?:{month_expression()})"
    closing = rf"(?:{DASH}|\s?:\s|\.\s(?:{DASH})?)\s?"
    parts = (
        rf"{PLACE}[\s,]{{1,2}}(?:{day})\s?,?\s?(?:{AGENCY})?(?:{closing})",  # Rabat, 16 fév. 2015 (MAP) -
        rf"{PLACE}(?:{DASH})(?:{day})\s?(?:{AGENCY})?(?:{closing}|(?<=\))\s)",  # PARIS – 20-11-2015 (Reuters) –
        rf"{PLACE}\s?{AGENCY}(?:,\s|{DASH})(?i:{day})(?:{closing})",  # RABAT (MAP) – Vendredi 17 mai 2013.
        rf"\({PLACE},\s(?:{day})\)\s?\.?(?:{DASH}|\s)",  # (Ouagadougou, 11 septembre 2019).
        rf"{PLACE}\s?,?\s?{AGENCY}(?:{closing}|(?<=\))\s(?=[A-ZÀ-Ý«]))",  # Pékin (VNA) –
        rf"{NO_PLACE}[A-ZÀ-Ý][A-ZÀ-Ý'’ -]{{2,24}}(?:{DASH}|\.\s)\s?(?=[A-ZÀ-Ý«\"“])",  # MILAN. Un peu plus
        r"[A-ZÀ-Ý][A-ZÀ-Ý'’ -]{2,24}\s?:\s(?=[a-zà-ÿ])",  # NEW DELHI : le conseiller (who speaks is quoted)
        rf"{PLACE}(?:\s[-–—]\s)(?=[A-ZÀ-Ý«\"“])",  # Rabat - Le ministre
        rf"(?:{AGENCY}|(?:{day}))\s?(?:{AGENCY})?(?:{DASH})",  # (MAP) -, 16 février 2015 -
    )
    return re.compile("|".join(f"(?:{part})" for part in parts))
