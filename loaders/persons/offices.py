"""Descriptions of posts: an office word with its modifiers and complements, read left to right without a parse.

    [article] [modifier]* OFFICE [modifier | nationality]* [de/à/chargé de COMPLEMENT]*

A complement is a body of the gazetteer, a state, or a noun phrase of a field ("la Sécurité publique et des Cultes");
it ends before a name, a verb, a mark of punctuation, or a preposition that opens no complement.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from entrevue.loaders.closed_classes import OF, POSSESSIVE, THE, THIS
from entrevue.loaders.persons.complements import Complement
from entrevue.loaders.persons.lexicon import LEADERS, MINISTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.persons.lexicon import Gender, Lexicon
    from entrevue.loaders.persons.names import NameSpan
    from entrevue.loaders.persons.office_words import Office
    from entrevue.loaders.persons.text import Text

Determiner = Literal["definite", "indefinite", "possessive", "demonstrative", "none"]
_DEFINITE = frozenset({"le", "la", "l'", "du", "au", "les", "des", "aux"})
_ARTICLE_GENDER: dict[str, Gender] = {"le": "m", "du": "m", "au": "m", "un": "m", "la": "f", "une": "f"}
_INDEFINITE = frozenset({"un", "une", "d'"})
_FORMER = "ex-"  # one word with the office: "l'ex-ministre"
_NUMBERS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8}


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """An office at tokens `start:end` (article included), its word at `head:head_end`.

    `text` is the role as the record tells it (no article, no nationality); `portfolio` the field folded to a key, None
    for a bare office; `country` the state that the words give, `service` the body; `number` how many holders are meant
    where told; `countries` all states of "les ministres français et italien".
    """

    start: int
    end: int
    head: int
    head_end: int
    office: Office
    determiner: Determiner
    text: str
    portfolio: str | None
    country: str | None
    service: str | None
    plural: bool
    number: int | None
    countries: tuple[str, ...]
    former: bool = False
    informal: bool = False
    gender: Gender | None = None


def find_offices(text: Text, lexicon: Lexicon, names: Sequence[NameSpan]) -> list[OfficePhrase]:
    """All office phrases of the article proper in text order; no complement runs over a name."""
    barriers = frozenset(
        i
        for n in names
        if n.believed or not _is_complement(text, n)
        for i in range(n.outer if n.honorific else n.start, n.end)
    )
    titles = frozenset(i for n in names for i in range(n.outer, n.start) if n.rank)
    starts = frozenset(i for n in names if n.believed for i in (n.outer, n.start))
    found = []
    index = 0
    while index < len(text):
        if text.body[index] and text.folded[index] in lexicon.offices and index not in barriers:
            match = _office_at(text, lexicon, index, titles)
            if match is not None and not _inside_agency(text, index, match[0]):
                phrase = _read(text, lexicon, index, match[0], match[1], barriers)
                if (
                    of := _superior(text, lexicon, phrase) or _named_superior(text, lexicon, phrase, starts)
                ) is not None:
                    phrase = _read(text, lexicon, index, match[0], match[1], barriers | {of})
                found.append(phrase)
                index = phrase.end
                continue
        index += 1
    return found


def _superior(text: Text, lexicon: Lexicon, phrase: OfficePhrase) -> int | None:
    """The office whose holder a nobody serves and whose name may follow: the minister in "un porte-parole du ministre".

    In apposition ("X, un conseiller du président turc,") the whole phrase is the named one's. A host or a guest has no
    post by that: "X sera l'hôte du ministre, Y".
    """
    before = text.words[phrase.start - 1] if phrase.start else ""
    article = phrase.head_end
    welcomed = phrase.office.epithet and text.folded[phrase.head] in lexicon.welcomed
    nobody = phrase.determiner == "indefinite" and before not in {",", "(", "–", "—", "-"}
    if not (nobody or welcomed) or article + 1 >= phrase.end:
        return None
    if text.folded[article] == "de" and text.folded[article + 1] in {"la", "l'"}:
        article += 1
    elif text.folded[article] != "du":
        return None
    if article + 1 >= phrase.end:
        return None
    inner = lexicon.offices.match(text.folded, article + 1)
    return None if inner is None or inner[1].plural or inner[1].weak else article + 1


def _named_superior(text: Text, lexicon: Lexicon, phrase: OfficePhrase, starts: frozenset[int]) -> int | None:
    """The superior at the end of an office, whose name follows: "le directeur de cabinet du Premier ministre X"."""
    if phrase.end not in starts:
        return None
    for i in range(phrase.head_end, phrase.end):
        inner = lexicon.offices.match(text.folded, i)
        if inner is not None and inner[0] == phrase.end and inner[1].family in LEADERS | MINISTERS:
            of = text.folded[i - 1] == "du" or text.folded[i - 2 : i] in (["de", "la"], ["de", "l'"])
            return i if of and not inner[1].plural else None
    return None


def _is_complement(text: Text, name: NameSpan) -> bool:
    """Whether doubtful capitals follow a preposition: "le porte-parole du Quai d'Orsay"."""
    return name.outer > 0 and text.folded[name.outer - 1] in OF | THE


def _office_at(text: Text, lexicon: Lexicon, i: int, titles: frozenset[int]) -> tuple[int, Office] | None:
    """The longest office word at `i` that its surroundings allow."""
    for end, office in lexicon.offices.matches(text.folded, i):
        if office.family == "rank" and (i in titles or end - 1 in titles):
            continue
        if text.folded[end - 1] == "conseil" and end < len(text) and text.folded[end] in OF | lexicon.fields:
            continue  # "président du Conseil de la nation" heads an assembly, not a government
        return end, office
    return None


def _inside_agency(text: Text, start: int, end: int) -> bool:
    mention = text.agency.get(start)
    return mention is not None and (mention.start < start or mention.end > end) and mention.start != start


def _read(  # noqa: PLR0913, PLR0917 -- a word and its surroundings
    text: Text, lexicon: Lexicon, head: int, head_end: int, office: Office, barriers: frozenset[int]
) -> OfficePhrase:
    while head_end not in barriers and head_end < len(text) and (more := lexicon.offices.match(text.folded, head_end)):
        if office.family in MINISTERS and more[1].family == "member":  # "ministre délégué chargé de la Défense"
            head_end, office = more[0], replace(office, takes=office.takes | more[1].takes)
            continue
        head_end, office = more  # "wali directeur de la migration"
    start, determiner, number, former = _left(text, lexicon, head)
    complement = Complement(text, lexicon, barriers, office)
    end = complement.read(head_end)
    countries = tuple(dict.fromkeys(complement.countries))
    if office.family == "other":  # of a common noun, only its own nationality is the person's
        countries = tuple(dict.fromkeys(complement.own))
    if not countries and office.nation is not None:
        countries = (office.nation,)
    if office.chair and complement.field:
        office = replace(office, family="chair", state=False)
    if office.epithet_alone and not complement.field:
        office = replace(office, family="epithet", epithet=True)
    service = complement.service
    if service is None and determiner == "possessive" and not complement.field:
        service = _possessor(text, start)
    return OfficePhrase(
        start=start,
        end=end,
        head=head,
        head_end=head_end,
        office=office,
        determiner=determiner,
        text=_role(text, office, head, head_end, end, complement),
        portfolio=complement.portfolio() or office.topic,
        country=countries[0] if len(countries) == 1 else None,
        service=service,
        plural=office.plural or number is not None,
        number=number,
        countries=countries,
        former=former or text.folded[head].startswith(_FORMER),
        informal=office.informal,
        gender=office.gender or _ARTICLE_GENDER.get(text.folded[head - 1] if head else ""),
    )


def _possessor(text: Text, start: int) -> str | None:
    """The body of which "son directeur général" speaks: the last one before it in the sentence."""
    for i in range(start - 1, -1, -1):
        if text.sentence[i] != text.sentence[start]:
            return None
        if i in text.agency:
            return text.agency[i].name
    return None


def _left(text: Text, lexicon: Lexicon, head: int) -> tuple[int, Determiner, int | None, bool]:
    """Start of the phrase, kind of its article, number of holders told, and whether it is a former post."""
    start, former, number = head, False, None
    while start > 0:
        word = text.folded[start - 1]
        if word in lexicon.before:
            former = former or word.startswith(("ancien", "ex", "precedent"))
        elif word in _NUMBERS:
            number = _NUMBERS[word]
        elif start > 1 and _is_epithet(text, lexicon, start - 1):
            pass  # "l'indéboulonnable patron", "le très redouté chef"
        elif (
            word != "-" and text.words[start - 1] not in {"SM", "S.M.", "SAR", "S.A.R.", "SE", "S.E.", "M.", "Mme"}
        ) or (word == "-" and not (start > 1 and text.folded[start - 2] == "ex")):
            break
        start -= 1
    word = text.folded[start - 1] if start > 0 else ""
    for determiner, words in (
        ("definite", _DEFINITE),
        ("indefinite", _INDEFINITE),
        ("possessive", POSSESSIVE),
        ("demonstrative", THIS),
    ):
        if word in words:
            # contracted articles ("du", "au") hold a preposition: they stay outside the phrase
            return (start - 1 if word not in {"du", "des", "au", "aux", "d'"} else start), determiner, number, former  # type: ignore[return-value]
    return start, "none", number, former


def _is_epithet(text: Text, lexicon: Lexicon, i: int) -> bool:
    """Whether an adjective stands at `i` between an article and an office."""
    adjective = text.doc[i].pos_ == "ADJ" and text.words[i].islower() and i not in text.country
    return adjective and (
        text.folded[i - 1] in _ARTICLE_GENDER or text.folded[i - 1] in {"l'", "tres"} | lexicon.personal
    )


def _role(  # noqa: PLR0913, PLR0917 -- a word and its surroundings
    text: Text, office: Office, head: int, head_end: int, end: int, complement: Complement
) -> str:
    """The words of the office without nationality and state."""
    first = head_end if office.plural else head
    kept = [
        i
        for i in range(first, end)
        if i not in complement.dropped or (office.family in {"ambassador", "envoy"} and i >= head_end)
    ]
    out = office.singular + " " if office.plural else ""
    for i in kept:
        out += text.words[i] + text.doc[i].whitespace_
    role = " ".join(out.split()).removeprefix(_FORMER)
    role = role.removesuffix(" de l'époque").removesuffix(" de l’époque")
    for tail in (" et", " de", " du", " de la", " de l'", " des"):
        role = role.removesuffix(tail)
    proper = role.startswith(("Premi", "DG", "VPM", "PM"))
    return role[0].lower() + role[1:] if role[:1].isupper() and not proper else role
