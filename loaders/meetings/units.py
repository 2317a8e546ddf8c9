"""Participant units: the spans of a sentence that can take part in an encounter, and how they line up in lists.

A unit is a person mention, a public body, or a state's side ("le Maroc", "la délégation espagnole", a capital standing
for its state). Units in a row, joined by commas, "et", "ainsi que", form a group: the coordination that the press
writes with appositions in between ("X, ministre de l'Intérieur, et Y"), which parsers attach unreliably.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import BETWEEN, BY, OF, THE, TO, WITH
from entrevue.loaders.meetings.itinerary import adverbial_before
from entrevue.loaders.meetings.vocabulary import load_triggers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc, Span, Token

    from entrevue.loaders.annotations import AgencyMention, CountryMention, PersonMention

_MAX_GAP = 45
_COORDINATORS = frozenset({"et", "ainsi", "puis", "enfin", "&", "que", "mais"})
_CASES = OF | TO | WITH | BY | BETWEEN | {"chez"}
_LINKS = (_COORDINATORS - {"mais"}) | _CASES | {",", ";", "-", "–", "•", "ensuite", "notamment", "auprès"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A span `start:end` (tokens) that can take part; `persons` index `doc._.people`.

    `states` are those of a plural that stands for nobody named ("les ministres français et italien").
    """

    start: int
    end: int
    head: int
    persons: tuple[int, ...] = ()
    country: str | None = None
    agency: str | None = None
    form: str = "name"
    plural: bool = False
    states: tuple[str, ...] = ()

    @property
    def human(self) -> bool:
        """Whether the unit is a person or an office holder, named or not."""
        return self.form in {"name", "surname", "office", "counterpart", "pronoun", "demonstrative"}

    @property
    def codes(self) -> frozenset[str]:
        """The states that the span itself gives."""
        return frozenset((*self.states, self.country) if self.country else self.states)


def sentence_units(doc: Doc, start: int, end: int, sides: frozenset[str]) -> tuple[Unit, ...]:
    """The units of a sentence in text order, the longest winning where they overlap."""
    found = [_from_person(m) for m in doc._.person_mentions if start <= m.start and m.end <= end]
    found += _sides(doc, (c for c in doc._.countries if start <= c.start and c.end <= end), sides)
    found += [_from_agency(a) for a in doc._.agencies if start <= a.start and a.end <= end]
    found.sort(key=lambda u: (u.form == "agency", -(u.end - u.start), u.start))
    taken: set[int] = set()
    kept: list[Unit] = []
    for unit in found:
        span = range(unit.start, unit.end)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(unit)
    return tuple(sorted(kept, key=lambda u: u.start))


def unit_of(doc: Doc, person: int) -> Unit | None:
    """The first mention of a person anywhere in an article, its headline among others."""
    found = (m for m in doc._.person_mentions if person in (m.persons or (m.person,)))
    first = min(found, key=lambda m: m.start, default=None)
    return None if first is None else _from_person(first)


def _from_person(mention: PersonMention) -> Unit:
    persons = mention.persons or (() if mention.person is None else (mention.person,))
    return Unit(
        mention.start,
        mention.end,
        mention.head,
        persons,
        mention.country,
        mention.service,
        mention.kind,
        mention.plural,
        mention.countries if mention.plural and not persons else (),
    )


def _from_agency(mention: AgencyMention) -> Unit:
    return Unit(mention.start, mention.end, mention.end - 1, (), mention.country, mention.name, "agency")


def _sides(doc: Doc, mentions: Iterable[CountryMention], sides: frozenset[str]) -> list[Unit]:
    units = []
    for mention in mentions:
        if mention.form in {"name", "capital", "demonym"}:
            start = mention.start
            while start > 0 and doc[start - 1].lower_ in THE:
                start -= 1
            units.append(Unit(start, mention.end, mention.end - 1, (), mention.code, None, "country"))
            continue
        for back in range(1, 4):
            position = mention.start - back
            if position < 0 or doc[position].is_punct:
                break
            if doc[position].lower_ in sides:
                units.append(Unit(position, mention.end, position, (), mention.code, None, "side"))
                break
    return units


def group_from(doc: Doc, units: Sequence[Unit], index: int, stops: frozenset[int]) -> tuple[Unit, ...]:
    """The list of units that begins with `units[index]`; `stops` are token indices no list runs over (triggers)."""
    first = units[index]
    if first.plural and not first.persons:  # "ses pairs, A, B et C", "plusieurs homologues …: A et B"
        listed = next((i for i, u in enumerate(units) if i > index and _is_listed(doc, first, u, stops)), None)
        if listed is not None:
            return (first, *group_from(doc, units, listed, stops))
    group = [first]
    coordinated = False
    cut = 1
    rest = units[index + 1 :]
    for unit, following in zip_longest(rest, rest[1:]):
        if following is not None and adverbial_before(doc, group[-1].end, following.start) <= unit.start:
            continue  # "…, mardi à Quito le président B": the capital is where, not who
        link = _link(doc, group[-1], unit, stops)
        if link is None or (coordinated and link == ","):
            break
        if coordinated and link == "et" and _is_subject(unit, doc):
            break
        group.append(unit)
        if link != ",":
            coordinated = True
            cut = len(group)
    if not coordinated and _enumerates(doc, group):
        cut = len(group)
    return tuple(group[:cut])


def _is_listed(doc: Doc, plural: Unit, unit: Unit, stops: frozenset[int]) -> bool:
    """Whether a named unit begins the list that a plural announces: after a comma, a colon, "dont"."""
    if unit.form != "name":
        return False
    gap = [t for t in doc[plural.end : unit.start] if t.pos_ != "DET"]
    if not gap or any(t.text in {".", ";"} for t in gap):
        return False
    text = " ".join(t.lower_ for t in gap)
    if gap[-1].text == ":" or text.endswith(load_triggers().phrases["among_whom"]):
        return True
    return gap[-1].text == "," and len(gap) <= 4 and not any(t.i in stops for t in gap)  # noqa: PLR2004


def _begin(doc: Doc, left: Unit, right: Unit) -> int:
    """Where the second of two units begins, with the time before it; a capital behind "à" is where, not who."""
    place = right.form == "country" and doc[right.start - 1].lower_ == "à"
    return right.start if place else adverbial_before(doc, left.end, right.start)


def _link(  # noqa: C901, PLR0911 -- one return a case
    doc: Doc, left: Unit, right: Unit, stops: frozenset[int]
) -> str | None:
    """How two neighbouring units are joined: "," or "et", or None where they are not."""
    begin = _begin(doc, left, right)
    if begin < right.start and begin - 1 == left.end and doc[left.end].text == ",":
        return "et"  # "lundi A, mardi à Quito B": each at a time of their own
    gap = doc[left.end : begin]
    if len(gap) == 0 or len(gap) > _MAX_GAP or any(t.i in stops for t in gap):
        return None
    if any(
        t.pos_ in {"VERB", "AUX"} and "Fin" in t.morph.get("VerbForm", [])
        for t in gap
        if not _in_relative(t, gap.start)
    ):
        return None
    if any(t.text in {".", ";", ":", "»", "«", "(", '"'} for t in gap if t.text != ";") and ")" not in gap.text:
        return None
    tail = len(gap) - 1
    while tail >= 0 and gap[tail].pos_ in {"DET", "ADJ"} and gap[tail].lower_ not in _LINKS:
        tail -= 1
    while tail >= 0 and gap[tail].lower_ in _CASES:
        tail -= 1
        if tail < 0:
            return None
    word = gap[tail].lower_ if tail >= 0 else ""
    if word in _COORDINATORS:
        return "et"
    if word in load_triggers().context["in_a_list"]:
        return "et" if any(t.lower_ in _COORDINATORS for t in gap) else ","
    if word == "," and _coordinates_apposition(gap[:tail]):
        return "et"
    return "," if word in {",", ";", "-", "–", "•"} or (tail >= 0 and gap[tail].is_space) else None


def _coordinates_apposition(gap: Span) -> bool:
    """As in "X et son homologue turc, Y": the coordinator stands before the office that Y is in apposition to."""
    for token in reversed(gap):
        if token.lower_ in {"et", "&", "puis", "enfin"}:
            return True
        if token.text in {",", ";"} or token.pos_ in {"VERB", "AUX"}:
            return False
    return False


def _in_relative(token: Token, gap_start: int) -> bool:
    """Whether a finite verb stands in a relative clause within the gap ("X, qui dirige la police, et Y").

    In a compound tense ("qui a dirigé la police") it is the auxiliary that is finite.
    """
    verb = token.head if token.dep_.startswith("aux") or token.dep_ == "cop" else token
    return bool(verb.dep_ == "acl:relcl" and verb.left_edge.i >= gap_start)


def _is_subject(unit: Unit, doc: Doc) -> bool:
    return doc[unit.head].dep_ in {"nsubj", "nsubj:pass"}


def _enumerates(doc: Doc, group: Sequence[Unit]) -> bool:
    """Three or more units in a row by commas alone, or set out on lines of their own, are a list."""
    return (
        len(group) > 2  # noqa: PLR2004
        and (
            all(not _is_subject(u, doc) for u in group[1:])
            or any(t.text.startswith("\n") for t in doc[group[0].end : group[1].start])
        )
    )
