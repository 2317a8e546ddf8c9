"""People told by office alone ("le ministre français de l'Intérieur") whom the article names nowhere.

Other articles may tell who held the office then: `graph/resolution/posts.py` looks it up.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from entrevue.loaders.meetings.syntax import is_finite
from entrevue.loaders.persons.lexicon import EPITHETS
from entrevue.loaders.persons.view import STATESMEN
from entrevue.schema.countries import name_fr
from entrevue.schema.records import Evidence, Person

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from entrevue.loaders.annotations import PersonMention

_JOINING = frozenset({"et", "avec", "par", "puis", "que", "qui", ";"})
_NO_OFFICE = frozenset({"rank", "other", "visitor", "member", "lawmaker"}) | EPITHETS


def unnamed_holders(doc: Doc) -> dict[int, Person]:
    """Whoever `doc` tells by office alone, by the first token of each mention.

    The name is the office with its state, "ministre de l'Intérieur (France)", the same for each mention of one.
    """
    mentions = doc._.person_mentions
    following = {one.start: other for one, other in pairwise(mentions)}
    return {
        mention.start: holder
        for mention in mentions
        if not _apposed(doc, mention, following.get(mention.start)) and (holder := _holder(doc, mention)) is not None
    }


def _apposed(doc: Doc, mention: PersonMention, name: PersonMention | None) -> bool:
    """Whether a name follows in apposition: "le vice-Premier ministre kosovar chargé de la sécurité, Agim Kelmendi"."""
    if name is None or name.kind not in {"name", "surname"} or doc[mention.start].sent != doc[name.start].sent:
        return False
    gap = doc[mention.end : name.start]
    return len(gap) > 0 and gap[-1].text == "," and not any(is_finite(t) or t.lower_ in _JOINING for t in gap)


def _holder(doc: Doc, mention: PersonMention) -> Person | None:
    """The holder of an office that one person of one state holds at a time; None for any other mention."""
    if mention.persons or mention.plural or mention.rule == "indefinite" or not mention.posts:
        return None
    post = mention.posts[0]
    country = post.country or mention.country
    single = post.portfolio or post.service or post.family in STATESMEN
    if country is None or post.former or post.family in _NO_OFFICE or not single:
        return None
    span = doc[mention.start : mention.end]
    evidence = Evidence(span.text, span.start_char, span.end_char, mention.rule)
    name = f"{post.text} ({name_fr(country)})"
    return Person(name, (), post.text, country, post.service, (evidence,), unnamed=True)
