"""What a temporal expression says by itself, before anything anchors it (TIMEX3 of ISO 24617-1, underspecified).

The meaning keeps only what the words give: "mardi" is a weekday without week, "le 9 février dernier" a day and a month
that look back, "la veille" the day before one that the text has named. `resolution` makes dates of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Tense: TypeAlias = Literal["past", "future", "either"]
Direction: TypeAlias = Literal["last", "next", "this", "previous", "following", "same"]
Unit: TypeAlias = Literal["D", "W", "WE", "M", "Q", "H", "Y", "E", "C"]
Type: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """Fields of the calendar, any of them unknown: "mardi", "le 14", "en avril", "le 9 février dernier", "2015".

    `weekday` is ISO's (1 is Monday). `direction` is what an adjective or demonstrative says ("dernier", "ce");
    "previous", "following" and "same" count from the day of which the text speaks, the others from the day of speech.
    `year_offset` and `month_offset` are counted from the day of speech ("en mai de l'année dernière" is -1), and so is
    `week_offset`, from the day of the text where the direction says so ("le jeudi de la semaine suivante" is 1).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    direction: Direction | None = None
    year_offset: int | None = None
    month_offset: int | None = None
    week_offset: int | None = None


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units before (negative) or after a base: "hier", "l'an dernier", "il y a deux jours", "la veille".

    The base is the day of speech, the day of which the text speaks, an event ("au lendemain de l'attentat"), the first
    or last day of a stay ("au deuxième jour de sa visite"), or another expression ("à la veille du 14 juillet").
    `rough` marks numbers that aren't meant exactly.
    """

    unit: Unit
    count: int
    base: Literal["speech", "reference", "event", "arrival", "departure"] | Timex = "speech"
    rough: bool = False


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast: `rule` is month-day or days from Easter Sunday, as the vocabulary writes it."""

    rule: str
    year: int | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A part of a year that has no EDTF of Level 0: a season (SP, SU, FA, WI), a quarter (Q1) or a half-year (H1)."""

    code: str
    year: int | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Opaque:
    """A TIMEX3 value that no anchor changes: a duration P2D, a set, a decade 196X, PRESENT_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Span:
    """Several expressions in one: a range ("du 14 au 16 avril"), a list ("les 14 et 15"), a choice ("ou")."""

    parts: tuple[Timex, ...]
    kind: Literal["range", "list", "choice"]


Meaning: TypeAlias = CalendarDate | Offset | Feast | Period | Opaque | Span


@dataclass(frozen=True, slots=True)
class Cue:
    """What the words around suggest.

    `tense` is "either" where both are as likely: a plan told from later, a present. `firm` is against any verb, as
    after "depuis". `background` marks a pluperfect: what it dates lies behind the thread of the report, and in a main
    clause it sets a `scene` with which the next sentences may go on. `said` marks a verb of saying, `fronted` an
    expression that opens its sentence; `paragraph` is the number of its line, on which it stands `alone` or not.
    """

    tense: Tense | None = None
    firm: bool = False
    background: bool = False
    said: bool = False
    fronted: bool = False
    scene: bool = False
    paragraph: int = 0
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression of a text.

    Offsets are code points, end exclusive. `mod` is TIMEX3's (START, MID, END); `time` is what a TIME adds to its day,
    as TIMEX3 writes it (TMO, TEV, T14:00); `cue` is what the words around suggest; `rule` names the rule.
    """

    start: int
    end: int
    text: str
    type: Type
    meaning: Meaning = field(repr=False)
    rule: str
    mod: str | None = None
    time: str | None = None
    cue: Cue = Cue()

    @property
    def parts(self) -> tuple[Timex, ...]:
        """The simple expressions that TimeML annotates: those of a span, else this one."""
        return self.meaning.parts if isinstance(self.meaning, Span) else (self,)


@dataclass(frozen=True, slots=True)
class Resolved:
    """The value of an expression: EDTF of Level 0 and TIMEX3, None where nothing anchors it or the form has no room.

    `rule` names how it was got, `reason` says so in words; `parts` are the values of a span's parts.
    """

    edtf: str | None
    timex_value: str | None
    rule: str
    reason: str
    parts: tuple[Resolved, ...] = ()
