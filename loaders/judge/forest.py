"""A gradient-boosted forest of decision trees (Friedman 2001), read from JSON and run on numpy alone.

Every node asks whether one feature is at most a threshold; the leaves that a row falls into are added up and squashed
into a probability (two classes) or several (softmax). Nothing is random and nothing is approximate: the same row gives
the same probability. `training/` grows the trees.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from entrevue.schema.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Thresholds = npt.NDArray[np.float32]
    Places = npt.NDArray[np.int32]

Row = dict[str, float]
"""Features by name; what is not named is 0. A category is a name "feature=value" with the value 1."""


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees over named features, in numbers of 32 bits: half as much to fetch, and as exact as any feature.

    The arrays have one place a node, tree after tree, and `roots` names the first of each; node `n` goes on to
    `children[2 * n]` where its feature is above the threshold and to `children[2 * n + 1]` where it is not; a leaf is
    its own child. `classes` names what the trees vote for, tree `t` for class `t % len(classes)`; empty for a yes-or-no
    question.
    """

    columns: Mapping[str, int]
    classes: tuple[str, ...]
    roots: Places
    feature: Places
    threshold: Thresholds
    children: Places
    value: Floats
    depth: int

    def probabilities(self, rows: Sequence[Row]) -> list[float]:
        """How likely the answer is yes, 0 to 1, a number a row."""
        import numpy as np  # noqa: PLC0415 -- only where something is read

        if not rows:
            return []
        total = self._leaves(rows).sum(axis=1)
        return [float(p) for p in 1 / (1 + np.exp(-total))]

    def distributions(self, rows: Sequence[Row]) -> list[dict[str, float]]:
        """How likely each class is; a mapping a row, its values adding up to 1."""
        import numpy as np  # noqa: PLC0415 -- only where something is read

        if not rows:
            return []
        leaves = self._leaves(rows)
        votes = leaves.reshape(len(rows), -1, len(self.classes)).sum(axis=1)
        votes = np.exp(votes - votes.max(axis=1, keepdims=True))
        votes /= votes.sum(axis=1, keepdims=True)
        return [dict(zip(self.classes, map(float, line), strict=True)) for line in votes]

    def _leaves(self, rows: Sequence[Row]) -> Floats:
        """The value that each tree gives each row, rows by trees."""
        import numpy as np  # noqa: PLC0415 -- only where something is read

        table = np.zeros((len(rows), len(self.columns)), dtype=np.float32)
        column_of = self.columns.get
        for line, row in zip(table, rows, strict=True):
            for name, number in row.items():
                column = column_of(name)
                if column is not None:
                    line[column] = number
        lines = np.arange(len(rows), dtype=np.int32)[:, None] * np.int32(len(self.columns))
        node = np.repeat(self.roots[None, :], len(rows), axis=0)
        for _ in range(self.depth):
            low = table.take(lines + self.feature.take(node)) <= self.threshold.take(node)
            node = self.children.take(2 * node + low)
        return self.value.take(node)


def parse_forest(data: dict[str, Any]) -> Forest:
    """Build a forest from the JSON that `training/` writes: features, classes, and trees as lists of nodes.

    A node is `[feature, threshold, left, right]` or `[value]` for a leaf.
    """
    import numpy as np  # noqa: PLC0415 -- only where something is read

    trees: list[list[list[float]]] = data["trees"]
    roots = np.cumsum([0, *map(len, trees)], dtype=np.int32)
    size = int(roots[-1])
    feature, children = np.zeros(size, dtype=np.int32), np.repeat(np.arange(size, dtype=np.int32), 2)
    threshold, value = np.zeros(size, dtype=np.float32), np.zeros(size)
    for root, nodes in zip(roots[:-1], trees, strict=True):
        for place, node in enumerate(nodes, start=root):
            if len(node) == 1:
                value[place] = node[0]
            else:
                feature[place], threshold[place] = int(node[0]), node[1]
                children[2 * place : 2 * place + 2] = root + int(node[3]), root + int(node[2])
    columns = {name: index for index, name in enumerate(data["features"])}
    depth = max(map(_depth, trees))
    return Forest(columns, tuple(data["classes"]), roots[:-1], feature, threshold, children, value, depth)


def _depth(nodes: list[list[float]], node: int = 0) -> int:
    if len(nodes[node]) == 1:
        return 0
    return 1 + max(_depth(nodes, int(nodes[node][2])), _depth(nodes, int(nodes[node][3])))


@cache
def load_weights(name: str) -> Any:
    """Read `weights/NAME.json` (once a process); raises `DataError`, which names the file."""
    try:
        return json.loads((files("entrevue.loaders.judge.weights") / f"{name}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(f"judge/weights/{name}.json: {error}") from error


@cache
def load_forest(name: str) -> Forest:
    """Read the forest that answers the question `name` (once a process); raises `DataError`, which names the file."""
    try:
        return parse_forest(load_weights(name))
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise DataError(f"judge/weights/{name}.json: not a forest: {error}") from error
