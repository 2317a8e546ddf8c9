"""Who goes without saying: what the judge sees of the places around a word, and of who was named last."""

from __future__ import annotations

from types import SimpleNamespace

from scenes import scene

from entrevue.loaders.judge import salience

ANNA, OMAR, KARL = 0, 1, 2


def test_whoever_was_named_last_before_a_word_is_told_from_whoever_was_named_earlier() -> None:
    seen = scene("Anna arrive .", "Omar parle .", "Ensuite dîner .")
    anna, omar = (salience.last_named(seen, 2, 7, person) for person in (ANNA, OMAR))
    assert (anna["ago"], anna["since"]) == (2, 1)
    assert (omar["ago"], omar["since"]) == (1, 0)


def test_whoever_is_named_only_later_is_still_to_come() -> None:
    seen = scene("Dîner à Rabat .", "Karl arrive .")
    karl = salience.last_named(seen, 0, 0, KARL)
    assert karl["to-come"] == 1
    assert "ago" not in karl


def test_whoever_has_been_named_more_often_is_counted() -> None:
    seen = scene("Anna arrive .", "Anna parle .", "Omar parle .", "Dîner .")
    assert salience.last_named(seen, 3, 9, OMAR)["frequent"] == 1
    assert salience.last_named(seen, 3, 9, ANNA)["frequent"] == 0


def test_words_that_stand_for_somebody_are_seen() -> None:
    seen = scene("Anna arrive .", "Il lui parle .")
    told = salience.places(seen, 1, 5)
    assert {"stands=il", "stands=lui"} <= told.keys()
    assert not any(name.startswith("stands=") for name in salience.places(seen, 0, 1))


def test_the_state_that_somebody_serves_is_told_from_those_of_the_others_there() -> None:
    seen = scene("Anna parle .", "Omar dîne .")
    seen.doc._.people = tuple(SimpleNamespace(country=code) for code in ("SE", "MA", "SE"))
    there = [salience.sides(seen, 1, person) for person in (ANNA, KARL)]
    assert [(told["foreigners"], told["compatriots"], told["one-sided"]) for told in there] == [(1, 0, 1)] * 2
    assert salience.sides(seen, 0, KARL)["compatriots"] == 1
