"""Whose post a phrase states, in the constructions of the press; what in a run of capitals is no name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from entrevue.loaders.persons import identify, person_mentions

if TYPE_CHECKING:
    from plain_docs import Reader


def roles(result: tuple) -> dict[str, str | None]:  # type: ignore[type-arg]
    return {p.name: p.role for p in result[0]}


def test_ministers_in_a_series_hold_each_his_own_field(read: Reader) -> None:
    found = read("Elle a vu les ministres turcs de l'Intérieur, Aydin Sorel, et de la Justice, Kemal Dirik.")
    assert roles(found) == {"Aydin Sorel": "ministre de l'Intérieur", "Kemal Dirik": "ministre de la Justice"}
    assert {p.country for p in found[0]} == {"TR"}


def test_a_series_goes_on_with_other_offices(read: Reader) -> None:
    text = (
        "Les directeurs de la police, Karim Selmi, et de la douane, Omar Dridi, le porte-parole du parquet, Ali Zribi,"
        " sont venus."
    )
    assert roles(read(text))["Ali Zribi"] == "porte-parole du parquet"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("C'est Karim Selmi, le chef du renseignement qui dirigera l'équipe.", "Karim Selmi", "chef du renseignement"),
        ("Il a vu Karim Selmi membre de la présidence lundi.", "Karim Selmi", "membre de la présidence"),
        ("Il a vu « Karim Selmi », ambassadeur de France, lundi.", "Karim Selmi", "ambassadeur de France"),
        ("Anna Sorel, la conseillère à la sécurité de Paul Ward, est là.", "Anna Sorel", "conseillère à la sécurité"),
        ("L'émissaire de Paul Ward, Anna Sorel, est là.", "Anna Sorel", "émissaire"),
        ("Il a vu le conseiller à la communication du président Karim Selmi.", "Karim Selmi", "président"),
        (
            "Il a vu le ministre de l'Asile et la Migration, Karim Selmi.",
            "Karim Selmi",
            "ministre de l'Asile et la Migration",
        ),
        ("Le ministre de la Coopération Armand De Brouck est là.", "Armand De Brouck", "ministre de la Coopération"),
        (
            "Le ministre délégué à la présidence, chargé de la Défense, Karim Selmi, est là.",
            "Karim Selmi",
            "ministre délégué à la présidence, chargé de la Défense",
        ),
        (
            "Il a vu l'ambassadeur de France et représentant permanent près la Ligue, Karim Selmi.",
            "Karim Selmi",
            "ambassadeur de France",
        ),
        (
            "Le général d'armée, commandant de la garde nationale, Karim Selmi s'est rendu à Paris.",
            "Karim Selmi",
            "commandant de la garde nationale",
        ),
        (
            "Karim Selmi, préfet délégué pour la défense et la sécurité, est là.",
            "Karim Selmi",
            "préfet délégué pour la défense et la sécurité",
        ),
        ("Le chef de l'état-major des armées, Karim Selmi, est là.", "Karim Selmi", "chef de l'état-major des armées"),
        (
            "Karim Selmi, ministre de la Défense et des anciens combattants, est là.",
            "Karim Selmi",
            "ministre de la Défense et des anciens combattants",
        ),
        (
            "Le directeur général des douanes, l'inspecteur principal des douanes, Karim Selmi, est là.",
            "Karim Selmi",
            "directeur général des douanes",
        ),
    ],
)
def test_the_post_is_the_one_that_the_words_give(read: Reader, text: str, name: str, role: str) -> None:
    assert roles(read(text, persons=[name]))[name] == role


@pytest.mark.parametrize(
    "text",
    [
        "Sur instructions du roi, chef suprême des armées, le général Karim Selmi a reçu Paul Ward.",
        "Aux yeux du roi, Karim Selmi pourrait partir.",
        "Il a transmis au président les vœux de la Ligue, le prince Karim Selmi.",
    ],
)
def test_a_ruler_in_passing_is_somebody_else(read: Reader, text: str) -> None:
    assert roles(read(text))["Karim Selmi"] not in {"roi", "président", "chef suprême"}


def test_who_is_invited_by_a_counterpart_is_not_the_counterpart(read: Reader) -> None:
    _, _, doc = read("À l'invitation de son homologue malien, Anna Sorel, ministre de la Défense, parlera.")
    verb = next(token for token in doc if token.text == "parlera")
    verb.pos_ = "VERB"
    verb.set_morph("VerbForm=Fin")
    people, _ = identify(doc, person_mentions(doc))
    assert [p.country for p in people] == [None]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Il a vu le patriarche de Rome Karim Selmi.", ["Karim Selmi"]),
        ("Il a vu le responsable au Front Karim Selmi.", ["Karim Selmi"]),
        ("Le ministre de la Décentralisation Karim Selmi est là.", ["Karim Selmi"]),
        ("Il a vu son nouveau DG Karim Selmi.", ["Karim Selmi"]),
        ("Il a vu le directeur, Col Moussa Sylla.", ["Moussa Sylla"]),
        ("Il a vu le Col Karzetoullah Selmi.", ["Karzetoullah Selmi"]),
        ("Il a vu le ministre, col. Karzetoullah Selmi.", ["Karzetoullah Selmi"]),
        ("Il a vu le général (Er) Karim Selmi.", ["Karim Selmi"]),
        ("Il a inauguré des sièges à Rabat, Karzet, Tlalet et Bouzid.", []),
        ("Il a visité le Camp Delvaux.", []),
        ("Il a vu le mouvement Karzetoullah.", []),
        ("Karim Selmi/AFP", []),
        ("Publié Sam 23 Mar 2013.", []),
        ("Il a vu Karim Selmi. Il a vu le président Karim Sel", ["Karim Selmi"]),
    ],
)
def test_only_the_name_is_the_name(read: Reader, text: str, names: list[str]) -> None:
    persons = ["Karim Selmi", "Karzet", "Karzetoullah", "Sam", "Mar", "Er"]
    assert [p.name for p in read(text, persons=persons)[0]] == names


def test_a_nickname_is_the_same_person(read: Reader) -> None:
    people, _, _ = read("M. Karim Selmi, dit Tewfik, est là. Tewfik est parti.", persons=["Tewfik"])
    assert [(p.name, p.aliases) for p in people] == [("Karim Selmi", ("Tewfik",))]


def test_two_spellings_of_the_holder_of_one_post_are_one_person(read: Reader) -> None:
    people, _, _ = read(
        "Le chef d'état-major de l'armée, Karim Changrehia, est là. Le chef d'état-major de l'armée, Karim Chanegriha, "
        "est parti."
    )
    assert len(people) == 1


def test_a_name_written_in_one_word_or_two_is_one_person(read: Reader) -> None:
    people, _, _ = read("M. Karim Ould Abdelaziz est là. M. Karim Ould Abdel Aziz est parti.")
    assert len(people) == 1


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Le porte-parole du Kremlin, Karim Selmi, est là.", "RU"),
        ("Le conseiller fédéral Karim Selmi est là.", "CH"),
        ("L'émissaire de l'ONU pour la France, Karim Selmi, est là.", None),
        ("Le chef de l'ONU, l'Allemand Karim Selmi, est là.", None),
    ],
)
def test_a_post_serves_the_state_that_its_words_imply(read: Reader, text: str, country: str | None) -> None:
    assert [p.country for p in read(text, agencies={"ONU": None})[0]] == [country]


def test_a_minister_of_expatriates_serves_their_state(read: Reader) -> None:
    text = "Le ministre des Affaires étrangères et des Français de l'étranger, Karim Selmi, est là."
    assert [p.country for p in read(text)[0]] == ["FR"]


def test_an_acting_president_has_no_acting_counterpart(read: Reader) -> None:
    text = "Anna Sorel, présidente par intérim de la France, a vu son homologue allemand, Karim Selmi."
    assert roles(read(text))["Karim Selmi"] == "président"
