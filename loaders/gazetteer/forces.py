"""Forces that no list holds, by whose they are: "la police israélienne", "l'armée du Niger", "police de Dubaï".

A force is named with its state, its city or its region, or alone where its name is a body's own ("la Sûreté nationale")
or a post's complement makes it one ("le chef de la police").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, Any

from entrevue.loaders.gazetteer.bodies import Body, kinds, phrases
from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.loaders.gazetteer.links import OF
from entrevue.loaders.gazetteer.phrases import PhraseIndex
from entrevue.loaders.gazetteer.posts import is_field, is_portfolio, serves
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from entrevue.loaders.gazetteer.bodies import Context
    from entrevue.loaders.gazetteer.folding import Folded

_FOLLOWING = re.compile(r"\s*([^\W\d_]+)")
_PLURAL = re.compile(r"(?<!\w)les $")
_OF_NAME = re.compile(rf" {OF} ")
_OF_CITY = re.compile(r" (?:de|d) ")
_OF_PEOPLE = re.compile(r" ([a-z]{2,}(?:oise|aise|ienne|enne|ote|ane))s?(?!\w)")  # "vaudoise", "genevoise"
_OF_REGION = re.compile(
    r" (?:de la |de l['\u2019]|du |des |de |d['\u2019])([A-ZÀ-Ý][\w'\u2019-]+(?: [A-ZÀ-Ý][\w'\u2019-]+)*)"
)


def forces(context: Context) -> Iterator[Body]:
    """Read a force with its state or city, or alone where its name is a body's own ("la Sûreté nationale")."""
    folded = context.folded
    for match in _force_index().longest_matches(folded):
        text, agreement = folded.text, match.value
        phrase = text[match.start : match.end]
        if is_common(folded, match.start) or is_portfolio(folded, match.start) or _is_noun(folded, match.start, phrase):
            continue
        kind = kinds("forces").get(phrase.split()[0], "defence")
        adjective = context.adjective_at(match.end)
        if adjective and text[adjective.start : adjective.end].endswith(agreement):
            yield Body(match.start, adjective.end, phrase, kind, adjective.code, "force-adjective")
            continue
        alone = phrase in lone_forces()
        link = _OF_NAME.match(text, match.end)
        state = context.states.get(link.end()) if link else None
        if state and state.form == "name":
            end = match.end if alone and phrase not in phrases("forces", "stately") else state.end
            yield Body(match.start, end, phrase, kind, state.code, "force-state")
            continue
        link = _OF_CITY.match(text, match.end)
        city = context.cities.get(link.end()) if link else None
        local = phrase in phrases("forces", "local")
        if city and local:
            name = f"{phrase} de {city.city.name}"
            yield Body(match.start, city.end, fold_phrase(name), kind, city.city.country, "force-city")
        elif local and (stop := _region(context, match.start, match.end)):
            yield Body(match.start, stop, text[match.start : stop], kind, None, "force-region")
        elif (
            alone
            or _is_bare(folded, match.start, match.end)
            or (
                phrase in phrases("forces", "served")
                and serves(folded, match.start)
                and not _is_some(folded, match.start, match.end)
            )
            or _is_together(folded, match.start, match.end)
        ):
            yield Body(match.start, match.end, phrase, kind, None, "force-alone")


def is_common(folded: Folded, at: int) -> bool:
    """Whether the words before `at` make a force's name part of a common noun: "officiers de police judiciaire"."""
    return folded.text.endswith(_not_after(), 0, at)


def _is_noun(folded: Folded, at: int, phrase: str) -> bool:
    """Whether the force `phrase` lacks at `at` what makes it a body, or is but a ministry's field there."""
    if phrase in phrases("forces", "fields") and is_field(folded, at):
        return True
    if phrase in phrases("forces", "definite") and not folded.text.endswith(" l ", 0, at):
        return True
    return phrase in phrases("forces", "headed") and not serves(folded, at)


@cache
def _not_after() -> tuple[str, ...]:
    return tuple(f"{fold_phrase(p)} " for p in read_table("bodies")["forces"]["not_after"])


def _is_bare(folded: Folded, start: int, end: int) -> bool:
    """Whether the name at `start:end` has a capital and an article, and ends there: "la Sûreté,", "la Sûreté a"."""
    first, last = folded.span(start, end)
    if folded.text[start:end] not in phrases("forces", "bare") or not folded.original[first].isupper():
        return False
    if not folded.text.endswith(("la ", "de la ", "a la "), 0, start):
        return False
    follows = _FOLLOWING.match(folded.original, last)
    return follows is None or fold_phrase(follows[1]) in phrases("forces", "after_bare")


def _is_some(folded: Folded, start: int, end: int) -> bool:
    """Whether a force is some town's or that of many: "le chef de la police de la ville", "les chefs de la police"."""
    if folded.text[start:end] not in phrases("forces", "unqualified"):
        return False
    listed = folded.text.startswith(",", end)  # "les chefs de la police, des douanes et de la gendarmerie"
    return _OF_NAME.match(folded.text, end) is not None or (not listed and folded.text.endswith(_of_many(), 0, start))


@cache
def _of_many() -> tuple[str, ...]:
    return tuple(f"{fold_phrase(p)} " for p in read_table("bodies")["forces"]["many"])


def _is_together(folded: Folded, start: int, end: int) -> bool:
    """Whether the plural article makes the name at `start:end` a body: "les garde-côtes ont intercepté"."""
    return (
        folded.text[start:end] in phrases("forces", "together")
        and bool(_PLURAL.search(folded.text[max(0, start - 5) : start]))
        and not _OF_NAME.match(folded.text, end)
    )


def _region(context: Context, start: int, end: int) -> int | None:
    """Return where the region ends of the force at `start:end`: "police vaudoise", "le chef de la police du Tyrol"."""
    folded = context.folded
    if people := _OF_PEOPLE.match(folded.text, end):
        return people.end() if people[1] not in phrases("forces", "no_region") else None
    place = _OF_REGION.match(folded.original, folded.offsets[end])
    seat = folded.text[start:end] in phrases("forces", "courts")
    if not place or not (seat or serves(folded, start)):
        return None
    stop = bisect_left(folded.offsets, place.end())
    first = bisect_left(folded.offsets, place.start(1))
    return None if first in context.listed or fold_phrase(place[1]) in phrases("forces", "no_region") else stop


@cache
def _force_index() -> PhraseIndex[tuple[str, ...]]:
    table: dict[str, Any] = read_table("bodies")["forces"]
    feminine, plural, masculine = ("e", "i"), ("s",), tuple("abcdefghiklmnopqrstuxz")
    entries: list[tuple[str, tuple[str, ...]]] = [(p, feminine) for p in (*table["feminine"], *table["alone"])]
    entries += [(p, plural) for p in table["plural"]]
    entries += [(p, masculine) for p in table["masculine"]]
    nationals = frozenset[str]().union(*(phrases("forces", key) for key in ("feminine", "masculine", "alone")))
    entries += [(p, ()) for p in (*table["served"], *table["local"]) if fold_phrase(p) not in nationals]
    return PhraseIndex(dict.fromkeys(entries))


def lone_forces() -> frozenset[str]:
    """Return the folded names of forces that are bodies of any state that has them ("gendarmerie nationale")."""
    return phrases("forces", "alone")


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
