"""The dateline within the article: what is of it, what stands above it, what follows."""

from __future__ import annotations

import pytest
from page_zones import ARTICLE, MENUS, SENTENCES, TITLE, assert_partition, parts

from entrevue.loaders.page import article_zones


@pytest.mark.parametrize(
    ("paragraph", "dateline"),
    [
        ("RABAT, 16 fév. 2015 (MAP) - Le ministre a reçu son homologue.", "RABAT, 16 fév. 2015 (MAP) -"),
        ("Rabat, 26 juil. 2012 (MAP) – Arrivé hier, le ministre a été reçu.", "Rabat, 26 juil. 2012 (MAP) –"),
        ("PARIS – 20-11-2015 (Reuters) – Le Maroc a fourni un renseignement.", "PARIS – 20-11-2015 (Reuters) –"),
        ("Rome, 25.11.2016 – L'enregistrement des migrants progresse enfin.", "Rome, 25.11.2016 –"),
        ("MADRID, 26 octobre 2023. – La maîtrise des armes reste une priorité.", "MADRID, 26 octobre 2023. –"),
        ("Pékin (VNA) – Le ministre vietnamien a été reçu jeudi à Pékin.", "Pékin (VNA) –"),
        ("ALGER (de notre envoyé spécial). Le ministre a été reçu jeudi.", "ALGER (de notre envoyé spécial)."),
        ("MILAN. Un peu plus d'une heure a suffi aux deux ministres.", "MILAN."),
        ("NEW DELHI : le conseiller indien a reçu son homologue français.", "NEW DELHI :"),
        ("Genève (ats) 27.02.2011 - Le ministre a reçu un émissaire malien.", "Genève (ats) 27.02.2011 -"),
        ("DAKAR (Le Fleuve, mardi 5 février 2019). Le ministre l'a reçu.", "DAKAR (Le Fleuve, mardi 5 février 2019)."),
        ("Namur. – Quarante faux tableaux ont été saisis mardi à Jambes.", "Namur. –"),
        ("Nouakchott,  08/02/2024  -  Le ministre a reçu un émissaire malien.", "Nouakchott,  08/02/2024  -"),
        ("QUESTION. – Le ministre a-t-il reçu son homologue malien mardi ?", None),
        ("Nouakchott, 3 mars (AMI) - Le ministre a reçu un émissaire malien.", "Nouakchott, 3 mars (AMI) -"),
        ("Bernard Martin – ministre de l'Intérieur – a reçu son homologue.", None),
        ("MM. Keïta et Maïga se sont rencontrés mardi à Bamako, au Mali.", None),
        ("BENALI : « Nous partageons les mêmes menaces, et nous le disons. »", None),
        ("Le Maroc et la France – deux alliés – ont signé un accord mardi.", None),
    ],
)
def test_the_dateline_is_told_apart_from_the_first_sentence(paragraph: str, dateline: str | None) -> None:
    found = parts(f"{paragraph}\n{SENTENCES[1]}")
    assert found["dateline"] == ([dateline] if dateline else [])
    rest = paragraph.removeprefix(dateline or "").strip()
    assert found["body"] == [rest, SENTENCES[1]]


@pytest.mark.parametrize(
    ("head", "dateline"),
    [
        (f"CONAKRY, 11 décembre 2015 (AFP) - {TITLE}", "CONAKRY, 11 décembre 2015 (AFP) -"),
        (f"NEW YORK (Nations unies), 23 sept. 2021 – {TITLE}", "NEW YORK (Nations unies), 23 sept. 2021 –"),
        (f"AMMAN, 7 sept. (Petra) – {TITLE}", "AMMAN, 7 sept. (Petra) –"),
        (f"{TITLE} – Rabat, 3 décembre 2009", "– Rabat, 3 décembre 2009"),
    ],
)
@pytest.mark.parametrize("first", ["", "Berne (ats) - "])
def test_a_dateline_by_the_headline_is_none_of_its_words_and_the_body_is_whole(
    head: str, dateline: str, first: str
) -> None:
    text = f"{MENUS[0]}\n\n{head}\n\n{first}{ARTICLE}"
    found = parts(text)
    assert (found["title"], found["dateline"], found["body"]) == ([TITLE], [dateline], list(SENTENCES))
    assert_partition(text, article_zones(text))


def test_what_stands_above_a_dateline_is_headline_whatever_its_form() -> None:
    question = "La fin d'un atelier, le début d'une amitié ?"
    found = parts(f"{TITLE}\n{question}\n\nAbidjan, le samedi 12 octobre 2019 – {ARTICLE}")
    assert (found["title"], found["headings"]) == ([TITLE], [question])
    assert found["dateline"] == ["Abidjan, le samedi 12 octobre 2019 –"]
    assert found["body"] == list(SENTENCES)


def test_a_standfirst_above_the_dateline_stays_in_the_body() -> None:
    found = parts(f"{TITLE}\n\n{SENTENCES[0]}\n\nBamako, 3 mars 2021 (AMP) – " + "\n\n".join(SENTENCES[1:]))
    assert found["dateline"] == ["Bamako, 3 mars 2021 (AMP) –"]
    assert found["body"] == list(SENTENCES)
