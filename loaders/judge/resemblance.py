"""How far a word resembles, by its vector and those around it, the words that tell of encounters.

A logistic regression on the static vectors of the French model: words that no vocabulary lists, but which the press
uses like those that it does ("s'attabler", "trinquer"), are found by the company they keep (Harris 1954).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import remembered

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from spacy.tokens import Doc

_NEAR = 5  # words


@dataclass(frozen=True, slots=True)
class Resemblance:
    """Weights of the word's own vector and of the mean vector around it, in that order, and the constant."""

    weights: npt.NDArray[np.float64]
    constant: float

    def score(self, doc: Doc, index: int) -> float:
        """How likely the word at a token tells of an encounter, 0 to 1, by vectors alone."""
        total = self.constant + float(self.weights @ vectors(doc, index))
        return 1 / (1 + math.exp(-total))


def vectors(doc: Doc, index: int) -> npt.NDArray[np.float64]:
    """The unit vector of a word and that of the words around it in its sentence, end to end; zeros where unknown."""
    import numpy as np  # noqa: PLC0415 -- only where something is read

    table, places = doc.vocab.vectors.data, remembered(doc, "vectors", _places)
    sentence = doc[index].sent
    around = [
        t.i
        for t in doc[max(sentence.start, index - _NEAR) : min(sentence.end, index + _NEAR + 1)]
        if t.i != index and t.is_alpha and not t.is_stop
    ]
    found = places[[index, *around]]
    rows = table[found]
    rows[found < 0] = 0
    own = rows[0]
    near = np.add.reduce(rows[1:], axis=0) / len(around) if around else np.zeros_like(own)
    return np.concatenate([_unit(own), _unit(near)])


def _places(doc: Doc) -> npt.NDArray[np.intp]:
    """Where in the table of vectors that of each word stands, -1 where it has none."""
    strings = doc.vocab.strings
    places: npt.NDArray[np.intp] = doc.vocab.vectors.find(keys=[strings[t.lower_] for t in doc])
    return places


def _unit(vector: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    import numpy as np  # noqa: PLC0415 -- only where something is read

    length = math.sqrt(vector.dot(vector))
    return (vector / length if length else vector).astype(np.float64)
