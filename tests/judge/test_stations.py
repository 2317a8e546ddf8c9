"""The days of the stations of a tour."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from scenes import scene

from entrevue.loaders.annotations import TimexMention
from entrevue.loaders.judge.stations import of_stations

if TYPE_CHECKING:
    from entrevue.loaders.meetings.model import Encounter

SPAN = "2019-05-13/2019-05-15"


def dated(noun: str, verb: str, day: str) -> tuple[str | None, str]:
    """The date and the rule of a group of the mentions `noun` and `verb`, the verb on a day of its own."""
    last, own = (TimexMention(at, at + 1, "", value, "weekday") for at, value in ((2, "2019-05-15"), (7, day)))
    seen = scene(f"Anna {noun} mercredi .", f"Omar {verb} Anna lundi .", timexes=(last, own))
    group = [SimpleNamespace(sentence=n, trigger=SimpleNamespace(token=token)) for n, token in ((0, 1), (1, 5))]
    ((value, _, rule),) = of_stations(seen, [cast("list[Encounter]", group)], [(SPAN, last, "own-stay")])
    return value, rule


def test_who_received_the_traveller_met_him_on_the_day_of_that_station() -> None:
    assert dated("tournée", "voit", "2019-05-13") == ("2019-05-13", "own-station")


@pytest.mark.parametrize(
    ("noun", "verb", "day"),
    [
        ("visite", "voit", "2019-05-13"),  # it is the encounter
        ("tournée", "voit", "2019-05-20"),  # another time
        ("tournée", "entame", "2019-05-13"),  # the tour's own beginning
    ],
)
def test_other_days_leave_the_span(noun: str, verb: str, day: str) -> None:
    assert dated(noun, verb, day) == (SPAN, "own-stay")
