"""Captions read well alone, in French."""

from __future__ import annotations

import pytest
from sample_records import parts

from entrevue.graph.captions import article_caption, family_name, meeting_caption
from entrevue.schema.records import Article, Meeting, Person, Place


def meeting(
    *names: str,
    agencies: tuple[str, ...] = (),
    countries: tuple[str, ...] = (),
    date: str | None = None,
    place: Place | None = None,
) -> Meeting:
    return Meeting(parts(*names), parts(*agencies), parts(*countries), date, "held", "talks", place or Place(), ())


@pytest.mark.parametrize(
    ("told", "caption"),
    [
        (
            meeting("Bernard Cazeneuve", "Abdelilah Benkirane", date="2015-02-14", place=Place("Rabat", "MA")),
            "Cazeneuve – Benkirane, Rabat, 14 février 2015",
        ),
        (meeting("A B", "C D", "E F", "G H", "I J", date="2015"), "B – D – F (+2), 2015"),
        (
            meeting("Abdelouafi Laftit", countries=("ES", "MA"), place=Place(None, "ES")),
            "Laftit – Espagne – Maroc, Espagne",
        ),
        (meeting("Abdellatif Hammouchi", agencies=("FBI",), countries=("MA", "US")), "Hammouchi – FBI"),
        (meeting(countries=("FR", "MA"), date="2023-12-14/2023-12-15"), "France – Maroc, 14–15 décembre 2023"),
        (meeting(place=Place("Rabat", "MA")), "Rencontre, Rabat"),
    ],
)
def test_a_meeting_is_called_by_who_where_and_when(told: Meeting, caption: str) -> None:
    assert meeting_caption(told).replace("\N{EN DASH}", "–") == caption


def test_aliases_tell_a_double_family_name() -> None:
    assert family_name(Person("Jorge Fernández Díaz", ("Fernández Díaz", "M. Fernández Díaz"))) == "Fernández Díaz"
    assert family_name(Person("Saad Eddine El Othmani")) == "El Othmani"
    assert family_name(Person("Bernard Cazeneuve", ("Cazaneuve",))) == "Cazeneuve"


def test_an_article_is_called_by_its_title_cut_at_a_word() -> None:
    assert article_caption(Article("a", "Texte", title="Titre")) == "Titre"
    assert article_caption(Article("a", "\n  Première ligne\nseconde")) == "Première ligne"
    assert article_caption(Article("a", "")) == "a"
    long = article_caption(Article("a", "mot " * 40))
    assert len(long) <= 61
    assert long.endswith("mot…")
