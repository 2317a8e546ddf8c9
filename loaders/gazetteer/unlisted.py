"""Towns that no list holds, shown by what stands by: "s'est rendu vendredi à X", "la localité de X", "à X (Mali)"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.dates.lexicon import weekdays
from entrevue.loaders.gazetteer.houses import houses
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_WORD = r"[A-ZÀ-Ý][\w'\u2019-]+"
_LINK = r" (?:de|de la|de l['\u2019]|du|des|sur|sous|en|el|al|ben|d'|d\u2019)"
_NAME = rf"{_WORD}(?:(?:{_LINK})* ?{_WORD}){{0,3}}"
# without a given name before a surname: "rendre visite à Paul Roy, au Mali"
_ONE = rf"(?:(?:La|Le|Les|El|Al|San|Santa|São|Port|New) )?{_WORD}(?:(?:{_LINK})+ ?{_WORD}){{0,2}}"
_DAYS = r"(?:le|les|du) \d+(?:er)?(?: (?:et|au) \d+)? \w+(?: \d{4})?"


@dataclass(frozen=True, slots=True)
class Town:
    """A town's name at `start:end` of the original text, and its state where the text sets it beside the name."""

    start: int
    end: int
    name: str
    country: str | None = None


def unlisted_towns(text: str, known: Collection[int], states: Mapping[int, str]) -> Iterator[Town]:
    """Yield the towns that the context shows, but for what starts at an offset of `known` (listed places, states).

    `states` gives the code of the state named at an offset: what it is set beside is a town of it ("à X, au Mali").
    """
    table: dict[str, list[str]] = read_table("cities")["unlisted"]
    departments = frozenset(table["departments"])
    found: dict[int, Town] = {}
    for match in _beside().finditer(text):
        code = "FR" if match["bracket"] and match["within"] in departments else states.get(match.start("within"))
        if code is not None:
            found[match.start("town")] = Town(*match.span("town"), match["town"], code)
    for match in _shown().finditer(text):
        found.setdefault(match.start("town"), Town(*match.span("town"), match["town"]))
    for start, town in sorted(found.items()):
        if start not in known and _may_be(town.name):
            yield town


def is_town(name: str) -> bool:
    """Whether what is taken for a place may be a town: written as a name, none of another kind, and no acronym."""
    return _name().fullmatch(name) is not None and _may_be(name)


def _may_be(name: str) -> bool:
    return not {name, name.split(maxsplit=1)[0]} & _others() and not name.isupper()


@cache
def _name() -> re.Pattern[str]:
    return re.compile(_NAME)


@cache
def _others() -> frozenset[str]:
    """Names behind "à" that are no towns."""
    return frozenset(read_table("cities")["unlisted"]["no_towns"]) | {house.name for house in houses()}


@cache
def _shown() -> re.Pattern[str]:
    table: dict[str, list[str]] = read_table("cities")["unlisted"]
    staged = "|".join(_either(w) for w in table["staged"])
    quality = rf"(?: (?:{'|'.join(table['qualities'])}))?"  # "la ville frontalière de"
    nouns = "|".join(quality.join(map(_either, _parted(w))) for w in table["nouns"])
    return re.compile(rf"(?<!\w)(?:(?:{staged}){_when()} à |(?:{nouns}) ?)(?P<town>{_NAME})")


def _when() -> str:
    """The time that may stand before "à": " vendredi dernier", ", le 3 mai,"."""
    weekday = rf"(?:ce |le )?(?:{'|'.join(weekdays())})(?: \w+){{0,2}}"
    return rf"(?:,? (?:{weekday}|hier|aujourd['\u2019]hui|{_DAYS}),?)?"


@cache
def _beside() -> re.Pattern[str]:
    """What stands after "à" and before a state or, in brackets, a state or department."""
    return re.compile(
        rf"(?<!\w)à (?P<town>{_ONE})(?:, (?:en|au|aux) | (?P<bracket>\())(?P<within>[A-ZÀ-Ý][\w'\u2019-]+)"
    )


def _parted(noun: str) -> tuple[str, str]:
    """Part a noun and its "de", between which a quality may stand."""
    head, space, link = noun.rpartition(" ")
    return head, space + link


def _either(phrase: str) -> str:
    """Return the phrase as an expression that takes either apostrophe."""
    return re.escape(phrase).replace("'", "['\u2019]")
