"""Apostrophes that a page lost on its way between two encodings: "l?aéroport", "qu\ufffdil", "N?Djamena".

A question mark right between the word that French elides and a letter asks nothing. Each is one character for another,
so that offsets hold.
"""

from __future__ import annotations

import re
from functools import cache

_LOST = "?\ufffd\x91\x92\u00b4`\u02bc\u2032"  # what stands for one


def with_apostrophes(text: str) -> str:
    """The text, character for character, with an apostrophe where the page has another sign for it."""
    return _lost().sub("'", text) if any(sign in text for sign in _LOST) else text


@cache
def _lost() -> re.Pattern[str]:
    signs = re.escape(_LOST)  # behind "l", "qu", "lorsqu", "puisqu", "quoiqu", "quelqu", "aujourd"; "N'Djamena"
    return re.compile(
        rf"(?:(?<=\b[cdjlmnstCDJLMNST])|(?<=\b[Qq]u)|(?<=squ)|(?<=isqu)|(?<=oiqu)|(?<=lqu)|(?<=jourd))[{signs}]"
        rf"(?=[aàâeéèêëiîïoôœuùûüyhAÀÂEÉÈÊIÎOÔŒUÛYH])|(?<=\b[MN])[{signs}](?=[A-ZÀ-Ý])"
    )
