"""What a forest that is to choose is told after every tree: the slope of the likelihood of the right alternatives."""

from __future__ import annotations

import math

import numpy as np
import pytest
from choice import choosing

QUESTIONS = [7, 7, 7, 9, 9]
RIGHT = [0, 1, 1, 0, 0]  # the first question has two right alternatives, the second none
SCORES = np.array([0.5, -1.0, 2.0, 1.5, -0.5])


def surprise(scores: np.ndarray) -> float:
    """The negative logarithm of how likely the right answers are, "none of them" having the score 0."""
    total = 0.0
    for number in set(QUESTIONS):
        own = [n for n, question in enumerate(QUESTIONS) if question == number]
        right = sum(math.exp(scores[n]) for n in own if RIGHT[n]) or 1.0
        total -= math.log(right / (1.0 + sum(math.exp(scores[n]) for n in own)))
    return total


def test_the_slope_is_that_of_the_surprise_at_the_right_answers() -> None:
    slopes, _ = choosing(QUESTIONS, RIGHT)(SCORES, None)
    step = 1e-6
    for number, slope in enumerate(slopes):
        moved = SCORES.copy()
        moved[number] += step
        assert (surprise(moved) - surprise(SCORES)) / step == pytest.approx(slope, abs=1e-4)


def test_far_scores_neither_overflow_nor_stop_the_growth() -> None:
    slopes, curvature = choosing(QUESTIONS, RIGHT)(np.array([900.0, -900.0, -900.0, 900.0, 0.0]), None)
    assert np.isfinite(slopes).all()
    assert (curvature > 0).all()
