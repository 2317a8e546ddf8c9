"""The same text, however its characters are written down."""

from __future__ import annotations

import html
import unicodedata

import pytest

from entrevue.loaders.pipeline.characters import plain_characters

TEXT = "Le président Élias Nguyễn, reçu à l'Élysée.\nFin"


def test_a_plain_text_is_left_as_it_is() -> None:
    assert plain_characters(TEXT) == (TEXT, None)


@pytest.mark.parametrize(
    "written",
    [
        unicodedata.normalize("NFD", TEXT),
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("\n", " \t\n"),
        TEXT.replace(" ", "\u00a0"),
        TEXT.replace("'", "&#039;").replace("é", "&eacute;"),
        TEXT.replace(" ", "&nbsp;"),
        TEXT.replace("r", "r\u00ad").replace(",", "\u200b,"),
    ],
)
def test_it_says_the_same(written: str) -> None:
    read, places = plain_characters(written)
    assert read == TEXT
    assert (places is None) is (len(written) == len(TEXT))
    where = range(len(written) + 1) if places is None else places
    assert len(where) == len(read) + 1
    assert where[-1] == len(written)


def test_every_character_knows_where_it_stood() -> None:
    written = "L&#039;e\u0301te\u0301  fini\r\nBien"
    read, places = plain_characters(written)
    assert read == "L'\u00e9t\u00e9  fini\nBien"
    assert places is not None
    assert [written[places[read.index(c)]] for c in "L'tfB"] == ["L", "&", "t", "f", "B"]


@pytest.mark.parametrize(
    ("written", "read"), [("le 1 er mars", "le 1er mars"), ("1 er", "1 er"), ("le 11 er mars", "le 11 er mars")]
)
def test_the_first_of_a_month_is_one_word(written: str, read: str) -> None:
    assert plain_characters(written)[0] == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("RABAT ( MAP ) - Le ministre , M. X , a parlé .", "RABAT (MAP) - Le ministre, M. X, a parlé."),
        ("le fait (\u00a0voir\u00a0) , dit-il", "le fait (voir), dit-il"),
        ("un .fr, 3 .5, deux ... trois", "un .fr, 3 .5, deux ... trois"),
        ("\n, et", "\n, et"),
    ],
)
def test_no_space_stands_before_a_comma_or_within_brackets(written: str, read: str) -> None:
    assert plain_characters(written)[0] == read


def test_what_is_no_entity_stays() -> None:
    assert plain_characters("R&D; B&B, &inconnue;")[0] == html.unescape("R&D; B&B, &inconnue;")
