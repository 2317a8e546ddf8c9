"""Who an office, a counterpart or a pronoun stands for: the people met so far, in the order of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.persons.counterparts import counterpart, inherit, inherited_post
from entrevue.loaders.persons.guests import guest, is_guest
from entrevue.loaders.persons.lexicon import LEADERS, MINISTERS, NO_POST
from entrevue.loaders.persons.plurals import Plurals
from entrevue.loaders.persons.taking_up import office_taken_up
from entrevue.loaders.persons.view import STATESMEN, View

if TYPE_CHECKING:
    from entrevue.loaders.annotations import PersonMention, Post
    from entrevue.loaders.persons.view import Scene, Seen

Resolution = tuple[tuple[int, ...], str]
_REACH, _LEADER_REACH = 3, 12


class Resolver:
    """Resolves the mentions of one article one after the other.

    With `learning`, an office that fits nobody yet is given to the one in view who has none ("Bernard Cazeneuve …. Le
    ministre français de l'Intérieur …"), and "les deux ministres de l'Intérieur" tells the post of both. Once states
    are `settled`, "le ministre français" also tells the state of the one minister who has none.
    """

    def __init__(self, scene: Scene, *, learning: bool = False, settled: bool = False) -> None:
        self.scene, self.people, self.learning, self.settled = scene, scene.people, learning, settled
        self.view = View(scene)
        self.plurals = Plurals(self.view, learning=learning)
        self.unknown: list[int] = []  # the offices that stand for nobody
        self.inherited: dict[int, Post] = {}

    def run(self) -> dict[int, Resolution]:
        """For each unnamed mention's number the persons (indices) and the rule; unresolved ones have no persons.

        `inherited` then has the posts of the counterparts of whom nobody named is meant.
        """
        result: dict[int, Resolution] = {}
        for number, mention in enumerate(self.scene.mentions):
            if number in self.scene.named:
                self._named(number, mention)
                self.view.see(number, (self.scene.named[number],))
            else:
                result[number] = self._resolve(number, mention)
                persons = result[number][0]
                if mention.kind == "office" and not persons and not mention.plural:
                    self.unknown.append(number)
                if self.learning and persons and mention.kind == "demonstrative":
                    self._learn(persons[0], mention)
                self.view.see(number, persons)
        return result

    def _resolve(self, number: int, mention: PersonMention) -> Resolution:
        if mention.rule == "indefinite":
            return (), "indefinite"
        if mention.plural:
            return self.plurals.resolve(number, mention)
        if mention.kind == "office":
            return self._office(number, mention)
        if mention.kind == "counterpart":
            return self._counterpart(number, mention)
        if mention.kind == "pronoun":
            return self._pronoun(number, mention)
        return self._latter(number, mention) if mention.rule == "latter" else self._demonym(number, mention)

    def _counterpart(self, number: int, mention: PersonMention) -> Resolution:
        found = counterpart(self.view, number, mention)
        if not found[0] and (post := inherited_post(self.view, number, mention)) is not None:
            self.inherited[number] = post
        return found

    def _office(self, number: int, mention: PersonMention) -> Resolution:
        post, view = mention.posts[0], self.view
        if is_guest(view, mention):
            return guest(view, number, mention)
        apart = view.apart(number)
        holders = [i for i in range(len(self.people)) if view.may_be(i, mention) and view.holds(i, post)]
        holders = [i for i in holders if i not in apart]
        if not view.is_subject(number):  # "le ministre, X, a vu le ministre tunisien"
            holders = [i for i in holders if not view.acts(i, number)]
        if not holders:
            return self._introduce(number, mention)
        if post.country is None and post.portfolio is not None:
            holders = [i for i in holders if not self.people[i].marked] or holders
        if post.family == "visitor":
            holders = [i for i in holders if self.people[i].marked] or holders
        met = view.closest([i for i in holders if view.met(i)], post)
        if self.settled and len(met) == 1 and post.country:
            self.people[met[0]].country = self.people[met[0]].country or post.country
        if met:
            return (view.salient(met, number),), "office" if len(met) == 1 else "office-salient"
        if len(holders) == 1 and (post.portfolio or post.country or post.family in STATESMEN):
            described = self._introduce(number, mention) if self.view.is_subject(number) else ((), "")
            return described if described[0] else ((holders[0],), "office-introduced-later")
        return (), "nobody-named-yet"

    def _introduce(self, number: int, mention: PersonMention) -> Resolution:
        """The person in view without a post, whom the office describes for the first time."""
        post, here = mention.posts[0], self.view.here(number)
        leads = post.family in STATESMEN
        leader = leads and post.country is not None
        if post.former:
            return self._formerly(number, mention)
        if post.family in NO_POST:
            return (), "nobody-named"
        if (countryman := self._countryman(number, mention)) is not None:
            return (countryman,), "office-of-the-countryman"
        told = post.portfolio or post.service or leads
        if not told or not (self.view.is_subject(number) or leader):
            return (), "nobody-named"
        near = self.view.within(number, _LEADER_REACH if leader else _REACH)
        acting = {s.person for s in near if s.sentence == here and s.subject}
        open_to = [
            s
            for s in near
            if self.view.is_free(s.person)
            and self.view.may_be(s.person, mention)
            and (self.view.is_subject(number) or s.person not in acting)
            and self.people[s.person].country in {None, post.country}
            and not ((leads or post.service) and self._has_another(s.person, post))
        ]
        nearest = max((s.sentence for s in open_to), default=here)
        last = [s for s in open_to if s.sentence == nearest]
        persons = {s.person for s in last if s.subject}
        if not persons and self.view.is_subject(number):
            persons = {s.person for s in last}
        same = nearest == here and not any(s.subject for s in last) and not leader
        if len(persons) != 1 or same:
            return (), "nobody-named"
        person = persons.pop()
        if self.learning:
            self._learn(person, mention)
        return (person,), "office-of-the-one-in-view"

    def _countryman(self, number: int, mention: PersonMention) -> int | None:
        """The only person of the state that the office tells ("le ministre libanais"), of whom no post is told.

        Only where of nobody else both post and state are left open, and of a post that a state has but once or so:
        "le responsable libanais" may be anybody.
        """
        post, view = mention.posts[0], self.view
        if post.country is None or post.family not in MINISTERS | LEADERS or post.former:
            return None
        compatriots = [i for i, entry in enumerate(self.people) if entry.country == post.country and view.met(i)]
        apart = view.apart(number)
        unknown = [i for i, entry in enumerate(self.people) if entry.country is None and self._is_open(i, mention)]
        if len(compatriots) != 1 or unknown or not self._is_open(compatriots[0], mention):
            return None
        person = compatriots[0]
        subject = view.is_subject(number) or not view.acts(person, number)
        return person if subject and person not in apart else None

    def _is_open(self, person: int, mention: PersonMention) -> bool:
        """Whether the words may be a person's of whom no other post is told."""
        free = self.view.may_be(person, mention) and self.view.is_free(person)
        return free and not self._has_another(person, mention.posts[0])

    def _has_another(self, person: int, post: Post) -> bool:
        """Whether a post of another kind is told of the person, be it one without a field ("le commissaire X")."""
        return any(p.family not in {post.family, *NO_POST} for p in self.people[person].posts)

    def _formerly(self, number: int, mention: PersonMention) -> Resolution:
        """What "l'ancien maire de Cherbourg" was, if nobody else is said to have been it: the person most spoken of."""
        near = {s.person for s in self.view.within(number, _REACH) if self.view.may_be(s.person, mention)}
        known = [p for p in near if self.view.has_post(p)]
        counts = {p: sum(s.person == p for s in self.view.seen) for p in known}
        first = max(counts, key=lambda p: counts[p], default=None)
        alone = first is not None and all(counts[p] < counts[first] for p in known if p != first)
        if first is None or not alone or not self.view.is_subject(number):
            return (), "nobody-named"
        if self.learning:
            self._learn(first, mention)
        return (first,), "former-office-of-the-topic"

    def _named(self, number: int, mention: PersonMention) -> None:
        """What a name's own context lets learn of its person: the counterpart's post, an office just before."""
        if mention.counterpart:
            inherit(self.view, number)
        elif self.learning and (office := office_taken_up(self.view, number, self.unknown)) is not None:
            self._learn(self.scene.named[number], self.scene.mentions[office])

    def _learn(self, person: int, mention: PersonMention) -> None:
        """Take over the posts that a mention states."""
        for post in mention.posts:
            self.people[person].take(post)

    def _latter(self, number: int, mention: PersonMention) -> Resolution:
        for seen in reversed(self.view.within(number, 1)):
            if self.view.may_be(seen.person, mention) and not self._joined(seen, number, mention):
                return (seen.person,), "latter"
        return (), "latter-unnamed"

    def _joined(self, seen: Seen, number: int, mention: PersonMention) -> bool:
        """Whether the one seen stands right before: "X et celui-ci" are two."""
        return seen.sentence == self.view.here(number) and mention.start - self.scene.mentions[seen.number].end <= 1

    def _demonym(self, number: int, mention: PersonMention) -> Resolution:
        people = range(len(self.people))
        compatriots = [i for i in people if self.people[i].country == mention.country and self.view.met(i)]
        apart = self.view.apart(number)
        acting = self.view.is_subject(number)
        compatriots = [i for i in compatriots if i not in apart and (acting or not self.view.acts(i, number))]
        fitting = [i for i in compatriots if self.view.may_be(i, mention)]
        return ((fitting[0],), "nationality") if len(fitting) == 1 else ((), "nationality-unnamed")

    def _pronoun(self, number: int, mention: PersonMention) -> Resolution:
        """The sentence's own subject, else the last one's; without a subject the only person in view."""
        here = self.view.here(number)
        reach = 1 if any(s.sentence == here - 1 for s in self.view.seen) else 2
        apart = self.view.apart(number)
        near = [s for s in self.view.within(number, reach) if self._agrees(s.person, mention) and s.person not in apart]
        if mention.rule == "stressed":
            near = [s for s in near if not self._joined(s, number, mention)]
        if number not in self.scene.quoted:  # who speaks is not spoken of in the quotation
            near = [s for s in near if s.number not in self.scene.quoted] or near
        group = [s for s in near if s.sentence == here] or near
        if not group:
            return (), "pronoun-nobody"
        subjects = [s.person for s in group if s.subject]
        if subjects:
            return (subjects[-1],), "pronoun-subject" if len(set(subjects)) == 1 else "pronoun-last-subject"
        everyone = {s.person for s in group}
        return ((everyone.pop(),), "pronoun-only") if len(everyone) == 1 else ((), "pronoun-ambiguous")

    def _agrees(self, person: int, mention: PersonMention) -> bool:
        gender = self.people[person].gender
        return gender == "f" if mention.gender == "f" else gender != "f"
