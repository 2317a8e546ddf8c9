"""Expressions of time that tell one day together, and months in the year that is told beside them."""

from __future__ import annotations

import pytest
from resolved import MONDAY, value

from entrevue.loaders.dates import find_timexes, resolve


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("L'an dernier, en septembre, ils s'étaient vus.", "2014-09"),
        ("En septembre, l'an passé, ils s'étaient vus.", "2014-09"),
        ("En mars il y a deux ans, ils s'étaient vus.", "2013-03"),
        ("Il y a deux ans, en mars, ils s'étaient vus.", "2013-03"),
        ("L'année dernière, le 3 mai, ils s'étaient vus.", "2014-05-03"),
        ("L'an prochain, en mars, ils se verront.", "2016-03"),
        ("Il a été élu l'an dernier, et reçu en septembre.", "2014-09"),  # the nearest, as ever
        ("Il a été élu l'an dernier. En janvier, il fut reçu.", "2015-01"),
        ("Il y a une dizaine d'années, en mars, ils s'étaient vus.", "2014-03"),  # no year to be sure of
    ],
)
def test_a_month_is_in_the_year_told_beside_it(text: str, edtf: str) -> None:
    assert edtf in {one.edtf for one in resolve(find_timexes(text), anchor=MONDAY)}


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("ce jour, 15 février 2015", "2015-02-15"),
        ("aujourd'hui, 15 février", "2015-02-15"),
        ("hier, 15 février", "2015-02-15"),
        ("demain, le mardi 17 février 2015", "2015-02-17"),
        ("samedi et hier", "2015-02-14/2015-02-15"),
        ("demain et mercredi", "2015-02-17/2015-02-18"),
        ("de vendredi à aujourd'hui", "2015-02-13/2015-02-16"),
        ("jeudi et hier", None),  # two days, not a stay
    ],
)
def test_a_day_named_twice_is_the_full_one_and_days_named_differently_make_a_stay(text: str, edtf: str | None) -> None:
    assert value(text).edtf == edtf
