"""Who made the page: credits of pictures, bylines, the paper's own reporters and signatures; nobody in the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from entrevue.loaders.persons.lexicon import Lexicon
    from entrevue.loaders.persons.text import Text
    from entrevue.loaders.persons.titles import Title

_LINE_REACH, _LINE_REST = 6, 8
_REPORTER_REACH = 6
_CREDIT_REACH = 8
_CREDIT_MARKS = frozenset({"/", "-", "–", "|", "©", ":"})
_OURS = frozenset({"notre", "nos"})


def is_imprint(text: Text, lexicon: Lexicon, title: Title, start: int, end: int) -> bool:
    """Whether the name at `start:end`, with its `title`, is that of somebody who made the page."""
    outer = title.outer
    return (
        _is_credit(text, lexicon, outer)
        or (title.bare and _is_agency_photo(text, lexicon, end))
        or _is_byline(text, lexicon, outer, end)
        or _is_reporter(text, lexicon, outer)
        or _is_signature(text, start, end)
    )


def _is_credit(text: Text, lexicon: Lexicon, outer: int) -> bool:
    """Whether the name signs a picture: "(AFP / X)", "© X", "Photo : X", "Photo X / Le Journal"."""
    if _is_signed_photo(text, lexicon, outer):
        return True
    if outer == 0 or text.words[outer - 1] not in {"/", "©", ":", "-", "–", "—"}:
        return False
    return text.words[outer - 1] == "©" or not lexicon.credits.isdisjoint(text.folded[max(0, outer - 3) : outer - 1])


def _is_agency_photo(text: Text, lexicon: Lexicon, end: int) -> bool:
    """Whether the name signs a picture in front of its agency: "X/AFP"."""
    return text.words[end : end + 1] == ["/"] and not lexicon.credits.isdisjoint(text.folded[end + 1 : end + 2])


def _is_signed_photo(text: Text, lexicon: Lexicon, outer: int) -> bool:
    """Whether "Photo" opens the run of names and slashes to which the name belongs: "Photo X / Le Journal"."""
    i = outer - 1
    while i >= 0 and outer - i <= _CREDIT_REACH and (text.capital[i] or text.words[i] in _CREDIT_MARKS):
        if text.folded[i] in lexicon.pictures:
            return True
        i -= 1
    return False


def _is_byline(text: Text, lexicon: Lexicon, outer: int, end: int) -> bool:
    """Whether the line is a byline: "Par X", "Par X, à Rabat", "Propos recueillis par X"."""
    line = outer
    while line > 0 and "\n" not in text.words[line - 1] and outer - line <= _LINE_REACH:
        line -= 1
    if line == outer or outer - line > _LINE_REACH or text.folded[line] not in lexicon.bylines:
        return False
    stop = end
    while stop < len(text) and "\n" not in text.words[stop] and stop - end <= _LINE_REST:
        stop += 1
    return stop - end <= _LINE_REST and text.words[stop - 1] not in {".", "!", "?"}


def _is_reporter(text: Text, lexicon: Lexicon, outer: int) -> bool:
    """Whether the paper speaks of its own: "avec notre correspondante à Tunis, X", "notre envoyé spécial X"."""
    for i in range(outer - 1, max(-1, outer - 2 - _REPORTER_REACH), -1):
        if text.folded[i] in lexicon.reporters:
            return any(w in _OURS for w in text.folded[max(0, i - 2) : i])
        if "\n" in text.words[i] or text.words[i] in {".", ";", ":"}:
            return False
    return False


def _is_signature(text: Text, start: int, end: int) -> bool:
    """Whether a first name and an initial are all of a line, as columnists and readers sign: "Murielle K."."""
    if end - start < 2 or len(text.words[end - 1].strip(".")) > 1:  # noqa: PLR2004
        return False
    opens = start == 0 or "\n" in text.words[start - 1]
    beyond = end + (text.words[end : end + 1] == ["."])
    return opens and (beyond >= len(text) or "\n" in text.words[beyond])
