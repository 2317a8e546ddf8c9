"""Names of persons: runs of capitalised words and particles, weighed by what speaks for and against a person.

The statistical recogniser is one witness among several: given names, titles, offices and nationalities beside the run
speak for a person; gazetteers, venues ("stade Mohammed V") and sentence-initial common words against. A run that is
neither believed nor refused is `believed = False`; an office beside it, or the same words elsewhere, may still tip it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import THE
from entrevue.loaders.persons.boundaries import cut_run
from entrevue.loaders.persons.capitals import without_verbs
from entrevue.loaders.persons.exclusions import is_excluded
from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.runs import may_open, opens, run_end, run_start
from entrevue.loaders.persons.titles import ARTICLES, is_postnominal, title_before

if TYPE_CHECKING:
    from entrevue.loaders.persons.lexicon import Gender, Lexicon
    from entrevue.loaders.persons.text import Text
    from entrevue.loaders.persons.titles import Title

_BELIEF = 2.0
_SURNAME = 5  # letters of a word in capitals that is more likely a surname than an acronym
_HALVES = 2  # surnames of two persons that a hyphen joins


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


def find_names(text: Text, lexicon: Lexicon) -> list[NameSpan]:
    """All runs that are or may be names of persons, in text order; those not in the article proper are left out."""
    found = []
    behind = 0
    for index, body in enumerate(text.body):
        if index < behind or not body or not may_open(text, lexicon, index) or not opens(text, lexicon, index):
            continue
        end = run_end(text, lexicon, index)
        for start, stop in cut_run(text, lexicon, run_start(text, lexicon, index), end):
            name = _weigh(text, lexicon, start, stop)
            if name is not None:
                found.append(name)
        behind = end
    return _echo(text, lexicon, without_verbs(text, found))


def _weigh(text: Text, lexicon: Lexicon, start: int, end: int) -> NameSpan | None:
    """The run as a name with its titles, or None where it is certainly none."""
    while end > start and (text.words[end - 1] in lexicon.particles or text.words[end - 1] == "-"):
        if text.glued[end - 2] and text.folded[end - 2].endswith("'"):
            break  # "Rassa'i"
        end -= 1
    if all(text.words[i] in lexicon.upper and text.label[i] != "PER" for i in range(start, end)):
        return None
    title = title_before(text, lexicon, start)
    words = tuple(text.words[start:end])
    single = sum(text.capital[start:end]) - sum(w in lexicon.numerals for w in words) == 1
    demonym = any(i in text.country and text.country[i].form != "name" for i in range(start, end))  # "Rd-Congolais"
    if demonym or is_excluded(text, lexicon, title, start, end):
        return None
    if single and (len(words[-1].strip(".")) == 1 or is_postnominal(words[-1])):
        return None  # "M. V.", "C.P.": initials alone name nobody
    if single and title.bare and start and text.folded[start - 1] in ARTICLES:
        return None  # "l'Eiforces": French puts no article before a surname alone
    given = [i for i in range(start, end) if text.folded[i] in lexicon.given]
    titled = title.honorific or title.rank or (title.country and not single)
    weight = 3.0 if titled else 2.0 if title.country else 0.0
    weight += 2.0 if "PER" in text.label[start:end] else 0.0
    weight += _weight_alone(text, start, title, given) if single else _weight_together(text, start, end, given)
    weight += _against(text, start, end, title, given)
    weight += 3.0 if _speaks_for_state(text, title.outer, end) else 0.0
    if single and words[-1] in lexicon.numerals:
        weight += 2.0 if given else 1.0
    town = title.bare and all(i in text.city for i in range(start, end))
    if (single or town) and weight <= 0:
        return None
    gender = title.gender or next((g for i in given if (g := lexicon.given[text.folded[i]])), None)
    return NameSpan(
        start=start,
        end=end,
        outer=title.outer,
        words=words,
        gender=gender,
        honorific=title.honorific,
        rank=title.rank,
        country=title.country,
        believed=weight >= _BELIEF,
    )


def _speaks_for_state(text: Text, outer: int, end: int) -> bool:
    """Whether the name is one of a list by states: "(Lituanie : X ; Lettonie : Y)"."""
    state = text.country.get(outer - 2)
    after = text.words[end] if end < len(text) else "\n"
    listed = text.words[outer - 1 : outer] == [":"] and (after in {";", ")"} or "\n" in after)
    return listed and state is not None and state.form == "name"


def _weight_together(text: Text, start: int, end: int, given: list[int]) -> float:
    """What several capitalised words say: a known given name first speaks for a person."""
    if text.folded[start] in THE and not text.initial[start] and end - start == 2 and text.is_common(end - 1):  # noqa: PLR2004
        return -2.0  # "relate Le Courrier": a paper, unless the text has a full name that ends so ("Bruno Le Roux")
    if given:
        return 2.0 if given[0] == start else 1.0
    labels = set(text.label[start:end])
    return -1.0 if labels & {"LOC", "ORG"} and "PER" not in labels else 0.0


def _weight_alone(text: Text, start: int, title: Title, given: list[int]) -> float:
    """What speaks against one word alone: a sentence's common first word, a town after "à", a medium after "selon"."""
    if title.bare and given and start and text.words[start - 1] == "à":
        return -2.0  # "les 18 et 19 juin à Maurice": the press calls nobody by a given name alone
    if title.honorific or given:
        return 0.0
    before = text.folded[max(0, start - 2) : start]
    if title.bare and (before[-1:] == ["selon"] or before == ["d'", "apres"]):
        return -2.0  # "selon Axios": a surname alone is an echo of the full name
    if text.initial[start] and text.folded[start] in ARTICLES:
        return -2.0  # "Le Pôle" opens a sentence: an article, unless a full name holds it
    if text.initial[start]:
        return -3.0 if text.is_common(start) else 0.0
    return -1.0 if start and text.words[start - 1].lower() == "à" else 0.0


def _against(text: Text, start: int, end: int, title: Title, given: list[int]) -> float:
    """Towns, what stands where they do, and acronyms, unless a title stands before them."""
    weight = 0.0
    if title.bare and all(i in text.city or i in text.country for i in range(start, end)):
        weight -= 3.0
    elif title.bare and end - start > 1 and not given and start and text.words[start - 1] in {"à", "À"}:
        weight -= 1.0  # "découvert à El Ouara": a town, unless the text has the name elsewhere
    words = [w for w in text.words[start:end] if w.isalpha()]
    surname = title.rank is not None and all(len(w) >= _SURNAME for w in words)  # "le colonel DIARRA"
    if not title.honorific and not surname and not given and all(w.isupper() and len(w) > 1 for w in words):
        weight -= 2.0 if end - start == 1 else 1.0
    return weight


def _echo(text: Text, lexicon: Lexicon, found: list[NameSpan]) -> list[NameSpan]:
    """Believe in doubtful runs whose words are those of a believed name; drop lone capitals that nothing supports."""
    known = {fold(w) for n in found if n.believed for w in n.words if len(w) > 2 and w[0].isupper()}  # noqa: PLR2004
    known -= {w for w in known if w in lexicon.given and len(w) < 3}  # noqa: PLR2004
    found = [name for name in found if not _is_cut_off(text, name, found)]
    result = []
    for name in found:
        if not _is_addressed(text, lexicon, name) and _is_pair(name, known):
            continue
        if not name.believed and fold(name.words[-1]) in known and fold(name.words[-1]) not in lexicon.given:
            result.append(replace(name, believed=True))
        else:
            result.append(name)
    taken = {i for n in result for i in range(n.start, n.end)}
    firsts = {fold(n.words[0]) for n in result if n.believed and len(n.words) > 1}
    surnames = {fold(n.words[-1]) for n in result if n.believed and len(n.words) > 1} - firsts
    for i, word in enumerate(text.folded):
        if (
            word in surnames
            and text.words[i] not in lexicon.numerals
            and i not in taken
            and text.capital[i]
            and text.body[i]
            and i not in text.agency
        ):
            echo = _weigh_echo(text, lexicon, i)
            if echo is not None:
                result.append(echo)
    return sorted(result, key=lambda n: n.start)


def _is_cut_off(text: Text, name: NameSpan, found: list[NameSpan]) -> bool:
    """Whether the article breaks off within a name that it tells elsewhere: "le président Ism"."""
    if any(not word.isspace() for word in text.words[name.end :]):
        return False
    written = fold(" ".join(name.words))
    return any(
        other is not name
        and other.believed
        and fold(" ".join(other.words)).startswith(written)
        and len(other.words) > 1
        for other in found
        if fold(" ".join(other.words)) != written and fold(other.words[-1]) != written
    )


def _is_addressed(text: Text, lexicon: Lexicon, name: NameSpan) -> bool:
    """Whether a rank, a post or a form of address for one stands before: "M. Vautrin-Lacaze", not "MM. X-Y"."""
    before = text.words[name.outer : name.start]
    singular = any((address := lexicon.honorifics.get(w)) is not None and not address.plural for w in before)
    return name.rank is not None or singular or (name.honorific and not before)


def _is_pair(name: NameSpan, known: set[str]) -> bool:
    """Two persons' surnames joined by a hyphen ("entretiens Doval-Bonne"), no third person's name."""
    halves = [fold(h) for h in "".join(name.words).split("-")]
    return len(halves) > 1 and len(name.words) <= _HALVES + 1 and all(h in known for h in halves)


def _weigh_echo(text: Text, lexicon: Lexicon, i: int) -> NameSpan | None:
    """A believed person's surname at token `i`, or None where the same word is something else."""
    title = title_before(text, lexicon, i)
    if is_excluded(text, lexicon, title, i, i + 1) or text.folded[i] in lexicon.stop:
        return None
    place = i in text.country or (i in text.city and text.label[i] != "PER")
    if place and not title.honorific:
        return None
    return NameSpan(
        start=i,
        end=i + 1,
        outer=title.outer,
        words=(text.words[i],),
        gender=title.gender,
        honorific=title.honorific,
        rank=title.rank,
        country=title.country,
        believed=True,
    )
