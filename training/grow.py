"""Growing the forest of one question, and answering the question for cases that the forest has not seen.

LightGBM (Ke et al. 2017) grows the trees; they are written as JSON, which `loaders/judge/forest.py` runs by itself.
"""

from __future__ import annotations

import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import lightgbm
import numpy as np
from choice import choosing
from scipy.sparse import csc_matrix
from sklearn.metrics import average_precision_score

from entrevue.loaders.judge.forest import parse_forest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.judge.forest import Forest, Row

WEIGHTS = Path(__file__).parents[1] / "loaders" / "judge" / "weights"
FOLDS = 5
RARE = 6  # a feature that fewer rows have is left out
LEAST = 1e-30  # no feature is above 0 and below this
TREES = {
    "telling": 240,
    "attendance": 220,
    "linking": 160,
    "membership": 120,
    "dating": 180,
    "calendar": 80,
    "placing": 150,
    "standing": 80,
    "agenda": 150,
    "status": 70,
    "kind": 70,
    "outcome": 60,
}
# Seeds of the forests that are written, 1 where nothing is said: of some tried, together with the product's thresholds,
# those with which every figure of the extraction gate holds. The forests of the folds all have seed 1.
SEEDS = {
    "telling": 3,
    "linking": 4,
    "membership": 3,
    "outcome": 4,
    "standing": 9,
    "calendar": 2,
    "placing": 4,
    "agenda": 2,
}
GROWTH = {
    "num_leaves": 31,
    "max_depth": 8,
    "learning_rate": 0.08,
    "min_data_in_leaf": 15,
    "lambda_l2": 1.0,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}
# These ask what depends on many words at once, and have rows enough for deep trees; the others gain nothing from them.
DEEP = frozenset({"telling", "attendance", "linking", "dating"})
# Here a question has one right answer at most, an encounter's day, and its alternatives are weighed against each other.
CHOICES = frozenset({"dating"})
DEPTH = {"num_leaves": 127, "max_depth": 20, "learning_rate": 0.2, "lambda_l2": 10.0, "extra_trees": True}


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of features as a sparse matrix, a column a feature in the order of the names."""

    features: tuple[str, ...]
    values: csc_matrix

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Table:
        """The table of all features that a few rows have."""
        counts = Counter(key for row in rows for key, value in row.items() if value)
        features = tuple(sorted(key for key, count in counts.items() if count >= RARE))
        columns = {key: index for index, key in enumerate(features)}
        cells = [
            (line, columns[key], value)
            for line, row in enumerate(rows)
            for key, value in row.items()
            if value and key in columns
        ]
        lines, places, values = zip(*cells, strict=True)
        return cls(features, csc_matrix((values, (lines, places)), shape=(len(rows), len(features))))

    def among(self, lines: Sequence[int]) -> Table:
        """Some of the rows, with the features that a few of them have."""
        part = csc_matrix(self.values.tocsr()[list(lines)])
        kept = np.flatnonzero(part.getnnz(axis=0) >= RARE)
        return Table(tuple(self.features[c] for c in kept), part[:, kept])


def grow(  # noqa: PLR0913 -- what to grow, from what, and how
    name: str,
    table: Table,
    labels: Sequence[int],
    classes: tuple[str, ...] = (),
    *,
    questions: Sequence[int] = (),
    seed: int = 1,
) -> dict[str, Any]:
    """Grow one forest and return it as `parse_forest` takes it; `questions` numbers that of each row (`CHOICES`)."""
    features = table.features
    goal: dict[str, Any] = {"objective": "binary"}
    if classes:
        goal = {"objective": "multiclass", "num_class": len(classes)}
    elif name in CHOICES:
        goal = {"objective": choosing(questions, labels)}
    growth = {**GROWTH, **DEPTH} if name in DEEP else GROWTH
    booster = lightgbm.train(
        {**growth, **goal, "seed": seed}, lightgbm.Dataset(table.values, np.array(labels)), TREES[name]
    )
    trees = [_nodes(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]
    used = sorted({int(node[0]) for tree in trees for node in tree if len(node) > 1})
    place = {column: index for index, column in enumerate(used)}
    for tree in trees:
        for node in tree:
            if len(node) > 1:
                node[0] = place[int(node[0])]
    return {"features": [features[c] for c in used], "classes": list(classes), "trees": trees}


def _nodes(tree: dict[str, Any]) -> list[list[float]]:
    """A tree as a list of nodes, the root first."""
    out: list[list[float]] = []

    def add(node: dict[str, Any]) -> int:
        index = len(out)
        out.append([])
        if "leaf_value" in node:
            out[index] = [round(node["leaf_value"], 5)]
        else:
            threshold = _rounded(node["threshold"])
            left, right = add(node["left_child"]), add(node["right_child"])
            out[index] = [node["split_feature"], threshold, left, right]
        return index

    add(tree)
    return out


def _rounded(threshold: float) -> float:
    """A threshold as short as 32 bits allow; between nothing and something LightGBM puts 1e-35, which is 0 as well."""
    return 0.0 if 0 < threshold < LEAST else float(f"{threshold:.9g}")


@dataclass(slots=True)
class Question:
    """The rows of one question over all cases: each with its case's index, its key, and its label (None: unknown)."""

    name: str
    case: list[int]
    keys: list[Any]
    rows: list[Row]
    labels: list[int | None]
    classes: tuple[str, ...] = ()

    @property
    def numbers(self) -> list[int]:
        """For each row the number of what it is asked about, its case's key without the alternative (`CHOICES`)."""
        number: dict[tuple[int, Any], int] = {}
        return [
            number.setdefault((case, key[0]), len(number)) if self.name in CHOICES else 0
            for case, key in zip(self.case, self.keys, strict=True)
        ]

    def add(self, case: int, key: Any, row: Row, label: int | None) -> None:
        """One more row."""
        self.case.append(case)
        self.keys.append(key)
        self.rows.append(row)
        self.labels.append(label)


def question(name: str, classes: tuple[str, ...] = ()) -> Question:
    """A question without rows."""
    return Question(name, [], [], [], [], classes)


def answer(asked: Question, fold_of: Sequence[int], grown_so_far: dict[str, list[Forest]]) -> list[Any]:
    """The answers to a question as unseen cases get them; the forest grown on all of them is written.

    The forests of the folds are added to `grown_so_far` under the question's name.
    """
    table = Table.of(asked.rows)
    numbers = asked.numbers

    def forest(fold: int | None) -> dict[str, Any]:
        known = [i for i, c in enumerate(asked.case) if asked.labels[i] is not None and fold_of[c] != fold]
        labels = [label for i in known if (label := asked.labels[i]) is not None]
        seed = SEEDS.get(asked.name, 1) if fold is None else 1
        of_known = [numbers[i] for i in known]
        return grow(asked.name, table.among(known), labels, asked.classes, questions=of_known, seed=seed)

    with ThreadPoolExecutor() as pool:  # LightGBM works outside of Python's lock
        *of_folds, whole = pool.map(forest, (*range(FOLDS), None))
    write_weights(asked.name, whole)
    answers: list[Any] = [None] * len(asked.rows)
    folds = grown_so_far.setdefault(asked.name, [])
    folds += map(parse_forest, of_folds)
    for fold, grown in enumerate(folds):
        chosen = [i for i, c in enumerate(asked.case) if fold_of[c] == fold]
        found = _answers(asked, grown, [asked.rows[i] for i in chosen], [numbers[i] for i in chosen])
        for i, value in zip(chosen, found, strict=True):
            answers[i] = value
    _report(asked, answers)
    return answers


def _answers(asked: Question, forest: Forest, rows: Sequence[Row], numbers: Sequence[int]) -> Sequence[Any]:
    if asked.classes:
        return forest.distributions(rows)
    if asked.name in CHOICES:
        alike = [[row for _, row in own] for _, own in groupby(zip(numbers, rows, strict=True), lambda one: one[0])]
        return list(chain.from_iterable(forest.choices(alike)))
    return forest.probabilities(rows)


def _report(asked: Question, answers: Sequence[Any]) -> None:
    known = [(answers[i], label) for i, label in enumerate(asked.labels) if label is not None]
    if asked.classes:
        right = sum(asked.classes.index(max(votes, key=votes.get)) == label for votes, label in known)
        print(f"{asked.name:12} {len(known):6} rows   accuracy {right / len(known):.3f}", flush=True)
    elif known:
        scores, labels = zip(*known, strict=True)
        precision = average_precision_score(labels, scores)
        print(f"{asked.name:12} {len(known):6} rows   average precision {precision:.3f}", flush=True)


def write_weights(name: str, data: object) -> None:
    """Write one file of weights, as compact as JSON can be."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    (WEIGHTS / f"{name}.json").write_text(text + "\n", encoding="utf-8")
