"""What stands before a name: forms of address, grades, reverences, a nationality, with their article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from entrevue.loaders.persons.lexicon import Gender, Lexicon
    from entrevue.loaders.persons.phrases import Phrases
    from entrevue.loaders.persons.text import Text

ARTICLES = frozenset({"le", "la", "l'", "du", "au", "un", "une", "les", "des", "aux"})
_RETIREMENT = (["a", "la", "retraite"], ["en", "retraite"])
_LONGEST = 6
_BRACKET = 4
_LONGEST_SHORT = 4  # "Lt", "-", "Col", "."


def is_postnominal(word: str) -> bool:
    """Whether a word is letters of honour as they follow a name: "Anna Sorel, C.P., députée"."""
    letters = word.split(".")
    return len(letters) > 2 and not letters[-1] and all(len(c) == 1 and c.isupper() for c in letters[:-1])  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Title:
    """The words before a name: they begin at token `outer`; the rest is what they tell of the person.

    `rank` is the grade as written, `country` the state of a nationality ("l'Allemand X").
    """

    outer: int
    gender: Gender | None = None
    honorific: bool = False
    rank: str | None = None
    country: str | None = None

    @property
    def bare(self) -> bool:
        """Whether nothing of the kind stands there."""
        return not (self.honorific or self.rank or self.country)


def title_before(text: Text, lexicon: Lexicon, start: int) -> Title:
    """The titles before the name that begins at `start`."""
    outer, gender, honorific, rank, country = _short_form(text, lexicon, start) or start, None, False, None, None
    while outer > 0:
        address = lexicon.honorifics.get(text.words[outer - 1])
        if address is None and text.words[outer - 1] == "." and outer > 1:
            address = lexicon.honorifics.get(text.words[outer - 2] + ".")
            outer -= address is not None
        if address is not None:
            outer, honorific, gender = outer - 1, True, gender or address.gender
        elif (reverence := _reverence(text, lexicon, outer)) is not None:
            outer, honorific = reverence, True
        elif (grade := _phrase_before(text.folded, lexicon.ranks, outer)) is not None:
            if _ends_office(text, lexicon, grade):
                break
            rank = rank or text.text(grade, outer)
            outer = grade
        else:
            break
    outer += outer < start and _is_office(text, lexicon, outer)  # "le PM | X": a post, told of X as any other
    if outer == start and (graded := _retired(text, lexicon, start) or _cut_short(text, lexicon, start)) is not None:
        outer, rank, country = graded
    state = text.country.get(outer - 1)
    if outer == start and state is not None and state.form in {"demonym", "adjective"} and text.capital[outer - 1]:
        country, outer = state.code, state.start
    if 0 < outer < start and text.folded[outer - 1] in {"le", "la", "l'"}:
        outer -= 1
        revered = _reverence(text, lexicon, outer)  # "SAR le Prince X"
        outer = outer if revered is None else revered
    return Title(outer, gender, honorific, rank, country)


def _is_office(text: Text, lexicon: Lexicon, i: int) -> bool:
    """Whether the word at `i` is a post by itself, cut short to capitals."""
    office = lexicon.offices.match(text.folded, i) if text.words[i].isupper() else None
    return office is not None and office[0] == i + 1


def short_rank_end(text: Text, lexicon: Lexicon, i: int) -> int | None:
    """The end of a grade cut short that stands at `i` in front of a name: "Lt-Col Roth X", "Col. X", "le Col Y Z".

    Without a stop or an article before it, a given name has to follow: "Col" alone may be a pass or a surname.
    """
    end = i + 1
    if text.words[end : end + 1] == ["-"] and "".join(text.words[i : i + 3]) in lexicon.short_ranks:
        end = i + 3
    stop = text.words[end : end + 1] == ["."]
    word = text.words[i].capitalize() if stop else text.words[i]  # "le col. X", but never "le col X"
    if end == i + 1 and (word not in lexicon.short_ranks or text.words[end : end + 1] == ["-"]):
        return None
    end += stop
    told = end > i + 1 or (i > 0 and text.folded[i - 1] in ARTICLES and all(text.capital[end : end + 2]))
    return end if end < len(text) and text.capital[end] and (told or text.folded[end] in lexicon.given) else None


def _cut_short(text: Text, lexicon: Lexicon, start: int) -> tuple[int, str, None] | None:
    """Start and words of the grade cut short in front of the name that begins at `start`, which tells no state."""
    for i in range(max(0, start - _LONGEST_SHORT), start):
        if i >= 0 and short_rank_end(text, lexicon, i) == start:
            return i, text.text(i, start), None
    return None


def _short_form(text: Text, lexicon: Lexicon, outer: int) -> int | None:
    """Start of a grade's short form in brackets that ends at `outer`: "le général de division | (GD) | X"."""
    opening = text.opening_bracket(outer, _BRACKET)
    if opening is None or _phrase_before(text.folded, lexicon.ranks, opening) is None:
        return None
    return opening


def _retired(text: Text, lexicon: Lexicon, start: int) -> tuple[int, str, str | None] | None:
    """Start, grade and state of "le général (libyen) à la retraite" before the name that begins at `start`."""
    words = text.folded
    end = next((start - len(w) for w in _RETIREMENT if words[max(0, start - len(w)) : start] == w), None)
    if end is None:
        return None
    state = text.country.get(end - 1)
    end = state.start if state is not None and state.form == "adjective" else end
    grade = _phrase_before(words, lexicon.ranks, end)
    if grade is None or _ends_office(text, lexicon, grade):
        return None
    return grade, text.text(grade, end), state.code if state is not None and state.form == "adjective" else None


def _reverence(text: Text, lexicon: Lexicon, outer: int) -> int | None:
    """Start of the reverence that ends at `outer`, a point of abbreviation behind it or not: "SEM. X"."""
    pointed = outer > 1 and text.words[outer - 1] == "." and text.words[outer - 2].isupper()
    return _phrase_before(text.words, lexicon.reverences, outer - pointed)


def _ends_office(text: Text, lexicon: Lexicon, grade: int) -> bool:
    """Whether the grade's word is the end of an office: the "général" of "secrétaire général X"."""
    return any(
        (match := lexicon.offices.match(text.folded, i)) is not None and match[0] > grade
        for i in range(max(0, grade - 3), grade)
    )


def _phrase_before(words: list[str], phrases: Phrases[bool], end: int) -> int | None:
    """Start of the longest phrase of a vocabulary that ends at `end`, or None."""
    for begin in range(max(0, end - _LONGEST), end):
        if words[begin] in phrases and any(stop == end for stop, _ in phrases.matches(words, begin)):
            return begin
    return None
