"""What an article needs before anything costly runs: its parts, its day, and whether it is of the field at all."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.pipeline.analysis import Need
from entrevue.loaders.pipeline.spacing import Reading, read_text
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from ahocorasick_rs import AhoCorasick
    from spacy.vocab import Vocab

    from entrevue.loaders.page.publication import Publication
    from entrevue.loaders.page.zones import ArticleZones
    from entrevue.schema.records import Article


@dataclass(frozen=True, slots=True)
class Plan:
    """One article before analysis.

    `anchor` is the day from which "mardi" is counted; `bound`, where there is no anchor, the latest day on which the
    page can have been written (print or crawl). `reading` is what is read of the article's text, with its zones.
    """

    article: Article
    anchor: datetime.date | None
    bound: datetime.date | None
    relevant: bool
    reading: Reading

    @property
    def zones(self) -> ArticleZones:
        """The zones in the text that is read."""
        return self.reading.zones

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The character ranges to read of it, title first."""
        return tuple((s.start, s.end) for s in self.zones.kept)

    @property
    def published(self) -> str | None:
        """The day of publication as EDTF."""
        return self.anchor.isoformat() if self.anchor else None

    def need(self, vocab: Vocab, words: Sequence[str], text: str) -> Need:
        """What a sentence needs of the model: a parse if it tells of people, entities if it may name one.

        A word that begins the sentence is no name if it is one of the language in small letters.
        """
        first, *others = words
        capital = first[:1].isupper()
        within = any(w[:1].isupper() for w in others)
        parse = capital or within or any(True for _ in encounter_words().find_matches_as_indexes(text.casefold()))
        names = within or (capital and not vocab.has_vector(first.lower()))
        return Need(entities=names, parse=parse)


def plan_article(article: Article, when: Publication, page: Reading) -> Plan:
    """Combine the source's own date with the text's, and decide whether the article is worth reading.

    `page` is its text in plain characters, with the zones found in it.
    """
    body = "\n".join(page.text[a:b] for a, b in page.zones.kept).casefold()
    relevant = any(True for _ in field_words().find_matches_as_indexes(body))
    anchor = article.published or when.published
    reading = read_text(page) if relevant else page
    return Plan(article, anchor, None if anchor else when.bound, relevant, reading)


@cache
def field_words() -> AhoCorasick:
    """Word beginnings of which an article of the field has at least one (`triage.toml`)."""
    from ahocorasick_rs import AhoCorasick  # noqa: PLC0415 -- compiled once, only when something is read

    data = read_table("triage")
    return AhoCorasick([*data["encounter"], *data["field"]])


@cache
def encounter_words() -> AhoCorasick:
    """Word beginnings of which a sentence that tells of an encounter has at least one (`triage.toml`)."""
    from ahocorasick_rs import AhoCorasick  # noqa: PLC0415 -- compiled once, only when something is read

    return AhoCorasick(read_table("triage")["encounter"])
