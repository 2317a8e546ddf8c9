"""The annotated dispatches as the judge sees them."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from grow import FOLDS
from labels import Gold, read_gold

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.judge.scene import Scene, build_scene
from entrevue.loaders.meetings.reading import read_encounters
from entrevue.schema.records import Article

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.tokens import Doc

    from entrevue.loaders.pipeline.plan import Plan


@dataclass(frozen=True, slots=True)
class Case:
    """One annotated dispatch, analysed but for its encounters, with the fold that it is dealt into."""

    stem: str
    plan: Plan
    doc: Doc
    scene: Scene
    gold: Gold
    fold: int


def read_cases(folder: Path) -> list[Case]:
    """Read every dispatch of a folder, in the order of the names."""
    extractor = Extractor()
    cases = []
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        plan, doc = extractor.prepared(Article(id=path.stem, text=text))
        scene = build_scene(doc, read_encounters(doc))
        fold = zlib.crc32(path.stem.encode()) % FOLDS
        cases.append(Case(path.stem, plan, doc, scene, read_gold(path, doc), fold))
    return cases
