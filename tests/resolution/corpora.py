"""Random corpora full of near-namesakes, dates in conflict and recurring meetings, and a store in memory."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from entrevue.graph.resolution import accounts
from entrevue.graph.resolution.claims import claims
from entrevue.graph.resolution.dates import window
from entrevue.graph.resolution.decisions import Decisions, touched
from entrevue.graph.resolution.resolver import placed
from entrevue.graph.resolution.update import Gone, Update, update
from entrevue.schema.records import Agency, Article, Evidence, Meeting, Participation, Person, Place, Record

if TYPE_CHECKING:
    import random
    from collections.abc import Collection, Iterable, Mapping

    from entrevue.graph.resolution.claims import AgencyClaim, PersonClaim, RecordClaims, Telling

GIVEN = ("Mohamed", "Mohammed", "Ahmed", "Ahmad", "Abdelouafi", "Abdelwafi", "Bernard", "B.", "", "", "Omar", "Ali")
CAST = (
    Person("Bernard Cazeneuve", (), "ministre de l'Intérieur", "FR"),
    Person("Mohamed Hassad", (), "ministre de l'Intérieur", "MA"),
    Person("Cazeneuve", (), None, "FR"),
    Person("Hassad", (), "ministre de l'Intérieur", None),
    Person("Mohammed Hasad", (), "ministre marocain de l'Intérieur", "MA"),
)
FAMILY = (
    "Hassad",
    "Hasad",
    "Laftit",
    "Benkirane",
    "Ben Kirane",
    "Cazeneuve",
    "Cazaneuve",
    "Bongo",
    "El Othmani",
    "Othmani",
)
COUNTRIES = ("FR", "MA", "ES", None)
ROLES = ("ministre de l'Intérieur", "Premier ministre", "chef du gouvernement", "directeur de la DGSN", None, None)
BODIES = (("DGSN", None), ("Direction générale de la sûreté nationale", None), ("BCIJ", None), ("Interpol", None))
CITIES = (("Rabat", "MA"), ("Paris", "FR"), ("Madrid", "ES"), (None, None), (None, "MA"))
KINDS = ("talks", "talks", "visit", "conference", "call")
STATUSES = ("held", "held", "planned", "cancelled", "denied")
START = datetime.date(2015, 3, 1)


def random_record(rng: random.Random, number: int) -> Record:
    """Return a record of a small world, so that much of it is like other records."""
    day = START + datetime.timedelta(days=rng.randrange(25))
    people = {}
    for _ in range(rng.randint(1, 4)):
        name = f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}".strip()
        people[name] = Person(name, (), rng.choice(ROLES), rng.choice(COUNTRIES))
    if rng.random() < 0.6:
        people |= {person.name: person for person in rng.sample(CAST, 2)}
    if rng.random() < 0.4:
        office = rng.choice(ROLES[:3])
        people[str(office)] = Person(str(office), (), office, rng.choice(COUNTRIES[:3]), unnamed=True)
    agencies = [
        Agency(name, (), None if name == "Interpol" else rng.choice(COUNTRIES))
        for name, _ in rng.sample(BODIES, rng.randint(0, 2))
    ]
    told = tuple(random_meeting(rng, list(people), agencies, day) for _ in range(rng.randint(0, 3)))
    return Record(
        Article(f"a{number}", "", title=f"Article {number}", sha256=str(number)),
        day.isoformat() if rng.random() < 0.9 else None,
        persons=tuple(people.values()),
        agencies=tuple(agencies),
        meetings=told,
    )


def random_meeting(rng: random.Random, people: list[str], agencies: list[Agency], day: datetime.date) -> Meeting:
    date = day - datetime.timedelta(days=rng.randrange(5))
    forms = (date.isoformat(), date.isoformat(), date.isoformat(), date.isoformat()[:7], date.isoformat()[:4], None)
    city, country = rng.choice(CITIES)
    cast = [person.name for person in CAST if person.name in people]
    present = cast if len(cast) > 1 and rng.random() < 0.6 else rng.sample(people, rng.randint(0, min(3, len(people))))
    return Meeting(
        tuple(Participation(name) for name in present),
        tuple(Participation(agency.name) for agency in agencies if rng.random() < 0.5),
        tuple(Participation(code) for code in rng.choice((("FR", "MA"), ("ES", "MA"), ("ES", "FR", "MA"), ()))),
        rng.choice(forms),
        rng.choice(STATUSES),  # type: ignore[arg-type]
        rng.choice(KINDS),  # type: ignore[arg-type]
        Place(city, country),
        (),
        (Evidence(f"La {rng.randint(1, 3)}e réunion." if rng.random() < 0.2 else "Ils se sont vus.", 0, 5, "x"),),
    )


class MemoryStore:
    """The store of `update`, in memory: each article's record, and where each of its keys was put."""

    def __init__(self) -> None:
        self.articles: dict[str, tuple[Record, RecordClaims]] = {}
        self.keys: dict[str, dict[str, dict[str, str]]] = {}  # article -> label -> key -> id
        self.decisions = Decisions()

    def load(
        self, records: Iterable[Record], *, forget: Collection[str] = (), decisions: Decisions | None = None
    ) -> None:
        news = {record.article.id: record for record in records}
        judged = decisions or self.decisions
        different = set(self.decisions.all) ^ set(judged.all)
        gone = Gone()
        for id_ in sorted({*news, *forget} & self.articles.keys()):
            _, told = self.articles.pop(id_)
            where = self.keys.pop(id_)
            gone.claims.append(told)
            gone.persons |= where["Person"]
            gone.agencies |= where["Agency"]
        self.decisions = judged
        self.apply(update(self, news, gone, judged, touched(different)))

    def apply(self, done: Update) -> None:
        for id_, record in done.told.items():
            told = claims(record, self.decisions)
            self.articles[id_] = record, told
            self.keys[id_] = {
                "Person": {c.key: done.persons[c.key] for c in told.persons if c.key in done.persons},
                "Agency": {c.key: done.agencies[c.key] for c in told.agencies},
                "Meeting": {t.key: done.meetings[t.key] for t in told.tellings},
            }

    def identities(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {"Person": {}, "Agency": {}, "Meeting": {}}
        for labels in self.keys.values():
            for label, keys in labels.items():
                for key, id_ in keys.items():
                    assert found[label].setdefault(key, id_) == id_, (label, key)
        return found

    def person_claims(self, blocks: Collection[str]) -> Iterable[PersonClaim]:
        return [c for _, told in self.articles.values() for c in told.persons if c.block in blocks and not c.unnamed]

    def agency_claims(self, blocks: Collection[str]) -> Iterable[AgencyClaim]:
        return [c for _, told in self.articles.values() for c in told.agencies if c.block in blocks]

    def holders(self, posts: Collection[str]) -> Iterable[PersonClaim]:
        return [c for _, told in self.articles.values() for c in told.persons if c.post in posts and not c.unnamed]

    def naming(self, posts: Collection[str]) -> Iterable[str]:
        return [
            id_ for id_, (_, told) in self.articles.items() if any(c.unnamed and c.post in posts for c in told.persons)
        ]

    def mentioning(self, label: str, keys: Collection[str]) -> Iterable[str]:
        return [id_ for id_, labels in self.keys.items() if not labels[label].keys().isdisjoint(keys)]

    def ids(self, label: str, keys: Collection[str]) -> Mapping[str, str]:
        return {key: id_ for labels in self.keys.values() for key, id_ in labels[label].items() if key in keys}

    def records(self, articles: Collection[str]) -> Mapping[str, Record]:
        return {id_: self.articles[id_][0] for id_ in articles if id_ in self.articles}

    def near(self, tellings: Collection[Telling]) -> Iterable[str]:
        """Do as the graph's own statements do: by people and overlapping windows, or by states and month."""
        found = set()
        for id_, (_, told) in self.articles.items():
            where = self.keys[id_]
            for mine in (placed(t, where["Person"], where["Agency"]) for t in told.tellings):
                close = [other for other in tellings if window(mine).gap(window(other)) <= accounts.SHIFT]
                sharing = [other for other in close if mine.persons & other.persons]
                shared = {person for other in sharing for person in mine.persons & other.persons}
                few = len(mine.persons) == 1 or any(map(accounts.may_share_one, sharing))
                beside = any(
                    window(mine).overlaps(window(other))
                    and set(accounts.sides(mine)) & set(accounts.sides(other))
                    and (not mine.persons or accounts.may_share_none(other))
                    for other in tellings
                )
                if beside or len(shared) > 1 or (shared and few):
                    found.add(id_)
        return found
