"""Whose words a quotation is, and that "je" within it is who says it."""

from __future__ import annotations

import pytest
from plain import CASTS

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.judge.quotation import quoted_speaker
from entrevue.loaders.judge.scene import build_scene
from entrevue.loaders.meetings.reading import read_encounters
from entrevue.schema.records import Article

pytestmark = pytest.mark.slow

WHO, OTHER, THIRD = next(iter(CASTS.values()))[:3]
CALL = f"J'ai eu {OTHER.introduced}, au téléphone"


def sentences(told: str) -> str:
    return f"{THIRD.introduced[0].upper()}{THIRD.introduced[1:]}, a critiqué le projet. {told}"


@pytest.mark.parametrize(
    ("told", "who"),
    [
        (f"« {CALL}. La situation reste préoccupante », a répondu {WHO.introduced}.", WHO.name),
        (f'"{CALL}", a par ailleurs déclaré {WHO.introduced}.', WHO.name),
        (f"{WHO.name} a déclaré : « {CALL} ».", WHO.name),
        (f"« {CALL} ». La situation reste préoccupante, pour {WHO.introduced}.", None),
        (f"{CALL}, a répondu {WHO.introduced}.", None),
    ],
)
def test_a_quotation_is_of_whom_the_verb_of_saying_beside_it_names(told: str, who: str | None) -> None:
    _, doc = Extractor().prepared(Article("a", sentences(told)))
    scene = build_scene(doc, read_encounters(doc))
    index = next(t.i for t in scene.doc if t.lower_ == "téléphone")
    speaker = quoted_speaker(scene, index)
    assert (None if speaker is None else doc._.people[speaker].name) == who


def test_who_says_je_took_part() -> None:
    quoted = f"« J'ai rencontré {OTHER.introduced}, le mois dernier à Genève. La situation reste préoccupante »"
    text = sentences(f"{quoted}, a répondu {WHO.introduced}.")
    met = [{part.name for part in meeting.persons} for meeting in Extractor().extract(Article("a", text)).meetings]
    assert met == [{WHO.name, OTHER.name}]
