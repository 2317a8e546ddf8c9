"""From an article to a record: zones, dates, triage, analysis where it pays, components, facts.

    from entrevue.loaders.extraction import Extractor
    record = Extractor().extract(article)

The extractor needs no network and no state between articles: the same article gives the same record.
"""

from __future__ import annotations

from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import register_attributes
from entrevue.loaders.page.publication import publication
from entrevue.loaders.page.zones import article_zones
from entrevue.loaders.pipeline.analysis import annotate, draft
from entrevue.loaders.pipeline.characters import plain_characters, through
from entrevue.loaders.pipeline.facts import build_record
from entrevue.loaders.pipeline.joined import with_head_apart
from entrevue.loaders.pipeline.language import Pipeline, load_pipeline
from entrevue.loaders.pipeline.markup import without_markup
from entrevue.loaders.pipeline.plan import Plan, plan_article
from entrevue.loaders.pipeline.spacing import Reading
from entrevue.loaders.pipeline.wrapping import unwrapped
from entrevue.schema.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc

    from entrevue.schema.records import Article

_BATCH = 32


class Extractor:
    """Reads articles; the French model is loaded at the first article that needs it.

    `batch` is how many articles are analysed together (speed and memory only: no record depends on it).
    """

    def __init__(self, *, batch: int = _BATCH) -> None:
        self._batch = batch

    @cached_property
    def _pipeline(self) -> Pipeline:
        return load_pipeline()

    def extract(self, article: Article) -> Record:
        """Read one article."""
        return next(iter(self.extract_all((article,))))

    def annotated(self, article: Article) -> Doc:
        """The analysed `Doc` of an article, with everything that its components found (for explanations)."""
        plan = self._plan(article)
        return next(iter(self._analyse((plan,))))

    def prepared(self, article: Article) -> tuple[Plan, Doc]:
        """The plan of an article, and its analysed `Doc` with everything but its encounters (to train their judge)."""
        plan = self._plan(article)
        return plan, self._pipeline.prepare(next(iter(self._parse((plan,)))), plan)

    def extract_all(self, articles: Iterable[Article]) -> Iterator[Record]:
        """Read articles in their order, a batch at a time; memory does not grow with their number."""
        stream = iter(articles)
        while batch := list(islice(stream, self._batch)):
            plans = [self._plan(article) for article in batch]
            docs = iter(self._analyse([p for p in plans if p.relevant]))
            for plan in plans:
                if plan.relevant:
                    yield build_record(plan, next(docs))
                else:
                    yield Record(plan.article, plan.published)

    def _plan(self, article: Article) -> Plan:
        text, places = article.text, None
        for plainer in (plain_characters, without_markup, with_head_apart, unwrapped):
            text, kept = plainer(text)
            places = through(kept, places)
        zones = article_zones(text)
        return plan_article(article, publication(text, zones), Reading(text, zones, places))

    def _analyse(self, plans: Sequence[Plan]) -> Iterator[Doc]:
        for plan, doc in zip(plans, self._parse(plans), strict=True):
            yield self._pipeline.components(doc, plan)

    def _parse(self, plans: Sequence[Plan]) -> Iterator[Doc]:
        register_attributes()
        if not plans:
            return
        pipeline = self._pipeline
        drafts = [
            draft(pipeline.model.tokenizer(p.reading.text), p.spans, p.zones.dateline, pipeline.abbreviations, p.need)
            for p in plans
        ]
        yield from annotate(pipeline.model, drafts)
