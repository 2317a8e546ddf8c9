"""One entry for each person that an article names: full names first, then surnames, misspellings folded in."""

from __future__ import annotations

import operator
import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.forms import alike, close, parts, resembles, same_person
from entrevue.loaders.persons.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from entrevue.loaders.annotations import PersonMention, Post
    from entrevue.loaders.persons.lexicon import Gender


_SHORT = 2
_NICKNAME_REACH = 4
_COURT = frozenset({"rank", "heir", "monarch", "other", "minister", "head-of-government", "head-of-state", "commander"})
_QUOTES = frozenset({",", "«", "»", "“", "”", '"', "("})
_MONARCH = "monarch"
_ELIDED = re.compile(r"^\w['’]\w")  # "N'Guesso"


@dataclass(slots=True, eq=False)
class Entry:
    """A person in the making: forms as written with their counts, and what mentions say of them."""

    forms: Counter[str] = field(default_factory=Counter)
    order: list[str] = field(default_factory=list)
    keys: set[tuple[str, ...]] = field(default_factory=set)
    gender: Gender | None = None
    posts: list[Post] = field(default_factory=list)
    country: str | None = None
    mentions: list[int] = field(default_factory=list)
    full: bool = False
    offices: set[str] = field(default_factory=set)
    """the families of the posts that its full names tell"""
    marked: bool = False
    """whether some mention of the person gives a nationality with the post"""

    def add(self, number: int, mention: PersonMention) -> None:
        """Count mention number `number` as this person's."""
        name = mention.name or ""
        self.forms[name] += 1
        if name not in self.order:
            self.order.append(name)
        self.keys.add(parts(name))
        self.mentions.append(number)
        self.gender = self.gender or mention.gender
        self.offices.update(post.family for post in mention.posts)
        self.full = self.full or len(parts(name)) > 1

    def take(self, post: Post) -> None:
        """Add a post that words state; its nationality marks the person, save an ambassador's, which is always told."""
        if post not in self.posts:
            self.posts.append(post)
            told = post.country is not None and post.family != "ambassador" and not implies_state(post)
            self.marked = self.marked or told
            if not post.former:
                self.country = self.country or post.country

    def surnames(self) -> set[str]:
        """Folded words by which the person can be called alone."""
        given = lexicon().given
        words: set[str] = set()
        for key in self.keys:
            words.update(key[1:] if len(key) > 1 else key)
            if len(key) > 1 and (key[0] not in given or len(key[0]) <= 4 or _is_numbered(key)):  # noqa: PLR2004
                words.add(key[0])
        return words


def implies_state(post: Post) -> bool:
    """Whether the post gives the state by the way: "ministre des Maliens de l'extérieur", "conseiller fédéral"."""
    return any(phrase in post.text.casefold() for phrase in lexicon().implied)


def build_roster(
    mentions: Sequence[PersonMention], words: Sequence[str] = ()
) -> tuple[list[Entry], dict[int, tuple[Entry, str]]]:
    """Entries in the order of first mention, and for each named mention's number its entry and the rule."""
    entries: list[Entry] = []
    found: dict[int, tuple[Entry, str]] = {}
    named = [(i, m) for i, m in enumerate(mentions) if m.name is not None]
    for i, mention in named:
        if mention.kind == "name":
            key = parts(mention.name or "")
            entry = next((e for e in entries if _fits(e, key, mention)), None)
            entry = entry or next((e for e in entries if _holds_the_same(e, key, mention, mentions)), None)
            rule = "full-name" if entry is None or key in entry.keys else "full-name-variant"
            if entry is None:
                entry = Entry()
                entries.append(entry)
            entry.add(i, mention)
            found[i] = (entry, rule)
    for first, second in _nicknamed(named, words):
        entry = found[first][0]
        entry.add(second, mentions[second])
        found[second] = (entry, "nickname")
    for i, mention in named:
        if mention.kind == "surname" and i not in found:
            entry, rule = _bearer(_peers(entries, mentions, mention), i, mention)
            if entry not in entries:
                entries.append(entry)
            entry.add(i, mention)
            found[i] = (entry, rule)
    entries.sort(key=lambda e: min(e.mentions))
    return entries, found


def _fits(entry: Entry, key: tuple[str, ...], mention: PersonMention) -> bool:
    if entry.gender and mention.gender and entry.gender != mention.gender:
        return key in entry.keys
    return any(same_person(key, known) for known in entry.keys if len(known) > 1)


def _nicknamed(named: Sequence[tuple[int, PersonMention]], words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of a full name and the other name that follows it: "Mohamed Selmi, dit Tewfik"."""
    for (i, full), (j, other) in pairwise(named):
        between = [fold(w) for w in words[full.end : other.name_start]] if other.name_start is not None else []
        told = {w for w in between if w not in _QUOTES}
        near = full.kind == "name" and other.kind == "surname" and len(between) <= _NICKNAME_REACH
        if near and len(told) == 1 and not told.isdisjoint(lexicon().nicknames):
            yield i, j


def _holds_the_same(
    entry: Entry, key: tuple[str, ...], mention: PersonMention, mentions: Sequence[PersonMention]
) -> bool:
    """Whether the same given name, a like surname and one and the same post make two spellings one: "Changriha"."""
    alike_names = any(
        len(known) == len(key) > 1 and known[:-1] == key[:-1] and resembles(known[-1], key[-1]) for known in entry.keys
    )
    posts = {(p.family, p.portfolio, p.service) for p in mention.posts if p.portfolio or p.service}
    held = {(p.family, p.portfolio, p.service) for n in entry.mentions for p in mentions[n].posts}
    return alike_names and not posts.isdisjoint(held)


def _peers(entries: list[Entry], mentions: Sequence[PersonMention], mention: PersonMention) -> list[Entry]:
    """Who may be called so: "le roi Salmane" is not the prince Mohammed ben Salmane, who has his father's name."""
    if not any(post.family == _MONARCH for post in mention.posts):
        return entries
    return [
        e
        for e in entries
        if any(post.family == _MONARCH for i in e.mentions for post in mentions[i].posts)
        or any(_is_numbered(key) for key in e.keys)
    ]


def _is_numbered(key: tuple[str, ...]) -> bool:
    """Whether a name ends with a monarch's number: "Abdallah II", who is "le roi Abdallah" too."""
    return len(key) > 1 and key[-1].upper() in lexicon().numerals


def _bearer(entries: list[Entry], number: int, mention: PersonMention) -> tuple[Entry, str]:
    """Whose surname it is: exact before transliterated before misspelt; of several, the one spoken of last."""
    words = parts(mention.name or "")
    open_to = [e for e in entries if not (e.gender and mention.gender and e.gender != mention.gender)]
    if _is_noble(mention):
        namesakes = [
            e
            for e in open_to
            if any(len(key) > 1 and key[0] == words[0] for key in e.keys) and not (e.offices - _COURT)
        ]
        if len(namesakes) == 1 and len(words) == 1:
            return namesakes[0], "given-name"
    polite = mention.rule == "honorific" or bool(mention.posts)
    loose = polite and len(words[-1]) >= 4  # noqa: PLR2004 -- a short word resembles too many
    tests = (("surname", operator.eq), ("surname-variant", alike if polite else close), ("surname-misspelt", resembles))
    for rule, test in tests:
        if rule == "surname-misspelt" and not (loose or len(words[-1]) > 5):  # noqa: PLR2004
            continue
        bearers = [e for e in open_to if any(test(words[-1], s) for s in e.surnames())]
        if rule != "surname" and len(bearers) > 1:
            continue
        if bearers:
            return max(bearers, key=lambda e: _recency(e, number)), rule
    called = [e for e in open_to if any(len(key) > 1 and [key[0]] == [*words] for key in e.keys)]
    titled = mention.rule == "honorific" or any(post.family != "rank" for post in mention.posts)
    if len(called) == 1 and not titled:
        return called[0], "given-name"  # in a headline, by a friend: "Karim à Rabat"
    return Entry(), "surname-alone"


def _is_noble(mention: PersonMention) -> bool:
    """Whether a title stands before the name that goes with a given name alone: "le prince Karim"."""
    nobility = lexicon().nobility
    return any(post.family == "rank" and fold(post.text) in nobility for post in mention.posts)


def _recency(entry: Entry, number: int) -> tuple[int, int]:
    before = [i for i in entry.mentions if i < number]
    return (1, max(before)) if before else (0, -min(entry.mentions, default=0))


def names_of(entry: Entry) -> tuple[str, tuple[str, ...]]:
    """The fullest form, rightly spelt where spellings differ (the more frequent word), and the other forms."""
    words: Counter[str] = Counter()
    for form, count in entry.forms.items():
        words.update(dict.fromkeys(form.split(), count))

    def weight(form: str) -> tuple[int, int, int, int]:
        pieces = form.split()
        capitals = sum(
            1 for w in pieces if len(w) > 1 and w.isupper() and fold(w) not in {"ii", "iii", "iv", "vi", "vii"}
        )
        return (len(parts(form)), -capitals, sum(words[w] for w in pieces), -entry.order.index(form))

    best = max(entry.order, key=weight)
    return _proper(best), tuple(f for f in entry.order if f != best)


def _proper(name: str) -> str:
    """A name in capitals as names are written: "Bernard CAZENEUVE", "Denis SASSOU N'GUESSO", but "JF Keller"."""
    return " ".join(
        "/".join(_written(half, first=not place) for half in word.split("/"))  # "Aminata KABORE/ZIDA"
        for place, word in enumerate(name.split(" "))
    )


def _written(word: str, *, first: bool) -> str:
    short = len(word) < _SHORT or (first and len(word) == _SHORT)
    if short or not word.isupper() or "." in word or word in lexicon().numerals:
        return word
    return "-".join(_ELIDED.sub(lambda m: m[0].upper(), part.capitalize()) for part in word.split("-"))
