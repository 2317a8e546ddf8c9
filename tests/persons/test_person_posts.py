"""Posts: what an article says that a person is, and by which construction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from plain_docs import build

from entrevue.loaders.persons import identify, person_mentions

if TYPE_CHECKING:
    from plain_docs import Reader


@pytest.mark.parametrize(
    ("text", "role", "country"),
    [
        ("Le ministre français de l'Intérieur, Claude Dumont, a parlé.", "ministre de l'Intérieur", "FR"),
        ("Le ministre de l'Intérieur français, Claude Dumont, a parlé.", "ministre de l'Intérieur", "FR"),
        ("Le ministre de l'Intérieur du Royaume du Maroc, Claude Dumont, a parlé.", "ministre de l'Intérieur", "MA"),
        ("Claude Dumont, ministre français de l'Intérieur, a parlé.", "ministre de l'Intérieur", "FR"),
        ("Claude Dumont, alors ministre de l'Intérieur, a parlé.", "ministre de l'Intérieur", None),
        ("Claude Dumont, le patron de la diplomatie italienne, a parlé.", "patron de la diplomatie", "IT"),
        ("Le président turc Claude Dumont a parlé.", "président", "TR"),
        ("La ministre algérienne de la Justice, Mme Claude Dumont, a parlé.", "ministre de la Justice", "DZ"),
        ("L'ambassadeur de France au Maroc, Claude Dumont, a parlé.", "ambassadeur de France au Maroc", "FR"),
        ("L'ambassadeur de France en Italie Claude Dumont a parlé.", "ambassadeur de France en Italie", "FR"),
        ("Le chargé d'affaires a.i. de France, M. Claude Dumont, est là.", "chargé d'affaires a.i. de France", "FR"),
        ("Le PM malien, Claude Dumont, a parlé.", "PM", "ML"),
        ("L'ex-ministre allemand des Finances, Claude Dumont, a parlé.", "ancien ministre des Finances", "DE"),
        ("Claude Dumont, qui dirige la diplomatie marocaine, a parlé.", "chef de la diplomatie", "MA"),
        ("Claude Dumont, à la tête de la police espagnole, a parlé.", "chef de la police espagnole", "ES"),
        ("Claude Dumont, qui est aussi le chef de la police malienne, a parlé.", "chef de la police malienne", "ML"),
        ("Le Français Claude Dumont a parlé.", None, "FR"),
        ("Claude Dumont (Espagne) a parlé.", None, "ES"),
        ("Claude Dumont, qui représentait la Turquie, a parlé.", None, "TR"),
        ("Le ministre vietnamien de la Justice, le général Claude Dumont, a parlé.", "ministre de la Justice", "VN"),
        (
            "Le général de division, chef d'état-major de l'armée, Claude Dumont, est là.",
            "chef d'état-major de l'armée",
            None,
        ),
        (
            "Le ministre malien de la Poste, des Télécommunications et du Numérique, Claude Dumont, a parlé.",
            "ministre de la Poste, des Télécommunications et du Numérique",
            "ML",
        ),
        (
            "Le ministre délégué auprès du ministre de l'Intérieur, Claude Dumont, a parlé.",
            "ministre délégué auprès du ministre de l'Intérieur",
            None,
        ),
        ("Le président du Conseil de la nation, Claude Dumont, a parlé.", "président du Conseil de la nation", None),
        (
            "Le conseiller d'État et ministre turc de la Justice, Claude Dumont, a parlé.",
            "conseiller d'État",
            "TR",
        ),
        (
            "Le ministre malien de l'Intérieur, Sécurité, Réforme et Affaires coutumières, Claude Dumont, a parlé.",
            "ministre de l'Intérieur, Sécurité, Réforme et Affaires coutumières",
            "ML",
        ),
        ("Claude Dumont, VPM de l'intérieur et sécurité du Mali, a parlé.", "VPM de l'intérieur et sécurité", "ML"),
        (
            "Le vice-Premier ministre malien en charge de l'Intérieur Claude Dumont a parlé.",
            "vice-Premier ministre en charge de l'Intérieur",
            "ML",
        ),
        ("Il a vu le vice-procureur général, Claude Dumont.", "vice-procureur général", None),
        ("Le grand mufti, cheikh Claude Dumont, a parlé.", "grand mufti", None),
        ("Le ministre turc de l'Intérieur, SAR le Prince Claude Dumont, a parlé.", "ministre de l'Intérieur", "TR"),
        (
            "Il a vu l'Inspecteur général de police Claude Dumont, ministre de la Sécurité.",
            "ministre de la Sécurité",
            None,
        ),
    ],
)
def test_a_post_is_read_in_every_construction(read: Reader, text: str, role: str | None, country: str | None) -> None:
    people, _, _ = read(text)
    assert [(p.name, p.role, p.country) for p in people] == [("Claude Dumont", role, country)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Le commandant de la 2e région militaire, Claude Dumont, a parlé.", "commandant de la 2e région militaire"),
        ("Il a vu le procureur général, Claude Dumont.", "procureur général"),
        ("Le préfet des Alpes-Maritimes, Claude Dumont, a parlé.", "préfet des Alpes-Maritimes"),
        (
            "Il a vu le coordinateur de l'Union pour la lutte contre le terrorisme, Claude Dumont.",
            "coordinateur de l'Union pour la lutte contre le terrorisme",
        ),
        ("Le directeur du port de la ville, le colonel Claude Dumont, a parlé.", "directeur du port de la ville"),
        ("Le commandant de la 2e force, le général sénégalais Claude Dumont, a parlé.", "commandant de la 2e force"),
    ],
)
def test_a_name_set_off_behind_a_long_title_is_its_holder_s(read: Reader, text: str, role: str) -> None:
    people, mentions, doc = read(text)
    assert [(p.name, p.role) for p in people] == [("Claude Dumont", role)]
    assert role in doc[mentions[-1].start : mentions[-1].end].text


@pytest.mark.parametrize(
    "text",
    [
        "Le commandant de la 2e région qui se tait, Claude Dumont, a parlé.",
        "Le commandant de la 2e région est là, Claude Dumont a parlé.",
        "Le préfet est venu avec sa famille, Claude Dumont, a parlé.",
        "Un procureur général, Claude Dumont, a parlé.",
        "L'adjoint du président pour la 2e zone, Claude Dumont, a parlé.",
        "Le commandant de la 2e région et le préfet de la zone nord, Claude Dumont a parlé.",
    ],
)
def test_a_name_behind_another_clause_is_not(read: Reader, text: str) -> None:
    people, _, _ = read(text)
    assert [p.role for p in people] in ([], [None])


@pytest.mark.parametrize(
    "text",
    [
        "Les ministres français, Claude Dumont, et marocain, Karim Zemmouri, ont parlé.",
        "Les ministres de la France, Claude Dumont, et du Maroc, Karim Zemmouri, ont parlé.",
    ],
)
def test_a_row_of_states_and_names_gives_each_name_its_state(read: Reader, text: str) -> None:
    people, _, _ = read(text)
    assert [(p.name, p.role, p.country) for p in people] == [
        ("Claude Dumont", "ministre", "FR"),
        ("Karim Zemmouri", "ministre", "MA"),
    ]


def test_a_row_of_counterparts_gives_each_name_its_state(read: Reader) -> None:
    people, _, _ = read("Omar Fassi a vu ses homologues français, Claude Dumont, et marocain, Karim Zemmouri.")
    assert [(p.name, p.country) for p in people[1:]] == [("Claude Dumont", "FR"), ("Karim Zemmouri", "MA")]


def test_the_acronym_of_a_directorate_general_with_a_masculine_article_is_its_director(read: Reader) -> None:
    people, mentions, doc = read(
        "Le DGSN, Karim Zemmouri, a parlé. La DGSN recrute. Le DGSN est parti.", agencies={"DGSN": "MA"}
    )
    assert [(p.name, p.service, p.country) for p in people] == [("Karim Zemmouri", "DGSN", "MA")]
    assert [doc[m.start : m.end].text for m in mentions] == ["Le DGSN, Karim Zemmouri", "Le DGSN"]
    assert mentions[-1].persons == (0,)


def test_an_agency_in_the_post_is_the_service(read: Reader) -> None:
    people, _, _ = read("Le directeur général de la DGSN, Karim Zemmouri, a parlé.", agencies={"DGSN": "MA"})
    assert [(p.role, p.service, p.country) for p in people] == [("directeur général de la DGSN", "DGSN", "MA")]


def test_a_delegation_list_gives_posts_and_country(read: Reader) -> None:
    text = (
        "La délégation marocaine, conduite par Karim Zemmouri, est composée de :\n"
        "- Ali Bennis, wali directeur de la migration ;\n- Hind Saadi, directrice de la police judiciaire.\n"
    )
    people, _, _ = read(text)
    assert [(p.name, p.role, p.country) for p in people] == [
        ("Karim Zemmouri", None, "MA"),
        ("Ali Bennis", "wali directeur de la migration", "MA"),
        ("Hind Saadi", "directrice de la police judiciaire", "MA"),
    ]


def test_a_delegation_may_have_two_qualities_before_its_nationality(read: Reader) -> None:
    people, _, _ = read("Une délégation militaire et sécuritaire malienne, menée par Omar Traoré, est à Rabat.")
    assert [p.country for p in people] == ["ML"]


def test_a_minister_behind_the_comma_of_a_foreign_leader_is_not_listed_with_him(read: Reader) -> None:
    people, _, _ = read("Reçu par le Premier ministre algérien, Karim Zemmouri, le ministre, Ali Bennis, a vu Rome.")
    assert people[1].country != "DZ"


def test_an_office_before_a_further_name_is_not_an_apposition_to_the_name_before(read: Reader) -> None:
    text = "Il a vu le président français, Claude Dumont, le ministre italien des Armées, Marco Bellini, et d'autres."
    people, _, _ = read(text)
    assert [(p.name, p.role) for p in people] == [
        ("Claude Dumont", "président"),
        ("Marco Bellini", "ministre des Armées"),
    ]


def test_a_bare_office_that_opens_the_main_clause_is_no_apposition(read: Reader) -> None:
    people, _, _ = read("S'adressant à Claude Dumont, le ministre a salué ses efforts.")
    assert [p.role for p in people] == [None]


def test_a_former_post_says_so_and_gives_way_to_one_in_force(read: Reader) -> None:
    people, _, _ = read("Marco Bellini, ancien ministre espagnol de l'Intérieur et président du Forum, a parlé.")
    assert [(p.role, p.country) for p in people] == [("président du Forum", "ES")]
    people, _, _ = read("L'ancien ministre espagnol de l'Intérieur, Marco Bellini, a parlé.")
    assert [(p.role, p.country) for p in people] == [("ancien ministre de l'Intérieur", "ES")]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Il a vu le commissaire général aux étrangers et aux frontières, Claude Dumont.",
            "Claude Dumont",
            "commissaire général aux étrangers et aux frontières",
        ),
        ("Claude Dumont, commandant la GR, a parlé.", "Claude Dumont", "commandant la GR"),
        (
            "Le directeur de la GR (GR) et de la Garde, Claude Dumont, a parlé.",
            "Claude Dumont",
            "directeur de la GR (GR) et de la Garde",
        ),
        ("Le secrétaire général de l'organisation, GR, Claude Dumont, a parlé.", "Claude Dumont", None),
        ("Claude Dumont (Intérieur) a parlé.", "Claude Dumont", "ministre (Intérieur)"),
        ("Claude Dumont, haut comgen de la GR, a parlé.", "Claude Dumont", "haut comgen de la GR"),
    ],
)
def test_titles_as_ministries_and_staffs_write_them(read: Reader, text: str, name: str, role: str | None) -> None:
    people, _, _ = read(text, agencies={"GR": "MA"})
    assert [p.name for p in people] == [name]
    assert people[0].role == role or (role is None and people[0].role is not None)


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Il a vu l'ex-ministre malien de la Défense, Omar Traoré.", [("ancien ministre de la Défense", "ML")]),
        ("Il a vu le général malien à la retraite Omar Traoré.", [("général", "ML")]),
        ("Il a vu le colonel en retraite Omar Traoré.", [("colonel", None)]),
        ("Le porte-parole présidentiel turc Omar Traoré a parlé.", [("porte-parole présidentiel", "TR")]),
        ("Le visiteur sera l'hôte du ministre de la Défense, Omar Traoré.", [("ministre de la Défense", None)]),
        ("Il a vu la haute-commissaire du Mali, Awa Traoré.", [("haute-commissaire du Mali", "ML")]),
        (
            "Le ministre malien de la Défense, l'honorable Omar Traoré, a parlé.",
            [("ministre de la Défense", "ML")],
        ),
        (
            "« Il a vu le directeur du cabinet à la présidence, Omar Traoré », dit-on.",
            [
                ("directeur du cabinet à la présidence", None),
            ],
        ),
        (
            "Il a vu les ambassadeurs du Mali et de France, Omar Traoré et Claude Dumont.",
            [
                ("ambassadeur", "ML"),
                ("ambassadeur", "FR"),
            ],
        ),
    ],
)
def test_posts_as_dispatches_word_them(read: Reader, text: str, posts: list[tuple[str, str | None]]) -> None:
    people, _, _ = read(text)
    assert [(p.role, p.country) for p in people] == posts


def test_the_office_behind_a_counterpart_is_the_next_name_s(read: Reader) -> None:
    text = (
        "Accompagné de son homologue allemande Anna Weber, le ministre français de l'Intérieur, Claude Dumont, parle."
    )
    people, _, _ = read(text)
    assert [(p.name, p.country) for p in people] == [("Anna Weber", "DE"), ("Claude Dumont", "FR")]
    assert people[1].role == "ministre de l'Intérieur"


def test_that_of_another_state_has_the_same_office(read: Reader) -> None:
    people, _, _ = read(
        "Le ministre de l'Intérieur du Mali, M. Claude Dumont, et celui du Maroc, M. Karim Zemmouri, parlent."
    )
    assert [(p.name, p.role, p.country) for p in people] == [
        ("Claude Dumont", "ministre de l'Intérieur", "ML"),
        ("Karim Zemmouri", "ministre de l'Intérieur", "MA"),
    ]


def test_representatives_of_an_embassy_are_nobody_named(read: Reader) -> None:
    text = "Omar Fassi a vu Claude Dumont. Des représentants de l'ambassade de France à Rabat ont parlé."
    people, _, _ = read(text)
    assert [p.role for p in people] == [None, None]


def test_a_capacity_in_a_quotation_may_be_anybodys(read: Reader) -> None:
    people, _, _ = read("Claude Dumont a dit qu'il « soutient Karim en tant que chef de la police ».")
    assert people[0].role is None


def test_a_capacity_stands_before_its_name_too(read: Reader) -> None:
    people, _, _ = read("Pour sa venue en tant que ministre de l'Intérieur, Claude Dumont a choisi Rabat.")
    assert [p.role for p in people] == ["ministre de l'Intérieur"]


@pytest.mark.parametrize(
    "text",
    [
        "Le directeur général des douanes turques, le général-major, Claude Dumont, a parlé.",
        "Le directeur général des douanes turques, le Général Major, Claude Dumont, a parlé.",
    ],
)
def test_a_grade_set_off_by_commas_stands_between_the_post_and_its_name(read: Reader, text: str) -> None:
    people, _, _ = read(text)
    assert [(p.name, p.role) for p in people] == [("Claude Dumont", "directeur général des douanes turques")]


def test_a_nobody_who_speaks_for_a_minister_leaves_the_name_to_him(read: Reader) -> None:
    people, _, _ = read("La visite est prévue, selon une porte-parole du ministre de la Justice, Claude Dumont.")
    assert [(p.name, p.role) for p in people] == [("Claude Dumont", "ministre de la Justice")]


def test_someone_named_who_serves_a_minister_keeps_the_whole_post(read: Reader) -> None:
    people, _, _ = read("Claude Dumont, un conseiller du président turc, a parlé.")
    assert [(p.name, p.role) for p in people] == [("Claude Dumont", "conseiller du président")]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Les ministres de l'Intérieur et de la Justice, Claude Dumont et Remo Valdi, ont parlé.",
            ["ministre de l'Intérieur", "ministre de la Justice"],
        ),
        (
            "Ses ministres de l'Intérieur et de la Justice, Claude Dumont (Parti vert) et Remo Valdi, ont parlé.",
            ["ministre de l'Intérieur", "ministre de la Justice"],
        ),
        (
            "Les ministres français et italien de l'Intérieur et des Cultes, Claude Dumont et Remo Valdi, ont parlé.",
            ["ministre de l'Intérieur et des Cultes", "ministre de l'Intérieur et des Cultes"],
        ),
        (
            "Les ministres de l'Intérieur, Claude Dumont et Remo Valdi, ont parlé.",
            ["ministre de l'Intérieur", "ministre de l'Intérieur"],
        ),
    ],
)
def test_one_states_ministers_share_out_the_portfolios_in_the_order_of_the_names(
    read: Reader, text: str, roles: list[str]
) -> None:
    people, _, _ = read(text)
    assert [p.role for p in people] == roles


def test_respectively_gives_the_posts_behind_to_the_names_before(read: Reader) -> None:
    people, _, _ = read("MM. Claude Dumont et Remo Valdi, respectivement directeurs généraux des douanes, ont signé.")
    assert [p.role for p in people] == ["directeur général des douanes"] * 2


def test_posts_of_two_states_go_without_the_states_adjectives(read: Reader) -> None:
    people, _, _ = read(
        "Les directeurs généraux des douanes turques et maliennes, Claude Dumont et Remo Valdi, ont signé.",
        agencies={"douanes turques": "TR"},
    )
    assert [(p.role, p.country) for p in people] == [
        ("directeur général des douanes", "TR"),
        ("directeur général des douanes", "ML"),
    ]


@pytest.mark.parametrize(
    ("office", "states"),
    [
        ("Les ministres de la Défense français, turc et malien", ("FR", "TR", "ML")),
        ("Les ministres de la Défense de la France, de la Turquie et du Mali", ("FR", "TR", "ML")),
        ("Les ministres français, turc et malien de la Défense", ("FR", "TR", "ML")),
        ("Les ministres de la Défense", ()),
    ],
)
def test_the_office_of_several_states_lists_them_and_goes_by_its_own_words(
    read: Reader, office: str, states: tuple[str, ...]
) -> None:
    _, [mention], _ = read(f"{office}, ont parlé.")
    assert (mention.countries, mention.posts[0].text) == (states, "ministre de la Défense")


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Les ministres des pays membres (France, Turquie et Mali) ont parlé.", ("FR", "TR", "ML")),
        ("Les ministres des pays membres (la France, sans la Turquie) ont parlé.", ()),
        ("Les ministres invités (France, Mali) ont parlé.", ()),
        ("Claude Dumont a vu ses homologues de France, de Turquie et du Mali.", ("FR", "TR", "ML")),
        ("Claude Dumont a vu ses homologues de France, du moins hier.", ("FR",)),
    ],
)
def test_states_listed_in_brackets_or_behind_a_counterpart_are_those_of_a_plural(
    read: Reader, text: str, states: tuple[str, ...]
) -> None:
    _, mentions, _ = read(text)
    assert mentions[-1].countries == states


def test_a_list_of_states_that_no_conjunction_ends_is_none(read: Reader) -> None:
    _, [mention], _ = read("Les ministres de la Défense français, turcs ou non, ont parlé.")
    assert mention.countries == ("FR",)


def test_a_counterpart_met_beside_someone_else_is_the_subjects(read: Reader) -> None:
    people, _, _ = read(
        "Le ministre de la Défense, Claude Dumont, a parlé avec le président italien Remo Valdi "
        "et son homologue turc Can Erol."
    )
    assert [(p.name, p.role) for p in people][-1] == ("Can Erol", "ministre de la Défense")


def test_letters_of_honour_stand_between_a_name_and_its_post(read: Reader) -> None:
    people, _, _ = read("Claude Dumont, C.P., ministre de la Défense, a parlé.")
    assert [(p.name, p.role) for p in people] == [("Claude Dumont", "ministre de la Défense")]


def test_an_abbreviated_grade_is_no_part_of_the_name(read: Reader) -> None:
    people, _, _ = read("Le ministre de la Défense, le GB Karim Haddaoui, a parlé.")
    assert [(p.name, p.role) for p in people] == [("Karim Haddaoui", "ministre de la Défense")]


@pytest.mark.parametrize(
    "post",
    [
        "coordinateur européen pour la lutte contre le terrorisme",
        "envoyé spécial pour la lutte contre la piraterie",
        "directeur interministériel du numérique",
    ],
)
def test_what_a_post_is_against_belongs_to_it(read: Reader, post: str) -> None:
    people, _, _ = read(f"Un bilan a été dressé. Le {post} Claude Dumont a parlé.")
    assert [p.role for p in people] == [post]


def test_a_director_at_a_ministry_serves_its_state() -> None:
    doc = build(
        "Il a vu la directrice du port au ministère français de l'Intérieur, Claire Dumont.",
        agencies={"ministère français de l'Intérieur": "FR"},
    )
    doc._.agencies = tuple(replace(agency, rule="ministry") for agency in doc._.agencies)
    [person], _ = identify(doc, person_mentions(doc))
    assert (person.country, person.role) == ("FR", "directrice du port au ministère français de l'Intérieur")


def test_a_director_of_several_fields_has_all_of_them(read: Reader) -> None:
    text = "Le directeur de la coopération, de sécurité et de défense, Claude Dumont, a parlé."
    people, _, _ = read(text)
    assert [p.role for p in people] == ["directeur de la coopération, de sécurité et de défense"]


def test_where_a_secretary_is_told_to_be_is_no_part_of_the_post(read: Reader) -> None:
    people, _, _ = read("La secrétaire générale de la diplomatie française à Alger, Claude Dumont, a parlé.")
    assert [(p.role, p.country) for p in people] == [("secrétaire générale de la diplomatie", "FR")]


def test_who_has_a_counterpart_holds_the_office_told_before(read: Reader) -> None:
    text = (
        "Il a suivi la visite de la secrétaire générale de la diplomatie française. "
        "Claude Dumont a rencontré son homologue Ali Bennis."
    )
    people, _, _ = read(text)
    assert people[0].role == "secrétaire générale de la diplomatie"


def test_an_adviser_is_not_the_chief_of_an_agency(read: Reader) -> None:
    text = (
        "Le directeur de la CIA, Claude Dumont, est là. Le conseiller à la sécurité nationale, Marco Bellini, a parlé. "
        "Le chef de l'agence de renseignement a parlé."
    )
    agencies = {"CIA": None, "agence de renseignement": None}
    people, _, _ = read(text, agencies=agencies)
    assert people[1].service is None


def test_a_text_cut_off_behind_a_grade_names_nobody(read: Reader) -> None:
    people, _, _ = read("Le directeur général de la gendarmerie, le général d'armée")
    assert not people
