"""Which state a name belongs to that several states' bodies share: what stands beside it, before it, elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.gazetteer.bodies import phrases
from entrevue.loaders.gazetteer.links import OF, OF_THE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from entrevue.loaders.gazetteer.cities import CityReference
    from entrevue.loaders.gazetteer.countries import Nationality
    from entrevue.loaders.gazetteer.folding import Folded

_SENTENCE_END = re.compile(r"[.!?] |\n")
_OF_STATE = re.compile(rf" \(?(?:{OF}|en|au|aux)? ?")
_BELONGS = re.compile(rf" {OF_THE} ")
_OF_TOWN = re.compile(r" (?:de|d) ")
_AT_CITY = re.compile(r",? (?:a|de) ")
_COMPLEMENT = (" de la ", " de l ", " du ", " des ", " de ", " d ")
_AND = re.compile(rf" et (?:{OF} )?")
_LONGEST_LINK = 8
_ENVOY_REACH = 48  # characters that an envoy's office and its link fill at most
_GUESTS_REACH = 140  # characters from "a reçu" to the state of "une délégation du ministère de l'Intérieur français"
_SENTENCE = 400  # characters; a longer sentence is cut
_STATE_WEIGHT, _CITY_WEIGHT = 3, 1


@dataclass(frozen=True, slots=True)
class Clues:
    """The states and cities of a text as (start, end, code, is a state), in order, and how often each is meant.

    `ours` are the places but those that tell whose envoy somebody is or whose delegation is received: "l'ambassadeur
    d'Espagne" is abroad, and the police whose chief receives him is another state's.
    """

    folded: Folded
    places: tuple[tuple[int, int, str, bool], ...]
    ours: tuple[tuple[int, str], ...]
    counts: Counter[str]

    @classmethod
    def of(cls, folded: Folded, states: Iterable[Nationality], cities: Iterable[CityReference]) -> Clues:
        """Collect the clues of a text; a state named weighs three times a city of it."""
        places = [(s.start, s.end, s.code, True) for s in states]
        places += [(c.start, c.end, c.city.country, False) for c in cities]
        places.sort()
        counts: Counter[str] = Counter()
        for _, _, code, state in places:
            counts[code] += _STATE_WEIGHT if state else _CITY_WEIGHT
        return cls(folded, tuple(places), tuple(_but_envoys(folded.text, places)), counts)

    @property
    def at_home(self) -> frozenset[str]:
        """The states that are named otherwise than as those of envoys and guests."""
        return frozenset(code for _, code in self.ours)

    def beside(self, start: int, end: int) -> str | None:
        """Return the state in the phrase or right after it: "DGSN algérienne", "du Niger", "(Maroc)", "à Rabat"."""
        for at, _, code, state in self.places:
            if start < at < end and state:
                return code
            if end < at <= end + _LONGEST_LINK:
                match = (_OF_STATE if state else _AT_CITY).match(self.folded.text, end)
                if match and match.end() == at:
                    return code
        text = self.folded.text
        for at, stop, code, state in self.places:  # "le coordinateur américain du Conseil de sécurité nationale"
            if stop < start <= stop + _LONGEST_LINK and state and _BELONGS.fullmatch(text, stop, start):
                return None if text[:at].endswith(_COMPLEMENT) else code  # not "la direction d'Haïti du Département"
        return None

    def seat(self, end: int) -> tuple[int, str] | None:
        """Return where the town ends that follows a name which ends at `end`, and its state: "de Lille"."""
        towns = (p for p in self.places if end < p[0] <= end + _LONGEST_LINK and not p[3])
        match = _OF_TOWN.match(self.folded.text, end)
        return next(((stop, code) for at, stop, code, _ in towns if match and match.end() == at), None)

    def near(self, at: int, candidates: Collection[str] = ()) -> str | None:
        """Return the state named last before `at` in its sentence, else first after it (of candidates), else most.

        `candidates` limits the choice; empty, any state will do.
        """
        text = self.folded.text
        floor = max(0, at - _SENTENCE)
        begin = max((m.end() for m in _SENTENCE_END.finditer(text, floor, at)), default=floor)
        stop = match.start() if (match := _SENTENCE_END.search(text, at)) else len(text)
        fitting = [(start, code) for start, code in self.ours if not candidates or code in candidates]
        if before := [code for start, code in fitting if begin <= start < at]:
            return before[-1]
        if candidates and (after := [code for start, code in fitting if at <= start < stop]):
            return after[0]
        at_home = self.at_home
        ranked = [c for c, _ in self.counts.most_common() if c in at_home and (not candidates or c in candidates)]
        return ranked[0] if ranked else None


def _but_envoys(text: str, places: Iterable[tuple[int, int, str, bool]]) -> Iterator[tuple[int, str]]:
    """Yield the start and state of each place but those of an envoy or of guests, and those behind their "et"."""
    last = -1
    for start, end, code, state in places:
        joined = last >= 0 and _AND.fullmatch(text, last, start)
        if state and (joined or _is_from_abroad(text, start)):
            last = end
        else:
            yield start, code


def _is_from_abroad(text: str, at: int) -> bool:
    """Whether a state at `at` is that of an envoy, or of a delegation that somebody receives."""
    envoy = _of_envoy().search(text, max(0, at - _ENVOY_REACH), at)
    return envoy is not None or _of_guests().search(text, max(0, at - _GUESTS_REACH), at) is not None


@cache
def _of_guests() -> re.Pattern[str]:
    """Return the expression up to the state of a delegation that somebody receives, in one phrase."""
    received, guests, ends = (
        "|".join(sorted(phrases("forces", key))) for key in ("receiving", "guests", "past_guests")
    )
    return re.compile(rf"(?<!\w)(?:{received}),?(?: [\w,]+){{0,4}} (?:{guests})(?: (?!(?:{ends}) )\w+){{0,10}} $")


@cache
def _of_envoy() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(phrases('forces', 'envoys')))})(?: {OF})? $")
