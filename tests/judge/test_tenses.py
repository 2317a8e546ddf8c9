"""What had been before is told apart from what is told of another day, and from what is to come."""

from __future__ import annotations

from dataclasses import replace

from scenes import VOCAB
from spacy.tokens import Doc

from entrevue.loaders.annotations import TimexMention, register_attributes
from entrevue.loaders.judge.manner import Manner
from entrevue.loaders.judge.scene import Scene
from entrevue.loaders.judge.tenses import at_other_times
from entrevue.loaders.meetings.model import Encounter, Trigger
from entrevue.loaders.meetings.vocabulary import LEARNT

HELD = Manner({"held": 0.95, "planned": 0.05}, {"talks": 1.0})
PLANNED = Manner({"held": 0.3, "planned": 0.7}, {"talks": 1.0})


def pair(auxiliary: str) -> Scene:
    """ "il a vu Omar . il AUXILIARY reçu Karl"."""
    register_attributes()
    doc = Doc(
        VOCAB,
        words=["il", "a", "vu", "Omar", ".", "il", auxiliary, "reçu", "Karl"],
        heads=[2, 2, 2, 2, 2, 7, 7, 7, 7],
        deps=["nsubj", "aux:tense", "ROOT", "obj", "punct", "nsubj", "aux:tense", "ROOT", "obj"],
        pos=["PRON", "AUX", "VERB", "PROPN", "PUNCT", "PRON", "AUX", "VERB", "PROPN"],
        morphs=[""] * 6 + ["Tense=Imp" if auxiliary == "avait" else "Tense=Pres", "", ""],
    )
    return Scene(doc, (), (), {}, {}, ())


def told(number: int, token: int, day: str | None = None) -> Encounter:
    timex = None if day is None else TimexMention(token, token + 1, day, day, "test")
    return Encounter(Trigger(token, LEARNT, "talks"), number, 0, 9, (), timex=timex)


def two(scene: Scene, *days: str, first: Manner = HELD, back: bool = False, sentence: int = 1) -> bool:
    """Whether "vu" and "reçu", which stands in that sentence, tell of two encounters."""
    one, other = (told(n, t, day) for n, t, day in zip((0, sentence), (2, 7), days or (None, None), strict=True))
    return bool(at_other_times(scene, [one, replace(other, back=back)], {(0, 2): first, (sentence, 7): HELD}))


def test_a_pluperfect_of_another_day_is_of_another_encounter() -> None:
    assert two(pair("avait"), "2018-05-14", "2018-03")
    assert not two(pair("avait"), "2018-05-14", "2018-05")
    assert not two(pair("a"), "2018-05-14", "2018-03")


def test_days_of_one_sentence_may_be_of_either_word() -> None:
    assert not two(pair("avait"), "2018-05-14", "2018-03", sentence=0)


def test_what_takes_up_an_encounter_told_before_does_not_step_back() -> None:
    assert not two(pair("avait"), "2018-05-14", "2018-03", back=True)


def test_what_had_been_is_not_what_is_to_come() -> None:
    assert two(pair("avait"), first=PLANNED)


def test_what_is_over_may_be_told_as_planned_too() -> None:
    assert not two(pair("a"), first=PLANNED)


def test_since_when_something_is_so_is_no_day_of_its_own() -> None:
    register_attributes()
    words = ["il", "avait", "vu", "Omar", "en", "août", ".", "inédit", "depuis", "1962", ",", "il", "a", "reçu", "Karl"]
    doc = Doc(
        VOCAB,
        words=words,
        heads=[2, 2, 2, 2, 5, 2, 2, 13, 9, 7, 13, 13, 13, 13, 13],
        deps=["nsubj", "aux:tense", *["dep"] * 13],
        pos=["PRON", "AUX", "VERB", *["X"] * 12],
        morphs=["", "Tense=Imp"] + [""] * 13,
    )
    first = replace(told(0, 2), timex=TimexMention(5, 6, "août", "2022-08", "test"))
    later = replace(told(1, 13), timex=TimexMention(9, 10, "1962", "1962-07", "test"))
    assert not at_other_times(Scene(doc, (), (), {}, {}, ()), [first, later], {(0, 2): HELD, (1, 13): HELD})


def test_the_next_of_a_series_is_not_what_has_been() -> None:
    doc = Doc(
        VOCAB,
        words=["il", "a", "vu", "Omar", ".", "la", "prochaine", "réunion", "suivra"],
        heads=[2, 2, 2, 2, 2, 7, 7, 8, 8],
        deps=["nsubj", "aux:tense", "ROOT", "obj", "punct", "det", "amod", "nsubj", "ROOT"],
        pos=["PRON", "AUX", "VERB", "PROPN", "PUNCT", "DET", "ADJ", "NOUN", "VERB"],
        morphs=[
            "",
            "Tense=Pres|VerbForm=Fin",
            "Tense=Past|VerbForm=Part",
            "",
            "",
            "",
            "",
            "",
            "Tense=Fut|VerbForm=Fin",
        ],
    )
    register_attributes()
    mentions = [told(0, 2), told(1, 7)]
    assert at_other_times(Scene(doc, (), (), {}, {}, ()), mentions, {(0, 2): HELD, (1, 7): HELD}) == {(0, 1)}
