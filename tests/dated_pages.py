"""A page to be dated: a headline and two paragraphs that say no day of publication."""

from __future__ import annotations

from entrevue.loaders.page import Publication, article_zones, publication

TITLE = "Mali-Niger : les ministres de la Sécurité se concertent à Bamako"
BODY = (
    "Le ministre malien de la Sécurité, Oumar Keïta, a reçu mardi à Bamako son homologue nigérien, Issa Maïga.\n\n"
    "Les deux hommes ont évoqué l'accord du 31 janvier 2014 sur la surveillance de leur frontière commune."
)


def read(text: str) -> Publication:
    return publication(text, article_zones(text))
