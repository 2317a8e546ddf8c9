"""Whom a person serves: by nationality, by company, by the words beside the name, by where one is at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from entrevue.loaders.persons import identify, person_mentions

if TYPE_CHECKING:
    from plain_docs import Reader


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        (
            "Le ministre français, Claude Dumont, est reçu par le président Omar Fassi, lors d'une visite en Algérie.",
            ["FR", "DZ"],
        ),
        (
            "Le ministre français, Claude Dumont, est arrivé à Alger. Claude Dumont verra le président Ali Bennis.",
            ["FR", "DZ"],
        ),
    ],
)
def test_whoever_meets_a_foreign_guest_serves_the_state_that_is_visited(
    read: Reader, text: str, countries: list[str]
) -> None:
    people, _, _ = read(text)
    assert [p.country for p in people] == countries


def test_whoever_is_named_with_a_guest_came_along(read: Reader) -> None:
    text = (
        "Le ministre de l'Intérieur, Karim Zemmouri, et le directeur, Ali Bennis, ont effectué une visite à Paris. "
        "Le ministre français de la Justice, Claude Dumont, les a vus."
    )
    people, _, _ = read(text)
    assert people[0].country != "FR"


def test_a_president_does_not_serve_the_state_to_which_his_visit_leads(read: Reader) -> None:
    people, _, _ = read("Il a rappelé la visite du président Orhan Kaya au Mali.")
    assert [p.country for p in people] == [None]


def test_nationalities_go_to_names_in_their_order(read: Reader) -> None:
    people, _, _ = read("Les ministres français et italien de l'Intérieur, Claude Dumont et Marco Bellini, ont parlé.")
    assert [(p.country, p.role) for p in people] == [
        ("FR", "ministre de l'Intérieur"),
        ("IT", "ministre de l'Intérieur"),
    ]


@pytest.mark.parametrize(
    ("named", "countries"),
    [
        ("Claude Dumont et Marco Bellini se verront lundi.", {"Claude Dumont": "FR", "Marco Bellini": "IT"}),
        ("Marco Bellini ne viendra pas. Claude Dumont attendra.", {"Claude Dumont": None, "Marco Bellini": None}),
    ],
)
def test_two_nationalities_go_to_names_told_together(
    read: Reader, named: str, countries: dict[str, str | None]
) -> None:
    people, _, _ = read(f"L'entretien des ministres français et italien a été annulé. {named}")
    assert {p.name: p.country for p in people} == countries


@pytest.mark.parametrize(
    ("said", "country"),
    [
        ("Pour sa part, Karim Zemmouri a réaffirmé le soutien du Maroc.", "MA"),
        ("Karim Zemmouri, a également exprimé la ferme volonté de l'Algérie.", "DZ"),
        ("Karim Zemmouri a salué le soutien du Maroc.", None),
        ("Reçu par Karim Zemmouri, il a réaffirmé le soutien du Maroc.", None),
        ("Dans sa lettre à Karim Zemmouri, a réaffirmé le soutien du Maroc le roi.", None),
        ("Karim Zemmouri a réaffirmé le soutien aux amis du Maroc.", None),
    ],
)
def test_who_voices_a_states_stance_serves_it(read: Reader, said: str, country: str | None) -> None:
    people, _, _ = read(f"Karim Zemmouri est arrivé. {said}")
    assert people[0].country == country


def test_a_member_of_a_states_delegation_serves_it(read: Reader) -> None:
    people, _, _ = read("La délégation turque, dont faisait partie la commissaire Anna Kaya, a été reçue.")
    assert [p.country for p in people] == ["TR"]


def test_a_nationality_of_prefects_does_not_tell_that_ministers_are_called_by_theirs(read: Reader) -> None:
    people, _, _ = read(
        "La rencontre des préfets français à Alger a été présidée par les ministres de l'Intérieur, Ali Bennis et "
        "Claude Dumont. L'Algérie et la France travaillent ensemble."
    )
    assert [p.country for p in people] == ["DZ", "FR"]


def test_the_office_of_two_states_is_that_of_both_names(read: Reader) -> None:
    people, _, _ = read("Les présidents des deux pays, Claude Dumont et Marco Bellini, ont parlé.")
    assert [(p.name, p.role) for p in people] == [("Claude Dumont", "président"), ("Marco Bellini", "président")]


def test_nationalities_between_names_go_to_the_name_after_them(read: Reader) -> None:
    people, _, _ = read("Les Premiers ministres français, Claude Dumont, et italien, Marco Bellini, ont parlé.")
    assert [(p.name, p.country) for p in people] == [("Claude Dumont", "FR"), ("Marco Bellini", "IT")]


def test_companions_serve_the_state_of_the_one_they_accompany(read: Reader) -> None:
    text = "Le président turc, Ahmet Yildirim, était accompagné du ministre de la Défense, Kemal Aksoy."
    people, _, _ = read(text)
    assert [(p.name, p.country) for p in people] == [("Ahmet Yildirim", "TR"), ("Kemal Aksoy", "TR")]


def test_an_official_without_nationality_is_at_home_where_the_sentence_plays(read: Reader) -> None:
    text = "Le ministre de l'Intérieur, Karim Zemmouri, a reçu à Rabat son homologue espagnol, Marco Bellini."
    people, _, _ = read(text)
    assert [(p.name, p.country) for p in people] == [("Karim Zemmouri", "MA"), ("Marco Bellini", "ES")]


def test_a_guest_does_not_serve_the_state_he_visits(read: Reader) -> None:
    people, _, _ = read("Le Premier ministre, Claude Dumont, est en visite à Rabat.")
    assert people[0].country is None


def test_a_president_is_not_that_of_a_kingdom(read: Reader) -> None:
    people, _, _ = read("Le roi Hassan II a reçu à Rabat le président Claude Dumont. La France et le Maroc sont amis.")
    assert [(p.name, p.country) for p in people] == [("Hassan II", "MA"), ("Claude Dumont", "FR")]


def test_those_whom_a_delegation_meets_are_not_its_members(read: Reader) -> None:
    text = "La délégation turque, conduite par Kemal Aksoy, s'est entretenue avec le président Karim Zemmouri."
    people, _, _ = read(text)
    assert [(p.name, p.country) for p in people] == [("Kemal Aksoy", "TR"), ("Karim Zemmouri", None)]


def test_a_later_description_tells_the_state(read: Reader) -> None:
    text = (
        "Le ministre de l'Intérieur Claude Dumont a vu à Madrid son homologue espagnol, Marco Bellini. "
        "Le ministre français a parlé."
    )
    people, _, _ = read(text)
    assert [(p.name, p.country) for p in people] == [("Claude Dumont", "FR"), ("Marco Bellini", "ES")]


def test_a_counterpart_abroad_serves_that_state(read: Reader) -> None:
    people, _, _ = read("Karim Zemmouri, directeur de la sécurité, a vu Marco Bellini, son alter ego en Italie.")
    assert [(p.role, p.country) for p in people] == [
        ("directeur de la sécurité", None),
        ("directeur de la sécurité", "IT"),
    ]


def test_the_chief_of_european_diplomacy_serves_no_state(read: Reader) -> None:
    text = "Le ministre turc, Ali Demir, a vu à Madrid la cheffe de la diplomatie européenne, Clara Dumont."
    people, _, _ = read(text)
    assert [p.country for p in people] == ["TR", None]


@pytest.mark.parametrize(
    "text",
    [
        "Le président malien Claude Dumont et son ministre de l'Intérieur Karim Zemmouri ont parlé.",
        "Claude Dumont, ministre malien, est arrivé à la tête d'une délégation comprenant le directeur Karim Zemmouri.",
        "Claude Dumont du Mali, Karim Zemmouri du Mali et Omar Fassi ont parlé.",
    ],
)
def test_whoever_comes_with_somebody_serves_his_state(read: Reader, text: str) -> None:
    people, _, _ = read(text)
    assert [p.country for p in people[:2]] == ["ML", "ML"]


def test_whoever_came_with_a_guest_does_not_serve_his_host_s_state(read: Reader) -> None:
    text = "Le ministre marocain, Omar Fassi, a reçu le général malien Omar Traoré, accompagné de Karim Bennis."
    people, _, _ = read(text)
    assert [p.country for p in people] == ["MA", "ML", "ML"]


def test_who_is_sent_by_an_international_body_serves_no_state(read: Reader) -> None:
    text = "Le ministre de la Justice, Claude Dumont, a reçu à Rabat une mission de l'OIM, conduite par Omar Fassi."
    people, _, _ = read(text, agencies={"OIM": None})
    assert [p.country for p in people] == ["MA", None]


def test_whoever_is_welcomed_somewhere_is_not_at_home_there(read: Reader) -> None:
    text = "Le ministre de l'Intérieur, Claude Dumont, a été accueilli à Rabat par le ministre de l'Intérieur marocain."
    people, _, _ = read(text)
    assert [p.country for p in people] == [None]


def test_a_body_s_representative_does_not_serve_the_state_where_he_is(read: Reader) -> None:
    people, _, _ = read("Le représentant du HCR en France, Claude Dumont, a parlé.", agencies={"HCR": None})
    assert [p.country for p in people] == [None]


def test_home_is_where_ambassadors_are_accredited(read: Reader) -> None:
    text = "Le ministre de l'Intérieur, Omar Fassi, a vu l'ambassadeur de France au Maroc, Claude Dumont."
    people, _, _ = read(text)
    assert [p.country for p in people] == ["MA", "FR"]


def test_who_is_of_a_state_s_body_serves_that_state(read: Reader) -> None:
    people, _, _ = read("Le colonel Claude Dumont, de la GR, a parlé.", agencies={"GR": "MA"})
    assert [p.country for p in people] == ["MA"]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Étaient présents Claude Dumont (France), Omar Fassi (Maroc).", ["FR", "MA"]),
        ("Y participait Omar Fassi (GR).", ["MA"]),
        ("Le Malien, le colonel Omar Traoré, n'a rien dit.", ["ML"]),
        ("L'hôte espagnol, M. Javier Ruiz, a parlé.", ["ES"]),
        ("La partie malienne alignait, outre le ministre, M. Omar Traoré.", ["ML"]),
        ("Étaient là Omar Traoré, directeur des douanes du Mali, et Karim Zemmouri, celui du Maroc.", ["ML", "MA"]),
        ("C'est signé par Claude Dumont du côté français, Omar Fassi du côté marocain.", ["FR", "MA"]),
        ("Étaient là Claude Dumont, pour la France, Omar Fassi, pour le Maroc.", ["FR", "MA"]),
        ("Étaient là, pour la France, le colonel Claude Dumont, pour le Maroc, Omar Fassi.", ["FR", "MA"]),
        ("Le Maroc est représenté par Omar Fassi, la France par Claude Dumont.", ["MA", "FR"]),
        (
            "Il verra le Premier ministre algérien, Karim Zemmouri, le ministre Ali Bennis et le ministre Omar Fassi.",
            ["DZ", "DZ", "DZ"],
        ),
        (
            "Pacte entre le président algérien, Karim Zemmouri, et le ministre de la Justice, Ali Bennis.",
            ["DZ", None],
        ),
    ],
)
def test_the_words_beside_a_name_give_it_its_state(read: Reader, text: str, countries: list[str]) -> None:
    people, _, _ = read(text, agencies={"GR": "MA"})
    assert [p.country for p in people] == countries


@pytest.mark.parametrize(
    "text",
    [
        "Il a parlé de la France, Omar Fassi a écouté.",
        "Ils ont vu la partie malienne avec Omar Fassi.",
        "Les Maliens, Omar Fassi le sait, sont partis.",
    ],
)
def test_a_state_that_is_only_spoken_of_before_a_name_gives_it_none(read: Reader, text: str) -> None:
    people, _, _ = read(text)
    assert [p.country for p in people] == [None]


def test_a_prosecutor_or_a_mayor_without_nationality_is_of_the_state_of_the_dateline(read: Reader) -> None:
    text = "Rabat, 12 mai. Le procureur général, Omar Fassi, a vu la députée Salma Naciri."
    people, _, doc = read(text)
    assert [p.country for p in people] == [None, None]
    doc.spans["dateline"] = [doc[0:5]]
    people, _ = identify(doc, person_mentions(doc))
    assert [p.country for p in people] == ["MA", "MA"]


def test_a_town_in_a_name_is_nobodys_state(read: Reader) -> None:
    people, _, _ = read("Le ministre de l'Intérieur, Rome Selmi, a reçu le préfet.", persons=["Rome Selmi"])
    assert [(p.name, p.country) for p in people] == [("Rome Selmi", None)]


def test_a_leader_does_not_serve_the_state_of_his_guest_because_the_other_has_a_leader_too(read: Reader) -> None:
    text = (
        "Le Premier ministre, Omar Traoré, a reçu le ministre français de l'Intérieur, Claude Dumont. "
        "Le Premier ministre malien, Karim Fassi, est content."
    )
    people, _, _ = read(text)
    assert [p.country for p in people] == [None, "FR", "ML"]


def test_who_keeps_a_guest_company_is_a_guest_too(read: Reader) -> None:
    text = (
        "Accompagné de Salma Naciri, ministre, Claude Dumont, directeur chargé de la coopération depuis deux mois "
        "déjà, s'est rendu à Rabat."
    )
    people, _, _ = read(text)
    assert [(p.name, p.country) for p in people] == [("Salma Naciri", None), ("Claude Dumont", None)]


def test_an_official_without_nationality_is_of_the_state_whose_house_receives(read: Reader) -> None:
    text = "Le président Omar Fassi a reçu à l'Élysée le ministre italien, Marco Bellini."
    people, _, _ = read(text)
    assert [p.country for p in people] == ["FR", "IT"]


def test_a_house_that_is_only_spoken_of_is_nobodys_scene(read: Reader) -> None:
    people, _, _ = read("Le président Omar Fassi a répondu aux critiques de l'Élysée.")
    assert [p.country for p in people] == [None]


def test_who_has_arrived_with_somebody_serves_his_state(read: Reader) -> None:
    text = "Le ministre turc, Emre Kaya, est arrivé lundi à Alger avec le chef d'état-major, Yasar Aksoy."
    people, _, _ = read(text)
    assert [p.country for p in people] == ["TR", "TR"]


def test_whom_somebody_has_come_to_see_does_not_serve_his_state(read: Reader) -> None:
    text = "Le ministre turc, Emre Kaya, est arrivé à Alger pour un entretien avec le ministre, Omar Fassi."
    people, _, _ = read(text)
    assert people[1].country != "TR"


def test_the_place_for_which_somebody_leaves_is_nobodys_scene(read: Reader) -> None:
    text = "Rabat a bien dormi. Rabat attendait le ministre français, Claude Dumont. "
    people, _, _ = read(text + "Claude Dumont a vu le président Omar Fassi avant de partir pour Dakar.")
    assert people[1].country != "SN"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Il s'était rendu à Ankara, où il avait parlé avec le président Emre Kaya.", "TR"),
        ("Il s'était rendu à Ankara, où il avait été reçu par le Premier ministre Emre Kaya.", "TR"),
        ("Il s'était rendu à Ankara, où le président Emre Kaya avait parlé.", None),
        ("Il avait parlé avec le président Emre Kaya d'Ankara, où il pleuvait.", None),
    ],
)
def test_a_leader_met_somewhere_abroad_is_at_home_there(read: Reader, text: str, country: str | None) -> None:
    _, _, doc = read("Rabat, 12 mai. Le ministre turc est arrivé au Maroc. Le Maroc se réjouit. " + text)
    doc.spans["dateline"] = [doc[0:5]]
    [person], _ = identify(doc, person_mentions(doc))
    assert person.country == country


def test_whose_ambassador_somebody_receives_is_not_whom_he_serves(read: Reader) -> None:
    people, _, _ = read("Le ministre de l'Intérieur, Karim Zemmouri, a reçu l'ambassadeur d'Espagne, Juan Ortega.")
    assert [p.country for p in people] == [None, "ES"]


def test_who_receives_an_ambassador_serves_the_state_in_which_that_one_is(read: Reader) -> None:
    text = "Le ministre de l'Intérieur, Karim Zemmouri, a reçu l'ambassadeur d'Espagne au Mali, Juan Ortega."
    people, _, _ = read(text)
    assert [p.country for p in people] == ["ML", "ES"]


def test_who_serves_a_leader_serves_the_state_of_the_one_leader_told(read: Reader) -> None:
    leader = "Le Premier ministre italien, Marco Bellini, a parlé."
    text = f"{leader} L'attaché militaire du Premier ministre, Carlo Neri, aussi."
    people, _, _ = read(text)
    assert [p.country for p in people] == ["IT", "IT"]


def test_who_may_not_have_gone_there_yet_is_a_guest_too(read: Reader) -> None:
    people, _, _ = read("Il a tout fait pour que le président Orhan Kaya se rende à Paris.")
    assert [p.country for p in people] == [None]
