"""What is counted in one article: per layer, the items found, missed and spurious.

Definitions (figures are micro-averaged, see `report`):

- names: a predicted person or agency is right if its bare name is one of the gold entity's forms; one gold entity
  takes one prediction, a second form of it is spurious.
- meetings: paired one to one so that the overlaps sum to the most; ties go to the equal date, then city, then topics.
  The overlap is the F1 of the persons, of the countries if either side names no person, and 1 or 0 by the date if
  neither side names anyone. A pair counts with an overlap of 0.5 and the same status.
- attendance, meeting topics: (meeting, person) and (meeting, topic); all missed or spurious with their meeting.
- meeting dates, place city: right or wrong in the paired meetings, null being equal to null.
- who-whom-when: unordered pairs of persons of one meeting with its date and status, a set per article. who-whom
  leaves the date out, who-whom-when-on-what adds one topic each.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from entrevue.loaders.evaluation.alignment import best_pairs
from entrevue.loaders.evaluation.encounters import Resolver, f1, read_encounters
from entrevue.loaders.evaluation.names import bare_name, fold
from entrevue.loaders.evaluation.records import codes, names, objects, quoted

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from entrevue.loaders.evaluation.encounters import Encounter
    from entrevue.loaders.evaluation.records import JsonRecord

LAYERS = (
    "persons",
    "agencies",
    "countries",
    "topics",
    "meetings",
    "attendance",
    "meeting topics",
    "who-whom-when",
    "who-whom",
    "who-whom-when-on-what",
)
SHARES = ("meeting dates", "place city")
HEADLINE = "who-whom-when"

THRESHOLD = 0.5

Key = TypeVar("Key", bound="Hashable")


@dataclass(frozen=True, slots=True)
class Item:
    """One counted thing: its label, whom it names (to find its sentence), and the words a prediction rests on."""

    label: str
    about: frozenset[str] = frozenset()
    quote: str | None = None


@dataclass(slots=True)
class Outcome:
    """The items of one layer in one article; for a share, `found` are the right values and `missed` the wrong ones."""

    found: list[Item] = field(default_factory=list)
    missed: list[Item] = field(default_factory=list)
    spurious: list[Item] = field(default_factory=list)

    def compare(self, gold: Mapping[Key, Item], predicted: Mapping[Key, Item]) -> None:
        """Count two sets of keys, each key with the item that shows it."""
        for key, item in sorted(gold.items(), key=lambda pair: pair[1].label):
            (self.found if key in predicted else self.missed).append(item)
        self.spurious += sorted((predicted[key] for key in predicted.keys() - gold.keys()), key=lambda item: item.label)


def compare_article(gold: JsonRecord, predicted: JsonRecord) -> dict[str, Outcome]:
    """Return the outcome of every layer and share for one article."""
    outcomes = {name: Outcome() for name in (*LAYERS, *SHARES)}
    for layer in ("persons", "agencies"):
        _compare_entities(gold, predicted, layer, outcomes[layer])
    for layer in ("countries", "topics"):
        outcomes[layer].compare(_coded(codes(gold, layer)), _coded(codes(predicted, layer)))
    resolve = Resolver.of(gold)
    _compare_meetings(read_encounters(gold, resolve), read_encounters(predicted, resolve), outcomes)
    return outcomes


def _coded(found: AbstractSet[str]) -> dict[str, Item]:
    return {code: Item(code, frozenset({code})) for code in found}


def _compare_entities(gold: JsonRecord, predicted: JsonRecord, layer: str, outcome: Outcome) -> None:
    """Pair gold entities with predicted names, an equal main name before an alias."""
    entities = [(entry["name"], _forms(entry)) for entry in objects(gold, layer)]
    quotes = {bare_name(entry.get("name")): quoted(entry) for entry in objects(predicted, layer)}
    offered = {bare_name(name): name for name in names(predicted, layer)}
    weights = [
        [(9 if name == bare_name(entity) else 8) if name in forms else 0 for name in offered]
        for entity, forms in entities
    ]
    pairs = best_pairs(weights)
    hits, used = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, (entity, forms) in enumerate(entities):
        (outcome.found if i in hits else outcome.missed).append(Item(entity, forms))
    outcome.spurious += [
        Item(shown, frozenset({name}), quotes.get(name))
        for j, (name, shown) in enumerate(offered.items())
        if j not in used
    ]


def _forms(entity: JsonRecord) -> frozenset[str]:
    return frozenset(bare_name(form) for form in (entity["name"], *(entity.get("aliases") or ())))


def _compare_meetings(gold: list[Encounter], predicted: list[Encounter], outcomes: Mapping[str, Outcome]) -> None:
    pairs = best_pairs([[_affinity(one, other) for other in predicted] for one in gold])
    for i, j in pairs:
        _compare_pair(gold[i], predicted[j], outcomes)
    for one in _others(gold, {i for i, _ in pairs}):
        outcomes["meetings"].missed.append(_shown(one))
        outcomes["attendance"].missed += _parts(one, one.persons).values()
        outcomes["meeting topics"].missed += _parts(one, one.topics).values()
    for other in _others(predicted, {j for _, j in pairs}):
        outcomes["meetings"].spurious.append(_shown(other))
        outcomes["attendance"].spurious += _parts(other, other.persons).values()
        outcomes["meeting topics"].spurious += _parts(other, other.topics).values()
    for layer, of_gold in _couples(gold).items():
        outcomes[layer].compare(of_gold, _couples(predicted)[layer])


def _compare_pair(gold: Encounter, predicted: Encounter, outcomes: Mapping[str, Outcome]) -> None:
    outcomes["meetings"].found.append(_shown(gold))
    outcomes["attendance"].compare(_parts(gold, gold.persons), _parts(gold, predicted.persons, predicted.quote))
    outcomes["meeting topics"].compare(_parts(gold, gold.topics), _parts(gold, predicted.topics, predicted.quote))
    for share, want, got, right in (
        ("meeting dates", gold.date, predicted.date, gold.date == predicted.date),
        ("place city", gold.city, predicted.city, fold(gold.city or "") == fold(predicted.city or "")),
    ):
        item = Item(f"{gold.label}: {got or 'none'} for {want or 'none'}", gold.persons, predicted.quote)
        (outcomes[share].found if right else outcomes[share].missed).append(item)


def _affinity(gold: Encounter, predicted: Encounter) -> float:
    """Return how well two meetings fit: their overlap, and a little more for equal date, city and topics; 0: not."""
    overlap = gold.overlap(predicted)
    if overlap < THRESHOLD or gold.status != predicted.status:
        return 0.0
    same_city = fold(gold.city or "") == fold(predicted.city or "")
    return overlap + 1e-3 * (gold.date == predicted.date) + 1e-4 * same_city + 1e-5 * f1(gold.topics, predicted.topics)


def _others(encounters: Iterable[Encounter], paired: AbstractSet[int]) -> list[Encounter]:
    return [encounter for i, encounter in enumerate(encounters) if i not in paired]


def _shown(encounter: Encounter) -> Item:
    return Item(encounter.label, encounter.persons, encounter.quote)


def _parts(encounter: Encounter, parts: AbstractSet[str], quote: str | None = None) -> dict[str, Item]:
    about = encounter.persons
    return {
        part: Item(f"{part} @ {encounter.label}", about | {part}, quote or encounter.quote) for part in sorted(parts)
    }


def _couples(encounters: Iterable[Encounter]) -> dict[str, dict[tuple[str | None, ...], Item]]:
    """Return the pairs of persons of all meetings, per layer."""
    layers: dict[str, dict[tuple[str | None, ...], Item]] = {
        "who-whom-when": {},
        "who-whom": {},
        "who-whom-when-on-what": {},
    }
    for one in encounters:
        keys: dict[str, list[tuple[str | None, ...]]] = {
            "who-whom-when": [(*couple, one.date, one.status) for couple in one.couples()],
            "who-whom": [(*couple, one.status) for couple in one.couples()],
            "who-whom-when-on-what": [(*couple, one.date, one.status, topic) for *couple, topic in one.couples_on()],
        }
        for layer, tuples in keys.items():
            for key in tuples:
                layers[layer].setdefault(key, Item(_couple_label(key), one.persons, one.quote))
    return layers


def _couple_label(key: tuple[str | None, ...]) -> str:
    return f"{key[0]} – {key[1]} | " + " | ".join(part or "no date" for part in key[2:])
