"""From mentions to people: one `DocumentPerson` a person, and every mention told whose it is and by which rule."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import DocumentPerson, PersonMention
from entrevue.loaders.closed_classes import QUOTES_CLOSE, QUOTES_OPEN
from entrevue.loaders.persons.allegiance import Allegiance
from entrevue.loaders.persons.company import Company
from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.lexicon import EPITHETS, lexicon
from entrevue.loaders.persons.mentions import post_order
from entrevue.loaders.persons.resolution import Resolver
from entrevue.loaders.persons.roster import Entry, build_roster, names_of
from entrevue.loaders.persons.subjects import subject_mentions
from entrevue.loaders.persons.text import number_sentences, words_of
from entrevue.loaders.persons.view import Scene

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc


def identify(
    doc: Doc, mentions: Sequence[PersonMention]
) -> tuple[tuple[DocumentPerson, ...], tuple[PersonMention, ...]]:
    """The people of `doc` in the order of their first mention by name, and the mentions with persons and rules filled.

    Pronouns, nationalities and demonstratives that nobody named stands behind are left out; offices stay, for their
    country.
    """
    words = words_of(doc)
    people, found = build_roster(mentions, words)
    index = {id(entry): i for i, entry in enumerate(people)}
    named = {number: index[id(entry)] for number, (entry, _) in found.items()}
    for number, person in named.items():
        _learn(people[person], mentions[number])
    sentences = number_sentences(words)
    company = Company(words, [fold(w) for w in words], sentences, mentions, named, lexicon())
    scene = Scene(
        mentions,
        people,
        named,
        sentences,
        subject_mentions(doc, company.folded, mentions, sentences),
        _bystanders(doc, mentions, named),
        _demonyms(doc),
        _quoted(words, mentions),
        company.folded,
        _finite(doc),
    )
    allegiance = Allegiance(doc, company, people)
    resolved: dict[int, tuple[tuple[int, ...], str]] = {}
    for home in (False, False, True):  # what later words tell of earlier ones, and then what the article leaves unsaid
        allegiance.infer(resolved, home=home)
        resolved = Resolver(scene, learning=True, settled=home).run()
    allegiance.infer(resolved, home=True)
    resolver = Resolver(scene)
    resolved = resolver.run()
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
            alone = persons[0] if len(persons) == 1 else None
            posts = mention.posts or ((resolver.inherited[number],) if number in resolver.inherited else ())
            result.append(replace(mention, person=alone, persons=persons, rule=rule, posts=posts))
    return tuple(_person(e) for e in people), tuple(result)


def _learn(entry: Entry, mention: PersonMention) -> None:
    """Take over the posts and country that a mention states of its person."""
    for post in mention.posts:
        entry.take(post)
    entry.country = entry.country or mention.country
    entry.marked = entry.marked or (mention.country is not None and not mention.posts and not mention.counterpart)


def _bystanders(doc: Doc, mentions: Sequence[PersonMention], named: dict[int, int]) -> frozenset[int]:
    """People to whom the article's events happened (victims, suspects): no title of office can be theirs unsaid."""
    words, found = lexicon(), set()
    for number, person in named.items():
        mention = mentions[number]
        before = [fold(t.text) for t in doc[max(0, mention.start - 4) : mention.start]]
        after = [fold(t.text) for t in doc[mention.end : mention.end + 5]]
        told = any(words.victims.match(before, i) for i in range(len(before)))
        if told or not words.suspects.isdisjoint(after[:4]):
            found.add(person)
    return frozenset(found)


def _quoted(words: Sequence[str], mentions: Sequence[PersonMention]) -> frozenset[int]:
    """Numbers of the mentions within quotation marks: who is spoken of there has not the floor."""
    inside, open_ = set(), False
    for i, word in enumerate(words):
        if word in QUOTES_OPEN or (word == '"' and not open_):
            open_ = True
        elif word in QUOTES_CLOSE or word == '"' or "\n" in word:
            open_ = False
        elif open_:
            inside.add(i)
    return frozenset(n for n, m in enumerate(mentions) if m.start in inside)


def _finite(doc: Doc) -> frozenset[int]:
    """The tokens of finite verbs, as far as the text has been tagged."""
    return frozenset(t.i for t in doc if "Fin" in t.morph.get("VerbForm", []))


def _demonyms(doc: Doc) -> frozenset[str]:
    states = doc._.countries if doc.has_extension("countries") else ()
    return frozenset(fold(doc[m.start].text) for m in states if m.form == "adjective" and m.end == m.start + 1)


def _person(entry: Entry) -> DocumentPerson:
    name, aliases = names_of(entry)
    posts = sorted((p for p in entry.posts if p.family not in EPITHETS), key=post_order)
    post = posts[0] if posts else None
    return DocumentPerson(
        name=name,
        aliases=aliases,
        role=post.text if post else None,
        country=entry.country or next((p.country for p in posts if p.country), None),
        service=next((p.service for p in posts if p.service), None),
    )
