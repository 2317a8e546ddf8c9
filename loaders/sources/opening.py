"""The stream of all sources of a call: every article once, every failure named, in the order of the call."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.function_words import function_word_share
from entrevue.loaders.page import article_zones
from entrevue.loaders.sources.files import source_files
from entrevue.loaders.sources.language import language_name, language_of
from entrevue.loaders.sources.protocol import Reading, Rejection
from entrevue.loaders.sources.registry import source_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from entrevue.loaders.sources.files import SourceFile
    from entrevue.schema.records import Article

SURELY_FRENCH = 0.18  # share of function words over the whole page
SAMPLE = 10_000  # characters


def open_sources(paths: Sequence[str], reading: Reading | None = None) -> Iterator[Article | Rejection]:
    """Stream the articles of files and folders, one at a time, and what could not be read.

    Files are listed before the first is read, since a file's id depends on its namesakes. Nothing is raised for bad
    input. An id that was already given in this call is rejected; text that is not French is set aside
    (`reading.french_only`); articles come with `language` set.
    """
    reading = reading or Reading()
    seen: dict[str, str] = {}
    for file in source_files(paths, reading):
        items = iter([file]) if isinstance(file, Rejection) else _read(file, reading)
        for item in items:
            yield item if isinstance(item, Rejection) else _admit(item, seen, reading)


def _read(file: SourceFile, reading: Reading) -> Iterator[Article | Rejection]:
    try:
        yield from source_for(file.path)(file.path, file.article_id, reading)
    except OSError as error:
        yield Rejection(str(file.path), None, "unreadable", error.strerror or "cannot be read")


def _admit(article: Article, seen: dict[str, str], reading: Reading) -> Article | Rejection:
    path, line = place(article.source)
    if (first := seen.get(article.id)) is not None:
        return Rejection(path, line, "duplicate", f"id '{article.id}' was already given by {first}")
    language = _language(article.text)
    if reading.french_only and language != "fr":
        return Rejection(path, line, "language", f"not French but {language_name(language)}")
    seen[article.id] = article.source
    return replace(article, language=language)


def _language(text: str) -> str:
    """Tell the language of the article, which menus and teasers may hide; parts are told apart only where in doubt."""
    if function_word_share(text[:SAMPLE]) >= SURELY_FRENCH:
        return "fr"
    return language_of(article_zones(text).body_text(text))


def place(source: str) -> tuple[str, int | None]:
    """Split an article's `source` into path and line, as rejections name them."""
    path, colon, line = source.rpartition(":")
    return (path, int(line)) if colon and line.isdecimal() else (source, None)
