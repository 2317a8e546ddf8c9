"""Public bodies that no list holds, read from how French names them (`vocabulary/bodies.toml`).

Three constructions: a ministry with its portfolio ("ministère espagnol de l'Intérieur"); a force with its state or city
("la police israélienne", "l'armée du Niger", "police de Dubaï"); a head with a capital and what it is for ("Office
central de lutte contre la corruption"). What they give is a `Body`; its country may be left to the context.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from entrevue.loaders.gazetteer.acronyms import acronym_after
from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.loaders.gazetteer.phrases import PhraseIndex
from entrevue.loaders.gazetteer.posts import is_portfolio, serves
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from entrevue.loaders.gazetteer.cities import CityReference
    from entrevue.loaders.gazetteer.countries import Nationality
    from entrevue.loaders.gazetteer.folding import Folded

_OF = r"(?:de la|de l|des|du|de|d)"
_FOR = rf"(?:{_OF}|a la|a l|aux|au|contre (?:la|les|le|l)|contre|pour (?:la|les|le|l)|chargee? {_OF})"
_COMPLEMENT = re.compile(rf" {_FOR} (\w+)")
_MORE = re.compile(rf"(?:,| et)(?: {_FOR})?(?: la| le| les| l)? (\w+)")
_NEXT = re.compile(r" (?:et (?=\w+[^\w]))?(\w+)")
_OF_NAME = re.compile(rf" {_OF} ")
_OF_CITY = re.compile(r" (?:de|d) ")
_MINISTRY = re.compile(r"(?<!\w)ministere(?: (?:federal|delegue|royal))?(?!\w)")
_LONGEST = 120  # characters of a body's name before the acronym in brackets
_SENTENCE_START = re.compile(r"(?:^|[.!?\n\u00bb:] ?|\. « ?)$")


@dataclass(frozen=True, slots=True)
class Body:
    """A body named at `start:end` of the folded text; `stem` is its name without the nationality."""

    start: int
    end: int
    stem: str
    kind: str
    country: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Context:
    """What the other readers found in the same text: states and cities by where they start, starts of listed bodies."""

    folded: Folded
    states: dict[int, Nationality]
    cities: dict[int, CityReference]
    listed: Collection[int]

    @classmethod
    def of(
        cls, folded: Folded, states: Sequence[Nationality], cities: Sequence[CityReference], listed: Collection[int]
    ) -> Context:
        """Index the references by where they start."""
        return cls(folded, {s.start: s for s in states}, {c.start: c for c in cities}, listed)

    def is_capital(self, at: int) -> bool:
        """Whether the original has a capital letter at the folded offset `at`."""
        return self.folded.original[self.folded.offsets[at]].isupper()

    def adjective_at(self, at: int) -> Nationality | None:
        """Return the adjective of nationality that starts after the blank at `at`."""
        state = self.states.get(at + 1)
        return state if state and state.form != "name" and self.folded.text[at : at + 1] == " " else None


def ministries(context: Context) -> Iterator[Body]:
    """Read "ministère [marocain] de l'Intérieur [et des Collectivités locales] [marocain]"."""
    text = context.folded.text
    for match in _MINISTRY.finditer(text):
        nationality = context.adjective_at(match.end())
        after = nationality.end if nationality else match.end()
        end = _complements(context, after, _portfolios())
        if end == after:
            continue
        stem = match[0] + text[after:end]
        kind = next((k for word, k in _kinds("ministries").items() if word in stem), "organisation")
        if not nationality and (nationality := context.adjective_at(end)):
            end = nationality.end
        yield Body(match.start(), end, stem, kind, nationality.code if nationality else None, "ministry")


def forces(context: Context) -> Iterator[Body]:
    """Read a force with its state or city, or alone where its name is a body's own ("la Sûreté nationale")."""
    folded = context.folded
    table = read_table("bodies")["forces"]
    barred = tuple(f"{fold_phrase(p)} " for p in table["not_after"])
    for match in _force_index().longest_matches(folded):
        text, agreement = folded.text, match.value
        phrase = text[match.start : match.end]
        if text[: match.start].endswith(barred):
            continue
        kind = _kinds("forces").get(phrase.split()[0], "defence")
        adjective = context.adjective_at(match.end)
        if adjective and text[adjective.start : adjective.end].endswith(agreement):
            yield Body(match.start, adjective.end, phrase, kind, adjective.code, "force-adjective")
            continue
        alone = phrase in lone_forces()
        link = _OF_NAME.match(text, match.end)
        state = context.states.get(link.end()) if link else None
        if state and state.form == "name":
            end = match.end if alone else state.end
            yield Body(match.start, end, phrase, kind, state.code, "force-state")
            continue
        link = _OF_CITY.match(text, match.end)
        city = context.cities.get(link.end()) if link else None
        if city and phrase in _local():
            name = f"{phrase} de {city.city.name}"
            yield Body(match.start, city.end, fold_phrase(name), kind, city.city.country, "force-city")
        elif alone or (phrase in _served() and serves(folded, match.start)):
            yield Body(match.start, match.end, phrase, kind, None, "force-alone")


def headed_bodies(context: Context) -> Iterator[Body]:
    """Read "Office central de lutte contre la corruption": a head with a capital, what qualifies it, its field."""
    folded, text = context.folded, context.folded.text
    field, foreign = _word_set("field"), _word_set("foreign")
    for match in _head_index().longest_matches(folded):
        if match.start in context.listed or is_portfolio(folded, match.start):
            continue
        served = serves(folded, match.start)
        capital = context.is_capital(match.start)
        if not capital and text[match.start : match.end] in _commands():
            continue
        if not (served or capital) and "(" not in text[match.end : match.end + _LONGEST]:
            continue
        end = _adjectives(context, match.end, nationality=True)
        named = end
        end = _complements(context, end, field)
        words = set(text[match.end : end].split())
        acronym = bool(acronym_after(folded.original, folded.offsets[end - 1] + 1, text[match.start : end]))
        known = bool(words & field)
        first = bool(_SENTENCE_START.search(text[max(0, match.start - 4) : match.start]))
        if not (capital or (known and (acronym or served))):
            continue
        enough = {
            "strong": end > named or acronym,
            "weak": acronym or (known and (end > named or served) and not first),
            "field_only": known and (acronym or (end > named and not first)),
            "acronym_only": acronym and known,
        }
        if enough[match.value] and end > match.end and not words & foreign:
            state = next((s for at, s in context.states.items() if match.end < at < end), None)
            yield Body(match.start, end, text[match.start : end], "organisation", state.code if state else None, "head")


def _complements(context: Context, at: int, opening: Collection[str]) -> int:
    """Return where the complements after `at` end; a further one needs a word of `opening` after "et" or a comma."""
    text, first = context.folded.text, at
    while True:
        match = _COMPLEMENT.match(text, at)
        more = None if match else _MORE.match(text, at)
        if more and (at == first or more[1] not in opening):
            return at
        match = match or more
        if not match or match[1] in _word_set("stops") or match[1].isdigit():
            return at
        word = match.start(1)
        named = word in context.listed and context.is_capital(word)
        if word in context.states or (named and at != first) or match[1].startswith("minister"):
            return at
        if at != first and match.re is _COMPLEMENT and word in context.cities:
            return at
        at = _adjectives(context, match.end(1), nationality=False)


def _adjectives(context: Context, at: int, *, nationality: bool) -> int:
    """Return where the adjectives (and hyphenated parts) after `at` end."""
    folded, known = context.folded, _word_set("adjectives")
    endings = tuple(read_table("bodies")["heads"]["endings"])
    while match := _NEXT.match(folded.text, at):
        word = match[1]
        sides = (match.start(), match.end())
        hyphen = any(folded.original[folded.offsets[i]] in "-\u2010\u2011" for i in sides if i < len(folded.text))
        state = context.states.get(match.start(1))
        if state and not (nationality and state.form == "adjective"):
            return at
        if not (hyphen or state or word in known or (len(word) > 3 and word.endswith(endings))):  # noqa: PLR2004 - not "mal"
            return at
        at = match.end(1)
    return at


@cache
def _kinds(table: str) -> dict[str, str]:
    kinds: dict[str, str] = read_table("bodies")[table]["kinds"]
    return {fold_phrase(word): kind for word, kind in kinds.items()}


@cache
def _force_index() -> PhraseIndex[tuple[str, ...]]:
    table: dict[str, Any] = read_table("bodies")["forces"]
    feminine, plural, masculine = ("e", "i"), ("s",), tuple("abcdefghiklmnopqrstuxz")
    entries: list[tuple[str, tuple[str, ...]]] = [(p, feminine) for p in (*table["feminine"], *table["alone"])]
    entries += [(p, plural) for p in table["plural"]]
    entries += [(p, masculine) for p in table["masculine"]]
    entries += [(p, ()) for p in table["served"] if fold_phrase(p) not in _nationals()]
    entries += [(p, ()) for p in table["places"]["local"] if fold_phrase(p) not in _nationals()]
    return PhraseIndex(dict.fromkeys(entries))


@cache
def _nationals() -> frozenset[str]:
    table = read_table("bodies")["forces"]
    return frozenset(fold_phrase(p) for key in ("feminine", "masculine", "alone") for p in table[key])


@cache
def _head_index() -> PhraseIndex[str]:
    heads: dict[str, Any] = read_table("bodies")["heads"]
    return PhraseIndex(
        (head.lower(), sort) for sort in ("strong", "weak", "field_only", "acronym_only") for head in heads[sort]
    )


@cache
def lone_forces() -> frozenset[str]:
    """Return the folded names of forces that are bodies of any state that has them ("gendarmerie nationale")."""
    return frozenset(fold_phrase(p) for p in read_table("bodies")["forces"]["alone"])


@cache
def _served() -> frozenset[str]:
    return frozenset(fold_phrase(p) for p in read_table("bodies")["forces"]["served"])


@cache
def states_with(force: str) -> tuple[str, ...]:
    """Return the states known to have the force of that folded name; empty where it says nothing of the state."""
    table: dict[str, list[str]] = read_table("bodies")["forces"]["of"]
    return next((tuple(codes) for name, codes in table.items() if fold_phrase(name) == force), ())


@cache
def force_of(body: str) -> tuple[str, ...]:
    """Return what a state's national force is called for short, by the folded name of the body."""
    table: dict[str, list[str]] = read_table("bodies")["forces"]["national"]
    return tuple(fold_phrase(force) for force, names in table.items() if body in map(fold_phrase, names))


@cache
def _local() -> frozenset[str]:
    return frozenset(fold_phrase(p) for p in read_table("bodies")["forces"]["places"]["local"])


@cache
def _commands() -> frozenset[str]:
    return frozenset(fold_phrase(head) for head in read_table("bodies")["heads"]["commands"])


@cache
def _word_set(key: str) -> frozenset[str]:
    """Return a list of words, folded; a hyphenated one also by its parts, as folding separates them."""
    words: str = read_table("bodies")["heads"][key]
    return frozenset(part for word in words.split() for part in fold_phrase(word).split() if len(part) > 1)


@cache
def _portfolios() -> frozenset[str]:
    words: str = read_table("bodies")["ministries"]["portfolios"]
    return frozenset(part for word in words.split() for part in fold_phrase(word).split())
