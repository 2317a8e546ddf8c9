"""Counts turned into figures: precision, recall and F1 per layer, micro-averaged over all articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from entrevue.loaders.evaluation.context import Context
from entrevue.loaders.evaluation.measures import HEADLINE, LAYERS, SHARES, compare_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from entrevue.loaders.evaluation.measures import Item, Outcome
    from entrevue.loaders.evaluation.records import GoldArticle, JsonRecord


@dataclass(frozen=True, slots=True)
class Figures:
    """One layer's counts (true positives, false positives, false negatives) and the ratios of them, 0 to 1.

    Nothing to find and nothing found is perfect.
    """

    tp: int
    fp: int
    fn: int

    @property
    def precision(self) -> float:
        """How many of the found items are right."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else float(not self.fn)

    @property
    def recall(self) -> float:
        """How many of the items to find were found."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else float(not self.fp)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / total if total else 1.0

    def as_json(self) -> dict[str, float | int]:
        """Return ratios and counts under their usual names."""
        ratios = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        return {**ratios, "tp": self.tp, "fp": self.fp, "fn": self.fn}


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the paired meetings have a value right; `accuracy` is None where there is no pair."""

    right: int
    total: int

    @property
    def accuracy(self) -> float | None:
        """The share, 0 to 1."""
        return self.right / self.total if self.total else None

    def as_json(self) -> dict[str, float | int | None]:
        """Return the share and its counts."""
        return {"accuracy": self.accuracy, "right": self.right, "total": self.total}


@dataclass(frozen=True, slots=True)
class Mistake:
    """One item that was missed or is spurious (for a share: wrong), with the sentence it is about, where found."""

    article: str
    layer: str
    kind: str
    label: str
    sentence: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """The comparison of gold articles with predictions; `outcomes` is keyed by article, then layer."""

    gold: tuple[GoldArticle, ...]
    outcomes: Mapping[str, Mapping[str, Outcome]]
    layers: Mapping[str, Figures]
    shares: Mapping[str, Share]

    @property
    def invented(self) -> list[str]:
        """The ids of articles that tell of no meeting and yet yielded one."""
        return [
            article.id
            for article in self.gold
            if not article.record.get("meetings") and self.outcomes[article.id]["meetings"].spurious
        ]

    def value(self, name: str) -> float | None:
        """Return a layer's F1 or a share's accuracy; `LAYER.precision` and `LAYER.recall` too. Raises `KeyError`."""
        layer, _, ratio = name.replace("meeting-", "meeting ").replace("place-", "place ").partition(".")
        if layer in self.shares and not ratio:
            return self.shares[layer].accuracy
        if ratio not in {"", "f1", "precision", "recall"}:
            raise KeyError(name)
        return float(getattr(self.layers[layer], ratio or "f1"))

    def mistakes(self) -> list[Mistake]:
        """List what went wrong, article by article, layer by layer."""
        return [mistake for article in self.gold for mistake in self._mistakes_in(article)]

    def as_json(self) -> dict[str, Any]:
        """Return all figures, the headline first."""
        return {
            "headline": self.layers[HEADLINE].f1,
            "articles": len(self.gold),
            **{name: figures.as_json() for name, figures in self.layers.items()},
            **{name: share.as_json() for name, share in self.shares.items()},
            "invented": self.invented,
        }

    def _mistakes_in(self, article: GoldArticle) -> Iterable[Mistake]:
        context = Context(article.text or "", article.record)
        for layer, outcome in self.outcomes[article.id].items():
            missed = "wrong" if layer in self.shares else "missed"
            for kind, items in ((missed, outcome.missed), ("spurious", outcome.spurious)):
                for item in items:
                    yield Mistake(article.id, layer, kind, item.label, _sentence(item, context))


def evaluate(gold: Iterable[GoldArticle], predictions: Mapping[str, JsonRecord]) -> Report:
    """Compare each gold article with the prediction of its id; one without a prediction counts as an empty record."""
    articles = tuple(gold)
    outcomes = {article.id: compare_article(article.record, predictions.get(article.id, {})) for article in articles}
    return Report(
        articles,
        outcomes,
        layers={layer: _figures([of_article[layer] for of_article in outcomes.values()]) for layer in LAYERS},
        shares={share: _share([of_article[share] for of_article in outcomes.values()]) for share in SHARES},
    )


def _figures(outcomes: Iterable[Outcome]) -> Figures:
    counts = [(len(outcome.found), len(outcome.spurious), len(outcome.missed)) for outcome in outcomes]
    tp, fp, fn = (sum(column) for column in zip((0, 0, 0), *counts, strict=True))
    return Figures(tp, fp, fn)


def _share(outcomes: Iterable[Outcome]) -> Share:
    counts = _figures(outcomes)
    return Share(right=counts.tp, total=counts.tp + counts.fn)


def _sentence(item: Item, context: Context) -> str | None:
    return item.quote or context.sentence(item.about)
