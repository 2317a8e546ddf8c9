"""Datelines: place, day and agency before the first sentence ("RABAT, 16 fév. 2015 (MAP) - Le ministre…")."""

from __future__ import annotations

import re
from functools import cache

from entrevue.loaders.page.days import WrittenDay, day_expression, short_day_expression, written_days

UPPER = "A-ZÀ-ÝĀĆČĐĞİŁŐŒŚŞŠŢȘȚŪŰŹŻŽ"
LINKS = "de|du|des|la|le|les|lès|el|al|es|sur|sous|en|au|aux"  # of a place's name: "Port-au-Prince", "Boulogne-sur-Mer"
CAPITALISED = rf"[{UPPER}][\w'’]+(?:[ -](?:(?:{LINKS})[ -]){{0,3}}[{UPPER}][\w'’]+){{0,4}}"
PLACE = (
    rf"(?:{CAPITALISED}(?:\s?\((?:[{UPPER}]|frontière\s)[\w'’. -]+\))?(?:(?:,\s|\s?/\s?|\set\s){CAPITALISED}){{0,3}})"
)
NAMED = rf"[{UPPER}][\w./'’ –-]{{1,30}}"
SERVICE = rf"{NAMED}(?:,\s(?:en|service|édition)\s[\w ]{{3,20}})?"  # EFE, service français
INITIALS = r"(?:[a-zà-ÿ]{2,8}\.?(?:[/-]\w{2,12})?|\d\d?\.[a-z]{2,3})"  # ats, ats/afp, dépêche, trad., 24.kg
WIRE = rf"/\s?[{UPPER}][\w.’' -]{{1,24}}/"  # between slashes, as wires of communiqués put it: /TASS/, /CNW Telbec/
SITE = r"[\w-]{2,24}\.(?:com|info|net|org|[a-z]{2})"
CREDIT = rf"(?:{SERVICE}|{SITE}|(?:de|avec|par|envoy|agence|correspondan|notre|nos|via)[^)]{{2,50}}|{INITIALS})"
AGENCY = rf"(?:[(\[]{{1,2}}{CREDIT}[)\]]{{1,2}}|{WIRE})"
DASH = r"\s{0,2}(?:--|[–—])\s{0,2}|\s{1,2}-\s{1,2}|(?<=[)\]])\s?-\s?"  # some agencies double their spaces
HOUR = r"(?:,?\s(?:à\s)?\d{1,2}\s?(?:[hH]|:(?=\d))\s?(?:\d\d)?(?:\sGMT)?)?"
SENDER = r"(?:De\s(?:notre|nos)\s[\w\s]{5,40}\s(?:à|au|en|aux)\s)?"  # De notre correspondant à Rabat, …
OFFICE = rf"\(?[{UPPER}][^.!?,;:–—\n]{{1,45}}\s[–—-]\s"  # who tells: Conseil de la Lagune – Rabat, 16 février 2015 –
NO_PLACE = r"(?!MM\b|MMES?\b|SAR\b|SEM\b|ONU\b|(?i:question|réponse)\b|L['’])"  # titles; who speaks in an interview
HIJRI = r"(?:\d{1,2}\s\D{4,20}\s1[34]\d\d(?:\s?H\.?)?,?\s(?:correspondant\sau|soit\sle|/)\s)?"  # 28 Rabi' II 1437 …
EVENT = re.compile(r"[^,]*\s[a-zà-ÿ]")  # before a day and a colon: "Attentats de Paris, 13 novembre 2015 :"
LONGEST = 120  # characters of a line
FEWEST_WORDS = 3  # of a headline: less is no headline but a place, an agency, an hour


def place_and_day(line: str) -> bool:
    """Whether a line is nothing but place, agency and day, with or without the year ("TUNIS – 17 février")."""
    return len(line) <= LONGEST and any(map(str.isdigit, line)) and _line().fullmatch(line) is not None


def dateline_end(block: str) -> int | None:
    """Return where the dateline that begins a first paragraph ends; None without one."""
    match = _pattern().match(block)
    return match.end() if match is not None and match.end() < len(block) else None


def dated_dateline_end(block: str) -> int | None:
    """Return where a dateline that tells place and day ends, before a headline or below one; None without one."""
    if (end := dateline_end(block)) is None or len(block[end:].split()) < FEWEST_WORDS:
        return None
    dateline = block[:end]
    if dateline.rstrip().endswith(":") and EVENT.match(dateline):
        return None
    return end if _dated().match(dateline) else None


def opens_with_day(paragraph: str) -> bool:
    """Whether a day heads a paragraph, with or without its year, as in a chronology: not "Le 3 mars, il a vu"."""
    return paragraph[:1].isalnum() and _ahead().match(paragraph) is not None


def opening_day(paragraph: str) -> WrittenDay | None:
    """The full day that opens a paragraph or a title and is set off from it: "28.05.2012 Le ministre…"."""
    match = _heading().match(paragraph)
    return next(written_days(match.group()), None) if match is not None else None


def closing_dateline_start(headline: str) -> int | None:
    """Return where the dateline at the end of a headline begins ("Le ministre au Caire – Rabat, 3 mars 2009")."""
    if not headline[-1:].isdigit() or (match := _closing().search(headline)) is None:
        return None
    return match.start() if len(headline[: match.start()].split()) >= FEWEST_WORDS else None


@cache
def _day() -> str:
    return rf"(?i:(?:(?:le|ce)\s+)?{HIJRI}(?:{day_expression()}|{short_day_expression()})){HOUR}"


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(rf"{_day()}\s?(?:[.:–—]|-\s)")


@cache
def _heading() -> re.Pattern[str]:
    numeric = rf"\d\d?[./-]\d\d?[./-](?:19|20)\d\d(?:{HOUR}\s[–—-])?"
    word = rf"(?i:{day_expression()}){HOUR}(?:\s?{AGENCY})?\s?(?:\.|[–—]|-\s)"
    return re.compile(rf"(?:{word}|{numeric})\s(?=[{UPPER}«])")


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(rf"(?!{_day()})[(\[]?[{UPPER}]\D*\b{_day()}")


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(rf"\s[–—-]\s{PLACE},\s(?i:(?:le\s)?(?:{day_expression()}))$")


@cache
def _line() -> re.Pattern[str]:
    day = _day()
    agency = rf"(?:{AGENCY}|\s?[–—]\s{NAMED}(?=\s[–—]))?"
    return re.compile(rf"\(?{PLACE}\s?{agency}(?:,\s|{DASH}){day}\s?(?:{AGENCY})?\)?\s?\.?")


@cache
def _pattern() -> re.Pattern[str]:
    day = _day()
    closing = rf"(?:{DASH}|\s?:\s|\s?=\s|\.\s(?:{DASH})?|\.[–—-]\s?)\s?"
    told = rf"(?:(?:\.?\s?{AGENCY})?(?:{closing})|{AGENCY}\s(?=[{UPPER}«]))"
    sender = rf"(?:,\s[{UPPER}]{{2,6}}(?:-\w\w)?|\s/\s{NAMED}(?=\s[–—]))?"  # ", SPA-Fr", " / Politique"
    parts = (
        rf"{SENDER}{PLACE}[\s,]{{1,3}}(?:{day}){sender}\s?,?\s?{told}",  # Rabat, 16 fév. 2015 (MAP) -
        rf"{PLACE}(?:{DASH})(?:{day})\s?(?:{AGENCY})?(?:{closing}|(?<=[)\]])\s)",  # PARIS – 20-11-2015 (Reuters) –
        rf"{PLACE}\s?{AGENCY}(?:,?\s|{DASH})(?:{day})\s?(?:{AGENCY})?(?:{closing})",  # Bamako (ats), 21 mars 2019.
        rf"{PLACE}\s?\((?:{NAMED},\s)?(?:{day})\)\s?(?:{closing})",  # DAKAR (Le Fleuve, mardi 5 février 2019).
        rf"{PLACE}\.\s(?:{day})\s?(?:{closing})",  # Ben Guerdane. Le 28 janvier 2012. –
        rf"{OFFICE}{PLACE},\s(?:{day})(?:{closing})",
        rf"[(\[](?:{PLACE},\s)?(?:{day})(?:,\s{NAMED})?\.?[)\]]\s?\.?(?:{DASH}|\s)",  # (Gao, 11 mai 2019, AMF)
        rf"{PLACE}\s?,?\s?{AGENCY}(?:{closing}|(?<=[)\]])\s(?=[{UPPER}«]))",  # Pékin (VNA) –
        rf"{NO_PLACE}[{UPPER}][{UPPER}'’ -]{{2,24}}(?:{DASH}|\.\s(?:{DASH})?)\s?(?=[{UPPER}«\"“])",  # MILAN. Un
        rf"[{UPPER}][{UPPER}'’ -]{{2,24}}\s?:\s(?=[a-zà-ÿ])",  # NEW DELHI : le conseiller (who speaks is quoted)
        rf"{NO_PLACE}{PLACE}(?:\.?\s[-–—]\s)(?=[{UPPER}«\"“])",  # Rabat - Le ministre
        rf"(?:{AGENCY}|(?:{day}))\s?(?:{AGENCY})?\.?(?:{DASH})",  # (MAP) -, 16 février 2015. –
        rf"(?i:{day_expression()}){HOUR}\.\s(?=[{UPPER}«])",  # 28 mars 2013. Le ministre
        rf"{AGENCY}\s{PLACE},\s(?:{day})(?:{closing})",  # (AMF) Bamako, le 26 avril 2014 –
    )
    return re.compile("|".join(f"(?:{part})" for part in parts))
