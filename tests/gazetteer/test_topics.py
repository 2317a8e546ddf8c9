"""Surface forms of topics, and the words that only look like one."""

from __future__ import annotations

import pytest
import spacy

from entrevue.loaders.gazetteer.components import agency_mentions, country_mentions, topic_mentions
from entrevue.loaders.gazetteer.facts import document_topics
from entrevue.loaders.gazetteer.folding import fold
from entrevue.loaders.gazetteer.topics import expand, topic_references
from entrevue.schema.data import read_table


def codes(text: str) -> set[str]:
    return {r.code for r in topic_references(fold(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la lutte antiterroriste", {"terrorism"}),
        ("LUTTE CONTRE LE TERRORISME", {"terrorism"}),
        ("le retour des combattants terroristes étrangers", {"foreign-fighters"}),
        ("tarir le financement du terrorisme", {"terrorist-financing"}),
        ("un échange confiant et intense de renseignements", {"intelligence-sharing"}),
        (
            "le trafic de drogue, d'armes et d'êtres humains",
            {"drug-trafficking", "arms-trafficking", "human-trafficking"},
        ),
        ("la surveillance conjointe de leurs frontières", {"border-security"}),
        ("des laissez-passer consulaires", {"readmission"}),
        ("une convention d'entraide judiciaire", {"judicial-cooperation"}),
        ("la formation de policiers", {"training"}),
        ("la sécurisation du Mondial 2030", {"event-security"}),
        ("une coopération bilatérale en matière de sécurité", {"security-cooperation"}),
        ("la cybercriminalité", {"cybercrime"}),
        ("le blanchiment d'argent et la corruption", {"financial-crime"}),
        ("de faux passeports", {"document-fraud"}),
        ("l'instabilité au Sahel", {"regional-instability"}),
        ("la piraterie dans le golfe de Guinée", {"maritime-security"}),
        ("la protection civile", {"civil-protection"}),
        ("le chef d'état-major général des armées", {"defence-cooperation"}),
        ("l'émissaire américain pour Gaza", {"regional-instability"}),
        ("le trafic de migrants", {"human-trafficking", "irregular-migration"}),
        ("l'accueil de la Coupe du monde", {"event-security"}),
    ],
)
def test_a_topic_is_known_by_the_words_of_the_press(text: str, expected: set[str]) -> None:
    assert codes(text) >= expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("les départs de pirogues vers les Canaries", {"irregular-migration"}),
        ("une voiture piégée", {"terrorism"}),
        ("des armes venues par la mer", {"arms-trafficking"}),
        ("le sort des otages", {"terrorism"}),
        ("ils seront formés à Rome", {"training"}),
        ("les vols de bétail", {"organised-crime"}),
        ("le coordinateur pour la lutte contre le terrorisme", {"terrorism"}),
        ("assécher les ressources de Daech", {"terrorist-financing"}),
        ("les combattants rentrés chez eux, de retour de Syrie", {"foreign-fighters"}),
        ("les prêcheurs de haine", {"radicalisation"}),
        ("des caches d'armes", {"arms-trafficking"}),
        ("le trafic, les go-fast et les dealers", {"drug-trafficking"}),
        ("les réseaux de passeurs", {"human-trafficking"}),
        ("l'accès aux fichiers d'empreintes", {"intelligence-sharing"}),
        ("le transfert des détenus", {"judicial-cooperation"}),
        ("le retour des déboutés", {"readmission"}),
        ("des papiers falsifiés", {"document-fraud"}),
        ("l'argent de la drogue, que des sociétés-écrans blanchissaient", {"financial-crime"}),
        ("les enlèvements en mer", {"maritime-security"}),
        ("les secours aux sinistrés", {"civil-protection"}),
        ("les deux polices veulent unir leurs forces et collaborer", {"security-cooperation"}),
        ("les agents iront se former à Paris", {"training"}),
        ("des assaillants ont fait exploser une bombe", {"terrorism"}),
        ("les départs de jihadistes", {"terrorism"}),
        ("des volontaires caucasiens vers la Syrie", {"foreign-fighters"}),
        ("le paiement de rançons", {"terrorist-financing"}),
        ("les dahalo et leurs vols de zébus", {"organised-crime"}),
        ("les missiles portables des arsenaux", {"arms-trafficking"}),
        ("les réseaux qui acheminent des femmes", {"human-trafficking"}),
        ("les filières de passeurs", {"human-trafficking", "irregular-migration"}),
        ("nos deux polices patrouillent ensemble", {"security-cooperation"}),
        ("la réforme des forces de sécurité", {"security-cooperation"}),
        ("les accords de retour", {"readmission"}),
        ("les retours volontaires de Ceuta", {"readmission", "irregular-migration"}),
        ("la sécurité de l'information", {"cybercrime"}),
        ("les infractions à la législation des changes", {"financial-crime"}),
        ("les documents, des faux", {"document-fraud"}),
        ("de faux comptes et des vidéos truquées", {"disinformation"}),
        ("l'insécurité maritime et la lutte antipiraterie", {"maritime-security"}),
        ("les missiles nord-coréens", {"proliferation"}),
        ("le coltan et les minerais", {"environmental-crime"}),
        ("ils ont parlé longuement du Sahel", {"regional-instability"}),
        ("une réunion sur la Libye", {"regional-instability"}),
        ("l'application de l'accord d'Alger", {"regional-instability"}),
        ("une unité permanente de renseignement", {"intelligence-sharing"}),
        (
            "une coordination régulière, au plus haut niveau, entre nos services de renseignement",
            {"intelligence-sharing"},
        ),
        ("le code de Schengen", {"border-security"}),
        ("la remise des trafiquants arrêtés", {"judicial-cooperation"}),
        ("le renvoi des déboutés", {"readmission"}),
        ("le partenariat entre les deux forces armées", {"defence-cooperation"}),
        ("la police formera trente enquêteurs", {"training"}),
        ("la sécurité du scrutin", {"event-security"}),
        ("un exercice d'évacuation", {"civil-protection"}),
    ],
)
def test_a_topic_is_known_by_its_periphrases(text: str, expected: set[str]) -> None:
    assert codes(text) >= expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("lutter contre les trafics", {"organised-crime"}),
        ("les trafics de bois", {"environmental-crime"}),
        ("des trafiquants de drogue", {"drug-trafficking"}),
    ],
)
def test_a_bare_word_counts_only_without_its_complement(text: str, code: set[str]) -> None:
    assert codes(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("la formation du gouvernement", "training"),
        ("une formation politique", "training"),
        ("la formation d'imams", "training"),
        ("un conflit d'intérêts", "regional-instability"),
        ("toutes les formes de criminalité", "training"),
        ("ses frères d'armes", "arms-trafficking"),
        ("les fabricants d'armes", "arms-trafficking"),
        ("trafic de drogue, criminalité organisée et retour des migrants", "human-trafficking"),
        ("des hommes lourdement armés", "arms-trafficking"),
        ("la guerre froide", "regional-instability"),
        ("le principe de non-ingérence", "espionage"),
        ("les forces de défense et de sécurité", "defence-cooperation"),
        ("la Côte d'Ivoire", "environmental-crime"),
        ("un renseignement fourni par un informateur", "intelligence-sharing"),
        ("il a échangé quelques mots. Le renseignement", "intelligence-sharing"),
        ("l'échange de visites d'information", "intelligence-sharing"),
        ("l'élimination des munitions non explosées", "arms-trafficking"),
        ("la formation du prochain gouvernement", "training"),
        ("former une armée unifiée", "training"),
        ("ouvrir les hostilités", "regional-instability"),
        ("l'abordage de différentes questions", "maritime-security"),
        ("les relations d'amitié et de coopération entre les deux pays", "security-cooperation"),
        ("le rapatriement de la dépouille", "readmission"),
    ],
)
def test_a_word_in_another_sense_is_no_topic(text: str, code: str) -> None:
    assert code not in codes(text)


def test_what_a_post_is_called_is_no_topic() -> None:
    assert codes("Khalid Zerouali, directeur de la migration et de la surveillance des frontières") == set()
    assert codes("le ministre guinéen de la Sécurité et de la Protection civile") == set()
    assert codes("le général Stavros Deligiannis, chargé des frontières,") == set()
    assert codes("Le ministre a parlé de la surveillance des frontières") == {"border-security"}


def test_what_a_body_is_called_is_no_topic() -> None:
    doc = spacy.blank("xx").make_doc("L'Office des Nations unies contre la drogue et le crime parle de terrorisme.")
    for component in (country_mentions, agency_mentions, topic_mentions):
        doc = component(doc)
    assert [t.code for t in document_topics(doc)] == ["terrorism"]


def test_patterns_stand_for_all_their_alternatives() -> None:
    assert expand("trafic(s|) d'armes") == ["trafics d'armes", "trafic d'armes"]
    assert expand("a (b (c|d)|e)") == ["a b c", "a b d", "a e"]


def test_forms_are_given_for_every_topic_and_no_other() -> None:
    assert read_table("topic_forms").keys() - {"none"} == read_table("topics").keys()


def test_some_bodies_tell_what_an_article_concerns() -> None:
    nlp = spacy.blank("xx")
    doc = topic_mentions(agency_mentions(country_mentions(nlp.make_doc("le directeur d'Eurojust et celui de la DEA"))))
    assert doc._.topics == ()
    assert {topic.code for topic in document_topics(doc)} == {"judicial-cooperation", "drug-trafficking"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les polices ont salué leur coopération. Les policiers veulent coopérer.", ["security-cooperation"]),
        ("Les policiers ont salué la coopération.", []),
        ("Le chef de l'armée a vu l'état-major et dit aux militaires sa coopération.", ["defence-cooperation"]),
        ("En présence du ministre de la Défense, le roi et le président ont salué la coopération.", []),
        ("Les deux ministres ont salué la coopération et veulent coopérer.", []),
        ("L'armée et les militaires : une coopération policière, une coopération utile.", ["security-cooperation"]),
    ],
)
def test_cooperation_without_a_complement_is_that_of_the_articles_field(text: str, expected: list[str]) -> None:
    doc = topic_mentions(agency_mentions(country_mentions(spacy.blank("xx").make_doc(text))))
    assert [topic.code for topic in document_topics(doc)] == expected


def test_what_only_alludes_to_a_field_is_no_topic_but_set_apart() -> None:
    text = "La réunion des chefs de police est reportée après le cyclone ; les équipes mixtes ont un fichier commun."
    doc = topic_mentions(agency_mentions(country_mentions(spacy.blank("xx").make_doc(text))))
    assert document_topics(doc) == ()
    assert {a.code for a in doc._.allusions} == {"security-cooperation", "civil-protection", "intelligence-sharing"}


@pytest.mark.parametrize(
    "text",
    [
        "les magistrats et les pompiers étaient là",
        "des espions, des munitions et une notice rouge",
        "des affrontements et des exactions de miliciens",
        "la contrebande de stupéfiants et tous ces trafics",
    ],
)
def test_who_is_named_in_passing_or_what_goes_with_many_fields_is_no_topic(text: str) -> None:
    found = [r for r in topic_references(fold(text)) if r.kind != "allusions"]
    assert {r.code for r in found} <= {"drug-trafficking"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("les deux ministères travailleront davantage ensemble à la sécurité", "security-cooperation"),
        ("faire travailler leurs enquêteurs ensemble", "security-cooperation"),
        ("le recours aux cryptomonnaies par des réseaux terroristes", "terrorist-financing"),
        ("le financement du PKK", "terrorist-financing"),
        ("ceux qui font mendier des enfants", "human-trafficking"),
        ("le renvoi des requérants déboutés", "readmission"),
        ("la sécurité des rendez-vous d'envergure", "event-security"),
        ("les liens entre nos deux armées", "defence-cooperation"),
    ],
)
def test_what_is_done_together_or_told_by_its_deeds_is_a_topic(text: str, code: str) -> None:
    assert code in codes(text)


def test_cooperation_in_a_portfolio_or_of_every_field_is_no_topic() -> None:
    assert codes("le ministre malien des Affaires étrangères et de la Coopération, Issa Ba") == set()
    assert codes("la ministre des affaires étrangères et de la coopération internationale") == set()
    assert codes("renforcer la coopération bilatérale dans tous les domaines") == set()
    assert codes("renforcer la coopération bilatérale") == {"security-cooperation"}
