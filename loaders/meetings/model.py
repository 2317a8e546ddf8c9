"""The intermediate records of this folder: a trigger, a participant, and one mention of an encounter."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from entrevue.loaders.annotations import CityMention, TimexMention
    from entrevue.loaders.meetings.units import Unit
    from entrevue.loaders.meetings.vocabulary import Entry
    from entrevue.schema.records import Kind, Role, Status


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells of an encounter: token index, its vocabulary entry, and the kind that its context gives."""

    token: int
    entry: Entry
    kind: Kind


@dataclass(frozen=True, slots=True)
class Participant:
    """A unit in its role at an encounter, with the name of the rule that put it there."""

    unit: Unit
    role: Role
    rule: str


@dataclass(frozen=True, slots=True)
class Encounter:
    """One mention of an encounter in one sentence (tokens `start:end`).

    `back`: the words point to an encounter told before ("cette rencontre", "leur entretien"), `pointing`: with a
    demonstrative; `apart`: they tell of another one than the sentence before ("puis", "ensuite"); `joins`: they only
    add people to the one told last. `destination` is the country visited. `persons` are the participants' indices into
    `doc._.people`, in the order of the text, each once.
    """

    trigger: Trigger
    sentence: int
    start: int
    end: int
    participants: tuple[Participant, ...]
    back: bool = False
    pointing: bool = False
    apart: bool = False
    joins: bool = False
    status: Status = "held"
    status_rule: str = ""
    timex: TimexMention | None = None
    city: CityMention | None = None
    destination: str | None = None
    persons: tuple[int, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Take note of `persons`, which are asked for more often than mentions are made."""
        persons = tuple(dict.fromkeys([p for part in self.participants for p in part.unit.persons]))
        object.__setattr__(self, "persons", persons)
