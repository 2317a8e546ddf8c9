"""The same article gives the same record, alone and among others."""

from __future__ import annotations

import pytest
from plain import CASTS, DATELINE, PUBLISHED, REPORTS

from entrevue.loaders.extraction import Extractor
from entrevue.schema.records import Article
from entrevue.schema.serialisation import record_to_dict

pytestmark = pytest.mark.slow

# Each with all reports of one cast, so that the judge has something to weigh.
ARTICLES = [
    Article(name, DATELINE + "\n\n".join(report.about(cast) for report in REPORTS.values()), published=PUBLISHED)
    for name, cast in CASTS.items()
]


def records(articles: list[Article], batch: int) -> dict[str, object]:
    return {r.article.id: record_to_dict(r) for r in Extractor(batch=batch).extract_all(articles)}


def test_the_same_article_gives_the_same_record() -> None:
    once, again = records(ARTICLES, 32), records(ARTICLES, 32)
    assert once == again
    assert list(once) == list(CASTS)


@pytest.mark.parametrize("batch", [1, 2])
def test_no_record_hangs_on_the_articles_beside_it(batch: int) -> None:
    assert records(ARTICLES[::-1], batch) == records(ARTICLES, 32)
