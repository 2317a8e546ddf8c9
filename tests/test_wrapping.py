"""Lines that a width has broken, told from those that a page has set."""

from __future__ import annotations

import textwrap

import pytest

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.pipeline.wrapping import unwrapped
from entrevue.schema.records import Article

TITLE = "Tunis : le directeur de la police reçoit son homologue espagnol"
FIRST = (
    "TUNIS, 12 mai 2021 – Le directeur général de la police tunisienne, Marwan Ben Slama, a reçu mardi à Tunis son "
    "homologue espagnol Jean-Yves Carrasco Ortiz, venu à la tête d'une délégation d'officiers de haut rang, a annoncé "
    "le ministère de l'Intérieur dans un communiqué."
)
SECOND = (
    "Les deux hommes ont parlé du terrorisme et des filières d'émigration clandestine vers les Canaries, que la "
    "police espagnole dit vouloir démanteler avec celle de Tunis avant la fin de l'année."
)
LAST = "Ils se reverront en juin."
TEXT = f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{LAST}"
MENU = "Accueil\nPolitique intérieure et régions\nÉconomie\nSport\nCulture et société\nContact"
VERSES = "\n".join(f"{word} de la liste de tous les services du ministère" for word in ("Un", "Deux", "Trois", "Dix"))


def wrapped(text: str, width: int, between: str = "\n\n") -> str:
    return between.join(textwrap.fill(part, width) for part in text.split("\n\n"))


@pytest.mark.parametrize(
    ("width", "between"), [(50, "\n\n"), (60, "\n\n"), (68, "\n\n"), (80, "\n\n"), (60, "\n"), (80, "\n"), (90, "\n")]
)
def test_the_lines_of_a_paragraph_are_joined(width: int, between: str) -> None:
    assert unwrapped(wrapped(TEXT, width, between))[0] == TEXT.replace("\n\n", between)


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\n\n", "\n"), MENU, VERSES, f"{TEXT}\n\n{MENU}\n\n{VERSES}", ""])
def test_lines_that_a_page_has_set_stay_as_they_are(text: str) -> None:
    assert unwrapped(text) == (text, None)


def test_a_name_is_one_word_though_its_line_ends_at_a_hyphen() -> None:
    text = wrapped(TEXT, 68)
    assert "Jean-\nYves" in text
    read, places = unwrapped(text)
    assert read == TEXT
    assert places is not None
    assert text[places[read.index("Yves")] :].startswith("Yves")


@pytest.mark.slow
@pytest.mark.parametrize("width", [60, 72, 90])
def test_the_facts_do_not_hang_on_the_width(width: int) -> None:
    plain, broken = Extractor().extract_all([Article("a", TEXT), Article("a", wrapped(TEXT, width))])
    assert [p.name for p in broken.persons] == [p.name for p in plain.persons]
    assert len(plain.persons) == 2
    assert [(m.date, m.place) for m in broken.meetings] == [(m.date, m.place) for m in plain.meetings] != []
