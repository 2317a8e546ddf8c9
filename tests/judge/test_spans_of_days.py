"""Spans that an encounter may have lasted: of two days of the article, or of a day and a duration."""

from __future__ import annotations

from scenes import scene

from entrevue.loaders.annotations import TimexMention
from entrevue.loaders.judge.dates import candidates


def day(at: int, value: str, ahead: str | None = None) -> TimexMention:
    return TimexMention(at, at + 1, "", value, "weekday", ahead=ahead)


def spans(*texts: str, timexes: tuple[TimexMention, ...]) -> dict[str, str]:
    """The intervals among the candidates, each with the way that gives it."""
    found = candidates(scene(*texts, timexes=timexes), None)
    return {one.value: one.way for one in found if "/" in one.value}


def test_two_days_make_the_span_between_them_in_whatever_order_they_are_told() -> None:
    timexes = (day(2, "2019-05-15"), day(6, "2019-05-13"))
    assert spans("Anna part mercredi .", "Omar part lundi .", timexes=timexes) == {"2019-05-13/2019-05-15": "pair"}


def test_a_day_still_to_come_ends_a_span_that_a_past_one_begins() -> None:
    timexes = (day(2, "2019-05-16"), day(6, "2019-05-11", ahead="2019-05-18"))
    found = spans("Anna part jeudi .", "Omar part samedi .", timexes=timexes)
    assert "2019-05-16/2019-05-18" in found


def test_days_far_apart_in_time_make_none() -> None:
    assert not spans("Anna part lundi .", "Omar part lundi .", timexes=(day(2, "2019-05-06"), day(6, "2019-05-20")))


def test_a_duration_counts_on_from_a_day_or_back_from_it() -> None:
    found = spans("Anna part lundi pour deux jours .", timexes=(day(2, "2019-05-13"),))
    assert found == {"2019-05-13/2019-05-14": "from", "2019-05-12/2019-05-13": "until"}


def test_a_day_on_which_something_opens_is_the_first_and_one_on_which_it_closes_the_last() -> None:
    opened = spans("Anna dès lundi pour deux jours .", timexes=(day(2, "2019-05-13"),))
    closed = spans("Anna jusqu' lundi pendant deux jours .", timexes=(day(2, "2019-05-13"),))
    assert (set(opened), set(closed)) == ({"2019-05-13/2019-05-14"}, {"2019-05-12/2019-05-13"})


def test_the_same_day_may_be_any_of_those_named_before() -> None:
    same = TimexMention(4, 5, "", "2019-04-19", "same-day", shift=0)
    timexes = (day(1, "2019-05-13"), day(2, "2019-04-19"), same)
    found = candidates(scene("Anna lundi dix-neuf . ensuite Omar .", timexes=timexes), None)
    assert [(one.value, one.last) for one in found if one.way == "recalled"] == [("2019-05-13", timexes[0])]


def test_the_eve_counts_from_each_of_them() -> None:
    eve = TimexMention(4, 5, "", None, "from-text", shift=-1)
    timexes = (day(1, "2019-05-13"), day(2, "2019-04-19"), eve)
    found = candidates(scene("Anna lundi dix-neuf . veille Omar .", timexes=timexes), None)
    assert {one.value for one in found if one.way == "recalled"} == {"2019-05-12", "2019-04-18"}


def test_since_a_month_is_no_date_but_since_a_day_may_be_one() -> None:
    month = TimexMention(2, 3, "", "2019-05", "partial")
    assert not list(candidates(scene("Premier depuis mai .", timexes=(month,)), None))
    found = list(candidates(scene("Anna depuis lundi .", timexes=(day(2, "2019-05-13"),)), None))
    assert found
    assert found[0].value == "2019-05-13"


def test_since_something_on_a_day_is_no_date() -> None:
    found = candidates(
        scene("Premier depuis attaque du 12 .", timexes=(TimexMention(3, 5, "", "2019-05-12", "absolute"),)), None
    )
    assert not list(found)


def test_the_day_of_an_issue_and_the_year_of_a_plan_date_no_encounter() -> None:
    issue = scene("Dans son édition du mercredi .", timexes=(day(4, "2019-05-15"),))
    plan = scene("Dans le plan local 2020 .", timexes=(TimexMention(4, 5, "", "2020", "absolute"),))
    assert not list(candidates(issue, None))
    assert not list(candidates(plan, None))
    year = scene("Dans le plan signé en 2020 .", timexes=(TimexMention(4, 6, "", "2020", "absolute"),))
    assert [c.value for c in candidates(year, None)] == ["2020"]
