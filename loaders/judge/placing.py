"""Where: the cities that an encounter may have taken place in, and what speaks for and against each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.loaders.judge.nearness import rivals, within_sentence
from entrevue.loaders.judge.telling import STEM
from entrevue.loaders.meetings.clauses import clause_of
from entrevue.loaders.meetings.whereabouts import in_dateline, places
from entrevue.schema.edtf import is_compatible
from entrevue.schema.names import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.annotations import CityMention
    from entrevue.loaders.judge.forest import Row
    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter

_FAR = 9


@dataclass(frozen=True, slots=True)
class Placed:
    """The mentions of one encounter to be placed, with its status, kind and date, and the city that the rules give."""

    group: tuple[Encounter, ...]
    status: str
    kind: str
    date: str | None
    ruled: CityMention | None


def candidates(scene: Scene) -> list[CityMention]:
    """Every city that the article names, and the capitals that it means ("la capitale marocaine"), in text order."""
    found = {c.start: c for c in scene.doc._.cities}
    for sentence in scene.sentences:
        for city in places(scene.doc, sentence.start, sentence.end):
            found.setdefault(city.start, city)
    return [found[start] for start in sorted(found)]


def features(scene: Scene, placed: Placed, city: CityMention, told: Mapping[int, float]) -> Row:
    """What speaks for and against a city; `told` gives how likely each word of the article tells of an encounter."""
    name = fold(city.city)
    here = scene.sentence_of(city.start)
    group = placed.group
    out: Row = {
        f"status={placed.status}": 1,
        f"kind={placed.kind}": 1,
        "ruled": float(placed.ruled is not None),
        "rule": float(placed.ruled is not None and fold(placed.ruled.city) == name),
        "own": float(any(m.city is not None and fold(m.city.city) == name for m in group)),
        "own-any": float(any(m.city is not None for m in group)),
        "destination": float(any(m.destination == city.country for m in group if m.destination)),
        "destination-any": float(any(m.destination for m in group)),
        "number": group[0].sentence,
        "words": len(group),
    }
    out |= scene.once(("city", city.start), lambda: _city(scene, city, here))
    out |= _states(scene, group, city)
    out |= _nearness(scene, placed, city, here, told)
    return out


def is_possible(row: Row) -> bool:
    """Whether the city is one: in the encounter's own sentence where it is a place, in another not of another day."""
    if "same-sentence" in row:
        return bool(row["place"] or row["dateline"])
    return not row["other-time"] or bool(row["same-time"] or row["dateline"])


def _city(scene: Scene, city: CityMention, here: int) -> Row:
    doc = scene.doc
    root = doc[city.start : city.end].root
    named = [fold(c.city) for c in doc._.cities]
    sentence = scene.sentences[here] if here < len(scene.sentences) else None
    inside = sentence is not None and sentence.start <= city.start
    out: Row = {
        "dateline": float(in_dateline(doc, city.start)),
        "place": float(
            sentence is not None
            and inside
            and any(c.start == city.start for c in places(doc, sentence.start, sentence.end))
        ),
        "body": float(inside),
        "state": float(any(c.start == city.start and c.form == "capital" for c in doc._.countries)),
        "known": float(city.country is not None),
        "often": named.count(fold(city.city)),
        "cities": len(set(named)),
        "first": float(bool(named) and named[0] == fold(city.city)),
        f"dep={root.dep_}": 1,
        f"head={root.head.lower_[:STEM]}": 1,
        f"clause={clause_of(root).lower_[:STEM]}": 1,
        "in-name": float(any(u.human and u.start <= city.start < u.end for u in sentence.units) if sentence else False),
    }
    for back in (1, 2, 3):
        if city.start - back >= 0:
            out[f"before{back}={doc[city.start - back].lower_}"] = 1
    if city.end < len(doc):
        out[f"after={doc[city.end].lower_}"] = 1
    return out


def _states(scene: Scene, group: Sequence[Encounter], city: CityMention) -> Row:
    """Whether somebody's own state is there, who then may be the host."""
    people = scene.doc._.people
    states = {c for m in group for p in m.persons if (c := people[p].country)}
    states |= {code for m in group for part in m.participants for code in part.unit.codes}
    hosts = {
        people[p].country for m in group for part in m.participants if part.role == "host" for p in part.unit.persons
    }
    return {
        "states": len(states),
        "at-home": float(city.country in states),
        "at-hosts": float(city.country in hosts),
        "host-known": float(bool(hosts - {None})),
    }


def _nearness(scene: Scene, placed: Placed, city: CityMention, here: int, told: Mapping[int, float]) -> Row:
    doc, group = scene.doc, placed.group
    mention = min(group, key=lambda m: (abs(m.sentence - here), abs(m.trigger.token - city.start)))
    word = mention.trigger.token
    low, high = sorted((word, city.start))
    own = {m.trigger.token for m in group}
    between = [c for c in doc._.cities if low < c.start < high and fold(c.city) != fold(city.city)]
    earlier = [c for c in doc._.cities if c.start < word and not in_dateline(doc, c.start)]
    members = {p for m in group for p in m.persons}
    around = scene.sentences[here : here + 1]
    there = {p for s in around for u in s.units if u.human for p in u.persons}
    times = [t.value for s in around for t in doc._.timexes if t.value and s.start <= t.start < s.end]
    out: Row = {
        "delta": max(-_FAR, min(_FAR, here - mention.sentence)),
        "distance": min(_FAR, abs(here - mention.sentence)),
        "first-delta": max(-_FAR, min(_FAR, here - group[0].sentence)),
        "tokens": min(200, high - low),
        "paragraphs": doc[low:high].text.count("\n\n"),
        "cities-between": len(between),
        "last-named": float(bool(earlier) and earlier[-1].start == city.start),
        "own-people": len(there & members),
        "other-people": len(there - members),
        "same-time": float(placed.date is not None and placed.date in times),
        "other-time": float(placed.date is not None and any(not is_compatible(placed.date, t) for t in times)),
        "dated": float(placed.date is not None),
    }
    out |= rivals(word, city.start, own, told)
    if here == mention.sentence:
        out |= within_sentence(doc, word, city.start, city.end)
    return out
