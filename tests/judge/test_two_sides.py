"""Whom "entre X et Y" names took part; who speaks of it in the same sentence did not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scenes import scene

from entrevue.loaders.judge.sides import (
    are_unnamed,
    circle,
    of_another_pair,
    outsiders,
    sides,
    sides_of,
    sides_of_others,
)
from entrevue.loaders.meetings.model import Participant

if TYPE_CHECKING:
    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter

ANNA, OMAR, KARL = range(3)
TALKS = 3  # token of the word that tells of the encounter


def speaker() -> Scene:
    return scene("Karl ignore les discussions entre Anna et Omar .", told=(TALKS,))


def told(seen: Scene, *people: int, rule: str = "noun-between") -> Encounter:
    """The encounter of the scene's sentence, with people whom a rule finds."""
    units = [seen.mentions[person][0].unit for person in people]
    return replace(seen.encounters[0], participants=tuple(Participant(u, "participant", rule) for u in units))


def reading(seen: Scene, *encounters: Encounter) -> Scene:
    return replace(seen, encounters=encounters, told={TALKS: list(encounters)})


def test_those_between_and_and_are_the_sides() -> None:
    one = told(speaker(), ANNA, OMAR)
    assert sides(one) == sides_of([one]) == {ANNA, OMAR}


def test_whom_another_rule_finds_is_no_side() -> None:
    assert sides(told(speaker(), ANNA, OMAR, rule="together")) == frozenset()


def test_a_plural_that_may_mean_two_names_no_sides() -> None:
    one = told(speaker(), ANNA)
    both = replace(one.participants[0], unit=replace(one.participants[0].unit, persons=(ANNA, OMAR)))
    assert sides(replace(one, participants=(both,))) == frozenset()


def test_such_a_plural_takes_nothing_from_those_who_are_named() -> None:
    one = told(speaker(), ANNA, OMAR, KARL)
    pair = replace(one.participants[2], unit=replace(one.participants[2].unit, persons=(OMAR, KARL)))
    assert sides(replace(one, participants=(*one.participants[:2], pair))) == {ANNA, OMAR}


def test_who_only_speaks_of_it_was_not_there() -> None:
    seen = speaker()
    assert outsiders(reading(seen, told(seen, ANNA, OMAR)), TALKS) == {KARL}


def test_whom_the_rules_find_in_an_encounter_may_have_been_there() -> None:
    seen = speaker()
    assert outsiders(reading(seen, told(seen, ANNA, OMAR), told(seen, KARL)), TALKS) == frozenset()


def test_without_sides_nobody_is_left_out() -> None:
    seen = speaker()
    assert outsiders(reading(seen, told(seen, ANNA)), TALKS) == frozenset()


def test_nobody_else_was_at_what_is_only_told_between_two() -> None:
    seen = speaker()
    between = told(seen, ANNA, OMAR)
    assert circle(reading(seen, between), [between]) == {ANNA, OMAR}
    beside = replace(between, participants=(*between.participants, *told(seen, KARL, rule="presence").participants))
    assert circle(reading(seen, beside), [between]) == {ANNA, OMAR, KARL}


def test_nobody_else_was_with_somebody_and_an_office_without_a_name() -> None:
    seen = speaker()
    named, king = told(seen, ANNA, OMAR).participants
    king = replace(king, unit=replace(king.unit, persons=()))
    between = replace(told(seen, ANNA), participants=(named, king))
    assert circle(reading(seen, between), [between]) == {ANNA}
    several = replace(between, participants=(named, replace(king, unit=replace(king.unit, plural=True))))
    assert circle(reading(seen, several), [several]) is None


def test_what_is_also_told_without_its_sides_is_open_to_others() -> None:
    seen = speaker()
    assert circle(reading(seen, told(seen, ANNA, OMAR)), [told(seen, ANNA, OMAR), told(seen, KARL)]) is None


def test_the_sides_of_what_a_meeting_follows_on_are_not_at_that_meeting() -> None:
    seen = scene("La réunion fait suite à des discussions entre Anna et Omar .", told=(1, 6))
    units = [seen.mentions[person][0].unit for person in (ANNA, OMAR)]
    talks = replace(
        seen.encounters[-1],
        trigger=replace(seen.encounters[-1].trigger, token=6),
        participants=tuple(Participant(unit, "participant", "noun-between") for unit in units),
    )
    seen = replace(seen, told={6: (talks,)})
    assert sides_of_others(seen, 1) == {ANNA, OMAR}
    assert sides_of_others(seen, 6) == frozenset()


def test_the_sides_of_talks_held_at_a_visit_are_at_it() -> None:
    seen = scene("Lors de cette visite , les discussions entre Anna et Omar ont duré .", told=(3, 6))
    talks = told(seen, ANNA, OMAR)
    seen = replace(seen, told={6: (replace(talks, trigger=replace(talks.trigger, token=6)),)})
    assert sides_of_others(seen, 3) == frozenset()


def test_talks_between_offices_alone_are_nobodys_of_the_text() -> None:
    seen = scene("Les discussions entre Anna et Omar ont duré .", told=(1,))
    assert not are_unnamed(seen, 1)
    unnamed = tuple(replace(unit, persons=()) for unit in seen.sentences[0].units)
    assert are_unnamed(replace(seen, sentences=(replace(seen.sentences[0], units=unnamed),)), 1)


def test_what_two_others_tell_together_is_of_another_encounter() -> None:
    seen = scene(
        "Les discussions entre Anna et Omar ont duré .", "Karl et Paolo ont relevé les progrès .", told=(1, 11)
    )
    talks = replace(told(seen, ANNA, OMAR), sentence=0)
    unit = seen.sentences[1].units[0]
    for persons, divided in (((2, 3), {(0, 1)}), ((ANNA, OMAR), set())):
        both = replace(seen.sentences[1], units=(replace(unit, persons=persons, plural=True),))
        changed = replace(seen, sentences=(seen.sentences[0], both))
        assert of_another_pair(changed, [talks, replace(talks, sentence=1, participants=())]) == divided
