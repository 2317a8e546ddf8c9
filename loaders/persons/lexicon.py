"""The word lists of `schema/vocabulary` (titles, offices, person_names), folded and indexed for matching on tokens."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from entrevue.loaders.vocabulary import read_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Gender = Literal["m", "f"]
Value = TypeVar("Value")
EPITHETS = frozenset({"epithet", "visitor", "host"})
_FRENCH = frozenset("abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüÿœæ'’.-")
_PIECES = re.compile(r"[^\s'’]+['’]?|['’]")


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Small letters without accents, typographic apostrophes made plain; the key under which words are matched."""
    plain = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    return (
        "".join(c for c in plain if not unicodedata.combining(c))
        .replace("\N{LATIN SMALL LETTER DOTLESS I}", "i")
        .replace("ł", "l")
        .replace("ø", "o")
    )


def has_french_letters(word: str) -> bool:
    """Whether a word is spelt with the letters of French alone: "Sá" is no "sa"."""
    return _FRENCH.issuperset(word.casefold())


def split_phrase(phrase: str) -> tuple[str, ...]:
    """A phrase of a vocabulary as the tokeniser cuts it: at spaces and after an elision."""
    return tuple(_PIECES.findall(phrase))


def singular_of(phrase: str) -> str:
    """The singular of an office: "directeurs généraux" gives "directeur général", what follows a preposition stays."""
    words = phrase.split(" ")
    end = next(
        (i for i, w in enumerate(words) if w in {"de", "du", "des", "de la", "à", "en"} or w[:2] in {"d'", "d’"}),
        len(words),
    )
    return " ".join(
        [
            *(w.removesuffix("aux") + "al" if w.endswith("aux") else w.removesuffix("s") for w in words[:end]),
            *words[end:],
        ]
    )


class Phrases(Generic[Value]):
    """Phrases by their first token; `match` gives the longest that stands at a position."""

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}

    def add(self, phrase: str, value: Value, *, folded: bool = True) -> None:
        """Add a phrase, also as the tokeniser would cut it at hyphens."""
        pieces = tuple(fold(p) if folded else p for p in split_phrase(phrase))
        variants = {pieces}
        if any("-" in p.strip("-") for p in pieces):
            variants.add(tuple(q for p in pieces for q in re.findall(r"[^-]+|-", p)))
        for variant in variants:
            entries = self._by_first.setdefault(variant[0], [])
            if all(variant != known for known, _ in entries):
                entries.append((variant, value))
                entries.sort(key=lambda e: -len(e[0]))

    def matches(self, words: list[str], start: int) -> Iterator[tuple[int, Value]]:
        """End (exclusive) and value of each phrase at `start`, the longest first."""
        for pieces, value in self._by_first.get(words[start], ()):
            end = start + len(pieces)
            if tuple(words[start:end]) == pieces:
                yield end, value

    def match(self, words: list[str], start: int) -> tuple[int, Value] | None:
        """End (exclusive) and value of the longest phrase at `start`, or None."""
        return next(self.matches(words, start), None)

    def __contains__(self, first: str) -> bool:
        return first in self._by_first


@dataclass(frozen=True, slots=True)
class Honorific:
    """A form of address; `gender` is None where it does not tell, `plural` where it announces several names."""

    gender: Gender | None
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Office:
    """A head of office descriptions, see `offices.toml`; `epithet` marks words for any holder of `families`."""

    family: str
    gender: Gender | None
    plural: bool
    state: bool
    takes: frozenset[str]
    topic: str | None
    weak: bool
    singular: str
    informal: bool = False
    chair: bool = False
    epithet_alone: bool = False
    epithet: bool = False
    families: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that the folder knows of words."""

    honorifics: dict[str, Honorific]
    reverences: Phrases[bool]
    ranks: Phrases[bool]
    nobility: frozenset[str]
    offices: Phrases[Office]
    counterparts: dict[str, tuple[Gender | None, bool]]
    before: Phrases[bool]
    after: Phrases[bool]
    personal: frozenset[str]
    adverbs: Phrases[bool]
    fields: frozenset[str]
    portfolios: dict[str, str]
    field_nouns: frozenset[str]
    heading_verbs: dict[str, str]
    heading_nouns: Phrases[bool]
    particles: frozenset[str]
    weak_particles: frozenset[str]
    opening: frozenset[str]
    upper: frozenset[str]
    numerals: frozenset[str]
    given: dict[str, Gender | None]
    short: frozenset[tuple[str, str]]
    stop: frozenset[str]
    months: frozenset[str]
    inner: frozenset[str]
    venues: frozenset[str]
    venue_links: frozenset[str]
    places: frozenset[str]
    media: frozenset[str]
    media_links: frozenset[str]
    movements: frozenset[str]
    bylines: frozenset[str]
    reporters: frozenset[str]
    credits: frozenset[str]
    victims: Phrases[bool]
    suspects: frozenset[str]
    monarchies: frozenset[str]
    heading_roles: dict[str, str]
    saying: frozenset[str]
    sides: frozenset[str]
    visits: frozenset[str]
    members: frozenset[str]
    company: frozenset[str]
    beside: Phrases[bool]
    there: frozenset[str]
    clause: frozenset[str]
    office_words: frozenset[str]


def _phrases(forms: list[str], *, folded: bool = True) -> Phrases[bool]:
    phrases: Phrases[bool] = Phrases()
    for form in forms:
        phrases.add(form, True, folded=folded)  # noqa: FBT003 -- the value of a set-like trie
    return phrases


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(w) for w in words)


def _honorifics(table: dict[str, list[str]]) -> dict[str, Honorific]:
    genders: dict[str, Gender | None] = {"m": "m", "f": "f", "any": None}
    return {
        form: Honorific(genders[key.removesuffix("_plural")], key.endswith("_plural"))
        for key, forms in table.items()
        for form in forms
    }


def _offices(data: dict[str, Any], ranks: list[str]) -> tuple[Phrases[Office], frozenset[str]]:
    weak = frozenset(fold(w) for w in data["weak"]["forms"])
    chairs = frozenset(fold(w) for w in data["chair"]["forms"])
    phrases: Phrases[Office] = Phrases()
    by_form: dict[str, list[tuple[Office, str]]] = {}
    for entry, epithet in [(e, False) for e in data["office"]] + [(e, True) for e in data["epithet"]]:
        for key, gender, plural in (("m", "m", False), ("f", "f", False), ("mp", None, True)):
            for form in entry.get(key, ()):
                office = Office(
                    family=entry.get("family", "epithet"),
                    gender=gender,  # type: ignore[arg-type]
                    plural=plural,
                    state=entry.get("state", False),
                    takes=frozenset(fold(t) for t in entry.get("takes", ())),
                    topic=entry.get("topic"),
                    weak=fold(form) in weak,
                    singular=singular_of(form) if plural else form,
                    informal=entry.get("informal", False),
                    chair=fold(form) in chairs,
                    epithet=epithet,
                    families=frozenset(entry.get("families", ())),
                )
                by_form.setdefault(fold(form), []).append((office, form))
    for form in ranks:
        rank = Office("rank", None, False, False, frozenset(), None, weak=False, singular=form)  # noqa: FBT003 -- in order
        by_form.setdefault(fold(form), []).append((rank, form))
    for entries in by_form.values():
        office, form = entries[0]
        if len({o.gender for o, _ in entries if o.family == office.family}) > 1 and not office.plural:
            office = replace(office, gender=None)
        if not office.epithet and any(o.epithet for o, _ in entries):
            office = replace(office, epithet_alone=True)
        phrases.add(form, office)
    return phrases, frozenset(fold(p) for entries in by_form.values() for p in split_phrase(entries[0][1]))


def _given(table: dict[str, dict[str, str]]) -> dict[str, Gender | None]:
    seen: dict[str, set[str]] = {}
    for region in table.values():
        for gender, names in region.items():
            for name in names.split():
                seen.setdefault(fold(name), set()).add(gender)
    genders: dict[str, Gender | None] = {}
    for name, lists in seen.items():
        genders[name] = "m" if lists == {"m"} else "f" if lists == {"f"} else None
    return genders


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once; raises `DataError` where a vocabulary is missing or malformed."""
    titles, data, names = read_vocabulary("titles"), read_vocabulary("offices"), read_vocabulary("person_names")
    offices, office_words = _offices(data, titles["ranks"]["forms"])
    counterpart = data["counterpart"]
    counterparts: dict[str, tuple[Gender | None, bool]] = {}
    for key, plural in (("m", False), ("f", False), ("mp", True)):
        for form in counterpart[key]:
            counterparts[fold(form)] = (None, plural)
    particles = names["particles"]
    return Lexicon(
        honorifics=_honorifics(titles["honorifics"]),
        reverences=_phrases(titles["reverences"]["forms"], folded=False),
        ranks=_phrases([*titles["ranks"]["forms"], *titles["ranks"]["plural"]]),
        nobility=_folded(titles["ranks"]["nobility"]),
        offices=offices,
        counterparts=counterparts,
        before=_phrases(data["modifiers"]["before"]),
        after=_phrases(data["modifiers"]["after"]),
        personal=_folded(data["modifiers"]["personal"]),
        adverbs=_phrases(data["modifiers"]["adverbs"]),
        fields=frozenset(fold(a) for a in data["fields"]["adjectives"]),
        field_nouns=_folded(data["fields"]["nouns"]),
        portfolios={fold(p): key for key, forms in data["portfolio"].items() for p in forms},
        heading_verbs={fold(v): noun for v, noun in data["heading"]["verbs"].items()},
        heading_nouns=_phrases(list(data["heading"]["nouns"])),
        heading_roles={
            " ".join(fold(p) for p in split_phrase(n)): role for n, role in data["heading"]["nouns"].items()
        },
        saying=_folded(data["saying"]["verbs"]),
        sides=_folded(data["allegiance"]["sides"]),
        members=_folded(data["allegiance"]["members"]),
        visits=_folded(data["allegiance"]["visits"]),
        company=_folded(data["allegiance"]["company"]),
        beside=_phrases(data["allegiance"]["beside"]),
        there=_folded(data["allegiance"]["there"]),
        clause=frozenset(data["allegiance"]["clause"]),
        victims=_phrases(data["bystanders"]["before"]),
        suspects=frozenset(fold(w) for w in data["bystanders"]["after"]),
        monarchies=frozenset(data["monarchies"]["countries"]),
        particles=frozenset(particles["lower"]),
        weak_particles=frozenset(particles["weak"]),
        opening=frozenset(particles["opening"]),
        upper=frozenset(particles["upper"]),
        numerals=frozenset(particles["numerals"]),
        given=_given(names["given"]),
        short=frozenset((fold(s), fold(full)) for s, forms in names["short"].items() for full in forms.split()),
        stop=_folded(names["stop"]["words"].split()),
        months=_folded(names["stop"]["months"].split()),
        inner=_folded(names["stop"]["inner"].split()),
        venues=_folded(names["stop"]["venues"].split()),
        venue_links=_folded(names["stop"]["venue_links"].split()),
        places=_folded(names["stop"]["places"].split()),
        media=_folded(names["stop"]["media"].split()),
        media_links=_folded(names["stop"]["media_links"].split()),
        movements=_folded(names["stop"]["movements"].split()),
        bylines=_folded(names["stop"]["bylines"].split()),
        reporters=_folded(names["stop"]["reporters"].split()),
        credits=_folded(names["stop"]["credits"].split()),
        office_words=office_words | _folded(word for word in data["modifiers"]["after"] if " " not in word),
    )
