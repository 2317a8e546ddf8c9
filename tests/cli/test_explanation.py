"""`entrevue extract --explain`: every fact with its rule and reason, and no article that gets out of hand."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrevue.cli.explanation import Explanation, Mark, Why, explain, nested, pieces
from entrevue.cli.main import run
from entrevue.loaders.extraction import Extractor
from entrevue.loaders.sources import Rejection, open_sources
from entrevue.loaders.sources.fields import make_article

if TYPE_CHECKING:
    from collections.abc import Sequence

SAMPLE = Path(__file__).parents[2] / "samples" / "dispatches"
ALGIERS = SAMPLE / "2014-12-20-alger-cazeneuve.txt"
HOSTILE = (
    "Le ministre de l'Intérieur, Mohamed Hassad, a reçu mardi 3 mars 2015 à Rabat son homologue français, "
    "Bernard Cazeneuve. <script>alert('1')</script> <img src=https://example.org/x> \x1b[2J \u202e fin.\n"
)


@pytest.fixture(scope="session")
def explained() -> list[Explanation]:
    extractor = Extractor()
    return [explain(a, extractor) for a in open_sources([str(SAMPLE)]) if not isinstance(a, Rejection)]


def test_a_text_is_explained_where_it_stands_whatever_its_spaces() -> None:
    text = "Le ministre  marocain, M.\u00a0Karim  ZEMMOURI, a reçu hier à  Rabat le préfet  français Jean Dumont."
    article = replace(make_article(article_id="a", text=text, source="a"), published=datetime.date(2015, 2, 16))
    extractor = Extractor()
    spaced = explain(article, extractor)
    plain = explain(replace(article, text=" ".join(text.split())), extractor)
    assert spaced.text == text
    words = [[" ".join(one.text[m.start : m.end].split()) for m in one.marks] for one in (spaced, plain)]
    assert words[0] == words[1] != []
    assert [e.facts for e in spaced.encounters] == [e.facts for e in plain.encounters] != []


def explanation(text: str, marks: Sequence[Mark]) -> Explanation:
    return Explanation("id", "source", None, text, nested(marks), (), ())


def mark(start: int, end: int) -> Mark:
    return Mark(start, end, "person", "", Why("", ""))


@settings(deadline=None)
@given(st.data())
def test_marked_text_is_the_text_and_all_marks_close(data: st.DataObject) -> None:
    text = data.draw(st.text(max_size=30))
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    found = list(pieces(explanation(text, [mark(*pair) for pair in data.draw(st.lists(ends))])))
    assert "".join(words for _, words, _ in found) == text
    opened: list[Mark | None] = []
    for step, _, one in found:
        if step == "open":
            opened.append(one)
        elif step == "close":
            assert opened.pop() == one
    assert not opened


def test_marks_within_marks_are_kept_and_crossing_ones_are_not() -> None:
    assert nested([mark(2, 4), mark(0, 6), mark(5, 8), mark(0, 6)]) == (mark(0, 6), mark(2, 4))


def test_every_person_date_and_status_has_its_rule_and_its_reason(explained: list[Explanation]) -> None:
    meetings = [meeting for one in explained for meeting in one.encounters]
    assert len(meetings) > 20
    reasons = {
        fact.why.rule: fact.why.reason
        for one in meetings
        for fact in one.facts
        if fact.name in {"who", "when", "status"}
    }
    reasons |= {why.rule: why.reason for one in explained for someone in one.people for _, why in someone.mentions}
    assert [rule for rule, reason in reasons.items() if not reason] == [], "to be put into words in rules.toml"


def test_a_date_says_from_which_day_it_was_counted(explained: list[Explanation]) -> None:
    algiers = next(one for one in explained if one.id == ALGIERS.stem)
    when = next(fact for fact in algiers.encounters[0].facts if fact.name == "when")
    assert (when.value, when.words, when.why.rule) == ("2014-12-18", "Jeudi", "own:weekday")
    assert "(2014-12-20)" in when.why.reason


def test_the_terminal_shows_text_meetings_and_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", "--explain", str(ALGIERS)]) == 0
    told = capsys.readouterr().out
    for words in (
        "Jeudi [2014-12-18]",
        "Cazeneuve – Belaïz, Alger, 18 décembre 2014",
        "own:weekday",
        "surname+honorific",
    ):
        assert words in told
    assert max(map(len, told.splitlines())) <= 100


def test_an_article_without_meetings_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "weather.txt").write_text("Le temps sera doux sur l'ensemble du pays, avec des averses dans le nord.")
    assert run(["extract", "--explain", str(tmp_path)]) == 0
    assert "No meeting." in capsys.readouterr().out


@pytest.mark.parametrize("form", ["text", "html"])
def test_no_article_can_steer_the_terminal_or_the_page(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x<b>.txt").write_text(HOSTILE)
    assert run(["extract", "--format", form, str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert not {"\x1b", "\u202e"} & set(told)
    if form == "html":
        assert not {"<script", "<img", "<b>."} & set(re.findall(r"<script|<img|<b>\.", told))
        assert "&lt;script&gt;" in told


class Addresses(HTMLParser):
    """Whatever a page could fetch or run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.marks = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.marks += tag == "mark"
        if tag in {"script", "link", "img", "iframe"} or any(name in {"src", "href"} for name, _ in attrs):
            self.found.append(tag)


def test_the_page_needs_nothing_besides_itself(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert run(["extract", "--format", "html", str(ALGIERS), "-o", str(page)]) == 0
    text = page.read_text()
    addresses = Addresses()
    addresses.feed(text)
    assert addresses.found == []
    assert addresses.marks > 20
    assert "url(" not in text
    assert "default-src 'none'" in text


def test_offsets_survive_characters_that_are_replaced() -> None:
    article = make_article(article_id="x", text=HOSTILE, source="x.txt")
    plain = explain(replace(article, text=HOSTILE.replace("\x1b", "-").replace("\u202e", "-")), Extractor())
    steered = explain(article, Extractor())
    assert len(steered.text) == len(HOSTILE)
    assert {HOSTILE[m.start : m.end] for m in steered.marks} >= {"Rabat", "mardi 3 mars 2015"}
    assert len(plain.encounters) == len(steered.encounters) == 1
