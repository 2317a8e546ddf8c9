"""The article within the page: no sentence of a dispatch is lost, nothing of another story is kept."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from page_zones import ARTICLE, MENUS, SENTENCES, TITLE, assert_partition, parts

from entrevue.loaders.page import article_zones
from entrevue.loaders.page.layout import Span


def test_a_plain_dispatch_is_all_body() -> None:
    assert parts(ARTICLE)["body"] == list(SENTENCES)
    assert parts(" ".join(SENTENCES))["body"] == [" ".join(SENTENCES)]


def test_a_headline_is_the_title_and_not_the_body() -> None:
    found = parts(f"{TITLE}\n\n{ARTICLE}")
    assert found["title"] == [TITLE]
    assert found["body"] == list(SENTENCES)


def test_subheads_are_kept_as_headings() -> None:
    found = parts(f"{TITLE}\n{SENTENCES[0]}\n\nUne frontière poreuse\n{SENTENCES[1]}\n{SENTENCES[2]}")
    assert found["headings"] == ["Une frontière poreuse"]
    assert found["body"] == list(SENTENCES[:3])


def test_headlines_of_other_stories_in_one_line_are_not_the_article() -> None:
    others = "\u00a0\u00a0\u00a0\u00a0".join(
        f"Le ministre Paul Durand reçoit la délégation numéro {n} à Lyon" for n in range(40)
    )
    found = parts(
        f"{others}\n\n\nMerci d'avoir signalé!\n\n{TITLE}\nPublié dans La Voix le 16 - 02 - 2015\n\n{ARTICLE}"
    )
    assert found["title"] == [TITLE]
    assert found["body"] == list(SENTENCES)
    assert not any("Durand" in kept for zone in ("title", "body", "headings") for kept in found[zone])


FEET = (
    "LIRE AUSSI\n> Paul Durand rencontre Jean Petit à Lyon\n> Un lion s'échappe du zoo",
    "Autres articles\n-\nPaul Durand rencontre Jean Petit\n-\nUn lion s'échappe du zoo",
    "Sur le même sujet : Paul Durand rencontre Jean Petit",
    "Paul Durand rencontre Jean Petit à Lyon\nUn lion s'échappe du zoo de la ville\nMarché aux fleurs, le retour",
    "Laisser un commentaire\n\nVotre adresse email ne sera pas publiée.",
    "Soyez le premier à commenter\nPaul Durand dit :\nJe pense que tout cela ne sert à rien, comme toujours chez nous.",
    "Partager : Facebook – Twitter – Imprimer\n3 commentaires",
    "Signaler un contenu   Mentions légales   © Tous droits réservés",
    "Cliquez ici pour lire l'article depuis sa source.",
    "Avec AFP",
)


@pytest.mark.parametrize("menu", MENUS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_stands_above_the_article_is_left_out(menu: str, gap: str) -> None:
    found = parts(f"{menu}\n\n{TITLE}{gap}{ARTICLE}")
    assert found["body"] == list(SENTENCES)
    assert found["title"] == [TITLE]
    assert not any("Durand" in kept for kept in found["headings"])


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_stands_below_the_article_is_left_out(foot: str, gap: str) -> None:
    found = parts(f"{TITLE}\n\n{ARTICLE}{gap}{foot}")
    assert found["body"] == list(SENTENCES)
    assert not found["headings"]


@pytest.mark.parametrize(
    "line",
    [
        "Lire aussi : Paul Durand rencontre Jean Petit",
        "Sélectionné pour vous : Paul Durand, l'homme de l'ombre",
        "Partager   Imprimer   Envoyer",
        "[Photo] Paul Durand à son arrivée. © Ministère",
        "LIRE AUSSI\n> Paul Durand rencontre Jean Petit",
        "Paul Durand à Lyon (Ph DR)",
        "Vous désirez lire la suite de cet article ?",
    ],
)
def test_a_line_of_furniture_in_the_middle_is_left_out_and_the_article_goes_on(line: str) -> None:
    found = parts(f"{TITLE}\n\n{SENTENCES[0]}\n\n{line}\n\n" + "\n\n".join(SENTENCES[1:]))
    assert found["body"] == list(SENTENCES)
    assert not found["headings"]


def test_bylines_and_their_like_between_headline_and_body_are_left_out() -> None:
    found = parts(f"{TITLE}\nPar Awa Touré\nPublié le 3 mars 2021 à 10h42\nAwa Touré\nCommentaires (212)\n\n{ARTICLE}")
    assert found["title"] == [TITLE]
    assert found["body"] == list(SENTENCES)
    assert not found["headings"]


def test_a_date_with_the_time_that_reading_takes_is_no_paragraph() -> None:
    found = parts(f"{TITLE}\n\nPublié le 3 mars 2021 Lecture : 2 minutes.\n\n{ARTICLE}")
    assert found["body"] == list(SENTENCES)


def test_a_byline_in_small_letters_does_not_go_on_with_the_headline() -> None:
    found = parts(f"{TITLE}\npar Awa Touré\n\n{ARTICLE}")
    assert found["title"] == [TITLE]
    assert found["body"] == list(SENTENCES)


@pytest.mark.parametrize(
    "credit", ["Photo Awa Touré/ Le Fleuve-Le Soir", "Photo d'archives Awa Touré", "Photo : Agence."]
)
def test_a_sentence_that_ends_in_a_credit_is_a_caption(credit: str) -> None:
    caption = f"Le ministre de la Sécurité, Oumar Keïta, à Kati, avant la séance du 5 août. {credit}"
    found = parts(f"{TITLE}\n\n{caption}\n\n{ARTICLE}")
    assert found["body"] == list(SENTENCES)
    assert caption in found["excluded"]


def test_a_delegation_in_a_list_is_kept() -> None:
    members = [
        "- M. Oumar Keïta, ministre de la Sécurité",
        "- le général Issa Maïga, chef de la police",
        "- Mme Awa Touré",
    ]
    text = "La délégation malienne se compose comme suit :\n" + "\n".join(members) + f"\n{SENTENCES[1]}"
    assert parts(text)["body"] == ["La délégation malienne se compose comme suit :", *members, SENTENCES[1]]


def test_a_list_of_those_present_with_their_posts_is_kept() -> None:
    present = [
        "Pour le Mali : Oumar Keïta, ministre ; Awa Touré, ambassadrice",
        "Pour le Niger : Issa Maïga, ministre",
        "Pour le Tchad : Ali Djidda, secrétaire général",
    ]
    text = f"{SENTENCES[0]}\n\n" + "\n".join(present) + f"\n\n{SENTENCES[1]}"
    assert parts(text)["body"] == [SENTENCES[0], *present, SENTENCES[1]]


def test_a_list_closed_by_semicolons_is_kept() -> None:
    members = ["– le ministre Oumar Keïta ;", "– le général Issa Maïga ;", "– Mme Awa Touré."]
    text = f"{SENTENCES[0]}\n" + "\n".join(members)
    assert parts(text)["body"] == [SENTENCES[0], *members]


def test_wide_spaces_in_quotation_marks_and_before_signs_are_no_cells() -> None:
    quotation = (
        "Il «\u00a0 n'est pas informé \u00a0», dit-il, de la visite  ; il «\u00a0\u00a0verra\u00a0\u00a0». "
        "Qui vient  ? Il l'ignore."
    )
    found = parts(f"{TITLE}\n\n{SENTENCES[0]}\n\n{quotation}\n\n{SENTENCES[1]}")
    assert found["body"] == [SENTENCES[0], quotation, SENTENCES[1]]


def test_wrapped_lines_are_one_paragraph() -> None:
    lines = [
        "Le ministre malien de la Sécurité, Oumar Keïta, a reçu mardi à",
        "Bamako son homologue nigérien, Issa Maïga, pour parler de la",
        "lutte contre le trafic d'armes et de la surveillance de la",
        "frontière que partagent les deux pays depuis longtemps.",
    ]
    assert parts("\n".join(lines))["body"] == ["\n".join(lines)]


def test_short_sentences_and_quotations_are_kept() -> None:
    text = f"{SENTENCES[0]}\n\nTout est dit.\n\n« Jamais ! »\n\nEt maintenant ?\n\n{SENTENCES[1]}"
    assert parts(text)["body"] == [SENTENCES[0], "Tout est dit.", "« Jamais ! »", "Et maintenant ?", SENTENCES[1]]


def test_an_article_about_cookies_or_newspapers_is_kept() -> None:
    text = (
        "Le ministre a lu une revue de presse consacrée à la lutte contre la cybercriminalité.\n"
        "Partager le renseignement reste la priorité, a dit le directeur de la police, reçu mardi à Rabat.\n"
        "La rédaction du texte commun a été confiée aux deux ministères de l'Intérieur, qui se reverront en mai."
    )
    assert parts(text)["body"] == text.split("\n")


def test_the_heads_of_a_chronology_stay_with_their_paragraphs() -> None:
    days = [f"3 mars 2015. {SENTENCES[0]}", f"5 avril 2016. {SENTENCES[1]}"]
    assert parts(f"{TITLE}\n\n" + "\n\n".join(days))["body"] == days


def test_the_call_to_read_on_is_cut_off_and_the_excerpt_kept() -> None:
    found = parts(f"{SENTENCES[0]}\n{SENTENCES[1][:-1]}...... suite de l'article sur La Voix")
    assert found["body"] == [SENTENCES[0], SENTENCES[1][:-1]]


@pytest.mark.parametrize("text", ["", " \n ", "Laftit reçoit Mawlawi", "Accueil", "12", "Le ministre est à Rabat"])
def test_little_text_is_all_body(text: str) -> None:
    found = parts(text)
    assert found["body"] == ([text.strip()] if text.strip() else [])


TOWNS = ("Lyon", "Nice", "Brest")
PAGES = {
    "a list whose bullets stand alone, and no headline": (
        "-\nPaul Durand s'entretient à Lyon avec le préfet\n-\nJean Petit : « La ville, un partenaire »\n{body}",
        None,
    ),
    "a ticker with glued hours": (
        "- 18:00Paul Durand signe à Lyon\n- 16:33Tennis : un duel décisif\n- 10:18Durand au musée\n{title}\n{body}",
        TITLE,
    ),
    "reading time and breadcrumbs": (
        "Temps de lecture : 3 minutes\n\nAccueil / Politique / {title}\n\n{title}\n\nEn Bref\n\n{body}",
        TITLE,
    ),
    "font sizes and credits": (
        "{title}\n\nDR\n\nA\nA\nA\n\nMM. Durand et Petit à Lyon. © Mairie de Lyon\n{body}",
        TITLE,
    ),
    "labels in a row": ("{title}\nAccueil Envoyer à un ami Version imprimable Partager\n{body}", TITLE),
    "headlines without a heading below": (
        "{title}\n{body}\nPaul Durand, l'homme de la ville\nUne fillette sauve un lion\nLe zoo vu par Durand",
        TITLE,
    ),
    "headlines strung together": (
        "Flash :\n\n" + "Durand reçoit le maire numéro deux de la ville de Lyon " * 12 + "\n\n{title}\n{body}",
        TITLE,
    ),
    "a calendar and a browser's warning": (
        "Samedi 9 Mai\nDimanche 10 Mai\nVous devez activer les cookies de votre navigateur.\n{title}\n\n{body}",
        TITLE,
    ),
    "an agency's name in brackets": ("{title}\n\n( Xinhua )\n\n27.02.2014 à 08h28\n\n{body}", TITLE),
    "long headlines in a list below": (
        "{title}\n{body}\nLa Rédaction\n- Lyon : Paul Durand inaugure un musée neuf, fruit d'un long effort commun",
        TITLE,
    ),
    "a comment form in English": (
        "{title}\n\n{body}\n\nIn the Spotlight\n\nDurand\n\nBe the first to comment\n\nLeave a Reply",
        TITLE,
    ),
    "a truncated standfirst said again": (
        "{title}\nOumar Keïta a reçu Issa...\nLa Voix\n\nTemps de lecture :\n\n2 min\n\nPublié le\n\n{body}",
        TITLE,
    ),
    "teasers that each call to read on": (
        "{title}\n{body}\n"
        + "\n".join(
            f"M. Durand, maire de {t}, a présidé au siège de la ville une réunion Lire la suite" for t in TOWNS
        ),
        TITLE,
    ),
}


@pytest.mark.parametrize("page", PAGES)
def test_the_article_is_found_on_pages_as_many_sites_lay_them_out(page: str) -> None:
    template, title = PAGES[page]
    found = parts(template.format(title=TITLE, body="\n".join(SENTENCES)))
    assert found["title"] == ([title] if title else [])
    assert found["body"] == list(SENTENCES)
    assert not any("Durand" in heading for heading in found["headings"])


def test_a_paragraph_that_a_dump_cut_off_is_kept() -> None:
    cut = SENTENCES[1].removesuffix(" de leur frontière commune.")
    assert parts(f"{SENTENCES[0]}\n{cut}")["body"] == [SENTENCES[0], cut]


def test_a_paragraph_cut_off_before_a_paywall_is_kept() -> None:
    cut = "Accompagné d'une délégation de quatre directeurs issus de la police et de la gendarmerie parmi les"
    text = f"{TITLE}\n{ARTICLE}\n{cut}\nAbonnez-vous pour lire la suite\nLes plus lus – Politique\n- Durand à Lyon"
    assert parts(text)["body"] == [*SENTENCES, cut]


def test_a_list_whose_bullets_stand_alone_is_kept_when_introduced() -> None:
    points = ["la surveillance de la frontière commune", "la formation des policiers", "le sort des réfugiés."]
    text = f"{SENTENCES[0]}\nIls ont parlé de trois sujets principaux :\n" + "\n".join(f"-\n{p}" for p in points)
    assert parts(text)["body"] == [SENTENCES[0], "Ils ont parlé de trois sujets principaux :", *points]


def test_a_paragraph_repeated_by_the_page_is_told_once() -> None:
    assert parts(f"{ARTICLE}\n\n{SENTENCES[1]}")["body"] == list(SENTENCES)


def test_a_headline_with_a_full_stop_is_a_headline() -> None:
    headline = "Le ministre malien de la Sécurité, Oumar Keïta, reçoit à Bamako son homologue nigérien."
    found = parts(f"{headline}\n\n{ARTICLE}")
    assert found["title"] == [headline]
    assert found["body"] == list(SENTENCES)


def test_a_short_last_sentence_after_furniture_is_kept() -> None:
    last = "L'enquête se poursuit donc à Bamako."
    assert parts(f"{ARTICLE}\n\nLire aussi : Un lion s'échappe du zoo\n\n{last}")["body"] == [*SENTENCES, last]


LINES = st.sampled_from(
    [*SENTENCES, TITLE, *MENUS, *FEET, "- M. Oumar Keïta ;", "Mali", "28 mai 2015", "", "", "\u00a0"]
)


@given(st.lists(LINES, max_size=14).map("\n".join))
@settings(max_examples=150, deadline=None)
def test_zones_partition_any_page(text: str) -> None:
    zones = article_zones(text)
    assert_partition(text, zones)
    assert bool(zones.body) == bool(text.strip())


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_zones_partition_any_text(text: str) -> None:
    assert_partition(text, article_zones(text))


@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=8, unique=True), st.data())
@settings(max_examples=60, deadline=None)
def test_furniture_anywhere_costs_no_sentence(sentences: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(sentences)))
    line = data.draw(
        st.sampled_from(["Partager   Imprimer   Envoyer", "Lire aussi : Un lion s'échappe", "Menu | Monde | Météo"])
    )
    text = "\n\n".join([*sentences[:place], line, *sentences[place:]])
    assert parts(text)["body"] == sentences


READERS = ("Bouba : Le ministre n'a pas été reçu, il a été convoqué !", "> Le Sage : Bravo, et la suite ?")


def test_what_readers_say_below_their_count_is_not_the_article() -> None:
    article = "\n\n".join([*SENTENCES, *(s.replace("a", "e") for s in SENTENCES)])
    found = parts(f"{TITLE}\n\n{article}\n\nCOMMENTAIRES (2)\n" + "\n".join(READERS))
    assert not set(READERS) & set(found["body"])


def test_a_count_of_comments_above_the_article_hides_no_speaker() -> None:
    said = "Le préfet : la réunion de mardi avec nos voisins a été utile à tous, et une autre suivra."
    assert said in parts(f"{TITLE}\n3 commentaires\n\n{said}\n\n{ARTICLE}")["body"]


SEEDS = Path(os.environ.get("ENTREVUE_SHARED", Path(__file__).parents[2] / "shared")) / "gold" / "seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds, press articles under copyright, are not in the repository")
def test_the_seeds_lose_their_furniture() -> None:
    text = (SEEDS / "seed-04.txt").read_text(encoding="utf-8")
    body = article_zones(text).body_text(text)
    assert "Beckham" not in body
    assert body.startswith("Le ministre français de l'Intérieur")
    assert body.endswith("judiciaire.")


STORY = (
    "Le directeur de la police, Marwan Ben Slama, a reçu mardi à Tunis son homologue malien, le général Traoré, "
    "venu parler de terrorisme."
)


@pytest.mark.parametrize("site", [" | Le Figaro", " - Le Quotidien d'Oran", " – Sahel Intelligence", " - Médias24"])
def test_the_name_of_the_site_is_no_part_of_the_headline(site: str) -> None:
    headline = "Tunis : Ben Slama reçoit son homologue"
    zones = article_zones(f"{headline}{site}\n\n{STORY}\n")
    assert zones.title == Span(0, len(headline))
    assert [part.reason for part in zones.excluded] == ["site name"]


@pytest.mark.parametrize("rest", [" - Traoré veut agir", " – le terrorisme au menu", " - Mali", " – l'entretien"])
def test_what_the_story_tells_too_is_a_part_of_the_headline(rest: str) -> None:
    headline = f"Tunis : Ben Slama reçoit son homologue{rest}"
    assert article_zones(f"{headline}\n\n{STORY}\n").title == Span(0, len(headline))
