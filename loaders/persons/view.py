"""The people in view at a point of the text: who was spoken of, how near, as what; and what posts they hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import BY, OF, THAT, THE, WHICH, WITH
from entrevue.loaders.persons.lexicon import EPITHETS, NO_POST
from entrevue.loaders.persons.words import person_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.annotations import PersonMention, Post
    from entrevue.loaders.persons.roster import Entry

STATESMEN = frozenset({"head-of-state", "head-of-government", "monarch"})
_COMMON = NO_POST | {"prefect"}
_BRINGS_IN = BY | WITH | {"chez", "devant"}
_BESIDE = frozenset({"aupres", "cote", "cotes", "presence", "face", "compagnie"})  # with "de" or "à"
_HEADS = frozenset(
    {"head", "commander", "inspector", "coordinator", "secretary", "chief-of-staff", "prefect", "adviser"}
)


@dataclass(frozen=True, slots=True)
class Scene:
    """One article's mentions and people.

    `named` gives a named mention's person, `sentence` a token's sentence, `subjects` the mentions that are subjects,
    `bystanders` the people who hold no office unsaid, `demonyms` the folded adjectives of nationality,
    `quoted` the mentions within quotation marks, `words` the folded tokens, `finite` those of finite verbs.
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
    finite: frozenset[int]


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

    def apart(self, number: int) -> frozenset[int]:
        """Those whom the words before mention `number`, in its sentence, tell to be others.

        The antecedent of the relative clause that it is in ("le ministre X, avec lequel il évoquera"), before an office
        as subject whoever a preposition brings in ("Reçu par X, le président…"), before a pronoun who is company.
        """
        mention, words = self.scene.mentions[number], self.scene.words
        here, out = self.here(number), set()
        for seen in self.seen:
            other = self.scene.mentions[seen.number]
            if seen.sentence != here or seen.number >= number or other.end > mention.start:
                continue
            between = words[other.end : mention.start]
            if seen.number == number - 1 and _is_relative(between):
                out.add(seen.person)
            elif not self.is_subject(number) or seen.subject or self._is_told_before(mention.start):
                continue
            elif _is_brought_in(words[: other.start], company=mention.kind == "pronoun"):
                out.add(seen.person)
        return frozenset(out)

    def _is_told_before(self, token: int) -> bool:
        """Whether a finite verb stands before a token in its sentence: what opens it then is a clause of its own."""
        sentence, first = self.scene.sentence, token
        while first and sentence[first - 1] == sentence[token]:
            first -= 1
        return not self.scene.finite.isdisjoint(range(first, token))

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


def _is_relative(between: Sequence[str]) -> bool:
    """Whether these words alone part somebody from a pronoun of the clause that tells of them: ", avec lequel"."""
    rest = list(between)
    comma = rest[:1] == [","]
    rest = rest[comma:]
    if len(rest) == 1:
        return rest[0] in {"dont", "auquel", "duquel"} or (comma and rest[0] in THAT)
    return len(rest) in {2, 3} and rest[-1] in WHICH | {"qui"} and rest[0] in _BRINGS_IN | OF | {"a", "aupres", "pour"}


def _is_brought_in(before: Sequence[str], *, company: bool) -> bool:
    """Whether a preposition of company or agency stands before somebody: "par", "avec", "en présence de".

    With `company` only "avec" counts: of "au terme de ses entretiens avec X, il", he is the one who met X.
    """
    last = list(before[-3:])
    while last and last[-1] in THE:
        last.pop()
    if not last or company:
        return bool(last) and last[-1] in WITH
    return last[-1] in _BRINGS_IN or (last[-1] in OF | {"a", "au"} and len(last) > 1 and last[-2] in _BESIDE)


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
        named_by_kind = described.service.split()[0] in person_words("body_kinds") and mine is not None
        return described.service == held.service or (named_by_kind and mine == theirs)
    if described.service and described.family != held.family == "adviser":
        return False  # "le chef de l'agence" is nobody's adviser
    if described.portfolio is None or described.portfolio == held.portfolio:
        return True
    return held.portfolio is not None and (
        described.portfolio.startswith(held.portfolio) or held.portfolio.startswith(described.portfolio)
    )
