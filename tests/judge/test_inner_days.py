"""Days counted within a span: "le deuxième jour" of a visit whose days are told."""

from __future__ import annotations

import pytest
from scenes import scene

from entrevue.loaders.annotations import TimexMention
from entrevue.loaders.judge.dates import candidates
from entrevue.loaders.judge.inner import day_within

VISIT = TimexMention(1, 2, "", "2019-05-13/2019-05-16", "range:absolute")


def inner(text: str) -> set[str]:
    return {one.value for one in candidates(scene(text, timexes=(VISIT,)), None) if one.way == "inner"}


@pytest.mark.parametrize(
    ("words", "day"),
    [("premier jour", "2019-05-13"), ("deuxième jour", "2019-05-14"), ("dernière journée", "2019-05-16")],
)
def test_a_counted_day_is_that_of_the_span(words: str, day: str) -> None:
    assert inner(f"Anna treize-seize , le {words} Omar .") == {day}


def test_a_span_has_no_day_beyond_its_last() -> None:
    assert not inner("Anna treize-seize , le sixième jour Omar .")
    assert day_within("2019-05-13/2019-05-14", 3) is None


def test_long_spans_are_not_counted() -> None:
    assert day_within("2019-05-01/2019-06-30", 2) is None


def test_a_season_of_a_year_may_be_told_as_the_year() -> None:
    season = TimexMention(1, 3, "", None, "period")
    found = candidates(scene("Anna printemps 2019 Omar .", timexes=(season,)), None)
    assert [(one.value, one.way) for one in found] == [("2019", "year")]
