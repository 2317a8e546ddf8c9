"""EDTF Level 0: what is accepted, what a value covers, and how it reads in French."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrevue.schema.edtf import (
    InvalidEdtfError,
    bounds,
    contains,
    in_french,
    interval,
    is_compatible,
    is_valid,
    precision,
)
from entrevue.schema.errors import EntrevueError

DAYS = st.dates(min_value=date(1000, 1, 1))


@pytest.mark.parametrize(
    ("edtf", "first", "last", "fineness"),
    [
        ("2015-02-14", "2015-02-14", "2015-02-14", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2014", "2014-01-01", "2014-12-31", "year"),
        ("2023-12-14/2023-12-15", "2023-12-14", "2023-12-15", "interval"),
        ("2023-11/2024-01", "2023-11-01", "2024-01-31", "interval"),
        ("2004-06/2006-08-05", "2004-06-01", "2006-08-05", "interval"),
    ],
)
def test_a_value_covers_its_days(edtf: str, first: str, last: str, fineness: str) -> None:
    assert bounds(edtf) == (date.fromisoformat(first), date.fromisoformat(last))
    assert precision(edtf) == fineness
    assert is_valid(edtf)


@pytest.mark.parametrize(
    "text",
    [
        *("", "2015-2-14", "20150214", "2015-02-30", "2015-13", "0000", "15", "2015-02-14T10:00", "201X"),
        *("2015-02-14/", "/2015", "2015/2014", "2015-02-14/2015-02-13", "2015/2016/2017", "2015-02-14 "),
        "\u0662\u0660\u0661\u0665",
    ],
)
def test_what_is_not_level_0_is_refused_with_one_line(text: str) -> None:
    assert not is_valid(text)
    with pytest.raises(InvalidEdtfError) as caught:
        bounds(text)
    assert isinstance(caught.value, EntrevueError)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("edtf", "caption"),
    [
        ("2015-02-14", "14 février 2015"),
        ("2015-05-01", "1er mai 2015"),
        ("2025-04", "avril 2025"),
        ("2014", "2014"),
        ("2023-12-14/2023-12-15", "14\N{EN DASH}15 décembre 2023"),
        ("2023-12-01/2023-12-02", "1er\N{EN DASH}2 décembre 2023"),
        ("2022-10-30/2022-11-01", "30 octobre \N{EN DASH} 1er novembre 2022"),
        ("2022-12-31/2023-01-01", "31 décembre 2022 \N{EN DASH} 1er janvier 2023"),
        ("2025-03/2025-05", "mars \N{EN DASH} mai 2025"),
        ("2014/2016", "2014 \N{EN DASH} 2016"),
        ("2014-03/2014-04-05", "mars 2014 \N{EN DASH} 5 avril 2014"),
        ("2014-03-02/2014-03-02", "2 mars 2014"),
    ],
)
def test_a_caption_says_what_the_ends_share_once(edtf: str, caption: str) -> None:
    assert in_french(edtf) == caption


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2015-02", "2015-02-14", True),
        ("2015", "2015-02", True),
        ("2015-02-14/2015-02-16", "2015-02-16", True),
        ("2015-02-14", "2015-02-15", False),
        ("2015-02-14", None, True),
        (None, None, True),
    ],
)
def test_dates_that_share_a_day_are_compatible(one: str | None, other: str | None, expected: bool) -> None:  # noqa: FBT001
    assert is_compatible(one, other) is expected
    assert is_compatible(other, one) is expected


@given(DAYS, DAYS)
def test_an_interval_contains_both_its_ends(one: date, other: date) -> None:
    first, last = sorted((one, other))
    joined = interval(first.isoformat(), last.isoformat())
    assert bounds(joined) == (first, last)
    assert contains(joined, first.isoformat())
    assert contains(joined, last.isoformat())
    assert contains(joined[:4] if first.year == last.year else joined, joined)


@given(DAYS)
def test_a_day_lies_in_its_month_and_its_year(day: date) -> None:
    text = day.isoformat()
    assert contains(text[:7], text)
    assert contains(text[:4], text[:7])
    assert in_french(text).endswith(in_french(text[:7]))


def test_an_interval_that_runs_backwards_cannot_be_built() -> None:
    with pytest.raises(InvalidEdtfError):
        interval("2015-02-14", "2015-02-13")
