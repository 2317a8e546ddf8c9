"""Dates counted from one that the text has named: eves, morrows, days of a month named before."""

from __future__ import annotations

from datetime import date

import pytest
from resolved import MONDAY, value

from entrevue.loaders.dates import find_timexes, resolve


def last(text: str, anchor: date | None = date(2015, 6, 30)) -> str | None:
    """The date of the last expression of a text that appeared on a Tuesday."""
    return resolve(find_timexes(text), anchor=anchor)[-1].edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        *(("la veille", "2014-12-17"), ("le lendemain", "2014-12-19"), ("le surlendemain", "2014-12-20")),
        *(("le même jour", "2014-12-18"), ("dans l'après-midi", "2014-12-18"), ("deux jours plus tard", "2014-12-20")),
        *(("trois jours auparavant", "2014-12-15"), ("l'année suivante", "2015"), ("le mois précédent", "2014-11")),
        *(("le mardi suivant", "2014-12-23"), ("la semaine suivante", "2014-12-22/2014-12-28")),
    ],
)
def test_anaphora_counts_from_the_date_named_before(text: str, edtf: str) -> None:
    assert value(text, reference="2014-12-18").edtf == edtf
    assert value(text, reference=None).edtf is None


def test_the_eve_in_apposition_is_the_date_beside_it() -> None:
    timexes = find_timexes("Arrivé mardi, il doit repartir samedi. La veille, 13 septembre, il avait salué son hôte.")
    values = [it.edtf for it in resolve(timexes, anchor=date(2023, 9, 14))]
    assert values == ["2023-09-12", "2023-09-16", "2023-09-13"]


def test_the_eve_of_a_date_counts_from_that_date() -> None:
    assert value("à la veille du 14 juillet 2014").edtf == "2014-07-13"


def test_the_same_day_in_the_future_is_the_day_to_come_that_was_told_last() -> None:
    text = "Il est là depuis samedi. Il verra le ministre le lundi 10 mai 2021. Le même jour, il sera reçu par le roi."
    assert last(text, None) == "2021-05-10"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Arrivé lundi, il repartira. Il sera reçu jeudi par le roi. Il verra la veille le wali.", "2015-07-01"),
        (
            "Arrivé lundi, il repartira. Il sera reçu jeudi par le roi. Deux jours plus tard, il verra le wali.",
            "2015-07-04",
        ),
        ("Arrivé lundi, il repartira. Il sera reçu jeudi par le roi. Il avait vu la veille le wali.", "2015-06-28"),
    ],
)
def test_eve_and_morrow_of_what_is_to_come_count_from_the_day_to_come(text: str, edtf: str) -> None:
    assert last(text) == edtf


def test_a_day_told_between_does_not_hide_the_day_to_come() -> None:
    text = "Il sera reçu jeudi par le roi, a indiqué mardi le palais. La veille, il verra le wali."
    assert last(text) == "2015-07-01"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Il a vu le roi le 20 juin. Ils s'étaient croisés en avril. Le 5, à Tunis, ils ont dîné.", "2015-04-05"),
        ("Il a vu le roi le 20 juin, après la crise de mars.\nLe 5, à Tunis, ils ont dîné.", "2015-06-05"),
        ("Ils s'étaient croisés en avril. Il a vu le roi le 20 juin. Le 5, à Tunis, ils ont dîné.", "2015-06-05"),
    ],
)
def test_a_day_of_the_month_is_of_the_month_that_its_paragraph_has_named_last(text: str, edtf: str) -> None:
    assert last(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Ils s'étaient parlé au lendemain de l'attentat du 5 janvier.", "2015-01-06"),
        ("Ils s'étaient parlé au lendemain de l'incident de Sbeitla, survenu le 5 janvier.", "2015-01-06"),
        ("Ils s'étaient parlé au lendemain du naufrage (32 morts, le 5 janvier).", "2015-01-06"),
        ("Trois jours après l'attaque de vendredi, il a reçu le wali.", "2015-02-16"),
        ("Au lendemain du drame, le 5 janvier, il a reçu le wali.", None),
        ("Deux jours après la mort du chef, tué le 5 janvier, il a reçu le wali.", None),
    ],
)
def test_days_after_an_event_count_from_the_day_told_with_it(text: str, edtf: str | None) -> None:
    assert next(it.edtf for it in resolve(find_timexes(text), anchor=MONDAY)) == edtf


def test_neither_days_to_come_nor_a_pluperfect_move_the_thread() -> None:
    text = "Il a été reçu lundi, là où un homme avait tué vendredi. Il repartira samedi. Le même jour, il a vu le roi."
    assert last(text) == "2015-06-29"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Mardi, il avait vu le wali. Le lendemain, ce fut le préfet.", "2015-06-24"),
        ("Il avait gagné Tunis mardi. La seconde audience, le lendemain, a été brève.", "2015-06-24"),
        ("Il avait vu le wali mardi. Il s'était envolé le lendemain pour Tunis.", "2015-06-24"),
        ("Il a vu le roi vendredi.\nMardi, il avait vu le wali.\nIl avait été reçu la veille à Tunis.", "2015-06-25"),
        ("Il a vu le roi jeudi. Il n'a été invité que la veille.\nLe même jour, il a vu le préfet.", "2015-06-25"),
        ("Il a vu le roi mardi, a indiqué vendredi le palais.\nLe lendemain, il a vu le préfet.", "2015-06-24"),
        ("Il a vu le roi vendredi, au lieu de la semaine dernière. La veille, il était à Tunis.", "2015-06-25"),
    ],
)
def test_la_veille_counts_from_the_day_of_which_its_passage_tells(text: str, edtf: str) -> None:
    assert last(text, date(2015, 6, 29)) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Il a vu le roi vendredi. Il avait salué la veille de la rencontre à Tunis le wali.", "2015-06-25"),
        ("Ils se sont vus vendredi. La veille de l'ouverture, ils avaient dîné.", "2015-06-25"),
        ("Ils se sont vus vendredi. Au lendemain d'une réunion à Tunis, ils ont dîné.", None),
    ],
)
def test_the_eve_of_what_was_told_counts_from_its_day(text: str, edtf: str | None) -> None:
    assert last(text, date(2015, 6, 29)) == edtf


def test_an_eve_told_in_the_pluperfect_is_that_of_the_main_event() -> None:
    text = "RABAT, 30 juin 2015. Il a été reçu lundi. Ils ont signé.\nIl avait rencontré la veille le wali."
    assert last(text) == "2015-06-28"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("À la veille de cette visite, il a vu le préfet.", "2015-06-25"),
        ("À la veille de la réunion, il a vu le préfet.", "2015-06-25"),
        ("À la veille de la réunion de Tunis, il a vu le préfet.", None),
        ("Il a vu le préfet quarante-huit heures plus tard.", "2015-06-28"),
    ],
)
def test_an_event_that_the_text_has_told_dates_its_eve(text: str, edtf: str | None) -> None:
    assert last(f"Il l'a reçu le 26 juin 2015. {text}", None) == edtf


def test_some_weeks_from_a_day_of_the_text_tell_the_month_and_one_week_the_day() -> None:
    assert value("trois semaines auparavant", reference="2014-12-18").edtf == "2014-11"
    assert value("une semaine plus tôt", reference="2014-12-18").edtf == "2014-12-11"
    assert value("la veille", reference="2014-12-18").edtf == "2014-12-17"
    assert value("le jeudi de la semaine suivante", reference="2014-12-17").edtf == "2014-12-25"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Ils se sont vus le 24 octobre 2020. Un cargo est arrivé en mars 2018. Le mois suivant, il part.", "2018-04"),
        ("Ils se sont vus hier. Tout a commencé en octobre dernier. Deux mois après, il était reçu.", "2014-12"),
        ("Tout a commencé en octobre dernier. Ils se sont vus hier. Deux mois plus tôt, il a été reçu.", "2015-04"),
    ],
)
def test_months_count_on_from_the_month_told_last(text: str, edtf: str) -> None:
    assert last(text) == edtf


@pytest.mark.parametrize(
    ("telling", "edtf"),
    [("Prévu le même jour, son entretien", "2015-07-02"), ("Le même jour, il a vu le wali", "2015-06-29")],
)
def test_the_same_day_is_the_one_to_come_only_where_no_past_tells_of_it(telling: str, edtf: str) -> None:
    text = f"Il est arrivé lundi à Rabat. Il sera reçu jeudi par le roi. {telling}."
    assert last(text) == edtf


@pytest.mark.parametrize(
    ("telling", "edtf"),
    [
        ("Aucune visite ce mardi, donc", "2023-03-14"),
        ("Il est arrivé mardi à Trieste", "2023-03-07"),
        ("Aucune visite ce lundi, donc", "2023-03-06"),
    ],
)
def test_a_weekday_of_which_no_verb_tells_is_the_one_that_the_text_dates(telling: str, edtf: str) -> None:
    assert last(f"Il devait venir mardi 14 mars. {telling}.", date(2023, 3, 9)) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Arrivé lundi, il a été reçu par le roi au second jour de ce séjour.", None),  # "lundi" dates the sentence
        ("Il est arrivé lundi. Au deuxième jour de sa visite officielle, il a vu le roi.", "2015-06-30"),
        ("Il était là du 22 au 24 juin. Au premier jour de sa visite, il a vu le roi.", "2015-06-22"),
        ("Il était là du 22 au 24 juin. Au troisième et dernier jour de son séjour, il a vu le roi.", "2015-06-24"),
        ("Il était là du 22 au 24 juin. Au dernier jour des travaux, il a vu le roi.", "2015-06-24"),
    ],
)
def test_a_day_of_a_stay_counts_from_its_first(text: str, edtf: str | None) -> None:
    assert last(text) == (edtf or "2015-06-29")


def test_the_last_day_of_a_stay_without_an_end_is_unknown() -> None:
    assert last("Il est arrivé lundi. Au dernier jour de sa visite, il a vu le roi.") is None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Ils étaient là du 15 au 19 juin. Il a été reçu, le mercredi, par le roi.", "2015-06-17"),
        ("Ils étaient là du 15 au 19 juin. Il a été reçu mercredi par le roi.", "2015-06-24"),
        ("Ils étaient là du 15 au 19 juin. Il a vu le roi le 25 juin. Il est parti le vendredi.", "2015-06-26"),
        ("Ils étaient là du 1er au 19 juin. Il a été reçu, le mercredi, par le roi.", "2015-06-24"),
    ],
)
def test_a_weekday_with_its_article_is_that_of_the_stay(text: str, edtf: str) -> None:
    assert last(text) == edtf
