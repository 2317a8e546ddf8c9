"""A dispatch, and what of a page is which zone."""

from __future__ import annotations

from entrevue.loaders.page import ArticleZones, article_zones

SENTENCES = (
    "Le ministre malien de la Sécurité, Oumar Keïta, a reçu mardi à Bamako son homologue nigérien, Issa Maïga.",
    "Les deux hommes ont évoqué la lutte contre le trafic d'armes et la surveillance de leur frontière commune.",
    "« Nous partageons les mêmes menaces », a déclaré M. Maïga à l'issue de l'entretien.",
    "Une nouvelle rencontre est prévue avant la fin de l'année, a précisé le ministère dans un communiqué.",
)
ARTICLE = "\n\n".join(SENTENCES)
TITLE = "Mali-Niger : les ministres de la Sécurité se concertent à Bamako"
MENUS = (
    "Accueil   Politique   Économie   Sport   Culture",
    "Accueil > Actualités > Sécurité",
    "Menu | Afrique | Monde | Météo | Mon compte",
    "InternationalNationalSociété",
    "Aller au contenu | Aller au menu",
    "EN CONTINU\n19:58  Paul Durand attendu à Lyon\n19:41  Tennis : finale reportée",
    "LES PLUS LUS\n1. Paul Durand décoré à Lyon\n2. Un lion s'échappe du zoo\n3. Recette du dimanche",
    "-\nPaul Durand rencontre Jean Petit à Lyon\n-\nUn lion s'échappe du zoo\n-\nMarché aux fleurs, le retour",
    "À LIRE AUSSI : Paul Durand rencontre Jean Petit | Un lion s'échappe",
    "Ce site utilise des cookies pour améliorer votre expérience.",
    "Abonnez-vous à notre newsletter quotidienne.",
)


def parts(text: str) -> dict[str, list[str]]:
    zones = article_zones(text)
    return {
        "title": [text[slice(*zones.title)]] if zones.title else [],
        "dateline": [text[slice(*zones.dateline)]] if zones.dateline else [],
        "body": [text[slice(*span)] for span in zones.body],
        "headings": [text[slice(*span)] for span in zones.headings],
        "excluded": [text[part.start : part.end] for part in zones.excluded],
    }


def assert_partition(text: str, zones: ArticleZones) -> None:
    """Every character that is not white space is in exactly one zone."""
    spans = sorted([*zones.kept, *((part.start, part.end) for part in zones.excluded)])
    position = 0
    for start, end in spans:
        assert position <= start < end <= len(text)
        assert not text[position:start].strip()
        position = end
    assert not text[position:].strip()
