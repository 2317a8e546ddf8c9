"""Persons of an article: every mention of a person, and one person behind all mentions of them.

`person_mentions(doc)` finds names, offices, counterparts and pronouns; `identify(doc, mentions)` says who is who. The
spaCy components `person_mentions` and `person_identity` write `doc._.person_mentions` and `doc._.people`. One file is
one concern: `lexicon` (word lists), `text` (a Doc as columns), `names`, `offices`, `references` (the three kinds of
mention), `apposition` (which office belongs to which name), `mentions` (their union), `forms` (spellings of names),
`roster` (one entry a person), `resolution` (who an office or pronoun stands for), `identity` (the result), `components`.
"""

from entrevue.loaders.persons.components import (
    PersonIdentity,
    PersonMentions,
    make_person_identity,
    make_person_mentions,
)
from entrevue.loaders.persons.identity import identify
from entrevue.loaders.persons.mentions import person_mentions

__all__ = [
    "PersonIdentity",
    "PersonMentions",
    "identify",
    "make_person_identity",
    "make_person_mentions",
    "person_mentions",
]
