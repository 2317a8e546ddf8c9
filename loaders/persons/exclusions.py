"""Where a person's name stands for something else: a place, a medium, a work, a law, a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import QUOTES_CLOSE, QUOTES_OPEN, THE, THIS
from entrevue.loaders.persons.imprint import is_imprint
from entrevue.loaders.persons.titles import ARTICLES

if TYPE_CHECKING:
    from entrevue.loaders.persons.lexicon import Lexicon
    from entrevue.loaders.persons.text import Text
    from entrevue.loaders.persons.titles import Title

_VENUE_REACH, _AIRPORT_REACH, _LIST_REACH, _MEDIA_REACH = 3, 7, 16, 4
_QUOTE_REACH, _SHORT_FORM, _GRADE_REACH = 5, 4, 6
_POST_REACH = 4
_ARTICLES = THE | {"un", "une", "des"}
_LINKS = frozenset({"de", "d'", "du", "des", "la", "le", "l'"})
_AND = frozenset({"et", "ou"})
_INDEFINITE = THIS | {"un", "une"}


def is_excluded(text: Text, lexicon: Lexicon, title: Title, start: int, end: int) -> bool:
    """Whether the name at `start:end`, with its `title`, is no person of the article."""
    outer = title.outer
    graded = title.rank and text.folded[outer] in _ARTICLES  # "du chef de cabinet, le général X"; "le stade général X"
    addressed = title.honorific or title.country or graded
    return (
        is_imprint(text, lexicon, title, start, end)
        or (not addressed and (_is_venue(text, lexicon, outer) or _is_thing(text, outer)))
        or (title.bare and (_is_common_noun(text, lexicon, start, end) or _is_site(text, lexicon, start, end)))
        or (title.bare and _is_named_venue(text, lexicon, start, end))
        or _is_short_form(text, lexicon, start, end)
        or _is_reverence(text, lexicon, start, end)
        or _is_date(text, lexicon, start, end)
        or (title.bare and (_is_organisation(text, lexicon, start, end) or _is_listed_place(text, lexicon, start, end)))
        or _is_work(text, lexicon, start, end)
    )


def _is_venue(text: Text, lexicon: Lexicon, outer: int) -> bool:
    """Whether a venue, work or award stands before: "stade Mohammed V", "aéroport international d'Alger, Houari X"."""
    if text.words[outer - 1 : outer] == [","]:
        return "aeroport" in text.folded[max(0, outer - _AIRPORT_REACH) : outer - 1]
    told = False
    for i in range(outer - 1, max(-1, outer - 2 - _VENUE_REACH), -1):
        if text.folded[i] in lexicon.venues and (not told or text.folded[i] in lexicon.movements):
            if text.folded[i - 1] in lexicon.venue_verbs or (i + 1 == outer and _completes_post(text, lexicon, i)):
                return False
            return not (i + 1 < outer and text.words[i + 1] in {",", ":"})
        state = text.country.get(i)
        if state is not None and state.form == "adjective":
            told = True  # "la société russe X", but "le capitaine de frégate russe X"
        elif text.folded[i] not in lexicon.venue_links:
            return False
    return False


def _completes_post(text: Text, lexicon: Lexicon, noun: int) -> bool:
    """Whether a noun without article ends what a post is called, as in "le préfet de région X"."""
    if noun < 2 or text.folded[noun - 1] not in {"de", "d'"}:  # noqa: PLR2004
        return False
    return any(
        (match := phrases.match(text.folded, begin)) is not None and match[0] in {noun - 1, noun + 1}
        for begin in range(max(0, noun - _POST_REACH), noun - 1)
        for phrases in (lexicon.offices, lexicon.ranks)
    )


def _is_named_venue(text: Text, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether a venue's own noun, with a capital, opens the name: "Camp Delvaux"."""
    return end - start > 1 and text.folded[start] in lexicon.venues and text.folded[start] not in lexicon.given


def _is_short_form(text: Text, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether the word is a grade's short form in brackets behind it: "le général (Er) X", "le général (GD)"."""
    if end - start != 1 or start < 2 or len(text.words[start]) > _SHORT_FORM:  # noqa: PLR2004
        return False
    if text.words[start - 1] != "(" or text.words[end : end + 1] != [")"]:
        return False
    return any(
        (grade := lexicon.ranks.match(text.folded, i)) is not None and grade[0] == start - 1
        for i in range(max(0, start - _GRADE_REACH), start - 1)
    )


def _is_reverence(text: Text, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether the word is the end of a reverence with no name behind it: "Son Excellence Monsieur le Président"."""
    reverence = lexicon.reverences.match(text.words, start - 1) if start else None
    return reverence is not None and reverence[0] == end


def _is_date(text: Text, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether the word is a day or month cut short beside a number: "Sam 23 Mar 2013"."""
    if end - start != 1 or text.folded[start] not in lexicon.calendar:
        return False
    beside = [*text.words[max(0, start - 1) : start], *text.words[end : end + 1]]
    return any(word.isdigit() for word in beside)


def _is_site(text: Text, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether a post, a force or an exercise has the name ("les postes frontaliers d'Oum X"), or "(20 km au nord)"."""
    if text.words[end : end + 1] == ["("] and not lexicon.distances.isdisjoint(text.folded[end + 2 : end + 3]):
        return True
    if text.folded[start] in lexicon.given:
        return False  # "le poste de Claude X"
    i = start - 1
    while i > 0 and text.folded[i] in lexicon.site_links:
        i -= 1
    return i >= 0 and text.folded[i] in lexicon.sites


def _is_thing(text: Text, outer: int) -> bool:
    """Whether "de la" stands right before, as it does before no name: "Directeur de la Surveillance du Territoire"."""
    return text.words[max(0, outer - 2) : outer] == ["de", "la"]


def _is_common_noun(text: Text, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether the words are (the first of) a post written with capitals ("Ambassadrice"), or "une Force Conjointe"."""
    if (start and text.folded[start - 1] in _INDEFINITE) or " ".join(text.folded[start:end]) in lexicon.portfolios:
        return True  # "des Relations Extérieures"
    if text.folded[start] == "al" and (end - start == 1 or text.folded[end - 1] in lexicon.stop):
        return True  # "Al-Qaïda"
    head = start + (end - start > 1 and text.folded[start] in _ARTICLES)
    office = lexicon.offices.match(text.folded, head)
    if office is not None and office[0] > end:
        return True  # "Le Garde des Sceaux"
    return all(text.folded[i] in lexicon.office_words for i in range(start, end) if text.capital[i])


def _is_organisation(text: Text, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether the name is that of a medium or a group: "le quotidien Okaz", "Ansar X, groupe armé"."""
    if text.folded[start] in lexicon.given and text.folded[start] not in _ARTICLES:
        return False
    if start and text.folded[start - 1] in lexicon.movements:
        return True  # "le mouvement X"
    if start > 1 and text.folded[start - 1] in _ARTICLES and text.folded[start - 2] == "dans":
        return True  # "dans le Morning Courier, le chef du service": a paper, no person
    while end < len(text) and text.capital[end]:
        end += 1
    if end - start > 1 and (text.folded[end - 1] in lexicon.media_tails or text.folded[start] in lexicon.media):
        return True  # "le Courier Online", "Radio Liberté"
    apposed = text.folded[end + 1 : end + 3] if text.words[end : end + 1] == [","] else []
    if apposed and apposed[0] in _ARTICLES:
        apposed = apposed[1:]
    if apposed and (apposed[0] in lexicon.movements or apposed[0] in lexicon.media):
        return True
    return _is_medium(text, lexicon, start, end)


def _is_medium(text: Text, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether a noun for a medium stands before: "le quotidien X", "selon l'agence de presse turque, X,"."""
    last = start - 1
    apart = end - start == 1 and text.words[last : last + 1] == [","] and text.words[end : end + 1] != []
    if apart and text.words[end] in {",", ".", ";", ")"}:
        last -= 1
    if text.folded[last] in {"de", "d'", "du"}:
        return text.folded[last - 1] in lexicon.colleagues
    for i in range(last, max(0, last - _MEDIA_REACH), -1):
        if text.folded[i] in lexicon.media:
            if apart and (text.folded[i - 1] == "du" or text.folded[i - 2] in {"de", "d'"}):
                return False  # "le directeur de l'agence, X."
            return text.folded[i - 1] in ARTICLES
        if i not in text.country and text.folded[i] not in lexicon.media_links:
            return False
    return False


def _is_listed_place(text: Text, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether the name is one of several places: "les provinces de Kampot, Svay Rieng et Battambang"."""
    closed = text.folded[start - 1] in _AND if start else False
    beyond = end
    while not closed and beyond + 1 < len(text) and text.words[beyond] == "," and text.capital[beyond + 1]:
        beyond += 2
        while beyond < len(text) and text.capital[beyond]:
            beyond += 1
    closed = closed or (beyond < len(text) and text.folded[beyond] in _AND)
    if not closed or (text.folded[start] in lexicon.given and text.label[start] != "LOC"):
        return False
    for i in range(start - 1, max(-1, start - _LIST_REACH), -1):
        if text.words[i] in lexicon.honorifics:
            return False  # "à Rabat, MM. X et Y"
        if text.folded[i] in lexicon.places:
            return text.folded[i + 1] in {"de", "d'"}
        if text.words[i] == "à":
            return text.label[i + 1] == "LOC" or i + 1 in text.city  # "à Gafsa, Kébili et Tozeur"
        if not (text.capital[i] or text.words[i] in {",", "-"} or text.folded[i] in _AND or text.folded[i] in _LINKS):
            return False
    return False


def _is_work(text: Text, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether the name is all that stands between quotation marks: a venue's, or one that no recogniser saw."""
    if (
        start == 0
        or end >= len(text)
        or text.words[start - 1] not in QUOTES_OPEN
        or text.words[end] not in QUOTES_CLOSE
    ):
        return False
    venue = not lexicon.venues.isdisjoint(text.folded[max(0, start - _QUOTE_REACH) : start - 1])
    return venue or "PER" not in text.label[start:end]
