"""The extraction never gets worse: its figures on the gold data stay at or above the floors of `gold/baseline.toml`.

Rules and judge have floors of their own: the rules by themselves (`loaders/meetings`), and what the judge makes of them
(`loaders/judge`), which is what users get.

`python tests/test_extraction_gate.py` records what is reached now: it raises floors and never lowers one. When the gold
data itself changes, the recorded hash no longer fits; then `--new-data` records all floors anew.
"""

from __future__ import annotations

import hashlib
import math
import os
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from entrevue.loaders.evaluation.measures import LAYERS, SHARES
from entrevue.loaders.evaluation.records import read_gold
from entrevue.loaders.evaluation.report import evaluate
from entrevue.schema.records import Article, Record
from entrevue.schema.serialisation import record_to_dict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from entrevue.loaders.evaluation.report import Report

ROOT = Path(__file__).parents[1]
BASELINE = ROOT / "tests" / "gold" / "baseline.toml"
# The seeds are press articles under copyright: they are measured where they are at hand, and not kept here.
DEV = ROOT / "tests" / "gold" / "dev"
SEEDS = Path(os.environ.get("ENTREVUE_SHARED", ROOT.parent / "shared")) / "gold" / "seeds"
# Invented articles that the judge has never learnt from; thresholds are chosen so that their floors hold.
HELD_OUT = ROOT / "tests" / "gold" / "held-out"
# Invented articles as messy as real pages, which the judge has never learnt from either.
PAGES = ROOT / "tests" / "gold" / "pages"
# Articles on public figures in the manner of dev, written by people who did not know the rules.
NEWS = ROOT / "tests" / "gold" / "news"
SETS = {
    "dev": DEV,
    "seeds": SEEDS,
    "judged-dev": DEV,
    "judged-seeds": SEEDS,
    "judged-held-out": HELD_OUT,
    "judged-pages": PAGES,
    "judged-news": NEWS,
}
MEASURED = (*LAYERS, *SHARES, "who-whom-when.precision", "meetings.precision")


def digest(folder: Path) -> str:
    """The SHA-256 over the names and contents of a gold folder."""
    sha256 = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        content = path.read_bytes()
        sha256.update(f"{path.name}\0{len(content)}\0".encode() + content)
    return sha256.hexdigest()


def measure(folder: Path, *, judged: bool) -> Report:
    """The figures of the whole extraction, or of the rules alone."""
    from entrevue.loaders.extraction import Extractor  # noqa: PLC0415 - spaCy loads only where the gate is reached
    from entrevue.loaders.meetings.component import find_meetings  # noqa: PLC0415
    from entrevue.loaders.pipeline.facts import build_record  # noqa: PLC0415

    gold = read_gold(folder)
    articles = [Article(id=one.id, text=one.text) for one in gold if one.text is not None]
    extractor = Extractor()
    if judged:
        records = list(extractor.extract_all(articles))
    else:
        records = []
        for plan, doc in map(extractor.prepared, articles):
            doc._.meetings = find_meetings(doc)
            records.append(build_record(plan, doc) if plan.relevant else Record(plan.article, plan.published))
    return evaluate(gold, {record.article.id: record_to_dict(record) for record in records})


@pytest.mark.slow
@pytest.mark.parametrize("name", SETS)
def test_no_figure_falls_below_its_floor(name: str) -> None:
    if not SETS[name].is_dir():
        pytest.skip(f"{SETS[name]} is not here (ENTREVUE_SHARED names the folder that holds gold/)")
    recorded = tomllib.loads(BASELINE.read_text(encoding="utf-8"))[name]
    assert recorded["sha256"] == digest(SETS[name]), "the gold data changed: record its floors anew"
    report = measure(SETS[name], judged=name.startswith("judged"))
    reached = {layer: report.value(layer) or 0.0 for layer in recorded["floors"]}
    fallen = {layer: (figure, recorded["floors"][layer]) for layer, figure in reached.items()}
    assert {layer: pair for layer, pair in fallen.items() if pair[0] < pair[1]} == {}
    assert len(report.invented) <= recorded["invented"]


def record(names: Iterable[str], *, new_data: bool) -> None:
    """Raise the floors of `names` to what is reached now, rounded down to three decimals."""
    baseline: dict[str, Any] = tomllib.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    for name in names:
        old = baseline.get(name, {})
        if old and old["sha256"] == digest(SETS[name]) and new_data:
            sys.exit(f"{SETS[name]} is what it was: its floors stay")
        old = {} if new_data else old
        if old and old["sha256"] != digest(SETS[name]):
            sys.exit(f"{SETS[name]} changed: its figures are not comparable; --new-data records them anew")
        report = measure(SETS[name], judged=name.startswith("judged"))
        reached = {layer: math.floor((report.value(layer) or 0.0) * 1000) / 1000 for layer in MEASURED}
        baseline[name] = {
            "sha256": digest(SETS[name]),
            "invented": min(len(report.invented), old.get("invented", len(report.invented))),
            "floors": {layer: max(figure, old.get("floors", {}).get(layer, 0.0)) for layer, figure in reached.items()},
        }
    lines = [
        "# What the extraction has reached (see test_extraction_gate.py). Floors rise and never go down.",
        '# "dev" and "seeds" are the rules by themselves, "judged-…" is what the judge makes of them and users get.',
    ]
    for name, recorded in baseline.items():
        lines += ["", f"[{name}]", f'sha256 = "{recorded["sha256"]}"']
        lines += [f"invented = {recorded['invented']}  # articles without a meeting that yield one"]
        lines += ["", f"[{name}.floors]", *(f'"{layer}" = {floor:.3f}' for layer, floor in recorded["floors"].items())]
    BASELINE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    record([name for name, folder in SETS.items() if folder.is_dir()], new_data="--new-data" in sys.argv)
