"""The graph's model, declared once: labels, keys, properties, relationship types, and what is derived from them.

Constraints, indexes, the printed model, the checks on rows and the documentation all read `MODEL`. Property types are
Cypher's own names. Neo4j keeps no null properties, so every property but a key may be absent: what the sources do not
tell is not there. A property called `date` is an EDTF string of Level 0, never finer than its source; `start`, `end`
and `published` are days (DATE) for ranges.

A relationship with an `article` property is one article's word, and (source, target, article) occurs once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PropertyType = Literal["STRING", "DATE", "INTEGER", "BOOLEAN", "LIST<STRING>"]


@dataclass(frozen=True, slots=True)
class Property:
    """One property of a node or relationship; `indexed` asks for a range index, `searched` for the full-text one."""

    name: str
    type: PropertyType
    description: str
    indexed: bool = False
    searched: bool = False


@dataclass(frozen=True, slots=True)
class NodeType:
    """A label, the property that identifies its nodes, and the others; `compound` lists indexes over several."""

    label: str
    key: Property
    properties: tuple[Property, ...]
    description: str
    compound: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class RelationshipType:
    """A relationship type with the labels that it may join and its properties."""

    type: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    properties: tuple[Property, ...]
    description: str


@dataclass(frozen=True, slots=True)
class SchemaItem:
    """A constraint or index to be made on a label or relationship type (`entity`), by name."""

    name: str
    kind: Literal["unique", "range", "relationship-range", "fulltext"]
    entity: str
    properties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GraphModel:
    """All node and relationship types."""

    nodes: tuple[NodeType, ...]
    relationships: tuple[RelationshipType, ...]

    def items(self) -> tuple[SchemaItem, ...]:
        """Return the constraints and indexes that the model asks for, constraints first."""
        unique = [
            SchemaItem(f"{node.label.lower()}_{node.key.name}", "unique", node.label, (node.key.name,))
            for node in self.nodes
        ]
        ranges = [
            SchemaItem("_".join((node.label.lower(), *names)), "range", node.label, names)
            for node in self.nodes
            for names in (*((item.name,) for item in node.properties if item.indexed), *node.compound)
        ]
        on_relationships = [
            SchemaItem(
                f"{relationship.type.lower()}_{item.name}", "relationship-range", relationship.type, (item.name,)
            )
            for relationship in self.relationships
            for item in relationship.properties
            if item.indexed
        ]
        fulltext = [
            SchemaItem(f"{node.label.lower()}_names", "fulltext", node.label, names)
            for node in self.nodes
            if (names := tuple(item.name for item in node.properties if item.searched))
        ]
        return (*unique, *ranges, *on_relationships, *fulltext)


_NAME = Property("name", "STRING", "short caption, in French")
_ALIASES = Property("aliases", "LIST<STRING>", "the other forms met, sorted")
_FOLDED = Property("folded", "LIST<STRING>", "all forms in small letters without accents, to search by", searched=True)
_DATE = Property("date", "STRING", "the meeting's date as this article gives it, EDTF")
_PUBLISHED = Property("date", "STRING", "the article's date, EDTF")
_PROOF = (
    Property("sentence", "STRING", "the words that say so"),
    Property("start_char", "INTEGER", "offset of the words in the article's text, in code points"),
    Property("end_char", "INTEGER", "offset after their last code point"),
    Property("rule", "STRING", 'the rule that read them, "learnt" for the trained judge'),
)
_EVIDENCE = (Property("article", "STRING", "id of the article whose word this is"), *_PROOF)
_PART = (
    _DATE,
    Property("status", "STRING", "held, planned, cancelled or denied, as this article says"),
    Property("role", "STRING", "host, visitor or participant"),
    *_EVIDENCE,
)

MODEL = GraphModel(
    nodes=(
        NodeType(
            "Article",
            Property("id", "STRING", "the source's own name for it: a file's stem, a record's id"),
            (
                Property("name", "STRING", "short title"),
                Property("title", "STRING", "title in full"),
                Property("url", "STRING", "where it can be read"),
                Property("published", "DATE", "the day it appeared, where known to the day", indexed=True),
                Property("publisher", "STRING", "who brought it out", indexed=True),
                Property("language", "STRING", "ISO 639-1 code"),
                Property("source", "STRING", "file (and line) it was read from"),
                Property("reports", "INTEGER", "number of meetings that it reports", indexed=True),
                Property("sha256", "STRING", "hash of the text and of the fields that can change the facts"),
                Property("extractor", "STRING", "version of the extraction that read it"),
                Property("fingerprint", "STRING", "hash of all that was loaded from it, extractor's version included"),
                Property("record", "STRING", "what was read from it, JSON: identity is decided anew from this"),
                Property("posts", "LIST<STRING>", "posts whose holders it tells of by office alone"),
            ),
            "one press article",
            compound=(("publisher", "published"),),
        ),
        NodeType(
            "Person",
            Property("id", "STRING", "folded name and country: the key of one of the forms met"),
            (
                Property("name", "STRING", "commonest full form met, or as the user says"),
                _ALIASES,
                _FOLDED,
                Property("wikidata", "STRING", "Wikidata item, where known", indexed=True),
            ),
            "somebody named in an article",
        ),
        NodeType(
            "Agency",
            Property("id", "STRING", "folded name and country"),
            (
                Property("name", "STRING", "acronym where there is one"),
                Property("long_name", "STRING", "the name in full"),
                _ALIASES,
                _FOLDED,
                Property("kind", "STRING", "police, intelligence, customs…, as in the vocabulary", indexed=True),
                Property("wikidata", "STRING", "Wikidata item, where known", indexed=True),
            ),
            "a public body: police, intelligence, justice, customs, ministry, international organisation",
        ),
        NodeType(
            "Country",
            Property("code", "STRING", "ISO 3166-1 alpha-2"),
            (
                Property("name", "STRING", "French name"),
                Property("name_en", "STRING", "English name"),
            ),
            "a state",
        ),
        NodeType(
            "Meeting",
            Property("id", "STRING", "key of the first of its accounts: an article's id and a hash"),
            (
                Property("name", "STRING", "caption that reads well alone"),
                Property("kind", "STRING", "talks, visit, conference, call or signing", indexed=True),
                Property("status", "STRING", "held, planned, cancelled or denied"),
                Property("date", "STRING", "EDTF, as precise as the sources"),
                Property("start", "DATE", "first day that the date allows", indexed=True),
                Property("end", "DATE", "last day that the date allows"),
                Property("precision", "STRING", "day, month, year, interval, or unknown", indexed=True),
                Property("date_conflict", "BOOLEAN", "true where articles disagree on the date", indexed=True),
                Property("city", "STRING", "where, as named in French"),
                Property("sources", "INTEGER", "number of articles that report it", indexed=True),
                Property(
                    "independent_sources",
                    "INTEGER",
                    "number of texts among them, copies of a wire counted once",
                ),
                Property("earliest", "DATE", "first day that any of its accounts leaves open"),
                Property("latest", "DATE", "last day that any of its accounts leaves open"),
                Property("countries", "LIST<STRING>", "codes of the states represented: its edges in short"),
                Property("topics", "LIST<STRING>", "codes of what was discussed: its edges in short"),
                Property("places", "LIST<STRING>", "codes of the states that it was held in: its edges in short"),
                Property("delegations", "LIST<STRING>", "states whose people attended, with how many: FR:2"),
                Property("travellers", "LIST<STRING>", "who came from another state than its place: FR, key"),
                Property("plover_event", "STRING", "PLOVER event type: CONSULT, AGREE or REJECT"),
                Property("plover_mode", "STRING", "PLOVER mode: visit, third-party, multilateral, phone, meet"),
            ),
            "an encounter of people or delegations",
            compound=(
                ("status", "start"),
                ("start", "status", "countries", "topics", "places", "date"),  # the calendar: no meeting itself is read
                ("independent_sources", "sources"),
            ),
        ),
        NodeType(
            "Topic",
            Property("code", "STRING", "code of the annotation guide"),
            (
                Property("name", "STRING", "French name"),
                Property("name_en", "STRING", "English name"),
                Property("kind", "STRING", "threat or cooperation", indexed=True),
            ),
            "a threat or a field of cooperation",
        ),
        NodeType(
            "Decision",
            Property("id", "STRING", "hash of the line"),
            (
                Property("kind", "STRING", "same, different, rename, set-date, reject or identify"),
                Property("label", "STRING", "label of what was judged"),
                Property("a", "STRING", "key of a person, an agency or an account of a meeting"),
                Property("b", "STRING", "the other key"),
                Property("value", "STRING", "the name, date or Wikidata item given"),
                Property("who", "STRING", "who decided"),
                Property("when", "STRING", "when, ISO 8601"),
                Property("why", "STRING", "why"),
            ),
            "a user's decision that the graph was made with",
        ),
    ),
    relationships=(
        RelationshipType(
            "ATTENDED",
            ("Person",),
            ("Meeting",),
            (*_PART, Property("country", "STRING", "code of the state that the person serves, as this article says")),
            "took part, or is to",
        ),
        RelationshipType("REPRESENTED_AT", ("Agency", "Country"), ("Meeting",), _PART, "was represented"),
        RelationshipType("DISCUSSED", ("Meeting",), ("Topic",), (_DATE, *_EVIDENCE), "had on its agenda"),
        RelationshipType("HELD_IN", ("Meeting",), ("Country",), (_DATE, *_EVIDENCE), "took place in"),
        RelationshipType(
            "SERVES",
            ("Person",),
            ("Agency", "Country"),
            (
                Property("title", "STRING", "the office, as the article words it"),
                _PUBLISHED,
                Property("article", "STRING", "id of the article whose word this is", indexed=True),
                *_PROOF,
            ),
            "holds an office, as of the article's date",
        ),
        RelationshipType("BELONGS_TO", ("Agency",), ("Country",), (), "is a body of"),
        RelationshipType(
            "REPORTS",
            ("Article",),
            ("Meeting",),
            (
                _PUBLISHED,
                Property("status", "STRING", "held, planned, cancelled or denied, as this article says"),
                Property("meeting_date", "STRING", "the meeting's date as this article gives it, EDTF"),
                Property("name", "STRING", "caption from this article alone"),
                Property("kind", "STRING", "talks, visit, conference, call or signing, as this article says"),
                Property("city", "STRING", "place as this article gives it"),
                Property("plover_mode", "STRING", "mode of CONSULT that this article's account amounts to"),
                Property("account", "STRING", "key of this account", indexed=True),
                Property("block", "STRING", "states and month: where its like is looked for", indexed=True),
                *_PROOF,
            ),
            "tells of",
        ),
        RelationshipType(
            "MENTIONS",
            ("Article",),
            ("Person", "Agency", "Country", "Topic"),
            (
                _PUBLISHED,
                Property("count", "INTEGER", "number of passages that carry it"),
                _NAME,
                Property("long_name", "STRING", "name in full as the article gives it (agencies)"),
                Property("aliases", "LIST<STRING>", "other forms in this article"),
                Property("kind", "STRING", "kind of agency"),
                Property("title", "STRING", "the person's office, as the article words it"),
                Property("country", "STRING", "the state that the person or agency serves, ISO 3166-1 alpha-2"),
                Property("service", "STRING", "the agency that the person serves"),
                Property("key", "STRING", "key of the form met; a node has one or more", indexed=True),
                Property("block", "STRING", "spelling made coarse: where its like is looked for", indexed=True),
                Property("post", "STRING", "state and office", indexed=True),
                Property("states", "LIST<STRING>", "states at the meetings of a person whose own is not told"),
                *_PROOF,
            ),
            "names",
        ),
    ),
)
