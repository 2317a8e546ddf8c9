"""Where a person's name stands for something else: a venue, a work, a law, the author of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from entrevue.loaders.persons.lexicon import Lexicon
    from entrevue.loaders.persons.text import Text
    from entrevue.loaders.persons.titles import Title

_LINE_REACH, _LINE_REST, _VENUE_REACH, _AIRPORT_REACH = 6, 8, 3, 7


def is_excluded(text: Text, lexicon: Lexicon, title: Title, start: int, end: int) -> bool:
    """Whether the name at `start:end`, with its `title`, is no person of the article."""
    outer, addressed = title.outer, title.honorific or title.country
    return (
        _is_credit(text, lexicon, outer)
        or (not addressed and (_is_venue(text, lexicon, outer) or _is_thing(text, outer)))
        or _is_byline(text, lexicon, outer, end)
        or _is_work(text, start, end)
    )


def _is_venue(text: Text, lexicon: Lexicon, outer: int) -> bool:
    """Whether a venue, work or award stands before: "stade Mohammed V", "aéroport international d'Alger, Houari X"."""
    if text.words[outer - 1 : outer] == [","]:
        return "aeroport" in text.folded[max(0, outer - _AIRPORT_REACH) : outer - 1]
    for i in range(outer - 1, max(-1, outer - 2 - _VENUE_REACH), -1):
        if text.folded[i] in lexicon.venues:
            return not (i + 1 < outer and text.words[i + 1] in {",", ":"})
        if text.folded[i] not in lexicon.venue_links:
            return False
    return False


def _is_thing(text: Text, outer: int) -> bool:
    """Whether "de la" stands right before, as it does before no name: "Directeur de la Surveillance du Territoire"."""
    return text.words[max(0, outer - 2) : outer] == ["de", "la"]


def _is_credit(text: Text, lexicon: Lexicon, outer: int) -> bool:
    """Whether the name signs a picture: "(AFP / X)", "© X", "Photo : X"."""
    if outer == 0 or text.words[outer - 1] not in {"/", "©", ":"}:
        return False
    return text.words[outer - 1] == "©" or not lexicon.credits.isdisjoint(text.folded[max(0, outer - 3) : outer - 1])


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


def _is_work(text: Text, start: int, end: int) -> bool:
    """Whether the name is all that stands between quotation marks, and no recogniser saw a person."""
    return (
        start > 0
        and end < len(text)
        and text.words[start - 1] in {"«", "“"}
        and text.words[end] in {"»", "”"}
        and "PER" not in text.label[start:end]
    )
