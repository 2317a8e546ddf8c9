"""The best one-to-one assignment of two lists, for meetings and names that may be paired in several ways.

The Hungarian method (Kuhn 1955) as a search for shortest augmenting paths on reduced costs (Jonker & Volgenant 1987).
An article has a dozen meetings at most, so that a library for it would be a dependency without a use.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

INFINITY = float("inf")


def best_pairs(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Return the pairs (row, column), each row and column once at most, whose weights sum to the most, in row order.

    Weights are not negative; a pair of weight 0 is no pair.
    """
    rows = len(weights)
    columns = len(weights[0]) if weights else 0
    size = max(rows, columns)
    costs = [[-weights[i][j] if i < rows and j < columns else 0.0 for j in range(size)] for i in range(size)]
    search = _Assignment(costs)
    for row in range(size):
        search.add(row)
    pairs = sorted((row, column) for column, row in search.row_of.items())
    return [(i, j) for i, j in pairs if i < rows and j < columns and weights[i][j] > 0]


@dataclass(slots=True)
class _Assignment:
    """A cheapest assignment of the rows added so far; `row_prices + column_prices <= costs`, equal where assigned."""

    costs: list[list[float]]
    row_of: dict[int, int] = field(default_factory=dict)
    row_prices: list[float] = field(init=False)
    column_prices: list[float] = field(init=False)

    def __post_init__(self) -> None:
        self.row_prices = [0.0] * len(self.costs)
        self.column_prices = [0.0] * len(self.costs)

    def add(self, row: int) -> None:
        """Give `row` a column, moving others where that is cheaper in sum."""
        size = len(self.costs)
        distance, before = [INFINITY] * size, [-1] * size
        reached: list[int] = []  # columns whose distance is final, in the order of their distances
        unreached = list(range(size))
        at_row, at_column, travelled = row, -1, 0.0
        while True:
            for column in unreached:
                step = self.costs[at_row][column] - self.row_prices[at_row] - self.column_prices[column]
                if travelled + step < distance[column]:
                    distance[column], before[column] = travelled + step, at_column
            at_column = min(unreached, key=distance.__getitem__)
            unreached.remove(at_column)
            travelled = distance[at_column]
            if at_column not in self.row_of:
                break
            reached.append(at_column)
            at_row = self.row_of[at_column]
        self._reprice(row, reached, distance, travelled)
        while at_column >= 0:
            previous = before[at_column]
            self.row_of[at_column] = row if previous < 0 else self.row_of[previous]
            at_column = previous

    def _reprice(self, row: int, reached: list[int], distance: list[float], travelled: float) -> None:
        """Keep the prices valid for the rows and columns that the search passed through."""
        self.row_prices[row] += travelled
        for column in reached:
            self.row_prices[self.row_of[column]] += travelled - distance[column]
            self.column_prices[column] -= travelled - distance[column]
