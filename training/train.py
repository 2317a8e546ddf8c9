"""Grow the judge's forests from the annotated dispatches beside this file: `make train`.

Each question is trained on the answers to those before it as unseen articles would get them: the dispatches are dealt
into folds, and a fold's answers come from forests grown on the others (stacking, Wolpert 1992). The figures printed
are those answers'; the forests written are grown on everything. What they depend on is told in `README.md`.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cases import Case, read_cases
from check import digest
from course import Course
from grow import write_weights

from entrevue.loaders.evaluation.records import GoldArticle
from entrevue.loaders.evaluation.report import evaluate
from entrevue.loaders.judge.component import set_meetings
from entrevue.loaders.meetings.reading import read_encounters
from entrevue.loaders.pipeline.facts import build_record
from entrevue.schema.serialisation import record_to_dict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.judge.judge import Judge

SHOWN = ("meetings", "attendance", "meeting topics", "who-whom", "who-whom-when", "who-whom-when-on-what")


def measure(cases: Sequence[Case], judges: Sequence[Judge]) -> dict[str, Any]:
    """The measure of `entrevue evaluate`, each case as the judge reads it who has not seen its fold."""
    gold, predicted = [], {}
    for case in cases:
        set_meetings(case.doc, read_encounters(case.doc), judges[case.fold])
        gold.append(GoldArticle(case.stem, case.gold.record, case.doc.text))
        predicted[case.stem] = record_to_dict(build_record(case.plan, case.doc))
    return evaluate(gold, predicted).as_json()


def main() -> int:
    """Train on a folder of dispatches."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=Path(__file__).parent / "dispatches")
    args = parser.parse_args()
    start = time.monotonic()
    cases = read_cases(args.folder)
    print(f"{len(cases)} dispatches read in {time.monotonic() - start:.0f} s", flush=True)
    figures = measure(cases, Course(cases).run())
    write_weights("made-from", {"dispatches": len(cases), "sha256": digest(args.folder)})
    for name in SHOWN:
        print(f"{name:24}", *(f"{figures[name][ratio]:.3f}" for ratio in ("precision", "recall", "f1")))
    print(f"{'meeting dates':24} {figures['meeting dates']['accuracy']:.3f}")
    print(f"{'invented':24} {len(figures['invented'])} articles without an encounter yield one")
    print(f"done in {time.monotonic() - start:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
