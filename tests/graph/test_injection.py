"""Whatever a name or a parameter is made of, it stays plain text on every way out of the house."""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from entrevue.cli.answers import Sheet
from entrevue.cli.formats import WRITERS
from entrevue.cli.tables import legible
from entrevue.cypher.library import library
from entrevue.graph.browser.address import query_address
from entrevue.graph.browser.favourites import Examples, favourites, runnable
from entrevue.graph.browser.guide import Slide, asciidoc, markdown
from entrevue.graph.browser.markup import entities
from entrevue.graph.literals import inlined, literal, string
from entrevue.graph.report.page import page
from entrevue.schema.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from neo4j import Driver

HOSTILE = (
    "x' OR 1=1 //",
    "'}) DETACH DELETE n //",
    "\\' RETURN 1 //",
    "\\u0027 \\\\u0027 \\",
    "*/ MATCH (n) DETACH DELETE n /*",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "]]></style></script><!--",
    "a & b # c %26 %23 &#38;",
    "\n---\n```cypher\n:server disconnect\n```\n----\n",
    "line\r\n// 99 Other\u2028next\u2029\x85\x0b\x0c",
    "\u202eabc\u202c \u2066x\u2069 \u200f",
    "`back` \"double\" 'single' $param ${x} {{title}} {style}",
    "link:javascript:alert(1)[x] image::x[] [x](javascript:alert(1)) ![x](y)",
    "é\u0301 😀 \x00 \x1b[31m \ufeff",
    "=1+1",
    "A" * 10_000,
)
ADDRESS = "http://localhost:7474/browser/"


def any_text(check: Callable[..., None]) -> Callable[..., None]:
    """Try the hostile texts, and whatever hypothesis thinks of."""
    letters = st.sampled_from("\\'\"`&#<>/*-=$;{}[]()|_\n\r\t\0\u2028\u202e u0027aé😀")
    tried = given(text=st.text() | st.text(letters, max_size=40))(check)
    for one in HOSTILE:
        tried = example(text=one)(tried)
    return settings(deadline=None, max_examples=80)(tried)


@any_text
def test_a_literal_is_one_line_without_signs_of_other_languages(text: str) -> None:
    written = string(text)
    assert not set(written[1:-1]) & set('"`&#<>\n\r\u2028\u2029\x85\0$')
    assert not re.search(r"(?<!\\)(?:\\\\)*'", written[1:-1])


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "null"),
        (True, "true"),
        (7, "7"),
        (0.5, "0.5"),
        (["a", 1], "['a', 1]"),
        ({"key": None}, "{key: null}"),
        ("R&D #1", r"'R\u0026D \u00231'"),
        ("\\u0027", r"'\\u0027'"),
        ("\ud800", r"'\uFFFD'"),
    ],
)
def test_values_have_their_literals(value: object, written: str) -> None:
    assert literal(value) == written


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 2**63, object(), {"a b": 1}, {1: 1}])
def test_what_cypher_cannot_hold_is_refused(value: object) -> None:
    with pytest.raises(UsageError):
        literal(value)


@pytest.mark.neo4j
def test_a_literal_is_the_text_again(driver: Driver) -> None:
    with driver.session(database="neo4j") as session:

        @any_text
        def check(text: str) -> None:
            assert session.run(f"RETURN {string(text)} AS text").single(strict=True)["text"] == text

        check()


@any_text
def test_an_address_brings_the_whole_query(text: str) -> None:
    query = library()["facts-of-article-graph"]
    written = runnable(query, {"article": text})
    if len(quote(written, safe="")) > 19_900:
        with pytest.raises(UsageError, match="too long"):
            query_address(ADDRESS, written)
        return
    address = query_address(ADDRESS, written)
    assert address.isascii()
    assert "#" not in address
    assert parse_qs(urlsplit(address).query, strict_parsing=True) == {"cmd": ["edit"], "arg": [written]}


@any_text
def test_a_parameter_in_a_string_or_comment_is_no_parameter(text: str) -> None:
    for query in library().values():
        values = {parameter.name: text for parameter in query.header.parameters}
        assert inlined(query, values).count(string(text)) >= len(values)


def test_conditions_on_what_is_not_asked_for_are_left_out() -> None:
    written = inlined(library()["meetings-of-person"], {"person": ["x"], "limit": 5})
    assert "IS NULL OR" not in written
    assert "WHERE" not in written.partition("WITH m ORDER")[0]
    written = inlined(library()["meetings-of-person"], {"person": ["x"], "status": "held", "limit": 5})
    assert "m.status = 'held'" in written


def hostile_examples(text: str) -> Examples:
    names = ("person", "other", "country", "partner_country", "agency", "partner_agency", "topic", "meeting", "article")
    return Examples({**dict.fromkeys(names, text), **dict.fromkeys((f"{name}_name" for name in names), text)})


@any_text
def test_favourites_keep_their_titles_and_lines(text: str) -> None:
    def lines(examples: Examples) -> dict[str, tuple[str, int]]:
        with zipfile.ZipFile(io.BytesIO(favourites(examples))) as archive:
            texts = {name: archive.read(name).decode() for name in archive.namelist()}
        return {name: (one.split("\n")[0], one.count("\n")) for name, one in texts.items()}

    assert lines(hostile_examples(text)) == lines(Examples())


@pytest.mark.neo4j
@pytest.mark.parametrize("text", ["plain", *HOSTILE[:-1]])
def test_every_favourite_is_a_query_that_neo4j_reads(text: str, driver: Driver) -> None:
    with zipfile.ZipFile(io.BytesIO(favourites(hostile_examples(text)))) as archive:
        for name in archive.namelist():
            if "alike" not in name:  # it needs the full-text index
                query: Any = f"EXPLAIN {archive.read(name).decode()}"
                driver.execute_query(query, database_="neo4j")


@any_text
def test_a_guide_has_as_many_slides_and_blocks_as_were_written(text: str) -> None:
    pages = [Slide("Title", (f"Here: {entities(text)}.",), (), (f"RETURN {string(text)}",)) for _ in range(3)]
    told = markdown(pages).split("\n")
    assert told.count("---") == 2
    assert sum(line.startswith("```") for line in told) == 6
    twin = asciidoc(pages).split("\n")
    assert twin.count("----") == 6
    assert sum(line.startswith("=") for line in twin) == 4
    assert not set(entities(text)) & set("<>\"'`*_[]{}|\\:/+^~=$\n\r\u202e")


@any_text
def test_the_report_has_three_scripts_and_all_of_the_text(text: str) -> None:
    shown = text.encode("utf-8", "replace").decode()
    made = page({"text": shown}, shown, shown)
    assert made.count("<script") == made.count("</script>") == 3
    data = re.search(r'id="facts">(.*?)</script>', made, re.DOTALL)
    assert data is not None
    assert json.loads(data[1]) == {"text": shown}


@any_text
def test_an_answer_is_data_in_every_form(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    sheet = Sheet("title", ["column"], [[text]])
    for name, write in WRITERS.items():
        stream = io.BytesIO()
        write(sheet, stream)
        if name == "json":
            assert json.loads(stream.getvalue()) == [{"column": text}]
        if name == "markdown":
            assert stream.getvalue().decode().count("\n") == 3
            assert not re.search(r"(?<!\\)[<`*\[]", stream.getvalue().decode().splitlines()[2])
        if name == "xlsx":
            with zipfile.ZipFile(stream) as book:
                assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
    assert not set(legible(text)) & set("\x1b\x07\n\r\x9b\u202e\u2066")
