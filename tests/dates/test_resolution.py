"""From words to dates: anchors, weekdays, tense, and saying nothing rather than something wrong."""

from __future__ import annotations

from datetime import date

import pytest
from resolved import MONDAY, value

from entrevue.loaders.dates import find_timexes, resolve


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Ils sont restés jusqu'à vendredi.", "2015-02-13"),
        ("La réunion, qui s'est poursuivie à Tunis jusqu'à vendredi soir", "2015-02-13"),
        ("Le comité l'a retenu jusqu'à vendredi", "2015-02-13"),
        ("Ils resteront jusqu'à vendredi.", "2015-02-20"),
        ("Le préfet a fermé la frontière jusqu'à vendredi.", "2015-02-20"),
    ],
)
def test_until_when_somebody_stayed_is_past_and_until_when_something_holds_is_ahead(text: str, edtf: str) -> None:
    assert value(text).edtf == edtf


def test_until_now_is_no_day_and_a_raised_ordinal_is_one() -> None:
    assert value("rien n'a filtré à ce jour").edtf is None
    assert value("le 1\u1d49\u02b3 septembre 2022").edtf == "2022-09-01"


def test_the_weekend_of_a_date_is_its_saturday_and_sunday() -> None:
    assert value("le week-end du 7 mars 2020").edtf == "2020-03-07/2020-03-08"
    assert value("le week-end du 14 février", tense="past").edtf == "2015-02-14/2015-02-15"


def test_of_two_names_of_one_day_the_fuller_tells_it() -> None:
    assert value("hier, dimanche 15 février").edtf == "2015-02-15"
    assert value("hier, samedi 14 février").edtf == "2015-02-14"  # printed a day late
    assert value("hier, dimanche").edtf == "2015-02-15"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        *(
            ("14 février 2015", "2015-02-14"),
            ("avril 2025", "2025-04"),
            ("en 2014", "2014"),
            ("16/02/15", "2015-02-16"),
        ),
        *(("RABAT, le 16.02.2015", "2015-02-16"), ("vendredi, novembre 22, 2024", "2024-11-22")),
        *(("14-16 avril 2025", "2025-04-14/2025-04-16"), ("entre 1990 et 1999", "1990/1999")),
        *(("les 14 et 15 décembre 2014", "2014-12-14/2014-12-15"), ("mars-avril 2014", "2014-03/2014-04")),
        *(("du 30 décembre au 2 janvier 2023", "2022-12-30/2023-01-02"), ("fin mars 2014", "2014-03")),
        *(("du 30 octobre au 1er novembre 2022", "2022-10-30/2022-11-01"), ("Noël 2014", "2014-12-25")),
        *(("lundi de Pâques 2015", "2015-04-06"), ("le 20 août 1953", "1953-08-20")),
    ],
)
def test_a_date_that_is_complete_needs_no_anchor(text: str, edtf: str) -> None:
    assert value(text, anchor=None).edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        *(
            ("hier", "2015-02-15"),
            ("avant-hier", "2015-02-14"),
            ("demain", "2015-02-17"),
            ("aujourd'hui", "2015-02-16"),
        ),
        *(
            ("ce matin", "2015-02-16"),
            ("hier soir", "2015-02-15"),
            ("ce lundi", "2015-02-16"),
            ("ce jeudi", "2015-02-19"),
        ),
        *(("mardi prochain", "2015-02-17"), ("lundi dernier", "2015-02-09"), ("lundi prochain", "2015-02-23")),
        *(
            ("le 9 février dernier", "2015-02-09"),
            ("le 9 février prochain", "2016-02-09"),
            ("le 12 courant", "2015-02-12"),
        ),
        *(("il y a deux jours", "2015-02-14"), ("dans trois jours", "2015-02-19"), ("l'an dernier", "2014")),
        *(
            ("le mois dernier", "2015-01"),
            ("le mois prochain", "2015-03"),
            ("cette année", "2015"),
            ("il y a un an", "2014"),
        ),
        *(("la semaine dernière", "2015-02-09/2015-02-15"), ("la semaine prochaine", "2015-02-23/2015-03-01")),
        *(("demain, mardi", "2015-02-17"), ("la soirée d'hier", "2015-02-15"), ("hier dimanche", "2015-02-15")),
        *(("ce week-end", "2015-02-21/2015-02-22"), ("la fin du mois", "2015-02"), ("début d'année", "2015")),
        *(
            ("mai de l'année dernière", "2014-05"),
            ("le 3 mars de cette année", "2015-03-03"),
            ("mai dernier", "2014-05"),
        ),
        *(("du 12 au 14 du mois prochain", "2015-03-12/2015-03-14"), ("le 5 du mois dernier", "2015-01-05")),
    ],
)
def test_the_publication_date_anchors_what_counts_from_it(text: str, edtf: str) -> None:
    assert value(text).edtf == edtf
    assert value(text, anchor=None).edtf is None


@pytest.mark.parametrize(
    "text",
    [
        *(
            "cet été",
            "l'hiver 2014",
            "ces derniers mois",
            "les années 60",
            "le XIXe siècle",
        ),
        *(
            "il y a quelques jours",
            "il y a huit jours",
            "il y a une quinzaine de jours",
            "au lendemain de l'attentat",
            "à 17 h",
        ),
        *("trois jours après les tueries", "deux jours", "chaque année", "désormais", "31 février 2015"),
        *("lundi ou mardi", "les 3 et 10 mai 2014", "d'ici lundi"),
    ],
)
def test_what_level_0_cannot_say_exactly_stays_unknown(text: str) -> None:
    assert resolve(find_timexes(text), anchor=MONDAY)[0].edtf is None


@pytest.mark.parametrize(
    ("text", "timex_value"),
    [
        *(
            ("les années 60", "196X"),
            ("le XIXe siècle", "18XX"),
            ("cet été", "2015-SU"),
            ("hier soir", "2015-02-15TEV"),
        ),
        *(
            ("la semaine dernière", "2015-W07"),
            ("ce week-end", "2015-W08-WE"),
            ("deux jours", "P2D"),
            ("par an", "P1Y"),
        ),
        *(
            ("un demi-siècle", "P50Y"),
            ("vingt minutes", "PT20M"),
            ("désormais", "PRESENT_REF"),
            ("les lundis", "XXXX-WXX-1"),
        ),
        *(
            ("le premier trimestre 2015", "2015-Q1"),
            ("à 17 h 30", "2015-02-16T17:30"),
            ("il y a deux semaines", "2015-W06"),
        ),
    ],
)
def test_timex3_values_say_what_edtf_cannot(text: str, timex_value: str) -> None:
    assert value(text).timex_value == timex_value


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("Il a reçu mardi son homologue.", "2015-02-10"),
        ("Il recevra mardi son homologue.", "2015-02-17"),
        ("La réunion, tenue mardi à Venise, a porté sur le crime.", "2015-02-10"),
        ("La réunion prévue mardi portera sur le crime.", "2015-02-17"),
        ("Il est attendu mardi à Rabat.", "2015-02-17"),
        ("Il doit se rendre mardi à Rabat.", "2015-02-17"),
        ("Verdict à suivre mardi.", "2015-02-17"),
        ("La conférence s'ouvre mardi à Rabat.", "2015-02-17"),
        ("Réunion publique mardi à 8 h.", "2015-02-17"),
        ("Rien n'avance depuis mardi.", "2015-02-10"),
        ("Le texte s'applique à compter de mardi.", "2015-02-17"),
        ("Le projet dont il parlait mardi, qui sera présenté bientôt, avance.", "2015-02-10"),
        ("Mardi, à Tunis, il avait signé un accord.", "2015-02-10"),
    ],
)
def test_the_words_around_a_weekday_tell_its_side(sentence: str, edtf: str) -> None:
    assert resolve(find_timexes(sentence), anchor=MONDAY)[0].edtf == edtf


def test_the_callers_tense_wins_over_the_cue() -> None:
    assert value("Il a reçu mardi son homologue.", tense="future").edtf == "2015-02-17"


@pytest.mark.parametrize("verb", ["mettra en œuvre", "a salué", "souligne"])
def test_the_date_of_a_noun_is_the_nearest_whatever_the_verb(verb: str) -> None:
    timexes = find_timexes(f"Il {verb} l'accord du 31 janvier.")
    assert resolve(timexes, anchor=MONDAY, tense_of=lambda _: "future")[0].edtf == "2015-01-31"


def test_a_preposition_is_firm_against_the_callers_tense() -> None:
    timexes = find_timexes("Il sera là depuis mardi.")
    (resolved,) = resolve(timexes, anchor=MONDAY, tense_of=lambda _: "future")
    assert resolved.edtf == "2015-02-10"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("les jeudi 14 et vendredi 15 décembre", "2023-12-14/2023-12-15"),
        ("les jeudi 14 décembre et vendredi 15 décembre", "2023-12-14/2023-12-15"),
        ("le jeudi 14 et le 15 décembre", "2023-12-14/2023-12-15"),
        ("le mardi 12 décembre", "2023-12-12"),
    ],
)
def test_a_print_date_and_the_weekday_fix_the_year(text: str, edtf: str) -> None:
    assert value(text, anchor=None, bound=date(2024, 11, 22)).edtf == edtf


def test_a_print_date_alone_dates_nothing() -> None:
    for text in ("le 12 décembre", "mardi", "hier", "en mars"):
        assert value(text, anchor=None, bound=date(2024, 11, 22)).edtf is None


def test_a_visit_to_come_may_lie_after_the_print_date() -> None:
    assert value("le jeudi 12 décembre", anchor=None, bound=date(2024, 11, 22), tense="future").edtf == "2024-12-12"


def test_a_weekday_chooses_among_the_years_around_the_publication_date() -> None:
    assert value("le vendredi 26 décembre", anchor=date(2015, 6, 1)).edtf == "2014-12-26"
    assert value("le samedi 26 décembre", anchor=date(2015, 6, 1)).edtf == "2015-12-26"


def test_a_weekday_that_no_year_around_gives_does_not_move_the_day() -> None:
    resolved = value("le mardi 14 février", anchor=MONDAY)
    assert resolved.edtf == "2015-02-14"
    assert "does not fit" in resolved.reason


def test_the_text_dates_what_nothing_else_anchors() -> None:
    timexes = find_timexes("Le 14 février 2012, il a été reçu à Rabat. Le 16 février, il a gagné Paris.")
    assert [it.edtf for it in resolve(timexes)] == ["2012-02-14", "2012-02-16"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Il est arrivé jeudi à Tunis.", "2019-07-18"),
        ("Il doit être reçu vendredi.", "2019-07-19"),
        ("Il avait reçu vendredi le préfet.", "2019-07-12"),
        ("Elle s'était rendue à Tunis en juin.", "2019-06"),
        ("La réunion s'est tenue de lundi à mercredi.", "2019-07-15/2019-07-17"),
        ("Il arrivera demain.", None),
        ("Il est arrivé mardi dernier.", None),
    ],
)
def test_without_publication_date_the_event_told_in_full_anchors_weekdays_and_months(
    text: str, edtf: str | None
) -> None:
    timexes = find_timexes(f"Il a rencontré mercredi 17 juillet 2019 son homologue. {text}")
    assert [it.edtf for it in resolve(timexes)][-1] == edtf


def test_a_day_alone_on_its_line_is_that_of_the_report_which_looks_back() -> None:
    timexes = find_timexes("Il a été reçu jeudi par le wali.\n\nRéactions\nLundi 19 janvier 2026\n")
    assert [it.edtf for it in resolve(timexes)] == ["2026-01-15", "2026-01-19"]


def test_the_day_on_which_a_page_was_printed_is_no_event() -> None:
    timexes = find_timexes("Mercredi 17 juillet 2019. Il a rencontré vendredi son homologue.")
    assert [it.edtf for it in resolve(timexes, bound=date(2019, 7, 17))] == ["2019-07-17", None]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("La visite annoncée pour le 12 février a été annulée.", "2015-02-12"),
        ("La visite prévue pour le 2 février n'a pas eu lieu.", "2015-02-02"),
        ("La visite prévue pour le 2 février, a annoncé le palais, sera brève.", "2016-02-02"),
    ],
)
def test_what_was_set_for_a_day_and_called_off_may_lie_behind(text: str, edtf: str) -> None:
    assert [it.edtf for it in resolve(find_timexes(text), anchor=MONDAY)] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("il y a deux semaines", "2015-02"),
        ("dans trois semaines", "2015-03"),
        ("il y a quinze jours", "2015-02"),
        ("mardi de la semaine dernière", "2015-02-10"),
        ("jeudi de cette semaine", "2015-02-19"),
        ("Il a passé le week-end à Tunis.", "2015-02-14/2015-02-15"),
        ("Il a été reçu le 12 par le roi.", "2015-02-12"),
        ("Il sera reçu le 12 par le roi.", "2015-03-12"),
        ("LUNDI 16\nRabat. Le ministre reçoit son homologue.", "2015-02-16"),
        ("il y a dix jours", "2015-02-06"),
        ("il y a onze jours", "2015-02-05"),
        ("Il a fait escale du 27 au 29.", "2015-01-27/2015-01-29"),
        ("Ils le verront le matin du 29, à Tunis.", "2015-03-29"),
        ("arrivé la veille de Mexico", None),
        ("à la veille de Noël", "2014-12-24"),
    ],
)
def test_more_expressions_counted_from_the_publication_date(text: str, edtf: str | None) -> None:
    assert resolve(find_timexes(text), anchor=MONDAY)[0].edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("au premier trimestre 2015", "2015-01/2015-03"),
        ("au second semestre 2014", "2014-07/2014-12"),
        ("JEUDI 5 – VENDREDI 6\nTunis. Conseil des ministres.", "2015-03-05/2015-03-06"),
        ("L'accord remonte au 4 mars.", "2014-03-04"),
        ("La conférence, qui s'achève le 4 mars, porte sur la drogue.", "2015-03-04"),
        ("Sa visite prend fin vendredi par une escale à Sfax.", "2015-03-06"),
    ],
)
def test_quarters_heads_of_an_agenda_and_verbs_that_look_back(text: str, edtf: str) -> None:
    assert resolve(find_timexes(text), anchor=date(2015, 3, 2))[0].edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Il doit être reçu jeudi.", "2015-02-19"),
        ("On annonce pour jeudi la visite du ministre.", "2015-02-19"),
        ("Prochaine étape de M. Diallo : Tunis, samedi.", "2015-02-21"),
        ("Il est convié mercredi à Tunis.", "2015-02-18"),
        ("Il a convoqué mercredi l'ambassadeur.", "2015-02-11"),
        ("Sa visite, jeudi, est maintenue.", "2015-02-19"),
        ("Ils se sont retrouvés comme prévu mercredi.", "2015-02-11"),
        ("Il devait se rendre mardi à Tunis ; il a renoncé.", "2015-02-17"),
        ("La visite prévue jeudi a été annulée.", "2015-02-12"),
        ("Il avait dû annuler un déplacement, programmé le 26 janvier.", "2015-01-26"),
        ("La visite, qui était prévue le 26 janvier, a été annulée.", "2015-01-26"),
    ],
)
def test_a_plan_looks_ahead_and_to_either_side_where_it_is_told_from_later(text: str, edtf: str) -> None:
    assert resolve(find_timexes(text), anchor=date(2015, 2, 14 if "annulée" in text else 16))[0].edtf == edtf


def test_a_day_alone_belongs_to_the_month_named_before() -> None:
    text = "Le 15 mars 2014, il est allé à Nouakchott ; le 18, il a gagné Dakar. Le 2 avril de la même année, il part."
    assert [it.edtf for it in resolve(find_timexes(text))] == ["2014-03-15", "2014-03-18", "2014-04-02"]


@pytest.mark.parametrize("rest", ["avec Omar", "M. Diallo", "par le ministre", "au palais", "puis Omar"])
def test_a_day_alone_is_one_before_whoever_is_met_on_it(rest: str) -> None:
    text = f"Il sera à Paris du 16 au 19 mars 2025. Il verra le 18 {rest}."
    assert [it.edtf for it in resolve(find_timexes(text))] == ["2025-03-16/2025-03-19", "2025-03-18"]


@pytest.mark.parametrize("rest", ["hommes", "% du budget", "bis", "France"])
def test_a_number_is_no_day(rest: str) -> None:
    assert len(find_timexes(f"Il sera à Paris du 16 au 19 mars 2025. Il verra le 18 {rest}.")) == 1


def test_two_dates_apart_are_two_expressions_and_two_days_in_a_row_one() -> None:
    apart = resolve(find_timexes("Ils se sont vus le 3 décembre et le 12 janvier."), anchor=MONDAY)
    assert [it.edtf for it in apart] == ["2014-12-03", "2015-01-12"]
    assert value("le 30 avril et le 1er mai 2014", anchor=None).edtf == "2014-04-30/2014-05-01"


def test_a_year_said_once_is_not_lost_between_two_dates() -> None:
    resolved = value("le 3 mai et le 12 juin 2012")
    assert resolved.edtf is None
    assert [part.edtf for part in resolved.parts] == ["2012-05-03", "2012-06-12"]


def test_what_was_expected_is_not_taken_for_what_is() -> None:
    assert (
        resolve(find_timexes("Le sommet, qui était prévu mardi, n'a pas eu lieu."), anchor=MONDAY)[0].edtf
        == "2015-02-10"
    )


def test_a_list_that_does_not_follow_on_keeps_its_parts() -> None:
    resolved = value("les 3 et 10 mai 2014", anchor=None)
    assert resolved.edtf is None
    assert [part.edtf for part in resolved.parts] == ["2014-05-03", "2014-05-10"]
