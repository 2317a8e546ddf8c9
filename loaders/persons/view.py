"""The people in view at a point of the text: who was spoken of, how near, as what; and what posts they hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.loaders.persons.lexicon import EPITHETS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.annotations import PersonMention, Post
    from entrevue.loaders.persons.roster import Entry

STATESMEN = frozenset({"head-of-state", "head-of-government", "monarch"})
_COMMON = frozenset({"rank", "other", "prefect"}) | EPITHETS
_HEADS = frozenset(
    {"head", "commander", "inspector", "coordinator", "secretary", "chief-of-staff", "prefect", "adviser"}
)


@dataclass(frozen=True, slots=True)
class Scene:
    """One article's mentions and people.

    `named` gives a named mention's person, `sentence` a token's sentence, `subjects` the mentions that are subjects,
    `bystanders` the people who hold no office unsaid, `demonyms` the folded adjectives of nationality,
    `quoted` the mentions within quotation marks, `words` the folded tokens.
    """

    mentions: Sequence[PersonMention]
    people: Sequence[Entry]
    named: dict[int, int]
    sentence: Sequence[int]
    subjects: frozenset[int]
    bystanders: frozenset[int]
    demonyms: frozenset[str]
    quoted: frozenset[int]
    words: Sequence[str]


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention already read: its number, sentence, person, and whether it is a clause's subject."""

    number: int
    sentence: int
    person: int
    subject: bool


class View:
    """What a reader has in mind while reading a scene; `see` adds a mention's persons."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.people = scene, scene.people
        self.seen: list[Seen] = []

    def here(self, number: int) -> int:
        """The sentence of mention `number`."""
        return self.scene.sentence[self.scene.mentions[number].start]

    def is_subject(self, number: int) -> bool:
        """Whether mention `number` is a clause's subject."""
        return number in self.scene.subjects

    def see(self, number: int, persons: Sequence[int]) -> None:
        """Take note that mention `number` stands for `persons`."""
        for person in persons:
            self.seen.append(Seen(number, self.here(number), person, self.is_subject(number)))

    def within(self, number: int, reach: int) -> list[Seen]:
        """What was seen in the sentence of mention `number` and the `reach` sentences before it."""
        here = self.here(number)
        return [s for s in self.seen if here - s.sentence <= reach]

    def met(self, person: int) -> bool:
        """Whether the person was spoken of before."""
        return any(s.person == person for s in self.seen)

    def acts(self, person: int, number: int) -> bool:
        """Whether the person is the subject, by name, of the sentence of mention `number`."""
        here = self.here(number)
        return any(
            s.person == person and s.sentence == here and s.subject and s.number in self.scene.named for s in self.seen
        )

    def salient(self, persons: Sequence[int], number: int) -> int:
        """The person most in view: the last sentence's subject before others, the nearer before the farther."""
        here = self.here(number)
        ranks = {
            p: max(((_nearness(s, here), s.number) for s in self.seen if s.person == p), default=(-99, -1))
            for p in persons
        }
        return max(persons, key=lambda p: ranks[p])

    def may_be(self, person: int, mention: PersonMention) -> bool:
        """Whether the genders agree, where both are known."""
        gender = self.people[person].gender
        return not (gender and mention.gender and gender != mention.gender)

    def holds(self, person: int, post: Post) -> bool:
        """Whether the person is known to hold a post that `post` can describe."""
        entry = self.people[person]
        if post.family in EPITHETS:
            return bool(entry.posts) and post.country in {None, entry.country} and not post.portfolio
        return any(compatible(post, held, entry.country) for held in entry.posts)

    def closest(self, persons: Sequence[int], post: Post) -> list[int]:
        """Those who hold a post of the very word, else of its family: "le préfet" is a prefect before a director.

        A grade told in full is its own ("le général de division"); told in short ("le général") it may be any of them.
        """
        if post.family not in _HEADS and post.family != "rank":
            return list(persons)
        word = post.text.casefold().split()[:1]
        grade = post.text.casefold() if post.family == "rank" and word != [post.text.casefold()] else None
        if exact := [p for p in persons if any(h.text.casefold() == grade for h in self.people[p].posts)]:
            return exact
        same = [p for p in persons if any(h.text.casefold().split()[:1] == word for h in self.people[p].posts)]
        kin = [p for p in persons if any(h.family == post.family for h in self.people[p].posts)]
        return same or kin or list(persons)

    def has_post(self, person: int) -> bool:
        """Whether the person holds a post of substance."""
        posts = self.people[person].posts
        return any(p.portfolio or p.service or p.family in STATESMEN for p in posts if p.family not in _COMMON)

    def is_free(self, person: int) -> bool:
        """Whether a post may be given to the person unsaid."""
        return not self.has_post(person) and person not in self.scene.bystanders


def _nearness(seen: Seen, here: int) -> int:
    return 2 * (seen.sentence - here) + (3 if seen.subject and seen.sentence < here else 1 if seen.subject else 0)


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
