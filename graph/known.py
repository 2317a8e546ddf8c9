"""What need not be read again: articles that the graph holds unchanged, found before anything costly is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from entrevue.graph.statements import statement

if TYPE_CHECKING:
    from collections.abc import Iterable

    import neo4j

    from entrevue.schema.records import Article


def known_articles(
    driver: neo4j.Driver, articles: Iterable[Article], *, extractor: str, database: str | None = None
) -> frozenset[str]:
    """Ids of those articles whose text and fields (`sha256`) the graph has, read by this version of the extraction."""
    rows = [{"id": article.id, "sha256": article.sha256} for article in articles]
    return _ids(driver, "known", database, rows=rows, extractor=extractor)


def held_articles(driver: neo4j.Driver, articles: Iterable[Article], *, database: str | None = None) -> frozenset[str]:
    """Ids of those articles that the graph has, in whatever version."""
    return _ids(driver, "fingerprints", database, ids=[article.id for article in articles])


def _ids(driver: neo4j.Driver, name: str, database: str | None, **parameters: Any) -> frozenset[str]:
    with driver.session(database=database, default_access_mode="READ") as session:
        return frozenset(session.execute_read(lambda tx: tx.run(statement(name), parameters).value("id")))
