"""Who is mentioned where, and the way from word to word, on parses made by hand."""

from __future__ import annotations

import pytest
import spacy
from scenes import scene
from spacy.tokens import Doc

from entrevue.loaders.judge.scene import Scene, lineage, path

VOCAB = spacy.blank("fr").vocab


@pytest.fixture(scope="module")
def parsed() -> Doc:
    """ "Anna rencontre Omar à Rabat ." with a second sentence of one word."""
    return Doc(
        VOCAB,
        words=["Anna", "rencontre", "Omar", "à", "Rabat", ".", "Rien"],
        heads=[1, 1, 1, 4, 1, 1, 6],
        deps=["nsubj", "ROOT", "obj", "case", "obl:arg", "punct", "ROOT"],
    )


def test_a_lineage_ends_at_the_root(parsed: Doc) -> None:
    assert [t.text for t in lineage(parsed[3])] == ["à", "Rabat", "rencontre"]
    assert [t.text for t in lineage(parsed[1])] == ["rencontre"]


def test_a_lineage_ends_even_in_the_deepest_of_sentences() -> None:
    words = ["mot"] * 100
    doc = Doc(VOCAB, words=words, heads=[min(n + 1, 99) for n in range(100)], deps=["dep"] * 100)
    assert len(lineage(doc[0])) == 40


@pytest.mark.parametrize(
    ("source", "target", "way"),
    [
        (0, 2, ("<nsubj", ">obj")),
        (1, 3, (">obl:arg", ">case")),
        (3, 1, ("<case", "<obl:arg")),
        (3, 0, ("<case", "<obl:arg", ">nsubj")),
        (2, 2, ()),
        (0, 6, ()),  # another tree
    ],
)
def test_a_path_goes_up_and_then_down(parsed: Doc, source: int, target: int, way: tuple[str, ...]) -> None:
    assert path(parsed[source], parsed[target]) == way


def where(scene: Scene, person: int) -> list[tuple[int, int]]:
    return [(m.sentence, m.unit.start) for m in scene.mentions.get(person, ())]


def test_everyone_is_found_where_they_are_mentioned() -> None:
    seen = scene("Anna part .", "Omar part .", "elle part .")
    assert where(seen, 0) == [(0, 0), (2, 6)]
    assert where(seen, 1) == [(1, 3)]
    assert where(seen, 2) == []


def test_a_mention_knows_its_place_in_a_list_and_who_leads_it() -> None:
    seen = scene("Anna , Omar et Karl part .")
    mentions = [seen.mentions[person][0] for person in range(3)]
    assert [(m.place, m.size, m.lead.start) for m in mentions] == [(0, 3, 0), (1, 3, 0), (2, 3, 0)]


def test_who_stands_alone_leads_themselves() -> None:
    [mention] = scene("Anna part .").mentions[0]
    assert (mention.place, mention.size, mention.lead) == (0, 1, mention.unit)


def test_the_nearest_mention_is_taken_the_earlier_of_two_and_a_name_before_a_pronoun() -> None:
    seen = scene("Anna part .", "Omar part .", "elle part .", "elle part avec Anna .")
    nearest = seen.near(0, 1)
    assert nearest is not None
    assert nearest.sentence == 0
    named = seen.near(0, 3)
    assert named is not None
    assert named.unit.form == "name"
    assert seen.near(2, 0) is None


def test_encounters_are_found_by_the_word_that_tells_of_them() -> None:
    seen = scene("Anna rencontre Omar .", told=(1, 1))
    assert {token: len(found) for token, found in seen.told.items()} == {1: 2}
    assert len(seen.encounters) == 2
