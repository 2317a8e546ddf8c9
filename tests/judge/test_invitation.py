"""At whose invitation a journey was made: that one was its host."""

from __future__ import annotations

import datetime

import pytest
from plain import CASTS

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.judge.invitation import inviting
from entrevue.loaders.judge.scene import build_scene
from entrevue.loaders.meetings.reading import read_encounters
from entrevue.schema.records import Article

pytestmark = pytest.mark.slow

GUEST, HOST, OTHER = next(iter(CASTS.values()))[:3]


def hosts(sentence: str) -> set[str]:
    """Those at whose invitation the encounters of a sentence took place."""
    text = f"Genève, 15 mai 2019 (AFP) – {sentence}"
    _, doc = Extractor().prepared(Article("a", text, published=datetime.date(2019, 5, 15)))
    scene = build_scene(doc, read_encounters(doc))
    return {scene.doc._.people[p].name for e in scene.encounters for p in inviting(scene, [e])}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{GUEST.introduced}, s'est rendu lundi à Genève, à l'invitation de {HOST.introduced}.",
        f"{GUEST.introduced}, se rendra mardi à Berne sur invitation de {HOST.introduced}.",
        f"{GUEST.introduced}, se rendra mardi à Berne à l'invitation de {HOST.introduced}.",
    ],
)
def test_who_invites_a_traveller_is_the_host(sentence: str) -> None:
    assert hosts(sentence) == {HOST.name}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{GUEST.introduced}, a accepté de se rendre à Genève et décliné l'invitation de {HOST.introduced}.",
        f"{OTHER.introduced}, a reçu lundi {GUEST.introduced}, en visite à l'invitation de {HOST.introduced}.",
    ],
)
def test_who_invites_in_vain_or_to_see_another_is_not(sentence: str) -> None:
    assert hosts(sentence) == set()
