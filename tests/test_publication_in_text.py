"""The day of publication from the article's own words: dateline, headline, lead and signature."""

from __future__ import annotations

from datetime import date

import pytest
from dated_pages import BODY, TITLE, read

from entrevue.loaders.page import article_zones, publication


@pytest.mark.parametrize(
    ("end", "day"),
    [
        ("(28 janvier 2013)", date(2013, 1, 28)),
        ("17 août 2015.", date(2015, 8, 17)),
        ("Propos recueillis par A. Touré, L'Écho de l'Estuaire, mercredi 27 novembre 2019", date(2019, 11, 27)),
        ("Ils se reverront à Niamey, au palais, le mercredi 27 novembre 2019.", None),
        ("Le précédent date du 17 août 2015.", None),
    ],
)
def test_a_date_behind_the_last_sentence_signs_the_article(end: str, day: date | None) -> None:
    text = f"{BODY} {end}"
    zones = article_zones(text)
    assert publication(text, zones).published == day
    assert (end in zones.body_text(text)) == (day is None)


def test_a_line_that_only_names_an_event_and_its_day_signs_nothing() -> None:
    assert read(f"{BODY}\n\nL'accord du vendredi 7 octobre 2016").published is None


def test_the_first_words_of_a_press_review_date_it() -> None:
    assert read(f"Revue de presse du 9 juillet 2011. {BODY}").published == date(2011, 7, 9)


@pytest.mark.parametrize(
    ("start", "told", "day"),
    [
        ("BAMAKO, 8 févr. (AMP) – ", "Ils ont signé un accord daté du 8 février 2024.", date(2024, 2, 8)),
        ("Bamako, jeudi 8 février – ", "Ils s'étaient vus en mars 2023 et le 3 janvier 2024.", date(2024, 2, 8)),
        ("BAMAKO / NIAMEY — 17 février\n\n", "Il l'a répété jeudi 17 février 2011.", date(2011, 2, 17)),
        ("BAMAKO, 8 févr. (AMP) – ", "Ils ont signé un accord daté du 9 février 2024.", None),
        ("", "Il sera à Niamey du 14 au 17 avril 2024. Ce mardi 16 avril, il se repose.", date(2024, 4, 16)),
        ("", "Ils s'étaient vus en juin 2023. Ce lundi 20 mars, ils se sont revus.", date(2023, 3, 20)),
        ("", "Ils s'étaient vus en juin 2023. Ce mardi 20 mars, ils se sont revus.", None),
    ],
)
def test_a_full_date_of_the_text_gives_the_day_its_year(start: str, told: str, day: date | None) -> None:
    story = "Le ministre malien de la Sécurité, Oumar Keïta, a reçu son homologue nigérien, Issa Maïga, au palais."
    assert read(f"{start}{story} {told}").published == day


@pytest.mark.parametrize(
    ("start", "day"),
    [
        ("Bamako, 10 mars 2023 (correspondance). – ", date(2023, 3, 10)),
        ("BAMAKO/NIAMEY, 27 juin 2024 — ", date(2024, 6, 27)),
        ("Bamako, 5 février 2018 (Reporters d'Afrique). ", date(2018, 2, 5)),
        ("Bamako (correspondance), jeudi 21 novembre 2019. ", date(2019, 11, 21)),
        ("BAMAKO (de notre bureau) – Jeudi 2 mai 2024. ", date(2024, 5, 2)),
        ("BAMAKO, 25 septembre 2016, 18h30 (agence Fleuve) – ", date(2016, 9, 25)),
        ("De notre correspondante à Bamako, 12 mai 2021 – ", date(2021, 5, 12)),
        ("Port-au-Prince, vendredi 8 décembre 2017 – ", date(2017, 12, 8)),
        ("Le 28 janvier 2012. – ", date(2012, 1, 28)),
        ("[Bamako, 3 mars 2021] ", date(2021, 3, 3)),
        ("À Bamako, le 3 mars 2021, ", None),
        ("RABAT, 16 fév. 2015 (MAP) - ", date(2015, 2, 16)),
        ("BAMAKO, ven 22/12/2017 (AMF) - ", date(2017, 12, 22)),
        ("GAO (Mali), sam 1er septembre 2007 — ", date(2007, 9, 1)),
        ("Bamako, samedi 10.10.98 – ", date(1998, 10, 10)),
        ("BAMAKO, 15 jan 99 (AMF) - ", date(1999, 1, 15)),
        ("(Bamako, 30 mars 1998, AMF) ", date(1998, 3, 30)),
        ("(AMF) Bamako, le 26 avril 2014 – ", date(2014, 4, 26)),
        ("Labbézanga (frontière Mali-Niger), mardi 13 septembre 2022 – ", date(2022, 9, 13)),
        ("24/10/2024, 17h31. ", date(2024, 10, 24)),
        ("Dar es-Salaam (AMF, 15 juillet 2025) – ", date(2025, 7, 15)),
        ("Riyad, 18 Joumada I 1445 correspondant au 2 décembre 2023, SPA -- ", date(2023, 12, 2)),
        ("PARIS – 20-11-2015 (Reuters) – ", date(2015, 11, 20)),
        ("Rome, 25.11.2016 – ", date(2016, 11, 25)),
        ("MADRID, 26 octobre 2023. – ", date(2023, 10, 26)),
        ("DOUCHANBÉ/ISLAMABAD, 27 juin 2024 — ", date(2024, 6, 27)),
        ("RABAT, 25 septembre 2016 (agence Atlas) – ", date(2016, 9, 25)),
        ("RABAT (MAP) – Vendredi 17 mai 2013. ", date(2013, 5, 17)),
        ("Nouakchott, 3 mars (AMI) - ", None),
        ("BAMAKO (3 mars 2021). ", date(2021, 3, 3)),
        ("BAMAKO (L'Écho, mercredi 3 mars 2021). ", date(2021, 3, 3)),
        ("Bamako (amf) 03.03.2021 - ", date(2021, 3, 3)),
        ("BAMAKO (amf), mercredi 3 mars 2021 - ", date(2021, 3, 3)),
        ("Bamako, 3 mars 2021 (dépêche). ", date(2021, 3, 3)),
        ("BAMAKO, 3 mars 2021 (L'Écho).- ", date(2021, 3, 3)),
        ("BAMAKO [AMF], 3 mars 2021 – ", date(2021, 3, 3)),
        ("Bamako. Le 3 mars 2021. – ", date(2021, 3, 3)),
        ("(Bamako, mercredi 3 mars 2021.) ", date(2021, 3, 3)),
        ("BAMAKO/NIAMEY/DAKAR, 3 mars 2021 – ", date(2021, 3, 3)),
        ("Bamako et Niamey, 3 mars 2021 (AMF) - ", date(2021, 3, 3)),
        ("Bamako, 11 sept 2015 (AMF) - ", date(2015, 9, 11)),
        ("PRAGUE, 3 mars 2021 (Česká) — ", date(2021, 3, 3)),
        ("RIYAD, 28 Rabi' II 1437 correspondant au 7 février 2016 (ASP) - ", date(2016, 2, 7)),
        ("Conseil du Fleuve – Bamako, 3 mars 2021 – ", date(2021, 3, 3)),
        ("BAMAKO, ML, le 3 mars 2021 /Fil Fleuve/ - ", date(2021, 3, 3)),
        ("BAMAKO, 3 mars 2021. / FLEUVE/. ", date(2021, 3, 3)),
        ("BAMAKO 03/03/21 (AMF) = ", date(2021, 3, 3)),
        ("3 mars 2021. ", date(2021, 3, 3)),
        ("BAMAKO (AMF) - Un accord a été signé mercredi 3 mars 2021. ", date(2021, 3, 3)),
        ("BAMAKO (AMF) - Un accord a été signé le 3 mars 2021. ", None),
        ("Un accord a été signé mercredi 3 mars 2021. ", None),
    ],
)
def test_the_dateline_dates_the_article(start: str, day: date | None) -> None:
    assert read(start + BODY).published == day


@pytest.mark.parametrize(
    "head",
    [
        f"BAMAKO, 3 mars 2021 (AMF) - {TITLE}",
        f"Bamako, le 3 mars 2021 – {TITLE}",
        f"BAMAKO (amf), mercredi 3 mars 2021 : {TITLE}",
        f"{TITLE} – Bamako, 3 mars 2021",
        f"Qui garde la frontière ?\nBamako, 3 mars 2021 – {BODY.splitlines()[0]}",
    ],
)
def test_a_dateline_before_or_after_a_headline_or_under_a_question_dates_the_article(head: str) -> None:
    found = read(f"{head}\n\n{BODY}")
    assert (found.published, found.rule) == (date(2021, 3, 3), "dateline")


def test_an_event_and_its_day_before_a_colon_are_no_dateline() -> None:
    head = "Attentats de Bamako, 20 novembre 2015 : le procès des quatre complices s'ouvre enfin devant les assises"
    assert read(f"{head}\n\n{BODY}").published is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("hier, mercredi 13 juin 2018,", date(2018, 6, 14)),
        ("aujourd'hui, 25 février 2016,", date(2016, 2, 25)),
        ("ce vendredi 22 avril 2016", date(2016, 4, 22)),
        ("ce jeudi 8 mai 2023", None),  # a Monday
    ],
)
def test_the_day_of_telling_follows_from_the_day_told(words: str, day: date | None) -> None:
    assert read(BODY.replace("mardi", words)).published == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"28.05.2012 {TITLE}\n\n{BODY}", date(2012, 5, 28)),
        (f"Jeudi 20 février 2025 – {TITLE}\n\n{BODY}", date(2025, 2, 20)),
        (f"{TITLE}\n\n8 décembre 2023 (Fleuve-Info). {BODY}", date(2023, 12, 8)),
        (f"{TITLE}\n\nFLEUVE-TV | 19 SEP 2019\n\n{BODY}", date(2019, 9, 19)),
        (f"{TITLE}\n\n{BODY}\n\nL'Écho du mardi 20 septembre 2022, p. 4", date(2022, 9, 20)),
        (f"BAMAKO, 20 avril 2026 (AMF, service français) - {BODY}", date(2026, 4, 20)),
    ],
)
def test_a_day_set_off_from_what_it_opens_or_signs_is_that_of_the_article(text: str, day: date) -> None:
    assert read(text).published == day


def test_a_dateline_without_year_has_the_latest_year_named_if_the_weekday_of_the_lead_fits() -> None:
    assert read(f"BAMAKO, 4 juin (AMF) - {BODY}\n\n(AMF, 2019)").published == date(2019, 6, 4)
    assert read(f"BAMAKO, 6 juin (AMF) - {BODY}\n\n(AMF, 2019)").published is None  # a Thursday, two days after
    assert read(f"Fil du Fleuve – juin 2019\n\n{TITLE}\n\nBAMAKO, 4 juin (AMF) - {BODY}").published == date(2019, 6, 4)
    told_later = "Les travaux reprendront jeudi. "
    assert read(f"BAMAKO, 4 juin (AMF) - {told_later}{BODY}\n\n(AMF, 2019)").published == date(2019, 6, 4)
    to_come = f"{BODY} Une session est prévue en 2020."
    assert read(f"BAMAKO, 4 juin (AMF) - {to_come}\n\n(AMF, 2019)").published == date(2019, 6, 4)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("(AMF) 042031 OTT 24", date(2024, 10, 4)),
        ("AMF 191142 GMT JUL 13", date(2013, 7, 19)),
        ("031540Z FEV 2010", date(2010, 2, 3)),
        ("AMF 049931 OTT 24", None),
    ],
)
def test_the_stamp_of_an_agency_dates_what_it_closes(line: str, day: date | None) -> None:
    assert read(f"{TITLE}\n\n{BODY}\n{line}").published == day


def test_several_paragraphs_that_a_day_opens_are_a_chronology() -> None:
    text = f"{TITLE}\n\n8 décembre 2021. {BODY}\n\n9 décembre 2021. Le ministre est reparti."
    assert read(text).published is None


@pytest.mark.parametrize(
    ("headline", "day"),
    [
        (f"{TITLE} (08.10.2021)", date(2021, 10, 8)),
        (f"14-02-2023 18:20 - {TITLE}", date(2023, 2, 14)),
        ("EN DIRECT. Frontières : la journée du samedi 13 août 2022", date(2022, 8, 13)),
    ],
)
def test_a_headline_may_tell_its_day(headline: str, day: date) -> None:
    found = read(f"{headline}\n\n{BODY}")
    assert (found.published, found.rule) == (day, "date line")


@pytest.mark.parametrize(
    ("end", "day"),
    [
        ("Par Awa Touré, le 5 décembre 2021.", date(2021, 12, 5)),
        ("Bamako, le 23 novembre 2017.", date(2017, 11, 23)),
        ("(L'Écho sahélien, mardi 10 novembre 2020)", date(2020, 11, 10)),
    ],
)
def test_the_words_below_a_headline_may_end_in_the_day(end: str, day: date) -> None:
    found = read(f"{TITLE}\n\nComment deux voisins se sont retrouvés. {end}\n\n{BODY}")
    assert (found.published, found.rule) == (day, "date line")


def test_a_first_paragraph_that_ends_in_some_other_day_dates_nothing() -> None:
    text = f"{TITLE}\n\nLes deux pays sont liés par un accord signé à Bamako, le 3 mars 2015.\n\n{BODY}"
    assert read(text).published is None


def test_words_below_a_headline_that_end_in_an_impossible_day_are_not_dated_by_another() -> None:
    text = f"{TITLE}\n\nIls avaient signé un accord le 3 mars 2015. Bamako, le lundi 23 novembre 2017.\n\n{BODY}"
    assert read(text).published is None


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("Bamako, 04/06/2012 / Politique —", date(2012, 6, 4)),
        ("BAMAKO, 8 Rabi' II 1445 / 23 octobre 2023, AMF-Fr --", date(2023, 10, 23)),
        ("Bamako, 24 décembre 2010 (24.ml) –", date(2010, 12, 24)),
    ],
)
def test_a_dateline_may_name_a_rubric_another_calendar_or_an_address(dateline: str, day: date) -> None:
    assert read(f"{TITLE}\n\n{dateline} {BODY}").published == day


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Il est attendu à Dakar, fait savoir, lundi 26 septembre 2022, l'agence Lusa.", date(2022, 9, 26)),
        ("Il a reçu l'ambassadeur, a annoncé vendredi 3 mai 2019 la présidence.", date(2019, 5, 3)),
        ("Il a reçu l'ambassadeur vendredi 3 mai 2019.", None),
        ("Il avait annoncé son départ le 3 mai 2019.", None),
    ],
)
def test_the_day_on_which_the_news_was_told_dates_it(lead: str, day: date | None) -> None:
    assert read(f"{TITLE}\n\n{lead}\n\n{BODY}").published == day
