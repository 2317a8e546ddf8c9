"""From mentions to people: one `DocumentPerson` a person, and every mention told whose it is and by which rule."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import DocumentPerson, PersonMention
from entrevue.loaders.persons.allegiance import infer_countries
from entrevue.loaders.persons.resolution import Resolver
from entrevue.loaders.persons.roster import Entry, build_roster, names_of
from entrevue.loaders.persons.text import sentence_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def identify(
    doc: Doc, mentions: Sequence[PersonMention]
) -> tuple[tuple[DocumentPerson, ...], tuple[PersonMention, ...]]:
    """The people of `doc` in the order of their first mention by name, and the mentions with persons and rules filled.

    Pronouns, nationalities and demonstratives that nobody named stands behind are left out; offices stay, for their
    country.
    """
    people, found = build_roster(mentions)
    index = {id(entry): i for i, entry in enumerate(people)}
    named = {number: index[id(entry)] for number, (entry, _) in found.items()}
    for number, person in named.items():
        _learn(people[person], mentions[number])
    sentences = sentence_numbers(doc)
    resolver = Resolver(mentions, people, named, sentences, lambda m: _is_subject(doc, m, sentences, mentions))
    infer_countries(doc, mentions, people, named)
    resolved = resolver.run()
    infer_countries(doc, mentions, people, named)
    result = []
    for number, mention in enumerate(mentions):
        if number in named:
            rule = found[number][1]
            if mention.rule != "name":
                rule = f"{rule}+{mention.rule}"
            result.append(replace(mention, person=named[number], persons=(named[number],), rule=rule))
            continue
        persons, rule = resolved[number]
        if persons or mention.kind in {"office", "counterpart"}:
            result.append(
                replace(mention, person=persons[0] if len(persons) == 1 else None, persons=persons, rule=rule)
            )
    return tuple(_person(e) for e in people), tuple(result)


def _learn(entry: Entry, mention: PersonMention) -> None:
    """Take over the posts and country that a mention states of its person."""
    for post in mention.posts:
        if post not in entry.posts:
            entry.posts.append(post)
            entry.marked = entry.marked or post.country is not None
    entry.country = entry.country or mention.country


def _is_subject(doc: Doc, mention: PersonMention, sentences: Sequence[int], mentions: Sequence[PersonMention]) -> bool:
    """A grammatical subject where parsed; else the first mention of its sentence."""
    if doc.has_annotation("DEP") and doc[mention.head].dep_:
        return doc[mention.head].dep_ in _SUBJECTS
    first = next(m for m in mentions if sentences[m.start] == sentences[mention.start])
    return first is mention


def _person(entry: Entry) -> DocumentPerson:
    name, aliases = names_of(entry)
    posts = sorted(entry.posts, key=lambda p: (p.family == "rank", p.former, p.family in {"other", "epithet"}))
    post = posts[0] if posts else None
    return DocumentPerson(
        name=name,
        aliases=aliases,
        role=post.text if post else None,
        country=entry.country or next((p.country for p in posts if p.country), None),
        service=next((p.service for p in posts if p.service), None),
    )
