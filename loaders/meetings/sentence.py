"""What the rules see of one sentence, and how they ask it for the people at a place in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.model import Participant, Trigger
from entrevue.loaders.meetings.units import Unit, group_from

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

    from entrevue.loaders.meetings.vocabulary import Triggers
    from entrevue.schema.records import Role

_REACH = 40
_TITLE = 12
_OTHER_CASES = frozenset({"avec", "par", "pour", "entre", "sur", "contre", "dans", "qui", "que", "pendant"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """What the rules see of one sentence: tokens `start:end`, its units and triggers, and the vocabulary.

    `forms` are its words in small letters, in their order; `stops` the noun triggers, over which no list of
    participants runs; `covered` has for each token of a unit the first unit that it is of.
    """

    doc: Doc
    start: int
    end: int
    units: tuple[Unit, ...]
    triggers: tuple[Trigger, ...]
    vocabulary: Triggers
    forms: tuple[str, ...] = field(init=False, compare=False, repr=False)
    stops: frozenset[int] = field(init=False, compare=False, repr=False)
    covered: dict[int, int] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Take note of what a dozen rules and features ask again and again."""
        nouns = frozenset([t.token for t in self.triggers if t.entry.frame == "noun"])
        numbered = reversed(list(enumerate(self.units)))
        object.__setattr__(self, "forms", tuple([t.lower_ for t in self.doc[self.start : self.end]]))
        object.__setattr__(self, "stops", nouns)
        object.__setattr__(self, "covered", {token: i for i, u in numbered for token in range(u.start, u.end)})

    def at(self, token: int) -> int | None:
        """Index of the unit that covers a token."""
        return self.covered.get(token)

    def group(self, index: int) -> tuple[Unit, ...]:
        """The coordination that begins with a unit."""
        return group_from(self.doc, self.units, index, self.stops)

    def list_to(self, unit: Unit) -> tuple[Unit, ...]:
        """The longest coordination that ends with a unit."""
        lists = (self.group(index) for index, other in enumerate(self.units) if other.start <= unit.start)
        return next((group for group in lists if group[-1] == unit), (unit,))

    def group_of(self, token: Token) -> tuple[Unit, ...]:
        """The coordination that a token heads: its own unit's, or that of the first unit in its noun phrase."""
        index = self.at(token.i)
        if index is None:
            left, right = token.left_edge.i, token.right_edge.i
            near = [i for i, u in enumerate(self.units) if left <= u.start <= min(right, token.i + 8)]
            near = [i for i in near if not self._crosses_verb(token.i, self.units[i].start)]
            if not near or token.pos_ in {"VERB", "PRON"}:
                return ()
            index = near[0]
        return self.group(index)

    def after(self, token: int, cases: frozenset[str], reach: int = _REACH) -> tuple[Unit, ...]:
        """The group behind the first of the given prepositions after a token, in the same clause."""
        for position in range(token + 1, min(self.end, token + reach)):
            word = self.doc[position]
            if word.text in {";", "."} or position in self.stops:
                return ()
            if syntax.is_finite(word) and not word.dep_.startswith(("aux", "cop")) and word.dep_ != "acl:relcl":
                return ()
            if word.lower_ in cases and (group := self.behind(position)):
                return group
        return ()

    def behind(self, position: int) -> tuple[Unit, ...]:
        """The group whose first unit is the noun phrase right behind a preposition (title words may come between)."""
        for index, unit in enumerate(self.units):
            if position < unit.start <= position + _TITLE and not self._breaks(position, unit.start):
                if unit.form == "country" and unit.start > position + 1:
                    return ()  # "avec un gradé … au Qatar": the country is not the company
                return self.group(index)
        return ()

    def _crosses_verb(self, left: int, right: int) -> bool:
        return any(syntax.is_finite(t) for t in self.doc[left:right])

    def _breaks(self, left: int, right: int) -> bool:
        gap = self.doc[left + 1 : right]
        if len(gap) and gap[-1].text == ",":
            gap = gap[:-1]
        return any(
            (t.pos_ in {"VERB", "AUX"} and syntax.is_finite(t)) or t.text in {",", ";", ":"} or t.lower_ in _OTHER_CASES
            for t in gap
        )


def parts(units: Iterable[Unit], role: Role, rule: str) -> tuple[Participant, ...]:
    """Participants of one role."""
    return tuple(Participant(unit, role, rule) for unit in units)


def main_subjects(sentence: Sentence) -> list[Token]:
    """The subjects of a sentence's main verb."""
    roots = [t for t in sentence.doc[sentence.start : sentence.end] if t.dep_ == "ROOT"]
    return [s for root in roots[:1] for s in syntax.subjects(root)]


def speaks(sentence: Sentence, unit: Unit) -> bool:
    """Whether a unit is only the speaker of what is told ("selon X", "a indiqué X")."""
    token = sentence.doc[unit.head]
    if unit.start > sentence.start and sentence.doc[unit.start - 1].lower_ in {"selon", "d'après"}:
        return True
    return token.dep_ in {"nsubj", "expl:subj"} and sentence.vocabulary.reporting.has(token.head.lower_)
