"""Incomplete dates counted from other days that the text names, beside what the publication date makes of them."""

from __future__ import annotations

from datetime import date

import pytest
import spacy

from entrevue.loaders.dates.component import set_timexes

PUBLISHED = date(2019, 11, 15)


def asides(text: str, anchor: date | None = PUBLISHED) -> dict[str, set[str]]:
    """The values that each expression has from others, by its words."""
    doc = set_timexes(spacy.blank("xx")(text), anchor=anchor)
    return {timex.text: {value for value, _ in timex.asides} for timex in doc._.timexes if timex.asides}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("L'échange eut lieu en février 2009 ; l'accord fut signé le 6 mars.", "le 6 mars", "2009-03-06"),
        (
            "Lundi, il a dit que rien ne change depuis avril dernier.\nQuand il l'a vu, le 7, rien ne changeait.",
            "le 7",
            "2019-04-07",
        ),
        ("Du lundi 2 au jeudi 5 décembre se tient le forum. Mardi : les experts.", "Mardi", "2019-12-03"),
    ],
)
def test_the_year_month_or_week_named_before_may_complete_a_date(text: str, words: str, value: str) -> None:
    assert value in asides(text)[words]


def test_without_a_day_of_publication_any_full_day_may_date_the_others() -> None:
    assert "2018-03-16" in asides("Niamey, vendredi. La conférence du 15 mars 2018 est close.", None)["vendredi"]
    assert "2018-03-15" in asides("Hier, il a reçu la ministre. (16 mars 2018)", None)["Hier"]


def test_a_date_that_is_full_counts_from_nothing() -> None:
    assert not asides("En février 2009 il partit ; le 6 mars 2011 il revint.")


def test_each_value_tells_where_the_day_stands_that_it_counts_from() -> None:
    doc = set_timexes(spacy.blank("xx")("En février 2009 il partit ; le 6 mars il revint."), anchor=PUBLISHED)
    february, march = doc._.timexes
    assert ("2009-03-06", february.start) in march.asides


def test_what_is_told_as_background_does_not_date_a_report_without_a_day_of_publication() -> None:
    text = "Jeudi, ils ont coprésidé la session. La précédente s'était tenue les 7 et 8 janvier 2021."
    assert not asides(text, None)
