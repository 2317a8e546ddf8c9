"""The report in a real Chromium: it filters, shows the sentence of an edge, and runs nothing that an article brings."""

from __future__ import annotations

import json
import re
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any

import chromium
import pytest

from entrevue.cli.main import run
from entrevue.graph.report.page import page as make_page

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

MIDDLE = """() => {
  const edge = document.getElementById("network")._cyreg.cy.edges()[0];
  const { x, y } = edge.renderedMidpoint();
  return { x, y, ends: [edge.source().data("label"), edge.target().data("label")] };
}"""
OVERLAPS = """() => {
  const boxes = document.getElementById("network")._cyreg.cy.nodes("[key]").map((node) => node.boundingBox());
  return boxes.some((a, i) => boxes.some((b, j) => i < j && a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2));
}"""
STATES = ["FR", "MA", "ES", "DZ", "TN", "SN", "ML", "BE", "IT", "DE", "MR", "NE", "BF", "CI", "LY", "EG"]
HOSTILE = (
    "<img src=x onerror=\"document.title='run'\"></script><script>document.title='run'</script>"
    "&lt;b&gt;\u202e\x00\n'`${1}"
)


def encounters(page: Page) -> int:
    return page.locator("#encounters tbody tr").count()


def facts(name: str, people: int = 2) -> dict[str, Any]:
    """Return the facts of one encounter in which everything is called `name`."""
    word = {"sentence": name, "article": name, "title": name, "publisher": name, "url": f"javascript:{name}"}
    ids = [f"{name}{number}" for number in range(people)]
    meeting = {
        **dict.fromkeys(("id", "name", "city", "state"), name),
        "date": "2015-02-14",
        "start": "2015-02-14",
        "end": "2015-02-14",
        "status": "held",
        "kind": "talks",
        "people": ids,
        "agencies": [name],
        "countries": ["MA"],
        "topics": ["terrorism"],
        "words": [{**word, "published": name, "status": "held"}],
    }
    return {
        "asked": name,
        "total": 1,
        "meetings": [meeting],
        "people": {id_: {"name": name, "country": "MA" if at % 3 else "FR"} for at, id_ in enumerate(ids)},
        "countries": {"MA": name, "FR": name},
        "topics": {"terrorism": {"name": name, "kind": "threat"}},
    }


@pytest.mark.neo4j
@pytest.mark.slow
@chromium.needed
def test_the_report_filters_and_an_edge_shows_its_sentence(reachable: dict[str, str], tmp_path: Path) -> None:  # noqa: ARG001
    file = tmp_path / "report.html"
    assert run(["report", "-o", str(file)]) == 0
    with chromium.page(viewport={"width": 1400, "height": 1200}, offline=True) as page:
        problems: list[str] = []
        page.on("console", lambda message: problems.append(message.text))
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.goto(file.as_uri())
        assert encounters(page) == 6
        assert not page.evaluate(OVERLAPS)
        middle, box = page.evaluate(MIDDLE), page.locator("#network").bounding_box()
        assert box is not None
        page.mouse.click(box["x"] + middle["x"], box["y"] + middle["y"])
        page.wait_for_selector("#evidence blockquote")
        evidence = page.inner_text("#evidence")
        assert all(name in evidence for name in middle["ends"])
        page.select_option("#country", "DZ")
        page.wait_for_timeout(400)
        assert encounters(page) == 1
        page.click("button[type=reset]")
        page.fill("#search", "conférence Dakar")
        page.wait_for_timeout(400)
        assert encounters(page) == 0
        page.fill("#search", "conference interpol")
        page.wait_for_timeout(400)
        assert encounters(page) == 1
        page.fill("#search", "")
        page.uncheck("input[value=held]")
        page.fill("#from", "2015-03-01")
        page.wait_for_timeout(400)
        assert encounters(page) == 2
        page.focus("#encounters button")
        page.keyboard.press("Enter")
        assert "attendu en avril à Madrid" in page.inner_text("#evidence")
        assert problems == []


@chromium.needed
@pytest.mark.slow
def test_nothing_in_a_name_runs_and_all_of_it_is_shown(tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(make_page(facts(HOSTILE), HOSTILE, ""), encoding="utf-8")
    with chromium.page(offline=True) as page:
        dialogs: list[str] = []
        page.on("dialog", lambda dialog: dialogs.append(dialog.message))
        page.goto(file.as_uri())
        page.click("#encounters button")
        assert page.title() != "run"
        assert page.locator("img").count() == 0
        assert page.locator("a[href^=javascript]").count() == 0
        assert "<img src=x onerror=" in page.inner_text("#evidence")
        assert dialogs == []


@chromium.needed
@pytest.mark.slow
def test_names_do_not_overlap_however_many(tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(make_page(facts("Jorge Fernández Díaz de la Vega", 80), "many", ""), encoding="utf-8")
    with chromium.page(offline=True) as page:
        page.goto(file.as_uri())
        assert not page.evaluate(OVERLAPS)
        assert "of 80" in page.inner_text("#network-note")


@chromium.needed
@pytest.mark.slow
def test_thousands_of_encounters_are_cut_down_to_what_can_be_read(tmp_path: Path) -> None:
    told = facts("Jorge Fernández Díaz", 80)
    told["people"] |= {
        id_: {"name": id_, "country": code} for id_, code in zip(told["people"], cycle(STATES), strict=False)
    }
    told["countries"] = {code: code for code in STATES}
    (meeting,) = told["meetings"]
    told["meetings"] = [{**meeting, "people": list(islice(told["people"], at % 79, at % 79 + 2))} for at in range(5000)]
    told["total"] = 60_000
    file = tmp_path / "report.html"
    file.write_text(make_page(told, "many", ""), encoding="utf-8")
    with chromium.page(viewport={"width": 1400, "height": 1200}, offline=True) as page:
        page.goto(file.as_uri())
        assert "5000 of 5000 encounters (the latest of 60000 in the graph)" in page.inner_text("#summary")
        assert encounters(page) == 500
        assert "The latest 500 of 5000" in page.inner_text("#encounters caption")
        assert not page.evaluate(OVERLAPS)
        assert page.evaluate("document.getElementById('network')._cyreg.cy.zoom()") >= 0.7, "names cannot be read"
        page.evaluate("document.getElementById('network')._cyreg.cy.nodes('[key]')[0].emit('tap')")
        assert page.locator("#evidence article").count() == 50
        assert "earlier encounters are not shown here" in page.inner_text("#evidence")


def test_the_page_allows_only_what_is_in_it() -> None:
    text = make_page(facts(HOSTILE), HOSTILE, HOSTILE)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src &#x27;none&#x27;; script-src &#x27;sha256-")
    assert "unsafe" not in policy[1]
    assert text.count("<script") == 3
    assert text.count("</script>") == 3
    data = re.search(r'id="facts">(.*?)</script>', text, re.DOTALL)
    assert data is not None
    assert json.loads(data[1]) == facts(HOSTILE)
