"""Who an office, a counterpart or a pronoun stands for: the people met so far, in the order of the text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import PersonMention, Post
from entrevue.loaders.persons.lexicon import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.persons.roster import Entry

_STATESMEN = frozenset({"head-of-state", "head-of-government", "monarch"})
_COMMON = frozenset({"rank", "epithet", "other", "prefect"})
_HEADS = frozenset(
    {"head", "commander", "inspector", "coordinator", "secretary", "chief-of-staff", "prefect", "adviser"}
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention already read: its number, sentence, person, and whether it is a clause's subject."""

    number: int
    sentence: int
    person: int
    subject: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """One article's mentions and people: `named` gives a named mention's person, `sentence` a token's sentence,
    `subjects` the mentions that are subjects, `bystanders` the people who hold no office unsaid, `demonyms` the folded adjectives of nationality.
    """

    mentions: Sequence[PersonMention]
    people: list[Entry]
    named: dict[int, int]
    sentence: Sequence[int]
    subjects: frozenset[int]
    bystanders: frozenset[int]
    demonyms: frozenset[str]


class Resolver:
    """Resolves the mentions of one article one after the other.

    With `learning`, an office that fits nobody yet is given to the one in view who has none ("Bernard Cazeneuve …. Le
    ministre français de l'Intérieur …"), and "les deux ministres de l'Intérieur" tells the post of both.
    """

    def __init__(self, scene: Scene, *, learning: bool = False) -> None:
        self.mentions, self.people, self.named = scene.mentions, scene.people, scene.named
        self.sentence, self.subjects, self.bystanders = scene.sentence, scene.subjects, scene.bystanders
        self.demonyms = scene.demonyms
        self.learning = learning
        self.seen: list[Seen] = []
        self.pairs: list[tuple[int, ...]] = []
        self.unfilled: list[int] = []

    def run(self) -> dict[int, tuple[tuple[int, ...], str]]:
        """For each mention's number the persons (indices) and the rule; unresolved ones have no persons."""
        result: dict[int, tuple[tuple[int, ...], str]] = {}
        for number, mention in enumerate(self.mentions):
            if number in self.named:
                persons, rule = (self.named[number],), ""
                if mention.counterpart:
                    self._inherit(number, mention)
                elif self.learning:
                    self._fill(number, mention)
            else:
                persons, rule = self._resolve(number, mention)
                result[number] = (persons, rule)
                if mention.kind == "office" and not persons and not mention.plural and number in self.subjects:
                    self.unfilled.append(number)
                if self.learning and persons and mention.kind == "demonstrative":
                    self._add_posts(persons[0], mention)
            for person in persons:
                self.seen.append(Seen(number, self.sentence[mention.start], person, number in self.subjects))
        return result

    def _resolve(self, number: int, mention: PersonMention) -> tuple[tuple[int, ...], str]:
        if mention.rule == "indefinite":
            return (), "indefinite"
        if mention.plural:
            return self._plural(mention)
        if mention.kind == "office":
            return self._office(number, mention)
        if mention.kind == "counterpart":
            return self._counterpart(number, mention)
        if mention.rule == "latter":
            return self._latter(mention)
        if mention.rule == "demonym":
            return self._demonym(mention)
        return self._pronoun(mention)

    # offices

    def _office(self, number: int, mention: PersonMention) -> tuple[tuple[int, ...], str]:
        post = mention.posts[0]
        holders = [i for i in range(len(self.people)) if self._may_be(i, mention) and self.holds(i, post)]
        if not holders:
            return self._introduce(number, mention)
        if post.country is None and len(holders) > 1 and post.portfolio is not None:
            plain = [i for i in holders if not self.people[i].marked]
            holders = plain or holders
        met = [i for i in holders if self._last(i) is not None]
        if met:
            return (self._salient(met, number, mention),), "office" if len(met) == 1 else "office-salient"
        if (
            post.portfolio is not None
            or post.country is not None
            or post.family in {"head-of-government", "head-of-state", "monarch"}
        ):
            return (holders[0],) if len(holders) == 1 else (), "office-introduced-later"
        return (), "nobody-named-yet"

    def _introduce(self, number: int, mention: PersonMention) -> tuple[tuple[int, ...], str]:
        """The person in view without a post, whom the office describes for the first time."""
        post = mention.posts[0]
        named_state = post.country is not None and post.family in _STATESMEN
        here = self.sentence[mention.start]
        acting = {s.person for s in self.seen if s.sentence == here and s.subject}
        if number not in self.subjects and not named_state and not acting:
            return (), "nobody-named"
        specific = post.portfolio or post.service or (post.country and post.family in _STATESMEN)
        if post.family in {"epithet", "other"} or post.former or not (specific or post.family in _STATESMEN):
            return (), "nobody-named"
        reach = 12 if post.family in _STATESMEN and post.country else 3
        open_to = [
            s
            for s in self.seen
            if here - s.sentence <= reach
            and s.person not in self.bystanders
            and (number in self.subjects or s.person not in acting)
            and self._may_be(s.person, mention)
            and not self._has_post(s.person)
            and self.people[s.person].country in {None, post.country}
        ]
        if not open_to:
            return (), "nobody-named"
        nearest = max(s.sentence for s in open_to)
        near = [s for s in open_to if s.sentence == nearest]
        persons = {s.person for s in near if s.subject} or {s.person for s in near}
        if len(persons) != 1 or (not any(s.subject for s in near) and nearest == here and not named_state):
            return (), "nobody-named"
        person = persons.pop()
        if self.learning:
            self.people[person].posts.append(post)
            self.people[person].marked |= post.country is not None
            self.people[person].country = self.people[person].country or post.country
        return (person,), "office-of-the-one-in-view"

    def _fill(self, number: int, mention: PersonMention) -> None:
        """ "Le ministre de l'Intérieur a entamé …. M. X a salué …": the subject named next is the office's holder."""
        person, here = self.named[number], self.sentence[mention.start]
        if self.people[person].posts or "honorific" not in mention.rule or number not in self.subjects:
            return
        for other in reversed(self.unfilled):
            office = self.mentions[other]
            post = office.posts[0]
            if here - self.sentence[office.start] > 2 or post.family in {"epithet", "other", "rank"}:  # noqa: PLR2004
                return
            if self._may_be(person, office) and (post.portfolio or post.service or post.family in _STATESMEN):
                self._add_posts(person, office)
                return

    def _add_posts(self, person: int, mention: PersonMention) -> None:
        entry = self.people[person]
        for post in mention.posts:
            if post not in entry.posts:
                entry.posts.append(post)
                entry.marked = entry.marked or (post.country is not None and post.family != "ambassador")

    def _has_post(self, person: int) -> bool:
        posts = self.people[person].posts
        return any(p.portfolio or p.service or p.family in _STATESMEN for p in posts if p.family not in _COMMON)

    def holds(self, person: int, post: Post) -> bool:
        """Whether the person is known to hold a post that `post` can describe."""
        entry = self.people[person]
        if post.family == "epithet":
            country = post.country
            return bool(entry.posts) and (country is None or country == entry.country) and not post.portfolio
        return any(compatible(post, held, entry.country) for held in entry.posts)

    def _may_be(self, person: int, mention: PersonMention) -> bool:
        gender = self.people[person].gender
        return not (gender and mention.gender and gender != mention.gender)

    def _last(self, person: int) -> Seen | None:
        return next((s for s in reversed(self.seen) if s.person == person), None)

    def _salient(self, persons: Sequence[int], number: int, mention: PersonMention) -> int:
        """The person most in view: the last sentence's subject before others, the nearer before the farther."""
        here = self.sentence[mention.start]

        def rank(person: int) -> tuple[int, int]:
            best = max((self._view(s, here) for s in self.seen if s.person == person), default=-99)
            last = self._last(person)
            return best, last.number if last else -1

        return max(persons, key=rank)

    def _view(self, seen: Seen, here: int) -> int:
        return 2 * (seen.sentence - here) + (3 if seen.subject and seen.sentence < here else 1 if seen.subject else 0)

    # counterparts

    def _antecedent(self, number: int) -> tuple[int | None, Sequence[Post], str | None]:
        """The nearest person or office before a counterpart in its sentence or the one before: person, posts, country."""
        here = self.sentence[self.mentions[number].start]
        choices = []
        for other in range(number - 1, -1, -1):
            mention = self.mentions[other]
            distance = here - self.sentence[mention.start]
            if distance > 1:
                break
            if mention.kind in {"name", "surname", "office", "pronoun"} and not mention.plural:
                person = self.named.get(other)
                if person is None:
                    person = next((s.person for s in self.seen if s.number == other), None)
                posts = [*mention.posts, *(self.people[person].posts if person is not None else ())]
                posts = [p for p in posts if p.family not in {"rank", "epithet", "other"}]
                choices.append((distance, other not in self.subjects, -other, person, posts, mention.country))
        if not choices:
            return None, (), None
        held = [c for c in choices if c[4]] or choices
        _, _, _, person, posts, country = min(held, key=lambda c: c[:3])
        return (
            person,
            [p for p in posts if p.family != "rank"],
            country or (self.people[person].country if person is not None else None),
        )

    def _inherit(self, number: int, mention: PersonMention) -> None:
        """Give the counterpart named at `number` the post of the one before."""
        entry = self.people[self.named[number]]
        if any(p.family != "rank" for p in mention.posts):
            return
        person, posts, country = self._antecedent(number)
        post = next((p for p in posts if not p.former), None)
        if post is None or person == self.named[number]:
            return
        own = mention.country or entry.country
        inherited = replace(post, country=own, service=None, text=self._without_state(post.text))
        if not any(compatible(inherited, p, entry.country) for p in entry.posts):
            entry.posts.append(inherited)
            entry.marked = entry.marked or own is not None

    def _without_state(self, role: str) -> str:
        """The role without a nationality: the counterpart's police is another state's."""
        return " ".join(w for w in role.split() if fold(w) not in self.demonyms)

    def _counterpart(self, number: int, mention: PersonMention) -> tuple[tuple[int, ...], str]:
        person, posts, country = self._antecedent(number)
        post = next((p for p in posts if not p.former), None)
        wanted = mention.country
        fitting = []
        for i, entry in enumerate(self.people):
            if i == person or not self._may_be(i, mention):
                continue
            if wanted is not None and entry.country is not None and entry.country != wanted:
                continue
            if wanted is None and country is not None and entry.country == country:
                continue
            if post is not None and self.holds(i, replace(post, country=None)):
                fitting.append(i)
        exact = [i for i in fitting if wanted is not None and self.people[i].country == wanted] or fitting
        met = [i for i in exact if self._last(i) is not None] or exact
        if not met:
            return (), "counterpart-unnamed"
        if len(met) > 1 and wanted is None:
            return (self._salient(met, number, mention),) if self._last(met[0]) else (), "counterpart-salient"
        return (met[0] if len(met) == 1 else self._salient(met, number, mention),), "counterpart"

    # pronouns and the like

    def _latter(self, mention: PersonMention) -> tuple[tuple[int, ...], str]:
        here = self.sentence[mention.start]
        for seen in reversed(self.seen):
            if here - seen.sentence > 1:
                break
            joined = seen.sentence == here and mention.start - self.mentions[seen.number].end <= 1  # "X et celui-ci"
            if self._may_be(seen.person, mention) and not joined:
                return (seen.person,), "latter"
        return (), "latter-unnamed"

    def _demonym(self, mention: PersonMention) -> tuple[tuple[int, ...], str]:
        compatriots = [
            i
            for i, e in enumerate(self.people)
            if e.country == mention.country and self._may_be(i, mention) and self._last(i)
        ]
        if len(compatriots) == 1:
            return (compatriots[0],), "nationality"
        return (), "nationality-unnamed"

    def _pronoun(self, mention: PersonMention) -> tuple[tuple[int, ...], str]:
        here = self.sentence[mention.start]
        reach = 1 if any(s.sentence == here - 1 for s in self.seen) else 2
        near = [s for s in self.seen if here - s.sentence <= reach and self._fits_pronoun(s.person, mention)]
        own = [s for s in near if s.sentence == here]
        for group in (own, near):
            subjects = {s.person for s in group if s.subject}
            if len(subjects) == 1:
                return (subjects.pop(),), "pronoun-subject"
            everyone = {s.person for s in group}
            if len(everyone) == 1:
                return (everyone.pop(),), "pronoun-only"
            if everyone:
                last = next((s for s in reversed(group) if s.subject), None)
                return ((last.person,), "pronoun-last-subject") if last else ((), "pronoun-ambiguous")
        return (), "pronoun-nobody"

    def _fits_pronoun(self, person: int, mention: PersonMention) -> bool:
        gender = self.people[person].gender
        return gender == "f" if mention.gender == "f" else gender != "f"

    def _plural(self, mention: PersonMention) -> tuple[tuple[int, ...], str]:
        """ "les deux ministres": the last so many people in view who hold such a post."""
        if mention.kind != "office" or mention.rule == "indefinite":
            return (), "plural-unnamed"
        if mention.number is None:
            return self._by_states(mention)
        post = replace(mention.posts[0], country=None)
        here = self.sentence[mention.start]
        fitting: list[int] = []
        loose: list[int] = []
        for seen in reversed(self.seen):
            if here - seen.sentence > 4:  # noqa: PLR2004
                break
            if seen.person not in fitting and seen.person not in loose:
                fits = self.holds(seen.person, post) or post.family == "epithet"
                (fitting if fits else loose).append(seen.person)
        known = next(
            (p for p in reversed(self.pairs) if len(p) == mention.number and set(p) & {*fitting, *loose}), None
        )
        if known is not None and all(p in fitting or not self._has_post(p) or post.family == "epithet" for p in known):
            return known, "plural-again"
        wanted = fitting[: mention.number]
        wanted += [p for p in loose if not self._has_post(p) and p not in self.bystanders][
            : mention.number - len(wanted)
        ]
        if len(wanted) != mention.number:
            return (), "plural-unnamed"
        chosen = tuple(sorted(wanted))
        self.pairs.append(chosen)
        self._share(chosen, mention)
        return chosen, "plural"

    def _by_states(self, mention: PersonMention) -> tuple[tuple[int, ...], str]:
        """ "les ministres français et italien de l'Intérieur": the two in view, in the order of the states."""
        states, post = mention.countries, mention.posts[0]
        if len(states) < 2:  # noqa: PLR2004
            return (), "plural-open"
        holders = [
            next(
                (
                    i
                    for i in range(len(self.people))
                    if self.holds(i, replace(post, country=c)) and self.people[i].country == c
                ),
                None,
            )
            for c in states
        ]
        if all(h is not None for h in holders):
            persons = tuple(h for h in holders if h is not None)
            self.pairs.append(persons)
            return persons, "plural-states"
        here = self.sentence[mention.start]
        before = [
            s.person
            for s in self.seen
            if 0 <= here - s.sentence <= 2 and not self._has_post(s.person) and s.person not in self.bystanders
        ]
        persons = tuple(dict.fromkeys(before))[-len(states) :]
        if len(persons) != len(states) or not self.learning:
            return (), "plural-open"
        for person, country in zip(persons, states, strict=True):
            self.people[person].posts.append(replace(post, country=country))
            self.people[person].country = self.people[person].country or country
            self.people[person].marked = True
        self.pairs.append(persons)
        return persons, "plural-states"

    def _share(self, persons: tuple[int, ...], mention: PersonMention) -> None:
        """ "les deux ministres de l'Intérieur": the post is each one's."""
        post = replace(mention.posts[0], country=None)
        if not self.learning or post.family == "epithet" or not (post.portfolio or post.family in _STATESMEN):
            return
        for person in persons:
            if not self.holds(person, post):
                self.people[person].posts.append(post)


def compatible(described: Post, held: Post, country: str | None) -> bool:
    """Whether words that describe a post can mean a post that someone holds (`country`: the holder's state)."""
    if described.family != held.family and not (described.family in _HEADS and held.family in _HEADS):
        return False
    mine, theirs = described.country, held.country or country
    if mine is not None and theirs is not None and mine != theirs:
        return False
    if described.service and held.service:
        return described.service == held.service
    if described.portfolio is None or described.portfolio == held.portfolio:
        return True
    return held.portfolio is not None and (
        described.portfolio.startswith(held.portfolio) or held.portfolio.startswith(described.portfolio)
    )
