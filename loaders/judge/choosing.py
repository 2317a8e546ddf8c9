"""When and where: for each group of mentions the likeliest of its possible dates and cities, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge import circumstances, placing
from entrevue.loaders.judge.calendar import chances
from entrevue.loaders.meetings.landmarks import landmark_city
from entrevue.loaders.meetings.onward import goes_on_to
from entrevue.loaders.meetings.relative_place import relative_city
from entrevue.loaders.meetings.written_at import written_at

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from entrevue.loaders.annotations import TimexMention
    from entrevue.loaders.judge.judge import Judge
    from entrevue.loaders.judge.scene import Scene, Telling
    from entrevue.loaders.meetings.dating import Dated, Located
    from entrevue.loaders.meetings.model import Encounter


def choose_dates(  # noqa: PLR0913, PLR0917 -- a question with the answers before it
    judge: Judge,
    scene: Scene,
    groups: Sequence[Sequence[Encounter]],
    manners: Sequence[tuple[str, str]],
    members: Sequence[Mapping[int, float]],
    told: Telling,
) -> list[Dated]:
    """The date of each group with its expression and rule; None and "unknown" where no date is likely enough."""
    questions = circumstances.dating_questions(scene, groups, manners, members, scene.doc._.published, told)
    scores = judge.dating.choices([question.rows for question in questions])
    found = [chances(q.candidates, s) for q, s in zip(questions, scores, strict=True)]
    keys, rows = circumstances.calendar_rows([q.told for q in questions], found, circumstances.UNLIKELY)
    return settle(questions, scores, zip(keys, judge.calendar.probabilities(rows), strict=True))


def settle(
    questions: Sequence[circumstances.DatingQuestion],
    scores: Sequence[Sequence[float]],
    answers: Iterable[tuple[tuple[int, str], float]],
) -> list[Dated]:
    """The date of each group: the likeliest value of `answers`, by (group, value), with its expression and rule."""
    best: list[tuple[float, str | None]] = [(circumstances.DATES, None) for _ in questions]
    for (number, value), p in answers:
        if p > best[number][0]:
            best[number] = (p, value)
    return [_dated(value, q, s) for (_, value), q, s in zip(best, questions, scores, strict=True)]


def _dated(value: str | None, question: circumstances.DatingQuestion, scores: Sequence[float]) -> Dated:
    """A date with the expression that speaks for it: the rules' own where they give the same, else the likeliest."""
    if value is None:
        return None, None, "unknown"
    if value == question.ruled[0]:
        return question.ruled
    giving = [n for n, candidate in enumerate(question.candidates) if candidate.value == value]
    return value, question.candidates[max(giving, key=lambda n: scores[n])].timex, "learnt"


def days_of_stages(groups: Sequence[Sequence[Encounter]], dates: Sequence[Dated]) -> list[Dated]:
    """The dates of groups of mentions, of stages told by one word each its own ("lundi A, mardi B").

    What speaks for a day is asked of the word, which is the same for all of them.
    """
    stages: dict[int, set[int]] = {}
    for token, timex in (told for group in groups for told in _stages(group)):
        stages.setdefault(token, set()).add(timex.start)
    out = []
    for group, date in zip(groups, dates, strict=True):
        own = next((timex for token, timex in _stages(group) if len(stages[token]) > 1), None)
        out.append(date if own is None or own.value is None else (own.value, own, "own-stage"))
    return out


def _stages(group: Sequence[Encounter]) -> Iterator[tuple[int, TimexMention]]:
    """The words of those mentions of a group that are told apart from others, with their times."""
    return ((m.trigger.token, m.timex) for m in group if m.apart and m.timex)


def choose_cities(  # noqa: PLR0913, PLR0917 -- a question with the answers before it
    judge: Judge,
    scene: Scene,
    groups: Sequence[Sequence[Encounter]],
    manners: Sequence[tuple[str, str]],
    dates: Sequence[Dated],
    told: Telling,
    asked: Container[int],
) -> list[Located]:
    """The city of each group with its rule; none where no city is likely enough, or which is not among those `asked`.

    None is read off another group's.
    """
    questions = circumstances.placing_questions(scene, groups, manners, dates, told, asked=asked)
    possible = [
        [(n, row) for n, row in enumerate(q.rows) if placing.is_possible(row) and not _is_left(scene, group, q, n)]
        for q, group in zip(questions, groups, strict=True)
    ]
    answers = iter(judge.placing.probabilities([row for rows in possible for _, row in rows]))
    found = [_located(q, {n: next(answers) for n, _ in rows}) for q, rows in zip(questions, possible, strict=True)]
    return [
        _housed(scene, group, located, status) if kind != "call" and number in asked else located
        for number, (group, (status, kind), located) in enumerate(zip(groups, manners, found, strict=True))
    ]


def _is_left(scene: Scene, group: Sequence[Encounter], question: circumstances.PlacingQuestion, number: int) -> bool:
    """Whether a town is one to which those who met went on, by the sentence that tells of both."""
    town = question.candidates[number].start
    here = next((s for s in scene.sentences if s.start <= town < s.end), None)
    told = [] if here is None else [m.trigger.token for m in group if here.start <= m.trigger.token < here.end]
    return here is not None and bool(told) and goes_on_to(scene.doc, here.start, max(told), town)


def _housed(scene: Scene, group: Sequence[Encounter], located: Located, status: str) -> Located:
    """The city, or that of the house of state which the encounter's own clause names where it names no city.

    Where nothing tells a city, it is that in which the article was written, if somebody from there took part. A visit
    to another state is not where the rest of the article plays: "Berne. La ministre, en visite en Bosnie, …".
    """
    city, rule = located
    if rule == "own":
        return located
    if (there := relative_city(scene.doc, group)) is not None:
        return there, "relative"
    house = landmark_city(scene.doc, group)
    if house is not None:
        return house, "landmark"
    destinations = {mention.destination for mention in group if mention.destination}
    away = city is not None and city.country is not None and destinations and city.country not in destinations
    if city is None and (home := written_at(scene.doc, group, status)) is not None:
        return home, "place-line"
    return (None, "") if away else located


def _located(question: circumstances.PlacingQuestion, scores: Mapping[int, float]) -> Located:
    """The likeliest city: the rules' own mention of it where they give the same."""
    best = max(scores, key=scores.__getitem__, default=None)
    if best is None or scores[best] < circumstances.PLACES:
        return None, ""
    city, ruled = question.candidates[best], question.ruled[0]
    return question.ruled if ruled is not None and ruled.city == city.city else (city, "learnt")
