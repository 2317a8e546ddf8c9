"""Forces that no list holds: with their state, their region, or a post that serves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from named_bodies import agencies

if TYPE_CHECKING:
    import spacy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le directeur de la police, M. Diarra", [("police", None)]),
        ("le commandant supérieur de la gendarmerie au Gabon", [("gendarmerie", "GA")]),
        ("le colonel Saley, des douanes, a parlé", [("douanes", None)]),
        ("l'amiral Waberi, qui commande les garde-côtes", [("garde-côtes", None)]),
        ("le directeur général français des douanes", [("douanes", "FR")]),
        ("la cheffe du service de l'asile", [("service de l'asile", None)]),
    ],
)
def test_a_bare_force_is_a_body_where_a_post_serves_it(
    nlp: spacy.Language, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert agencies(nlp, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "la police a arrêté dix personnes",
        "les chefs de police se sont réunis",
        "l'officier de police judiciaire et le préfet de police de Fribourg",
        "la France veut ouvrir une école de police au Togo",
        "les ministères de la Sécurité publique du Togo et du Bénin",
        "le patron du renseignement togolais a parlé",
        "le chef de la police de la ville a parlé",
        "les chefs de la police se sont réunis",
    ],
)
def test_a_force_in_a_common_noun_is_no_body(nlp: spacy.Language, text: str) -> None:
    assert agencies(nlp, text) == []


def test_the_bare_force_with_its_state_is_the_national_one_that_the_article_names(nlp: spacy.Language) -> None:
    text = "Le patron de la police sénégalaise à Dakar. Le directeur général de la Police nationale du Sénégal a parlé."
    assert agencies(nlp, text) == [("Police nationale du Sénégal", "SN")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le chef de la police du Hampshire, Moira Callaghan", ["police du Hampshire"]),
        ("la commandante de la police vaudoise", ["police vaudoise"]),
        ("le colonel Vachoux, de la gendarmerie de Haute-Savoie", ["gendarmerie de Haute-Savoie"]),
        ("le chef de la police d'Europol", ["Europol"]),
        ("le chef de la police de l'État", []),
        ("une police citoyenne et une police européenne", []),
        ("l'affaire de la police du Hampshire", []),
    ],
)
def test_a_force_takes_in_the_region_that_it_serves(nlp: spacy.Language, text: str, expected: list[str]) -> None:
    assert [name for name, _ in agencies(nlp, text)] == expected


def test_a_body_of_which_there_are_several_takes_in_its_town(nlp: spacy.Language) -> None:
    text = "Le centre de coopération policière et douanière de Lille et la police judiciaire fédérale d'Anvers"
    assert agencies(nlp, text) == [
        ("centre de coopération policière et douanière de Lille", "FR"),
        ("police judiciaire fédérale d'Anvers", "BE"),
    ]


def test_a_national_force_takes_in_the_state_behind_it_but_for_the_surete(nlp: spacy.Language) -> None:
    assert agencies(nlp, "la Police nationale du Pérou") == [("Police nationale du Pérou", "PE")]
    assert agencies(nlp, "la Sûreté nationale du Mali") == [("Sûreté nationale", "ML")]


def test_guards_with_their_state_are_a_force(nlp: spacy.Language) -> None:
    assert agencies(nlp, "les gardes-frontières ukrainiens") == [("gardes-frontières ukrainiens", "UA")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le patron de la Sûreté, M. Zniti", ["Sûreté"]),
        ("une séance de travail avec la Sûreté à Rabat", ["Sûreté"]),
        ("la sûreté a été renforcée", []),
        ("la Sûreté spatiale", []),
    ],
)
def test_the_surete_with_a_capital_is_a_body_where_nothing_goes_on_its_name(
    nlp: spacy.Language, text: str, expected: list[str]
) -> None:
    assert [name for name, _ in agencies(nlp, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le chef de la police ferroviaire hongroise", [("police ferroviaire hongroise", "HU")]),
        ("le directeur de la police portuaire, M. Aguiar", [("police portuaire", None)]),
        ("en Tunisie, la garde nationale maritime", [("garde nationale maritime", "TN")]),
    ],
)
def test_a_force_keeps_the_adjective_that_says_which_one_it_is(
    nlp: spacy.Language, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert agencies(nlp, text) == expected


def test_the_command_of_a_force_is_the_force(nlp: spacy.Language) -> None:
    text = "un communiqué du Commandement de la Gendarmerie nationale algérienne"
    assert agencies(nlp, text) == [("Gendarmerie nationale algérienne", "DZ")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le chef du renseignement togolais, qui dirige l'ANR, est venu", ["ANR"]),
        ("le directeur du renseignement extérieur norvégien", ["renseignement extérieur norvégien"]),
        ("l'échange du renseignement extérieur norvégien", []),
    ],
)
def test_a_states_intelligence_is_its_service_where_somebody_heads_it(
    nlp: spacy.Language, text: str, expected: list[str]
) -> None:
    assert [name for name, _ in agencies(nlp, text)] == expected


@pytest.mark.parametrize(
    "envoy", ["l'ambassadeur du Royaume-Uni et d'Irlande du Nord", "l'ambassadeur britannique", "le consul de Norvège"]
)
def test_whose_envoy_it_receives_does_not_tell_whose_force_it_is(nlp: spacy.Language, envoy: str) -> None:
    text = f"le directeur général de la Sûreté nationale a reçu {envoy}"
    assert agencies(nlp, text) == [("Sûreté nationale", None)]


@pytest.mark.parametrize(
    "guests", ["l'ambassadeur de France", "hier une délégation du ministère de la Défense français"]
)
def test_the_state_of_guests_is_not_that_of_the_force_which_receives_them(nlp: spacy.Language, guests: str) -> None:
    text = f"le commandant de la Gendarmerie nationale a reçu {guests}"
    assert agencies(nlp, text)[0] == ("Gendarmerie nationale", None)
    assert agencies(nlp, f"{text}, en visite à Alger")[0] == ("Gendarmerie nationale", "DZ")
