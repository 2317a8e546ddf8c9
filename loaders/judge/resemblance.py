"""How far a word resembles, by its vector and those around it, the words that tell of encounters.

A logistic regression on the static vectors of the French model: words that no vocabulary lists, but which the press
uses like those that it does ("s'attabler", "trinquer"), are found by the company they keep (Harris 1954).
"""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import remembered

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt
    from spacy.tokens import Doc

_NEAR = 5  # words


@dataclass(frozen=True, slots=True)
class Resemblance:
    """Weights of the word's own vector and of the mean vector around it, in that order, and the constant."""

    weights: npt.NDArray[np.float64]
    constant: float

    def scores(self, doc: Doc, indices: Sequence[int]) -> list[float]:
        """How likely the word at each token tells of an encounter, 0 to 1, by vectors alone."""
        totals: list[float] = (self.constant + vectors(doc, indices) @ self.weights).tolist()
        return [1 / (1 + math.exp(-total)) for total in totals]


def vectors(doc: Doc, indices: Sequence[int]) -> npt.NDArray[np.float64]:
    """A row a token: the unit vector of the word, and that of the words around it in its sentence; zeros if unknown."""
    import numpy as np  # noqa: PLC0415 -- only where something is read

    table, places = doc.vocab.vectors.data, remembered(doc, "vectors", _places)
    tells = [t.i for t in doc if t.is_alpha and not t.is_stop]
    around = [_around(doc, tells, index) for index in indices]
    flat = list(chain.from_iterable(around))
    found = places[[*indices, *flat]]
    rows = table[found]
    rows[found < 0] = 0
    own, beside, near = rows[: len(indices)], rows[len(indices) :], np.zeros((len(indices), table.shape[1]), np.float32)
    starts = np.cumsum([0, *map(len, around)])
    for number, (start, end) in enumerate(pairwise(starts.tolist())):
        if end > start:
            near[number] = np.add.reduce(beside[start:end], axis=0) / (end - start)
    return np.hstack([_units(own), _units(near)])


def _around(doc: Doc, tells: Sequence[int], index: int) -> list[int]:
    """Of the tokens `tells`, those near a word in its sentence."""
    sentence = doc[index].sent
    low, high = max(sentence.start, index - _NEAR), min(sentence.end, index + _NEAR + 1)
    return [i for i in tells[bisect_left(tells, low) : bisect_left(tells, high)] if i != index]


def _places(doc: Doc) -> npt.NDArray[np.intp]:
    """Where in the table of vectors that of each word stands, -1 where it has none."""
    places: npt.NDArray[np.intp] = doc.vocab.vectors.find(keys=[t.lower for t in doc])
    return places


def _units(rows: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    import numpy as np  # noqa: PLC0415 -- only where something is read

    lengths = np.array([math.sqrt(row.dot(row)) or 1.0 for row in rows], dtype=np.float32)
    return (rows / lengths[:, None]).astype(np.float64)
