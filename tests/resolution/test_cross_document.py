"""The gold set of identity: figures that must not fall."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from entrevue.cli.main import run
from entrevue.graph.resolution.measure import bcubed

if TYPE_CHECKING:
    from collections.abc import Hashable

GOLD = Path(__file__).parents[2] / "samples" / "cross_document"


def test_identity_on_the_gold_set_stays_above_its_floors(capsys: pytest.CaptureFixture[str]) -> None:
    floors = ("persons.precision=0.98", "persons.recall=0.92", "meetings.precision=0.97", "meetings.recall=0.90")
    options = [word for floor in floors for word in ("--min", floor)]
    assert run(["evaluate", "--cross-document", str(GOLD), *options]) == 0
    assert "persons" in capsys.readouterr().out


def test_bcubed_counts_what_is_mixed_and_what_is_split() -> None:
    gold: dict[Hashable, str] = {1: "a", 2: "a", 3: "b"}
    assert bcubed(gold, {1: "x", 2: "x", 3: "y"}).f1 == 1
    mixed = bcubed(gold, {1: "x", 2: "x", 3: "x"})
    assert [mixed.precision, mixed.recall] == pytest.approx([5 / 9, 1])
    split = bcubed(gold, {1: "x", 2: "y", 3: "z"})
    assert [split.precision, split.recall] == pytest.approx([1, 2 / 3])
