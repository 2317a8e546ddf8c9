"""Cities, and capitals that stand for their states."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Span

from entrevue.loaders.gazetteer.cities import city_references
from entrevue.loaders.gazetteer.folding import fold
from entrevue.loaders.gazetteer.recognised import recognised_towns, without_person
from entrevue.loaders.gazetteer.unlisted import unlisted_towns

if TYPE_CHECKING:
    from spacy.language import Language


def places(text: str) -> list[tuple[str, str]]:
    return [(r.city.name, r.city.country) for r in city_references(fold(text))]


def states(text: str) -> list[str]:
    return [r.city.country for r in city_references(fold(text)) if r.state]


def test_a_city_is_known_by_its_french_name_whatever_the_spelling() -> None:
    assert places("De Fez à Hanoi, d'Addis Abeba à N’Djaména") == [
        ("Fès", "MA"), ("Hanoï", "VN"), ("Addis-Abeba", "ET"), ("N'Djamena", "TD"),
    ]  # fmt: skip


def test_a_name_that_is_also_a_word_needs_a_locative() -> None:
    assert places("Florence Parly et Nancy Pelosi") == []
    assert places("reçus à Florence puis à Nice") == [("Florence", "IT"), ("Nice", "FR")]
    assert places("NICE (AFP) – Le préfet") == [("Nice", "FR")]


def test_the_article_decides_between_two_cities_of_one_name() -> None:
    assert places("à Tripoli") == [("Tripoli", "LY")]
    found = city_references(fold("à Tripoli"), Counter({"LB": 2}))
    assert [r.city.country for r in found] == ["LB"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("les relations entre Rabat et Paris", ["MA", "FR"]),
        ("Rabat et Madrid souhaitent coopérer", ["MA", "ES"]),
        ("Alger a rappelé son ambassadeur", ["DZ"]),
        ("une convention signée avec Tripoli", ["LY"]),
        ("Paris, de son côté, a promis une aide", ["FR"]),
        ("l'axe Alger-Rome", ["DZ", "IT"]),
    ],
)
def test_a_capital_that_acts_stands_for_its_state(text: str, expected: list[str]) -> None:
    assert states(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "réunis à Rabat et à Paris",
        "Rabat, 26 juil. 2012 (MAP) – Le ministre",
        "l'attaque du train Amsterdam-Paris",
        "arrivé de Madrid vendredi",
        "Casablanca a accueilli le sommet",
        "le parquet de Paris a ouvert une enquête",
    ],
)
def test_a_capital_as_a_place_does_not(text: str) -> None:
    assert states(text) == []


def test_a_town_that_no_list_holds_is_shown_by_its_context() -> None:
    text = "Il s'est rendu vendredi à San Martín de la Vega, puis dans la localité d’Aïn Zora, reçu à Matignon."
    assert [t.name for t in unlisted_towns(text, (), {})] == ["San Martín de la Vega", "Aïn Zora"]


def test_a_town_may_be_shown_behind_a_quality_several_days_or_an_office() -> None:
    text = (
        "Vu dans la ville frontalière de Tessaro, en son bureau à Valdry, ils se réuniront dimanche et lundi à Orbecq."
    )
    assert [t.name for t in unlisted_towns(text, (), {})] == ["Tessaro", "Valdry", "Orbecq"]


def test_what_a_state_or_a_department_stands_beside_is_a_town_of_it() -> None:
    text = (
        "Vus à Tessaro, au Mali, à Valdry (Niger), à Orbecq (Haute-Savoie), à Paul Durand (PDS) et à Mme Roche (Mali)."
    )
    found = {text.index("Mali"): "ML", text.index("Niger"): "NE", text.rindex("Mali"): "ML"}
    assert [(t.name, t.country) for t in unlisted_towns(text, found, found)] == [
        ("Tessaro", "ML"),
        ("Valdry", "NE"),
        ("Orbecq", "FR"),
    ]


def test_an_article_behind_a_town_begins_something_else() -> None:
    text = "Anna, qui a reçu dans son bureau à Orbecq le Secrétaire général, et s'est rendue à Valdry la Veille."
    assert [t.name for t in unlisted_towns(text, (), {})] == ["Orbecq", "Valdry"]


def test_a_listed_city_is_not_given_twice() -> None:
    text = "réunis à Rabat"
    assert list(unlisted_towns(text, {text.index("Rabat")}, {})) == []


def test_behind_an_article_a_citys_name_is_that_of_a_region_a_state_or_a_house() -> None:
    def cities(text: str) -> list[str]:
        return [c.city.name for c in city_references(fold(text))]

    assert cities("entre la France et le Québec, au Luxembourg, au Kigali Convention Centre") == []
    assert cities("reçu à Québec, puis au Caire, à La Haye et au Cap-Haïtien") == [
        "Québec",
        "Le Caire",
        "La Haye",
        "Cap-Haïtien",
    ]


@pytest.mark.parametrize(
    ("label", "name", "towns"),
    [("LOC", "Valdry", ["Valdry"]), ("PER", "Valdry", ["Valdry"]), ("PER", "Orbecq", []), ("LOC", "ONU", [])],
)
def test_what_the_recogniser_sees_behind_a_is_a_town(nlp: Language, label: str, name: str, towns: list[str]) -> None:
    doc = nlp(f"Anna Orbecq a dîné à {name} avec Omar Sow.")
    place = next(t.i for t in reversed(doc) if t.text == name)
    doc.ents = [Span(doc, 0, 2, "PER"), Span(doc, place, place + 1, label)]
    assert [t.name for t in recognised_towns(doc, ())] == towns


def test_a_person_behind_a_place_is_no_part_of_it(nlp: Language) -> None:
    doc = nlp(
        "Anna Orbecq a dîné à Mont Valdry Omar Sow. Il a accueilli lundi à Mont Valdry Omar Sow. Omar Sow est là."
    )
    people = [Span(doc, 0, 2, "PER"), Span(doc, len(doc) - 5, len(doc) - 3, "PER")]
    doc.ents = [*people, Span(doc, 5, 9, "LOC"), Span(doc, 15, 19, "LOC")]
    assert [t.name for t in recognised_towns(doc, ())] == ["Mont Valdry", "Mont Valdry"]
    assert without_person(doc[15:19]).text == "Mont Valdry"
    assert without_person(doc[0:2]).text == "Anna Orbecq"


def test_what_the_recogniser_sees_behind_another_word_is_none(nlp: Language) -> None:
    doc = nlp("Anna a dîné chez Valdry, près de Valdry.")
    doc.ents = [Span(doc, i, i + 1, "LOC") for i in (4, 8)]
    assert list(recognised_towns(doc, ())) == []
