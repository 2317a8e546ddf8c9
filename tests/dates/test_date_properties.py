"""What holds of every date, whatever its day and anchor."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from resolved import value

from entrevue.schema.edtf import bounds, is_valid, precision

if TYPE_CHECKING:
    from entrevue.loaders.dates import Tense

MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre"]
MONTHS += ["novembre", "décembre"]
WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31))
TENSES = st.sampled_from(["past", "future"])


def written(day: date) -> str:
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]}"


@given(DAYS, st.integers(min_value=0, max_value=6), TENSES)
def test_a_weekday_lies_within_a_week_on_its_side(anchor: date, index: int, tense: Tense) -> None:
    day = bounds(value(WEEKDAYS[index], anchor=anchor, tense=tense).edtf or "")[0]
    assert day.weekday() == index
    assert abs(day - anchor) < timedelta(days=7)
    assert day <= anchor if tense == "past" else day >= anchor


@given(DAYS, st.integers(min_value=0, max_value=6))
def test_last_and_next_weekday_are_never_the_publication_day(anchor: date, index: int) -> None:
    last = bounds(value(f"{WEEKDAYS[index]} dernier", anchor=anchor).edtf or "")[0]
    following = bounds(value(f"{WEEKDAYS[index]} prochain", anchor=anchor).edtf or "")[0]
    assert anchor - timedelta(days=7) <= last < anchor < following <= anchor + timedelta(days=7)
    assert last.weekday() == following.weekday() == index


@given(DAYS, st.integers(min_value=-150, max_value=150))
def test_a_day_without_year_takes_the_year_that_fits(anchor: date, shift: int) -> None:
    day = anchor + timedelta(days=shift)
    tense: Tense = "past" if shift <= 0 else "future"
    text = f"le {written(day)}"
    assert value(text, anchor=anchor, tense=tense).edtf == day.isoformat()
    assert value(f"le {WEEKDAYS[day.weekday()]} {written(day)}", anchor=anchor).edtf == day.isoformat()


@given(DAYS)
def test_a_written_day_comes_back_as_itself(day: date) -> None:
    texts = [f"{written(day)} {day.year}", f"le {day:%d/%m/%Y}", day.isoformat(), f"{day:%d.%m.%Y}"]
    texts.append(f"{WEEKDAYS[day.weekday()]} {written(day)} {day.year}".upper())
    assert {value(text, anchor=None).edtf for text in texts} == {day.isoformat()}


@given(DAYS, st.integers(min_value=0, max_value=900))
def test_the_latest_year_with_that_weekday_comes_before_the_print_date(bound: date, back: int) -> None:
    day = bound - timedelta(days=back)
    resolved = value(f"le {WEEKDAYS[day.weekday()]} {written(day)}", anchor=None, bound=bound, tense="past").edtf
    found = bounds(resolved or "")[0]
    assert day <= found <= bound
    assert (found.month, found.day, found.weekday()) == (day.month, day.day, day.weekday())


@given(DAYS, st.integers(min_value=1, max_value=60), st.none() | DAYS)
def test_a_range_is_in_order_whatever_anchors_it(first: date, length: int, anchor: date | None) -> None:
    last = first + timedelta(days=length)
    for text in (f"du {written(first)} au {written(last)} {last.year}", f"du {written(first)} au {written(last)}"):
        edtf = value(text, anchor=anchor).edtf
        if edtf is not None:
            start, end = bounds(edtf)
            assert start < end
            assert (start.month, start.day, end.month, end.day) == (first.month, first.day, last.month, last.day)


FINENESS = {
    "mardi": "day",
    "le 3 mai": "day",
    "avril": "month",
    "fin mars": "month",
    "l'an dernier": "year",
    "en 2014": "year",
}


@given(DAYS, st.sampled_from(sorted(FINENESS)), st.none() | TENSES)
def test_a_value_is_as_fine_as_its_words(anchor: date, text: str, tense: Tense | None) -> None:
    edtf = value(text, anchor=anchor, tense=tense).edtf or ""
    assert is_valid(edtf)
    assert precision(edtf) == FINENESS[text]
