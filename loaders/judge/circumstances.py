"""The judge's questions 8 and 9 (`stages`): when and where each encounter took place, beside what the rules say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.loaders.judge import calendar, dates, dating, placing
from entrevue.loaders.judge.barred import bar
from entrevue.loaders.judge.protagonist import LIKELY
from entrevue.loaders.meetings.dating import date_clusters, place_clusters
from entrevue.loaders.meetings.merging import Cluster

if TYPE_CHECKING:
    import datetime
    from collections.abc import Container, Mapping, Sequence

    from entrevue.loaders.annotations import CityMention
    from entrevue.loaders.judge.dates import Candidate
    from entrevue.loaders.judge.forest import Row
    from entrevue.loaders.judge.scene import Scene, Telling
    from entrevue.loaders.meetings.dating import Dated, Located
    from entrevue.loaders.meetings.model import Encounter

UNLIKELY = 0.02
DATES = 0.32
PLACES = 0.235


@dataclass(frozen=True, slots=True)
class DatingQuestion:
    """What is to be dated, the dates that it may have with a row each, and the one that the rules give it."""

    told: dating.Told
    candidates: tuple[Candidate, ...]
    rows: tuple[Row, ...]
    ruled: Dated


def dating_questions(  # noqa: PLR0913, PLR0917 -- a question with the answers before it
    scene: Scene,
    groups: Sequence[Sequence[Encounter]],
    manners: Sequence[tuple[str, str]],
    members: Sequence[Mapping[int, float]],
    anchor: datetime.date | None,
    told: Telling,
) -> list[DatingQuestion]:
    """Question 8 on the date of every group of known status, kind and members; `anchor` is the day of publication."""
    out = []
    ruled = date_clusters(scene.doc, [Cluster(list(group)) for group in groups])
    for group, (status, kind), chances, dated in zip(groups, manners, members, ruled, strict=True):
        value, _timex, rule = dated
        words = tuple((m.sentence, m.trigger.token) for m in group)
        people = frozenset(person for person, chance in chances.items() if chance > LIKELY)
        case = dating.Told(words, people, status, kind, value, rule)
        barred = bar(scene, words, (status, kind), anchor)
        candidates = tuple(c for c in dates.candidates(scene, value) if not barred(c))
        rows = tuple(dating.features(scene, case, c, anchor, told) for c in candidates)
        out.append(DatingQuestion(case, candidates, rows, dated))
    return out


def calendar_rows(
    told: Sequence[dating.Told], found: Sequence[calendar.Chances], least: float
) -> tuple[list[tuple[int, str]], list[Row]]:
    """Question 8 again, by (group, value), on values that the group's own expressions make at least so likely."""
    keys, rows = [], []
    for number, chances in enumerate(found):
        for value in (v for v, chance in chances.items() if chance >= least):
            keys.append((number, value))
            rows.append(calendar.features(value, number, told, found))
    return keys, rows


@dataclass(frozen=True, slots=True)
class PlacingQuestion:
    """The cities that an encounter may have taken place in, with a row each, and the one that the rules give it."""

    candidates: tuple[CityMention, ...]
    rows: tuple[Row, ...]
    ruled: Located


def placing_questions(  # noqa: PLR0913 -- a question with the answers before it
    scene: Scene,
    groups: Sequence[Sequence[Encounter]],
    manners: Sequence[tuple[str, str]],
    dated: Sequence[Dated],
    told: Telling,
    *,
    asked: Container[int] | None = None,
) -> list[PlacingQuestion]:
    """Question 9 on the city of every group of known status, kind and date, or of those `asked`; a call has none."""
    named = tuple(placing.candidates(scene))
    ruled = place_clusters(scene.doc, [Cluster(list(members)) for members in groups], dated)
    out = []
    for number, (members, (status, kind), when, where) in enumerate(zip(groups, manners, dated, ruled, strict=True)):
        cities = named if kind != "call" and (asked is None or number in asked) else ()
        case = placing.Placed(tuple(members), status, kind, when[0], where[0])
        rows = tuple(placing.features(scene, case, city, told) for city in cities)
        out.append(PlacingQuestion(cities, rows, where))
    return out
