"""Our figures against those of the reference scorer, which is not part of the repository, on damaged gold records."""

from __future__ import annotations

import copy
import importlib.util
import json
import os
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from entrevue.loaders.evaluation.records import read_gold
from entrevue.loaders.evaluation.report import evaluate

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("ENTREVUE_SHARED", ROOT.parent / "shared"))
GOLD = ROOT / "tests" / "gold" / "dev"


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    path = SHARED / "gold" / "score.py"
    if not path.exists():
        pytest.skip(f"the reference scorer is not at {path} (ENTREVUE_SHARED names its folder)")
    spec = importlib.util.spec_from_file_location("reference_scorer", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("seed", range(40))
def test_figures_equal_the_reference_on_damaged_records(reference: ModuleType, seed: int) -> None:
    gold = read_gold(GOLD)
    chance = random.Random(seed)
    predictions = {article.id: damaged(article.record, chance) for article in gold if chance.random() > 0.05}
    ours = evaluate(gold, predictions).as_json()
    theirs, _ = reference.score({article.id: article.record for article in gold}, predictions)
    assert {key: ours[key] for key in theirs} == theirs


def damaged(record: Any, chance: random.Random) -> Any:
    """A prediction that is partly wrong in every way that the measures tell apart."""
    wrong = copy.deepcopy(record)
    people = [person["name"] for person in wrong["persons"]] + ["Jean Témoin", "général Idriss Ould Test"]
    for key in ("persons", "agencies"):
        for entity in wrong[key]:
            if chance.random() < 0.2 and entity["aliases"]:
                entity["name"] = chance.choice(entity["aliases"])
            if chance.random() < 0.1:
                entity["name"] = "M. " + entity["name"].upper()
        wrong[key] = shuffled(wrong[key], chance)
    for key, extra in (("countries", "BR"), ("topics", "espionage")):
        wrong[key] = shuffled([*wrong[key], *([extra] if chance.random() < 0.1 else [])], chance)
    for meeting in wrong["meetings"]:
        damage(meeting, people, chance)
    if wrong["meetings"] and chance.random() < 0.3:
        wrong["meetings"].append(copy.deepcopy(chance.choice(wrong["meetings"])))
        damage(wrong["meetings"][-1], people, chance)
    wrong["meetings"] = shuffled(wrong["meetings"], chance)
    for key in list(wrong):
        if chance.random() < 0.01:
            wrong[key] = chance.choice([None, "none", {}])
    return wrong


def damage(meeting: dict[str, Any], people: list[str], chance: random.Random) -> None:
    meeting["persons"] = shuffled(meeting["persons"], chance)
    if chance.random() < 0.2:
        meeting["persons"].append(chance.choice(people))
    if chance.random() < 0.15:
        meeting["date"] = chance.choice([None, "2015-02-14", "2020", "2015-02-14/2015-02-14"])
    if chance.random() < 0.1:
        meeting["status"] = chance.choice(["held", "planned", "cancelled", "denied", None])
    if chance.random() < 0.1:
        meeting["topics"] = [*meeting["topics"], "training"]
    if chance.random() < 0.1:
        meeting["place"] = chance.choice([None, {}, {"city": "Évry"}])


def shuffled(items: list[Any], chance: random.Random) -> list[Any]:
    """The items in another order, now and then without one of them."""
    kept = [item for item in items if chance.random() > 0.08]
    return chance.sample(kept, len(kept))


def test_the_gold_against_itself_is_perfect() -> None:
    gold = read_gold(GOLD)
    report = evaluate(gold, {article.id: json.loads(json.dumps(article.record)) for article in gold})
    assert {figures.f1 for figures in report.layers.values()} == {1.0}
    assert {share.accuracy for share in report.shares.values()} == {1.0}
    assert report.invented == []
    assert report.mistakes() == []
