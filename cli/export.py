"""`entrevue export`: the graph as files that other tools read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from entrevue.cli.decided import graph_at_hand
from entrevue.schema.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from entrevue.graph.export import EdgeRow, Exporter

_GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {"INTEGER": "long", "BOOLEAN": "boolean"}  # GraphML's types; all else is text
_ENDS = ("source_label", "source", "target_label", "target")


@click.command()
@click.option("--format", "form", type=click.Choice(["csv", "jsonl", "parquet", "graphml", "ftm"]), required=True)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    required=True,
    help="The file to write; for csv and parquet a folder, one file for each label and relationship type.",
)
def export(*, form: str, output: Path) -> None:
    """Write the whole graph to files: csv, jsonl, parquet, graphml, or FollowTheMoney entities (ftm).

    parquet needs the extra `entrevue[parquet]`, ftm the extra `entrevue[ftm]`.
    """
    writers: dict[str, Callable[[Exporter, Path], int]] = {
        "csv": _write_csv,
        "jsonl": _write_jsonl,
        "parquet": _write_parquet,
        "graphml": _write_graphml,
        "ftm": _write_ftm,
    }
    from entrevue.graph.export import Exporter

    with graph_at_hand() as (driver, database, _):
        try:
            count = writers[form](Exporter(driver, database), output)
        except OSError as error:
            raise InputError(f"{output}: {error.strerror}") from error
        except ModuleNotFoundError as error:
            raise UsageError(f"--format {form} needs {error.name}: pip install 'entrevue[{form}]'") from error
    click.echo(f"{count:,} rows written to {output}.", err=True)


def _tables(exporter: Exporter) -> Iterator[tuple[str, tuple[str, ...], Iterator[dict[str, Any]]]]:
    """Give each label and relationship type with its columns and rows."""
    from entrevue.graph.export import columns
    from entrevue.schema.model import MODEL

    for node in MODEL.nodes:
        yield node.label, columns(node.label), (row.properties for row in exporter.nodes(node.label))
    for relationship in MODEL.relationships:
        name = relationship.type
        yield name, (*_ENDS, *columns(name)), map(_edge, exporter.relationships(name))


def _edge(row: EdgeRow) -> dict[str, Any]:
    return {**{name: getattr(row, name) for name in _ENDS}, **row.properties}


def _write_csv(exporter: Exporter, folder: Path) -> int:
    import csv

    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for name, columns, rows in _tables(exporter):
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n")
            writer.writeheader()
            for row in rows:
                writer.writerow({k: "|".join(v) if isinstance(v, list) else v for k, v in row.items()})
                count += 1
    return count


def _write_jsonl(exporter: Exporter, path: Path) -> int:
    import orjson

    count = 0
    with path.open("wb") as file:
        for name, _, rows in _tables(exporter):
            for row in rows:
                kind = "relationship" if "source_label" in row else "node"
                file.write(orjson.dumps({kind: name, **row}) + b"\n")
                count += 1
    return count


def _write_parquet(exporter: Exporter, folder: Path) -> int:
    import pandas as pd
    import pyarrow  # noqa: F401 - pandas writes through it; without it the user hears which extra is missing

    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for name, columns, rows in _tables(exporter):
        frame = pd.DataFrame(list(rows), columns=list(columns))
        frame.to_parquet(folder / f"{name}.parquet", index=False)
        count += len(frame)
    return count


def _write_graphml(exporter: Exporter, path: Path) -> int:
    """Write GraphML (graphml.graphdrawing.org), each property a `data` element, lists joined by a bar."""
    from xml.sax.saxutils import XMLGenerator
    from xml.sax.xmlreader import AttributesImpl

    from entrevue.graph.export import WORKING
    from entrevue.schema.model import MODEL

    types = {"node": {"label": "STRING"}, "edge": {"type": "STRING"}}
    types["node"] |= {p.name: p.type for node in MODEL.nodes for p in (node.key, *node.properties)}
    types["edge"] |= {p.name: p.type for relationship in MODEL.relationships for p in relationship.properties}
    count = 0
    with path.open("w", encoding="utf-8") as file:
        xml = XMLGenerator(file, "utf-8", short_empty_elements=True)
        xml.startDocument()
        xml.startElement("graphml", AttributesImpl({"xmlns": _GRAPHML}))
        for kind, properties in types.items():
            for name in sorted(properties.keys() - WORKING):
                type_ = _TYPES.get(properties[name], "string")
                key = {"id": f"{kind}-{name}", "for": kind, "attr.name": name, "attr.type": type_}
                xml.startElement("key", AttributesImpl(key))
                xml.endElement("key")
        xml.startElement("graph", AttributesImpl({"edgedefault": "directed"}))
        for node in MODEL.nodes:
            for row in exporter.nodes(node.label):
                _graphml_element(xml, "node", {"id": f"{row.label}:{row.key}"}, {"label": row.label, **row.properties})
                count += 1
        for relationship in MODEL.relationships:
            for edge in exporter.relationships(relationship.type):
                ends = {
                    "source": f"{edge.source_label}:{edge.source}",
                    "target": f"{edge.target_label}:{edge.target}",
                }
                _graphml_element(xml, "edge", ends, {"type": edge.type, **edge.properties})
                count += 1
        xml.endElement("graph")
        xml.endElement("graphml")
        xml.endDocument()
    return count


def _graphml_element(xml: Any, kind: str, attributes: dict[str, str], properties: dict[str, Any]) -> None:
    from xml.sax.xmlreader import AttributesImpl

    xml.startElement(kind, AttributesImpl(attributes))
    for name, value in properties.items():
        if value is not None:
            xml.startElement("data", AttributesImpl({"key": f"{kind}-{name}"}))
            xml.characters(_legal(_words(value)))
            xml.endElement("data")
    xml.endElement(kind)


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "|".join(value) if isinstance(value, list) else str(value)


def _legal(text: str) -> str:
    """Return the text without the characters that XML 1.0 does not allow."""
    return "".join(letter for letter in text if letter in "\t\n\r" or " " <= letter < "\ufffe" or letter > "\uffff")


def _write_ftm(exporter: Exporter, path: Path) -> int:
    """Write FollowTheMoney entities, one JSON object a line, validated by the library."""
    import orjson

    from entrevue.cli.followthemoney import entities

    count = 0
    with path.open("wb") as file:
        for entity in entities(exporter):
            file.write(orjson.dumps(entity, option=orjson.OPT_SORT_KEYS) + b"\n")
            count += 1
    return count
