"""The definitions of the measures, one behaviour each."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrevue.loaders.evaluation.alignment import best_pairs
from entrevue.loaders.evaluation.measures import compare_article
from entrevue.loaders.evaluation.names import bare_name
from entrevue.loaders.evaluation.records import GoldArticle
from entrevue.loaders.evaluation.report import Report, evaluate
from entrevue.schema.records import Article, Evidence, Meeting, Participation, Person, Place, Record, Tag
from entrevue.schema.serialisation import record_to_dict

GOLD: dict[str, Any] = {
    "persons": [
        {"name": "Mohand Laenser", "aliases": ["Laenser"]},
        {"name": "Manuel Valls", "aliases": ["Valls"]},
    ],
    "meetings": [
        {
            "persons": ["Mohand Laenser", "Manuel Valls"],
            "countries": ["FR", "MA"],
            "date": "2012-07-26",
            "status": "held",
        }
    ],
}


def score(predicted: dict[str, Any], gold: dict[str, Any] = GOLD) -> Report:
    return evaluate([GoldArticle("a", gold, None)], {"a": predicted})


def meeting(**changes: Any) -> dict[str, Any]:
    return GOLD | {"meetings": [GOLD["meetings"][0] | changes]}


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("M. Laenser", "laenser"),
        ("SM le Roi Mohammed VI", "mohammed vi"),
        ("le général de corps d'armée Draïss", "draiss"),
        ("Mme Élise-Anne d’Œuf", "elise anne d oeuf"),
        ("Le Drian", "le drian"),
        ("Général", "general"),
    ],
)
def test_titles_accents_and_signs_do_not_change_a_name(written: str, bare: str) -> None:
    assert bare_name(written) == bare


def test_an_alias_is_right_but_a_second_form_is_spurious() -> None:
    report = score({"persons": ["M. VALLS", "Laenser", "Mohand Laenser"]})
    assert report.layers["persons"].as_json() | {"precision": 0, "f1": 0} == {
        "precision": 0,
        "recall": 1.0,
        "f1": 0,
        "tp": 2,
        "fp": 1,
        "fn": 0,
    }


def test_another_status_is_another_meeting() -> None:
    report = score(meeting(status="planned"))
    assert report.layers["meetings"].f1 == 0
    assert report.shares["meeting dates"].accuracy is None


def test_a_wrong_date_spares_who_whom() -> None:
    report = score(meeting(date="2012-07-27"))
    assert report.shares["meeting dates"].accuracy == 0
    assert report.layers["who-whom-when"].f1 == 0
    assert report.layers["who-whom"].f1 == 1


def test_an_interval_of_one_day_is_the_day() -> None:
    assert score(meeting(date="2012-07-26/2012-07-26")).layers["who-whom-when"].f1 == 1


def test_half_of_the_people_suffice_for_a_meeting_and_less_do_not() -> None:
    found = [
        len(compare_article(GOLD, meeting(persons=["Valls", *others]))["meetings"].found)
        for others in ([], ["A B"], ["A B", "C D"])
    ]
    assert found == [1, 1, 0]


def test_countries_stand_in_where_nobody_is_named() -> None:
    assert score(meeting(persons=[])).layers["meetings"].f1 == 1
    assert score(meeting(persons=[], countries=["ES"])).layers["meetings"].f1 == 0


def test_a_layer_with_nothing_to_find_is_perfect_when_nothing_is_found() -> None:
    assert score({}, {}).layers["persons"].f1 == 1
    assert score({"persons": ["A B"]}, {}).layers["persons"].precision == 0


@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(st.lists(st.integers(0, 9), min_size=width, max_size=width), min_size=1, max_size=4)
    )
)
def test_the_pairs_are_the_best_of_all_assignments(weights: list[list[int]]) -> None:
    pairs = best_pairs(weights)
    rows, columns = len(weights), len(weights[0])
    padded = [[*row, *[0] * rows] for row in weights]
    best = max(sum(padded[i][j] for i, j in enumerate(p)) for p in itertools.permutations(range(columns + rows), rows))
    assert sum(weights[i][j] for i, j in pairs) == best
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)


def test_an_extracted_record_is_scored_like_its_json() -> None:
    said = Evidence("M. Valls a rencontré M. Laenser.", 0, 32, "active")
    record = Record(
        Article("a", "M. Valls a rencontré M. Laenser."),
        published=None,
        persons=(Person("Manuel Valls"), Person("Mohand Laenser")),
        meetings=(
            Meeting(
                persons=(Participation("Manuel Valls"), Participation("Mohand Laenser")),
                agencies=(),
                countries=(Participation("FR"), Participation("MA")),
                date="2012-07-26",
                status="held",
                kind="talks",
                place=Place("Rabat"),
                topics=(Tag("terrorism"),),
                evidence=(said,),
            ),
        ),
    )
    report = evaluate([GoldArticle("a", GOLD, None)], {"a": record_to_dict(record)})
    assert report.layers["who-whom-when"].f1 == 1
    assert [(mistake.layer, mistake.sentence) for mistake in report.mistakes()] == [
        ("meeting topics", said.text),
        ("who-whom-when-on-what", said.text),
        ("place city", said.text),
    ]
