"""Days that are no encounter's: those that would stand in for one that nobody can tell, or that people count from."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from scenes import scene

from entrevue.loaders.annotations import TimexMention
from entrevue.loaders.judge.dates import candidates
from entrevue.loaders.judge.naming import counts_from_milestone, is_fixed_term
from entrevue.loaders.judge.untold import without_stand_ins

if TYPE_CHECKING:
    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter

OTHER = "Karl fut élu en 2016 ."  # tokens 6 to 11, its year the token 10 behind five words and a stop


def untold(at: int, end: int | None = None) -> TimexMention:
    return TimexMention(at, end or at + 1, "", None, "unanchored")


def full(at: int, value: str) -> TimexMention:
    return TimexMention(at, at + 1, "", value, "absolute")


def dated(seen: Scene, token: int, value: str, timex: TimexMention, status: str = "held") -> str | None:
    mention = cast("Encounter", SimpleNamespace(sentence=0, trigger=SimpleNamespace(token=token)))
    return without_stand_ins(seen, [[mention]], [(status, "talks")], [(value, timex, "learnt")])[0][0]


@pytest.mark.parametrize(
    ("own", "value", "expected"),
    [
        ("hier", "2016-07-18", None),
        ("jeudi", "2016-07-18", None),
        ("lundi", "2016-07-18", "2016-07-18"),  # that day was a Monday
        ("juillet", "2016-07", "2016-07"),
        ("mai", "2016-07", None),
    ],
)
def test_a_day_of_the_background_is_not_that_which_nobody_can_tell(own: str, value: str, expected: str | None) -> None:
    year = full(10, value)
    seen = scene(f"Anna voit Omar {own} ici .", OTHER, timexes=(untold(3), year))
    assert dated(seen, 1, value, year) == expected


def test_a_date_of_the_own_clause_stands_beside_an_adverbial_that_nobody_can_tell() -> None:
    day = full(4, "2019-05-13")
    assert dated(scene("Anna voit Omar hier 13 .", timexes=(untold(3), day)), 1, "2019-05-13", day) == "2019-05-13"


def test_that_evening_is_one_that_the_text_tells() -> None:
    year = full(10, "2016-07-18")
    seen = scene("Anna voit Omar soir -là .", OTHER, timexes=(untold(3), year))
    assert dated(seen, 1, "2016-07-18", year) == "2016-07-18"


def test_an_adverbial_that_is_told_keeps_its_value() -> None:
    hier = TimexMention(3, 4, "", "2019-05-12", "from-publication")
    assert dated(scene("Anna voit Omar hier .", timexes=(hier,)), 1, "2019-05-12", hier) == "2019-05-12"


@pytest.mark.parametrize(("status", "expected"), [("cancelled", None), ("held", "2016")])
def test_what_was_called_off_has_no_day_of_what_is_told_beside_it(status: str, expected: str | None) -> None:
    year = full(10, "2016")
    assert dated(scene("Anna voit Omar sans hâte .", OTHER, timexes=(year,)), 1, "2016", year, status) == expected
    own = full(4, "2015")
    assert dated(scene("Anna voit Omar en 2015 .", timexes=(own,)), 1, "2015", own, status) == "2015"


@pytest.mark.parametrize("hour", ["13h50", "midi", "après-midi"])
def test_what_was_called_off_for_an_hour_was_to_be_on_the_day_of_the_report(hour: str) -> None:
    year = full(10, "2016")
    assert dated(scene(f"Anna voit Omar vers {hour} .", OTHER, timexes=(year,)), 1, "2016", year, "cancelled") == "2016"


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("Anna voit Omar depuis sa nomination , en 2016 .", 8, True),
        ("Anna voit Omar après la remise de ses lettres de créance le 24 .", 12, True),
        ("Anna voit Omar après sa nomination de lundi à Rabat , le 24 .", 12, False),  # too far from the noun
        ("Anna voit Omar après la visite de mai .", 7, False),
        ("Après sa nomination , le 24 Anna voit Omar .", 4, False),  # the day of the main clause
        ("Anna , en poste depuis sa nomination , voit ici Omar le 24 .", 12, False),
        ("Anna parle de sa nomination le 24 .", 6, False),
    ],
)
def test_the_day_of_a_milestone_is_what_people_count_from(text: str, at: int, *, expected: bool) -> None:
    day = full(at, "2016-07-18")
    assert counts_from_milestone(scene(text, timexes=(day,)).doc, day) is expected


@pytest.mark.parametrize(("noun", "expected"), [("loi", False), ("frontières", False), ("séance", True)])
def test_days_of_the_report_do_not_count_from_the_day_of_a_text_or_a_border(noun: str, *, expected: bool) -> None:
    weekday = TimexMention(3, 4, "", None, "unanchored", asides=(("1967-05-31", 8),))
    pivot = full(8, "1967-06-04")
    seen = scene(f"Anna voit Omar mercredi selon la {noun} de 1967 .", timexes=(weekday, pivot))
    assert is_fixed_term(seen.doc, pivot) is not expected
    assert ("1967-05-31" in {one.value for one in candidates(seen, None)}) is expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("Anna voit Omar à Flintlock 2018 .", 5, False),
        ("Anna visite l' exposition universelle 2020 .", 5, False),
        ("Anna voit Omar en 2018 .", 4, True),
        ("En 2018 Anna voit Omar .", 1, True),
    ],
)
def test_a_year_behind_a_capital_is_part_of_a_name(text: str, at: int, *, expected: bool) -> None:
    seen = scene(text, timexes=(full(at, text.split(" ")[at]),))
    assert any(one.way == "value" for one in candidates(seen, None)) is expected
