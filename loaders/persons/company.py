"""Who came from where: delegations, missions, guests and hosts' houses, read from the words around the mentions.

une délégation marocaine, composée de X et Y        X and Y serve Morocco
la venue en Inde de X                               X does not serve India
a reçu au palais de Carthage                        whoever receives there serves Tunisia
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import BY, IN, OF, WITH
from entrevue.loaders.persons.words import person_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.annotations import AgencyMention, CountryMention, PersonMention
    from entrevue.loaders.persons.lexicon import Lexicon

_INTO = IN | {"a"}
_OF = OF | BY
_BREAKS = frozenset({"a", "avec", "par", "et", "en", "est", "ont"})
_FACING = BY | WITH | {"à", "chez", "auprès"}
_BULLETS = frozenset({"-", "–", "—", "•", "*"})
_SIDE_REACH, _VISIT_REACH, _GUEST_REACH = 7, 5, 9
_FAR = 18  # tokens of "X, directeur Afrique au Conseil national de sécurité depuis 2021, s'est rendu à"


@dataclass(frozen=True, slots=True)
class Company:
    """The words of an article with its mentions: `named` gives a named mention's person, `sentence` a token's."""

    words: list[str]
    folded: list[str]
    sentence: Sequence[int]
    mentions: Sequence[PersonMention]
    named: dict[int, int]
    lexicon: Lexicon

    def delegates(self, states: Sequence[CountryMention]) -> tuple[dict[int, str], frozenset[str]]:
        """The state of each person listed in a delegation (over the lines of a list too), and all such states."""
        sides = [m for m in states if self._is_side(m)]
        found: dict[int, str] = {}
        for place, side in enumerate(sides):
            until = sides[place + 1].start if place + 1 < len(sides) else len(self.folded)
            for start, end in self._lists(side.end, until):
                for number, person in self.named.items():
                    mention = self.mentions[number]
                    if start <= mention.start < end and mention.country is None:
                        found.setdefault(person, side.code)
        return found, frozenset(m.code for m in sides)

    def emissaries(self, bodies: Sequence[AgencyMention]) -> dict[int, str | None]:
        """The state of each person in a body's mission, None for an international body: "une mission de l'OIM"."""
        found: dict[int, str | None] = {}
        for body in bodies:
            if not self._is_mission(body.start):
                continue
            for start, end in self._lists(body.end, len(self.folded)):
                for number, person in self.named.items():
                    if start <= self.mentions[number].start < end and self.mentions[number].country is None:
                        found.setdefault(person, body.country)
        return found

    def _is_mission(self, start: int) -> bool:
        """Whether "une mission de l'" stands right before a body."""
        i = start - 1
        while i > 0 and self.folded[i] in _OF | {"l'", "la", "le", "les"}:
            i -= 1
        return i < start - 1 and self.folded[i] in self.lexicon.sides

    def _lists(self, start: int, until: int) -> list[tuple[int, int]]:
        """Token ranges after a side that list its members: "composée de …", "conduite par …", "côté turc, …"."""
        if self.folded[start : start + 1] in ([","], [":"]) and self.folded[start - 2] == "cote":
            if self.is_told_behind(start - 2):
                return []
            return [(start, self._clause_end(start + 1, until))]
        lists = []
        for i in range(start, until):
            if self.sentence[i] != self.sentence[start - 1]:
                break
            belongs = self.folded[i] == "partie" and self.folded[i - 1] in person_words("belongs")
            if (self.folded[i] in self.lexicon.members or belongs) and self.words[i].islower():
                lists.append((i, self._clause_end(i + 1, until)))
        return lists

    def is_told_behind(self, side: int) -> bool:
        """Whether the side at `side` is told behind a name: "signé par X du côté congolais, Y du côté rwandais"."""
        ends = {self.mentions[n].end for n in self.named}
        return side in ends or (side - 1 in ends and self.folded[side - 1] in _OF)

    def _clause_end(self, i: int, until: int) -> int:
        """Where a list ends: at a verb, or after the last of the lines with a bullet that go it on."""
        current = self.sentence[i - 1]
        while i < until:
            if self.sentence[i] != current:
                if self.folded[i] not in _BULLETS:
                    return i
                current = self.sentence[i]
            if self.words[i].lower() in self.lexicon.clause:
                return i
            i += 1
        return until

    def _is_side(self, state: CountryMention) -> bool:
        """Whether a side is the state's: "une délégation (de la Sécurité publique) du Vietnam", "du côté marocain"."""
        for i in range(state.start - 1, max(-1, state.start - 1 - _SIDE_REACH), -1):
            if self.folded[i] in self.lexicon.sides:
                return True
            if not (self.folded[i][0].isalnum() or self.folded[i] == "-"):
                return False
            joined = i == state.start - 2 and state.form == "adjective" and self.folded[i] == "et"
            if i < state.start - 1 and self.folded[i] in _BREAKS and not joined:
                return False  # but "une délégation militaire et sécuritaire libanaise"
        return False

    def guests(
        self, places: Sequence[tuple[int, str]], companions: Sequence[tuple[int, int]]
    ) -> frozenset[tuple[int, str]]:
        """Persons with the states that they visit, with their `companions`; `places` are tokens with their state."""
        found = set()
        for start, country in places:
            before = self.folded[max(0, start - _VISIT_REACH) : start]
            welcome = "ete" in before and not person_words("welcomed").isdisjoint(before)  # "a été accueilli à Tunis"
            if not before or before[-1] not in _INTO:
                continue
            if (visitor := self._whose_visit(start - 1)) is not None:
                found.add((visitor, country))
                continue
            if self.lexicon.visits.isdisjoint(before) and not welcome:
                continue
            near = [
                (abs(self.mentions[n].start - start), n)
                for n in self.named
                if self.sentence[self.mentions[n].start] == self.sentence[start]
                and self.mentions[n].start - start <= _VISIT_REACH
                and start - self.mentions[n].end <= (_FAR if self._is_last_before(n, start) else _GUEST_REACH)
                and self.folded[self.mentions[n].start - 1 : self.mentions[n].start] != ["par"]  # "reçu par" a host
            ]
            if near:
                guest = min(near)[1]
                found |= {(self.named[n], country) for n in (guest, *self._listed_before(guest))}
        came = {(self.named[principal], person) for principal, person in companions if principal in self.named}
        return frozenset(found | {(person, state) for guest, state in found for one, person in came if one == guest})

    def _is_last_before(self, number: int, token: int) -> bool:
        """Whether no other mention stands between a mention and a token, so that what parts them is told of it."""
        return not any(number < n and m.start < token for n, m in enumerate(self.mentions))

    def _listed_before(self, guest: int) -> list[int]:
        """The mention listed right before a guest's, of someone who came along: "le ministre X et le directeur Y"."""
        before = max((n for n in self.named if n < guest), default=None)
        if before is None or self.mentions[before].country is not None:
            return []
        return [before] if self.are_listed(before, guest) else []

    def are_listed(self, first: int, second: int) -> bool:
        """Whether two mentions of one sentence stand in one list: "le ministre X, et le directeur de la police, Y"."""
        start, end = self.mentions[first].end, self.mentions[second].start
        if start >= end or self.sentence[start] != self.sentence[end]:
            return False
        words = {word.lower() for word in self.words[start:end]}
        return "et" in words and words.isdisjoint(self.lexicon.clause | _FACING)

    def _whose_visit(self, into: int) -> int | None:
        """The person whose visit leads to the place behind the token `into`: "la visite du président X | au Mali"."""
        for number, person in self.named.items():
            mention = self.mentions[number]
            before = self.folded[max(0, mention.start - 2) : mention.start]
            if mention.end == into and before[-1:] in (["du"], ["de"], ["d'"]) and before[0] in self.lexicon.visits:
                return person
        return None

    def houses(self) -> list[tuple[int, str]]:
        """The houses of state at which somebody is ("au palais de Carthage"): their first tokens, with their state."""
        starts = [i + 1 for i, word in enumerate(self.folded) if word in {"a", "au"}]
        starts = [i + (self.folded[i : i + 1] in (["la"], ["l'"])) for i in starts]
        read = ((i, self.lexicon.houses.match(self.folded, i)) for i in starts if i < len(self.folded))
        return [(i, house[1]) for i, house in read if house is not None]
