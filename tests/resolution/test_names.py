"""Names across spellings, offices across wordings."""

from __future__ import annotations

import pytest

from entrevue.graph.resolution.names import likeness, parse
from entrevue.graph.resolution.offices import parse_office, same_office


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Mohamed Hassad", "Mohammed Hassad", "same"),
        ("HASSAD Mohamed", "Mohamed Hassad", "same"),
        ("Abdelouafi Laftit", "Abdelwafi Laftit", "close"),
        ("Abdelilah Benkirane", "Abdelilah Ben Kirane", "same"),
        ("Saad Eddine El Othmani", "Saadeddine Othmani", "same"),
        ("Mohamed ben Nayef", "Mohammed bin Nayef", "same"),
        ("Bernard Cazeneuve", "Bernard Cazaneuve", "close"),
        ("B. Cazeneuve", "Bernard Cazeneuve", "initial"),
        ("Cazeneuve", "Bernard Cazeneuve", "surname"),
        ("Jean-Yves Le Drian", "Jean Yves Le Drian", "same"),
        ("Omar Bongo", "Ali Bongo", "different"),
        ("Mohammed VI", "Mohammed V", "different"),
        ("Mohammed VI", "Muhammad VI", "same"),
    ],
)
def test_spellings_of_a_name_are_alike_and_other_names_are_not(one: str, other: str, kind: str) -> None:
    assert likeness(parse(one), parse(other))[0] == kind
    assert likeness(parse(other), parse(one))[0] == kind
    if kind != "different":
        assert parse(one).block == parse(other).block


def test_the_first_of_two_spanish_surnames_is_the_one_that_counts() -> None:
    names = [parse(name, "ES") for name in ("Jorge Fernández Díaz", "Fernández Díaz", "Jorge Fernández")]
    assert len({name.block for name in names}) == 1
    assert likeness(names[0], names[1])[0] == "surname"
    assert likeness(names[0], names[2])[0] == "close"


def test_wordings_of_a_post_are_one_office_and_other_posts_are_not() -> None:
    interior = parse_office("ministre de l'Intérieur")
    assert same_office(interior, parse_office("ministre français de l'Intérieur"))
    assert same_office(parse_office("chef du gouvernement"), parse_office("Premier ministre"))
    assert not same_office(interior, parse_office("ministre de la Justice"))
    assert not same_office(interior, None)
