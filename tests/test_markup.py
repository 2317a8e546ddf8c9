"""Tags of HTML and signs of Markdown are no words, and what they set apart stays apart."""

from __future__ import annotations

import pytest

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.pipeline.markup import without_markup
from entrevue.schema.records import Article


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("# Titre\n\n## Suite", "Titre\n\nSuite"),
        ("Il a vu **M. X**.", "Il a vu M. X."),
        ("![Photo](a.jpg) Il a vu [M. X](https://exemple.org/x).", "Photo Il a vu M. X."),
        ("la note [1], le point # 3, [sic] (voir), [a](b c)", "la note [1], le point # 3, [sic] (voir), [a](b c)"),
        ("2 ** 3", "2 ** 3"),
    ],
)
def test_signs_of_markdown_are_no_words(written: str, read: str) -> None:
    assert without_markup(written)[0] == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<p>Un.</p><p>Deux.</p>", "\n\nUn.\n\n\n\nDeux.\n\n"),
        ("Un.<br>Deux.<br />Trois.", "Un.\nDeux.\nTrois."),
        ('<P class="a">Il a vu <a href="x?y=1">M. <b>X</b></a>.</P>', "\n\nIl a vu M. X.\n\n"),
        ("Un<!-- <p>non</p> -->.<script>var a = 1 < 2;</script>", "Un."),
        ("2 < 3 > 1, <nom>, a<b", "2 < 3 > 1, <nom>, a<b"),
    ],
)
def test_tags_of_html_are_no_words(written: str, read: str) -> None:
    assert without_markup(written)[0] == read


def test_every_character_knows_where_it_stood() -> None:
    written = "<p>Un <em>deux</em></p>"
    read, places = without_markup(written)
    assert places is not None
    assert len(places) == len(read) + 1
    assert [written[places[read.index(c)]] for c in "Ud"] == ["U", "d"]


@pytest.mark.slow
@pytest.mark.parametrize("is_feed", [False, True])
def test_the_facts_do_not_hang_on_the_tags(is_feed: bool) -> None:  # noqa: FBT001 (feeds write tags as entities)
    title = "Tunis : le patron de la police reçoit son homologue"
    told = (
        "TUNIS, 12 mai 2021 (TAP) - Le directeur de la police tunisienne, Marwan Ben Slama, a reçu mardi à Tunis son "
        "homologue espagnol Pedro Carrasco Ortiz."
    )
    tagged = told.replace("Marwan Ben Slama", '<strong>Marwan <a href="/b">Ben Slama</a></strong>')
    page = f"<h1>{title}</h1><div><p>{tagged}</p></div>"
    page = page.replace("<", "&lt;").replace(">", "&gt;") if is_feed else page
    plain, marked = Extractor().extract_all([Article("a", f"{title}\n\n{told}"), Article("b", page)])
    people = [[person.name for person in record.persons] for record in (plain, marked)]
    assert people == [["Marwan Ben Slama", "Pedro Carrasco Ortiz"]] * 2
    assert [m.date for m in marked.meetings] == [m.date for m in plain.meetings] == ["2021-05-11"]
    proof = marked.persons[0].evidence[0]
    assert "Marwan" in marked.article.text[proof.start : proof.end]
