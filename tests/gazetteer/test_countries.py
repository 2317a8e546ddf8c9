"""References to states: which words make one, and which only look like it."""

from __future__ import annotations

import pytest

from entrevue.loaders.gazetteer.countries import country_references
from entrevue.loaders.gazetteer.folding import fold
from entrevue.schema.data import read_table


def codes(text: str) -> list[str]:
    return [r.code for r in country_references(fold(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Maroc et la Côte d’Ivoire", ["MA", "CI"]),
        ("la Côte-d'Ivoire", ["CI"]),
        ("aux Etats Unis, aux ÉTATS-UNIS et aux USA", ["US", "US", "US"]),
        ("LE MINISTRE ALGÉRIEN", ["DZ"]),
        ("la Grande-\nBretagne", ["GB"]),
        ("la Birmanie, la RDC et le Saint-Siège", ["MM", "CD", "VA"]),
    ],
)
def test_a_state_is_known_by_any_of_its_names(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("une ministre marocaine", ["MA"]),
        ("les Tunisiennes et les Grecs", ["TN", "GR"]),
        ("deux émissaires turques", ["TR"]),
        ("nigérien ou nigérian", ["NE", "NG"]),
        ("les sud-coréens et les nord-coréens", ["KR", "KP"]),
    ],
)
def test_adjectives_are_known_in_gender_and_number(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_each_member_of_a_compound_adjective_names_its_state() -> None:
    assert codes("un accord franco-algérien") == ["FR", "DZ"]
    assert codes("le sommet russo-turco-iranien") == ["RU", "TR", "IR"]
    assert codes("le Belgo-Marocain") == ["BE", "MA"]


def test_a_prefix_alone_is_no_reference() -> None:
    assert codes("le général Franco") == []
    assert codes("un sommet indo-européen") == []


@pytest.mark.parametrize(
    "text",
    [
        "Air France et Radio France",
        "selon Paris Match",
        "dans le golfe de Guinée et sur l'océan Indien",
        "la Banque de France, rue d'Espagne",
        "le Comité latino-américain",
        "dit-il en français",
        "François Hollande et Dominique Martin",
        "un juge bénin de chine",
        "l'Agence France-Presse",
    ],
)
def test_a_name_inside_another_name_is_no_reference(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("réunis à Maurice", ["MU"]),
        ("les ministres des Comores, de Maurice et des Seychelles", ["KM", "MU", "SC"]),
        ("À Maurice, il a vu Maurice Dumonteil", ["MU"]),
        ("M. Maurice et Jean-Maurice", []),
        ("Pierre Maurice a vu Maurice de Moulins", []),
    ],
)
def test_a_state_with_the_name_of_a_person_is_one_where_no_name_stands_beside_it(
    text: str, expected: list[str]
) -> None:
    assert codes(text) == expected


def test_after_a_a_name_shared_with_a_city_is_the_city() -> None:
    assert codes("réunis à Luxembourg") == []
    assert codes("réunis au Luxembourg") == ["LU"]


def test_a_word_of_two_states_takes_the_one_the_article_names() -> None:
    assert codes("La RDC et l'armée congolaise") == ["CD", "CD"]
    assert codes("Le Congo-Brazzaville et l'armée congolaise") == ["CG", "CG"]


def test_a_city_tells_which_of_two_states_of_one_name_is_meant() -> None:
    assert codes("À Brazzaville, le ministre congolais") == ["CG"]
    assert codes("À Goma, le ministre congolais") == ["CD"]


def test_forms_tell_names_adjectives_and_demonyms_apart() -> None:
    forms = [r.form for r in country_references(fold("La France, un policier espagnol, un Espagnol"))]
    assert forms == ["name", "adjective", "demonym"]


def test_offsets_are_those_of_the_original_text() -> None:
    text = "Les  O.N.G.   des\n\nÉtats-Unis et du Royaume\u2011Uni"
    folded = fold(text)
    assert [text[slice(*folded.span(r.start, r.end))] for r in country_references(folded)] == [
        "États-Unis",
        "Royaume\u2011Uni",
    ]


def test_every_state_of_the_vocabulary_has_a_name() -> None:
    assert all(len(code) == 2 and code.isupper() for code in read_table("countries")["countries"])


@pytest.mark.parametrize(
    ("text", "form"),
    [("l'ambassadeur de Suisse", "name"), ("la Suisse a signé", "name"), ("le Suisse Zurbriggen", "demonym")],
)
def test_switzerland_and_the_swiss_are_told_apart(text: str, form: str) -> None:
    assert [r.form for r in country_references(fold(text))] == [form]
