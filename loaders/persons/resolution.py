"""Who an office, a counterpart or a pronoun stands for: the people met so far, in the order of the text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import PersonMention, Post

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from entrevue.loaders.persons.roster import Entry

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


class Resolver:
    """Resolves the mentions of one article one after the other; `sentence` gives a token's sentence number."""

    def __init__(
        self,
        mentions: Sequence[PersonMention],
        people: list[Entry],
        named: dict[int, int],
        sentence: Sequence[int],
        subject: Callable[[PersonMention], bool],
    ) -> None:
        self.mentions, self.people, self.named, self.sentence, self.subject = mentions, people, named, sentence, subject
        self.seen: list[Seen] = []
        self.bare: list[tuple[int, PersonMention]] = []

    def run(self) -> dict[int, tuple[tuple[int, ...], str]]:
        """For each mention's number the persons (indices) and the rule; unresolved ones have no persons."""
        result: dict[int, tuple[tuple[int, ...], str]] = {}
        for number, mention in enumerate(self.mentions):
            if number in self.named:
                persons, rule = (self.named[number],), ""
                if mention.counterpart:
                    self._inherit(number, mention)
            else:
                persons, rule = self._resolve(number, mention)
                result[number] = (persons, rule)
            for person in persons:
                self.seen.append(Seen(number, self.sentence[mention.start], person, self.subject(mention)))
            if not persons and mention.kind == "office":
                self.bare.append((number, mention))
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
            return (), "nobody-named"
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
                posts = list(mention.posts) + (self.people[person].posts if person is not None else [])
                choices.append((distance, not self.subject(mention), -other, person, posts, mention.country))
        if not choices:
            return None, (), None
        held = [c for c in choices if any(p.family != "rank" for p in c[4])] or choices
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
        inherited = replace(post, country=own, service=None)
        if not any(compatible(inherited, p, entry.country) for p in entry.posts):
            entry.posts.append(inherited)
            entry.marked = entry.marked or own is not None

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
            if self._may_be(seen.person, mention):
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
        near = [s for s in self.seen if here - s.sentence <= 1 and self._fits_pronoun(s.person, mention)]
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
            return (), "plural-open"
        post = replace(mention.posts[0], country=None)
        here = self.sentence[mention.start]
        chosen: list[int] = []
        loose: list[int] = []
        for seen in reversed(self.seen):
            if here - seen.sentence > 4:  # noqa: PLR2004
                break
            if seen.person in chosen or seen.person in loose:
                continue
            (chosen if self.holds(seen.person, post) or post.family == "epithet" else loose).append(seen.person)
        wanted = chosen[: mention.number]
        if len(wanted) < mention.number:
            wanted += [p for p in loose if not self.people[p].posts][: mention.number - len(wanted)]
        if len(wanted) != mention.number:
            return (), "plural-unnamed"
        return tuple(sorted(wanted)), "plural"


def compatible(described: Post, held: Post, country: str | None) -> bool:
    """Whether words that describe a post can mean a post that someone holds (`country`: the holder's state)."""
    if described.family != held.family and not (described.family in _HEADS and held.family in _HEADS):
        return False
    mine, theirs = described.country, held.country or country
    if mine is not None and theirs is not None and mine != theirs:
        return False
    if described.service and held.service and described.service != held.service:
        return False
    if described.portfolio is None or described.portfolio == held.portfolio:
        return True
    return held.portfolio is not None and (
        described.portfolio.startswith(held.portfolio) or held.portfolio.startswith(described.portfolio)
    )
