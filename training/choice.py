"""Learning to choose: of a few alternatives one is right, or none is.

A forest that is asked about every alternative apart never learns that only one can be right. Here the alternatives of
a question share one whole, with "none of them" as one more whose score is always 0 (conditional logit: McFadden 1974;
in rankings ListNet: Cao et al. 2007). Where several are right (two expressions of the same day), any of them will do:
the likelihood is that of their sum.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import lightgbm
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Objective = Callable[[Floats, lightgbm.Dataset], tuple[Floats, Floats]]

_LEAST = 1e-6  # LightGBM divides by the sum of the second derivatives


def choosing(questions: Sequence[int], right: Sequence[int]) -> Objective:
    """The objective for rows of which each belongs to a question (any number), right (1) or wrong (0)."""
    _, question = np.unique(np.array(questions), return_inverse=True)
    count = int(question.max()) + 1
    answer = np.array(right, dtype=np.float64)

    def derivatives(scores: Floats, _data: lightgbm.Dataset) -> tuple[Floats, Floats]:
        top = np.zeros(count)
        np.maximum.at(top, question, scores)
        weight = np.exp(scores - top[question])
        chance = weight / (np.exp(-top) + np.bincount(question, weight, count))[question]
        of_right = np.bincount(question, weight * answer, count)[question]
        wanted = np.divide(weight * answer, of_right, out=np.zeros_like(weight), where=of_right > 0)
        return chance - wanted, np.maximum(chance * (1 - chance), _LEAST)

    return derivatives
