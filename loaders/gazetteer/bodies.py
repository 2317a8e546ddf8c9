"""Public bodies that no list holds, read from how French names them (`vocabulary/bodies.toml`).

Two constructions: a ministry with its portfolio ("ministère espagnol de l'Intérieur"), and a head with a capital and
what it is for ("Office central de lutte contre la corruption"); `forces` has the third. What they give is a `Body`; its
country may be left to the context.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from entrevue.loaders.gazetteer.acronyms import acronym_after, end_before_acronym
from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.loaders.gazetteer.phrases import PhraseIndex
from entrevue.loaders.gazetteer.posts import commands, is_chiefs_staff, is_portfolio, serves
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from entrevue.loaders.gazetteer.cities import CityReference
    from entrevue.loaders.gazetteer.countries import Nationality
    from entrevue.loaders.gazetteer.folding import Folded

OF = r"(?:de la|de l|des|du|de|d)"
_FOR = rf"(?:{OF}|a la|a l|aux|au|contre (?:la|les|le|l)|contre|pour (?:la|les|le|l)|chargee? {OF})"
_COMPLEMENT = re.compile(rf" {_FOR} (\w+)")
_OF_STATE = re.compile(rf" {OF} ")
_INFINITIVE = re.compile(r"\w{3,}(?:er|ir|oir|dre|tre)")
_ASIDE = re.compile(r" (?:a|aux|au|pour|contre) ")
_MORE = re.compile(rf"(?:,| et)(?: {_FOR})?(?: la| le| les| l)? (\w+)")
_NEXT = re.compile(r" (?:et (?=\w+[^\w]))?(\w+)")
_MINISTRY = re.compile(r"(?<!\w)ministere(?: (?:federal|delegue|royal))?(?!\w)")
_DEFINITE = re.compile(r"(?<!\w)(?:la|le|l) $")
_ABROAD = re.compile(
    r"(?:,| et) (?:des|charge des) (\w+)(?: (?:vivant|residant|etablis|residents))?"
    r"(?: a| de)? l (?:exterieur|etranger)(?!\w)"
)
_SECOND = re.compile(r"(?<=etrangeres) et (?:europeennes|africaines|regionales|cooperation)(?!\w)")
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

    def state_behind(self, at: int) -> Nationality | None:
        """Return the state that a complement names right behind `at`: "du Tchad"."""
        link = _OF_STATE.match(self.folded.text, at)
        state = self.states.get(link.end()) if link else None
        return state if state and state.form == "name" else None


def ministries(context: Context) -> Iterator[Body]:
    """Read "ministère [marocain] de l'Intérieur [et des Collectivités locales] [marocain]"."""
    text = context.folded.text
    for match in _MINISTRY.finditer(text):
        nationality = context.adjective_at(match.end())
        after = nationality.end if nationality else match.end()
        end = _complements(context, after, _portfolios(), own=True)
        if end == after:
            continue
        end = _last_portfolio(context, end)
        stem = match[0] + text[after:end]
        kind = next((k for word, k in kinds("ministries").items() if word in stem), "organisation")
        if not nationality and (nationality := context.adjective_at(end) or context.state_behind(end)):
            end = nationality.end
        yield Body(match.start(), end, stem, kind, nationality.code if nationality else None, "ministry")


def _last_portfolio(context: Context, at: int) -> int:
    """Return where a ministry's name ends that goes on behind `at` with the state's own people or a second adjective.

    "… de la Coopération et des Sénégalais de l'extérieur", "… des Affaires étrangères et européennes"
    """
    text = context.folded.text
    people = _ABROAD.match(text, at)
    if people and people.start(1) in context.states:
        return people.end()
    second = _SECOND.match(text, at)
    return second.end() if second else at


def headed_bodies(context: Context) -> Iterator[Body]:
    """Read "Office central de lutte contre la corruption": a head with a capital, what qualifies it, its field."""
    folded, text = context.folded, context.folded.text
    field, foreign = _word_set("field"), _word_set("foreign")
    single = phrases("heads", "single")
    grades = tuple(f"{grade} " for grade in phrases("heads", "grades"))
    for match in _head_index().longest_matches(folded):
        if match.start in context.listed or is_portfolio(folded, match.start) or text[: match.start].endswith(grades):
            continue
        head, served = text[match.start : match.end], serves(folded, match.start)
        capital = context.is_capital(match.start)
        if is_chiefs_staff(folded, match.start, match.end):
            continue
        if head in phrases("heads", "commands") and (not capital or _completed_by(context, match.end)):
            continue
        if not capital and (head in phrases("heads", "sent") or _sent_by(context, match.end)):
            continue
        definite = head in phrases("heads", "definite") and _DEFINITE.search(
            text[max(0, match.start - 4) : match.start]
        )
        if not (served or capital or definite) and "(" not in text[match.end : match.end + _LONGEST]:
            continue
        end = _adjectives(context, match.end, nationality=True)
        named = end
        end = _to_acronym(context, match.start, _complements(context, end, field))
        words = set(text[match.end : end].split())
        acronym = bool(acronym_after(folded.original, folded.offsets[end - 1] + 1, text[match.start : end]))
        known = bool(words & field)
        first = bool(_SENTENCE_START.search(text[max(0, match.start - 4) : match.start]))
        if not (capital or (known and (acronym or served or (definite and end > named)))):
            continue
        enough = {
            "strong": end > named or acronym,
            "weak": acronym or (known and (end > named or served) and not first),
            "field_only": known and (acronym or ((end > named or (head in single and served)) and not first)),
            "acronym_only": acronym and known,
        }
        directed = capital and commands(folded, match.start) and head not in phrases("heads", "political")
        if (directed or enough[match.value]) and end > match.end and not words & foreign:
            state = next((s for at, s in context.states.items() if match.end < at < end), None)
            stem = text[match.start : end]
            if state is None and (state := context.adjective_at(end)):
                end = state.end
            yield Body(match.start, end, stem, "organisation", state.code if state else None, "head")


def _to_acronym(context: Context, start: int, end: int) -> int:
    """Return where the name at `start:end` ends, with what its acronym in brackets shows to be part of it."""
    folded = context.folded
    first, last = folded.span(start, end)
    stop = end_before_acronym(folded.original, first, last)
    return end if stop == last else bisect_left(folded.offsets, stop)


def _sent_by(context: Context, at: int) -> bool:
    """Whether a listed body completes what ends at `at`: "une mission de l'OIM" is no body of its own."""
    body = _completed_by(context, at)
    return body is not None and context.is_capital(body)


def _completed_by(context: Context, at: int) -> int | None:
    """Return where the listed body or force begins that completes what ends at `at`."""
    match = _COMPLEMENT.match(context.folded.text, at)
    return match.start(1) if match and match.start(1) in context.listed else None


def _complements(context: Context, at: int, opening: Collection[str], *, own: bool = False) -> int:
    """Return where the complements after `at` end; a further one needs a word of `opening` after "et" or a comma.

    With `own`, only "de" opens a complement beyond the first, as for ministries: what stands behind "à" or "pour" is no
    part of "le ministère de l'Intérieur pour l'exercice".
    """
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
        if own and at != first and (_ASIDE.match(text, at) or _is_infinitive(context, match)):
            return at
        named = word in context.listed and context.is_capital(word)
        if word in context.states or (named and at != first) or match[1].startswith("minister"):
            return at
        if at != first and match.re is _COMPLEMENT and word in context.cities:
            return at
        at = _adjectives(context, match.end(1), nationality=False)


def _is_infinitive(context: Context, match: re.Match[str]) -> bool:
    """Whether "de" opens no complement but an infinitive: "a chargé le ministère de l'Intérieur de dresser"."""
    word = match[1]
    return (
        match[0] in {f" de {word}", f" d {word}"}
        and bool(_INFINITIVE.fullmatch(word))
        and word not in _word_set("nouns")
        and not context.is_capital(match.start(1))
    )


def _adjectives(context: Context, at: int, *, nationality: bool) -> int:
    """Return where the adjectives (and hyphenated parts) after `at` end."""
    folded, known = context.folded, _word_set("adjectives")
    heads = read_table("bodies")["heads"]
    endings, prefixes = tuple(heads["endings"]), tuple(heads["prefixes"])
    while match := _NEXT.match(folded.text, at):
        word = match[1]
        sides = (match.start(), match.end())
        hyphen = any(folded.original[folded.offsets[i]] in "-\u2010\u2011" for i in sides if i < len(folded.text))
        state = context.states.get(match.start(1))
        if state and not (nationality and state.form == "adjective"):
            return at
        if word in _word_set("verbs"):
            return at
        formed = word.startswith(prefixes) or (len(word) > 3 and word.endswith(endings))  # noqa: PLR2004 - not "mal"
        if not (hyphen or state or word in known or formed):
            return at
        at = match.end(1)
    return at


@cache
def kinds(table: str) -> dict[str, str]:
    """Return what kind of body a word of a name makes it, by the table of `bodies.toml`."""
    words: dict[str, str] = read_table("bodies")[table]["kinds"]
    return {fold_phrase(word): kind for word, kind in words.items()}


@cache
def _head_index() -> PhraseIndex[str]:
    heads: dict[str, Any] = read_table("bodies")["heads"]
    return PhraseIndex(
        (head.lower(), sort) for sort in ("strong", "weak", "field_only", "acronym_only") for head in heads[sort]
    )


@cache
def phrases(table: str, key: str) -> frozenset[str]:
    """Return a list of a table of `bodies.toml`, folded."""
    return frozenset(fold_phrase(phrase) for phrase in read_table("bodies")[table][key])


@cache
def _word_set(key: str) -> frozenset[str]:
    """Return a list of words, folded; a hyphenated one also by its parts, as folding separates them."""
    words: str = read_table("bodies")["heads"][key]
    return frozenset(part for word in words.split() for part in fold_phrase(word).split() if len(part) > 1)


@cache
def _portfolios() -> frozenset[str]:
    words: str = read_table("bodies")["ministries"]["portfolios"]
    return frozenset(part for word in words.split() for part in fold_phrase(word).split())
