"""Headings in capitals are read as their story would write them."""

from __future__ import annotations

import pytest

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.page import article_zones
from entrevue.loaders.pipeline.headings import with_headings_in_small
from entrevue.schema.records import Article

STORY = (
    "TUNIS (PC) - Le directeur général de la DGSN, Karim Haddaoui, a reçu lundi à Rabat son homologue français, le "
    "préfet Jean Dumont. La coopération et la sécurité étaient au centre des entretiens."
)


def heading(written: str) -> str:
    text = f"{written}\n\n{STORY}\n"
    return with_headings_in_small(text, article_zones(text)).split("\n")[0]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("COOPÉRATION : KARIM HADDAOUI REÇOIT LE PRÉFET", "Coopération : Karim Haddaoui reçoit le préfet"),
        ("COOPERATION : HADDAOUI RECU A RABAT", "Coopération : Haddaoui reçu a Rabat"),
        ("SECURITE : LE PATRON DE LA DGSN VOIT DUMONT", "Sécurité : le patron de la DGSN voit Dumont"),
        ("LE MALI ET LA CÔTE D'IVOIRE REÇUS À NICE", "Le Mali et la Côte d'Ivoire reçus à Nice"),
        ("ENTRETIENS À L'ONU AVEC PAUL LEFORT", "Entretiens à l'ONU avec Paul Lefort"),
        ("RENCONTRE AVEC AHMED OULD LEMINE À LA DGSI", "Rencontre avec Ahmed Ould Lemine à la DGSI"),
    ],
)
def test_its_words_have_the_capitals_of_the_story(written: str, read: str) -> None:
    assert heading(written) == read


@pytest.mark.parametrize("written", ["LA SÉCURITÉ, TUNIS", "Le patron de la DGSN reçoit KARIM HADDAOUI à Rabat"])
def test_rubrics_and_headings_in_small_letters_stay(written: str) -> None:
    assert heading(written) == written


def test_a_page_in_capitals_throughout_says_nothing_of_them() -> None:
    written = "KARIM HADDAOUI REÇOIT LE PRÉFET JEAN DUMONT"
    text = f"{written}\n\n{STORY.upper()}\n"
    assert with_headings_in_small(text, article_zones(text)) == text


@pytest.mark.slow
@pytest.mark.parametrize("accents", [True, False])
def test_the_facts_do_not_hang_on_the_capitals_of_the_headline(accents: bool) -> None:  # noqa: FBT001
    title = "Coopération : Haddaoui se déplace à Rabat et parle avec le préfet français"
    capitals = title.upper() if accents else title.upper().replace("É", "E").replace("À", "A")
    plain, shouted = Extractor().extract_all([Article("a", f"{t}\n\n{STORY}") for t in (title, capitals)])
    assert [person.name for person in shouted.persons] == [person.name for person in plain.persons]
    assert len(plain.persons) == 2
    assert [meeting.date for meeting in shouted.meetings] == [meeting.date for meeting in plain.meetings] != []
