"""Public bodies: listed ones, those that only their naming shows, acronyms that the text introduces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from named_bodies import agencies, read

from entrevue.loaders.gazetteer.acronyms import is_short_form
from entrevue.loaders.gazetteer.facts import document_agencies, document_countries

if TYPE_CHECKING:
    import spacy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le patron de la Sûreté nationale au Maroc", [("Sûreté nationale", "MA")]),
        ("des agents d'Interpol et de Frontex", [("Interpol", None), ("Frontex", None)]),
        ("L'O.N.U. et les Nations unies", [("ONU", None)]),
        ("un communiqué du ministère espagnol de l'Intérieur", [("ministère espagnol de l'Intérieur", "ES")]),
        ("le ministère de la Justice et des Libertés à Rabat", [("ministère de la Justice et des Libertés", "MA")]),
        ("la police israélienne n'a rien dit", [("police israélienne", "IL")]),
        ("l'armée du Rwanda", [("armée du Rwanda", "RW")]),
        ("le chef de la police de Dubaï", [("police de Dubaï", "AE")]),
        ("les douanes françaises", [("douanes françaises", "FR")]),
        ("les Renseignements généraux égyptiens", [("Renseignements généraux égyptiens", "EG")]),
        ("la police judiciaire fédérale belge", [("police judiciaire fédérale belge", "BE")]),
        ("la sécurité civile grecque", [("sécurité civile grecque", "GR")]),
        ("la gendarmerie a saisi une vedette", [("gendarmerie", None)]),
        ("au Togo, le Secrétariat général d'INTERPOL", [("INTERPOL", None)]),
        (
            "au Togo, la Direction générale de la police africaine",
            [("Direction générale de la police africaine", None)],
        ),
        ("au Burundi, le chef de la sécurité d'État", [("sécurité d'État", "BI")]),
        ("le chef de la délégation des Douanes du Niger", [("Douanes du Niger", "NE")]),
        ("au Niger, les douanes des États membres", []),
        ("au Maroc, le pôle DGSN-DGST (Direction générale de la sûreté nationale)", [("DGSN", "MA"), ("DGST", "MA")]),
        ("au Togo, l'État-Major des Armées", [("État-Major des Armées", "TG")]),
        ("la France et le Togo, l'État-Major des Armées", [("État-Major des Armées", "FR")]),
        (
            "au Maroc, le directeur général de la sûreté nationale et de la surveillance du territoire",
            [("sûreté nationale", "MA"), ("surveillance du territoire", "MA")],
        ),
        (
            "la Direction centrale de la police technique et scientifique du Tchad",
            [("Direction centrale de la police technique et scientifique", "TD")],
        ),
        ("en Autriche, l'Office des Nations unies à Vienne", [("Office des Nations unies à Vienne", None)]),
        ("le chef de la Royal Thai Police, à Bangkok", [("Royal Thai Police", "TH")]),
        (
            "en Arabie saoudite, le chef de la Présidence de la sécurité d'État",
            [("Présidence de la sécurité d'État", "SA")],
        ),
        ("au Sénégal, l'arrêt du Conseil constitutionnel", [("Conseil constitutionnel", "SN")]),
        (
            "devant le tribunal correctionnel francophone de Bruxelles",
            [("tribunal correctionnel francophone de Bruxelles", "BE")],
        ),
    ],
)
def test_a_body_named_as_such_is_found(nlp: spacy.Language, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert agencies(nlp, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "le ministre de l'Intérieur et le directeur général de la sécurité intérieure",
        "le ministre de l'Intérieur, de la Sécurité publique et de l'Administration du territoire",
        "le ministre de la Défense et les chefs d'État-major des pays membres",
        "les services marocains et les forces de l'ordre espagnoles",
        "les ministères marocain et français de l'Intérieur",
        "les services de police marocains",
        "l'Assemblée nationale, l'Élysée et l'ambassade de France",
        "la Commission des affaires politiques du Parti communiste chinois",
        "l'Agence nationale d'information et la MAP",
        "la Conférence des ministres (CIMO)",
        "le Parti des travailleurs du Kurdistan (PKK)",
        "l'AS FAR reçoit le Raja",
        "un tribunal français",
    ],
)
def test_what_is_no_public_body_is_left_out(nlp: spacy.Language, text: str) -> None:
    assert agencies(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le général Rossi, commandant du COVX, a parlé", ["COVX"]),
        ("le directeur adjoint de l'ONEX ivoirien", ["ONEX"]),
        ("l'amiral Kalala, qui dirige le CFX-MED", ["CFX-MED"]),
        ("le chef du PKK et le directeur de l'AFP", []),  # an armed group, a press agency
        ("le président du RXD", []),  # parties have presidents too
        ("selon le COVX", []),
    ],
)
def test_an_acronym_that_somebody_commands_is_a_body(nlp: spacy.Language, text: str, expected: list[str]) -> None:
    assert [name for name, _ in agencies(nlp, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le chef de la Direction nationale antidrogue", ["Direction nationale antidrogue"]),
        ("la directrice de l'Observatoire national de la migration", ["Observatoire national de la migration"]),
        ("le chef du Conseil présidentiel", []),
        ("l'Observatoire national de la migration", []),
    ],
)
def test_a_head_with_a_capital_is_a_body_where_somebody_directs_it(
    nlp: spacy.Language, text: str, expected: list[str]
) -> None:
    assert [name for name, _ in agencies(nlp, text)] == expected


def test_an_acronym_spoken_as_a_word_needs_its_article(nlp: spacy.Language) -> None:
    assert agencies(nlp, "les convois de l'Otan") == [("Otan", None)]
    assert agencies(nlp, "Le général Asif Malik au Vatican") == []


def test_a_long_form_in_small_letters_counts_beside_its_acronym(nlp: spacy.Language) -> None:
    text = "le corps spécialisé de sécurité portuaire (Cesport) recrute. Le Cesport attend."
    assert agencies(nlp, text) == [("Cesport", None)]


def test_a_states_security_council_is_not_that_of_the_united_nations(nlp: spacy.Language) -> None:
    assert agencies(nlp, "le Conseil de sécurité tadjik") == [("Conseil de sécurité tadjik", "TJ")]
    assert agencies(nlp, "le Conseil de sécurité a voté") == [("Conseil de sécurité", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le chef du Service du Renseignement malien", [("Service du Renseignement malien", "ML")]),
        ("Au Mali, le directeur de l'Agence de protection des frontières extérieures Frontex", [("Frontex", None)]),
        ("La Police nationale congolaise (PNC) de Kinshasa, en RDC. La Police nationale agit.", [("PNC", "CD")]),
        (
            "le directeur du Bureau des affaires d'Haïti du Département d'État",
            [
                ("Bureau des affaires", "HT"),
                ("Département d'État", "US"),
            ],
        ),
        ("le chef des renseignements généraux égyptiens, en France", [("renseignements généraux égyptiens", "EG")]),
    ],
)
def test_names_of_bodies_as_dispatches_word_them(
    nlp: spacy.Language, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert agencies(nlp, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "le ministre tchadien de l'Administration du territoire, Ali Wardougou",
        "le secrétaire d'État à la Gendarmerie, Galy Ebolo",
        "la Tunisie : le secrétaire d'État chargé de la Sûreté nationale, Ridha Zouaghi",
        "au Maroc, le ministre délégué chargé de l'Administration de la Défense nationale",
        "le chef d'état-major des armées, le général Lancelin",
    ],
)
def test_what_a_minister_or_a_chief_of_staff_is_called_is_no_body(nlp: spacy.Language, text: str) -> None:
    assert agencies(nlp, text) == []


def test_a_division_of_a_body_is_no_body_of_its_own(nlp: spacy.Language) -> None:
    assert agencies(nlp, "la cheffe de la division de la cybercriminalité, Mme Ruiz") == []


def test_a_shared_acronym_is_the_international_body_where_no_state_that_has_one_is_named(nlp: spacy.Language) -> None:
    assert agencies(nlp, "le sommet de l'OCS à Astana") == [("OCS", None)]
    assert agencies(nlp, "au Mali, le directeur de l'OCS") == [("OCS", "ML")]


def test_a_long_form_with_a_capital_within_needs_no_state(nlp: spacy.Language) -> None:
    assert agencies(nlp, "la numéro deux du département d'État") == [("département d'État", "US")]


def test_the_acronym_is_the_name_and_the_long_form_an_alias(nlp: spacy.Language) -> None:
    text = "La Direction générale de la sûreté nationale marocaine (DGSN) et la DGSN. La Sûreté nationale se tait."
    (agency,) = document_agencies(read(nlp, text))
    assert (agency.name, agency.country) == ("DGSN", "MA")
    assert agency.long_name == "Direction générale de la sûreté nationale"
    assert "Sûreté nationale" in agency.aliases


def test_an_acronym_that_the_text_introduces_is_learnt(nlp: spacy.Language) -> None:
    text = "Le Centre saharien de lutte contre les trafics (CSLT) ouvre. Le CSLT emploie vingt agents."
    assert agencies(nlp, text) == [("CSLT", None)]
    assert len(read(nlp, text)._.agencies) >= 2


def test_information_is_the_press_unless_security_is_joined_to_it(nlp: spacy.Language) -> None:
    text = "Le chef du Service d'information et de sécurité (SISX) a reçu celui de l'Agence d'information (AGIX)."
    assert [name for name, _ in agencies(nlp, text)] == ["SISX"]


def test_an_acronym_before_its_long_form_is_learnt_too(nlp: spacy.Language) -> None:
    assert agencies(nlp, "Le CSLT (Centre saharien de lutte contre les trafics) ouvre.") == [("CSLT", None)]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("La DGSN algérienne", "DZ"),
        ("Le Maroc a prêté main-forte, dit la DGSN", "MA"),
        ("La DGSN du Cameroun", "CM"),
        ("Tunis a prêté main-forte, dit la DGSN", "TN"),
    ],
)
def test_a_shared_acronym_takes_the_state_of_its_context(nlp: spacy.Language, text: str, country: str) -> None:
    assert [code for _, code in agencies(nlp, text)] == [country]


def test_one_name_is_one_body_throughout_an_article(nlp: spacy.Language) -> None:
    text = "La police nationale du Niger enquête. Le Mali attend. La police nationale se tait."
    assert agencies(nlp, text) == [("police nationale du Niger", "NE")]


def test_an_acronym_needs_its_state_or_its_long_form(nlp: spacy.Language) -> None:
    assert agencies(nlp, "Le SEM a répondu.") == []
    assert agencies(nlp, "En Suisse, le SEM a répondu.") == [("SEM", "CH")]


def test_an_acronym_that_is_a_word_is_none_in_a_line_of_capitals(nlp: spacy.Language) -> None:
    assert agencies(nlp, "FRANCE : UN RAID MEURTRIER\n\nLe texte.") == []
    assert agencies(nlp, "En France, l'assaut du RAID") == [("RAID", "FR")]


def test_a_nationality_inside_a_proper_name_names_no_country(nlp: spacy.Language) -> None:
    doc = read(nlp, "Le Service canadien du renseignement de sécurité (SCRS) recrute.")
    assert [t.code for t in document_countries(doc)] == []
    assert [t.code for t in document_countries(read(nlp, "la police canadienne"))] == ["CA"]


def test_a_state_that_ends_a_proper_name_is_named(nlp: spacy.Language) -> None:
    assert [t.code for t in document_countries(read(nlp, "le Conseil de sécurité de Russie"))] == ["RU"]


def test_only_the_article_proper_counts(nlp: spacy.Language) -> None:
    doc = read(nlp, "Interpol à la une. Europol au Maroc.")
    doc.spans["body"] = [doc[5:]]
    assert [a.name for a in document_agencies(doc)] == ["Europol"]


def test_a_short_form_is_made_of_capitals_or_of_its_long_forms_letters() -> None:
    assert is_short_form("fedpol", "Office fédéral de la police")
    assert is_short_form("MEA", "ministère indien des Affaires étrangères")
    assert not is_short_form("photo", "Direction générale de la police")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("les chefs de la police, des douanes et de la protection civile", ["police", "douanes", "protection civile"]),
        (
            "le général Adjo pour la police et le colonel Tevi pour la protection civile",
            ["police", "protection civile"],
        ),
        ("son collègue de la protection civile et des agents des douanes", ["protection civile", "douanes"]),
        ("le procureur du pôle antiterroriste", ["pôle antiterroriste"]),
    ],
)
def test_a_post_makes_bodies_of_all_that_it_is_said_of(nlp: spacy.Language, text: str, expected: list[str]) -> None:
    assert [name for name, _ in agencies(nlp, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("les garde-côtes ont intercepté une barque", ["garde-côtes"]),
        ("la formation de garde-côtes", []),
        ("il visite l'école de police", ["école de police"]),
        ("la direction générale de la police a confirmé", ["direction générale de la police"]),
        ("une direction générale de la police", []),
        ("la cour d'appel de Sainte-Plume", ["cour d'appel de Sainte-Plume"]),
    ],
)
def test_the_definite_article_makes_a_body_of_a_noun(nlp: spacy.Language, text: str, expected: list[str]) -> None:
    assert [name for name, _ in agencies(nlp, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "l'Office pour la sauvegarde des rivières, de l'eau et des berges (OSREB) a ouvert",
            ["OSREB"],
        ),
        ("le groupement mobile d'intervention (GMX)", ["GMX"]),
        ("la mission des Nations unies en RDC (Monusco)", ["Nations unies", "Monusco"]),
        ("NEW YORK (Nations unies)", ["Nations unies"]),
        ("LE CHEF DE L'ETAT EN CHINE", []),
    ],
)
def test_the_acronym_tells_where_a_long_form_ends(nlp: spacy.Language, text: str, expected: list[str]) -> None:
    assert [name for name, _ in agencies(nlp, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("À Bruxelles, le président de la Commission, M. Roux, a parlé", ["Commission"]),
        ("Au Togo, le président de la Commission, M. Roux, a parlé", []),
        ("À Bruxelles, la Commission mixte et la Commission, enfin", []),
        ("L'Union européenne et la présidence de l'Union.", ["Union européenne"]),
    ],
)
def test_a_brief_name_is_an_international_body_where_the_article_speaks_of_it(
    nlp: spacy.Language, text: str, expected: list[str]
) -> None:
    assert [name for name, _ in agencies(nlp, text)] == expected
