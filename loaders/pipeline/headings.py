"""Headings in capitals, as many papers set them: "LE MINISTRE HADDAOUI REÇU À TUNIS".

Nothing in them tells where a name begins and ends, so that they are read as if they were in small letters. The story
below tells which of their words have a capital, an accent, or are an acronym.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from entrevue.loaders.function_words import is_function_word
from entrevue.loaders.gazetteer.cities import city_references
from entrevue.loaders.gazetteer.countries import country_references
from entrevue.loaders.gazetteer.folding import fold as fold_text
from entrevue.loaders.gazetteer.listed import listed_forms
from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.lexicon import lexicon
from entrevue.loaders.pipeline.characters import rewritten

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.page.layout import ArticleZones, Span

_WORD = re.compile(r"[^\W\d_]+")
_MOST = 0.7  # of a heading's words, from which on it is set in capitals throughout
_FEWEST = 4  # words of one: shorter rubrics and datelines are left as they are


def with_headings_in_small(text: str, zones: ArticleZones) -> str:
    """Return the text, character for character, with its headings in capitals as its story would write them."""
    title = () if zones.title is None else (zones.title,)
    headings = [span for span in (*title, *zones.headings, *zones.body) if is_in_capitals(text[slice(*span)], _FEWEST)]
    story = [span for span in zones.body if span not in headings]
    if not headings or not story:
        return text
    forms = _forms(text, story)
    return rewritten(text, ((start, end, _in_small(text[start:end], forms)) for start, end in sorted(headings)))[0]


def is_in_capitals(stretch: str, fewest: int = 0) -> bool:
    """Whether a stretch of at least so many words is set in capitals throughout."""
    words = [word for word in stretch.split() if len(word) > 1 and word[0].isalpha()]
    return len(words) >= fewest and sum(word.isupper() for word in words) > _MOST * len(words)


def _forms(text: str, story: Sequence[Span]) -> Mapping[str, str]:
    """How a story most often writes each of its words, by the word in small letters and without its accents too."""
    counted = Counter(word for span in story for word in _WORD.findall(text[slice(*span)]))
    rising = sorted(counted, key=lambda word: (counted[word], word.islower(), word))
    return {fold(word): word for word in rising} | {word.casefold(): word for word in rising}


def _in_small(heading: str, forms: Mapping[str, str]) -> str:
    """The heading as the story writes its words; of the others names have capitals, which are those that it knows."""
    known, listed = lexicon(), _listed(heading)
    opens_name = is_capital = False
    pieces: list[str] = []
    at = 0
    for found in _WORD.finditer(heading):
        word, between = found[0], heading[at : found.start()]
        is_name = fold(word) in known.given or word.capitalize() in known.upper
        continues = (opens_name and between == " ") or (is_capital and between == "-")
        unread = word.capitalize() if is_name or continues else word.lower()
        told = forms.get(word.casefold()) or forms.get(fold(word)) or listed.get(found.start())
        small = word.lower() if is_function_word(word) else told or unread
        pieces += [between, small if word.isupper() and len(small) == len(word) else word]
        is_capital = pieces[-1][0].isupper()
        opens_name = is_name and is_capital
        at = found.end()
    read = "".join(pieces) + heading[at:]
    return heading[:1] + read[1:]


def _listed(heading: str) -> Mapping[int, str]:
    """How the names of states and cities are written that stand there, and acronyms of bodies, by where they begin."""
    folded = fold_text(heading)
    states = [(state.start, state.end) for state in country_references(folded) if state.form == "name"]
    cities = [(city.start, city.end) for city in city_references(folded)]
    words = {
        start + word.start(): word[0].capitalize()
        for start, end in (folded.span(*place) for place in (*states, *cities))
        for word in _WORD.finditer(heading[start:end])
        if len(word[0]) > 1  # not "d" of "Côte d'Ivoire"
    }
    bodies = (match for match in listed_forms().longest_matches(folded) if match.value.short)
    return words | {folded.offsets[match.start]: match.value.written for match in bodies}
