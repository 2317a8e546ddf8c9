"""The guide: what is in this graph, and its best questions to be run at a click, written from the library.

Slides of Neo4j Browser's Markdown guides are parted by a line `---`; the AsciiDoc twin, for the newer Browser, has them
as sections. A slide's code blocks run at a click. The words are in guide.toml.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING, Any

from entrevue.cypher.library import library
from entrevue.graph.browser.favourites import Examples, example_values, read_examples, runnable
from entrevue.graph.browser.markup import entities
from entrevue.graph.statements import statement
from entrevue.schema.errors import DataError

if TYPE_CHECKING:
    import neo4j

_HERE = "entrevue.graph.browser"


@dataclass(frozen=True, slots=True)
class Slide:
    """A title, paragraphs, points of a list, and code to be run; all but the code is safe as Markdown and AsciiDoc."""

    title: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()


def slides(session: neo4j.Session, style: str) -> list[Slide]:
    """Return the guide of this graph as it is now; `style` is the address of the style sheet."""
    words = tomllib.loads(resources.files(_HERE).joinpath("guide.toml").read_text(encoding="utf-8"))
    numbers = dict(session.run(statement("guide/overview")).single(strict=True))
    examples = read_examples(session)
    try:
        told = [_told(slide, numbers, style) for slide in words["before"]]
        asked = [_asked(name, examples) for name in words["questions"]]
        return [*told, *asked, *(_told(slide, numbers, style) for slide in words["after"])]
    except KeyError as error:
        raise DataError(f"graph/browser/guide.toml: there is no {error}") from error


def markdown(pages: list[Slide]) -> str:
    """Return the guide for Neo4j Browser as it comes with Neo4j."""
    parts = ['[title]: # "<title>Entrevue</title>"']
    for number, page in enumerate(pages):
        lines = [] if number == 0 else ["---"]
        lines += [f"## {page.title}", *page.paragraphs]
        if page.points:
            lines.append("\n".join(f"- {point}" for point in page.points))
        lines += [f"```cypher\n{block.rstrip()}\n```" for block in page.blocks]
        parts.append("\n\n".join(lines))
    return "\n\n".join(parts) + "\n"


def asciidoc(pages: list[Slide]) -> str:
    """Return the guide for the newer Neo4j Browser, which knows no `:style`: a slide that needs it is left out."""
    parts = ["= Entrevue"]
    for page in pages:
        if any(block.startswith(":") for block in page.blocks):
            continue
        lines = [f"== {page.title}", *page.paragraphs]
        if page.points:
            lines.append("\n".join(f"* {point}" for point in page.points))
        lines += [f"[source,cypher]\n----\n{block.rstrip()}\n----" for block in page.blocks]
        parts.append("\n\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _told(slide: dict[str, Any], numbers: dict[str, Any], style: str) -> Slide:
    known = {name: "–" if value is None else str(value) for name, value in numbers.items()} | {"style": style}
    return Slide(
        slide["title"],
        tuple(text.format_map(known) for text in slide.get("paragraphs", ())),
        tuple(text.format_map(known) for text in slide.get("points", ())),
        tuple(text.replace("{style}", style) for text in slide.get("blocks", ())),
    )


def _asked(name: str, examples: Examples) -> Slide:
    query = library()[name]
    names = [examples.name(parameter) for parameter in query.header.parameters if parameter.required]
    here = ", ".join(entities(one) for one in names if one)
    told = library().get(name.removesuffix("-graph"), query)  # a picture's own words lean on those of its table
    return Slide(
        query.header.title,
        (told.header.description, *((f"Here: {here}.",) if here else ())),
        blocks=(runnable(query, example_values(query, examples)),),
    )
