"""Trees made by hand, and what they must add up to."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest

from entrevue.loaders.judge import forest
from entrevue.loaders.judge.forest import load_weights, parse_forest
from entrevue.schema.errors import DataError

if TYPE_CHECKING:
    from pathlib import Path

# Two trees: "near" at most 2 gives 1, else "rule" decides between 0.5 and -1; and a tree that is one leaf.
YES_NO = {
    "features": ["near", "rule"],
    "classes": [],
    "trees": [[[0, 2.0, 1, 2], [1.0], [1, 0.5, 3, 4], [-1.0], [0.5]], [[0.25]]],
}
# Four trees for two classes, in turns.
CLASSES = {
    "features": ["near"],
    "classes": ["held", "planned"],
    "trees": [[[0, 1.0, 1, 2], [0.0], [2.0]], [[1.0]], [[0.5]], [[0, 1.0, 1, 2], [0.0], [-1.0]]],
}


def sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-x))


@pytest.mark.parametrize(
    ("row", "total"),
    [
        ({"near": 1.0, "rule": 1.0}, 1.0 + 0.25),
        ({"near": 2.0}, 1.0 + 0.25),  # at most: the threshold itself goes left
        ({"near": 3.0, "rule": 1.0}, 0.5 + 0.25),
        ({"near": 3.0, "rule": 0.0}, -1.0 + 0.25),
    ],
)
def test_the_leaves_of_all_trees_add_up_to_a_probability(row: dict[str, float], total: float) -> None:
    assert parse_forest(YES_NO).probabilities([row]) == [pytest.approx(sigmoid(total))]


def test_classes_share_one_whole_by_the_votes_of_their_own_trees() -> None:
    near, far = parse_forest(CLASSES).distributions([{"near": 0.0}, {"near": 5.0}])
    assert near == pytest.approx({"held": sigmoid(0.5 - 1.0), "planned": sigmoid(1.0 - 0.5)})
    assert far == pytest.approx({"held": sigmoid(2.5 - 0.0), "planned": sigmoid(0.0 - 2.5)})


def test_the_rows_of_a_question_share_one_whole_with_none_of_them() -> None:
    near, rule = {"near": 2.0}, {"near": 3.0, "rule": 0.0}
    grown = parse_forest(YES_NO)
    alone, nothing, both = grown.choices([[near], [], [near, rule]])
    assert alone == grown.probabilities([near])  # one alternative or none: yes or no
    assert nothing == []
    whole = 1 + math.exp(1.25) + math.exp(-0.75)
    assert both == pytest.approx([math.exp(1.25) / whole, math.exp(-0.75) / whole])


def test_what_a_row_does_not_name_is_zero_and_what_no_tree_knows_counts_for_nothing() -> None:
    grown = parse_forest(YES_NO)
    bare, spelt, strange = grown.probabilities([{}, {"near": 0.0, "rule": 0.0}, {"stem=inconnu": 7.0}])
    assert bare == spelt == strange == pytest.approx(sigmoid(1.25))


def test_the_same_rows_give_the_same_numbers_alone_and_among_others() -> None:
    grown = parse_forest(YES_NO)
    rows = [{"near": float(n), "rule": float(n % 2)} for n in range(6)]
    together = grown.probabilities(rows)
    assert together == grown.probabilities(rows)
    assert together == [grown.probabilities([row])[0] for row in rows]


def test_no_rows_give_no_answers() -> None:
    assert parse_forest(YES_NO).probabilities([]) == []
    assert parse_forest(CLASSES).distributions([]) == []


def test_votes_of_any_size_stay_a_distribution() -> None:
    huge = {"features": [], "classes": ["held", "planned"], "trees": [[[1000.0]], [[-1000.0]]]}
    assert parse_forest(huge).distributions([{}]) == [{"held": 1.0, "planned": 0.0}]


def test_missing_weights_are_an_error_that_names_their_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forest, "files", lambda _package: tmp_path)
    with pytest.raises(DataError, match=r"judge/weights/lost\.json"):
        load_weights("lost")


@pytest.mark.parametrize("text", ["", "{", "\udcff"])
def test_malformed_weights_are_an_error_that_names_their_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr(forest, "files", lambda _package: tmp_path)
    (tmp_path / "torn.json").write_text(text, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(DataError, match=r"judge/weights/torn\.json"):
        load_weights("torn")
