"""The day a saved page was published, by its own metadata, or None: a sidebar's date is not the page's.

In order: what the page declares (schema.org `datePublished` in JSON-LD or microdata, `article:published_time` and its
kin), the day in its canonical address, and last htmldate (Barbaresi 2020, "htmldate: A Python package to extract
publication dates from web pages") on the page without its header, its modification date, and the columns, lists and
footers in which other stories' dates stand.
"""

from __future__ import annotations

import datetime
import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Iterator

META = frozenset(
    {
        "article:published_time",
        "citation_publication_date",
        "cxenseparse:recs:publishtime",
        "date.published",
        "datepublished",
        "dc.date.created",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.issued",
        "og:article:published_time",
        "og:published_time",
        "parsely-pub-date",
        "pubdate",
        "publication_date",
        "publish-date",
        "publish_date",
        "sailthru.date",
    }
)
ARTICLE_TYPE = re.compile(r"Article$|^BlogPosting$|^Report$")
ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)")
FRENCH = re.compile(r"\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)")  # the day comes first
IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)")
ASIDE = re.compile(
    r"sidebar|aside|related|recommend|similar|popular|trending|most-?(read|viewed)|latest|recent|widget|ticker|breaking"
    r"|comment|footer|newsletter|\bnav|menu|a-?lire|voir-?aussi|lire-?aussi|plus-?lus|derni[eè]res|agenda",
    re.IGNORECASE,
)


def published_in_metadata(tree: Any) -> datetime.date | None:
    """Return the publication day of a page (an `lxml.html` tree, left as it was)."""
    for candidates in (_in_json_ld(tree), _in_meta(tree), _in_microdata(tree), _in_address(tree)):
        if (day := next(candidates, None)) is not None:
            return day
    return _by_htmldate(tree)


def parse_day(value: str) -> datetime.date | None:
    """Return the day of an ISO 8601 timestamp, in its own time zone, or of a French numeric date."""
    if (iso := ISO.match(value)) is not None:
        parts = iso.groups()
    elif (french := FRENCH.match(value)) is not None:
        parts = french.groups()[::-1]
    else:
        return None
    try:
        return datetime.date(int(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:
        return None


def _in_json_ld(tree: Any) -> Iterator[datetime.date]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            content = orjson.loads((script.text or "").strip())
        except orjson.JSONDecodeError:
            continue
        for item in _objects(content):
            kinds = item.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            value = item.get("datePublished")
            if isinstance(value, str) and any(isinstance(kind, str) and ARTICLE_TYPE.search(kind) for kind in kinds):
                yield from _days([value])


def _objects(content: object) -> Iterator[dict[str, object]]:
    """Objects at the top, in a list or in an `@graph`; not those inside others, which may be other stories."""
    if isinstance(content, dict):
        yield content
        yield from _objects(content.get("@graph"))
    elif isinstance(content, list):
        for item in content:
            yield from _objects(item)


def _in_meta(tree: Any) -> Iterator[datetime.date]:
    for meta in tree.xpath("//meta[@content]"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if name.lower() in META:
            yield from _days([meta.get("content")])


def _in_microdata(tree: Any) -> Iterator[datetime.date]:
    found = tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate]")
    for element in found:
        yield from _days([element.get("datetime") or element.get("content") or element.text_content()])


def _in_address(tree: Any) -> Iterator[datetime.date]:
    for address in tree.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"):
        if (match := IN_ADDRESS.search(address)) is not None:
            yield from _days(["{}-{:0>2}-{:0>2}".format(*match.groups())])


def _by_htmldate(tree: Any) -> datetime.date | None:
    from htmldate import find_date  # noqa: PLC0415 (for pages that declare nothing)

    bare = deepcopy(tree)
    for element in bare.xpath("//head | //aside | //nav | //footer | //script"):
        element.drop_tree()
    for element in bare.xpath("//*[@class or @id]"):
        label = f"{element.get('class') or ''} {element.get('id') or ''}"
        if (
            element.tag not in {"html", "body", "article", "main"}
            and ASIDE.search(label)
            and element.getparent() is not None
        ):
            element.drop_tree()
    found = find_date(bare, extensive_search=False, original_date=True)
    return parse_day(found) if found else None


def _days(values: list[str]) -> Iterator[datetime.date]:
    for value in values:
        if (day := parse_day(value or "")) is not None:
            yield day
