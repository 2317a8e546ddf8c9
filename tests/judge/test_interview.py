"""Whoever is interviewed took part in what they tell in the first person."""

from __future__ import annotations

import pytest
from plain import CASTS

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.judge.interview import is_own, speaker
from entrevue.loaders.judge.scene import build_scene
from entrevue.loaders.meetings.reading import read_encounters
from entrevue.schema.records import Article

pytestmark = pytest.mark.slow

WHO, OTHER, THIRD = next(iter(CASTS.values()))[:3]
OPENING = f"{WHO.introduced[0].upper()}{WHO.introduced[1:]}, a répondu à nos questions."
CLOSING = "Propos recueillis par la rédaction"


def article(*sentences: str, closing: str = CLOSING) -> Article:
    return Article("a", "\n\n".join((OPENING, " ".join(sentences), closing)))


def met(article: Article) -> list[set[str]]:
    return [{part.name for part in meeting.persons} for meeting in Extractor().extract(article).meetings]


@pytest.mark.parametrize(
    "sentence",
    [
        f"J'ai rencontré {OTHER.introduced}, le mois dernier à Genève.",
        f"{OTHER.name} m'a reçu le mois dernier à Genève.",
    ],
)
def test_the_first_person_of_an_interview_met_whom_they_tell_of(sentence: str) -> None:
    assert {WHO.name, OTHER.name} in met(article("La situation reste préoccupante.", sentence))


@pytest.mark.parametrize(
    ("sentence", "word", "own"),
    [
        (f"J'ai reçu {OTHER.name} à Genève.", "reçu", True),
        (f"{OTHER.name} m'attend demain à Genève.", "attend", True),
        ("Notre entretien a duré deux heures.", "entretien", True),
        (f"Vous avez rencontré {OTHER.name} à Genève ?", "rencontré", True),
        (f"Vous savez que {OTHER.name} a reçu {THIRD.name} à Genève.", "reçu", False),
        (f"{OTHER.name} a reçu {THIRD.name} à Genève.", "reçu", False),
    ],
)
def test_only_what_has_the_speaker_for_a_side_is_theirs(sentence: str, word: str, *, own: bool) -> None:
    _, doc = Extractor().prepared(article("La situation reste préoccupante.", sentence))
    scene = build_scene(doc, read_encounters(doc))
    index = next(t.i for t in scene.doc if t.lower_ == word)
    assert is_own(scene, index) is own
    assert scene.doc._.people[speaker(scene, index)].name == WHO.name


def test_no_other_article_has_a_speaker() -> None:
    _, doc = Extractor().prepared(article(f"J'ai rencontré {OTHER.introduced}, à Genève.", closing="La rédaction"))
    assert speaker(build_scene(doc, read_encounters(doc)), 0) is None
