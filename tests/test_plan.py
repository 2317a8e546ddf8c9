"""What is planned for an article before anything costly runs."""

from __future__ import annotations

from entrevue.loaders.page import article_zones, publication
from entrevue.loaders.pipeline.plan import Plan, plan_article
from entrevue.schema.records import Article

WRAPPED = """Sarre et Moselle : la police des deux rives

Le préfet de la Moselle, Jean Roche, et le chef de la chancellerie, Karl
Weber, ont signé jeudi une convention relative à un échange administratif
entre la police de la Sarre et la police de la Moselle, a indiqué vendredi
la préfecture de la région dans un communiqué de presse sans détour aucun.

Aucune autre réunion n'est prévue avant la fin de l'année, dit le préfet.
"""


def plan(text: str) -> Plan:
    zones = article_zones(text)
    return plan_article(Article("a", text), zones, publication(text, zones))


def test_no_line_of_a_wrapped_paragraph_breaks_a_name() -> None:
    read = plan(WRAPPED).flowing
    assert "Karl Weber" in read
    assert read.count("\n") < WRAPPED.count("\n")


def test_every_character_stays_in_its_place() -> None:
    read = plan(WRAPPED).flowing
    assert len(read) == len(WRAPPED)
    assert all(a == b or (a, b) == (" ", "\n") for a, b in zip(read, WRAPPED, strict=True))


def test_paragraphs_stay_apart() -> None:
    assert "aucun.\n\nAucune" in plan(WRAPPED).flowing


def test_a_text_without_wrapped_lines_is_read_as_it_is() -> None:
    text = WRAPPED.splitlines()[-1] + "\n"
    assert plan(text).flowing == text


def test_apostrophes_that_a_page_lost_are_read() -> None:
    garbled = (
        "Il part pour l?aéroport d\ufffdOran, qu?il connaît, et N?Djamena. Aujourd?hui, dit-il, l\u00b4Algérie attend."
    )
    read = "Il part pour l'aéroport d'Oran, qu'il connaît, et N'Djamena. Aujourd'hui, dit-il, l'Algérie attend."
    assert plan(garbled).flowing == read


def test_a_question_stays_one() -> None:
    asked = "Le ministre vient-il?Oui, dit le préfet, après le G8?Une réunion aura lieu. Et toi?"
    assert plan(asked).flowing == asked
