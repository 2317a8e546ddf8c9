"""What annotations say of a parsed text: which tokens tell of which encounter, and whom they mean."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import spacy
from labels import Gold, read_gold

from entrevue.loaders.annotations import DocumentPerson, register_attributes

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.tokens import Doc

TEXT = "Anna Lindqvist a reçu Omar Berrada. La rencontre a duré. Karl Weber a reçu\nMme Lindqvist, puis Omar Berrada."
PERSONS = [
    {"name": "Anna Lindqvist", "aliases": ["Mme Lindqvist"]},
    {"name": "Omar Berrada", "aliases": []},
    {"name": "Karl Weber", "aliases": []},
    {"name": "Paolo Ricci", "aliases": []},
]


@pytest.fixture(scope="module")
def doc() -> Doc:
    register_attributes()
    doc = spacy.blank("fr")(TEXT)
    names = ("Omar Berrada", "Lindqvist", "Karl Weber")
    aliases: dict[str, tuple[str, ...]] = {"Lindqvist": ("Anna Lindqvist",)}
    doc._.people = tuple(DocumentPerson(n, aliases.get(n, ()), None, None, None) for n in names)
    return doc


def gold(tmp_path: Path, doc: Doc, *meetings: tuple[list[str], list[str]]) -> Gold:
    """The alignment of meetings, each its people and its telling words."""
    record = {"persons": PERSONS, "meetings": [{"persons": p, "told": told} for p, told in meetings]}
    (tmp_path / "x.json").write_text(json.dumps(record), encoding="utf-8")
    return read_gold(tmp_path / "x.json", doc)


def words(doc: Doc, found: frozenset[int]) -> list[str]:
    return [doc[i].text for i in sorted(found)]


def test_telling_words_are_found_one_after_the_other(tmp_path: Path, doc: Doc) -> None:
    [told] = gold(tmp_path, doc, (["Anna Lindqvist"], ["a reçu", "rencontre", "a reçu"])).told
    assert words(doc, told) == ["a", "reçu", "rencontre", "a", "reçu"]


def test_words_after_others_mean_the_later_place(tmp_path: Path, doc: Doc) -> None:
    [told] = gold(tmp_path, doc, (["Anna Lindqvist"], ["rencontre", "a reçu"])).told
    assert min(told) == words(doc, frozenset(range(len(doc)))).index("rencontre")


def test_a_line_s_end_within_the_words_does_not_matter(tmp_path: Path, doc: Doc) -> None:
    [told] = gold(tmp_path, doc, (["Karl Weber"], ["reçu Mme Lindqvist"])).told
    assert [w for w in words(doc, told) if w.strip()] == ["reçu", "Mme", "Lindqvist"]


def test_words_that_are_not_there_tell_of_nothing(tmp_path: Path, doc: Doc) -> None:
    assert gold(tmp_path, doc, (["Karl Weber"], ["a téléphoné"])).told == (frozenset(),)


def test_a_word_tells_of_every_encounter_that_claims_it(tmp_path: Path, doc: Doc) -> None:
    found = gold(tmp_path, doc, (["Anna Lindqvist"], ["a duré"]), (["Karl Weber"], ["a duré", "puis"]))
    [last] = found.told[1] - found.told[0]
    assert [found.telling(i) for i in (min(found.told[0]), last, 0)] == [[0, 1], [1], []]


def test_people_are_found_by_any_of_their_names(tmp_path: Path, doc: Doc) -> None:
    found = gold(tmp_path, doc, (["Anna Lindqvist", "Omar Berrada"], ["a reçu"]))
    assert found.persons == (frozenset({0, 1}),)


def test_people_whom_nothing_in_the_text_was_read_as_are_left_out(tmp_path: Path, doc: Doc) -> None:
    assert gold(tmp_path, doc, (["Paolo Ricci", "Karl Weber"], ["a reçu"])).persons == (frozenset({2}),)
