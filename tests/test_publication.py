"""The day of publication from the page: said by it, never the day it was printed."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest
from dated_pages import BODY, TITLE, read


@pytest.mark.parametrize(
    ("line", "day", "rule"),
    [
        ("Publié le 16/02/2015 à 10h", date(2015, 2, 16), "published"),
        ("Français>>ChineMise à jour 15.12.2010 13h04", date(2010, 12, 15), "date line"),
        ("Publié dans L'Écho le 16 - 02 - 2015", date(2015, 2, 16), "published"),
        ("Publié lundi 26 juin 2023 à 17:20 – Modifié à 20:05", date(2023, 6, 26), "published"),
        ("Publié le : 03/03/2021 - 10:42   Modifié le : 05/03/2021 - 09:00", date(2021, 3, 3), "published"),
        ("Mis à jour le 5 mars 2021, publié le 3 mars 2021", date(2021, 3, 3), "published"),
        ("Mis en ligne le 1er août 2012", date(2012, 8, 1), "published"),
        ("Awa Touré | 19.06.2023 - M\u0131se À Jour : 19.06.2023", date(2023, 6, 19), "date line"),
        ("By Awa Touré juin 10, 2022", date(2022, 6, 10), "dateline"),
        ("Par la rédaction 12 mars 2021 à 14:05", date(2021, 3, 12), "date line"),
        ("L'ÉCHO DU FLEUVE 10 Juin 2022 À 15:35", date(2022, 6, 10), "date line"),
        ("Ouest Info le 14/06/2022 à 21:47", date(2022, 6, 14), "date line"),
        ("10 juin 2022 0 commentaires 123 vues", date(2022, 6, 10), "date line"),
        ("2022-06-10T15:35:00+01:00", date(2022, 6, 10), "date line"),
        ("11:4218/06/2025, Çarşamba", date(2025, 6, 18), "date line"),
        ("Posté par Awa Touré le 7 octobre 2011", date(2011, 10, 7), "published"),
        ("samedi 9 avril 2011", date(2011, 4, 9), "date line"),
        ("Mercredi 07 March 2018", date(2018, 3, 7), "date line"),
        ("Saturday, April 9, 2011", date(2011, 4, 9), "date line"),
        ("L'Écho du Fleuve, édition du 3 mars 2021", date(2021, 3, 3), "date line"),
        ("11 janvier 2021 à 19h19 par AFP", date(2021, 1, 11), "date line"),
        ("Par Awa Touré – le 7 octobre 2011 – Classé dans : Diplomatie", date(2011, 10, 7), "date line"),
        ("Bamako, le 3 décembre 2019", date(2019, 12, 3), "dateline"),
        ("Dernière mise à jour le 25/03/2016", date(2016, 3, 25), "updated"),
        ("Publié le 2015-02-16", date(2015, 2, 16), "published"),
        ("Le numéro du 7 octobre 2016", date(2016, 10, 7), "date line"),
        ("Par L'Écho (avec agences) le 05/07/2022 à 18h41", date(2022, 7, 5), "date line"),
        ("Par Awa Touré, samedi 25 mars 2023, 9 h 12 (mis à jour à 16 h 30)", date(2023, 3, 25), "date line"),
        ("AMF/05-02-2010/n° 44", date(2010, 2, 5), "date line"),
        ("Fleuve 27/06/2024 - 19:48", date(2024, 6, 27), "date line"),
        ("24 juin 2019 / L'Écho du Fleuve et de la Lagune / Lundi", date(2019, 6, 24), "date line"),
        ("Bamako, ce 3 décembre 2019", date(2019, 12, 3), "date line"),
        ("Bamako (L'Écho) – Mardi 3 décembre 2019, 18h30", date(2019, 12, 3), "date line"),
        ("Bamako, mar. 3 décembre 2019 - 19:30 | AMF", date(2019, 12, 3), "date line"),
        ("jeudi, 21 juin 2012 19:04 — Écrit par Awa T.", date(2012, 6, 21), "date line"),
        ("Le 11/03/2014 - Mis à jour le 12/03/2014 - par la rédaction", date(2014, 3, 11), "date line"),
        ("Mise en ligne : 30 août 2021, 18 h 30. Dernière mise à jour : 31 août 2021.", date(2021, 8, 30), "published"),
        ("Dans nos colonnes le 4 mars 2006", date(2006, 3, 4), "published"),
        ("BAMAKO (de notre bureau), 9 novembre 2007.", date(2007, 11, 9), "dateline"),
        ("Vendredi 9 novembre 2007 ((lefleuve.com))– Le préfet a reçu le maire.", date(2007, 11, 9), "dateline"),
        ("Bamako – AMF – Jeudi 15/11/2012, 18 h 40 GMT", date(2012, 11, 15), "date line"),
        ("Décembre 24, 2020 Publié par L'Écho", date(2020, 12, 24), "dateline"),
        ("27 avril 2025 dans À la une, Mali", date(2025, 4, 27), "date line"),
        ("par Awa Touré, ancienne attachée de défense à Dakar – 9 juin 2013", date(2013, 6, 9), "date line"),
        ("du mardi 13 novembre 2018", date(2018, 11, 13), "date line"),
        ("https://echo.example 13 novembre 2018", date(2018, 11, 13), "date line"),
        ("ÉCHO DU FLEUVE N° 3021 Jeudi 12 avril 2018", date(2018, 4, 12), "date line"),
        ("Sommaire du 8 décembre 2009 — Cahier Monde", date(2009, 12, 8), "date line"),
        (
            "Carnet de notre correspondante dans la région des Grands Lacs, le 22.11.2012",
            date(2012, 11, 22),
            "date line",
        ),
        ("Politique - ma 3 mars 2020 - 16:04", date(2020, 3, 3), "date line"),
        ("Feb 14, 2022 15:52 UTC", date(2022, 2, 14), "dateline"),
        ("Bamako     Samedi, 11 Juin De 2022, 19h12", date(2022, 6, 11), "dateline"),
        ("A. T. | 20/11/2024 mis à jour : 06:41", date(2024, 11, 20), "date line"),
        ("Créé: 20.02.2020, 17h12", date(2020, 2, 20), "published"),
    ],
)
def test_a_line_between_headline_and_body_dates_the_article(line: str, day: date, rule: str) -> None:
    found = read(f"{TITLE}\n{line}\n\n{BODY}")
    assert (found.published, found.rule) == (day, rule)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Revue de presse du lundi 18 février 2008", date(2008, 2, 18)),
        ("REVUE DE PRESSE AFRICAINE DU 30 SEPTEMBRE 2011", date(2011, 9, 30)),
        ("« LE FLEUVE EN CLAIR », bulletin du lundi 14 novembre 2016", date(2016, 11, 14)),
        ("Transcription de l'émission du vendredi 24 juin 2016", date(2016, 6, 24)),
        ("L'Écho du Fleuve n° 1210 du 12 mai 2021", date(2021, 5, 12)),
        ("Hebdomadaire indépendant – Semaine du 27 mai 2003", date(2003, 5, 27)),
        ("Numéro 1418, du 27 mars au 2 avril 2025", date(2025, 3, 27)),
        ("Semaine du 29 au 31 mars 2018 (jeudi 29 mars, 8 h)", date(2018, 3, 29)),
        ("Communiqué du 7.10.2022", date(2022, 10, 7)),
        ("Edition du vendredi 7 octobre 2022\nLa Une | Actualité | Régions | Sports | Culture", date(2022, 10, 7)),
        ("Le Fleuve – Samedi 21 et dimanche 22 mars 2015", date(2015, 3, 21)),
        ("Le Fleuve – Samedi 21 & Dimanche 22 mars 2015   POLITIQUE   5", date(2015, 3, 21)),
        ("Le Magazine du samedi, 21 mars 2015", date(2015, 3, 21)),
        ("Semaine 13 (du 23 au 29 mars 2015)      Bamako, dimanche 22 mars 2015", date(2015, 3, 22)),
        ("Le Fleuve Hebdo\nSemaine du 12 au 18 janvier 2005, numéro 540", date(2005, 1, 12)),
        ("LE FLEUVE\nMercredi 11 mars 2009\nRégion Est | Actualité | Sports | Culture", date(2009, 3, 11)),
        ("LE FLEUVE\nMercredi 11 mars 2009, 10:15, 17°C\nRégion Est | Actualité | Sports | Culture", None),
        ("Note d'information du 31 mai 2016 (11 Khordad 1395)", date(2016, 5, 31)),
        ("N° 612 – du vendredi 6 au jeudi 12 décembre 2019", date(2019, 12, 6)),
        ("L'Écho, n° 15.203 du jeudi 13 mai 2004", date(2004, 5, 13)),
        ("AMF - Bulletin du soir - 27/06/2018 - 19:30\n\nPOLITIQUE / SECURITE / RÉGIONS", date(2018, 6, 27)),
        ("Journal du Fleuve - Samedi 26 avril 2014 - 09:12\nAccueil / Sécurité / Opinions", date(2014, 4, 26)),
        ("Point de presse du 6 octobre 2011 – Déclarations du porte-parole", date(2011, 10, 6)),
        ("Semaine du 27 mai 2019", date(2019, 5, 27)),
        ("Bamako, le vendredi 24 mai 2019\nSemaine du 27 mai 2019", date(2019, 5, 24)),
        ("Agenda de la semaine du 9 au 15 mars 2015", None),
        ("Brèves de sécurité (semaine du 8 au 14 mai 2017)", None),
        ("Sommet de Bamako : le bulletin du 3 mai 2014", None),
        ("L'accord du 3 mai 2014", None),
    ],
)
def test_an_issue_is_dated_by_its_day_or_the_first_of_its_days(line: str, day: date | None) -> None:
    assert read(f"{line}\n\n{TITLE}\n\n{BODY}").published == day


@pytest.mark.parametrize(
    "line",
    [
        "Le numéro du 7 octobre 2016",
        "(Dépêche du 7 octobre 2016)",
        "ab/mk/07.10.2016",
        "Bouclé le 7 octobre 2016",
        "L'Écho de l'Estuaire du vendredi 7 octobre 2016",
        "(Fleuve Hebdo, du vendredi 7 octobre 2016)",
        "(AMF-07/10/2016)",
        "AMF 7 octobre 2016",
        "Fait à Bamako, le 7 octobre 2016.",
        "Information du 7 octobre 2016",
        "Fleuve Hebdo n° 3121, en kiosque le 7 octobre 2016",
        "2016/10/07 - mise à jour 9h10",
    ],
)
def test_a_trailer_dates_the_article(line: str) -> None:
    assert read(f"{BODY}\n\n{line}").published == date(2016, 10, 7)


def test_a_date_under_the_last_paragraph_is_the_articles() -> None:
    assert read(f"{BODY}\n28 mai 2015\nSource : MAP").published == date(2015, 5, 28)


@pytest.mark.parametrize(
    "page",
    [
        f"{TITLE}\n\n{BODY.replace(chr(10) * 2, chr(10) * 2 + 'Le 22/04/2016 à 16h19' + chr(10) * 2)}",
        f"22/04/2016 à 17 H 25 • Mis à jour le 24/04/2016 à 18 H • Lecture : 1 minute\nPar\n\n{TITLE}\n\n{BODY}",
        f"Awa TOURÉ - Ministère de la Sécurité - 22/04/2016 12:20:00\n\n{BODY}",
        f"(Bamako, 22 avril 2016). {BODY}",
        f"{TITLE}\nL'Écho | 2016-04-22 à 22:15\n\n{BODY}",
    ],
)
def test_a_date_line_wherever_sites_put_it(page: str) -> None:
    assert read(page).published == date(2016, 4, 22)


@pytest.mark.parametrize("below", ["En bref", "L'Écho du Fleuve · édition de Ségou · page régionale"])
def test_a_rubric_or_a_masthead_under_the_date_is_no_menu(below: str) -> None:
    assert read(f"Mardi 22 novembre 2016\n{below}\n\n{TITLE}\n\n{BODY}").published == date(2016, 11, 22)


def test_buttons_that_change_the_size_of_the_letters_are_no_menu_under_a_clock() -> None:
    buttons = "Abonnez-vous\n\n  • Augmenter\n  • Normal\n\nCurrent Size: 100%\n\nVersion imprimable"
    page = f"{TITLE}\n\nMardi 22 novembre 2016 - 19:27\n\n{buttons}\n\n{BODY}"
    assert read(page).published == date(2016, 11, 22)


def test_the_days_of_a_visit_in_a_headline_do_not_date_it() -> None:
    assert read(f"{TITLE} (2-7.07.2017)\n\n{BODY}").published is None


def test_the_one_day_by_which_a_site_keeps_its_pages_dates_them() -> None:
    address = "www.echo.example/2010/02/05/bamako.html"
    assert read(f"{address}\n\n{TITLE}\n\n{BODY}").rule == "address"
    assert read(f"{address}\n\n{TITLE}\n\n{BODY}").published == date(2010, 2, 5)
    assert read(f"{address}\n\n{TITLE}\n\n{BODY}\n\nwww.echo.example/2010-02-04-niger").published is None
    assert read(f"{address}\n\n{TITLE}\n\nPublié le 6 février 2010\n\n{BODY}").published == date(2010, 2, 6)


def test_a_day_that_closes_the_page_is_that_of_the_article_however_far_below() -> None:
    below = "Cordialement,\n\nA. T., ambassadrice\n\nPermanences : Ségou. Sur inscription.\n"
    assert read(f"{TITLE}\n\n{BODY}\n\n{below}\n28 mai 2015").published == date(2015, 5, 28)


def test_the_weekday_that_the_article_calls_this_one_may_have_its_full_date_elsewhere() -> None:
    text = BODY.replace("mardi", "mardi 14 novembre 2023")
    again = "La visite, prévue pour mercredi, a été avancée à ce mardi."
    assert (read(f"{text}\n\n{again}").published, read(text).published) == (date(2023, 11, 14), None)
    assert read(f"{text}\n\n{again.replace('ce mardi', 'ce mardi-là')}").published is None


def test_a_date_in_a_web_address_dates_nothing() -> None:
    assert read(f"{TITLE}\nhttps://echo.example/x/05.02.2010\n\n{BODY}").published is None


def test_a_correction_of_the_day_names_it() -> None:
    assert read(f"Notre erreur d'hier, rectifiée ce jour (20/02/2024).\n\n{BODY}").published == date(2024, 2, 20)


def test_the_heads_of_a_chronology_date_nothing() -> None:
    text = BODY.replace("\n\n", "\n\n3 mars 2015\n\n") + "\n\n5 avril 2016\n\nIls se sont revus à Niamey ce jour-là."
    assert read(text).published is None
    assert read(f"3 mars 2015. {BODY}\n\n5 avril 2016. Ils se sont revus à Niamey.").published is None


def test_the_day_that_the_article_calls_this_one_is_its_own() -> None:
    text = BODY.replace("mardi", "ce jeudi 14 septembre 2023")
    assert (read(text).published, read(text).rule) == (date(2023, 9, 14), "deictic")


MENU = "Accueil / Une / Niger / Monde / Contacts"


@pytest.mark.parametrize(
    "page",
    [
        f"L'ÉCHO\nlundi 4 février 2008 – Année 3 – n° 611\n{MENU}\n\n{TITLE}\n\n{BODY}",
        f"Bamako, le 4 février 2008\n{MENU}\n\n{TITLE}\n\n{BODY}",
        f"Lundi 4 février 2008\nLE COURRIER DU FLEUVE / SOCIÉTÉ\n{TITLE}\n\n{BODY}",
        f"{TITLE}\nlundi 4 février 2008\n{MENU}\n\n{BODY}",
    ],
)
def test_the_date_of_a_masthead_a_letter_or_under_the_headline_is_no_clock(page: str) -> None:
    assert read(page).published == date(2008, 2, 4)


@pytest.mark.parametrize(
    "top",
    [
        "vendredi, novembre 22, 2024\nInternationalNationalSociété\n",
        "vendredi 22 novembre 2024\nAccueil   Politique   Sport   Météo\n",
        "Imprimé le 22/11/2024\n",
        "Page consultée le 22 novembre 2024\n",
        "Nous sommes le vendredi 22 novembre 2024\n",
        "Date du jour : 22/11/2024\n",
        "Aujourd'hui le Vendredi 22 novembre 2024\n",
        "© L'Écho – page imprimée le 22 novembre 2024\n",
        "Dernière consultation : 22 novembre 2024\n",
    ],
)
def test_the_day_a_page_was_printed_or_visited_is_only_a_bound(top: str) -> None:
    found = read(f"{top}\n{TITLE}\n\n{BODY}")
    assert (found.published, found.bound) == (None, date(2024, 11, 22))


@pytest.mark.parametrize("line", ["Aujourd'hui Le Fleuve, 17 - 2 - 2010", "Aujourd’hui en Bretagne | 17/02/2010"])
def test_a_paper_whose_name_is_today_dates_its_articles(line: str) -> None:
    assert read(f"{TITLE}\n\n{BODY}\n\n{line}").published == date(2010, 2, 17)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Publié le 25/03 à 14h23",
        "Publié le 31/02/2015",
        "Publié le lundi 16 février 2016",  # a Tuesday
        "Les prévisions du vendredi 5 septembre 2025",
    ],
)
def test_no_date_rather_than_a_wrong_one(line: str) -> None:
    assert read(f"{TITLE}\n{line}\n\n{BODY}").published is None


def test_dates_of_events_and_reports_in_the_article_do_not_date_it() -> None:
    assert (
        read(f"{BODY}\n\nUn rapport publié le 3 mars 2021 le confirme, selon le ministère de la Sécurité.").published
        is None
    )


def test_the_evidence_is_where_the_text_says_it() -> None:
    text = f"{TITLE}\nPublié le 16/02/2015 à 10h\n\n{BODY}"
    evidence = read(text).evidence
    assert evidence is not None
    assert text[slice(*evidence)] == "16/02/2015"


GOLD = Path(os.environ.get("ENTREVUE_SHARED", Path(__file__).parents[2] / "shared")) / "gold" / "seeds"


@pytest.mark.skipif(not GOLD.is_dir(), reason="the seeds, press articles under copyright, are not in the repository")
def test_the_seeds_are_dated_as_a_reader_dates_them() -> None:
    for path in sorted(GOLD.glob("*.txt")):
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["published"]
        found = read(path.read_text(encoding="utf-8")).published
        assert (found and found.isoformat()) == expected, path.name


def test_a_line_under_the_article_may_name_the_paper_and_its_day() -> None:
    assert read(f"{TITLE}\n\n{BODY}\n\nO. M. — Le Fleuve Quotidien du 24/02/2012").published == date(2012, 2, 24)
