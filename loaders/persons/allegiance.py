"""The state that a person serves, where the article tells it otherwise than in the person's own description.

An article written in one country leaves that country's nationality out ("le ministre de l'Intérieur" is ours, "le
ministre français" theirs). That home is read from the dateline, from the countries whose officials are told without
nationality, and from the towns where the article plays. A post that serves a state and stands without nationality is
given to it, unless the post cannot be that state's: another holds it there, a republic has no king, or the person is
its guest. "La délégation marocaine, composée de X et Y" tells the state of X and Y.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from entrevue.loaders.persons.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span

    from entrevue.loaders.annotations import CountryMention, PersonMention, Post
    from entrevue.loaders.persons.roster import Entry

_STATE = frozenset(
    {
        "minister",
        "junior-minister",
        "vice-minister",
        "state-secretary",
        "head-of-government",
        "head-of-state",
        "vice-president",
        "monarch",
        "heir",
        "prefect",
    }
)
_BODIES = frozenset({"head", "commander", "inspector", "prosecutor", "chief-of-staff"})
_SIDES = frozenset({"delegation", "cote", "partie", "camp", "equipe"})
_VISITS = frozenset(
    {
        "visite",
        "venue",
        "voyage",
        "deplacement",
        "sejour",
        "arrivee",
        "arrive",
        "arrivee",
        "rendu",
        "rend",
        "rendra",
        "rendre",
        "tournee",
        "escale",
    }
)
_INTO = frozenset({"en", "au", "aux", "a"})
_BULLETS = frozenset({"-", "–", "—", "•", "*"})  # noqa: RUF001
_REACH = 9


class Allegiance:
    """What one article says of states and persons, read once; `infer` may run as often as posts are learnt."""

    def __init__(  # noqa: PLR0913, PLR0917 -- the article's columns
        self,
        doc: Doc,
        folded: Sequence[str],
        mentions: Sequence[PersonMention],
        people: Sequence[Entry],
        named: dict[int, int],
        sentence: Sequence[int],
    ) -> None:
        self.mentions, self.people, self.named, self.sentence = mentions, people, named, sentence
        self.folded = list(folded)
        states, towns = list(_body(doc, "countries")), [m for m in _body(doc, "cities") if m.country]
        self.spoken = Counter(m.code for m in states)
        self.towns = Counter(m.country for m in towns)
        self.places = [(m.start, m.code) for m in states if m.form == "name"] + [(m.start, m.country) for m in towns]
        self.dateline = _dateline(doc)
        self.bodies = {m.name: m for m in (doc._.agencies if doc.has_extension("agencies") else ()) if m.country}
        self.described = {m.country for m in mentions if m.kind in {"office", "counterpart"} and m.country}
        self.sides: set[str] = set()
        self.guests: set[tuple[int, str]] = set()
        self.companions: list[tuple[int, int]] = []
        if people:
            self._sides(states)
            self._visits()
            self._company()

    def _sides(self, states: Sequence[CountryMention]) -> None:
        """Give a delegation's state to the persons listed after it, over the lines of a list too."""
        sides = [m for m in states if self._is_side(m)]
        self.sides = {m.code for m in sides}
        for place, side in enumerate(sides):
            until = sides[place + 1].start if place + 1 < len(sides) else len(self.folded)
            current = self.sentence[side.start]
            for number in sorted(self.named):
                start = self.mentions[number].start
                if not side.end <= start < until:
                    continue
                if self.sentence[start] > current:
                    opening = next(
                        i for i in range(start, -1, -1) if i == 0 or self.sentence[i - 1] != self.sentence[start]
                    )
                    if self.sentence[start] > current + 1 or self.folded[opening] not in _BULLETS:
                        break
                    current = self.sentence[start]
                entry = self.people[self.named[number]]
                if entry.country is None and self.mentions[number].country is None:
                    entry.country = side.code

    def _is_side(self, state: CountryMention) -> bool:
        """ "une délégation (de la Sécurité publique) du Vietnam", "du côté marocain"."""
        for i in range(state.start - 1, max(-1, state.start - 8), -1):
            if self.folded[i] in _SIDES:
                return True
            if not self.folded[i][0].isalnum() and self.folded[i] != "-":
                return False
            if state.start - i > 1 and self.folded[i] in {"a", "avec", "par", "et", "en", "est", "ont"}:
                return False
        return False

    def _visits(self) -> None:
        """Note whose guest a person is: "la venue en Inde de X", "X, en visite à Rabat"."""
        for start, country in self.places:
            if (
                start == 0
                or self.folded[start - 1] not in _INTO
                or _VISITS.isdisjoint(self.folded[max(0, start - 5) : start])
            ):
                continue
            near = [
                (abs(self.mentions[n].start - start), p)
                for n, p in self.named.items()
                if self.sentence[self.mentions[n].start] == self.sentence[start]
                and self.mentions[n].start - start <= 4  # noqa: PLR2004 -- "la venue en Inde de X"
                and start - self.mentions[n].end <= _REACH
            ]
            if near:
                self.guests.add((min(near)[1], country))

    def _company(self) -> None:
        """Note who came with whom: "X était accompagné de Y et Z" makes Y and Z serve the state of X."""
        for i, word in enumerate(self.folded):
            if not (
                word.startswith("accompagne")
                or word in {"flanque", "flanquee"}
                or self.folded[i : i + 3] == ["a", "ses", "cotes"]
            ):
                continue
            here = [n for n in range(len(self.mentions)) if self.sentence[self.mentions[n].start] == self.sentence[i]]
            before = [n for n in here if self.mentions[n].end <= i and not self.mentions[n].plural]
            after = [n for n in here if self.mentions[n].start > i and n in self.named]
            if before:
                self.companions += [(before[0], self.named[n]) for n in after if not self.mentions[n].counterpart]

    def infer(self, resolved: dict[int, tuple[tuple[int, ...], str]], *, home: bool) -> None:
        """Fill `country` of entries in place from their posts and, with `home`, where the article leaves one answer.

        `resolved` gives the persons of unnamed mentions found so far.
        """
        for entry in self.people:
            entry.country = entry.country or next((p.country for p in entry.posts if p.country and not p.former), None)
        for principal, companion in self.companions:
            persons = (self.named[principal],) if principal in self.named else resolved.get(principal, ((), ""))[0]
            country = self.mentions[principal].country or next((self.people[p].country for p in persons), None)
            if self.people[companion].country is None and companion not in persons:
                self.people[companion].country = country
        if not home:
            return
        told = self._told()
        for number, entry in enumerate(self.people):
            if entry.country is None:
                entry.country = self._of_body(number, told)
        for number, entry in enumerate(self.people):
            posts = [p for p in entry.posts if p.family in _STATE]
            if entry.country is not None or (posts and posts[0].family == "prefect" and len(entry.posts) > 1):
                continue
            scene = self._scene(number)
            candidates = dict.fromkeys((self.dateline, scene, _dominant(self.towns), self._untold()))
            if not posts:
                posts = [p for p in entry.posts if p.family in _BODIES]
                candidates = dict.fromkeys((scene if scene not in told else None,))
            if not posts:
                continue
            home_state = next((c for c in candidates if c and self._can_serve(number, posts, c)), None)
            open_to = [c for c in self.spoken if self._can_serve(number, posts, c)]
            only = open_to[0] if len(self.spoken) == 2 and len(open_to) == 1 else None  # noqa: PLR2004
            entry.country = home_state or only

    def _of_body(self, number: int, told: set[str]) -> str | None:
        """The state of the body that the person serves; where several states' bodies share the name, with caution."""
        for post in self.people[number].posts:
            body = self.bodies.get(post.service or "")
            if body is not None and (
                body.rule == "listed" or (body.country not in told and (number, body.country) not in self.guests)
            ):
                return body.country
        return None

    def _can_serve(self, number: int, posts: Sequence[Post], country: str) -> bool:
        families, kings = {p.family for p in posts}, lexicon().monarchies
        if ("head-of-state" in families and country in kings) or ("monarch" in families and country not in kings):
            return False
        if (number, country) in self.guests:
            return False
        told = self._told()
        if (
            country != self.dateline
            and country in told
            and any(n > 1 and c not in told for c, n in self.spoken.items())
        ):
            return False  # the article names that state's officials by nationality, and has another to be at home in
        rivals = [e for i, e in enumerate(self.people) if i != number and e.country in {country, None}]
        return not any(
            _same_post(p, q) for e in rivals for p in posts for q in e.posts if not p.former and not q.former
        )

    def _scene(self, number: int) -> str | None:
        """The state of the town in the sentence that gives the person's post: "a reçu à Rabat"."""
        for n in self.people[number].mentions:
            if any(p.family in _STATE | _BODIES for p in self.mentions[n].posts):
                here = {c for at, c in self.places if self.sentence[at] == self.sentence[self.mentions[n].start]}
                if len(here) == 1:
                    return here.pop()
        return None

    def _untold(self) -> str | None:
        """The state most spoken of, of those whose officials are not told with their nationality."""
        told = self._told() | self.sides
        return _dominant(Counter({c: n for c, n in self.spoken.items() if c not in told and n > 1}))

    def _told(self) -> set[str]:
        """The states whose officials the article names by their nationality."""
        return self.described | {e.country for e in self.people if e.marked and e.country}


def _same_post(a: Post, b: Post) -> bool:
    return (
        a.family == b.family
        and a.portfolio == b.portfolio
        and (a.portfolio is not None or a.family in {"head-of-government", "head-of-state", "monarch"})
    )


def _dominant(counts: Counter[str]) -> str | None:
    """The key counted at least twice as often as any other."""
    ranked = counts.most_common(2)
    if not ranked:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1] else None


def _body(doc: Doc, attribute: str) -> Iterator:  # type: ignore[type-arg]
    """The mentions of a gazetteer attribute in the article proper."""
    spans: list[Span] | None = None
    if "body" in doc.spans:
        spans = [s for key in ("title", "dateline", "body") if key in doc.spans for s in doc.spans[key]]
    mentions = doc._.get(attribute) if doc.has_extension(attribute) else ()
    return (m for m in mentions if spans is None or any(s.start <= m.start < s.end for s in spans))


def _dateline(doc: Doc) -> str | None:
    for line in doc.spans["dateline"] if "dateline" in doc.spans else ():
        for city in doc._.cities if doc.has_extension("cities") else ():
            if line.start <= city.start < line.end and city.country:
                return str(city.country)
    return None
