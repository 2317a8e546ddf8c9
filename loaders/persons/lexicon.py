"""The word lists of `schema/vocabulary` (titles, offices, person_names), folded and indexed for matching on tokens."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from entrevue.loaders.gazetteer.houses import houses
from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.office_words import read_offices
from entrevue.loaders.persons.phrases import Phrases, split_phrase
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from entrevue.loaders.persons.office_words import Office

Gender = Literal["m", "f"]
EPITHETS = frozenset({"epithet", "visitor", "host"})
NO_POST = EPITHETS | {"rank", "other"}  # what is told of a person and gives no post
LEADERS = frozenset({"head-of-government", "head-of-state", "monarch"})
MINISTERS = frozenset({"minister", "junior-minister", "vice-minister", "state-secretary"})


@dataclass(frozen=True, slots=True)
class Honorific:
    """A form of address; `gender` is None where it does not tell, `plural` where it announces several names."""

    gender: Gender | None
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that the folder knows of words."""

    honorifics: dict[str, Honorific]
    reverences: Phrases[bool]
    ranks: Phrases[bool]
    short_ranks: frozenset[str]
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
    struggles: frozenset[str]
    welcomed: frozenset[str]
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
    surnames: frozenset[str]
    filial: frozenset[str]
    given_states: frozenset[str]
    venues: frozenset[str]
    venue_links: frozenset[str]
    venue_verbs: frozenset[str]
    sites: frozenset[str]
    site_links: frozenset[str]
    distances: frozenset[str]
    places: frozenset[str]
    media: frozenset[str]
    media_links: frozenset[str]
    media_tails: frozenset[str]
    colleagues: frozenset[str]
    movements: frozenset[str]
    calendar: frozenset[str]
    nicknames: frozenset[str]
    bylines: frozenset[str]
    reporters: frozenset[str]
    credits: frozenset[str]
    pictures: frozenset[str]
    victims: Phrases[bool]
    suspects: frozenset[str]
    monarchies: frozenset[str]
    implied: tuple[str, ...]
    unions: frozenset[str]
    feminine: dict[str, str]
    houses: Phrases[str]
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


def _houses() -> Phrases[str]:
    """The states of the houses of state that tell them by their name."""
    phrases: Phrases[str] = Phrases()
    for house in houses():
        for spelling in (house.name, house.name.replace("-", " ")) if house.tells_state else ():
            phrases.add(spelling, house.country)
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
    titles, data, names = read_table("titles"), read_table("offices"), read_table("person_names")
    offices, office_words = read_offices(data, titles["ranks"]["forms"])
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
        short_ranks=frozenset(titles["ranks"]["short"]),
        nobility=_folded(titles["ranks"]["nobility"]),
        offices=offices,
        counterparts=counterparts,
        before=_phrases(data["modifiers"]["before"]),
        after=_phrases(data["modifiers"]["after"]),
        personal=_folded(data["modifiers"]["personal"]),
        adverbs=_phrases(data["modifiers"]["adverbs"]),
        fields=frozenset(fold(a) for a in data["fields"]["adjectives"]),
        field_nouns=_folded(data["fields"]["nouns"]),
        struggles=_folded(data["fields"]["struggles"]),
        welcomed=_folded(data["modifiers"]["welcomed"]),
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
        implied=tuple(data["allegiance"]["implied"]),
        unions=_folded(data["allegiance"]["unions"]),
        feminine=data["feminine"],
        houses=_houses(),
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
        surnames=_folded(names["stop"]["surnames"].split()),
        filial=frozenset(particles["filial"]),
        given_states=_folded(names["stop"]["given_states"].split()),
        venues=_folded(names["stop"]["venues"].split()),
        venue_links=_folded(names["stop"]["venue_links"].split()),
        venue_verbs=_folded(names["stop"]["venue_verbs"].split()),
        sites=_folded(names["stop"]["sites"].split()),
        site_links=_folded(names["stop"]["site_links"].split()),
        distances=_folded(names["stop"]["distances"].split()),
        places=_folded(names["stop"]["places"].split()),
        media=_folded(names["stop"]["media"].split()),
        media_links=_folded(names["stop"]["media_links"].split()),
        colleagues=_folded(names["stop"]["colleagues"].split()),
        media_tails=_folded(names["stop"]["media_tails"].split()),
        movements=_folded(names["stop"]["movements"].split()),
        calendar=_folded(names["stop"]["calendar"].split()),
        nicknames=_folded(names["stop"]["nicknames"].split()),
        bylines=_folded(names["stop"]["bylines"].split()),
        reporters=_folded(names["stop"]["reporters"].split()),
        credits=_folded(names["stop"]["credits"].split()),
        pictures=_folded(names["stop"]["pictures"].split()),
        office_words=office_words | _folded(word for word in data["modifiers"]["after"] if " " not in word),
    )
