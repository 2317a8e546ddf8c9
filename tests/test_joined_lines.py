"""A text of one long line says what it says in lines: its headline and its day are told from the story."""

from __future__ import annotations

import pytest

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.pipeline.joined import with_head_apart
from entrevue.schema.records import Article

STORY = (
    "Le directeur général de la police tunisienne, Marwan Ben Slama, a reçu lundi à Tunis son homologue espagnol Pedro "
    "Carrasco Ortiz. Le 12 mars 2019, Paris et Madrid avaient signé un accord contre le terrorisme. Depuis le 3 mai "
    "2020, les deux polices travaillent ensemble, a dit M. Ben Slama."
)
HEADLINE = "Tunis et Madrid veulent agir ensemble"


@pytest.mark.parametrize(
    ("head", "lines"),
    [
        (f"{HEADLINE} TUNIS, 12 mai 2021 (TAP) - ", [HEADLINE, f"TUNIS, 12 mai 2021 (TAP) - {STORY}"]),
        (f"{HEADLINE} Le Midi, mercredi 12 mai 2021 ", [f"{HEADLINE} Le Midi,", "mercredi 12 mai 2021", STORY]),
        (f"{HEADLINE} 12/05/2021 à 14h05 ", [HEADLINE, "12/05/2021 à 14h05", STORY]),
        ("12/05/2021 ", ["12/05/2021", STORY]),
        (f"{HEADLINE} (12/05/2021 ", [f"{HEADLINE} (12/05/2021", STORY]),
        (f"{HEADLINE} Publié le 12 mai 2021 ", [HEADLINE, "Publié le 12 mai 2021", STORY]),
        (f"{HEADLINE} Le Midi, édition du 12 mai 2021 ", [f"{HEADLINE} Le Midi, édition du", "12 mai 2021", STORY]),
    ],
)
def test_the_head_is_parted_from_the_story(head: str, lines: list[str]) -> None:
    text = head + STORY
    read, places = with_head_apart(text)
    assert read.split("\n") == lines
    assert read.replace("\n", " ") == text
    assert places is None


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"{HEADLINE}\n\n{STORY}",
        f"TUNIS, 12 mai 2021 (TAP) - {STORY}",
        f"Imprimé le 12/05/2021 {STORY}",
        f"{HEADLINE} depuis le traité du 12 mai 2021 {STORY}",
        f"12/05/2021{STORY}",
        HEADLINE,
        "",
    ],
)
def test_prose_is_not_cut(text: str) -> None:
    assert with_head_apart(text) == (text, None)


@pytest.mark.slow
@pytest.mark.parametrize("day", ["mercredi 12 mai 2021", "TUNIS, 12 mai 2021 (TAP) -"])
def test_the_day_of_a_text_of_one_line_is_known(day: str) -> None:
    record = Extractor().extract(Article("a", f"{HEADLINE} {day} {STORY}"))
    assert record.published == "2021-05-12"
    assert [person.name for person in record.persons] == ["Marwan Ben Slama", "Pedro Carrasco Ortiz"]
    assert record.meetings[0].date == "2021-05-10"
