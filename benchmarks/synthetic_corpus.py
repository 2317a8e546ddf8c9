"""Records of a made-up corpus, as large as asked for: what extraction would say of that many dispatches.

People, states and topics are as unevenly met as in the press (a few names fill it, most occur once), about a fifth of
the encounters are told by several articles, and a tenth of the articles tell of none. The same number gives the same
corpus.
"""

from __future__ import annotations

import datetime
import itertools
import random
from typing import TYPE_CHECKING, TypeVar

from entrevue.schema.records import Agency, Article, Evidence, Meeting, Participation, Person, Place, Record, Tag
from entrevue.schema.topics import topics

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from entrevue.schema.records import Kind, Role, Status

T = TypeVar("T")
_STATES = (
    "FR MA ES DZ TN SN ML BE IT DE MR NE BF CI LY EG TR GB US PT "
    "NL CH CA CM TD GA CD CG GN TG BJ RW SA AE QA JO LB RU CN JP"
)
_FIRST_NAMES = "Mohamed Jean Pierre Ahmed Marie Fatima Ali Carlos Anne Omar Abdelilah Bernard Nadia Youssef Paul Karim"
_SYLLABLES = "ben bou ka la mi ro ta do sa ni fer nan dez cham par mou lin der vel so gou ra ba"
STATES, FIRST_NAMES, SYLLABLES = _STATES.split(), _FIRST_NAMES.split(), _SYLLABLES.split()
CITIES = ("Rabat", "Paris", "Madrid", "Alger", "Tunis", "Dakar", "Bamako", "Bruxelles", "Rome", None)
KINDS: tuple[Kind, ...] = ("talks", "talks", "talks", "visit", "conference", "call", "signing")
STATUSES: tuple[Status, ...] = ("held",) * 17 + ("planned",) * 2 + ("cancelled", "denied")
HOSTED = 0.4  # share of encounters with a host and visitors
RETOLD = 0.25  # share of accounts that tell of an encounter again
FIRST_DAY = datetime.date(2005, 1, 1)
DAYS = 7600


def corpus(size: int, *, seed: int = 1) -> Iterator[Record]:
    """Yield `size` records."""
    chance = random.Random(seed)
    people = _people(chance, max(20, size // 5))
    bodies = [
        Agency(f"{state}{name}", (), state, kind)
        for state in STATES
        for name, kind in (("PN", "police"), ("DR", "intelligence"), ("GN", "gendarmerie"), ("DD", "customs"))
    ]
    everyone = list(people.values())
    told: list[Meeting] = []
    for number in range(size):
        meetings = []
        for _ in range(chance.choices((0, 1, 2), (1, 7, 2))[0]):
            if told and chance.random() < RETOLD:
                meetings.append(chance.choice(told[-50:]))
            else:
                meetings.append(_meeting(chance, everyone, bodies))
                told.append(meetings[-1])
        yield _record(number, meetings, people, bodies)


def _people(chance: random.Random, number: int) -> dict[str, Person]:
    people: dict[str, Person] = {}
    while len(people) < number:
        surname = "".join(chance.choices(SYLLABLES, k=chance.choice((2, 3, 3, 4)))).capitalize()
        name = f"{chance.choice(FIRST_NAMES)} {surname}"
        people[name] = Person(name, (surname,), "ministre de l'Intérieur", _skewed(chance, STATES))
    return people


def _skewed(chance: random.Random, items: Sequence[T]) -> T:
    """Return an item, the first ones far oftener than the last."""
    return items[int(len(items) * chance.random() ** 3)]


def _meeting(chance: random.Random, people: list[Person], bodies: list[Agency]) -> Meeting:
    present = {
        person.name: person for person in (_skewed(chance, people) for _ in range(chance.choice((2, 2, 2, 3, 4))))
    }
    states = sorted({person.country or "FR" for person in present.values()})
    day = FIRST_DAY + datetime.timedelta(days=int(DAYS * chance.random()))
    date = chance.choices((day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}", None), (90, 5, 2, 3))[0]
    roles: Iterator[Role] = itertools.chain(["host"], itertools.repeat("visitor"))
    if chance.random() > HOSTED:
        roles = itertools.repeat("participant")
    words = Evidence(
        "Les deux responsables se sont entretenus de la coopération entre leurs services.", 120, 200, "with"
    )
    codes = list(dict.fromkeys(_skewed(chance, list(topics())) for _ in range(chance.choice((0, 1, 1, 2, 3)))))
    return Meeting(
        tuple(Participation(name, role, words) for name, role in zip(present, roles, strict=False)),
        tuple(Participation(_skewed(chance, bodies).name) for _ in range(chance.choice((0, 0, 1)))),
        tuple(Participation(state) for state in states),
        date,
        chance.choice(STATUSES),
        chance.choice(KINDS),
        Place(chance.choice(CITIES), chance.choice((*states, None))),
        tuple(Tag(code, (words,)) for code in codes),
        (words,),
    )


def _record(number: int, meetings: list[Meeting], people: dict[str, Person], bodies: list[Agency]) -> Record:
    names = dict.fromkeys(part.name for meeting in meetings for part in meeting.persons)
    agencies = {part.name for meeting in meetings for part in meeting.agencies}
    codes = dict.fromkeys(itertools.chain.from_iterable((tag.code for tag in meeting.topics) for meeting in meetings))
    states = dict.fromkeys(part.name for meeting in meetings for part in meeting.countries)
    published = FIRST_DAY + datetime.timedelta(days=number * DAYS // 100_000 % DAYS)
    article = Article(
        f"article-{number:07}",
        "",
        title=f"Dépêche {number}",
        publisher=("MAP", "AFP", "EFE", "APS", "TAP")[number % 5],
        language="fr",
        source=f"corpus.jsonl:{number}",
        sha256=f"{number:064x}",
    )
    return Record(
        article,
        published.isoformat(),
        tuple(people[name] for name in names),
        tuple(body for body in bodies if body.name in agencies),
        tuple(Tag(code) for code in states),
        tuple(Tag(code) for code in codes),
        tuple(meetings),
    )
