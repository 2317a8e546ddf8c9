"""The state that a person serves, where the article tells it otherwise than in the person's own description.

An article written in one country leaves that country's nationality out ("le ministre de l'Intérieur" is ours, "le
ministre français" theirs). That home is read from the dateline, from the town of the sentence, from the towns where
the article plays, and from the countries whose officials are told without nationality. A post that serves a state and
stands without nationality is given to it, unless the post cannot be that state's: another holds it there, a republic
has no king, or the person is its guest.
"""

from __future__ import annotations

from collections import Counter
from itertools import permutations
from typing import TYPE_CHECKING

from entrevue.loaders.persons.beside import states_beside
from entrevue.loaders.persons.companions import companions
from entrevue.loaders.persons.lexicon import EPITHETS, LEADERS, MINISTERS, lexicon
from entrevue.loaders.persons.mentions import post_order
from entrevue.loaders.persons.noun_phrases import serves_no_state
from entrevue.loaders.persons.roster import implies_state
from entrevue.loaders.persons.superiors import state_of_superior

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import AgencyMention, Post
    from entrevue.loaders.persons.company import Company
    from entrevue.loaders.persons.roster import Entry

Resolved = dict[int, tuple[tuple[int, ...], str]]
_OF_GOVERNMENT = LEADERS | MINISTERS | {"vice-president", "heir"}
_STATE = _OF_GOVERNMENT | {"prefect"}
_BODIES = frozenset({"head", "commander", "inspector", "prosecutor", "chief-of-staff"})
_LOCAL = frozenset(
    {"prosecutor", "chief-of-staff", "mayor", "lawmaker", "cabinet"}
)  # seldom told abroad without a state
_AHEAD = frozenset({"pour", "vers"})  # where somebody leaves for: "a vu le président X avant de s'envoler pour Dakar"
_EUROPEAN = frozenset({"européen", "européenne"})  # "la cheffe de la diplomatie européenne" serves the Union


class Allegiance:
    """What one article says of states and persons, read once; `infer` may run as often as posts are learnt."""

    def __init__(self, doc: Doc, company: Company, people: Sequence[Entry]) -> None:
        self.mentions, self.named, self.people = company.mentions, company.named, people
        self.sentence, self.kings = company.sentence, lexicon().monarchies
        names = {t for m in company.mentions for t in range(m.name_start, m.name_end)}  # "Riad Yamak" is not of Riyadh
        states = list(_body(doc, "countries"))
        towns = [m for m in _body(doc, "cities") if m.country and m.start not in names]
        self.spoken = Counter(m.code for m in states)
        self.towns = Counter(m.country for m in towns)
        self.places: list[tuple[int, str]] = [(m.start, m.code) for m in states if m.form == "name"]
        self.places += [*((m.start, m.country) for m in towns), *company.houses()]
        own = {t for m in company.mentions if m.country for t in range(m.start, m.end)}  # "l'ambassadeur d'Espagne"
        self.scenes = [(at, c) for at, c in self.places if company.folded[at - 1] not in _AHEAD and at not in own]
        self.dateline, self.court = _dateline(doc), self._court()
        agencies = list(_body(doc, "agencies"))
        self.abroad = {self.sentence[m.start] for m in agencies if m.country is None and m.rule == "listed"}
        bodies = [m for m in _all(doc, "agencies") if m.country or m.rule in {"listed", "head"}]
        self.unions = {m.name for m in bodies if serves_no_state(m)}
        self.bodies: dict[str, AgencyMention] = {m.name: m for m in bodies if not serves_no_state(m)}
        self.described = {
            m.country
            for m in self.mentions
            if m.country and any(p.family in _OF_GOVERNMENT and not implies_state(p) for p in m.posts)
        }
        delegates, self.sides = company.delegates(states)
        for person, state in delegates.items():
            people[person].country = people[person].country or state
        sent = company.emissaries(agencies)
        self.stateless = {person for person, state in sent.items() if state is None}
        for person, sender in sent.items():
            people[person].country = people[person].country or sender
        self._are_listed = company.are_listed
        self.companions = companions(company)
        self.guests = company.guests(self.places, self.companions)
        self.beside = states_beside(company, states, agencies, self.places)

    def infer(self, resolved: Resolved, *, home: bool) -> None:
        """Fill `country` of entries in place from their posts and, with `home`, where the article leaves one answer.

        `resolved` gives the persons of unnamed mentions found so far.
        """
        for entry in self.people:
            posts = sorted(entry.posts, key=lambda p: p.former)
            entry.country = entry.country or next((p.country for p in posts if p.country), None)
        for principal, companion in self.companions:
            persons = (self.named[principal],) if principal in self.named else resolved.get(principal, ((), ""))[0]
            country = self.mentions[principal].country or next((self.people[p].country for p in persons), None)
            country = self.beside.get(companion) or country
            if self.people[companion].country is None and companion not in persons:
                self.people[companion].country = country
        if home:
            hosted = self._hosted(resolved)
            for number, entry in enumerate(self.people):
                entry.country = entry.country or self.beside.get(number) or self._of_body(number)
                entry.country = entry.country or state_of_superior(entry, self.people)
            for number, entry in enumerate(self.people):
                entry.country = entry.country or self._at_home(number, entry, hosted)
        for entry in self.people:
            if self._serves_union(entry):
                entry.country = None  # "le chef d'Interpol, le Norvégien X" serves no state

    def _serves_union(self, entry: Entry) -> bool:
        """Whether the first of the person's posts is with an international body, and no state's."""
        posts = sorted((p for p in entry.posts if p.family not in EPITHETS), key=post_order)
        return bool(posts) and not posts[0].former and posts[0].country is None and posts[0].service in self.unions

    def _of_body(self, number: int) -> str | None:
        """The state of the body that the person serves; where several states' bodies share the name, with caution."""
        for post in self.people[number].posts:
            body = self.bodies.get(post.service or "")
            if body is None:
                continue
            foreign = body.country in self._told() or (number, body.country) in self.guests
            if body.rule == "listed" or not foreign:
                return str(body.country)
        return None

    def _hosted(self, resolved: Resolved) -> dict[int, str]:
        """The state of those who are told in the sentences of one foreign guest, whose every visit is to that state.

        The president who receives "le ministre français, en visite à Alger" is Algeria's.
        """
        visited: dict[int, set[str]] = {}
        for person, country in self.guests:
            if self.people[person].country not in {None, country}:
                visited.setdefault(person, set()).add(country)
        told: dict[int, list[tuple[int, int]]] = {}
        for n, mention in enumerate(self.mentions):
            for person in (self.named[n],) if n in self.named else resolved.get(n, ((), ""))[0]:
                told.setdefault(self.sentence[mention.start], []).append((n, person))
        found: dict[int, set[str]] = {}
        for here in told.values():
            for (first, one), (second, other) in permutations(here, 2):
                if one in visited and other not in visited and not self._are_listed(*sorted((first, second))):
                    found.setdefault(other, set()).update(visited[one])
        return {person: next(iter(states)) for person, states in found.items() if len(states) == 1}

    def _at_home(self, number: int, entry: Entry, hosted: dict[int, str]) -> str | None:
        """The state in which the article is at home, where the person's post can be that state's."""
        if number in self.stateless or any(p.service in self.unions for p in entry.posts):
            return None
        if any(not _EUROPEAN.isdisjoint(p.text.split()) for p in entry.posts):
            return None
        posts = [p for p in entry.posts if p.family in _STATE and not p.former]
        told, scene = self._told(), self._scene(number)
        candidates: tuple[str | None, ...]
        if posts and posts[0].family == "prefect" and len(entry.posts) > 1:
            return None
        if posts:
            towns = _dominant(self.towns)
            if towns in told and not any(p.family in LEADERS for p in posts):
                towns = None  # its officials are told by nationality; only its leader may go without
            untold = self._untold() if towns is not None or not self.towns else None
            candidates = (self.dateline, scene, hosted.get(number), self.court, towns, untold)
        else:
            posts = [p for p in entry.posts if p.family in _BODIES | _LOCAL and not p.former]
            local = any(p.family in _LOCAL for p in posts)
            candidates = (None if scene in told else scene, self.dateline if local else None)
        if not posts:
            return None
        chosen = next((c for c in candidates if c and self._can_serve(number, posts, c)), None)
        states = self.spoken.keys() | self.towns.keys()  # "Paris" may be all that is said of France
        if chosen is None and len(states) == len(self.spoken) == 2:  # noqa: PLR2004 -- one of two, and not the other
            open_to = [c for c in self.spoken if c not in told and self._can_serve(number, posts, c)]
            chosen = open_to[0] if len(open_to) == 1 else None
        return chosen

    def _can_serve(self, number: int, posts: Sequence[Post], country: str) -> bool:
        families, told = {p.family for p in posts}, self._told()
        if ("head-of-state" in families and country in self.kings) or (
            families & {"monarch", "heir"} and country not in self.kings
        ):
            return False
        if (number, country) in self.guests:
            return False
        elsewhere = any(n > 1 and c not in told for c, n in self.spoken.items())
        if country != self.dateline and country in told and elsewhere:
            return False  # the article names that state's officials by nationality, and has another to be at home in
        stated = any(p in self.mentions[n].posts for n in self.people[number].mentions for p in posts)
        unknown = {country} if stated else {country, None}  # a post told of several ("les deux ministres") parts them
        rivals = [e for i, e in enumerate(self.people) if i != number and e.country in unknown]
        return not any(_same_post(p, q) for e in rivals for p in posts for q in e.posts if not q.former)

    def _scene(self, number: int) -> str | None:
        """The state of the town in the sentence that gives the person's post: "a reçu à Rabat".

        Whoever goes to a session of the European Union at Brussels is not Belgian.
        """
        for n in self.people[number].mentions:
            if self.sentence[self.mentions[n].start] in self.abroad:
                continue
            if any(p.family in _STATE | _BODIES for p in self.mentions[n].posts):
                here = {c for at, c in self.scenes if self.sentence[at] == self.sentence[self.mentions[n].start]}
                if len(here) == 1:
                    return here.pop()
        return None

    def _court(self) -> str | None:
        """The one state at which ambassadors are accredited: "l'ambassadeur d'Italie en Tunisie"."""
        states = {
            code
            for mention in self.mentions
            for post in mention.posts
            if post.family == "ambassador" and post.country
            for at, code in self.places
            if mention.start <= at < mention.end and code != post.country
        }
        return states.pop() if len(states) == 1 else None

    def _untold(self) -> str | None:
        """The state most spoken of, of those whose officials are not told with their nationality."""
        told = self._told() | self.sides
        return _dominant(Counter({c: n for c, n in self.spoken.items() if c not in told and n > 1}))

    def _told(self) -> set[str]:
        """The states whose officials the article names by their nationality."""
        return self.described | {e.country for e in self.people if e.marked and e.country}


def _same_post(a: Post, b: Post) -> bool:
    return a.family == b.family and a.portfolio == b.portfolio and (a.portfolio is not None or a.family in LEADERS)


def _dominant(counts: Counter[str]) -> str | None:
    """The key counted at least twice as often as any other."""
    ranked = counts.most_common(2)
    if not ranked:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1] else None


def _all(doc: Doc, attribute: str) -> tuple:  # type: ignore[type-arg]
    return doc._.get(attribute) if doc.has_extension(attribute) else ()


def _body(doc: Doc, attribute: str) -> Iterator:  # type: ignore[type-arg]
    """The mentions of a gazetteer attribute in the article proper."""
    if "body" not in doc.spans:
        return iter(_all(doc, attribute))
    spans = [s for key in ("title", "dateline", "body") if key in doc.spans for s in doc.spans[key]]
    return (m for m in _all(doc, attribute) if any(s.start <= m.start < s.end for s in spans))


def _dateline(doc: Doc) -> str | None:
    """The state of the town in the dateline, where the article has one."""
    for line in doc.spans.get("dateline", ()):
        for city in _all(doc, "cities"):
            if line.start <= city.start < line.end and city.country:
                return str(city.country)
    return None
