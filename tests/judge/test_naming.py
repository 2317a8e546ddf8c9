"""The day by which a text names what happened: of an attack, an election, a law."""

from __future__ import annotations

import pytest
from scenes import VOCAB
from spacy.tokens import Doc

from entrevue.loaders.annotations import TimexMention
from entrevue.loaders.judge.naming import is_fixed_term, is_of_a_thing, names_event


def ending_in(text: str, value: str) -> tuple[Doc, TimexMention]:
    """A text, and its last word as an expression of that value."""
    words = text.split(" ")
    return Doc(VOCAB, words=words), TimexMention(len(words) - 1, len(words), "", value, "absolute")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le monument aux victimes des attentats du 4", True),
        ("depuis les attaques terroristes contre Oran du 4", True),
        ("après le coup d' État du 4", True),
        ("les attentats commis le 4", True),
        ("avant l' élection présidentielle du 4", True),
        ("un coup de téléphone du 4", False),
        ("la réunion du 4", False),
        ("les suites des attentats , lors de la réunion du 4", False),
        ("les attentats dont ils ont parlé lors du dîner du 4", False),
        ("il a parlé des attentats le 4", False),
        ("un attentat évoqué par le ministre le 4", False),
    ],
)
def test_a_day_behind_what_happened_is_its_name(text: str, *, expected: bool) -> None:
    assert names_event(*ending_in(text, "2016-03-04")) is expected


def test_a_month_behind_it_is_not_barred() -> None:
    words = ["au", "lendemain", "des", "attentats", "de", "novembre"]
    assert not names_event(Doc(VOCAB, words=words), TimexMention(5, 6, "", "2015-11", "absolute"))


@pytest.mark.parametrize(
    ("text", "expected"), [("un accord datant de 2008", True), ("un accord conclu en 2008", False)]
)
def test_how_old_a_thing_is_dates_nothing_else(text: str, *, expected: bool) -> None:
    assert is_fixed_term(*ending_in(text, "2008")) is expected


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("après la mort par balle d' une fillette lundi", "2023-01-09", True),
        ("après la mort d' une fillette , lundi", "2023-01-09", False),
        ("la mort d' une fillette lundi", "2023-01-09", False),
        ("leur coopération pour l' année 2026", "2026", True),
        ("le sommet annoncé pour 2026", "2026", False),
        ("au bilan de la coopération de l' année 2021", "2021", True),
        ("ils se sont vus au cours de l' année 2021", "2021", False),
        ("depuis qu' il a formé son gouvernement le 3", "2021-05-03", True),
        ("depuis qu' il a rencontré le roi le 3", "2021-05-03", False),
        ("depuis qu' il règne , il a vu le roi le 3", "2021-05-03", False),
        ("une visite pour la première fois en 2026", "2026", False),
    ],
)
def test_a_day_or_year_of_something_else_is_no_encounters(text: str, value: str, *, expected: bool) -> None:
    assert is_of_a_thing(*ending_in(text, value), value) is expected
