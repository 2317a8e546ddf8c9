"""What is read of a text: its sentences, whatever white space a page has left in them."""

from __future__ import annotations

import pytest

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.page import article_zones
from entrevue.loaders.pipeline.characters import plain_characters
from entrevue.loaders.pipeline.spacing import Reading, read_text
from entrevue.schema.records import Article, Evidence, Person, Record

REPORT = (
    "RABAT, 16 fév. 2015 (MAP) – Le ministre marocain de l'Intérieur, M. Karim Zemmouri, a reçu lundi à Rabat le "
    "général d'armée Claude Dumont, directeur général de la gendarmerie française.\n\nIls ont parlé de la lutte "
    "contre le terrorisme."
)
WRAPPED = """Sarre et Moselle : la police des deux rives

Le préfet de la Moselle, Jean Roche, et le chef de la chancellerie, Karl
Weber, ont signé jeudi une convention relative à un échange administratif
entre la police de la Sarre et la police de la Moselle, a indiqué vendredi
la préfecture de la région dans un communiqué de presse sans détour aucun.

Aucune autre réunion n'est prévue avant la fin de l'année, dit le préfet.
"""


def reading_of(text: str) -> Reading:
    plain, places = plain_characters(text)
    return read_text(Reading(plain, article_zones(plain), places))


def read(text: str) -> str:
    return reading_of(text).text


def test_no_line_of_a_wrapped_paragraph_breaks_a_name() -> None:
    assert "Karl Weber" in read(WRAPPED)
    assert read(WRAPPED).count("\n") < WRAPPED.count("\n")


def test_what_is_not_laid_out_stays_in_its_place() -> None:
    reading = reading_of(WRAPPED)
    assert reading.places is None
    assert all(a == b or (a, b) == (" ", "\n") for a, b in zip(reading.text, WRAPPED, strict=True))


def test_paragraphs_stay_apart() -> None:
    assert "aucun.\n\nAucune" in read(WRAPPED)


def test_a_text_without_wrapped_lines_is_read_as_it_is() -> None:
    text = WRAPPED.splitlines()[-1] + "\n"
    assert read(text) == text


@pytest.mark.parametrize(
    ("space", "in_text"),
    [("\u00a0", " "), ("\u202f", " "), ("  ", " "), (" \u00a0", " "), ("\t", " "), (" \u200b", " "), ("\u00ad", "")],
)
def test_words_are_told_apart_by_one_space(space: str, in_text: str) -> None:
    assert (
        read(f"Le ministre, M. Karim{space}Zemmouri, a parlé.") == f"Le ministre, M. Karim{in_text}Zemmouri, a parlé."
    )


def test_proofs_have_their_offsets_in_the_article() -> None:
    text = "Le  ministre, M.  Karim \u00a0Zemmouri, a parlé."
    reading = reading_of(text)
    start = reading.text.index("Karim Zemmouri")
    article = Article("a", text)
    person = Person("Karim Zemmouri", evidence=(Evidence("Karim Zemmouri", start, start + 14, "full-name"),))
    (proof,) = reading.prove(Record(article, None, persons=(person,))).persons[0].evidence
    assert text[proof.start : proof.end] == "Karim \u00a0Zemmouri"
    assert proof.text == "Karim Zemmouri"


def test_zones_keep_their_words() -> None:
    text = REPORT.replace(" ", "  ", 9).replace("Claude Dumont", "Claude\u00a0 Dumont")
    zones = article_zones(plain_characters(text)[0])
    reading = reading_of(text)
    for before, after in zip(zones.kept, reading.zones.kept, strict=True):
        assert reading.text[slice(*after)].split() == text[slice(*before)].split()


@pytest.mark.slow
@pytest.mark.parametrize("space", ["\u00a0", "\u202f", " \u200b"])
def test_the_facts_do_not_hang_on_the_spaces(space: str) -> None:
    plain, spaced = Extractor().extract_all([Article("a", REPORT), Article("a", REPORT.replace(" ", space))])
    assert [p.name for p in spaced.persons] == [p.name for p in plain.persons] == ["Karim Zemmouri", "Claude Dumont"]
    assert spaced.published == plain.published == "2015-02-16"
    told = [[(m.date, m.status, m.kind, [p.name for p in m.persons]) for m in r.meetings] for r in (plain, spaced)]
    assert told[0] == told[1] != []
