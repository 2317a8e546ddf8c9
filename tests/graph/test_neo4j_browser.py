"""The real Neo4j Browser in a real Chromium: what `entrevue browser`, `guide` and `link` hand out works there."""

from __future__ import annotations

import base64
import subprocess
import sys
from typing import TYPE_CHECKING

import chromium
import pytest

from entrevue.cli.main import run
from entrevue.cypher.library import library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    from entrevue.graph.server import LocalServer

pytestmark = [pytest.mark.neo4j, pytest.mark.slow, chromium.needed]

DROP = """([selector, bytes, name]) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name));
  const target = document.querySelector(selector);
  for (const kind of ["dragenter", "dragover", "drop"]) {
    target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }
}"""
GRAPH = "02 Who met whom (graph)"
FRAME = '[data-testid="frame"]'
DRAWN = "svg g.node"
TABLE = '[data-testid="frame-loaded-contents"]'
STYLE = '[data-testid="exportGraSSButton"]'
ANSWERED = f"{DRAWN}, {TABLE}, {STYLE}"
PERSON = "rgb(86, 180, 233)"  # of style.grass


@pytest.fixture(scope="module")
def address(server: LocalServer) -> str:
    found = server.status().browser
    assert found is not None
    return found


@pytest.fixture(scope="module")
def page(server: LocalServer, address: str, reachable: dict[str, str]) -> Iterator[Page]:  # noqa: ARG001 - loaded first
    with chromium.page(viewport={"width": 1500, "height": 1000}) as page:
        page.goto(address)
        page.fill('[data-testid="username"]', "neo4j")
        page.fill('[data-testid="password"]', server.password())
        page.click('[data-testid="connect"]')
        page.wait_for_selector("text=You are connected as user")
        yield page


@pytest.fixture(scope="module")
def guide(address: str, reachable: dict[str, str]) -> Iterator[str]:
    command = [sys.executable, "-m", "entrevue.cli.main", "guide", "--at", address]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=reachable) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.terminate()


def drop(page: Page, selector: str, file: Path) -> None:
    page.evaluate(DROP, [selector, base64.b64encode(file.read_bytes()).decode(), file.name])


def frames(page: Page) -> int:
    return page.locator(FRAME).count()


def wait_for_answer(page: Page, before: int, sign: str = ANSWERED) -> None:
    """Wait until a new frame stands on top and shows `sign`; an error fails the test.

    The page's policy forbids Playwright's own waiting for a function, which evaluates a string.
    """
    for _ in range(600):
        page.wait_for_timeout(100)
        if frames(page) > before and page.locator(FRAME).first.locator(sign).count():
            break
    assert frames(page) > before
    told = page.locator(FRAME).first.inner_text()
    assert page.locator(FRAME).first.locator(sign).count(), told
    assert "ERROR" not in told
    assert "Neo.ClientError" not in told


def test_favourites_are_imported_and_a_graph_is_drawn_with_captions(page: Page, tmp_path: Path) -> None:
    assert run(["browser", "--favourites", str(tmp_path / "f.zip"), "--style", str(tmp_path / "s.grass")]) == 0
    page.click('[data-testid="navigationFavorites"]')
    drop(page, '[data-testid="savedScriptsButton-New folder"]', tmp_path / "f.zip")
    for folder in {query.folder for query in library().values()}:
        page.click(f'[data-testid="expandFolder-{folder}"]')
    for query in library().values():
        page.wait_for_selector(f'[data-testid="scriptTitle-{query.title}"]')
    drop(page, '[data-testid="main"]', tmp_path / "s.grass")
    before = frames(page)
    item = page.locator('[data-testid="savedScriptListItem"]', has=page.locator(f'[data-testid="scriptTitle-{GRAPH}"]'))
    item.locator('[data-testid="savedScriptsButton-Run"]').click()
    wait_for_answer(page, before, DRAWN)
    captions = page.locator(FRAME).first.locator("svg g.node").all_text_contents()
    joined = " ".join(" ".join(captions).split())
    assert len(captions) >= 10
    for name in ("Bernard", "Cazeneuve", "DGSN", "Maroc", "terrorisme"):
        assert name in joined
    assert all(caption.strip() for caption in captions)
    colours = page.eval_on_selector_all("svg g.node circle", "(all) => all.map((one) => getComputedStyle(one).fill)")
    assert PERSON in colours
    page.click('[data-testid="navigationFavorites"]')


def test_a_link_opens_the_query_with_its_values(page: Page, address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["link", "facts-of-article-graph", "--at", address, "-p", "article=x' & #<b>\"\\u0027\n// é"]) == 0
    page.goto(capsys.readouterr().out.strip())
    page.wait_for_selector("text=61 Facts of an article (graph)")
    page.wait_for_selector(FRAME)  # its greeting, which may come after the query has been put into the editor
    before = frames(page)
    page.click('[data-testid="editor-Run"]')
    wait_for_answer(page, before, "text=no changes, no records")


def test_every_block_of_the_guide_runs(page: Page, guide: str) -> None:
    page.goto(guide)
    page.wait_for_selector("text=What is in this graph")
    assert "6 articles" in page.inner_text('[data-testid="guidesDrawer"]')
    played = 0
    while True:
        blocks = page.locator('[data-testid="guidesDrawer"] pre.runnable')
        for number in range(blocks.count()):
            before = frames(page)
            blocks.nth(number).click()  # puts it into the editor
            page.click('[data-testid="editor-Run"]')
            wait_for_answer(page, before)
            played += 1
        following = page.locator('[data-testid="guideNextSlide"]')
        if not following.count() or not following.is_enabled():
            break
        following.click()
        page.wait_for_timeout(150)
    assert played >= 13
