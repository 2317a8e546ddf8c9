"""Whom a delegation stands for, where it is a side of what is told."""

from __future__ import annotations

import datetime

import pytest
from plain import CASTS

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.judge.came import came
from entrevue.loaders.judge.scene import build_scene
from entrevue.loaders.meetings.model import Encounter, Trigger
from entrevue.loaders.meetings.reading import read_encounters
from entrevue.loaders.meetings.vocabulary import LEARNT
from entrevue.schema.records import Article

pytestmark = pytest.mark.slow

HEAD, HOST, OTHER = next(iter(CASTS.values()))[:3]
LEAD = f"Une délégation ministérielle, conduite par {HEAD.introduced}, séjourne depuis lundi à Genève."


def there(sentence: str, word: str, *, between: str = "") -> set[str]:
    """Those for whom a body stands at what the last `word` of a text tells."""
    text = f"Genève, 15 mai 2019 (AFP) – {LEAD} {between} {sentence}"
    _, doc = Extractor().prepared(Article("a", text, published=datetime.date(2019, 5, 15)))
    scene = build_scene(doc, read_encounters(doc))
    index = max(t.i for t in scene.doc if t.lower_ == word)
    number = scene.sentence_of(index)
    at = scene.sentences[number]
    mention = Encounter(Trigger(index, LEARNT, "talks"), number, at.start, at.end, ())
    return {scene.doc._.people[p].name for p in came(scene, [mention])}


@pytest.mark.parametrize(
    ("sentence", "word", "between"),
    [
        (f"La délégation a été reçue hier par {HOST.introduced}.", "reçue", "Le programme est chargé."),
        (f"Hier, {HOST.introduced}, a reçu la délégation.", "reçu", "Le programme est chargé."),
        (f"Elle a été reçue hier par {HOST.introduced}.", "reçue", ""),
    ],
)
def test_a_body_introduced_with_its_head_stands_for_him(sentence: str, word: str, between: str) -> None:
    assert there(sentence, word, between=between) == {HEAD.name}


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        (f"Une délégation a été reçue hier par {HOST.introduced}.", "reçue"),
        (f"{HOST.introduced[0].upper()}{HOST.introduced[1:]}, a reçu {OTHER.introduced}.", "reçu"),
    ],
)
def test_another_body_and_no_body_stand_for_nobody(sentence: str, word: str) -> None:
    assert there(sentence, word, between="Le programme est chargé.") == set()
