"""The bodies that take part in an encounter are those that its participants are presented through."""

from __future__ import annotations

import datetime

import pytest

from entrevue.loaders.extraction import Extractor
from entrevue.schema.records import Article

pytestmark = pytest.mark.slow


def test_who_heads_two_bodies_brings_in_both() -> None:
    text = (
        "RABAT (MAP) - Le directeur général de la sûreté nationale et de la surveillance du territoire, Omar Berrada, "
        "a reçu mardi à Rabat le directeur de la police de Hambourg, Karl Weber.\n"
    )
    record = Extractor().extract(Article("told", text, published=datetime.date(2015, 5, 13)))
    assert {part.name for part in record.meetings[0].agencies} == {
        "sûreté nationale",
        "surveillance du territoire",
        "police de Hambourg",
    }
