"""Plural references to people already named: "les deux ministres", "les ministres français et italien"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import BETWEEN
from entrevue.loaders.persons.lexicon import EPITHETS
from entrevue.loaders.persons.view import STATESMEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.annotations import PersonMention, Post
    from entrevue.loaders.persons.view import View

_REACH, _STATES_REACH, _PAIR = 4, 2, 2
# Whose two states are whose they are and where: "des représentants de l'ambassade américaine à Rabat" are not two.
_SENT = frozenset({"envoy", "ambassador", "member"})


class Plurals:
    """Resolves plurals over a view; a pair once spoken of together is preferred to a new one."""

    def __init__(self, view: View, *, learning: bool) -> None:
        self.view, self.learning = view, learning
        self.known: list[tuple[int, ...]] = []

    def resolve(self, number: int, mention: PersonMention) -> tuple[tuple[int, ...], str]:
        """The persons of mention `number` and the rule; with `learning`, the post told is each one's."""
        if mention.rule == "same":
            return self._same(number)
        if mention.kind != "office":
            return (), "plural-unnamed"
        if mention.number is not None:
            return self._latest(number, mention) or self._counted(number, mention, mention.number)
        if len(mention.countries) > 1 and mention.posts[0].family not in _SENT:
            return self._by_states(number, mention)
        return (), "plural-open"

    def _counted(self, number: int, mention: PersonMention, wanted: int) -> tuple[tuple[int, ...], str]:
        """The last so many people in view who hold such a post, or of whom no other is told."""
        post = replace(mention.posts[0], country=None)
        view, anyone = self.view, post.family in EPITHETS
        near = list(dict.fromkeys(s.person for s in reversed(view.within(number, _REACH))))
        strangers = [p for p in near if view.people[p].marked] if post.family == "visitor" else []
        near = strangers if len(strangers) >= wanted else near  # the article names a visitor's nationality, not ours
        fitting = [p for p in near if anyone or view.holds(p, post)]
        sides = self._sides(number)
        if len(sides) == wanted and all(anyone or p in fitting or not view.has_post(p) for p in sides):
            self.known.append(sides)
            return sides, "plural"
        again = next((k for k in reversed(self.known) if len(k) == wanted and set(k) & set(near)), None)
        if again is not None and all(anyone or p in fitting or not view.has_post(p) for p in again):
            return again, "plural-again"
        free = [p for p in near if p not in fitting and view.is_free(p)]
        if len(fitting) + len(free) < wanted:  # far behind, but no others have been spoken of
            everybody = dict.fromkeys(s.person for s in view.seen)
            such = [p for p in everybody if anyone or view.holds(p, post)]
            fitting = such if len(such) == wanted else fitting
        chosen = tuple(sorted((fitting + free)[:wanted]))
        if len(chosen) != wanted:
            return (), "plural-unnamed"
        self.known.append(chosen)
        if self.learning and not anyone and (post.portfolio or post.family in STATESMEN):
            for person in chosen:
                if not view.holds(person, post):
                    view.people[person].posts.append(post)
        if self.learning and mention.country:  # "X et Y, deux ministres du gouvernement italien"
            for person in chosen:
                view.people[person].country = view.people[person].country or mention.country
        return chosen, "plural"

    def _latest(self, number: int, mention: PersonMention) -> tuple[tuple[int, ...], str] | None:
        """The only people spoken of since the sentence before, where they are as many and the word fits anybody.

        One of them was of the pair spoken of last: "X a vu Y. Les deux responsables … X a aussi vu Z. Les deux hommes".
        """
        latest = tuple(sorted({s.person for s in self.view.within(number, 1)}))
        moved = bool(self.known) and len(set(latest) & set(self.known[-1])) == 1
        if not moved or len(latest) != mention.number or mention.posts[0].family not in EPITHETS:
            return None
        self.known.append(latest)
        return latest, "plural"

    def _sides(self, number: int) -> tuple[int, ...]:
        """Those told so far in the sentence, where "entre" brings them in: "entre X et Y, lors duquel les deux"."""
        here = self.view.within(number, 0)
        if not here:
            return ()
        first = self.view.scene.mentions[here[0].number].start
        brought_in = first > 0 and self.view.scene.words[first - 1] in BETWEEN
        return tuple(sorted({s.person for s in here})) if brought_in else ()

    def _same(self, number: int) -> tuple[tuple[int, ...], str]:
        """The pair spoken of last ("les mêmes"): as one, or the only two of the sentences in view."""
        near = {s.person for s in self.view.within(number, _REACH)}
        again = next((k for k in reversed(self.known) if set(k) <= near), None)
        if again is not None:
            return again, "plural-same"
        return (tuple(sorted(near)), "plural-same") if len(near) == _PAIR else ((), "plural-unnamed")

    def _by_states(self, number: int, mention: PersonMention) -> tuple[tuple[int, ...], str]:
        """The holders for each state told, else the people in view in the order of the states."""
        view, states, post = self.view, mention.countries, mention.posts[0]
        holders = [self._holder(replace(post, country=state)) for state in states]
        persons = tuple(h for h in holders if h is not None)
        if len(persons) < len(states) and self.learning and (cast := self._whole_cast(states, post)):
            self.known.append(cast)
            return cast, "plural-states"
        if len(persons) < len(states):
            near = dict.fromkeys(s.person for s in view.within(number, _STATES_REACH) if view.is_free(s.person))
            persons = tuple(near)[-len(states) :]
            if len(persons) < len(states) or not self.learning:
                return (), "plural-open"
            for person, state in zip(persons, states, strict=True):
                entry = view.people[person]
                entry.posts.append(replace(post, country=state))
                entry.country, entry.marked = entry.country or state, True
        self.known.append(persons)
        return persons, "plural-states"

    def _whole_cast(self, states: Sequence[str], post: Post) -> tuple[int, ...]:
        """The only people of the article who can be meant, where they are as many as the states; they learn the post.

        "Les ministres turc et allemand ont discuté", and further on no one but X and "l'Allemand Y": each takes his own
        state, and who is told without one the state that is left. Several take them in the order in which "X et Y"
        names them; where nothing does, more than two in the order of the text, of two either may be told first.
        """
        view = self.view
        anywhere = replace(post, country=None)
        people = [i for i in range(len(view.people)) if self._has_no_other(i, post) or view.holds(i, anywhere)]
        if len(people) != len(states) or len(set(states)) != len(states):
            return ()
        own = {view.people[i].country: i for i in people if view.people[i].country is not None}
        left = [i for i in people if view.people[i].country is None]
        if not own.keys() <= set(states) or len(own) + len(left) != len(people):
            return ()
        together = self._side_by_side(left) if len(left) >= _PAIR else left
        if not together and len(left) == _PAIR:
            return ()
        waiting = iter(together or left)
        for state in states:
            entry = view.people[own[state] if state in own else next(waiting)]
            entry.posts.append(replace(post, country=state))
            entry.country, entry.marked = state, True
        return tuple(people)

    def _side_by_side(self, people: Sequence[int]) -> list[int]:
        """The people in the order of the first words that name them all, with no verb between them: "A et B"."""
        scene, wanted = self.view.scene, set(people)
        named = [(n, person) for n, person in sorted(scene.named.items()) if person in wanted]
        for at in range(len(named) - len(people) + 1):
            run = named[at : at + len(people)]
            first, last = scene.mentions[run[0][0]].start, scene.mentions[run[-1][0]].start
            together = scene.sentence[first] == scene.sentence[last] and scene.finite.isdisjoint(range(first, last))
            if together and {person for _, person in run} == wanted:
                return [person for _, person in run]
        return []

    def _has_no_other(self, person: int, post: Post) -> bool:
        """Whether nothing is told of the person but a grade or the bare office ("le ministre X"), and a post may be."""
        told = {p.family for p in self.view.people[person].posts}
        return self.view.is_free(person) and told <= {"rank", "other", post.family}

    def _holder(self, post: Post) -> int | None:
        people = range(len(self.view.people))
        return next(
            (i for i in people if self.view.holds(i, post) and self.view.people[i].country == post.country), None
        )
