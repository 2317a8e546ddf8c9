"""The city of the line that tells where an article was written, for an encounter that nothing else places."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
import spacy

from entrevue.loaders.annotations import register_attributes
from entrevue.loaders.meetings.units import Unit
from entrevue.loaders.meetings.written_at import written_at
from entrevue.loaders.page import article_zones
from entrevue.loaders.page.place_line import place_line

if TYPE_CHECKING:
    from entrevue.loaders.meetings.model import Encounter

BODY = (
    "Coopération : une mission reçue à la présidence\n\n"
    "Le chef de l'État a reçu jeudi une mission conduite par le vice-ministre de la Défense, Anton Savrine.\n\n"
    "Les deux parties ont évoqué la formation des officiers et l'envoi d'instructeurs."
)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Ouagadougou, jeudi 16 janvier 2025", "Ouagadougou"),
        ("Écho-Express | Nouakchott - 23 octobre 2023", "Nouakchott"),
        ("(Beyrouth) Publié le 17/07/2025 à 11:05", "Beyrouth"),
        ("Publié le 17/07/2025", None),
        ("17 juillet 2025", None),
    ],
)
def test_the_place_stands_before_the_day_of_the_line_above(line: str, place: str | None) -> None:
    text = f"{line}\n\n{BODY}"
    span = place_line(text, article_zones(text))
    found = None if span is None else text[span.start : span.end]
    assert found == place


def placed(place: str, states: dict[str, str], status: str = "held", destination: str | None = None) -> str | None:
    """The city of an encounter of participants of `states`, by role, in an article written at `place`."""
    register_attributes()
    doc = spacy.blank("fr")(f"{place} . Le président a reçu une mission .")
    doc.spans["place line"] = [doc[0:1]]
    parts = [SimpleNamespace(role=role, unit=Unit(0, 1, 0, country=c)) for role, c in states.items()]
    mention = SimpleNamespace(destination=destination, participants=tuple(parts))
    city = written_at(doc, [cast("Encounter", mention)], status)
    return None if city is None else city.city


def test_a_report_from_the_hosts_city_places_what_took_place() -> None:
    assert placed("Ouagadougou", {"host": "BF", "visitor": "RU"}) == "Ouagadougou"
    assert placed("Ouagadougou", {"participant": "BF"}) == "Ouagadougou"


def test_a_report_from_elsewhere_or_of_what_is_to_come_places_nothing() -> None:
    assert placed("Moscou", {"host": "BF", "visitor": "RU"}) is None
    assert placed("Ouagadougou", {"host": "BF"}, status="planned") is None
    assert placed("Ouagadougou", {"host": "BF"}, destination="RU") is None
    assert placed("Ailleurs", {"host": "BF"}) is None
