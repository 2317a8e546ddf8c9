"""The guide's AsciiDoc twin, for the newer Browser (which is published as no jar), in a real Asciidoctor."""

from __future__ import annotations

import shutil
import subprocess
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from test_injection import HOSTILE

from entrevue.graph.browser.guide import Slide, asciidoc, slides
from entrevue.graph.browser.markup import entities
from entrevue.graph.literals import string

if TYPE_CHECKING:
    from neo4j import Driver

PROGRAM = shutil.which("asciidoctor")
WHY = "no Asciidoctor here: apt-get install asciidoctor (see .ci/run)"

pytestmark = pytest.mark.skipif(PROGRAM is None, reason=WHY)


class Read(HTMLParser):
    """What a reader sees, by the element that holds it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: dict[str, list[str]] = {"h2": [], "code": [], "p": []}
        self.tags: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the base class's names
        self.tags.add(tag)
        self.open.append(tag)
        if tag in self.seen:
            self.seen[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        for tag in set(self.open) & self.seen.keys():
            self.seen[tag][-1] += data


def read(text: str) -> Read:
    assert PROGRAM is not None
    command = [PROGRAM, "--failure-level", "INFO", "--safe-mode", "secure", "--embedded", "-"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return Read(done.stdout)


@pytest.mark.neo4j
def test_every_slide_is_a_section_with_its_blocks_as_they_are(loaded: Driver) -> None:
    with loaded.session(database="neo4j", default_access_mode="READ") as session:
        pages = slides(session, "http://localhost:1/style.grass")
    kept = [page for page in pages if page.title != "How it is drawn"]  # the newer Browser knows no `:style`
    shown = read(asciidoc(pages))
    assert shown.seen["h2"] == [page.title for page in kept]
    assert shown.seen["code"] == [block.strip() for page in kept for block in page.blocks]
    assert len(kept) == len(pages) - 1


@pytest.mark.parametrize("text", HOSTILE)
def test_a_name_is_shown_as_it_is(text: str) -> None:
    block = f"RETURN {string(text)} AS name"
    shown = read(asciidoc([Slide("Title", (f"Here: {entities(text)}.",), (), (block,))]))
    assert shown.seen["code"] == [block]
    assert len(shown.seen["p"]) == 1
    assert not shown.tags & {"script", "img", "a", "b", "iframe", "em", "strong"}
