"""How right identity is on articles of which somebody has said who is who: B-cubed precision and recall.

For each mention, the share of its cluster that belongs to it, and the share of those that belong to it that its cluster
has; both averaged over all mentions (Bagga and Baldwin, "Algorithms for Scoring Coreference Chains", 1998).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from entrevue.graph.resolution.claims import claims
from entrevue.graph.resolution.resolver import resolve
from entrevue.schema.errors import DataError
from entrevue.schema.names import fold
from entrevue.schema.records import Agency, Article, Evidence, Meeting, Participation, Person, Place, Record, Tag

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from entrevue.graph.resolution.decisions import Decisions


@dataclass(frozen=True, slots=True)
class Bcubed:
    """Precision and recall, from 0 to 1, over so many mentions."""

    precision: float
    recall: float
    mentions: int
    clusters: int

    @property
    def f1(self) -> float:
        """Return the harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def bcubed(gold: Mapping[Hashable, str], found: Mapping[Hashable, str]) -> Bcubed:
    """Compare two clusterings of the same mentions (mention → cluster); one that was not found stands alone."""
    ours: defaultdict[str, set[Hashable]] = defaultdict(set)
    theirs: defaultdict[str, set[Hashable]] = defaultdict(set)
    for mention, cluster in gold.items():
        theirs[cluster].add(mention)
        ours[found.get(mention, f"alone: {mention}")].add(mention)
    precision = recall = 0.0
    for mention, cluster in gold.items():
        mine = ours[found.get(mention, f"alone: {mention}")]
        both = len(mine & theirs[cluster])
        precision += both / len(mine)
        recall += both / len(theirs[cluster])
    count = len(gold) or 1
    return Bcubed(precision / count, recall / count, len(gold), len(theirs))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Figures by layer, and gold entities that were split or mixed: (layer, entity, what was found)."""

    figures: dict[str, Bcubed]
    mistakes: tuple[tuple[str, str, tuple[str, ...]], ...]


def compare(
    records: Iterable[Record], gold: Mapping[str, Mapping[str, list[list[Any]]]], decisions: Decisions | None = None
) -> Comparison:
    """Resolve the records and compare with gold clusters: layer → entity → [article, name or number of meeting]."""
    known = {record.article.id: record for record in records}
    resolution = resolve(known.values(), decisions)
    figures, mistakes = {}, []
    for layer, entities in gold.items():
        truth: dict[Hashable, str] = {}
        found: dict[Hashable, str] = {}
        for entity, mentions in entities.items():
            for article, which in mentions:
                if article not in known:
                    raise DataError(f"clusters.json: no record of {article}")
                truth[article, which] = entity
                if node := _node(layer, known[article], which, resolution):
                    found[article, which] = node
        figures[layer] = bcubed(truth, found)
        mistakes += _mistakes(layer, truth, found)
    return Comparison(figures, tuple(mistakes))


def _node(layer: str, record: Record, which: Any, resolution: Any) -> str | None:
    told = claims(record)
    if layer == "persons":
        return resolution.persons.get(told.names[which])  # type: ignore[no-any-return]
    if layer == "agencies":
        return resolution.agencies.get(told.bodies[fold(which)])  # type: ignore[no-any-return]
    return resolution.meetings.get(told.accounts[which])  # type: ignore[no-any-return]


def _mistakes(
    layer: str, truth: Mapping[Hashable, str], found: Mapping[Hashable, str]
) -> list[tuple[str, str, tuple[str, ...]]]:
    nodes: defaultdict[str, set[str]] = defaultdict(set)
    entities: defaultdict[str, set[str]] = defaultdict(set)
    for mention, entity in truth.items():
        node = found.get(mention, "-")
        nodes[entity].add(node)
        entities[node].add(entity)
    wrong = [(layer, entity, tuple(sorted(several))) for entity, several in sorted(nodes.items()) if len(several) > 1]
    mixed = [
        (layer, node, tuple(sorted(several)))
        for node, several in sorted(entities.items())
        if len(several) > 1 and node != "-"
    ]
    return wrong + mixed


def gold_record(fields: Mapping[str, Any], text: str) -> Record:
    """Return the record of a gold annotation, in the shape that `entrevue extract` prints."""
    article = fields.get("article") or {}
    return Record(
        Article(fields["id"], text, title=article.get("title"), publisher=article.get("publisher")),
        fields.get("published"),
        persons=tuple(
            Person(
                one["name"],
                tuple(one.get("aliases", ())),
                one.get("role"),
                one.get("country"),
                one.get("service"),
                _evidences(one),
            )
            for one in fields.get("persons", ())
        ),
        agencies=tuple(
            Agency(
                one["name"], tuple(one.get("aliases", ())), one.get("country"), one.get("kind"), None, _evidences(one)
            )
            for one in fields.get("agencies", ())
        ),
        countries=tuple(Tag(code) for code in fields.get("countries", ())),
        topics=tuple(Tag(code) for code in fields.get("topics", ())),
        meetings=tuple(_meeting(one) for one in fields.get("meetings", ())),
    )


def _meeting(one: Mapping[str, Any]) -> Meeting:
    place = one.get("place") or {}
    return Meeting(
        persons=tuple(Participation(name) for name in one["persons"]),
        agencies=tuple(Participation(name) for name in one["agencies"]),
        countries=tuple(Participation(code) for code in one["countries"]),
        date=one["date"],
        status=one["status"],
        kind=one["kind"],
        place=Place(place.get("city"), place.get("country")),
        topics=tuple(Tag(code) for code in one["topics"]),
        evidence=_evidences(one),
    )


def _evidences(one: Mapping[str, Any]) -> tuple[Evidence, ...]:
    return tuple(Evidence(**item) for item in one.get("evidence", ()))
