"""Who is who: what joins two mentions, and what keeps them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from entrevue.graph.resolution.decisions import Decision, Decisions, append_decisions, read_decisions
from entrevue.graph.resolution.people import read_people
from entrevue.graph.resolution.resolver import resolve
from entrevue.schema.errors import DataError, InputError
from entrevue.schema.records import Article, Person, Record

if TYPE_CHECKING:
    from pathlib import Path

MINISTER = "ministre de l'Intérieur"


def told(*people: Person, day: str = "2015-05-12") -> list[Record]:
    """Return one article for each person."""
    return [Record(Article(f"a{number}", ""), day, persons=(person,)) for number, person in enumerate(people)]


def nodes(*people: Person, decisions: Decisions | None = None) -> int:
    return len(set(resolve(told(*people), decisions).persons.values()))


def test_a_merge_needs_more_than_a_similar_name() -> None:
    assert nodes(Person("Ahmed Rahmani", (), None, "MA"), Person("Ahmed Rahmouni", (), None, "MA")) == 2
    both = (Person("Bernard Cazeneuve", (), MINISTER, "FR"), Person("Bernard Cazaneuve", (), MINISTER, "FR"))
    assert nodes(*both) == 1


def test_namesakes_of_two_states_stay_two() -> None:
    assert nodes(Person("Mohamed Tahiri", (), MINISTER, "MA"), Person("Mohamed Tahiri", (), MINISTER, "DZ")) == 2


def test_father_and_son_stay_two() -> None:
    assert nodes(Person("Omar Bongo", (), "président", "GA"), Person("Ali Bongo", (), "président", "GA")) == 2


def test_a_surname_joins_the_only_one_who_bears_it_and_otherwise_stays_apart() -> None:
    luc, jan = Person("Luc Verhaegen", (), MINISTER, "BE"), Person("Jan Verhaegen", (), "commissaire général", "BE")
    assert nodes(luc, Person("Verhaegen")) == 1
    assert nodes(luc, jan, Person("Verhaegen")) == 3
    assert nodes(luc, jan, Person("Verhaegen", (), MINISTER, "BE")) == 2


def test_an_unnamed_minister_is_who_held_the_post_about_that_day() -> None:
    named = Person("Bernard Cazeneuve", (), MINISTER, "FR")
    unnamed = Person(MINISTER, (), MINISTER, "FR", unnamed=True)
    found = resolve(told(named, unnamed)).persons
    assert set(found.values()) == {"bernard-cazeneuve:fr"}
    assert len(found) == 2
    later = [*told(named), Record(Article("later", ""), "2019-05-12", persons=(unnamed,))]
    assert len(resolve(later).persons) == 1


def test_the_user_has_the_last_word() -> None:
    people = (Person("Ahmed Rahmani", (), None, "MA"), Person("Karim Idrissi", (), None, "MA"))
    same = Decision("same", "Person", "ahmed-rahmani:ma", "karim-idrissi:ma", when="2026-01-01")
    different = Decision("different", "Person", "ahmed-rahmani:ma", "karim-idrissi:ma", when="2026-01-02")
    assert nodes(*people, decisions=Decisions([same])) == 1
    assert nodes(*people, decisions=Decisions([different, same])) == 2


def test_decisions_are_read_as_they_were_written(tmp_path: Path) -> None:
    file = tmp_path / "decisions.jsonl"
    lines = (
        Decision("rename", "Person", "x:fr", value="X", who="ada", when="2026"),
        Decision("reject", "Meeting", "a:1"),
    )
    append_decisions(file, lines)
    assert set(read_decisions(file).all) == set(lines)
    assert read_decisions(tmp_path / "none.jsonl").all == ()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 1: no JSON object"),
        ('{"kind": "marry", "a": "x"}', "kind is one of"),
        ('{"kind": "same", "label": "Person", "a": "x"}', "needs b"),
        ('{"kind": "set-date", "a": "x", "value": "mardi"}', "no EDTF date"),
        ('{"kind": "same", "label": "Person", "a": "x", "b": "y", "judgement": "negative"}', "positive judgement"),
    ],
)
def test_a_line_that_cannot_be_meant_so_is_named(tmp_path: Path, line: str, message: str) -> None:
    file = tmp_path / "decisions.jsonl"
    file.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(InputError, match=message):
        read_decisions(file)


def test_a_vocabulary_of_people_joins_their_aliases(tmp_path: Path) -> None:
    (tmp_path / "people.toml").write_text(
        '[[person]]\nname = "Abou Zayd"\ncountry = "MA"\naliases = ["Karim Idrissi"]\nwikidata = "Q1"\n',
        encoding="utf-8",
    )
    decisions = Decisions(read_people(tmp_path))
    assert nodes(Person("Abou Zayd", (), None, "MA"), Person("Karim Idrissi"), decisions=decisions) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[person]]\ncountry = 'MA'", "name is missing"),
        ("[[person]]\nname = 'X'\ncountry = 'Maroc'", "alpha-2"),
        ("[[person]]\nname = 'X'\nwikidata = '12'", "no item"),
        ("[[person]]\nname = 'X'\nalias = ['Y']", "unknown field alias"),
        ("[[people]]\nname = 'X'", "unknown table people"),
        ("[[person]\n", "people.toml"),
    ],
)
def test_a_vocabulary_that_is_off_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "people.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=message):
        read_people(tmp_path)
