"""The thread of a report: the day that it tells of, from which "la veille" and "le même jour" are counted.

Neither days to come, nor those of a pluperfect, nor those on which somebody said something move the thread: a report
returns from them. Yet within its paragraph a day of the pluperfect is what the next words count from ("Mardi, il avait
vu le ministre. Le lendemain, …"), while an eve told in the pluperfect by a paragraph that has named no day is the main
event's ("Il avait été reçu la veille").
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from entrevue.loaders.dates.anchoring import WEEK, make_date
from entrevue.loaders.dates.timex import CalendarDate, Offset, Tense, Timex
from entrevue.schema.edtf import bounds, contains, precision

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


@dataclass(slots=True)
class Thread:
    """Where the telling stands: `main` is its first day, `reference` its latest date, `day` its latest single day.

    `aside` is the day of a pluperfect, for the rest of its paragraph: for all that follows if it sets the `scene`, as a
    main clause does, else for the pluperfect only. `coming` is the latest single day to come: "le même jour" and "la
    veille" count from it in a clause that is about what is to come too, and right behind in one that leaves it open.
    `month` is one that the paragraph has named after its last day: "En avril … Le 5, il". `latest` is what was named
    last, a day or a month, wherever it lies: "deux mois après" counts from it; `told_in` is its paragraph. `dated`
    tells that the paragraph has named a day. `stay` is the span of days that the report is in: "au deuxième jour"
    counts from its first.
    """

    anchor: date | None
    main: str | None = None
    reference: str | None = None
    day: str | None = None
    aside: str | None = None
    coming: str | None = None
    month: str | None = None
    latest: str | None = None
    told_in: int = 0
    scene: bool = False
    paragraph: int = 0
    dated: bool = False
    stay: str | None = None

    def base_of(self, timex: Timex, tense: Tense | None) -> str | None:
        """Return the date from which an expression of a clause in that tense counts if it counts from the text."""
        if timex.cue.paragraph != self.paragraph:
            self.paragraph, self.aside, self.month, self.dated = timex.cue.paragraph, None, None, False
        if isinstance(timex.meaning, Offset) and timex.meaning.base in {"arrival", "departure"}:
            return self._day_of_stay(last=timex.meaning.base == "departure")
        if (near := self._told_beside(timex)) is not None:
            return near
        behind = self.latest == self.coming and self.told_in == timex.cue.paragraph
        ahead = tense == "future" or (tense == "either" and behind)
        if ahead and self.coming is not None and _counts_days(timex):
            return self.coming
        if _is_same_day(timex):
            return self.day or self.reference
        if _is_eve(timex) and timex.cue.background and not self.dated:
            return self.main or (self.anchor.isoformat() if self.anchor else self.reference)
        return self.reference

    def _told_beside(self, timex: Timex) -> str | None:
        """What was told near by, whatever day the report is at."""
        if _counts_months_on(timex):
            return self.latest
        if self.aside is not None and (self.scene or timex.cue.background):
            return self.aside
        return self.month if _is_bare_day(timex) else None

    def _day_of_stay(self, *, last: bool) -> str | None:
        """The first or last day of the stay that the text told last; one without an end began on the first day told."""
        if self.stay is not None:
            return bounds(self.stay)[last].isoformat()
        return None if last else self.main

    def weekday_of_stay(self, weekday: int) -> str | None:
        """The day of that ISO weekday in the stay told last, of a week at most: "du 5 au 9 juin … Le mercredi, il"."""
        if self.stay is None:
            return None
        first, last = bounds(self.stay)
        day = first + timedelta(days=(weekday - first.isoweekday()) % WEEK)
        return day.isoformat() if day <= last < first + timedelta(days=WEEK) else None

    def follow(self, timex: Timex, value: str | None, tense: Tense | None) -> None:
        """Take the date of an expression for the thread, or for an aside."""
        if value is None:
            return
        of_days = is_of_days(value) and not _is_week(timex)
        if of_days or precision(value) == "month":
            self.latest, self.told_in = value, timex.cue.paragraph
        if not _is_bare_day(timex):
            self.month = value if _names_month(timex) else None if of_days else self.month
        if of_days and "/" not in value:
            self.coming = value if self._is_to_come(value, tense) else self.coming
        if self.reference is not None and not self._moves(timex, value, tense):
            if timex.cue.background and of_days:
                self.aside, self.scene = value, timex.cue.scene
            self.dated = self.dated or of_days
            return
        self.aside = None
        self.stay = self._stay_after(value) if of_days else self.stay
        if of_days or not is_of_days(self.reference):
            self.reference = value
        if of_days:
            if "/" not in value:
                self.main = self.main or (None if self._is_heading(timex, value) else value)
                self.day = value
            self.dated = True

    def _stay_after(self, days: str) -> str | None:
        """The stay that the report is in behind these days: theirs if they are a span, none that they lie outside."""
        if "/" in days:
            return days
        return self.stay if self.stay is not None and contains(self.stay, days) else None

    def _moves(self, timex: Timex, value: str, tense: Tense | None) -> bool:
        eve_by_the_way = _is_eve(timex) and not timex.cue.fronted
        return not (self._is_to_come(value, tense) or timex.cue.background or timex.cue.said or eve_by_the_way)

    def _is_to_come(self, value: str, tense: Tense | None) -> bool:
        return tense == "future" if self.anchor is None else bounds(value)[0] > self.anchor

    def _is_heading(self, timex: Timex, value: str) -> bool:
        """Whether it is the full date of publication, as datelines and mastheads give it."""
        meaning = timex.meaning
        full = isinstance(meaning, CalendarDate) and meaning.year is not None and meaning.direction != "this"
        return full and self.anchor is not None and value == self.anchor.isoformat()


def home_day(timexes: Sequence[Timex]) -> tuple[date | None, bool]:
    """Return the first day that a text tells in full with its weekday, and whether it is that of an event.

    Reports tell the day of their event so; one that stands alone on its line is rather that on which it appeared.
    """
    for timex in timexes:
        it = timex.meaning
        if isinstance(it, CalendarDate) and it.year and it.month and it.day and it.weekday:
            day = make_date(it.year, it.month, it.day)
            fits = day is not None and day.isoweekday() == it.weekday
            return (day, not timex.cue.alone) if fits else (None, False)
    return None, False


def is_of_days(edtf: str | None) -> bool:
    """Whether a date is a day or days, not a month or a year."""
    return edtf is not None and len(edtf.partition("/")[0]) == len("YYYY-MM-DD")


def _is_same_day(timex: Timex) -> bool:
    meaning = timex.meaning
    return isinstance(meaning, Offset) and (meaning.unit, meaning.count, meaning.base) == ("D", 0, "reference")


def _is_eve(timex: Timex) -> bool:
    meaning = timex.meaning
    return isinstance(meaning, Offset) and meaning.unit == "D" and meaning.count < 0 and meaning.base == "reference"


def _counts_days(timex: Timex) -> bool:
    meaning = timex.meaning
    return isinstance(meaning, Offset) and meaning.unit == "D" and meaning.base == "reference"


def _counts_months_on(timex: Timex) -> bool:
    it = timex.meaning
    return isinstance(it, Offset) and it.unit in {"M", "Y"} and it.count > 0 and it.base == "reference"


def _is_bare_day(timex: Timex) -> bool:
    it = timex.meaning
    return isinstance(it, CalendarDate) and it == CalendarDate(day=it.day)


def _names_month(timex: Timex) -> bool:
    it = timex.meaning
    return isinstance(it, CalendarDate) and it.month is not None and it.day is None


def _is_week(timex: Timex) -> bool:
    return isinstance(timex.meaning, Offset) and timex.meaning.unit in {"W", "WE"}
