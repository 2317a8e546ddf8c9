"""In which part of a report somebody is named: where one encounter is told, or another."""

from __future__ import annotations

from dataclasses import replace

from scenes import scene

from entrevue.loaders.judge import segment
from entrevue.loaders.judge.segment import features

ANNA, OMAR, KARL = 0, 1, 2


def test_whoever_is_named_after_an_encounter_is_told_belongs_to_its_part_of_the_report() -> None:
    seen = scene("Anna dîne .", "Omar parle .", "Puis déjeuner .", "Karl parle .", told=(1, 7))
    dinner, lunch = [[encounter] for encounter in seen.encounters]
    omar, karl = (features(seen, [dinner, lunch], 0, person) for person in (OMAR, KARL))
    assert (omar["segment-share"], omar["segment-others"]) == (1, 0)
    assert (karl["segment-share"], karl["segment-others"]) == (0, 1)


def test_whoever_is_named_before_any_encounter_is_told_is_announced_by_the_first() -> None:
    seen = scene("Anna arrive .", "On dîne .", "Puis déjeuner .", told=(4, 7))
    dinner, lunch = [[encounter] for encounter in seen.encounters]
    anna = features(seen, [dinner, lunch], 0, ANNA)
    assert (anna["segment-none"], anna["announced-first"]) == (1, 1)
    assert features(seen, [dinner, lunch], 1, ANNA)["announced-first"] == 0


def test_a_new_line_begins_a_paragraph() -> None:
    seen = scene("Anna dîne .", "\n Omar parle .", "Karl parle .", told=(1,))
    sentences = list(seen.sentences)
    sentences[1] = replace(sentences[1], start=sentences[1].start + 1)
    broken = replace(seen, sentences=tuple(sentences))
    paragraphs = [
        features(broken, [list(seen.encounters)], 0, person)["paragraph-own"] for person in (ANNA, OMAR, KARL)
    ]
    assert paragraphs == [1, 0, 0]


def test_whoever_is_not_named_has_no_part_of_the_report() -> None:
    seen = scene("Anna dîne .", told=(1,))
    assert segment.features(seen, [list(seen.encounters)], 0, KARL) == {}
