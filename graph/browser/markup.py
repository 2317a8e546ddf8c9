"""Names inside Markdown and AsciiDoc, shown as they are.

Both languages read `&#60;` as a character and never as markup (CommonMark 0.31, section 2.5; AsciiDoc's replacements
leave character references alone), so every sign that might mean something becomes one.
"""

from __future__ import annotations

import unicodedata

_PLAIN = frozenset(" ,;’–«»()")
_STEERING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def entities(text: str) -> str:
    """Return `text` on one line as both languages show it unchanged; what would steer the writing direction is cut."""
    return "".join(map(_entity, " ".join(text.split())))


def _entity(letter: str) -> str:
    if letter.isalnum() or letter in _PLAIN:
        return letter
    if letter in _STEERING or unicodedata.category(letter) in ("Cc", "Cs"):
        return "\ufffd"
    return f"&#{ord(letter)};"
