"""Persons of an article: every mention of a person, and one person behind all mentions of them.

`person_mentions(doc)` finds names, offices, counterparts and pronouns; `identify(doc, mentions)` says who is who. The
spaCy components `person_mentions` and `person_identity` (module `component`) write `doc._.person_mentions` and
`doc._.people`. One file is one concern: `lexicon` (word lists), `text` (a Doc as columns), `names` (in `runs` of
capitals, cut at their `boundaries`), `offices` (with their `complements` and the `noun_phrases` in these), `references`
(the three kinds of mention), `apposition` (which office belongs to which name, in the plural by `sharing`), `mentions`
(their union), `forms` (spellings of names), `roster` (one entry a person), `resolution` (who an office or pronoun
stands for), `allegiance` (which state a person serves), `identity` (the result).
"""

from entrevue.loaders.persons.identity import identify
from entrevue.loaders.persons.mentions import person_mentions

__all__ = ["identify", "person_mentions"]
