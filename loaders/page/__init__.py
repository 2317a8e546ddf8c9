"""The article within the page: which characters of a plain-text dump are its title and body, and when it appeared.

May import `entrevue.schema`. `article_zones(text)` gives spans into the text, `publication(text, zones)` the day.
"""

from entrevue.loaders.page.layout import ArticleZones, Excluded, Span
from entrevue.loaders.page.publication import Publication, publication
from entrevue.loaders.page.zones import article_zones

__all__ = ["ArticleZones", "Excluded", "Publication", "Span", "article_zones", "publication"]
