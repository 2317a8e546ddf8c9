"""Where in a run of capitalised words a name begins and ends: behind a title, or where something else joins it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.persons.titles import ARTICLES, short_rank_end

if TYPE_CHECKING:
    from entrevue.loaders.persons.lexicon import Lexicon
    from entrevue.loaders.persons.text import Text

_ACRONYM = range(3, 6)
_TITLE = 4  # words of a title
_FIELD_OPENERS = ARTICLES | {"de", "d'", "et"}  # before the field of a ministry
_REVERENCE = 3  # words of a reverence before the run


def cut_run(text: Text, lexicon: Lexicon, start: int, end: int) -> list[tuple[int, int]]:
    """The run without title or a sentence's first common word, cut where the recogniser sees a person begin or end."""
    start = _trimmed(text, lexicon, _behind_title(text, lexicon, start, end), end)
    if start == end:
        return []
    end = _before_post(text, lexicon, start, end)
    pieces, left = [], start
    for i in range(start + 1, end):
        if {text.label[i - 1], text.label[i]} & {"LOC", "ORG", "MISC"} and _parts(text, lexicon, i):
            pieces.append((left, i))
            left = i
    return [*pieces, (left, end)]


def _before_post(text: Text, lexicon: Lexicon, start: int, end: int) -> int:
    """The end before a post cut short to capitals behind a name in small letters: "Komlan Adjavon | DG de l'ANR"."""
    last = end - 1
    if last <= start or not text.words[last].isupper() or text.words[start].isupper():
        return end
    office = lexicon.offices.match(text.folded, last)
    return last if office is not None and office[0] == end else end


def _behind_title(text: Text, lexicon: Lexicon, start: int, end: int) -> int:
    """The start behind a title written with capitals ("le Général de Division X"); `end` where it is nothing else.

    A word alone may be a title or a name ("Cheikh Anta X"): it is one behind an article, as are several words, and one
    with a hyphen.
    """
    revered = _behind_reverence(text, lexicon, start)
    if revered is not None and revered < end:
        grade = lexicon.ranks.match(text.folded, revered)  # "Son Excellence Cheikh X"
        return grade[0] if grade is not None and grade[0] < end - 1 else revered
    for begin in range(max(0, start - _TITLE + 1), start + 1):
        for phrases in (lexicon.ranks, lexicon.offices):
            match = phrases.match(text.folded, begin)
            if match is None or not start < match[0] <= end:
                continue
            if match[0] - begin > 1 or "-" in text.words[begin]:
                return match[0]
            if begin == start and end - match[0] > 1 and start and text.folded[start - 1] in ARTICLES:
                return match[0]  # "L'Émir Abdelaziz Ben Saoud": no article stands before a name
            if begin == start and end - match[0] > 1 and _is_acronym(text, start):
                return match[0]  # "son nouveau DG Ahmed Selmi"
    short = short_rank_end(text, lexicon, start)
    return short if short is not None and end - short > 1 else start


def _is_acronym(text: Text, start: int) -> bool:
    """Whether the first word alone of a run is in capitals."""
    return len(text.words[start]) > 1 and text.words[start].isupper() and not text.words[start + 1].isupper()


def _behind_reverence(text: Text, lexicon: Lexicon, start: int) -> int | None:
    """The end of a reverence ("Son Excellence") that ends at the run's start or within it; None where there is none."""
    for begin in range(max(0, start - _REVERENCE), start + 1):
        address = lexicon.reverences.match(text.words, begin)
        if address is not None and address[0] >= start:
            return address[0]
    return None


def _trimmed(text: Text, lexicon: Lexicon, start: int, end: int) -> int:
    """The start without a common word that only its place capitalises, or an acronym ("le leader du PCV Nguyen X")."""
    if text.words[start + 1 : start + 2] == ["-"] and (demonym := text.country.get(start + 2)) is not None:
        start = demonym.end if demonym.form != "name" and demonym.end < end else start  # "Rd-Congolais Amani Sefu"
    first, length = text.words[start], end - start
    known = text.label[start] == "PER" or text.folded[start] in lexicon.given or first in lexicon.upper
    if length > 2 and text.words[start + 1] != "-" and (beyond := _behind_town(text, lexicon, start)) is not None:  # noqa: PLR2004
        return beyond
    if length > 2 and text.folded[start - 1] in {"au", "du"} and not (known and text.label[start] != "PER"):  # noqa: PLR2004
        return start + 1  # "le responsable au Front Astrid Ygemark": these articles stand before no name
    if length > 2 and text.folded[start] in lexicon.field_nouns and text.folded[start - 1] in _FIELD_OPENERS:  # noqa: PLR2004
        return start + 1  # "le ministre de la Décentralisation Astrid Ygemark"
    if length > 1 and text.initial[start] and not known and text.words[start + 1] != "-":
        common = text.is_common(start) and text.doc[start].pos_ != "PROPN"  # "Touch X" is one in Phnom Penh
        start += common or text.label[start + 1] == "PER"
    if length > 2 and first.isupper() and len(first) in _ACRONYM and not text.words[start + 1].isupper():  # noqa: PLR2004
        start += text.words[start] is first
    return start


def _behind_town(text: Text, lexicon: Lexicon, start: int) -> int | None:
    """The token behind a town that opens a run: "lundi à Rabat X Y", "le patriarche d'Alexandrie X II"."""
    before, town = text.folded[start - 1 : start], text.city.get(start)
    if town is None and text.label[start] != "LOC":
        return None
    beyond = town.end if town is not None else start + 1
    if before == ["a"] and town is not None:
        return beyond
    person = text.label[beyond : beyond + 1] == ["PER"] and text.label[start] != "PER"
    return beyond if before in (["de"], ["d'"]) and (person or text.folded[beyond] in lexicon.given) else None


def _parts(text: Text, lexicon: Lexicon, i: int) -> bool:
    """Whether a person and something else meet between tokens `i - 1` and `i`."""
    if "PER" not in {text.label[i - 1], text.label[i]} or "-" in {text.words[i - 1], text.words[i]}:
        return False
    if text.glued[i] and text.words[i] in lexicon.upper and text.folded[i].endswith("'"):
        return False  # "Denis Sassou N'Guesso"
    odd = i if text.label[i] != "PER" else i - 1
    alone = text.entity.count(text.entity[odd]) == 1 and not text.words[odd].isupper()
    if alone and odd not in text.city and odd not in text.country:
        return False  # a given name that the recogniser does not know
    return text.folded[odd] not in lexicon.given and text.words[odd] not in lexicon.numerals
