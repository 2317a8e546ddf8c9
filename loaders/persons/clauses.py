"""Posts told by a clause rather than by apposition: relative clauses, "à la tête de", "en tant que", brackets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import OF, QUOTES_CLOSE, QUOTES_OPEN, THE
from entrevue.loaders.persons.periphrasis import read_complement
from entrevue.loaders.persons.words import person_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from entrevue.loaders.persons.lexicon import Lexicon
    from entrevue.loaders.persons.names import NameSpan
    from entrevue.loaders.persons.offices import OfficePhrase
    from entrevue.loaders.persons.references import Reference
    from entrevue.loaders.persons.text import Text

_IS = frozenset({"est", "etait", "fut"})
_CLOSING = frozenset({",", ".", ";", ")", ":"})
_QUOTES = QUOTES_OPEN | QUOTES_CLOSE
_BRACKETS = 6  # tokens


@dataclass(frozen=True, slots=True)
class Attachment:
    """Name number `name` holds the post of `office` (an office phrase) or is the counterpart `reference`."""

    name: int
    office: OfficePhrase | None
    reference: Reference | None
    country: str | None
    rule: str


def clauses(
    text: Text, lexicon: Lexicon, names: Sequence[NameSpan], offices: Sequence[OfficePhrase]
) -> Iterator[Attachment]:
    """What the clause after each name tells of it.

    "X, qui dirige la DGST", "X, à la tête de la police", "X, qui est aussi le patron de la police", "X, qui représente
    Israël", "X (France)".
    """
    barriers = frozenset(j for n in names for j in range(n.start, n.end))
    for number, name in enumerate(names):
        if name.end + 3 < len(text):
            found = _clause(text, lexicon, name.end, offices, barriers)
            if found is not None:
                office, country, rule = found
                yield Attachment(number, office, None, country, rule)


def _clause(
    text: Text, lexicon: Lexicon, i: int, offices: Sequence[OfficePhrase], barriers: frozenset[int]
) -> tuple[OfficePhrase | None, str | None, str] | None:
    if (beside := _state_beside(text, i)) is not None:
        return None, *beside
    if (state := _employer(text, i)) is not None:
        return None, state, "name-service"
    if (minister := _portfolio_beside(text, lexicon, i, barriers)) is not None:
        return minister, None, "portfolio-brackets"
    comma = text.words[i] == ","
    i = _skip(text, i + comma, person_words("appointed"))
    heading = lexicon.heading_nouns.match(text.folded, i) if i < len(text) else None
    if heading is not None and (comma or text.folded[i] == "qui"):
        role = lexicon.heading_roles[" ".join(text.folded[i : heading[0]])]
        return _heading(text, lexicon, role, heading[0], barriers, "name-heading")
    if text.folded[i : i + 1] != ["qui"]:
        return None
    return _relative(text, lexicon, _skip(text, i + 1, person_words("still")), offices, barriers)


def _state_beside(text: Text, i: int) -> tuple[str, str] | None:
    """The state behind a name that ends at `i`, and the rule: "X (France)", "X du Burkina Faso,"."""
    state = text.country.get(i + 1)
    if text.words[i] == "(":
        alone = state is not None and text.words[state.end : state.end + 1] == [")"]
        return (state.code, "nationality-brackets") if state is not None and alone else None
    if text.folded[i] not in OF:
        return None
    if state is None and text.folded[i + 1] in THE:
        state = text.country.get(i + 2)
    if state is None or state.form != "name":
        return None
    closed = state.end >= len(text) or text.words[state.end] in _CLOSING or text.folded[state.end] == "et"
    return (state.code, "nationality-of") if closed else None


def _employer(text: Text, i: int) -> str | None:
    """The state whose body a name that ends at `i` is of: "X, de la police judiciaire fédérale,"."""
    if text.words[i] != "," or text.folded[i + 1] not in OF:
        return None
    body = text.agency.get(i + 2) or (text.agency.get(i + 3) if text.folded[i + 2] in THE else None)
    if body is None or body.rule != "listed" or (body.end < len(text) and text.words[body.end] not in _CLOSING | {"("}):
        return None
    return body.country


def _portfolio_beside(text: Text, lexicon: Lexicon, i: int, barriers: frozenset[int]) -> OfficePhrase | None:
    """The ministry that stands alone in the brackets opened at `i`: "X (Affaires étrangères)"."""
    end = text.closing_bracket(i, _BRACKETS)
    if end is None or " ".join(text.folded[i + 1 : end]) not in lexicon.portfolios:
        return None
    office = read_complement(text, lexicon, "ministre", i + 1, barriers, bare=True)
    return office if office is not None and office.end == end else None


def _relative(
    text: Text, lexicon: Lexicon, i: int, offices: Sequence[OfficePhrase], barriers: frozenset[int]
) -> tuple[OfficePhrase | None, str | None, str] | None:
    verb = text.folded[i] if i < len(text) else ""
    if verb in _IS:
        return _predicate(text, lexicon, i + 1, offices)
    if verb in lexicon.heading_verbs:
        return _heading(text, lexicon, lexicon.heading_verbs[verb], i + 1, barriers, "name-relative")
    if verb in person_words("represents") and (state := text.country.get(i + 1) or text.country.get(i + 2)) is not None:
        return None, state.code, "name-represents"
    return None


def _skip(text: Text, i: int, words: frozenset[str]) -> int:
    while i < len(text) and text.folded[i] in words:
        i += 1
    return i


def _predicate(
    text: Text, lexicon: Lexicon, i: int, offices: Sequence[OfficePhrase]
) -> tuple[OfficePhrase | None, str | None, str] | None:
    while i < len(text) and lexicon.adverbs.match(text.folded, i):
        i += 1
    office = next((o for o in offices if o.start <= i <= o.head and not o.plural), None)
    return None if office is None else (office, None, "name-predicate")


def _heading(  # noqa: PLR0913, PLR0917 -- what a clause is made of
    text: Text, lexicon: Lexicon, noun: str, i: int, barriers: frozenset[int], rule: str
) -> tuple[OfficePhrase | None, str | None, str] | None:
    office = read_complement(text, lexicon, noun, i, barriers)
    return None if office is None else (office, None, rule)


def capacities(
    text: Text, names: Sequence[NameSpan], offices: Sequence[OfficePhrase], held: Collection[int]
) -> Iterator[Attachment]:
    """What "X, …, en tant que chef de la police" tells: the post of the sentence's last name before it without one.

    `held` are the numbers of the names that have a post.
    """
    for office in offices:
        words = text.folded[max(0, office.start - 2) : office.start]
        if office.determiner != "none" or words not in (["tant", "que"], ["qualite", "de"]):
            continue
        sentence = text.sentence[office.start]
        behind = next((i for i, n in enumerate(names) if n.outer == office.end + 1), None)
        if behind is not None and text.words[office.end] == "," and behind not in held:
            yield Attachment(behind, office, None, None, "capacity-name")  # "en tant que ministre, X a choisi"
            continue
        before = [i for i, n in enumerate(names) if n.end <= office.start and text.sentence[n.start] == sentence]
        if before and before[-1] not in held and not _is_quoted(text, names[before[-1]].end, office.start):
            yield Attachment(before[-1], office, None, None, "name-capacity")


def _is_quoted(text: Text, start: int, end: int) -> bool:
    """Whether a quotation that opens behind `start` is still open at `end`: what it tells may be of anybody."""
    marks = [word for word in text.words[start:end] if word in _QUOTES]
    return bool(marks) and marks[-1] in QUOTES_OPEN
