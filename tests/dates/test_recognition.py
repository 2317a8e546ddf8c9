"""Which words of a French text are temporal expressions, of which type, and which only look like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrevue.loaders.dates import find_timexes


def found(text: str) -> list[tuple[str, str]]:
    return [(timex.text, timex.type) for timex in find_timexes(text)]


@pytest.mark.parametrize(
    "expression",
    [
        *(
            "14 février 2015",
            "le 14 février",
            "le samedi 14 février 2015",
            "1er mars 2015",
            "16 fév. 2015",
            "17 nov 2010",
        ),
        *("vendredi, novembre 22, 2024", "MERCREDI 15 AVRIL 2015", "15 FEVRIER 2015", "le quatorze juillet 2015"),
        *("16/02/2015", "16-02-2015", "16 - 02 - 2015", "16.02.2015", "2015-02-16", "le 11/9", "avril 2025", "avril"),
        *("mardi", "ce lundi", "mardi dernier", "lundi prochain", "samedi dernier 8 décembre", "mardi 14"),
        *("hier", "avant-hier", "demain", "après-demain", "aujourd'hui", "aujourd\u2019hui", "ce jour", "ce mois-ci"),
        *("la veille", "le lendemain", "le surlendemain", "le même jour", "ce jour-là", "le jour même"),
        *("la semaine dernière", "le mois prochain", "l'an dernier", "l'année suivante", "cette semaine"),
        *(
            "il y a deux jours",
            "voilà cinq ans",
            "dans trois semaines",
            "deux jours plus tard",
            "trois mois auparavant",
        ),
        *("du 14 au 16 avril", "de lundi à mercredi", "entre le 3 et le 5 mai", "les 14 et 15 décembre"),
        *("les jeudi 14 et vendredi 15 décembre", "les jeudi 14 décembre et vendredi 15 décembre", "14-16 avril 2025"),
        *(
            "14\u201316 avril 2025",
            "les 3, 4 et 5 mai 2015",
            "du 30 octobre au 1er novembre 2022",
            "du 14 au 16 de ce mois",
        ),
        *("fin mars", "début 2016", "la mi-avril", "courant mai", "la fin du mois", "début d'année", "le 12 courant"),
        *(
            "mai et juin derniers",
            "entre 1990 et 1999",
            "mai 68",
            "mai de l'année dernière",
            "le 3 mars de cette année",
        ),
        *("les années 60", "les années 1990", "le XIXe siècle", "l'été prochain", "le premier trimestre 2015"),
    ],
)
def test_a_date_is_found_whole(expression: str) -> None:
    assert found(f"Selon lui, {expression}, rien n'a changé.") == [(expression, "DATE")]


@pytest.mark.parametrize(
    ("expression", "kind"),
    [
        *(("hier soir", "TIME"), ("mardi matin", "TIME"), ("ce matin", "TIME"), ("dans l'après-midi", "TIME")),
        *(("dans la nuit de lundi à mardi", "TIME"), ("17 h 30", "TIME"), ("19:58", "TIME")),
        *(("deux jours", "DURATION"), ("quelques mois", "DURATION"), ("une dizaine d'années", "DURATION")),
        *(
            ("ces derniers mois", "DURATION"),
            ("les trois prochaines années", "DURATION"),
            ("vingt-deux ans", "DURATION"),
        ),
        *(("chaque année", "SET"), ("tous les deux ans", "SET"), ("les lundis", "SET"), ("par an", "SET")),
    ],
)
def test_what_is_no_date_has_its_own_type(expression: str, kind: str) -> None:
    assert found(f"Selon lui {expression} rien n'a changé.") == [(expression, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Appelez le 05 37 12 34 56 ou le +212 537 12 34 56.",
        "Le Groupe 5+5 dialogue.",
        "En vertu de l'article 14 et de la résolution 1973, 2000 policiers et 1 500 agents sont déployés.",
        "La 14ème Conférence a réuni 34 pays, 3,5 % de plus, 2015 délégués.",
        "Il habite rue du 20 août, près de la place du 14 juillet 1989.",
        "Le Mouvement du 20 février manifeste.",
        "Il a été reçu par M. Mars et Mme Avril.",
        "La veille stratégique et la veille sanitaire sont assurées.",
        "L'accord du Vendredi saint tient, à l'île de Pâques aussi.",
        "Boeing 2000, ISO 9001, COP21, G20, 24/24, 7/7.",
        "Les enfants jouent.",
        "",
    ],
)
def test_numbers_and_names_that_are_no_dates_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_telephone_number_beside_a_date_does_not_hide_it() -> None:
    assert found("Tél. 05 37 12 34 56, le 3 mai 2015") == [("le 3 mai 2015", "DATE")]


def test_a_span_is_one_expression_with_its_parts() -> None:
    (timex,) = find_timexes("Il s'y rendra du 14 au 16 avril.")
    assert timex.text == "du 14 au 16 avril"
    assert [part.text for part in timex.parts] == ["14", "16 avril"]
    assert ["Il s'y rendra du 14 au 16 avril."[part.start : part.end] for part in timex.parts] == ["14", "16 avril"]


def test_the_adjective_of_a_verb_phrase_is_no_season() -> None:
    assert found("Il a été reçu") == []
    assert found("Il sera reçu cet été") == [("cet été", "DATE")]


def test_a_dateline_gives_its_date_only() -> None:
    assert found("RABAT, 16 fév. 2015 (MAP) - Le ministre parle.") == [("16 fév. 2015", "DATE")]


def test_expressions_stop_at_the_end_of_a_sentence() -> None:
    assert found("Il part le 14. Mars est une planète.") == [("le 14", "DATE")]
    assert found("Ils étaient sept. Mardi 3 mars 2015, ils sont partis.") == [("Mardi 3 mars 2015", "DATE")]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_read_without_error_and_offsets_hold(text: str) -> None:
    end = 0
    for timex in find_timexes(text):
        assert timex.start >= end
        assert text[timex.start : timex.end] == timex.text
        end = timex.end


FRAGMENTS = [
    "mardi",
    "14",
    "15",
    "décembre",
    "2015",
    "et",
    "au",
    "du",
    "le",
    "la",
    "dernier",
    "fin",
    "ce",
    "à",
    ",",
    "-",
]
FRAGMENTS += [
    "il y a",
    "deux",
    "jours",
    "semaine",
    "prochaine",
    "veille",
    "de",
    "soir",
    "été",
    "31",
    "février",
    "16/02/2015",
]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=12))
def test_any_order_of_temporal_words_is_read_without_error(words: list[str]) -> None:
    text = " ".join(words)
    for timex in find_timexes(text):
        assert text[timex.start : timex.end] == timex.text
        for part in timex.parts:
            assert text[part.start : part.end] == part.text


@pytest.mark.parametrize(
    "expression",
    ["hier samedi", "demain, vendredi 16 octobre 2020", "12\u201113 novembre 2018", "ce dimanche 21 et lundi 22 avril"],
)
def test_two_names_of_one_day_are_one_expression(expression: str) -> None:
    assert found(f"Selon lui, {expression}, rien n'a changé.") == [(expression, "DATE")]


@pytest.mark.parametrize(
    "expression",
    ["la soirée d'hier", "dans la matinée du vendredi 9 février", "Dans l'après-midi de ce vendredi 9 mars 2018"],
)
def test_a_part_of_a_named_day_is_one_expression(expression: str) -> None:
    assert found(f"{expression}, ils sont partis.") == [(expression, "TIME")]


@pytest.mark.parametrize("expression", ["du 27 au 29", "les 18 et 19", "les 8, 9 et 10"])
def test_days_of_the_month_without_their_month_are_a_span(expression: str) -> None:
    assert found(f"Il a fait escale, {expression}, à Tunis.") == [(expression, "DATE")]


@pytest.mark.parametrize(
    "expression", ["le matin du 29", "Dans la soirée du 17", "au soir du 11", "dans la nuit du 6 au 7"]
)
def test_a_part_of_a_day_of_the_month_is_one_expression(expression: str) -> None:
    assert found(f"{expression}, ils se sont vus.") == [(expression, "TIME")]


@pytest.mark.parametrize(
    "text", ["L'audience du 21, brève, a déplu.", "Le raid du 21.", "L'entrevue du 21 avec M. Kane."]
)
def test_a_noun_may_have_a_day_of_the_month(text: str) -> None:
    assert found(text) == [("21", "DATE")]


@pytest.mark.parametrize(
    "text",
    [
        "Les 18 et 19 pays sont venus.",
        "Les 19 et 18, a-t-il compté.",
        "Le prix passe du 15 au 18 francs.",
        "Dans notre édition du 25.10",
        "Il habite rue du 20, à Tunis.",
    ],
)
def test_other_numbers_are_no_days_of_the_month(text: str) -> None:
    assert found(text) == []
