"""Saved web pages: the article by trafilatura, without readers' comments, and its fields from the page's metadata.

Barbaresi 2021, "Trafilatura: a web scraping library and command-line tool for text discovery and extraction".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.sources.decoding import UndecodableError, binary_kind, decode, normalised
from entrevue.loaders.sources.fields import make_article
from entrevue.loaders.sources.protocol import Reading, Rejection
from entrevue.loaders.sources.text import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from entrevue.schema.records import Article


def read_saved_page(path: Path, article_id: str, reading: Reading) -> Iterator[Article | Rejection]:
    """Read one saved page; a page in which no article is found is rejected."""
    import trafilatura  # noqa: PLC0415 (a third of a second, for those who load pages)

    from entrevue.loaders.sources.page_date import published_in_metadata  # noqa: PLC0415 (likewise)

    name = str(path)
    data = read_bytes(path, reading)
    if isinstance(data, Rejection):
        yield data
        return
    if (kind := binary_kind(data)) is not None and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield Rejection(name, None, "binary", f"binary file ({kind})")
        return
    tree = trafilatura.load_html(_markup(data))
    published = None if tree is None else published_in_metadata(tree)
    page = None if tree is None else trafilatura.bare_extraction(tree, include_comments=False, with_metadata=True)
    if page is None or isinstance(page, dict) or not (page.text or "").strip():
        yield Rejection(name, None, "no-text", "no article found in this page")
        return
    yield make_article(
        article_id=article_id,
        text=normalised(page.text or ""),
        source=name,
        title=page.title or None,
        url=page.url or None,
        published=published,
        publisher=page.sitename or None,
    )


def _markup(data: bytes) -> str | bytes:
    """Decode what is UTF-8 or French; other encodings are left to the page's own declaration."""
    try:
        return decode(data).text
    except UndecodableError:
        return data
