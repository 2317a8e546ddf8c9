"""Names of persons: runs of capitalised words and particles, weighed by what speaks for and against a person.

The statistical recogniser is one witness among several: given names, titles, offices and nationalities beside the run
speak for a person; gazetteers, venues ("stade Mohammed V") and sentence-initial common words against. A run that is
neither believed nor refused is `believed = False`; an office beside it, or the same words elsewhere, may still tip it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from entrevue.loaders.persons.lexicon import Gender, Honorific, Lexicon, Phrases, fold

if TYPE_CHECKING:
    from entrevue.loaders.persons.text import Text

_BELIEF = 2.0
_MAX_WORDS = 9
_BYLINE = frozenset({"par", "propos", "recueillis", "correspondance", "avec"})


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name at tokens `start:end`; `outer` is where its titles and article begin.

    `honorific` tells that a form of address stands before it, `rank` is the grade before it as written, `country` the
    state of a nationality before it ("l'Allemand X"), `gender` what title and given name tell.
    """

    start: int
    end: int
    outer: int
    words: tuple[str, ...]
    gender: Gender | None
    honorific: bool
    rank: str | None
    country: str | None
    believed: bool
    weight: float


def find_names(text: Text, lexicon: Lexicon) -> list[NameSpan]:
    """All runs that are or may be names of persons, in text order; those not in the article proper are left out."""
    found = []
    index = 0
    while index < len(text):
        if not text.body[index] or not _opens(text, lexicon, index):
            index += 1
            continue
        end = _run_end(text, lexicon, index)
        for start, stop in _cut(text, lexicon, _run_start(text, lexicon, index), end):
            name = _weigh(text, lexicon, start, stop)
            if name is not None:
                found.append(name)
        index = max(end, index + 1)
    return _echo(text, lexicon, found)


def _is_word(text: Text, lexicon: Lexicon, i: int) -> bool:
    """Whether token `i` can be a capitalised word of a name."""
    word = text.words[i]
    if not text.capital[i] or i in text.agency or word in lexicon.honorifics or word in lexicon.reverences:
        return False
    if text.folded[i] in lexicon.stop and not (
        text.folded[i] in lexicon.inner and i and _is_word(text, lexicon, i - 1)
    ):
        return False
    if text.folded[i] in lexicon.months and (text.initial[i] or word.isupper() or text.words[i - 1].isdigit()):
        return False  # within a sentence French writes months small
    state = text.country.get(i)
    if state is not None and (state.form != "name" or text.label[i] != "PER"):
        return False
    return word in lexicon.upper or all(c.isalpha() or c in "'’-." for c in word)


def _opens(text: Text, lexicon: Lexicon, i: int) -> bool:
    if _is_word(text, lexicon, i):
        return text.words[i] not in lexicon.honorifics and text.words[i] not in lexicon.numerals
    return (
        text.folded[i] in lexicon.opening
        and text.words[i][0].islower()
        and (nxt := _after_hyphen(text, i + 1)) < len(text)
        and _is_word(text, lexicon, nxt)
        and text.label[nxt] == "PER"
        and text.folded[i] not in lexicon.weak_particles
    )


def _run_start(text: Text, lexicon: Lexicon, i: int) -> int:
    """The start with a capitalised particle that is also a common word: "Le Quoc Hung", "De Niro"."""
    if (
        i
        and text.capital[i - 1]
        and text.words[i - 1] in lexicon.upper
        and not text.initial[i - 1]
        and not text.glued[i - 1]
    ):
        return i - 1
    return i


def _after_hyphen(text: Text, i: int) -> int:
    return i + 1 if i < len(text) and text.words[i] == "-" and text.glued[i - 1] and text.glued[i] else i


def _run_end(text: Text, lexicon: Lexicon, start: int) -> int:
    """End of the longest run of capitalised words, hyphens and inner particles from `start`."""
    end = i = start + 1
    while i < len(text) and i - start < 2 * _MAX_WORDS:
        word = text.words[i]
        if word == "-" and text.glued[i - 1] and text.glued[i]:
            i += 1
            if i < len(text) and (text.capital[i] or text.words[i].isalpha()) and _joins(text, lexicon, i):
                i += 1
                end = i
                continue
            break
        if word in lexicon.numerals or _is_word(text, lexicon, i):
            i += 1
            end = i
            continue
        if word in lexicon.particles and _particle_continues(text, lexicon, start, i):
            i += 1
            continue
        break
    return end


def _joins(text: Text, lexicon: Lexicon, i: int) -> bool:
    return text.capital[i] or text.folded[i - 2] in lexicon.particles or text.label[i] == "PER"


def _particle_continues(text: Text, lexicon: Lexicon, start: int, i: int) -> bool:
    """Whether the lower-case particle at `i` stands inside the name: a capital follows; weak ones need a witness."""
    following = i + 1
    while following < len(text) and (text.words[following] in lexicon.particles or text.words[following] == "-"):
        following += 1
    if following >= len(text) or not _is_word(text, lexicon, following) or following - i > 3:  # noqa: PLR2004
        return False
    if text.words[i] not in lexicon.weak_particles:
        return True
    if following in text.city or following in text.country:
        return False
    beyond = following + 1
    if (
        i - start > 1
        and text.label[start] == "PER"
        and text.label[following] in {"PER", ""}
        and beyond < len(text)
        and text.words[beyond] == ","
    ):
        return True  # "Apollinaire Kyélem de Tambèla, Premier ministre"
    same = text.entity[i] >= 0 and text.entity[i] == text.entity[following] and text.label[i] == "PER"
    return same or (i - start <= 4 and text.folded[start] in lexicon.given and text.label[following] in {"PER", ""})  # noqa: PLR2004


def _cut(text: Text, lexicon: Lexicon, start: int, end: int) -> list[tuple[int, int]]:
    """The run without a sentence's first common word, cut where the recogniser sees a person begin or end."""
    if (
        end - start > 1
        and text.initial[start]
        and text.label[start] != "PER"
        and text.folded[start] not in lexicon.given
        and text.words[start] not in lexicon.upper
        and (text.is_common(start) or text.label[start + 1] == "PER")
        and text.words[start + 1] != "-"
    ):
        start += 1
    if (
        end - start > 2
        and text.words[start].isupper()
        and len(text.words[start]) in range(3, 6)
        and not text.words[start + 1].isupper()
    ):
        start += 1  # an acronym before the name: "le leader du PCV Nguyen Phu Trong"
    labels = [text.label[i] for i in range(start, end)]
    if "PER" not in labels or all(x == "PER" for x in labels):
        return [(start, end)]
    pieces, left = [], start
    for i in range(start + 1, end):
        foreign = {text.label[i - 1], text.label[i]} & {"LOC", "ORG", "MISC"}
        if (
            foreign
            and "PER" in {text.label[i - 1], text.label[i]}
            and text.words[i] != "-"
            and text.words[i - 1] != "-"
        ):
            odd = i if text.label[i] != "PER" else i - 1
            alone = text.entity.count(text.entity[odd]) == 1 and not text.words[odd].isupper()
            if alone and odd not in text.city and odd not in text.country:
                continue  # a given name that the recogniser does not know
            if text.folded[odd] not in lexicon.given and text.words[odd] not in lexicon.numerals:
                pieces.append((left, i))
                left = i
    return [*pieces, (left, end)]


def _weigh(text: Text, lexicon: Lexicon, start: int, end: int) -> NameSpan | None:
    """The run as a name with its titles, or None where it is certainly none."""
    while end > start and (text.words[end - 1] in lexicon.particles or text.words[end - 1] == "-"):
        end -= 1
    if start >= end or all(text.words[i] in lexicon.upper and not text.label[i] == "PER" for i in range(start, end)):
        return None
    title = _titles(text, lexicon, start)
    words = tuple(text.words[start:end])
    count = sum(1 for i in range(start, end) if text.capital[i] and text.words[i] not in lexicon.numerals)
    if (
        _is_venue(text, lexicon, title.outer)
        or _is_byline(text, title.outer, end)
        or _is_quoted_title(text, start, end)
    ):
        return None
    if (
        count == 1
        and not title.honorific
        and not title.rank
        and not title.country
        and start
        and text.folded[start - 1] in _ARTICLES
    ):
        return None  # "l'Eiforces": French puts no article before a surname alone
    labels = [text.label[i] for i in range(start, end)]
    weight = 3.0 if title.honorific or title.rank else 0.0
    weight += 2.0 if title.country else 0.0
    weight += 2.0 if "PER" in labels else 0.0
    given = [i for i in range(start, end) if text.folded[i] in lexicon.given]
    if count > 1 or words[-1] in lexicon.numerals:
        weight += 2.0 if given and given[0] == start else 1.0 if given else 0.0
        weight -= 1.0 if not given and set(labels) & {"LOC", "ORG"} and "PER" not in labels else 0.0
    elif (
        text.initial[start]
        and text.is_common(start)
        and not title.honorific
        and text.folded[start] not in lexicon.given
    ):
        weight -= 3.0
    if all(i in text.city for i in range(start, end)) and not title.honorific and not title.rank:
        weight -= 3.0
    if all(w.isupper() and len(w) > 1 for w in words if w.isalpha()) and not title.honorific and not given:
        weight -= 2.0 if count == 1 else 1.0
    if weight <= 0 and count == 1:
        return None
    if (
        count == 1
        and not title.honorific
        and text.words[start - 1 : start] in (["à"], ["À"])
        and text.initial[start] is False
    ):
        weight -= 1.0  # more often a town
    gender = title.gender or next((lexicon.given[text.folded[i]] for i in given if lexicon.given[text.folded[i]]), None)
    return NameSpan(
        start, end, title.outer, words, gender, title.honorific, title.rank, title.country, weight >= _BELIEF, weight
    )


@dataclass(frozen=True, slots=True)
class _Title:
    outer: int
    gender: Gender | None = None
    honorific: bool = False
    rank: str | None = None
    country: str | None = None


_ARTICLES = frozenset({"le", "la", "l'", "du", "au", "un", "une", "les", "des", "aux"})


def _titles(text: Text, lexicon: Lexicon, start: int) -> _Title:
    """What stands before the name at `start`: forms of address, grades, a nationality, with their article."""
    outer, gender, honorific, rank, country = start, None, False, None, None
    while outer > 0:
        before: Honorific | None = lexicon.honorifics.get(text.words[outer - 1])
        if before is None and text.words[outer - 1] == "." and outer > 1:
            before = lexicon.honorifics.get(text.words[outer - 2] + ".")
            outer -= before is not None
        if before is not None:
            outer, honorific, gender = outer - 1, True, gender or before.gender
            continue
        reverence = _before(text.words, lexicon.reverences, outer)
        if reverence is not None:
            outer, honorific = reverence, True
            continue
        span = _before(text.folded, lexicon.ranks, outer)
        if span is not None and not (span > 0 and _ends_office(text, lexicon, span)):
            rank = rank or text.text(span, outer)
            outer = span
            continue
        break
    mention = text.country.get(outer - 1)
    if outer == start and mention is not None and mention.form in {"demonym", "adjective"} and text.capital[outer - 1]:
        country, outer = mention.code, mention.start
    if outer < start and outer > 0 and text.folded[outer - 1] in _ARTICLES:
        outer -= text.folded[outer - 1] in {"le", "la", "l'"}
    return _Title(outer, gender, honorific, rank, country)


def _ends_office(text: Text, lexicon: Lexicon, rank: int) -> bool:
    """Whether the grade's word is the end of an office: the "général" of "secrétaire général X"."""
    return any(
        (match := lexicon.offices.match(text.folded, i)) is not None and match[0] > rank
        for i in range(max(0, rank - 3), rank)
    )


def _before(words: list[str], phrases: Phrases[bool], end: int) -> int | None:
    """Start of the longest phrase of a vocabulary that ends at `end`, or None."""
    for begin in range(max(0, end - 6), end):
        if words[begin] in phrases and any(stop == end for stop, _ in phrases.matches(words, begin)):
            return begin
    return None


def _is_venue(text: Text, lexicon: Lexicon, outer: int) -> bool:
    """Whether a venue, work or award stands before: "stade Mohammed V", "aéroport international Houari-Boumédiène"."""
    if text.words[outer - 1 : outer] == [","] and "aeroport" in text.folded[max(0, outer - 7) : outer - 1]:
        return True
    i = outer - 1
    steps = 0
    while i >= 0 and steps < 3:  # noqa: PLR2004
        word = text.folded[i]
        if word in lexicon.venues:
            return not (i + 1 < outer and text.words[i + 1] in {",", ":"})
        if word in {
            "-",
            "de",
            "du",
            "le",
            "la",
            "l'",
            "international",
            "internationale",
            "royal",
            "royale",
            "militaire",
            "sportif",
            "omnisports",
        } or (steps == 0 and text.words[i] == "-"):
            i -= 1
            steps += 1
            continue
        return False
    return False


def _is_byline(text: Text, outer: int, end: int) -> bool:
    """Whether the line is a byline: "Par X", "Par X, à Rabat", "Propos recueillis par X"."""
    line = outer
    while line > 0 and "\n" not in text.words[line - 1]:
        line -= 1
        if outer - line > 6:  # noqa: PLR2004
            return False
    if line == outer or text.folded[line] not in _BYLINE:
        return False
    stop = end
    while stop < len(text) and "\n" not in text.words[stop]:
        stop += 1
        if stop - end > 8:  # noqa: PLR2004
            return False
    return text.words[stop - 1] not in {".", "!", "?"}


def _is_quoted_title(text: Text, start: int, end: int) -> bool:
    return (
        start > 0
        and end < len(text)
        and text.words[start - 1] in {"«", "“"}
        and text.words[end] in {"»", "”"}
        and "PER" not in text.label[start:end]
    )


def _echo(text: Text, lexicon: Lexicon, found: list[NameSpan]) -> list[NameSpan]:
    """Believe in doubtful runs whose words are those of a believed name; drop lone capitals that nothing supports."""
    known = {fold(w) for n in found if n.believed for w in n.words if len(w) > 2 and w[0].isupper()}  # noqa: PLR2004
    known -= {w for w in known if w in lexicon.given and len(w) < 3}  # noqa: PLR2004
    result = []
    for name in found:
        if _is_pair(name, known):
            continue
        if not name.believed and fold(name.words[-1]) in known and fold(name.words[-1]) not in lexicon.given:
            result.append(replace(name, believed=True))
        else:
            result.append(name)
    taken = {i for n in result for i in range(n.start, n.end)}
    surnames = {fold(n.words[-1]) for n in result if n.believed and len(n.words) > 1} - set(lexicon.given)
    for i, word in enumerate(text.folded):
        if word in surnames and i not in taken and text.capital[i] and text.body[i] and i not in text.agency:
            name = _weigh_echo(text, lexicon, i)
            if name is not None:
                result.append(name)
    return sorted(result, key=lambda n: n.start)


def _is_pair(name: NameSpan, known: set[str]) -> bool:
    """Two persons' surnames joined by a hyphen ("entretiens Doval-Bonne"), no third person's name."""
    halves = [fold(h) for h in "".join(name.words).split("-")]
    return len(halves) > 1 and len(name.words) in {1, 3} and all(h in known for h in halves)


def _weigh_echo(text: Text, lexicon: Lexicon, i: int) -> NameSpan | None:
    title = _titles(text, lexicon, i)
    if _is_venue(text, lexicon, title.outer) or _is_byline(text, title.outer, i + 1):
        return None
    if text.folded[i] in lexicon.stop or (i in text.country and not title.honorific):
        return None
    if i in text.city and not title.honorific and text.label[i] != "PER":
        return None
    return NameSpan(
        i, i + 1, title.outer, (text.words[i],), title.gender, title.honorific, title.rank, title.country, True, _BELIEF
    )
