"""Takes the screenshots in docs/images: Neo4j Browser, the guide and a report, of the hand-made sample, in Chromium.

`make pictures`; it starts a Neo4j of its own in a folder that it takes away again.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from entrevue.graph.browser.serve import style_sheet
from entrevue.graph.connection import connect
from entrevue.graph.server import LocalServer, Memory
from entrevue.graph.settings import Settings
from entrevue.graph.writer import Writer

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
ENTREVUE = [sys.executable, "-m", "entrevue.cli.main"]
PERSON = "who-met-whom-graph"
DROP = """([text, name]) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], name));
  for (const kind of ["dragenter", "dragover", "drop"]) {
    document.querySelector('[data-testid="main"]').dispatchEvent(
      new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }
}"""
CANVAS = "document.getElementById('network')._cyreg.cy"


def main() -> None:
    """Take all pictures."""
    sys.path.insert(0, str(ROOT / "tests" / "graph"))
    from sample_records import corpus  # noqa: PLC0415 - the tests' own

    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        server = LocalServer(Path(folder), bolt_port=0, http_port=0, memory=Memory(512, 64))
        try:
            state = server.up()
            settings = Settings(uri=state.bolt, password=server.password(), database="neo4j")
            with connect(settings) as driver:
                list(Writer(driver, database="neo4j").write(corpus()))
            environment = os.environ | {
                "NEO4J_URI": str(state.bolt),
                "NEO4J_USERNAME": "neo4j",
                "NEO4J_PASSWORD": server.password(),
                "NEO4J_DATABASE": "neo4j",
            }
            take(str(state.browser), server.password(), Path(folder), environment)
        finally:
            server.down()


def take(browser: str, password: str, folder: Path, environment: dict[str, str]) -> None:
    """Take the pictures of the Neo4j Browser at the address `browser`, and of a report."""
    report = folder / "report.html"
    subprocess.run([*ENTREVUE, "report", "-o", str(report)], env=environment, check=True)
    link = [*ENTREVUE, "link", PERSON, "--at", browser]
    address = subprocess.run(link, env=environment, check=True, capture_output=True, text=True).stdout.strip()
    with (
        subprocess.Popen(
            [*ENTREVUE, "guide", "--at", browser], env=environment, stdout=subprocess.PIPE, text=True
        ) as guide,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"]) as chromium,
    ):
        try:
            page = chromium.new_page(viewport={"width": 1440, "height": 900})
            connect_browser(page, browser, password)
            page.evaluate(DROP, [style_sheet(), "style.grass"])
            page.wait_for_timeout(1000)
            run_query(page, address)
            page.screenshot(path=IMAGES / "browser.png")
            assert guide.stdout is not None  # noqa: S101 - for the type checker
            page.goto(guide.stdout.readline().strip())
            page.wait_for_selector("text=What is in this graph")
            for _ in range(3):
                page.click('[data-testid="guideNextSlide"]')
                page.wait_for_timeout(300)
            page.locator('[data-testid="guidesDrawer"] pre.runnable').first.click()
            page.click('[data-testid="editor-Run"]')
            wait_for_graph(page)
            page.screenshot(path=IMAGES / "guide.png")
        finally:
            guide.terminate()
        page = chromium.new_page(viewport={"width": 1360, "height": 1000})
        page.goto(report.as_uri())
        middle = page.evaluate(f"(() => {{ const p = {CANVAS}.edges()[0].renderedMidpoint(); return [p.x, p.y]; }})()")
        box = page.locator("#network").bounding_box() or {"x": 0, "y": 0}
        page.mouse.click(box["x"] + middle[0], box["y"] + middle[1])
        page.mouse.move(0, 0)
        page.wait_for_timeout(500)
        page.screenshot(path=IMAGES / "report.png")


def connect_browser(page: Page, browser: str, password: str) -> None:
    """Log in."""
    page.goto(browser)
    page.fill('[data-testid="username"]', "neo4j")
    page.fill('[data-testid="password"]', password)
    page.click('[data-testid="connect"]')
    page.wait_for_selector("text=You are connected as user")


def run_query(page: Page, address: str) -> None:
    """Open the query at `address`, run it and wait until it is drawn and has come to rest."""
    page.goto(address)
    page.wait_for_selector('[data-testid="activeEditor"]')
    page.wait_for_timeout(2000)
    page.click('[data-testid="editor-Run"]')
    wait_for_graph(page)


def wait_for_graph(page: Page) -> None:
    """Wait until the top frame's graph is drawn and has come to rest."""
    page.wait_for_selector("svg g.node")
    page.wait_for_timeout(4000)


if __name__ == "__main__":
    main()
