"""A gradient-boosted forest of decision trees (Friedman 2001), read from JSON and run on numpy alone.

Every node asks whether one feature is at most a threshold; the leaves that a row falls into are added up and squashed
into a probability (two classes), or into several that share one whole (softmax), of classes or of the rows of a
question. Nothing is random and nothing is approximate: the same row gives the same probability. `training/` grows the
trees.
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
    Places = npt.NDArray[np.intp]

Row = dict[str, float]
"""Features by name; what is not named is 0. A category is a name "feature=value" with the value 1."""


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees over named features, whose numbers are of 32 bits: as exact as any feature.

    The arrays have one place a node, and `roots` names the first of each tree; node `n` goes on to `low[n]` where its
    feature is at most the threshold, and to the place behind that one where it is above; a leaf goes on to itself.
    `classes` names what the trees vote for, tree `t` for class `t % len(classes)`; empty for a yes-or-no question.
    """

    columns: Mapping[str, int]
    classes: tuple[str, ...]
    roots: Places
    feature: Places
    threshold: Thresholds
    low: Places
    value: Floats
    depth: int

    def probabilities(self, rows: Sequence[Row]) -> list[float]:
        """How likely the answer is yes, 0 to 1, a number a row."""
        import numpy as np  # noqa: PLC0415 -- only where something is read

        if not rows:
            return []
        total = self._leaves(rows).sum(axis=1)
        chances: list[float] = (1 / (1 + np.exp(-total))).tolist()
        return chances

    def choices(self, questions: Sequence[Sequence[Row]]) -> list[list[float]]:
        """How likely each row of a question is the right one; what they lack of 1 is how likely none is.

        The rows share one whole with "none of them", whose score is 0 (conditional logit: McFadden 1974).
        """
        import numpy as np  # noqa: PLC0415 -- only where something is read

        rows = [row for question in questions for row in question]
        if not rows:
            return [[] for _ in questions]
        totals = np.split(self._leaves(rows).sum(axis=1), np.cumsum([len(question) for question in questions])[:-1])
        out = []
        for scores in totals:
            top = scores.max(initial=0.0)
            weights = np.exp(scores - top)
            out.append((weights / (np.exp(-top) + weights.sum())).tolist())
        return out

    def distributions(self, rows: Sequence[Row]) -> list[dict[str, float]]:
        """How likely each class is; a mapping a row, its values adding up to 1."""
        import numpy as np  # noqa: PLC0415 -- only where something is read

        if not rows:
            return []
        leaves = self._leaves(rows)
        votes = leaves.reshape(len(rows), -1, len(self.classes)).sum(axis=1)
        votes = np.exp(votes - votes.max(axis=1, keepdims=True))
        votes /= votes.sum(axis=1, keepdims=True)
        return [dict(zip(self.classes, line, strict=True)) for line in votes.tolist()]

    def _leaves(self, rows: Sequence[Row]) -> Floats:
        """The value that each tree gives each row, rows by trees."""
        import numpy as np  # noqa: PLC0415 -- only where something is read

        table = np.zeros((len(rows), len(self.columns)), dtype=np.float32)
        column_of = self.columns.get
        for line, row in zip(table, rows, strict=True):
            cells: Any = line.data  # into which a number is put at half the cost
            for name, number in row.items():
                if number and (column := column_of(name)) is not None:
                    cells[column] = number
        lines = np.arange(len(rows)) * len(self.columns)
        node = np.repeat(self.roots[:, None], len(rows), axis=1)
        place, following = np.empty_like(node), np.empty_like(node)
        given, threshold = np.empty(node.shape, dtype=np.float32), np.empty(node.shape, dtype=np.float32)
        for _ in range(self.depth):  # into arrays that are there, and "wrap" has no place looked at twice
            self.feature.take(node, out=place, mode="wrap")
            place += lines
            table.take(place, out=given, mode="wrap")
            self.threshold.take(node, out=threshold, mode="wrap")
            self.low.take(node, out=following, mode="wrap")
            following += given > threshold
            node, following = following, node
        return np.ascontiguousarray(self.value.take(node).T)


def parse_forest(data: dict[str, Any]) -> Forest:
    """Build a forest from the JSON that `training/` writes: features, classes, and trees as lists of nodes.

    A node is `[feature, threshold, left, right]` or `[value]` for a leaf.
    """
    import numpy as np  # noqa: PLC0415 -- only where something is read

    trees: list[list[list[float]]] = data["trees"]
    nodes = [node for tree in trees for node in tree]
    sizes = [len(tree) for tree in trees]
    first = np.cumsum([0, *sizes[:-1]], dtype=np.intp)
    inner = [node if len(node) > 1 else (0, np.inf, -1, -1) for node in nodes]  # nothing is above infinity
    feature, threshold, left, right = (np.array(column) for column in zip(*inner, strict=True))
    base = np.repeat(first, sizes)
    order, low, depth = _by_level(first, base + left, base + right, left < 0)
    return Forest(
        columns={name: index for index, name in enumerate(data["features"])},
        classes=tuple(data["classes"]),
        roots=np.arange(len(trees)),
        feature=feature[order].astype(np.intp),
        threshold=threshold[order].astype(np.float32),
        low=low,
        value=np.array([node[0] if len(node) == 1 else 0.0 for node in nodes])[order],
        depth=depth,
    )


def _by_level(roots: Places, left: Places, right: Places, leaf: npt.NDArray[np.bool_]) -> tuple[Places, Places, int]:
    """The nodes of all trees level by level, siblings side by side; where each goes on to; and how deep they go."""
    import numpy as np  # noqa: PLC0415 -- only where something is read

    levels, low, count = [roots], [], len(roots)
    while True:
        level = levels[-1]
        ends = leaf[level]
        here = count - len(level) + np.arange(len(level))
        low.append(np.where(ends, here, count + 2 * (np.cumsum(~ends) - 1)))
        parents = level[~ends]
        if not parents.size:
            return np.concatenate(levels), np.concatenate(low), len(levels) - 1
        levels.append(np.column_stack([left[parents], right[parents]]).ravel())
        count += 2 * len(parents)


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
