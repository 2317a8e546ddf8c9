"""Names of persons: where they begin and end, and what is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from plain_docs import build

from entrevue.loaders.persons import identify, person_mentions

if TYPE_CHECKING:
    from plain_docs import Reader


def names(result: tuple) -> list[str]:  # type: ignore[type-arg]
    return [p.name for p in result[0]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("M. Ould Brahim a été reçu lundi.", "Ould Brahim"),
        (
            "Le ministre de l'Intérieur, Sidi Mohamed Ould Cheikh Tidiane, a été reçu.",
            "Sidi Mohamed Ould Cheikh Tidiane",
        ),
        ("Il a vu Hamoud ben Faisal al-Kindi lundi.", "Hamoud ben Faisal al-Kindi"),
        ("Il a vu Jean-Pierre de la Roche lundi.", "Jean-Pierre de la Roche"),
        ("Il a vu Nicoletta della Torre lundi.", "Nicoletta della Torre"),
        ("Il a vu Hans-Peter van der Berg lundi.", "Hans-Peter van der Berg"),
        ("M. S. Raghavan a été reçu.", "S. Raghavan"),
        ("Il a vu le général Samuel M. Rutledge lundi.", "Samuel M. Rutledge"),
        ("Il a vu Thierry Maréchal-Lys lundi.", "Thierry Maréchal-Lys"),
        ("Mme Maréchal-Lys était présente.", "Maréchal-Lys"),
        ("Mme Aminata Kaboré/Sanou était présente.", "Aminata Kaboré/Sanou"),
        ("Le colonel DIARRA a été reçu.", "Diarra"),
        ("Il a vu Claude Petit lundi.", "Claude Petit"),
        ("Mme Jeune était présente.", "Jeune"),
        ("Le PM Dumont a été reçu.", "Dumont"),
        ("Komlan Adjavon DG de l'Agence a été reçu.", "Komlan Adjavon"),
        ("Le PM Dumont-Lacaze a été reçu.", "Dumont-Lacaze"),
        ("Il a vu l'amiral Charles-Henri de La Tour lundi.", "Charles-Henri de La Tour"),
        ("Samdech Kralahom Sâr Khéng a été reçu.", "Sâr Khéng"),
        ("Le ministre de l'Intérieur, Sayyid Badr Al-Harthi, a été reçu.", "Badr Al-Harthi"),
        ("Le général de corps d'armée Trân Quôc Vinh a été reçu.", "Trân Quôc Vinh"),
        ("Le contrôleur général Abdou Diouf a été reçu.", "Abdou Diouf"),
        ("Il a vu Bernard DUMONTEIL lundi.", "Bernard Dumonteil"),
        ("Le ministre de la Défense Israël Selmi a parlé.", "Israël Selmi"),
        ("Il a vu Amina EL HADDAD lundi.", "Amina El Haddad"),
        ("Il a reçu Mme Avril Sanders.", "Avril Sanders"),
        ("S.E.M. Aliou Ndao a été reçu.", "Aliou Ndao"),
        ("Il a vu SEM. Aliou Ndao lundi.", "Aliou Ndao"),
        ("Il a vu le chef de cabinet, le général Aliou Ndao.", "Aliou Ndao"),
        ("L'Émir Abdelaziz Ben Saoud a parlé à M. Ben Saoud.", "Abdelaziz Ben Saoud"),
        ("Le ministre de la Justice, Ahmedou M’haimid, a parlé.", "Ahmedou M’haimid"),
        ("Le roi Hassan II a reçu les ministres.", "Hassan II"),
        ("Mme Emine Aksoy était présente.", "Emine Aksoy"),
        ("Le ministre de la Justice, Baltasar Edjo'o, a parlé.", "Baltasar Edjo'o"),
        ("Le dirigeant du PCV Nguyen Phu Long est arrivé.", "Nguyen Phu Long"),
        ("Elle a vu le Malien Zoumbala Kpangui lundi.", "Zoumbala Kpangui"),
        ("C'est au tour de l'Espagnol Juan Pablo de Laiglesia.", "Juan Pablo de Laiglesia"),
        ("Il a été accueilli par le préfet de police de l'aéroport, M. Tarik Zouhdi.", "Tarik Zouhdi"),
        ("J'ai eu M. Vautrin-Lacaze au téléphone.", "Vautrin-Lacaze"),
        ("Le ministre malaisien, Datuk Hishamuddin Razali, a parlé.", "Hishamuddin Razali"),
        ("Le président de la Chambre, cheikh Yahya ar-Raïs, a parlé.", "Yahya ar-Raïs"),
        ("Il a vu Rui Duarte Sá-Nogueira lundi.", "Rui Duarte Sá-Nogueira"),
        ("Il a vu Duarte de Sá Pereira lundi.", "Duarte de Sá Pereira"),
        ("Le général Khaled ben Sultan Al-Dosari a été reçu.", "Khaled ben Sultan Al-Dosari"),
        ("Le président Mokhtar O. cheikh El Hadrami a été reçu.", "Mokhtar O. cheikh El Hadrami"),
        ("Le président Mokhtar ould cheikh Hadrami a été reçu.", "Mokhtar ould cheikh Hadrami"),
        ("Le Général de Division Moktar Ould Lemrabott a été reçu.", "Moktar Ould Lemrabott"),
        ("Le Contre-Amiral Yann Kerbrat a été reçu.", "Yann Kerbrat"),
        ("Le président, Denis OKEMBA N’DINGA, a été reçu.", "Denis Okemba N’Dinga"),
        ("Un représentant par pays (Italie : Tarvo Grünbergs ; Mali : le secrétaire général).", "Tarvo Grünbergs"),
        ("Le chef de la délégation, le colonel Lê Van Minh, a été reçu.", "Lê Van Minh"),
        ("La délégation est conduite par M. Park Ji-hoon, qui a été reçu.", "Park Ji-hoon"),
        ("À Dakar, la présidente de la Commission, Lindiwe Ndlovu, a reçu les ministres.", "Lindiwe Ndlovu"),
        ("Après dix ans à Alger, l'attaché de sécurité, Paul Verdon, a été reçu.", "Paul Verdon"),
        ("Visite de courtoisie à la Québécoise Anne Tremblay lundi.", "Anne Tremblay"),
        ("Le Premier ministre, Samdech Sok Vanna, a été reçu.", "Sok Vanna"),
        ("Elle a vu la Baroness Helen Harding lundi.", "Helen Harding"),
        ("Le commissaire général de brigade Souleymane Konaté a été reçu.", "Souleymane Konaté"),
        ("SÉCURITÉ : ANNE DUMONTEIL FAIT LE TOUR DE LA VILLE\nMme Anne Dumonteil a été reçue.", "Anne Dumonteil"),
        ("KARIM ZEMMOURI REÇU À PARIS\nKarim Zemmouri a été reçu lundi.", "Karim Zemmouri"),
        ("Dakar (Agences) – Le Garde des Sceaux malien, Karim Zemmouri, a été reçu.", "Karim Zemmouri"),
        ("Justice/ Extradition : deux textes signés\nM. Karim Zemmouri a été reçu.", "Karim Zemmouri"),
        ("Karim Zemmouri a été reçu lundi.\nMurielle K.\n", "Karim Zemmouri"),
        ("Il a vu Son Excellence Monsieur le Président de la République, Karim Zemmouri.", "Karim Zemmouri"),
        ("Le préfet de région Karim Zemmouri a été reçu.", "Karim Zemmouri"),
        ("Au premier rang avait pris place Karim Zemmouri.", "Karim Zemmouri"),
        ("La secrétaire d'État à l'Asile Anne de Moulins a été reçue.", "Anne de Moulins"),
        ("Il a vu Son Excellence Cheikh Karim bin Nasser Al Zemmouri lundi.", "Karim bin Nasser Al Zemmouri"),
    ],
)
def test_a_name_is_read_whole_and_without_its_titles(read: Reader, text: str, name: str) -> None:
    assert names(read(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "La rencontre a eu lieu au stade Mohamed Zemmouri.",
        "Il a évoqué l'attentat du café Kattara.",
        "Il a atterri à l'aéroport international Houari Zemmouri.",
        "L'affaire Karim Zemmouri est close.",
        "Il y avait là une Ambassadrice Honoraire.",
        "Il a vu en Israël Tel Aviv.",
        "Le ministre parlera d'Israël Lundi.",
        "La réunion s'est tenue avenue Jean Moulineau.",
        "Pourtant, la Sécurité publique veille.",
        "L'entretien aura lieu en Avril 2016.",
        "Par Jean Moulineau\nLa police a arrêté dix suspects.",
        "Le directeur de l'Eiforma a parlé.",
        "Le Pôle poursuit ses travaux.",
        "Que l'on nous permette de rêver avec M. V.",
        "Il a condamné l'attaque de Barsalogou.",
        "Une vue de la salle (AFP / Karim ZEMMOURI)",
        "RENFORCEMENT DE LA COOPÉRATION AVEC RABAT",
        "Une vue de la salle. Photo Karim Zemmouri/ L'Observateur-Le Jour",
        "Il lutte contre Al-Qaïda depuis dix ans.",
        "Le ministre de la Justice et le Premier ministre ont parlé.",
    ],
)
def test_what_is_no_person_of_the_article_is_left_out(read: Reader, text: str) -> None:
    assert names(read(text)) == []


def test_a_sentence_does_not_lend_its_first_word_to_a_name(read: Reader) -> None:
    assert names(read("Hier Karim Zemmouri a parlé.", persons=["Karim Zemmouri"])) == ["Karim Zemmouri"]


def test_two_who_share_a_form_of_address_are_no_towns_behind_a_town(read: Reader) -> None:
    text = "Claude Dumont et Karim Zemmouri ont parlé. Réunis à Rabat, MM. Dumont et Zemmouri ont signé."
    _, mentions, doc = read(text, persons=["Claude Dumont", "Karim Zemmouri", "MM. Dumont"])
    assert [doc[m.start : m.end].text for m in mentions][2:] == ["MM. Dumont", "Zemmouri"]


def test_a_form_of_address_leads_to_a_particle_in_small_letters(read: Reader) -> None:
    text = "Anne de Moulins a été reçue. Lundi, Mme de Moulins a parlé."
    assert names(read(text, persons=["Anne de Moulins", "Mme de Moulins"])) == ["Anne de Moulins"]


def test_a_reverence_recognised_as_a_person_is_no_name(read: Reader) -> None:
    text = "Il a vu Son Excellence Monsieur le Président de la République, Karim Zemmouri."
    assert names(read(text, persons=["Son Excellence Monsieur", "Karim Zemmouri"])) == ["Karim Zemmouri"]


def test_a_place_recognised_as_a_person_is_no_name(read: Reader) -> None:
    assert names(read("Il est allé à Rabat lundi.", persons=["Rabat"])) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le quotidien Kattara l'a écrit.", "Kattara"),
        ("Il l'a dit à l'agence de presse turque, Kattara.", "Kattara"),
        ("Il a parlé d'Ansar Kattara, groupe armé du nord.", "Ansar Kattara"),
        ("Dans les provinces de Zemmour, Tin Kattara et Ifrane, rien.", "Tin Kattara"),
        ("Il faut lever une Force Kattara.", "Force Kattara"),
        ("Ils verront les postes frontaliers d'Oum Kattara et de Rabat.", "Oum Kattara"),
        ("Il commande la force Kattara depuis mai.", "Kattara"),
        ("Il a signé avec la société privée turque Kattara.", "Kattara"),
        ("C'est ce qu'a rapporté Kattara Online lundi.", "Kattara Online"),
        ("Son entourage l'a dit à Radio Kattara lundi.", "Radio Kattara"),
        ("C'est, selon nos confrères de Kattara, un succès.", "Kattara"),
        ("Il l'a reçu dans son camp de Sidi Kattara (20 km au sud de Rabat).", "Sidi Kattara"),
    ],
)
def test_a_medium_a_group_or_a_listed_place_recognised_as_a_person_is_no_name(
    read: Reader, text: str, name: str
) -> None:
    assert names(read(text, persons=[name])) == []


def test_a_post_or_a_frigate_before_a_name_may_be_its_bearer_s(read: Reader) -> None:
    text = "Il a vu le capitaine de frégate turc Ali Kattara. Le poste de Claude Dumont est vacant."
    assert names(read(text, persons=["Ali Kattara", "Claude Dumont"])) == ["Ali Kattara", "Claude Dumont"]


def test_a_monarch_without_his_number_is_the_same(read: Reader) -> None:
    text = "Le roi Abdallah a parlé. Selon le palais, Abdallah II a reçu le ministre turc."
    assert names(read(text, persons=["Abdallah II"])) == ["Abdallah II"]


def test_who_heads_an_agency_is_a_person(read: Reader) -> None:
    assert names(read("Il a vu le directeur de l'agence, Kattara.", persons=["Kattara"])) == ["Kattara"]


def test_a_state_recognised_as_a_person_is_no_name(read: Reader) -> None:
    assert names(read("● Mali. Le directeur a parlé.", persons=["Mali"])) == []


def test_a_given_name_alone_behind_a_preposition_of_place_is_a_place(read: Reader) -> None:
    assert names(read("La conférence aura lieu les 18 et 19 juin à Maurice.", persons=["Maurice"])) == []


def test_several_words_behind_a_preposition_of_place_are_a_place_unless_somebody_has_the_name(read: Reader) -> None:
    text = "Il s'inquiète après la découverte, à El Kattara, de deux missiles."
    assert names(read(text, persons=["El Kattara"])) == []
    text = "Il a écrit à Zoumbala Kpangui. M. Kpangui lui répondra."
    assert names(read(text, persons=["Zoumbala Kpangui"])) == ["Zoumbala Kpangui"]


def test_a_movement_recognised_as_a_person_is_no_name(read: Reader) -> None:
    assert names(read("Il lutte contre Al-Qaïda au Maghreb depuis dix ans.", persons=["Al-Qaïda"])) == []


def test_a_city_before_a_name_is_none_of_it(read: Reader) -> None:
    text = "Il a vu lundi à Rabat Astrid Ygemark-Lindgren."
    assert names(read(text, persons=["Astrid Ygemark-Lindgren"])) == ["Astrid Ygemark-Lindgren"]


def test_an_office_beside_an_unknown_name_makes_it_a_person(read: Reader) -> None:
    people, _, _ = read("Le ministre malien de la Sécurité, Zoumbala Kpangui, a été reçu.")
    assert [(p.name, p.role, p.country) for p in people] == [("Zoumbala Kpangui", "ministre de la Sécurité", "ML")]


def test_two_surnames_joined_by_a_hyphen_are_two_people(read: Reader) -> None:
    text = "Karim Zemmouri a reçu Claude Dumont. Les entretiens Zemmouri-Dumont ont duré."
    assert names(read(text)) == ["Karim Zemmouri", "Claude Dumont"]


def test_names_outside_of_the_body_are_not_read() -> None:
    doc = build("Karim Zemmouri en tournée\nClaude Dumont a parlé lundi.")
    doc.spans["body"] = [doc[5 : len(doc)]]
    doc.spans["title"] = []
    assert [p.name for p in identify(doc, person_mentions(doc))[0]] == ["Claude Dumont"]


@pytest.mark.parametrize(
    "text",
    [
        "Dans le Morning Courier, le chef de la police explique sa méthode.",
        "L'accord est prêt, selon Vorinews, un média proche du pouvoir.",
    ],
)
def test_a_paper_is_nobody(read: Reader, text: str) -> None:
    people, _, _ = read(text)
    assert not people


@pytest.mark.parametrize("source", ["Selon Vorinews", "D'après Vorinews", "Selon Kaya"])
def test_a_source_of_one_word_is_somebody_only_with_a_full_name_elsewhere(read: Reader, source: str) -> None:
    assert names(read(f"Il a vu Orhan Kaya lundi. {source}, rien n'est signé.", persons=["Vorinews"])) == ["Orhan Kaya"]


def test_a_paper_with_an_article_in_its_name_is_nobody(read: Reader) -> None:
    assert names(read("L'accord est prêt, rapporte le quotidien français Le Courrier.", persons=["Le Courrier"])) == []


def test_a_title_before_a_father_s_name_is_a_given_name(read: Reader) -> None:
    text = "Il a vu le ministre saoudien de l'Intérieur, le prince Sultan ben Kattara, lundi."
    assert names(read(text, persons=["prince Sultan ben Kattara"])) == ["Sultan ben Kattara"]


def test_the_surname_of_whom_a_post_tells_to_be_somebody_is_his_too(read: Reader) -> None:
    people, mentions, _ = read("Le ministre turc, Moutazz al-Rawin, est là. Al-Rawin était venu lundi.")
    assert [p.name for p in people] == ["Moutazz al-Rawin"]
    assert [m.rule for m in mentions][-1] == "surname"
