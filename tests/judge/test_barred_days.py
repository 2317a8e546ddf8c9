"""Days that cannot be an encounter's: of what was put off, ahead of what was held, of other entries of a log."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from scenes import VOCAB
from spacy.tokens import Doc

from entrevue.loaders.annotations import TimexMention, register_attributes
from entrevue.loaders.extraction import Extractor
from entrevue.loaders.judge.barred import bar, is_new_day, is_put_off_to, lies_ahead
from entrevue.loaders.judge.dates import Candidate
from entrevue.schema.records import Article

if TYPE_CHECKING:
    from entrevue.loaders.judge.scene import Scene

PUBLISHED = date(2019, 5, 13)
PAST, FUTURE = "Tense=Past|VerbForm=Part", "Tense=Fut|VerbForm=Fin"


def day(at: int, value: str = "2019-05-16", rule: str = "weekday") -> TimexMention:
    return TimexMention(at, at + 1, "", value, rule)


def told(text: str, verb: str = "reçu", morphology: str = PAST) -> Scene:
    """One sentence a text; "a" is the auxiliary of the one verb."""
    register_attributes()
    words = text.split(" ")
    at = words.index(verb)
    doc = Doc(
        VOCAB,
        words=words,
        heads=[at if word == "a" else number for number, word in enumerate(words)],
        deps=["aux:tense" if word == "a" else "dep" for word in words],
        pos=["VERB" if word == verb else "X" for word in words],
        morphs=[morphology if word == verb else "" for word in words],
    )
    sentence = SimpleNamespace(start=0, end=len(words), forms=tuple(token.lower_ for token in doc))
    return cast("Scene", SimpleNamespace(doc=doc, sentences=[sentence], sentence=at))


def is_barred(scene: Scene, timex: TimexMention, status: str, verb: str = "reçu") -> bool:
    at = [token.text for token in scene.doc].index(verb)
    barred = bar(scene, [(0, at)], (status, "talks"), PUBLISHED)
    return barred(Candidate(timex.value or "", timex, "value"))


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("L' audience , prévue mardi , est renvoyée à lundi", 9, True),
        ("La visite a été reportée au 3", 6, True),
        ("La visite , reportée lundi , aura lieu", 4, False),
        ("La visite à lundi", 3, False),
    ],
)
def test_a_day_is_that_to_which_something_is_put_off(text: str, at: int, *, expected: bool) -> None:
    words = text.split(" ")
    assert is_put_off_to(Doc(VOCAB, words=words), day(at)) is expected


def test_what_was_called_off_was_not_to_be_on_its_new_day() -> None:
    scene = told("Elle devait être reçu mardi et la visite est reportée à jeudi .")
    assert is_barred(scene, day(11), "cancelled")
    assert not is_barred(scene, day(4), "cancelled")
    assert not is_barred(scene, day(11), "planned")


def test_what_is_told_as_past_does_not_lie_ahead() -> None:
    scene = told("Anna a reçu jeudi Omar")
    assert is_barred(scene, day(3), "held")
    assert not is_barred(scene, day(3, "2019-05-09"), "held")
    assert not is_barred(scene, day(3, rule="absolute"), "held")
    assert not is_barred(told("Anna recevra jeudi Omar", "recevra", FUTURE), day(2), "held", "recevra")


def test_what_is_planned_does_not_lie_behind_unless_it_is_told_from_later() -> None:
    behind = "2019-05-09"
    assert is_barred(told("Anna recevra jeudi Omar", "recevra", FUTURE), day(2, behind), "planned", "recevra")
    assert not is_barred(told("Anna devait être reçu jeudi"), day(4, behind), "planned")


def test_what_will_not_be_was_to_be_later_and_no_plan_is_for_a_year_long_past() -> None:
    behind = "2019-05-09"
    assert is_barred(told("Anna ne recevra pas jeudi Omar", "recevra", FUTURE), day(4, behind), "cancelled", "recevra")
    assert not is_barred(told("Anna recevra jeudi Omar", "recevra", FUTURE), day(2, behind), "cancelled", "recevra")
    absolute = told("Anna recevra 2006 Omar", "recevra", FUTURE)
    assert is_barred(absolute, day(2, "2006", "absolute"), "planned", "recevra")
    assert not is_barred(absolute, day(2, "2018-11", "absolute"), "planned", "recevra")


def test_a_day_in_another_entry_of_a_log_is_no_day_of_this_one() -> None:
    scene = told("Lundi \n 9h - Anna a reçu Omar . \n 10h - Karl parlera jeudi . \n 11h - Fin .")
    assert is_barred(scene, day(14, "2019-05-09"), "held")
    assert not is_barred(scene, day(0, "2019-05-13"), "held")
    few = told("Lundi \n 9h - Anna a reçu Omar . \n 10h - Karl parlera jeudi .")
    assert not is_barred(few, day(14, "2019-05-09"), "held")


def test_a_deadline_is_no_day_of_an_encounter() -> None:
    scene = told("Anna a reçu Omar et agira avant jeudi .")
    assert is_barred(scene, day(7, "2019-05-09"), "held")
    assert not is_barred(scene, day(7, "2019-05"), "planned")
    assert is_barred(scene, day(7, "2019-05"), "held")  # it is not over yet
    assert not is_barred(scene, day(7, "2019-04"), "held")


def test_the_end_of_a_time_that_begins_today_is_no_day_of_what_was_held() -> None:
    scene = told("Anna a reçu Omar et agira d' ici juin .")
    assert is_barred(scene, day(8, "2019-06", rule="absolute"), "held")
    assert not is_barred(scene, day(8, "2019-06", rule="absolute"), "planned")


def test_what_is_planned_or_denied_was_not_to_be_on_the_day_of_saying_so() -> None:
    scene = told("Anna sera reçu , annonce , lundi , une agence")
    assert is_barred(scene, day(6, "2019-05-13", rule="absolute"), "planned")
    assert is_barred(told("Omar n' est pas reçu , a indiqué lundi Anna"), day(8, "2019-05-13"), "denied")
    assert not is_barred(scene, day(6, "2019-05-13", rule="absolute"), "held")
    assert not is_barred(told("Omar sera reçu : entretien annoncé lundi"), day(6, "2019-05-13"), "planned")


@pytest.mark.parametrize(
    ("kind", "way", "expected"),
    [("call", "pair", True), ("signing", "until", True), ("call", "value", False), ("talks", "pair", False)],
)
def test_a_call_or_a_signing_does_not_last_from_one_day_to_another(kind: str, way: str, *, expected: bool) -> None:
    span = Candidate("2019-05-09/2019-05-10", day(3, "2019-05-09"), way)
    barred = bar(told("Anna a reçu jeudi Omar"), [(0, 2)], ("held", kind), PUBLISHED)
    assert barred(span) is expected


def test_a_date_lies_ahead_only_by_words_that_tell_it_surely() -> None:
    assert lies_ahead(("2019-05-16", day(0), "learnt"), PUBLISHED)
    assert not lies_ahead(("2019-05-13", day(0), "learnt"), PUBLISHED)
    assert not lies_ahead(("2019-05-16", day(0, rule="absolute"), "learnt"), PUBLISHED)
    assert not lies_ahead((None, None, "unknown"), PUBLISHED)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'entretien, fixé à jeudi, a été ajourné et doit se tenir lundi.", True),
        ("L'entretien, fixé à jeudi, a été reporté et aura lieu lundi.", True),
        ("L'entretien a été ajourné et ne se tiendra pas lundi.", False),
        ("L'entretien doit se tenir lundi.", False),
    ],
)
def test_a_clause_joined_to_one_of_putting_off_tells_the_new_day(text: str, *, expected: bool) -> None:
    doc = Extractor().prepared(Article("a", text))[1]
    assert is_new_day(doc, doc._.timexes[-1]) is expected
