"""What articles say of people, bodies and meetings, in the shape that is compared.

Identity maps keys (`keys`) to nodes; a node's id is one of its own keys, so that what a user says of a node holds on to
something that later loads cannot move.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from entrevue.graph.resolution.bodies import body_block
from entrevue.graph.resolution.dates import published
from entrevue.graph.resolution.keys import (
    OFFICE,
    agency_key,
    meeting_signature,
    person_block,
    person_key,
    telling_key,
)
from entrevue.graph.resolution.offices import parse_office
from entrevue.schema.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from entrevue.graph.resolution.decisions import Decisions
    from entrevue.schema.records import Agency, Meeting, Person, Record


@dataclass(frozen=True, slots=True)
class PersonClaim:
    """What some articles say alike of a person: name, title, state, agency served; `first`, `last`: their dates, EDTF.

    `count` is the number of these articles; `aliases` are other forms that they use; `states` those at the meetings of
    somebody whose own state is not told.
    """

    key: str
    block: str
    name: str
    title: str | None = None
    country: str | None = None
    service: str | None = None
    first: str | None = None
    last: str | None = None
    count: int = 1
    aliases: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()

    @property
    def post(self) -> str | None:
        """The office with its state, "fr:minister-interieur", by which an unnamed holder is looked up."""
        office = parse_office(self.title)
        return f"{self.country.lower()}:{office.key}" if office and self.country else None

    @property
    def unnamed(self) -> bool:
        """Whether the person is told by office alone."""
        return self.block.startswith(OFFICE)


@dataclass(frozen=True, slots=True)
class AgencyClaim:
    """What some articles say alike of a public body."""

    key: str
    block: str
    name: str
    country: str | None = None
    long_name: str | None = None
    kind: str | None = None
    count: int = 1
    aliases: frozenset[str] = frozenset()


Claim = TypeVar("Claim", PersonClaim, AgencyClaim)


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's account of one meeting; `persons` and `agencies` are keys until `placed` makes them nodes' ids."""

    key: str
    article: str
    published: str | None
    date: str | None
    status: str
    kind: str
    city: str | None
    place: str | None
    persons: frozenset[str]
    agencies: frozenset[str]
    countries: frozenset[str]
    words: str = ""


@dataclass(frozen=True, slots=True)
class RecordClaims:
    """All claims of one record; `names` and `bodies` map the record's own names to keys.

    `accounts` gives for each of the record's meetings its key, or None where the user rejected it.
    """

    article: str
    persons: tuple[PersonClaim, ...]
    agencies: tuple[AgencyClaim, ...]
    tellings: tuple[Telling, ...]
    names: dict[str, str]
    bodies: dict[str, str]
    accounts: tuple[str | None, ...]


def claims(record: Record, decisions: Decisions | None = None) -> RecordClaims:
    """Return what one record claims; whoever took part is claimed, even if the record's list forgot them."""
    appeared = published(record)
    persons = [*record.persons, *_forgotten(record)]
    names = {person.name: person_key(person, appeared) for person in reversed(persons)}
    agencies = [*record.agencies, *_forgotten_bodies(record)]
    bodies: dict[str, str] = {}
    for agency in reversed(agencies):  # so that the first of two bodies of one name keeps it
        key = agency_key(agency.name, agency.country)
        bodies |= {fold(form): key for form in (*agency.aliases, agency.long_name or "", agency.name) if form}
    rejected = decisions.rejected if decisions else frozenset()
    parts = decisions.rejected_parts if decisions else {}
    seen: dict[tuple[object, ...], int] = {}
    accounts, tellings = [], []
    for meeting in record.meetings:
        signature = meeting_signature(meeting, names)
        ordinal = seen[signature] = seen.get(signature, -1) + 1
        key = telling_key(record.article.id, signature, ordinal)
        accounts.append(None if key in rejected else key)
        if key not in rejected:
            telling = _telling(record, meeting, key, names=names, bodies=bodies)
            tellings.append(_without(telling, parts.get(key, frozenset())))
    return RecordClaims(
        article=record.article.id,
        persons=_joined(_person(person, record, names[person.name], appeared) for person in persons),
        agencies=_joined(_agency(agency) for agency in agencies),
        tellings=tuple(tellings),
        names=names,
        bodies=bodies,
        accounts=tuple(accounts),
    )


def _joined(told: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return one claim for each key; other forms of its name become aliases."""
    alike: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in told:
        alike[claim.key].append(claim)
    return tuple(_with_forms(group) for group in alike.values())


def _with_forms(group: Sequence[Claim]) -> Claim:
    first = group[0]
    forms = _forms(group) - {first.name}
    return first if forms == first.aliases else replace(first, aliases=forms)


def _forms(group: Iterable[PersonClaim | AgencyClaim]) -> frozenset[str]:
    return frozenset(form for claim in group for form in (claim.name, *claim.aliases))


def _person(person: Person, record: Record, key: str, appeared: str | None) -> PersonClaim:
    return PersonClaim(
        key=key,
        block=person_block(person),
        name=person.name,
        title=person.role,
        country=person.country,
        service=person.service,
        first=appeared,
        last=appeared,
        aliases=frozenset(person.aliases),
        states=frozenset() if person.country else _states_left(person, record),
    )


def _states_left(person: Person, record: Record) -> frozenset[str]:
    """Return the states at a person's meetings that nobody else there is said to serve: one may be the person's own."""
    served = {other.name: other.country for other in record.persons}
    left: set[str] = set()
    for meeting in record.meetings:
        names = [part.name for part in meeting.persons]
        if person.name in names:
            states = {part.name for part in meeting.countries}
            left |= (states - {served.get(name) for name in names}) or states
    return frozenset(left)


def _agency(agency: Agency) -> AgencyClaim:
    return AgencyClaim(
        key=agency_key(agency.name, agency.country),
        block=body_block(agency.name, agency.country),
        name=agency.name,
        country=agency.country,
        long_name=agency.long_name,
        kind=agency.kind,
        aliases=frozenset(agency.aliases),
    )


def _without(telling: Telling, rejected: frozenset[str]) -> Telling:
    """Return the account without those participants (keys, codes of states) whom the user rejected."""
    if not rejected:
        return telling
    return replace(
        telling,
        persons=telling.persons - rejected,
        agencies=telling.agencies - rejected,
        countries=telling.countries - rejected,
    )


def _telling(record: Record, meeting: Meeting, key: str, *, names: dict[str, str], bodies: dict[str, str]) -> Telling:
    return Telling(
        key=key,
        article=record.article.id,
        published=published(record),
        date=meeting.date,
        status=meeting.status,
        kind=meeting.kind,
        city=fold(meeting.place.city) if meeting.place.city else None,
        place=meeting.place.country,
        persons=frozenset(names[part.name] for part in meeting.persons),
        agencies=frozenset(bodies[fold(part.name)] for part in meeting.agencies),
        countries=frozenset(part.name for part in meeting.countries),
        words=meeting.evidence[0].text if meeting.evidence else "",
    )


def _forgotten(record: Record) -> list[Person]:
    from entrevue.schema.records import Person  # noqa: PLC0415 - only this rare case builds one

    known = {person.name for person in record.persons}
    names = dict.fromkeys(part.name for meeting in record.meetings for part in meeting.persons)
    return [Person(name) for name in names if name not in known]


def _forgotten_bodies(record: Record) -> list[Agency]:
    from entrevue.schema.records import Agency  # noqa: PLC0415 - only this rare case builds one

    known = {
        fold(form) for agency in record.agencies for form in (agency.name, agency.long_name or "", *agency.aliases)
    }
    names = dict.fromkeys(part.name for meeting in record.meetings for part in meeting.agencies)
    return [Agency(name) for name in names if fold(name) not in known]
