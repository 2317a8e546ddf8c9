"""Names in capitals are read as if they were in small letters, and proofs show them as they are."""

from __future__ import annotations

import pytest

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.page.layout import Span
from entrevue.loaders.pipeline.surnames import with_names_in_small
from entrevue.schema.records import Article


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Il a reçu Karim HADDAOUI.", "Il a reçu Karim Haddaoui."),
        ("Il a reçu Monsieur Sidiki DIAKITÉ, ministre.", "Il a reçu Monsieur Sidiki Diakité, ministre."),
        ("Il a reçu Mme Anne LE BRIS-MORVAN.", "Il a reçu Mme Anne Le Bris-Morvan."),
        ("Il a reçu M. HADDAOUI.", "Il a reçu M. Haddaoui."),
        ("Il a reçu KARIM HADDAOUI lundi.", "Il a reçu Karim Haddaoui lundi."),
        ("Il a reçu Jean N'GUESSAN.", "Il a reçu Jean N'Guessan."),
        ("Il a reçu Charles III et Karim HADDAOUI II.", "Il a reçu Charles III et Karim Haddaoui II."),
        ("Le Président Alimamy SESAY-KARGBO a parlé.", "Le Président Alimamy Sesay-Kargbo a parlé."),
        ("Le Directeur Général SONATRACH a parlé.", "Le Directeur Général SONATRACH a parlé."),
        ("Il a reçu le directeur DGSN de Rabat.", "Il a reçu le directeur DGSN de Rabat."),
        ("Le FBI a vu la DGSN.", "Le FBI a vu la DGSN."),
        ("KARIM HADDAOUI REÇOIT ANNE LE BRIS", "KARIM HADDAOUI REÇOIT ANNE LE BRIS"),
    ],
)
def test_a_name_in_capitals_is_read_in_small_letters(written: str, read: str) -> None:
    assert with_names_in_small(written, [Span(0, len(written))]) == read


def test_what_is_outside_of_the_article_stays() -> None:
    assert with_names_in_small("Karim HADDAOUI. Par Karim SOW.", [Span(0, 15)]) == "Karim Haddaoui. Par Karim SOW."


@pytest.mark.slow
def test_proofs_show_the_capitals() -> None:
    text = "Le ministre marocain de l'Intérieur, Karim  HADDAOUI, a reçu lundi à Rabat le préfet français Jean DUMONT."
    record = Extractor().extract(Article("a", text))
    assert [person.name for person in record.persons] == ["Karim Haddaoui", "Jean Dumont"]
    (meeting,) = record.meetings
    assert "Karim HADDAOUI" in meeting.evidence[0].text
    proof = record.persons[0].evidence[0]
    assert text[proof.start : proof.end].endswith("Karim  HADDAOUI")
